"""Reading a center's profile from TOML.

`read_profile(text, source)` answers a `Center`, or raises `ProfileError` with the faults found,
each a line "file:line: what was expected": first every fault of shape, then, in a profile that
has the right shape, everything it says against itself.
"""

from __future__ import annotations

import dataclasses
import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from . import center as parts
from . import reporting, rooms
from .center import Center
from .contradictions import Fault, Path, contradictions, listed, quoted
from .keeping import Kept
from .wording import SENTENCES, expected

# What a person writes is far smaller; beyond this, reading would hold up a whole center.
MOST_CHARACTERS = 200_000
# tomllib takes the square of this to read a dotted key, and recurses as deep.
_MOST_DOTS = 100
_MOST_FAULTS = 200

_PROFILE = TypeAdapter(Center)


class ProfileError(ValueError):
    """A profile that cannot be used; `faults` are lines "file:line: what was expected"."""

    def __init__(self, faults: list[str]) -> None:
        more = len(faults) - _MOST_FAULTS
        if more > 0:
            faults = [*faults[:_MOST_FAULTS], f"and {more} more of the kind"]
        super().__init__("\n".join(faults))
        self.faults = faults


def read_profile(text: str, source: str = "profile") -> Center:
    """Read a profile; raises ProfileError."""
    text = text.removeprefix("\ufeff")
    center, faults = _read(text)
    if center is None or faults:
        raise ProfileError([f"{source}:{line}: {said}" for line, said in faults])
    return center


def adopted_profile(text: str) -> Center:
    """Read a profile that the center lives by: what it says against itself was let pass once.

    A later version may hold more against a profile; that must not stop a center. Raises
    ProfileError where it no longer has the right shape.
    """
    center, _ = _read(text.removeprefix("\ufeff"))
    return read_profile(text) if center is None else center


def _read(text: str) -> tuple[Center | None, list[tuple[int, str]]]:
    """Return the center, or none, and each fault with its line."""
    if unfit := _unfit(text):
        return None, [unfit]
    try:
        center, faults = check_tree(json.dumps(tomllib.loads(text), default=str))
        lines = _Lines(text if faults else "")
    except tomllib.TOMLDecodeError as error:
        return None, [_not_toml(text, str(error))]
    except RecursionError:
        return None, [(1, "expected tables and lists that are not so deep")]
    except ValueError:  # Python turns no more than 4,300 digits into a number or back
        return None, [(_longest_number(text), "expected a smaller number")]
    told = [(lines.of(path), f"{_dotted(path)}: {said}") for path, said in faults]
    return center, sorted(told, key=lambda each: each[0])


def check_tree(tree: str) -> tuple[Center | None, list[Fault]]:
    """Return the center that this JSON tells of, or none, and each fault with its place."""
    try:
        center = _PROFILE.validate_json(tree)
    except ValidationError as error:
        errors = error.errors()
        outer = {each["loc"][:end] for each in errors for end in range(len(each["loc"]))}
        return None, [_said(each) for each in errors if not _emptied(each, outer)]
    return center, list(contradictions(center))


def _emptied(error: ErrorDetails, outer: set[Path]) -> bool:
    """Tell whether a list only counts as too short because its entries have faults."""
    return error["type"] == "too_short" and error["loc"] in outer


def _unfit(text: str) -> tuple[int, str] | None:
    """Return the line of what no profile may hold, and what was expected; None if all is well."""
    if len(text) > MOST_CHARACTERS:
        return 1, f"expected at most {MOST_CHARACTERS} characters, found {len(text)}"
    if odd := re.search(r"[\ud800-\udfff\x00]", text):
        return text.count("\n", 0, odd.start()) + 1, "expected text, found a broken character"
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > _MOST_DOTS and not line.lstrip().startswith("#"):
            return number, f"expected at most {_MOST_DOTS} dots in a line"
    return None


def _not_toml(text: str, error: str) -> tuple[int, str]:
    """Return where and why this is not TOML."""
    said, _, place = error.rpartition(" (at ")
    at = re.match(r"line (\d+)", place)
    line = int(at[1]) if at else text.rstrip("\n").count("\n") + 1
    return line, f"not TOML: {said[:1].lower()}{said[1:]}"


def _longest_number(text: str) -> int:
    """Return the line that holds it."""
    found = max(re.finditer(r"\d\w*", text), key=lambda each: len(each[0]))
    return text.count("\n", 0, found.start()) + 1


_TABLES: dict[str, Any] = {
    "series": parts.Series,
    "services": parts.Service,
    "desks": parts.Desk,
    "needs": parts.Need,
    "classes": parts.PriorityClass,
    "outcomes": parts.Outcome,
    "breaks": parts.Break,
    "calling": parts.Calling,
    "staff": parts.StaffRules,
    "ticket": parts.TicketLines,
    "end_of_day": parts.EndOfDay,
    "hours": parts.Hours,
    "holidays": parts.Holiday,
    "exceptions": parts.SpecialDay,
    "data": Kept,
    "complaints": parts.Complaints,
    "board": rooms.Board,
    "zones": rooms.Zone,
    "notices": rooms.Notice,
    "quiet_hours": rooms.QuietHours,
    "sectors": reporting.Sector,
    "reports": reporting.ScheduledReport,
}


_SENTENCES = {
    **SENTENCES,
    "tuple_type": "expected a list in brackets",
    "dataclass_type": "expected a table",
    "dict_type": 'expected texts by language, such as {{ es = "Salud" }}',
    "string_type": "expected a text in quotes",
}


def _said(error: ErrorDetails) -> tuple[Path, str]:
    """Return the place of a fault of shape and what was expected there."""
    path = tuple(part for part in error["loc"] if part != "[key]")
    if error["type"] == "unexpected_keyword_argument":
        table = Center if len(path) == 1 else _TABLES[str(path[0])]
        known = listed(each.name for each in dataclasses.fields(table))
        return path, f"unexpected key; expected one of {known}"
    return path, expected(error, _SENTENCES)


def _dotted(path: Path) -> str:
    return ".".join(map(_part, path)) or "profile"


def _part(part: int | str) -> str:
    if isinstance(part, int):
        return str(part + 1)
    return part if re.fullmatch(r"[\w-]{1,60}", part) else quoted(part)


_WORD = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}(?!")'
    r"|'''.*?'{3,5}(?!')"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|[\[\]{},=\n]"
    r"""|[^\s\[\]{},="'#]+""",
    re.DOTALL,
)


class _Lines:
    """The line of each place in a profile, for tomllib keeps none. The text is good TOML."""

    def __init__(self, text: str) -> None:
        self._places: dict[Path, int] = {}
        self._counts: dict[Path, int] = {}
        self._line = 1
        self._words = self._scan(text)
        table: Path = ()
        for word in self._words:
            if word == "[":
                table = self._header()
            elif word != "\n":
                self._entry(table, word, "\n")

    def of(self, path: Path) -> int:
        """Return the line that holds a place, or else what it stands in."""
        for end in range(len(path), 0, -1):
            if path[:end] in self._places:
                return self._places[path[:end]]
        return 1

    def _scan(self, text: str) -> Iterator[str]:
        line = 1
        for found in _WORD.finditer(text):
            self._line = line
            line += found[0].count("\n")
            if not found[0].startswith("#"):
                yield found[0]

    def _until(self, ends: str) -> Iterator[str]:
        return iter(lambda: next(self._words, ends), ends)

    def _header(self) -> Path:
        """Read a header to the end of its line; return the table that it opens."""
        words = list(self._until("\n"))
        *outer, name = _names(word for word in words if word not in "[]")
        table: Path = ()
        for each in outer:
            table = self._last((*table, each))
        table = (*table, name)
        self._put(table)
        if words[0] == "[":
            self._counts[table] = self._counts.get(table, -1) + 1
            table = self._last(table)
            self._put(table)
        return table

    def _last(self, table: Path) -> Path:
        return (*table, self._counts[table]) if table in self._counts else table

    def _put(self, path: Path) -> None:
        self._places.setdefault(path, self._line)

    def _entry(self, table: Path, first: str, ends: str) -> str:
        """Read a key and its value; return the word that ended it, "" at the end of the text."""
        path = table
        for name in _names([first, *self._until("=")]):
            path = (*path, name)
            self._put(path)
        return self._value(path, next(self._words), ends)

    def _value(self, path: Path, first: str, ends: str) -> str:
        self._put(path)
        if first == "[":
            self._array(path)
        elif first == "{":
            self._inline_table(path)
        return next((word for word in self._words if word in ends), "")

    def _array(self, path: Path) -> None:
        for index in count():
            first = next(word for word in self._words if word != "\n")
            if first == "]" or self._value((*path, index), first, ",]") == "]":
                return

    def _inline_table(self, path: Path) -> None:
        for first in self._words:
            if first == "}" or self._entry(path, first, ",}") == "}":
                return


def _names(words: Iterable[str]) -> list[str]:
    """Return the parts of a dotted key."""
    names: list[str] = []
    for word in words:
        if word[0] in "\"'":
            names.append(word[1:-1])
        else:
            names.extend(name for name in word.split(".") if name)
    return names
