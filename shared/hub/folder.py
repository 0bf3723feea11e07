"""The hub's data folder: its lock, and the note that tells tools where the running hub is."""

from __future__ import annotations

import fcntl
import json
import os
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from .certificate import write_private


class FolderError(Exception):
    """A folder that cannot be used; the message is a sentence."""


class FolderInUseError(FolderError):
    """Another hub, or a tool, holds the folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """Where tools reach the running hub: a loopback address and the key that opens it.

    `api` is where devices find the hub.
    """

    url: str
    key: str
    api: str


class Folder:
    """A data folder, held by one process at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path.resolve()
        self._lock = -1

    def make(self) -> None:
        """Create the folder, for its owner only; raises FolderError."""
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise FolderError(f"The folder {self.path} cannot be used: {error.strerror}.") from None

    def hold(self, patience: float = 0.0) -> None:
        """Take the folder until `release` or the end of the process.

        Waits up to `patience` seconds for whoever has it; raises FolderInUseError.
        """
        until = time.monotonic() + patience
        while True:
            try:
                self._take()
            except FolderInUseError:
                if time.monotonic() >= until:
                    raise
                time.sleep(0.05)
            else:
                return

    def _take(self) -> None:
        self.make()
        try:
            self._lock = os.open(self.path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise FolderError(f"The folder {self.path} cannot be used: {error.strerror}.") from None
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._lock)
            raise FolderInUseError(f"Another hub is already running on {self.path}.") from None

    def release(self) -> None:
        """Let the folder go."""
        os.close(self._lock)

    @property
    def _note(self) -> Path:
        return self.path / "door.json"

    def write_door(self, door: Door) -> None:
        """Tell tools where the running hub is."""
        write_private(self._note, json.dumps(asdict(door)).encode())

    def read_door(self) -> Door | None:
        """Return where the hub runs, or ran last; None when it never did."""
        try:
            return Door(**json.loads(self._note.read_text()))
        except (OSError, ValueError, TypeError):
            return None
