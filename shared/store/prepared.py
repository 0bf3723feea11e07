"""Statements compiled once and given straight to the driver.

SQLAlchemy words the SQL for the dialect and converts the values, as always; what is saved is doing
so again for every row of every batch, which was two thirds of a ticket's time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

from sqlalchemy import Connection, Dialect, Table, bindparam, insert, select
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.sql import ClauseElement
from sqlalchemy.types import TypeEngine

Row = dict[str, Any]
Convert = Callable[[Any], Any]


class Prepared:
    """A statement for one dialect."""

    def __init__(self, statement: ClauseElement, dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        self._sql = str(compiled)
        converters = _converters(compiled.binds, dialect)  # type: ignore[attr-defined]
        order: Sequence[str] | None = getattr(compiled, "positiontup", None)
        self._named = order is None
        # In the driver's order where it wants one, else by name.
        self._columns = tuple(order or compiled.binds)  # type: ignore[attr-defined]
        self._converted = [
            (index, converters[name])
            for index, name in enumerate(self._columns)
            if name in converters
        ]

    def run(self, connection: Connection, rows: list[Row]) -> None:
        """Execute once a row."""
        cursor = _cursor(connection)
        cursor.executemany(self._sql, [self._values(row) for row in rows])
        cursor.close()

    def fetch(self, connection: Connection, row: Row) -> Sequence[Any]:
        """Execute once and return what is found."""
        cursor = _cursor(connection)
        cursor.execute(self._sql, self._values(row))
        found: Sequence[Any] = cursor.fetchall()
        cursor.close()
        return found

    def _values(self, row: Row) -> Any:
        values = [*map(row.__getitem__, self._columns)]
        for index, convert in self._converted:
            values[index] = convert(values[index])
        return dict(zip(self._columns, values, strict=True)) if self._named else values


def _cursor(connection: Connection) -> DBAPICursor:
    """Return the driver's own cursor, inside the connection's transaction."""
    return connection.connection.cursor()


def _converters(binds: dict[str, Any], dialect: Dialect) -> dict[str, Convert]:
    found = {name: _converter(bind.type, dialect) for name, bind in binds.items()}
    return {name: convert for name, convert in found.items() if convert is not None}


@cache
def _converter(type_: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    """Return how values of a type are given to the driver; None is "as they are"."""
    convert = type_.dialect_impl(dialect).bind_processor(dialect)
    # A batch holds the same few instants over and over.
    return None if convert is None else lru_cache(maxsize=64)(convert)


@cache
def inserting(table: Table, dialect: Dialect) -> Prepared:
    """Return "insert a row"."""
    return Prepared(insert(table).values({c.name: bindparam(c.name) for c in table.c}), dialect)


@cache
def upserting(table: Table, dialect: Dialect) -> Prepared:
    """Return "insert a row, or bring it up to date"."""
    # Both dialects we know have an `insert` that can do this, and cost too much to import unused.
    make = import_module(f"sqlalchemy.dialects.{dialect.name}").insert
    statement = make(table).values({c.name: bindparam(c.name) for c in table.c})
    primary = [column.name for column in table.primary_key]
    # A column that never changes is left alone: to set it anew would rewrite its index too.
    kept = {*primary, *(c.name for c in table.columns if c.info.get("constant"))}
    rest = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in kept}
    if not rest:
        return Prepared(statement.on_conflict_do_nothing(), dialect)
    return Prepared(statement.on_conflict_do_update(index_elements=primary, set_=rest), dialect)


@cache
def selecting(
    table: Table, columns: tuple[str, ...], key: str, count: int, dialect: Dialect
) -> Prepared:
    """Return "select these columns where a column is one of `count` values" ("key0", ...)."""
    wanted = [bindparam(f"key{index}", type_=table.c[key].type) for index in range(count)]
    query = select(*(table.c[name] for name in columns)).where(table.c[key].in_(wanted))
    return Prepared(query, dialect)


def find(
    connection: Connection, table: Table, columns: tuple[str, ...], key: str, values: set[str]
) -> Sequence[Any]:
    """Return these columns of the rows whose `key` is one of the values."""
    if not values:
        return ()
    prepared = selecting(table, columns, key, len(values), connection.dialect)
    row = {f"key{index}": value for index, value in enumerate(values)}
    return prepared.fetch(connection, row)
