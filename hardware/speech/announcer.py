"""Announcements one at a time: chime, a breath, then the voice in each language.

Nothing here can stop the screen. A missing player, sound card, voice or language is said once in
the log, and again only after everything worked in between.
"""

from __future__ import annotations

import logging
import math
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Condition, Thread
from typing import Protocol

from .chime import CHIME, CHIMES
from .loudness import quieter
from .player import NoSoundError, Player, find_player
from .voice_process import VoiceAwayError, VoiceProcess

GAP = 0.3
"""Seconds of silence between chime and voice, and between two languages."""

CHIME_LIMIT = 5.0
MOST_WAITING = 32

FULL = 100
"""The loudest, in percent."""

_SECONDS_A_WORD = 0.7
_SLOWER = {"ar": 0.85}

_log = logging.getLogger(__name__)

Texts = Sequence[tuple[str, str]]
"""What is to be said: (language, text), in the order of speaking."""


def duration(texts: Texts) -> float:
    """Return about how many seconds chime and voice take, whether or not anything is heard."""
    _, chime = CHIMES[CHIME]
    return chime + sum(
        GAP + len(text.split()) * _SLOWER.get(language, _SECONDS_A_WORD) for language, text in texts
    )


class Outcome(StrEnum):
    """How an announcement ended."""

    SPOKEN = "spoken"  # the voice was heard in one language or more
    CHIMED = "chimed"  # the chime alone
    SILENT = "silent"  # nothing
    CANCELLED = "cancelled"  # its turn never came


Finished = Callable[[str, Outcome], None]
"""Told the call's id and the outcome, once for each announcement, from any thread."""


class Announces(Protocol):
    """Whatever can announce calls."""

    def announce(
        self, call_id: str, texts: Texts, finished: Finished, *, volume: int = FULL
    ) -> None:
        """Announce a call after those asked for before it; `volume` is in percent."""
        ...

    def cancel(self, call_id: str) -> None:
        """Do not begin to speak for this call any more; an unknown id does nothing."""
        ...

    def stop(self) -> None:
        """End for good."""
        ...


class Voice(Protocol):
    """The part of a VoiceProcess that an announcer needs."""

    def warm_up(self) -> None:
        """Get ready to speak; raises VoiceAwayError."""
        ...

    def say(self, phrase_id: str, text: str, language: str, gain: float) -> None:
        """Speak to the end, `gain` decibels (at most 0) below full loudness.

        Raises VoiceAwayError.
        """
        ...

    def close(self) -> None:
        """Be silent at once and for good."""
        ...


@dataclass(slots=True, eq=False)
class _Announcement:
    call_id: str
    texts: Texts
    finished: Finished
    gain: float
    cancelled: bool = False


class Announcer:
    """Announces calls in a thread of its own; `finished` is called from that thread."""

    def __init__(
        self,
        *,
        voice: Voice | None = None,
        player: Player | None = None,
        chime: Path = CHIME,
        gap: float = GAP,
    ) -> None:
        self._voice = voice or VoiceProcess()
        self._player = player or find_player()
        self._chime = chime
        self._gap = gap
        self._folder = TemporaryDirectory(prefix="ventanilla-chime-")
        self._said: set[str] = set()
        self._waiting: deque[_Announcement] = deque()
        self._now: _Announcement | None = None
        self._changed = Condition()
        self._stopped = False
        self._thread = Thread(target=self._run, name="announcer", daemon=True)
        self._thread.start()

    def announce(
        self, call_id: str, texts: Texts, finished: Finished, *, volume: int = FULL
    ) -> None:
        """Announce a call after those asked for before it, at 1 to 100 percent of the volume.

        When `MOST_WAITING` wait already, the oldest of them is given up as cancelled.
        """
        with self._changed:
            dropped = self._waiting.popleft() if len(self._waiting) >= MOST_WAITING else None
            self._waiting.append(_Announcement(call_id, texts, finished, _decibels(volume)))
            self._changed.notify_all()
        if dropped is not None:
            dropped.finished(dropped.call_id, Outcome.CANCELLED)

    def cancel(self, call_id: str) -> None:
        """Do not begin to speak for this call any more; a phrase being heard goes to its end."""
        with self._changed:
            for each in (*self._waiting, *([self._now] if self._now else [])):
                each.cancelled |= each.call_id == call_id
            self._changed.notify_all()

    def stop(self) -> None:
        """Be silent; what waits is never finished. Returns when the thread has ended."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()
        self._voice.close()
        self._thread.join(CHIME_LIMIT)
        self._folder.cleanup()

    def _run(self) -> None:
        self._attempt(self._voice.warm_up)
        while (each := self._take()) is not None:
            outcome = self._perform(each)
            if not self._stopped:
                each.finished(each.call_id, outcome)

    def _take(self) -> _Announcement | None:
        with self._changed:
            self._changed.wait_for(lambda: self._stopped or self._waiting)
            self._now = None if self._stopped else self._waiting.popleft()
            return self._now

    def _perform(self, each: _Announcement) -> Outcome:
        if each.cancelled:
            return Outcome.CANCELLED
        chimed = self._attempt(lambda: self._ring(each.gain))
        spoken = [self._speak(each, *text) for text in each.texts]
        if chimed and all(spoken):
            self._all_well()
        if any(spoken):
            return Outcome.SPOKEN
        return Outcome.CHIMED if chimed else Outcome.SILENT

    def _speak(self, each: _Announcement, language: str, text: str) -> bool:
        if self._over(each):
            return False
        return self._attempt(lambda: self._voice.say(each.call_id, text, language, each.gain))

    def _over(self, each: _Announcement) -> bool:
        """Wait the gap, and say whether there is nothing to be spoken after it."""
        with self._changed:
            return bool(
                self._changed.wait_for(lambda: self._stopped or each.cancelled, timeout=self._gap)
            )

    def _ring(self, gain: float) -> None:
        if self._player is None:
            raise NoSoundError("No sound player is installed (package alsa-utils).")
        chime = self._chime
        if gain < 0:
            chime = Path(self._folder.name, f"chime{gain:.0f}.wav")
            if not chime.exists():
                chime.write_bytes(quieter(self._chime.read_bytes(), gain))
        self._player.play(chime, CHIME_LIMIT)

    def _attempt(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except (NoSoundError, VoiceAwayError) as error:
            self._say_once(str(error))
            return False
        return True

    def _say_once(self, sentence: str) -> None:
        if sentence not in self._said and not self._stopped:
            self._said.add(sentence)
            _log.warning("Calls are shown, but not all is heard: %s", sentence)

    def _all_well(self) -> None:
        if self._said:
            self._said.clear()
            _log.info("Chime and voice work again.")


def _decibels(volume: int) -> float:
    """Return how far below full loudness a volume in percent is."""
    return 20 * math.log10(min(max(volume, 1), FULL) / FULL)
