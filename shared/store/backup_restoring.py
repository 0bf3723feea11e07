"""Putting a backup in the place of a database, with what was there kept beside it."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from . import backup, backup_beside, migrating
from .database import FILE_NAME

BESIDE = ("", "-wal", "-shm")
# What an import that was cut off left to be undone: it would be undone in the one put back.
_UNDONE = "-journal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was put back; `aside` is where the old files are, if there were any.

    `laid_in` are the texts that were in the backup, by name.
    """

    examined: backup.Examined
    aside: Path | None
    laid_in: dict[str, str]


def restore(folder: Path, source: Path, others: Sequence[str]) -> Restored:
    """Put a backup in the place of a folder's database; nobody may be using that folder.

    The journal gets a new id: what clients remember of the old one is no longer true. `others` are
    files to keep aside with the old database. Raises BackupError, and then nothing has changed.
    """
    part = folder / f"{FILE_NAME}.part"
    imported = folder / f"{backup_beside.FILE_NAME}.part"
    backup.discard(imported)
    try:
        backup.copy(source, part, {})
        examined = _examined(part)
        laid_in = backup.take_out(part)
        with closing(sqlite3.connect(part)) as connection, connection:
            beside = (backup_beside.FILE_NAME,) * backup_beside.take_out(connection, imported)
        _rename_journal(part)
        aside = _set_aside(folder, (*others, *beside, *(each + _UNDONE for each in beside)))
        for end in BESIDE[1:]:
            # A log of the old database would be played into the new one.
            (folder / f"{FILE_NAME}{end}").unlink(missing_ok=True)
        part.replace(folder / FILE_NAME)
        for name in beside:
            (folder / f"{name}{_UNDONE}").unlink(missing_ok=True)
            imported.replace(folder / name)
    except OSError as error:
        raise backup.BackupError(f"{folder} cannot be written: {error.strerror}.") from None
    except sqlite3.Error as error:
        raise backup.BackupError(f"{part} cannot be written: {error}.") from None
    except backup.BackupError as error:
        raise backup.BackupError(str(error).replace(str(part), str(source))) from None
    finally:
        backup.discard(part)
        backup.discard(imported)
    return Restored(examined=examined, aside=aside, laid_in=laid_in)


def _examined(part: Path) -> backup.Examined:
    examined = backup.examine(part)
    if not migrating.knows(examined.revision):
        raise backup.BackupError(
            f"The backup {part} belongs to a newer version of Ventanilla "
            f'(it says "{examined.revision}"). Install that version first.'
        )
    if examined.differences:
        raise backup.BackupError(
            f"In the backup {part} the tables differ from the journal in "
            f"{examined.differences} places. Restore another one."
        )
    return examined


def _rename_journal(part: Path) -> None:
    with closing(sqlite3.connect(part)) as connection, connection:
        connection.execute("UPDATE meta SET value = ? WHERE key = 'journal'", (uuid4().hex,))


def _set_aside(folder: Path, others: Sequence[str]) -> Path | None:
    """Keep what is there under a second name, until somebody removes it."""
    _fold_log(folder / FILE_NAME)
    names = [*(FILE_NAME + end for end in BESIDE), *others]
    found = [folder / name for name in names if (folder / name).is_file()]
    if not found:
        return None
    now = datetime.now(UTC)
    aside = folder / f"before-restore-{now:%Y%m%d-%H%M%S-%f}"
    aside.mkdir(mode=0o700)
    for path in found:
        os.link(path, aside / path.name)
    return aside


def _fold_log(path: Path) -> None:
    """Bring what was committed into the file itself, as far as the old database still can."""
    with (
        contextlib.suppress(backup.BackupError, sqlite3.Error),
        closing(backup.open_whole(path)) as connection,
    ):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
