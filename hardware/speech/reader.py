"""Reads sentences to one person: the newest wish wins, and silence comes at once.

The voice renders a sentence into memory in milliseconds, a player makes it heard: to be silent is
to end the player. Nothing here can stop the screen.
"""

from __future__ import annotations

import logging
import textwrap
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Condition, Thread
from typing import Protocol

from .chime import QUESTION, write_silence
from .loudness import quieter
from .player import NoSoundError, Plays, Sounding, find_player
from .voice_process import COMMAND, NotSpokenError, VoiceAwayError, VoiceProcess
from .worker import LONGEST_TEXT

SOFT = -6.0
"""Decibels that the chime stays below the voice: it asks, it does not call."""

SENTENCE_LIMIT = 60.0
RENDER_LIMIT = 10.0
CHECK_EVERY = 60.0
"""Seconds between two looks whether a voice in trouble works again."""

RESTART = 1.1
"""Seconds until a voice that died is tried again; a little more than its own first pause."""

_MEMORY = Path("/dev/shm")  # noqa: S108  what a visitor hears never touches the disk

_log = logging.getLogger(__name__)

Sentences = Sequence[tuple[str, str]]
"""What is read: (language, text), in this order."""


class Progress(StrEnum):
    """What a reader tells."""

    SENTENCE = "sentence"  # one more was heard to its end
    SILENT = "silent"  # nothing is left to read
    TROUBLE = "trouble"  # `trouble` is another


class Lack(StrEnum):
    """What is missing for anything to be heard."""

    NOTHING = ""
    SOUND = "sound"  # a card, a player
    VOICE = "voice"
    WISH = "wish"  # it was switched off


Told = Callable[[Progress], None]
"""Told how the reading goes, from the reader's thread."""

Heard = Callable[[str, str], None]
"""Told language and text of each sentence that was heard to its end, from the same thread."""


class Reads(Protocol):
    """Whatever can read to one person."""

    @property
    def trouble(self) -> str | None:
        """Why nothing can be heard, "" when all is well, None while nobody knows."""
        ...

    @property
    def lack(self) -> Lack:
        """What is missing, as far as anybody knows."""
        ...

    def start(self, told: Told) -> None:
        """Get ready in the background; to be called once, before anything else."""
        ...

    def read(
        self, sentences: Sentences, *, gain: float, chime: bool = False, after: bool = False
    ) -> None:
        """Read these instead of what is read now, or `after` it; the chime comes first."""
        ...

    def stop(self) -> None:
        """Be silent at once; what waits is forgotten."""
        ...

    def close(self) -> None:
        """Be silent for good."""
        ...


class Voice(Protocol):
    """The part of a VoiceProcess that a reader needs."""

    def warm_up(self) -> None:
        """Get ready to speak; raises VoiceAwayError."""
        ...

    def keep(self, phrase_id: str, text: str, language: str, gain: float) -> Path:
        """Return the WAV of a phrase; raises VoiceAwayError."""
        ...

    def close(self) -> None:
        """End for good."""
        ...


@dataclass(slots=True, eq=False)
class _Wish:
    sentences: Sentences
    gain: float
    chime: bool
    stopped: bool = False


class Reader:
    """Reads in a thread of its own, through a voice in a process of its own.

    `told` is called from that thread. Gains are decibels, at most 0. Without voice, player or
    sound card it stays silent, says so once in the log, and looks again every minute.
    """

    def __init__(
        self,
        *,
        voice: Voice | None = None,
        player: Plays | None = None,
        heard: Heard = lambda _language, _text: None,
    ) -> None:
        home = _MEMORY if _MEMORY.is_dir() else None
        self._folder = TemporaryDirectory(prefix="ventanilla-reader-", dir=home)
        command = (*COMMAND, "--to", self._folder.name)
        self._voice = voice or VoiceProcess(command, phrase_limit=RENDER_LIMIT)
        self._player = player or find_player()
        self._heard = heard
        self._trouble: str | None = None
        self._lack = Lack.NOTHING
        self._waiting: deque[_Wish] = deque()
        self._now: _Wish | None = None
        self._sounding: Sounding | None = None
        self._changed = Condition()
        self._closed = False
        self._thread: Thread | None = None

    @property
    def trouble(self) -> str | None:
        """Why nothing can be heard, "" when all is well, None while nobody knows."""
        return self._trouble

    @property
    def lack(self) -> Lack:
        """What is missing, as far as anybody knows."""
        return self._lack

    def start(self, told: Told) -> None:
        """Get ready in the background; to be called once, before anything else."""
        self._thread = Thread(target=self._run, args=(told,), name="reader", daemon=True)
        self._thread.start()

    def read(
        self, sentences: Sentences, *, gain: float, chime: bool = False, after: bool = False
    ) -> None:
        """Read these instead of what is read now, or `after` it; the chime comes first."""
        with self._changed:
            if not after:
                self._silence()
            self._waiting.append(_Wish(tuple(sentences), gain, chime))
            self._changed.notify_all()

    def stop(self) -> None:
        """Be silent at once; what waits is forgotten."""
        with self._changed:
            self._silence()
            self._changed.notify_all()

    def close(self) -> None:
        """Be silent for good; returns when the thread has ended."""
        with self._changed:
            self._closed = True
            self._silence()
            self._changed.notify_all()
        self._voice.close()
        if self._thread is not None:
            self._thread.join(RENDER_LIMIT)
        self._folder.cleanup()

    def _silence(self) -> None:
        self._waiting.clear()
        if self._now is not None:
            self._now.stopped = True
        if self._sounding is not None:
            self._sounding.stop()

    # In the reader's thread

    def _run(self, told: Told) -> None:
        self._check(told)
        while not self._closed:
            wish = self._take()
            if wish is not None:
                self._perform(wish, told)
            elif not self._closed:
                self._check(told)

    def _take(self) -> _Wish | None:
        """Wait for a wish; None is the end, or in trouble that it is time to look again."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._closed or self._waiting, CHECK_EVERY if self._trouble else None
            )
            self._now = self._waiting.popleft() if self._waiting and not self._closed else None
            return self._now

    def _perform(self, wish: _Wish, told: Told) -> None:
        try:
            if wish.chime:
                self._ring(wish)
            for language, text in wish.sentences:
                self._say(wish, language, text, told)
            if not wish.stopped:
                self._learn(None, told)
        except (NoSoundError, VoiceAwayError) as error:
            if not wish.stopped:
                self._learn(error, told)
        with self._changed:
            self._now = None
            silent = not self._waiting and not self._closed
        if silent:
            told(Progress.SILENT)

    def _say(self, wish: _Wish, language: str, text: str, told: Told) -> None:
        for part in textwrap.wrap(text, LONGEST_TEXT):
            if wish.stopped:
                return
            with suppress(NotSpokenError):  # no voice for one language is no trouble of the others
                self._play(wish, self._rendered(wish, part, language))
        if not wish.stopped:
            self._heard(language, text)
            told(Progress.SENTENCE)

    def _rendered(self, wish: _Wish, text: str, language: str) -> Path:
        """Return the sound of a text; a voice that just died gets a second chance."""
        try:
            return self._voice.keep("reading", text, language, wish.gain)
        except NotSpokenError:
            raise
        except VoiceAwayError:
            with self._changed:
                self._changed.wait_for(lambda: wish.stopped, RESTART)
            return self._voice.keep("reading", text, language, wish.gain)

    def _ring(self, wish: _Wish) -> None:
        file = Path(self._folder.name, QUESTION.name)
        file.write_bytes(quieter(QUESTION.read_bytes(), wish.gain + SOFT))
        self._play(wish, file)

    def _play(self, wish: _Wish, file: Path) -> None:
        with self._changed:
            if wish.stopped:
                return
            sounding = self._sounding = self._need_player().begin(file)
        try:
            sounding.wait(SENTENCE_LIMIT)
        finally:
            with self._changed:
                self._sounding = None
            file.unlink(missing_ok=True)

    def _need_player(self) -> Plays:
        if self._player is None:
            raise NoSoundError("No sound player is installed (package alsa-utils).")
        return self._player

    def _check(self, told: Told) -> None:
        """Find out whether anything can be heard, without a sound."""
        try:
            self._voice.warm_up()
            file = Path(self._folder.name, "silence.wav")
            write_silence(file)
            self._play(_Wish((), 0.0, chime=False), file)
            self._learn(None, told)
        except (NoSoundError, VoiceAwayError) as error:
            self._learn(error, told)

    def _learn(self, error: Exception | None, told: Told) -> None:
        before, self._trouble = self._trouble, "" if error is None else str(error)
        self._lack = _lack(error)
        trouble = self._trouble
        if before == trouble or self._closed:
            return
        if trouble:
            _log.warning("Pages cannot be read aloud: %s", trouble)
        elif before:
            _log.info("Pages can be read aloud again.")
        told(Progress.TROUBLE)


def _lack(error: Exception | None) -> Lack:
    if error is None:
        return Lack.NOTHING
    return Lack.SOUND if isinstance(error, NoSoundError) else Lack.VOICE
