"""A kiosk sends signals for months; PySide6 6.12.0 would let it live for some thousand."""

from __future__ import annotations

import subprocess
import sys

SIGNALS = """
{mend}
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rung = Signal()

bell = Bell()
for _ in range(100_000):
    bell.rung.emit()
print("still here")
"""


def run(mend: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", SIGNALS.format(mend=mend)],
        check=False,
        capture_output=True,
        text=True,
    )


def test_a_program_outlives_a_hundred_thousand_signals() -> None:
    ended = run("import shared.ui")
    assert (ended.returncode, ended.stdout.strip()) == (0, "still here")


def test_the_mend_is_still_needed() -> None:
    """When this fails, Qt for Python counts rightly: shared/ui/lasting_true.py can go."""
    assert ("bool_dealloc" in run("").stderr) is (sys.version_info < (3, 12))
