"""A center's profile: its services, desks, languages and needs, written in TOML.

`read_profile(text, source)` answers a `Center`, or raises `ProfileError` with every fault found,
each a line "file:line: what was expected". Staff and PINs are never in a profile.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from functools import cached_property
from typing import Annotated, ClassVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$")]
Text = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f]{1,120}$")]
Texts = dict[Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")], Text]
Minutes = Annotated[int, Field(ge=1, le=24 * 60)]
_STRICT = ConfigDict(extra="forbid", strict=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A letter that numbers begin with; its shape follows from it (`series.mark`)."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What a visitor can be helped with.

    `public_names` stands wherever others may read: for a sensitive service it is a neutral name
    that an ordinary service shares.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    code: Code
    names: Texts
    series: str
    public_names: Texts = field(default_factory=dict)
    pictogram: Code = "info"
    sensitive: bool = False
    target_minutes: Minutes = 30
    usual_minutes: Minutes = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A place that serves; `name` is what stands on it, usually a figure."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    code: Code
    name: Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f]{1,20}$")]
    services: tuple[str, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What the kiosk asks, in the visitor's words; leads to one or more services."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    code: Code
    names: Texts
    services: Annotated[tuple[str, ...], Field(min_length=1, max_length=8)]
    pictogram: Code = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityClass:
    """Who cannot wait like others; `rate` is how fast credit grows against 1 for everybody."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    code: Code
    names: Texts
    rate: Annotated[float, Field(ge=1, le=100)] = 1.0
    pictogram: Code = "caret-double-up"


@dataclass(frozen=True, kw_only=True)
class Center:
    """One site. The first language is the center's own."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    name: Text
    time_zone: str
    languages: Annotated[tuple[str, ...], Field(min_length=1)]
    series: Annotated[tuple[Series, ...], Field(min_length=1)]
    services: Annotated[tuple[Service, ...], Field(min_length=1)]
    desks: Annotated[tuple[Desk, ...], Field(min_length=1)]
    needs: Annotated[tuple[Need, ...], Field(min_length=1)]
    classes: tuple[PriorityClass, ...] = ()
    visitor_url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+$")] | None = None

    @cached_property
    def zone(self) -> tzinfo:
        """The center's time zone."""
        return ZoneInfo(self.time_zone)

    @cached_property
    def service_by_code(self) -> Mapping[str, Service]:
        """Services by code."""
        return {service.code: service for service in self.services}

    @cached_property
    def desk_by_code(self) -> Mapping[str, Desk]:
        """Desks by code."""
        return {desk.code: desk for desk in self.desks}

    @cached_property
    def rates(self) -> dict[str | None, float]:
        """How fast each class gains credit; None is everybody else."""
        return {None: 1.0} | {each.code: each.rate for each in self.classes}

    def day(self, now: datetime) -> str:
        """Return the local date (ISO) of an instant."""
        return now.astimezone(self.zone).date().isoformat()


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
    faults = [fault(path, said) for path, said in _contradictions(center)]
    if faults:
        raise ProfileError(faults)
    return center


_PROFILE = TypeAdapter(Center)


Fault = tuple[tuple[int | str, ...], str]


def _contradictions(center: Center) -> Iterable[Fault]:
    yield from _zone_faults(center)
    for name in ("series", "services", "desks", "needs", "classes"):
        yield from _twice(name, [each.code for each in getattr(center, name)])
    yield from _service_faults(center)
    yield from _desk_faults(center)
    yield from _need_faults(center)


def _zone_faults(center: Center) -> Iterable[Fault]:
    try:
        ZoneInfo(center.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield ("time_zone",), 'expected a time zone such as "America/Bogota"'


def _twice(name: str, codes: list[str]) -> Iterable[Fault]:
    for index, code in enumerate(codes):
        if code in codes[:index]:
            yield (name, index, "code"), f'"{code}" stands here a second time'


def _service_faults(center: Center) -> Iterable[Fault]:
    series = {each.code for each in center.series}
    served = {code for desk in center.desks for code in desk.services}
    own = center.languages[0]
    for index, service in enumerate(center.services):
        place = ("services", index)
        if service.series not in series:
            yield (*place, "series"), f"expected one of the series {_listed(series)}"
        if service.code not in served:
            yield (*place, "code"), f'no desk serves "{service.code}"'
        if own not in service.names:
            yield (*place, "names"), f'expected a name in the center\'s language "{own}"'
        if service.sensitive:
            yield from _sensitive_faults(center, service, place)


def _sensitive_faults(
    center: Center, service: Service, place: tuple[int | str, ...]
) -> Iterable[Fault]:
    ordinary = [each for each in center.services if not each.sensitive]
    if not any(each.series == service.series for each in ordinary):
        yield (*place, "series"), "a sensitive service shares its series with an ordinary one"
    if not any(public_names(each) == service.public_names for each in ordinary):
        yield (
            (*place, "public_names"),
            "a sensitive service needs public_names that an ordinary service has too",
        )


def _desk_faults(center: Center) -> Iterable[Fault]:
    known = {service.code for service in center.services}
    for index, desk in enumerate(center.desks):
        for code in desk.services:
            if code not in known:
                yield ("desks", index, "services"), f'no service is called "{code}"'
        for language in desk.languages:
            if language not in center.languages:
                yield ("desks", index, "languages"), f'the center does not list "{language}"'


def _need_faults(center: Center) -> Iterable[Fault]:
    known = {service.code for service in center.services}
    for index, need in enumerate(center.needs):
        if len(set(need.services)) < len(need.services):
            yield ("needs", index, "services"), "a service stands here twice"
        for code in need.services:
            if code not in known:
                yield ("needs", index, "services"), f'no service is called "{code}"'
        if center.languages[0] not in need.names:
            yield ("needs", index, "names"), f'expected a text in "{center.languages[0]}"'


def public_names(service: Service) -> Mapping[str, str]:
    """Return the names that may stand where others read."""
    return service.public_names or service.names


def _listed(codes: Iterable[str]) -> str:
    return ", ".join(f'"{code}"' for code in sorted(codes))


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
