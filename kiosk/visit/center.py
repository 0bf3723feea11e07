"""What the kiosk knows of its center: languages, needs and how services are called in public."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import Field, TypeAdapter

# The need of whoever finds no other, and the service it leads to in a center without such a need.
OTHER = "other"
WELCOME = "welcome"

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What a visitor may ask for, in the visitor's words; leads to one or more services."""

    code: str
    names: Texts
    services: Annotated[tuple[str, ...], Field(min_length=1)]
    pictogram: str = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service by its name, and by the name that others may read.

    `fetched`: nobody is called out for it, somebody comes.
    """

    code: str
    series: str
    names: Texts
    public_names: Texts
    pictogram: str = "info"
    bring: Texts = field(default_factory=dict)
    fetched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where visitors are called to, and the way there."""

    code: str
    name: str
    place: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketLines:
    """What every ticket says of this house."""

    wait_at: Texts = field(default_factory=dict)
    ask_at: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityClass:
    """Who cannot wait like others."""

    code: str
    names: Texts
    pictogram: str = "caret-double-up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asks:
    """What the kiosk asks beside the needs."""

    ask_priority: bool = True
    ask_people: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaints:
    """Who outside the center hears of something serious; `sealed`: also in writing, by phone."""

    name: str
    contact: str
    sealed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Center:
    """One site; `languages` has its own first, `visitors` is where the links of tickets begin.

    `own_numbers` are first and last of the numbers that this kiosk may give by itself.
    """

    name: str
    time_zone: str
    languages: Annotated[tuple[str, ...], Field(min_length=1)]
    visitors: str
    services: tuple[Service, ...]
    needs: tuple[Need, ...]
    desks: tuple[Desk, ...] = ()
    classes: tuple[PriorityClass, ...] = ()
    kiosk: Asks = Asks()
    own_numbers: tuple[int, int] | None = None
    ticket: TicketLines = field(default_factory=TicketLines)
    complaints: Complaints | None = None

    @property
    def zone(self) -> tzinfo:
        """The center's time zone."""
        return ZoneInfo(self.time_zone)

    @property
    def choices(self) -> tuple[Need, ...]:
        """The needs to choose from, without the way out."""
        return tuple(need for need in self.needs if need.code != OTHER)

    @property
    def asks_priority(self) -> bool:
        """Whether visitors may say who they are."""
        return self.kiosk.ask_priority and bool(self.classes)

    @property
    def asks_people(self) -> bool:
        """Whether visitors may say how many they are."""
        return self.kiosk.ask_people

    @property
    def way_out(self) -> Need | None:
        """The need for who does not find theirs; without names when the profile has no words."""
        named = next((need for need in self.needs if need.code == OTHER), None)
        if named is None and self.service(WELCOME) is not None:
            return Need(code=OTHER, names={}, services=(WELCOME,), pictogram="hand-waving")
        return named

    def need(self, code: str) -> Need | None:
        """Return a need by its code, the way out too."""
        if code == OTHER:
            return self.way_out
        return next((need for need in self.needs if need.code == code), None)

    def service(self, code: str) -> Service | None:
        """Return a service by its code."""
        return next((service for service in self.services if service.code == code), None)

    def desk(self, code: str | None) -> Desk | None:
        """Return a desk by its code."""
        return next((desk for desk in self.desks if desk.code == code), None)

    def text(self, texts: Texts, language: str) -> str:
        """Return the text in this language, else in the center's own, else any; may be empty."""
        wished = (language, *self.languages, *texts)
        return next((texts[code] for code in wished if code in texts), "")

    def public_names(self, services: Sequence[str], language: str) -> tuple[str, ...]:
        """Return how these services are called where others may read it, each name once."""
        known = (self.service(code) for code in services)
        names = (self.text(each.public_names, language) for each in known if each)
        return tuple(dict.fromkeys(name for name in names if name))

    def bring(self, services: Sequence[str], language: str) -> tuple[str, ...]:
        """Return what to have at hand for these services, each text once."""
        known = (self.service(code) for code in services)
        texts = (self.text(each.bring, language) for each in known if each)
        return tuple(dict.fromkeys(text for text in texts if text))

    def link(self, token: str) -> str:
        """Return the address that a ticket's QR holds."""
        return f"{self.visitors}/t/{token}"


_READER = TypeAdapter(Center)


def read_center(raw: Mapping[str, Any]) -> Center:
    """Read the hub's answer to GET /center.

    Raises ValueError when it lacks what every center has; what else it says is not ours.
    """
    center = _READER.validate_python(raw)
    try:
        ZoneInfo(center.time_zone)
    except (KeyError, OSError) as error:
        raise ValueError(f"{center.time_zone!r} is no time zone.") from error
    return center
