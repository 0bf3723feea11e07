import gc
import threading
import weakref

from PySide6.QtCore import QCoreApplication, QTimer

from shared.ui import sweeping
from shared.ui.sweeping import swept_here


class Knot:
    """Garbage that only the cyclic collector finds."""

    def __init__(self, swept: list[str]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: swept.append(threading.current_thread().name))


def make_garbage(swept: list[str]) -> None:
    for _ in range(5_000):
        Knot(swept)


def test_only_the_thread_of_the_windows_collects(qapp: QCoreApplication, monkeypatch) -> None:
    monkeypatch.setattr(sweeping, "EVERY_MS", 1)
    swept: list[str] = []
    other = threading.Thread(target=make_garbage, args=(swept,), name="link")
    with swept_here():
        other.start()
        other.join()
        assert swept == []
        ended = QTimer(interval=1)
        ended.timeout.connect(lambda: len(swept) == 5_000 and qapp.quit())
        ended.start()
        qapp.exec()
    assert set(swept) == {"MainThread"}
    assert gc.isenabled()
