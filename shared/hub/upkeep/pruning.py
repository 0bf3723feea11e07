"""What lies beside the database and comes to its end: old copies, and old lines of the log."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

from ...store import backup
from ..tools.backups import backups_folder

_SET_ASIDE = ("before-restore-*", "ventanilla-before-*.db")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")


def old_copies(data: Path, before: datetime) -> list[Path]:
    """Return the copies of a folder's database that were made before an instant.

    The newest backup is none of them, however old: nothing else would bring the center back.
    """
    backups = backup.kept_in(backups_folder(data))[:-1]
    aside = [path for pattern in _SET_ASIDE for path in data.glob(pattern)]
    return sorted(path for path in (*backups, *aside) if _made_at(path) < before)


def _made_at(path: Path) -> datetime:
    named = backup.made_at(path)
    return named or datetime.fromtimestamp(path.stat().st_mtime, UTC)


def remove(paths: Iterable[Path]) -> None:
    """Remove files and folders; raises OSError."""
    for path in paths:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


class PrivateLog(RotatingFileHandler):
    """A log file for its owner's eyes; a full disk stops the log, not the hub."""

    def _open(self) -> Any:
        return open(self.baseFilename, "a", encoding="utf-8", opener=_privately)

    def handleError(self, record: Any) -> None:  # noqa: N802
        """Let it go: it was said on stderr too."""

    def prune(self, before: datetime) -> None:
        """Let go of the lines that were written before an instant; raises OSError."""
        told = before.astimezone().strftime("%Y-%m-%d %H:%M:%S")
        with self.lock or contextlib.nullcontext():
            if self.stream is not None:
                self.stream.close()
                self.stream = None  # opened again by the next line
            for name in (f"{self.baseFilename}.1", self.baseFilename):
                with contextlib.suppress(FileNotFoundError):
                    _prune(Path(name), told)


def _privately(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _prune(path: Path, before: str) -> None:
    """Rewrite a log without its old lines; one that has none left is removed."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines(keepends=True)
    kept = list(_since(lines, before))
    if len(kept) == len(lines):
        return
    if not kept:
        path.unlink()
        return
    part = path.with_name(path.name + ".part")
    with open(part, "w", encoding="utf-8", opener=_privately) as file:
        file.writelines(kept)
    part.replace(path)


def _since(lines: Iterable[str], before: str) -> Iterator[str]:
    """Yield the lines from a local time on; a line without a time belongs to the one before."""
    old = False
    for line in lines:
        if moment := _MOMENT.match(line):
            old = moment[0] < before
        if not old:
            yield line
