"""`python -m shared.hub backup` and `restore`: one file that is the whole center, and back."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

from ...store import backup
from ...store.backup_beside import FILE_NAME as IMPORTED
from ...store.backup_restoring import restore
from ...store.database import FILE_NAME
from ..certificate import write_private
from ..folder import Folder, FolderError, FolderInUseError

Parsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
AddTool = Callable[[Parsers, str, str], argparse.ArgumentParser]

KEPT = 14
"""So many of the hub's own backups are kept: two weeks, and with them what was erased since."""
# What a backup holds besides the database: without them every device would have to join again.
PAIR = ("hub.pem", "hub.key")
_ABANDONED = timedelta(days=1)


def backups_folder(data: Path) -> Path:
    """Return where a hub keeps its own backups."""
    return data / "backups"


def add_backups(tools: Parsers, add_tool: AddTool) -> None:
    """Add the tools to a command line; `add_tool` makes one that knows its data folder."""
    make = add_tool(tools, "backup", "Copy the center to one file, also while the hub runs.")
    where = f"a new file, or a folder (DIR/backups, where the {KEPT} newest are kept)"
    make.add_argument("--to", type=Path, metavar="FILE|DIR2", help=where)
    make.set_defaults(run=_backup)
    back = add_tool(tools, "restore", "Put a backup in place; what was there is kept beside it.")
    back.add_argument("--from", dest="source", required=True, type=Path, metavar="FILE")
    back.set_defaults(run=_restore)


def _backup(options: argparse.Namespace) -> None:
    with contextlib.suppress(OSError):
        os.nice(5)  # the queue comes first
    data: Path = options.data
    own = backups_folder(data)
    target = _target(options.to, own)
    imported = data / IMPORTED
    done = backup.back_up(data / FILE_NAME, target, _pair(data), imported=imported)
    if target.parent == own:
        _remove_oldest(own)
    sys.stdout.write(f"{target}: {_told(done)}\n")
    if done.differences:
        raise backup.BackupError(
            f"The backup {target} is whole, but in {done.differences} places its tables differ "
            "from its journal: keep an older one too, and send a support bundle."
        )
    if imported.exists() and not done.imported:
        raise backup.BackupError(
            f"The backup {target} is whole, but without what was imported from another system: "
            f"{imported} cannot be read, or there is no room. Import it again, or remove the file."
        )


def _target(wanted: Path | None, own: Path) -> Path:
    """Return the file to write; raises BackupError."""
    if wanted is not None and not wanted.is_dir():
        if not wanted.absolute().parent.is_dir():
            raise backup.BackupError(f"There is no folder {wanted.absolute().parent}.")
        return wanted
    if wanted is None:
        if not own.parent.is_dir():
            raise backup.BackupError(f"There is no folder {own.parent}.")
        try:
            own.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise backup.BackupError(
                f"The folder {own} cannot be used: {error.strerror}."
            ) from None
    return (wanted or own) / backup.new_name(datetime.now(UTC))


def _pair(data: Path) -> dict[str, str]:
    """Return the hub's certificate and key as far as they are there; raises BackupError."""
    try:
        return {name: (data / name).read_text() for name in PAIR if (data / name).exists()}
    except (OSError, UnicodeDecodeError) as error:
        raise backup.BackupError(f"The certificate in {data} cannot be read: {error}.") from None


def _remove_oldest(own: Path) -> None:
    backup.keep_newest(own, KEPT)
    long_ago = (datetime.now(UTC) - _ABANDONED).timestamp()
    for part in own.glob("*.part*"):
        with contextlib.suppress(OSError):
            if part.stat().st_mtime < long_ago:
                part.unlink()


def _told(done: backup.Examined) -> str:
    until = "nothing yet" if done.at is None else f"up to {done.at.astimezone():%Y-%m-%d %H:%M:%S}"
    checked = "read and replayed" if done.differences is not None else "read, too long to replay"
    imported = ", with what was imported" if done.imported else ""
    return f"{done.seq} events {until}, {checked}{imported}"


def _restore(options: argparse.Namespace) -> None:
    folder = Folder(options.data)
    if not options.source.is_file():
        raise backup.BackupError(f"There is no backup {options.source}.")
    try:
        folder.hold()
    except FolderInUseError:
        raise FolderError(f"A hub runs on {folder.path}: stop it first.") from None
    done = restore(folder.path, options.source, PAIR)
    _write_pair(folder.path, done.laid_in)
    sys.stdout.write(f"{folder.path}: {_told(done.examined)}\n")
    if done.aside is not None:
        sys.stdout.write(f"What was there before is in {done.aside}.\n")
    sys.stdout.write("Numbers given after the backup will be given again: collect old tickets.\n")


def _write_pair(data: Path, pair: dict[str, str]) -> None:
    """Put certificate and key back, both or none."""
    if set(pair) != set(PAIR):
        return
    try:
        for name in PAIR:
            write_private(data / name, pair[name].encode())
        # Apps of other users on this computer read it.
        (data / PAIR[0]).chmod(0o644)
    except OSError as error:
        raise backup.BackupError(
            f"The database is back, but not its certificate: {error.strerror}. Restore again."
        ) from None
