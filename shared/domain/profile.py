"""Reading a center's profile from TOML.

`read_profile(text, source)` answers a `Center`, or raises `ProfileError` with every fault found,
each a line "file:line: what was expected".
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable

from pydantic import TypeAdapter, ValidationError

from .center import Center
from .contradictions import contradictions


class ProfileError(ValueError):
    """A profile that cannot be used; `faults` are lines "file:line: what was expected"."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def read_profile(text: str, source: str = "profile") -> Center:
    """Read a profile; raises ProfileError with every fault found."""
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        line = at.group(1) if at else max(1, len(text.splitlines()))
        raise ProfileError([f"{source}:{line}: not TOML: {error}"]) from None
    lines = _line_finder(text)

    def fault(path: tuple[int | str, ...], said: str) -> str:
        return f"{source}:{lines(path)}: {_dotted(path)}: {said}"

    try:
        center = _PROFILE.validate_json(json.dumps(tree, default=str))
    except ValidationError as error:
        raise ProfileError(
            [fault(each["loc"], f"{_lower(each['msg'])}") for each in error.errors()]
        ) from None
    faults = [fault(path, said) for path, said in contradictions(center)]
    if faults:
        raise ProfileError(faults)
    return center


_PROFILE = TypeAdapter(Center)


def _lower(message: str) -> str:
    return message[:1].lower() + message[1:]


def _dotted(path: tuple[int | str, ...]) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path) or "profile"


_HEADER = re.compile(r"^\s*\[\[?\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*["']?([A-Za-z0-9_-]+)["']?\s*(?:\.\s*\S+\s*)?=""")


def _line_finder(text: str) -> Callable[[tuple[int | str, ...]], int]:
    """Return a function from a path in the profile to the line that holds it, or its table.

    tomllib keeps no lines; a profile's tables are flat (`[[services]]`, keys, inline tables), so
    counting headers is enough.
    """
    places: dict[tuple[int | str, ...], int] = {}
    table: tuple[int | str, ...] = ()
    counts: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            name = header.group(1)
            places.setdefault((name,), number)
            if line.lstrip().startswith("[["):
                table = (name, counts.setdefault(name, 0))
                counts[name] += 1
            else:
                head, *rest = name.split(".")
                table = (head, counts[head] - 1, *rest) if head in counts else (head, *rest)
            places.setdefault(table, number)
        elif key := _KEY.match(line):
            places.setdefault((*table, key.group(1)), number)

    def line_of(path: tuple[int | str, ...]) -> int:
        for end in range(len(path), 0, -1):
            if path[:end] in places:
                return places[path[:end]]
        return 1

    return line_of
