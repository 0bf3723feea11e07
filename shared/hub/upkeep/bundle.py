"""A support bundle: what helps a stranger to help, and nothing about anybody."""

from __future__ import annotations

import json
import os
import platform
import re
import sqlite3
import sys
import tomllib
import zipfile
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select

from ...store import backup, schema
from ...store.database import FILE_NAME
from ...store.history import History
from .checks import Finding
from .daily import LOG_NAME

LOG_LINES = 300
_PACKAGES = ("SQLAlchemy", "alembic", "pydantic", "fastapi", "uvicorn", "uvloop", "websockets")
# Words of a profile that are names of things in the program, not texts about a place.
_PLAIN = {
    *("code", "series", "time_zone", "languages", "services", "date", "dates", "days", "open"),
    *("at", "rule", "holidays", "cherry_pick", "pictogram", "welcome"),
}
# Whatever is this long and has no space may be a secret.
_LONG = re.compile(r"[A-Za-z0-9_+/=-]{16,}")
_ADDRESS = re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}\b")


def write_bundle(data: Path, target: Path, findings: Iterable[Finding]) -> None:
    """Write the bundle to a new file; raises FileExistsError, OSError."""
    parts = _parts(data, [str(each) for each in findings])
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file, zipfile.ZipFile(file, "w", _PACKED) as bundle:
            for name, text in parts.items():
                bundle.writestr(name, text)
    except OSError:
        target.unlink(missing_ok=True)
        raise


_PACKED = zipfile.ZIP_DEFLATED


def _parts(data: Path, checked: list[str]) -> dict[str, str]:
    parts = {"versions.json": _json(_versions())}
    try:
        with backup.reading(data / FILE_NAME) as engine:
            with engine.connect() as connection:
                hide = _Hiding(data, _words(connection))
                parts["counts.json"] = _json(_counts(connection))
            profile = History(engine).profile()
    except Exception as error:
        why = f"left out: the database cannot be read ({type(error).__name__})\n"
        # Without it nobody knows which names to hide.
        return (
            parts
            | {"check.txt": "".join(map(_Hiding(data, ()), _lines(checked)))}
            | {"log.txt": why}
        )
    parts["check.txt"] = "".join(map(hide, _lines(checked)))
    parts["log.txt"] = "".join(map(hide, _log(data)))
    parts["profile.json"] = hide(_json(_masked(tomllib.loads(profile or ""))))
    return parts


def _json(what: Any) -> str:
    return json.dumps(what, indent=1, default=str, ensure_ascii=False) + "\n"


def _lines(texts: Iterable[str]) -> list[str]:
    return [f"{text}\n" for text in texts]


def _versions() -> dict[str, Any]:
    return {
        "ventanilla": _version("ventanilla"),
        "python": sys.version.split()[0],
        "sqlite": sqlite3.sqlite_version,
        "database": schema.REVISION,
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "processors": os.cpu_count(),
        "packages": {name: _version(name) for name in _PACKAGES},
    }


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _counts(connection: Connection) -> dict[str, Any]:
    def by(column: Any) -> dict[str, int]:
        query = select(column, func.count()).group_by(column).order_by(column)
        return {str(value): count for value, count in connection.execute(query)}

    rows = {
        name: connection.scalar(select(func.count()).select_from(table))
        for name, table in schema.metadata.tables.items()
    }
    return {"rows": rows, "events": by(schema.journal.c.kind), "steps": by(schema.step.c.state)}


def _words(connection: Connection) -> set[str]:
    """Return every word in the tables that names somebody or opens something."""
    columns = (
        schema.person.c.name,
        schema.device.c.name,
        schema.session.c.staff,
        schema.step.c.staff,
        schema.note.c.staff,
        schema.note.c.text,
        schema.appointment.c.code,
        schema.visit_token.c.token,
    )
    found = {word for column in columns for word in connection.scalars(select(column).distinct())}
    return {word for word in found if word}


class _Hiding:
    """Takes out of a text what names somebody or could be a secret."""

    def __init__(self, data: Path, words: Iterable[str]) -> None:
        self._data = str(data.resolve())
        longest_first = sorted(words, key=len, reverse=True)
        said = "|".join(map(re.escape, longest_first))
        self._words = re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE) if said else None

    def __call__(self, text: str) -> str:
        text = text.replace(self._data, "DATA")
        if self._words is not None:
            text = self._words.sub("(hidden)", text)
        return _LONG.sub("(hidden)", _ADDRESS.sub("(address)", text))


def _log(data: Path) -> list[str]:
    try:
        with (data / LOG_NAME).open(encoding="utf-8", errors="replace") as log:
            return log.readlines()[-LOG_LINES:]
    except OSError as error:
        return [f"left out: {error.strerror}\n"]


def _masked(value: Any, plain: bool = False) -> Any:
    """Return a profile's shape: numbers, times and codes stay, texts become their length."""
    if isinstance(value, dict):
        return {key: _masked(each, key in _PLAIN) for key, each in value.items()}
    if isinstance(value, list):
        return [_masked(each, plain) for each in value]
    if isinstance(value, str) and not plain:
        return f"(text of {len(value)})"
    return value
