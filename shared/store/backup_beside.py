"""The past steps of another system, laid into a backup: a database of its own, packed in pieces.

The hub never opens that database. A copy of it lies in a table that only backups have.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

FILE_NAME = "elsewhere.db"
_TABLE = "beside"
_PIECE = 1024 * 1024
_MAGIC = b"SQLite format 3\0"


class BesideError(Exception):
    """What lies beside the database cannot be read; the message is a sentence."""


def lay_in(written: sqlite3.Connection, file: Path) -> None:
    """Lay the database of this file into a copy, as it stands in one instant.

    Raises sqlite3.Error and OSError for one that cannot be read, or not be written.
    """
    name = f"{file.absolute().as_uri()}?mode=rw"
    with closing(sqlite3.connect(name, uri=True, timeout=10, isolation_level=None)) as held:
        # Whoever reads it lets nobody write it: the bytes are of one instant.
        held.execute("BEGIN")
        held.execute("SELECT count(*) FROM import").fetchone()
        written.execute(f"CREATE TABLE {_TABLE} (place INTEGER PRIMARY KEY, bytes BLOB NOT NULL)")
        insert = f"INSERT INTO {_TABLE} (bytes) VALUES (?)"  # noqa: S608  our own name
        written.executemany(insert, ((piece,) for piece in _packed(file)))


def _packed(file: Path) -> Iterator[bytes]:
    packing = zlib.compressobj(1)
    with file.open("rb") as read:
        for piece in iter(partial(read.read, _PIECE), b""):
            yield packing.compress(piece)
    yield packing.flush()


def is_in(connection: sqlite3.Connection) -> bool:
    """Say whether something lies in a copy, once it was read to its end.

    Raises BesideError for what is damaged, sqlite3.Error.
    """
    if not _there(connection):
        return False
    for _ in _unpacked(connection):
        pass
    return True


def take_out(connection: sqlite3.Connection, target: Path) -> bool:
    """Write what lies in a copy to a new private file, and remove it from the copy.

    Returns whether there was something; raises BesideError, OSError, sqlite3.Error.
    """
    if not _there(connection):
        return False
    with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.writelines(_unpacked(connection))
        out.flush()
        os.fsync(out.fileno())
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute(f"DROP TABLE {_TABLE}")
    return True


def _there(connection: sqlite3.Connection) -> bool:
    query = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"
    return bool(connection.execute(query, (_TABLE,)).fetchone() == (1,))


def _unpacked(connection: sqlite3.Connection) -> Iterator[bytes]:
    unpacking, first = zlib.decompressobj(), True
    query = f"SELECT bytes FROM {_TABLE} ORDER BY place"  # noqa: S608  our own name
    try:
        for (piece,) in connection.execute(query):
            bare = unpacking.decompress(piece)
            if first and bare and not bare.startswith(_MAGIC):
                raise BesideError("What was imported from another system is damaged in it.")
            first = first and not bare
            yield bare
    except zlib.error:
        raise BesideError("What was imported from another system is damaged in it.") from None
    if not unpacking.eof:
        raise BesideError("What was imported from another system is damaged in it.")
