"""Playing a WAV file through whatever player the machine has."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

# In this order: a sound server shares the card, plain ALSA may have to itself.
PLAYERS: tuple[tuple[str, ...], ...] = (
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
)


class NoSoundError(Exception):
    """Nothing could be heard; the text says why in one sentence."""


class Sounding(Protocol):
    """A sound on its way to its end."""

    def wait(self, limit: float) -> None:
        """Return at the end of the sound, or once it was stopped; raises NoSoundError."""
        ...

    def stop(self) -> None:
        """Be silent at once; may be called from any thread."""
        ...


class Plays(Protocol):
    """Whatever makes a WAV file heard."""

    def begin(self, sound: Path) -> Sounding:
        """Begin to play a WAV file; raises NoSoundError."""
        ...


@dataclass(frozen=True, slots=True)
class Player:
    """A command that plays the file named after it and ends when the sound does."""

    command: tuple[str, ...]

    def play(self, sound: Path, limit: float) -> None:
        """Play a WAV file to its end; a player still busy after `limit` seconds is killed.

        Raises NoSoundError when it cannot be started, fails or hangs.
        """
        self.begin(sound).wait(limit)

    def begin(self, sound: Path) -> Playback:
        """Begin to play a WAV file; raises NoSoundError when the player cannot be started."""
        name = self.command[0]
        try:
            process = subprocess.Popen(  # noqa: S603  the command is ours, of PLAYERS
                [*self.command, str(sound)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
        except OSError as error:
            raise NoSoundError(f"{name} cannot be started: {error.strerror}.") from None
        return Playback(name, process)


class Playback:
    """A player at work; see Sounding."""

    def __init__(self, name: str, process: subprocess.Popen[bytes]) -> None:
        self._name = name
        self._process = process
        self._stopped = False

    def wait(self, limit: float) -> None:
        """Return at the end of the sound, or once it was stopped.

        Raises NoSoundError when the player fails, or is killed after `limit` seconds.
        """
        try:
            _, said = self._process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            self._end()
            raise NoSoundError(f"{self._name} did not end within {limit:.0f} s.") from None
        if self._process.returncode != 0 and not self._stopped:
            raise NoSoundError(f"{self._name} cannot play: {_last_line(said)}.")

    def stop(self) -> None:
        """Be silent at once; may be called from any thread."""
        self._stopped = True
        self._process.kill()

    def _end(self) -> None:
        self._process.kill()
        self._process.communicate()


def find_player() -> Player | None:
    """Return the first player installed on this machine, if any."""
    for command in PLAYERS:
        if shutil.which(command[0]):
            return Player(command)
    return None


def _last_line(said: bytes) -> str:
    lines = said.decode("utf-8", "replace").split("\n")
    spoken = [line.strip() for line in lines if line.strip()]
    return spoken[-1].rstrip(".") if spoken else "it says nothing"
