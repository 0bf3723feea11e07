"""The database file: its own few facts, and what is said when it cannot be used."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.exc import DBAPIError

from . import schema


class StoreError(Exception):
    """A database that cannot be used; the message is a sentence for whoever runs the hub."""


FILE_NAME = "ventanilla.db"
_TRAINING = "training"


@contextlib.contextmanager
def whole(folder: Path) -> Iterator[None]:
    """Say in a sentence that the database of a folder is damaged; raises StoreError."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(
            f"The database {folder / FILE_NAME} cannot be read: {cause(error)}. See what `check` "
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


def cause(error: Exception) -> str:
    """Return what the driver said, without the statement."""
    return str(getattr(error, "orig", error)).rstrip(".")
