"""Looks in a thread of its own; what it finds waits to be fetched, and no window stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from threading import Thread

from .finding import Finding

Looks = Callable[[], Iterator[Finding]]


class Beside:
    """One look after the other; only one is under way at a time."""

    def __init__(self, looks: Looks) -> None:
        self._looks = looks
        self._told: SimpleQueue[Finding | None] = SimpleQueue()
        self._found: list[Finding] = []
        self._looking = False

    @property
    def found(self) -> tuple[Finding, ...]:
        """What this look found so far."""
        return tuple(self._found)

    @property
    def looking(self) -> bool:
        """Whether more is to come."""
        return self._looking

    def begin(self) -> None:
        """Look anew, unless a look is under way; one that nobody saw to its end is not."""
        self.fetch()
        if self._looking:
            return
        self._found, self._told, self._looking = [], SimpleQueue(), True
        Thread(target=_look, args=(self._looks, self._told), daemon=True).start()

    def fetch(self) -> None:
        """Take what was found since."""
        try:
            while (finding := self._told.get_nowait()) is not None:
                self._found.append(finding)
            self._looking = False
        except Empty:
            pass


def _look(looks: Looks, told: SimpleQueue[Finding | None]) -> None:
    try:
        for finding in looks():
            told.put(finding)
    finally:
        told.put(None)  # nobody waits for ever, whatever a look came to
