"""Which column of a CSV file means what, and by which names: in TOML, as `example.toml` shows."""

from __future__ import annotations

import codecs
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, ConfigDict, StringConstraints, TypeAdapter, ValidationError

from ...domain.texts import Text
from ...domain.wording import first_fault

Ours = Literal[
    "id", "visit", "date", "came", "called", "started", "ended",
    "service", "desk", "language", "class", "people", "outcome",
]  # fmt: skip
OutcomeCode = Literal["served", "no-show", "left"]
Theirs = Annotated[str, StringConstraints(max_length=200)]


class MapError(ValueError):
    """A column map that cannot be used; the message is one sentence."""


def _encoding(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        raise ValueError(f'no encoding is called "{name}"') from None


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMap:
    """What a file's columns mean; `columns` are theirs by ours, the others ours by theirs."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    source: Text
    columns: Mapping[Ours, Theirs]
    encoding: Annotated[str, AfterValidator(_encoding)] | None = None
    dates: Literal["day-first", "month-first"] = "day-first"
    services: Mapping[Theirs, str] = field(default_factory=dict)
    desks: Mapping[Theirs, str] = field(default_factory=dict)
    languages: Mapping[Theirs, str] = field(default_factory=dict)
    classes: Mapping[Theirs, str] = field(default_factory=dict)
    outcomes: Mapping[Theirs, OutcomeCode] = field(default_factory=dict)


def read_map(text: str) -> ColumnMap:
    """Return the map of a TOML text; raises MapError."""
    try:
        found = TypeAdapter(ColumnMap).validate_python(tomllib.loads(text.removeprefix("\ufeff")))
    except tomllib.TOMLDecodeError as error:
        raise MapError(f"not TOML: {error}") from None
    except ValidationError as error:
        raise MapError(": ".join(first_fault(error))) from None
    missing = [name for name in ("service", "came") if name not in found.columns]
    if missing:
        raise MapError(f"columns: expected {' and '.join(missing)}")
    twice = {each for each in found.columns.values() if _count(found, each) > 1}
    if twice:
        raise MapError(f'columns: "{min(twice)}" stands there twice')
    return found


def _count(of: ColumnMap, theirs: str) -> int:
    return list(of.columns.values()).count(theirs)
