"""Sound kept instead of played: each WAV, and in `spoken.txt` what was said in which language."""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path

SPOKEN = "spoken.txt"


class KeptSound:
    """A player that nobody hears: every sound is over once it is in the folder.

    Raises OSError when the folder cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._numbers = count(1)

    def begin(self, sound: Path) -> KeptSound:
        """Keep a sound as `sound-0001.wav` and so on."""
        shutil.copyfile(sound, self._folder / f"sound-{next(self._numbers):04}.wav")
        return self

    def wait(self, limit: float) -> None:
        """Return at once."""

    def stop(self) -> None:
        """Do nothing: it is over already."""

    def note(self, language: str, text: str) -> None:
        """Write down a sentence that was spoken, as language, tab, text."""
        with (self._folder / SPOKEN).open("a", encoding="utf-8") as file:
            file.write(f"{language}\t{text}\n")
