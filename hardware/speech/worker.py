"""The voice's own process: JSON lines in, sound out, one phrase at a time.

It says first `{"ready": true}`, or `{"ready": false, "sentence": ...}` and ends with code 3. To
each line `{"id", "text", "language"}` it answers `{"id", "outcome": "done"}` once the phrase was
heard to its end, or `{"id", "outcome": "failed", "sentence": ...}`. It ends when its input does.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol, TextIO

from .player import NoSoundError, find_player
from .voice import VoiceError

PLAY_LIMIT = 20.0
"""Seconds after which a player that does not end is killed."""

NOT_READY = 3
"""Exit code of a worker that has no voice."""

LONGEST_TEXT = 500

Sound = Callable[[bytes], None]
"""Makes a WAV heard and returns at its end; raises NoSoundError."""


class Speaker(Protocol):
    """Turns a text into the bytes of a WAV; raises VoiceError."""

    def render(self, text: str, language: str) -> bytes:
        """Return the text spoken."""
        ...


@dataclass(frozen=True, slots=True)
class Phrase:
    """One line asked of the worker."""

    id: str
    text: str
    language: str


def serve(lines: TextIO, answers: TextIO, open_voice: Callable[[], Speaker], sound: Sound) -> int:
    """Speak every line until the input ends; return the exit code."""
    try:
        voice = open_voice()
    except VoiceError as error:
        _tell(answers, {"ready": False, "sentence": str(error)})
        return NOT_READY
    _tell(answers, {"ready": True})
    for line in lines:
        _tell(answers, _answer(line, voice, sound))
    return 0


def play_aloud(wav: bytes) -> None:
    """Play a WAV on this machine; raises NoSoundError."""
    player = find_player()
    if player is None:
        raise NoSoundError("No sound player is installed (package alsa-utils).")
    with TemporaryDirectory(prefix="ventanilla-voice-") as folder:
        file = Path(folder, "phrase.wav")
        file.write_bytes(wav)
        player.play(file, PLAY_LIMIT)


def keep_in(folder: Path) -> Sound:
    """Return a sound that is heard by nobody: each WAV is kept as `phrase-0001.wav` and so on."""
    folder.mkdir(parents=True, exist_ok=True)
    numbers = iter(range(1, 1_000_000))

    def keep(wav: bytes) -> None:
        (folder / f"phrase-{next(numbers):04}.wav").write_bytes(wav)

    return keep


def _answer(line: str, voice: Speaker, sound: Sound) -> dict[str, object]:
    try:
        phrase = _read(line)
    except ValueError as error:
        return {"id": None, "outcome": "failed", "sentence": str(error)}
    try:
        sound(voice.render(phrase.text, phrase.language))
    except (VoiceError, NoSoundError) as error:
        return {"id": phrase.id, "outcome": "failed", "sentence": str(error)}
    return {"id": phrase.id, "outcome": "done"}


def _read(line: str) -> Phrase:
    """Return the phrase a line asks for; raises ValueError with a sentence."""
    try:
        told = json.loads(line)
        phrase = Phrase(told["id"], told["text"], told["language"])
    except (ValueError, TypeError, KeyError, RecursionError):
        raise ValueError("A line is a JSON object with id, text and language.") from None
    if not all(isinstance(part, str) for part in (phrase.id, phrase.text, phrase.language)):
        raise ValueError("The id, text and language of a line are strings.")
    if not 0 < len(phrase.text) <= LONGEST_TEXT:
        raise ValueError(f"A text has 1 to {LONGEST_TEXT} characters.")
    return phrase


def _tell(answers: TextIO, said: dict[str, object]) -> None:
    print(json.dumps(said), file=answers, flush=True)
