"""The voice's own process: JSON lines in, sound out, one phrase at a time.

It says first `{"ready": true}`, or `{"ready": false, "sentence": ...}` and ends with code 3. To
each line `{"id", "text", "language"}` it answers `{"id", "outcome": "done"}` once the phrase was
heard to its end, or `{"id", "outcome": "failed", "sentence": ...}`. It ends when its input does.
A line may say how much quieter than full loudness: `"gain"`, in decibels, at most 0. Where sound
is kept instead of played, the answer names the `"file"`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol, TextIO

from .loudness import LEAST_GAIN, quieter
from .player import NoSoundError, find_player
from .voice import VoiceError

PLAY_LIMIT = 20.0
"""Seconds after which a player that does not end is killed."""

NOT_READY = 3
"""Exit code of a worker that has no voice."""

LONGEST_TEXT = 500

Sound = Callable[[bytes], Path | None]
"""Makes a WAV heard and returns at its end, or keeps it and says where; raises NoSoundError."""


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
    gain: float = 0.0


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


def play_aloud(wav: bytes) -> Path | None:
    """Play a WAV on this machine; raises NoSoundError."""
    player = find_player()
    if player is None:
        raise NoSoundError("No sound player is installed (package alsa-utils).")
    with TemporaryDirectory(prefix="ventanilla-voice-") as folder:
        file = Path(folder, "phrase.wav")
        file.write_bytes(wav)
        player.play(file, PLAY_LIMIT)
    return None


def keep_in(folder: Path) -> Sound:
    """Return a sound that is heard by nobody: each WAV is kept as `phrase-0001.wav` and so on."""
    folder.mkdir(parents=True, exist_ok=True)
    numbers = iter(range(1, 1_000_000))

    def keep(wav: bytes) -> Path:
        file = folder / f"phrase-{next(numbers):04}.wav"
        file.write_bytes(wav)
        return file

    return keep


def _answer(line: str, voice: Speaker, sound: Sound) -> dict[str, object]:
    try:
        phrase = _read(line)
    except ValueError as error:
        return {"id": None, "outcome": "failed", "sentence": str(error)}
    try:
        file = sound(quieter(voice.render(phrase.text, phrase.language), phrase.gain))
    except (VoiceError, NoSoundError) as error:
        return {"id": phrase.id, "outcome": "failed", "sentence": str(error)}
    kept = {"file": str(file)} if file else {}
    return {"id": phrase.id, "outcome": "done", **kept}


def _read(line: str) -> Phrase:
    """Return the phrase a line asks for; raises ValueError with a sentence."""
    try:
        told = json.loads(line)
        gain = float(told.get("gain", 0))
        phrase = Phrase(told["id"], told["text"], told["language"], gain)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise ValueError("A line is a JSON object with id, text and language.") from None
    if not all(isinstance(part, str) for part in (phrase.id, phrase.text, phrase.language)):
        raise ValueError("The id, text and language of a line are strings.")
    if not LEAST_GAIN <= phrase.gain <= 0:
        raise ValueError(f"The gain of a line is {LEAST_GAIN} to 0 decibels.")
    if not 0 < len(phrase.text) <= LONGEST_TEXT:
        raise ValueError(f"A text has 1 to {LONGEST_TEXT} characters.")
    return phrase


def _tell(answers: TextIO, said: dict[str, object]) -> None:
    print(json.dumps(said), file=answers, flush=True)
