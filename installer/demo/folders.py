"""Where a run keeps its things: `run/` in the checkout, empty at every start."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class BusyError(Exception):
    """Another run uses the folder; the text says so in one sentence."""


@dataclass(frozen=True)
class Folders:
    """The folders below `top`; all exist while the run lasts."""

    top: Path

    @property
    def data(self) -> Path:
        """The hub's own folder."""
        return self.top / "data"

    @property
    def logs(self) -> Path:
        """What each program said, one file each."""
        return self.top / "logs"

    @property
    def tickets(self) -> Path:
        """The printed paper, as ticket-0001.png and so on."""
        return self.top / "tickets"

    @property
    def windows(self) -> Path:
        """Pictures of the windows on a virtual screen."""
        return self.top / "windows"

    @property
    def maps(self) -> Path:
        """What each window shows, for visitors and clerks without eyes."""
        return self.top / "maps"

    @property
    def session(self) -> Path:
        """What a desktop session would give its programs as XDG_RUNTIME_DIR."""
        return self.top / "session"

    def device(self, name: str) -> Path:
        """Return the config folder of one app."""
        return self.top / "devices" / name


@contextmanager
def fresh_folders(top: Path) -> Iterator[Folders]:
    """Empty `top` and hold it while the run lasts; raises BusyError when another run does."""
    top.mkdir(exist_ok=True)
    with (top / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BusyError(f"Another run is using {top}; end it first.") from error
        yield _emptied(Folders(top))


def _emptied(folders: Folders) -> Folders:
    for old in folders.top.iterdir():
        if old.is_dir():
            shutil.rmtree(old)
    for new in (folders.logs, folders.tickets, folders.windows, folders.maps):
        new.mkdir()
    folders.session.mkdir(mode=0o700)
    return folders
