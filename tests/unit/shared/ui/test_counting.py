"""Qt for Python gives back every reference it takes, and no more (6.12.0 does not)."""

import sys

from PySide6.QtCore import QObject, Signal

CALLS = 2_000


class Bell(QObject):
    rung = Signal(bool)


def test_calls_and_signals_use_up_neither_none_nor_true() -> None:
    bell = Bell()
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(CALLS):
        bell.setObjectName("bell")
        bell.rung.emit(True)
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert all(abs(b - a) < CALLS // 2 for a, b in zip(after, before, strict=True))
