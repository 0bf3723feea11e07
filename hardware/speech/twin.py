"""Announcers that make no sound: one for a muted screen, one for tests to steer."""

from __future__ import annotations

from .announcer import Finished, Outcome, Texts


class Mute:
    """Finishes every announcement at once, in silence."""

    def announce(self, call_id: str, texts: Texts, finished: Finished) -> None:  # noqa: ARG002
        """Announce nothing."""
        finished(call_id, Outcome.SILENT)

    def cancel(self, call_id: str) -> None:
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""


class AnnouncerTwin:
    """Keeps in memory what it is asked; `finish` ends an announcement when a test says so."""

    def __init__(self) -> None:
        self.announced: list[tuple[str, Texts]] = []
        self.cancelled: list[str] = []
        self.stopped = False
        self._finished: dict[str, Finished] = {}

    def announce(self, call_id: str, texts: Texts, finished: Finished) -> None:
        """Remember the announcement."""
        self.announced.append((call_id, tuple(texts)))
        self._finished[call_id] = finished

    def cancel(self, call_id: str) -> None:
        """Remember that it was cancelled."""
        self.cancelled.append(call_id)

    def stop(self) -> None:
        """Remember that it ended."""
        self.stopped = True

    def finish(self, call_id: str, outcome: Outcome = Outcome.SPOKEN) -> None:
        """End an announcement; raises KeyError when it was never asked for or has ended."""
        self._finished.pop(call_id)(call_id, outcome)
