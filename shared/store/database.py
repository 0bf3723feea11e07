"""Opening the database file: pragmas, first tables, migrations, and refusing a newer one."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import URL, Connection, Engine, create_engine, event, insert, inspect, select, text
from sqlalchemy.exc import DBAPIError

from . import schema
from .replaying import rebuild


class StoreError(Exception):
    """A database that cannot be used; the message is a sentence for whoever runs the hub."""


FILE_NAME = "ventanilla.db"
_TRAINING = "training"


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
        with engine.connect() as connection:
            revision = _revision(connection)
        if revision != schema.REVISION:
            _bring_up_to_date(engine, path, revision)
    except StoreError:
        raise
    except Exception as error:
        raise StoreError(f"The database {path} cannot be used: {_cause(error)}.") from error
    path.chmod(0o600)
    return engine


@contextlib.contextmanager
def whole(folder: Path) -> Iterator[None]:
    """Say in a sentence that the database of a folder is damaged; raises StoreError."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(
            f"The database {folder / FILE_NAME} cannot be read: {_cause(error)}. See what `check` "
            "says of it, and `restore` a backup."
        ) from error


def meta(connection: Connection, key: str) -> str:
    """Return one of the database's own facts ("journal", "hub"); each is made once."""
    found = connection.scalar(select(schema.meta.c.value).where(schema.meta.c.key == key))
    if found is None:
        found = uuid4().hex
        connection.execute(insert(schema.meta).values(key=key, value=found))
    return found


def is_for_training(engine: Engine) -> bool:
    """Say whether a database was made for training; that is never taken back."""
    query = select(schema.meta.c.value).where(schema.meta.c.key == _TRAINING)
    with engine.connect() as connection:
        return connection.scalar(query) is not None


def mark_for_training(engine: Engine) -> None:
    """Make a database one for training."""
    with engine.begin() as connection:
        connection.execute(insert(schema.meta).values(key=_TRAINING, value="yes"))


def tidy(engine: Engine) -> None:
    """Bring what was committed from SQLite's log to its file, beside a writer that goes on.

    On a full disk that must wait; the writer is the one to say so.
    """
    if engine.dialect.name == "sqlite":
        with contextlib.suppress(DBAPIError), engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")


def _pragmas(connection: sqlite3.Connection, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    # The hub tidies the WAL beside its writing (`tidy`); this is the bound if it cannot.
    cursor.execute("PRAGMA wal_autocheckpoint=20000")
    cursor.close()


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _bring_up_to_date(engine: Engine, path: Path, revision: str | None) -> None:
    # Alembic costs a tenth of a second, once a version.
    from . import backup, migrating  # noqa: PLC0415

    if revision is not None and not migrating.knows(revision):
        raise StoreError(
            f"The database {path} belongs to a newer version of Ventanilla "
            f'(it says "{revision}"). Install that version, or restore a backup.'
        )
    if revision is not None:
        kept = path.with_name(f"{path.stem}-before-{schema.REVISION}.db")
        backup.back_up(path, kept, replace=True)
    migrating.upgrade(engine)
    if revision is not None:
        rebuild(engine)


def _cause(error: Exception) -> str:
    return str(getattr(error, "orig", error)).rstrip(".")
