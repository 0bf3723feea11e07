"""What is wrong with this very computer, said at the foot while a test is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from hardware.selftest.finding import Finding, State, label, sentence

THINGS = ("sound", "voice", "network", "clock", "disk", "screen")
POLL_MS = 100

Looks = Callable[[], Iterator[Finding]]


class OwnLook(QObject):
    """Looks once for each test, beside the screen: a look may take seconds.

    Signals:
        found: the first trouble, "Sound: what to do", may be another.
    """

    found = Signal()

    def __init__(self, looks: Looks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.trouble: Finding | None = None
        self._looks = looks
        self._told: SimpleQueue[Finding] = SimpleQueue()
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._fetch)

    def follow(self, trial: bool) -> None:
        """Look while a test is shown, and forget what was found after it."""
        if trial == self._poll.isActive():
            return
        self.trouble, self._told = None, SimpleQueue()
        if trial:
            Thread(target=_look, args=(self._looks, self._told), daemon=True).start()
            self._poll.start()
        else:
            self._poll.stop()

    def said(self, language: str) -> str:
        """Return the trouble and what to do about it, in "es" or "en"; "" for none."""
        known = "es" if language == "es" else "en"
        found = self.trouble
        return f"{label(found, known)}: {sentence(found, known)}" if found else ""

    def _fetch(self) -> None:
        try:
            while self.trouble is None:
                finding = self._told.get_nowait()
                if finding.state is State.TROUBLE:
                    self.trouble = finding
                    self.found.emit()
        except Empty:
            return


def _look(looks: Looks, told: SimpleQueue[Finding]) -> None:
    for finding in looks():
        told.put(finding)
