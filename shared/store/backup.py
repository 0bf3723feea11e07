"""Copies of the database: made beside the running writer, and believed only once they were read.

A backup is one SQLite file. Small texts of the hub's folder (its certificate and key) lie in it as
rows of `meta`, what was imported from another system as a table (`backup_beside`), so that this one
file brings back a whole center.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event

from . import backup_beside, schema
from .database import StoreError
from .history import History

MOST_REPLAYED = 200_000
"""A longer journal is not replayed beside a hub at work: that takes more than some seconds."""
_LAID_IN = "file:"
_NAME = "ventanilla-{:%Y%m%d-%H%M%S}.db"
_PATTERN = "ventanilla-????????-??????.db"


class BackupError(StoreError):
    """A copy that could not be made or is not good; the message is a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What was found in a database that is whole; `at` is when its last event happened.

    `differences` is None where the journal was not replayed: too long, or of an older version.
    `imported` says whether it holds past steps of another system.
    """

    revision: str
    seq: int
    at: datetime | None
    differences: int | None
    imported: bool = False


def back_up(
    source: Path,
    target: Path,
    laid_in: Mapping[str, str] | None = None,
    *,
    imported: Path | None = None,
    replace: bool = False,
) -> Examined:
    """Copy a database to a file, whole and verified or not at all; raises BackupError.

    `laid_in` are the texts to keep in it, by name, `imported` is the database of another system's
    past: where that cannot be read, the backup is without it. Only with `replace` may the file be
    there.
    """
    if target.exists() and not replace:
        raise BackupError(f"The file {target} is there already: name another.")
    part = target.with_name(target.name + ".part")
    try:
        copy(source, part, laid_in or {})
        if imported is not None and imported.exists():
            _lay_beside(part, imported)
        examined = examine(part)
        _keep(part, target)
    except OSError as error:
        raise BackupError(f"The backup {target} cannot be written: {error.strerror}.") from None
    except BackupError as error:
        raise BackupError(str(error).replace(str(part), str(source))) from None
    finally:
        discard(part)
    return examined


def _lay_beside(part: Path, imported: Path) -> None:
    """Lay the past of another system into a copy; the queue's own backup never fails for it."""
    with (
        contextlib.suppress(sqlite3.Error, OSError),
        closing(sqlite3.connect(part)) as written,
        written,
    ):
        written.execute("BEGIN")  # or half of it would stay
        backup_beside.lay_in(written, imported)


def copy(source: Path, target: Path, laid_in: Mapping[str, str]) -> None:
    """Copy a database as it stands in one instant; raises BackupError, OSError."""
    discard(target)
    with closing(open_whole(source)) as read:
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        try:
            with closing(sqlite3.connect(target)) as written:
                read.backup(written)
                # One file, without a log beside it.
                written.execute("PRAGMA journal_mode=DELETE")
                rows = [(_LAID_IN + name, text) for name, text in laid_in.items()]
                written.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", rows)
                written.commit()
        except sqlite3.Error as error:
            raise BackupError(f"The copy {target} cannot be written: {error}.") from None


def open_whole(path: Path) -> sqlite3.Connection:
    """Open a database that is there, without making one; raises BackupError."""
    if not path.is_file():
        raise BackupError(f"There is no database {path}.")
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=10)
        try:
            found = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'journal'")
            is_ours = found.fetchone() == (1,)
        except sqlite3.Error:
            connection.close()
            raise
    except sqlite3.OperationalError as error:
        raise BackupError(f"The database {path} cannot be read: {error}.") from None
    except sqlite3.Error as error:
        raise BackupError(_damaged(path, str(error))) from None
    if not is_ours:
        connection.close()
        raise BackupError(f"The file {path} is no database of Ventanilla.")
    return connection


def examine(path: Path) -> Examined:
    """Read a database to its last page, and replay it if it is not too long.

    Raises BackupError when it is damaged.
    """
    with closing(open_whole(path)) as connection:
        try:
            damage = [row[0] for row in connection.execute("PRAGMA integrity_check(3)")]
            if damage != ["ok"]:
                raise BackupError(_damaged(path, damage[0]))
            query = "SELECT version_num FROM alembic_version"
            (found,) = connection.execute(query).fetchone()
            newest = connection.execute("SELECT seq, at FROM journal ORDER BY seq DESC LIMIT 1")
            seq, at = newest.fetchone() or (0, None)
            imported = backup_beside.is_in(connection)
        except (sqlite3.Error, TypeError, backup_beside.BesideError) as error:
            raise BackupError(_damaged(path, str(error))) from None
    return Examined(
        revision=found,
        seq=seq,
        at=None if at is None else datetime.fromisoformat(at).replace(tzinfo=UTC),
        differences=_differences(path)
        if found == schema.REVISION and seq < MOST_REPLAYED
        else None,
        imported=imported,
    )


def _damaged(path: Path, how: str) -> str:
    first_line = how.strip().replace("\n", " ").rstrip(".")
    return f"The database {path} is damaged ({first_line}). Restore a backup that is whole."


def _differences(path: Path) -> int:
    try:
        with reading(path) as engine:
            return len(History(engine).differences())
    except Exception as error:
        # What it says could hold what the journal tells.
        how = f"its journal cannot be replayed, {type(error).__name__}"
        raise BackupError(_damaged(path, how)) from None


def revision(path: Path) -> str:
    """Return the version of a database's tables; raises BackupError."""
    with closing(open_whole(path)) as connection:
        try:
            (found,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except (sqlite3.Error, TypeError) as error:
            raise BackupError(_damaged(path, str(error))) from None
    return str(found)


@contextlib.contextmanager
def reading(path: Path) -> Iterator[Engine]:
    """Yield an engine whose every connection sees one instant of a database and writes nothing."""

    def connect() -> sqlite3.Connection:
        uri = f"{path.absolute().as_uri()}?mode=rw"
        connection = sqlite3.connect(uri, uri=True, timeout=10, isolation_level=None)
        connection.execute("PRAGMA query_only=ON")
        return connection

    engine = create_engine("sqlite://", creator=connect, hide_parameters=True)
    # The driver itself begins only before it writes.
    event.listen(engine, "begin", _begin)
    try:
        yield engine
    finally:
        engine.dispose()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _keep(part: Path, target: Path) -> None:
    """Give a finished copy its name, once it is on the disk."""
    with part.open("rb") as written:
        os.fsync(written.fileno())
    part.replace(target)


def discard(path: Path) -> None:
    """Remove a database file that nobody has come to rely on, with what lies beside it."""
    for end in ("", "-wal", "-shm", "-journal"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + end).unlink()


def take_out(path: Path) -> dict[str, str]:
    """Remove the texts that were laid in a copy, and return them by name."""
    with closing(open_whole(path)) as connection, connection:
        found = connection.execute("SELECT key, value FROM meta").fetchall()
        connection.execute("DELETE FROM meta WHERE substr(key, 1, 5) = ?", (_LAID_IN,))
    return {key.removeprefix(_LAID_IN): value for key, value in found if key.startswith(_LAID_IN)}


def new_name(now: datetime) -> str:
    """Return the file name of a backup made at an instant (UTC)."""
    return _NAME.format(now.astimezone(UTC))


def kept_in(folder: Path) -> list[Path]:
    """Return the backups in a folder, the oldest first."""
    return sorted(folder.glob(_PATTERN))


def made_at(backup: Path) -> datetime | None:
    """Return when a backup was made, by its name; None for a name that tells none."""
    try:
        return datetime.strptime(backup.name, "ventanilla-%Y%m%d-%H%M%S.db").replace(tzinfo=UTC)
    except ValueError:
        return None


def keep_newest(folder: Path, count: int) -> list[Path]:
    """Remove the oldest backups of a folder until so many are left; returns those removed."""
    gone = kept_in(folder)[:-count]
    for path in gone:
        path.unlink(missing_ok=True)
    return gone
