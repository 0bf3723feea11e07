"""Playing a WAV file through whatever player the machine has."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

# In this order: a sound server shares the card, plain ALSA may have to itself.
PLAYERS: tuple[tuple[str, ...], ...] = (
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
)


class NoSoundError(Exception):
    """Nothing could be heard; the text says why in one sentence."""


@dataclass(frozen=True, slots=True)
class Player:
    """A command that plays the file named after it and ends when the sound does."""

    command: tuple[str, ...]

    def play(self, sound: Path, limit: float) -> None:
        """Play a WAV file to its end; a player still busy after `limit` seconds is killed.

        Raises NoSoundError when it cannot be started, fails or hangs.
        """
        name = self.command[0]
        try:
            done = subprocess.run(  # noqa: S603  the command is ours, of PLAYERS
                [*self.command, str(sound)],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=limit,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise NoSoundError(f"{name} did not end within {limit:.0f} s.") from None
        except OSError as error:
            raise NoSoundError(f"{name} cannot be started: {error.strerror}.") from None
        if done.returncode != 0:
            raise NoSoundError(f"{name} cannot play: {_last_line(done.stderr)}.")


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
