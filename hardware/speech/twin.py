"""Announcers and readers that make no sound: for muted machines, and for tests to steer."""

from __future__ import annotations

from .announcer import FULL, Finished, Outcome, Texts
from .reader import Lack, Progress, Sentences, Told


class Mute:
    """Finishes every announcement at once, in silence."""

    def announce(
        self,
        call_id: str,
        texts: Texts,  # noqa: ARG002
        finished: Finished,
        *,
        volume: int = FULL,  # noqa: ARG002
    ) -> None:
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
        self.volumes: list[int] = []
        self.cancelled: list[str] = []
        self.stopped = False
        self._finished: dict[str, Finished] = {}

    def announce(
        self, call_id: str, texts: Texts, finished: Finished, *, volume: int = FULL
    ) -> None:
        """Remember the announcement."""
        self.announced.append((call_id, tuple(texts)))
        self.volumes.append(volume)
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


class MuteReader:
    """Reads nothing, and says so."""

    trouble: str | None = "Reading aloud is switched off."
    lack = Lack.WISH

    def start(self, told: Told) -> None:
        """Say that nothing can be heard."""
        told(Progress.TROUBLE)

    def read(
        self, sentences: Sentences, *, gain: float, chime: bool = False, after: bool = False
    ) -> None:
        """Read nothing."""

    def stop(self) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


class ReaderTwin:
    """Keeps in memory what it is asked to read; `finish` has it heard when a test says so.

    Attributes:
        waiting: the sentences not heard yet, as (language, text).
        asked: everything it was ever asked to read.
        gains: how loud, each time it was asked.
        chimes: how often it chimed.
        stops: how often it was told to be silent.
    """

    def __init__(self, trouble: str | None = "") -> None:
        self.trouble = trouble
        self.lack = Lack.NOTHING
        self.waiting: list[tuple[str, str]] = []
        self.asked: list[tuple[str, str]] = []
        self.gains: list[float] = []
        self.chimes = 0
        self.stops = 0
        self.closed = False
        self._told: Told = lambda _: None

    def start(self, told: Told) -> None:
        """Tell at once how it is."""
        self._told = told
        told(Progress.TROUBLE)

    def read(
        self, sentences: Sentences, *, gain: float, chime: bool = False, after: bool = False
    ) -> None:
        """Remember the wish."""
        self.waiting = [*(self.waiting if after else ()), *sentences]
        self.asked += sentences
        self.gains.append(gain)
        self.chimes += chime

    def stop(self) -> None:
        """Forget what waits."""
        self.waiting = []
        self.stops += 1

    def close(self) -> None:
        """Remember that it ended."""
        self.closed = True

    def finish(self) -> list[str]:
        """Have everything that waits heard, and return it."""
        heard, self.waiting = self.waiting, []
        for _ in heard:
            self._told(Progress.SENTENCE)
        self._told(Progress.SILENT)
        return [text for _, text in heard]

    def break_down(self, trouble: str, lack: Lack = Lack.SOUND) -> None:
        """Be in trouble; "" is well again."""
        self.trouble = trouble
        self.lack = lack if trouble else Lack.NOTHING
        self._told(Progress.TROUBLE)
