"""Opening the database file: pragmas, first tables, migrations, and refusing a newer one."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event

from . import schema
from .backup import back_up
from .database import FILE_NAME, StoreError, cause
from .migrating import knows, revision, upgrade
from .replaying import rebuild


def open_database(folder: Path) -> Engine:
    """Open (and make or migrate) the database in a folder; raises StoreError."""
    path = folder / FILE_NAME
    url = URL.create("sqlite", database=str(path))
    # Parameters hold secrets: they stay out of messages and logs.
    engine = create_engine(url, connect_args={"timeout": 10}, hide_parameters=True)
    event.listen(engine, "connect", _pragmas)
    try:
        # SQLite gives the -wal and -shm beside it the same rights.
        path.touch(mode=0o600)
        found = revision(engine)
        if found != schema.REVISION:
            _bring_up_to_date(engine, path, found)
    except StoreError:
        raise
    except Exception as error:
        raise StoreError(f"The database {path} cannot be used: {cause(error)}.") from error
    path.chmod(0o600)
    return engine


def _pragmas(connection: sqlite3.Connection, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    # The hub tidies the WAL beside its writing (`tidy`); this is the bound if it cannot.
    cursor.execute("PRAGMA wal_autocheckpoint=20000")
    cursor.close()


def _bring_up_to_date(engine: Engine, path: Path, found: str | None) -> None:
    if found is not None and not knows(found):
        raise StoreError(
            f"The database {path} belongs to a newer version of Ventanilla "
            f'(it says "{found}"). Install that version, or restore a backup.'
        )
    if found is not None:
        kept = path.with_name(f"{path.stem}-before-{schema.REVISION}.db")
        back_up(path, kept, replace=True)
    upgrade(engine)
    if found is not None:
        rebuild(engine)
