"""A kiosk's folder: held by one program at a time, with a part of its own for each hub."""

from __future__ import annotations

import fcntl
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LOCK = "lock"

_log = logging.getLogger(__name__)


class FolderInUseError(ValueError):
    """Another kiosk program holds the folder; the message is a sentence."""


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Let no other kiosk program use a folder meanwhile; raises FolderInUseError.

    Two on one folder would give the same numbers while the hub is away. A disk that takes nothing
    keeps no kiosk from starting: it gives none of its own there. Nor does one that knows no locks.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        _log.error("Nothing can be kept in %s: %s", folder, error.strerror)
        yield
        return
    try:
        _take(lock, folder)
        yield
    finally:
        os.close(lock)


def _take(lock: int, folder: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise FolderInUseError(
            f"Another kiosk is already running on {folder}. Two of them would give the same "
            "numbers: close that one, or give this one a folder of its own (--config)."
        ) from None
    except OSError as error:
        _log.error("%s cannot be kept from a second kiosk: %s", folder, error.strerror)


def part_of(folder: Path, hub: str) -> Path:
    """Return where a kiosk keeps what belongs to this hub: its center, numbers and papers.

    A kiosk that joins another center begins there with nothing of this one.
    """
    return folder / f"hub-{hub}"
