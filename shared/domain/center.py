"""A center's profile as data: its services, desks, languages, needs, hours and rules.

`shared.domain.profile` reads it from TOML. Staff and PINs are never in a profile.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, ClassVar, Literal
from zoneinfo import ZoneInfo

from pydantic import ConfigDict, Field

from .keeping import Kept
from .reporting import Divipola, ScheduledReport, Sector
from .rooms import Arrow, Board, Notice, QuietHours, Zone
from .spans import DAY_MINUTES, WEEKDAYS, Date, Days, Minute, Span, Spans
from .texts import STRICT, Code, Language, Text, Texts, matching

Label = Annotated[
    str, matching(r"[^\x00-\x1f\x7f]{1,20}", "expected 1 to 20 characters in one line")
]
Place = Annotated[
    str, matching(r"[^\x00-\x1f\x7f]{1,40}", "expected 1 to 40 characters in one line")
]
Letter = Annotated[str, matching(r"[A-Z]", "expected one letter from A to Z")]
Address = Annotated[
    str, matching(r"https?://[^\s/]+", 'expected an address such as "http://puente.local:8080"')
]
PublicKey = Annotated[
    str, matching(r"[A-Za-z0-9+/]{43}=", "expected the key that `complaints keygen` prints")
]
Minutes = Annotated[int, Field(ge=1, le=DAY_MINUTES)]
Seconds = Annotated[int, Field(ge=0, le=3600)]
Visits = Annotated[int, Field(ge=1, le=10_000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A letter that numbers begin with; its shape follows from it (`series.mark`)."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    code: Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What a visitor can be helped with.

    `public_names` stands wherever others may read: for a sensitive service it is a neutral name
    that an ordinary service shares. `bring` is what to have at hand, on the ticket. A discreet
    service is never announced or listed. Quotas count visits; None is no limit.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    code: Code
    names: Texts
    series: str
    public_names: Texts = field(default_factory=dict)
    bring: Texts = field(default_factory=dict)
    pictogram: Code = "info"
    sensitive: bool = False
    discreet: bool = False
    target_minutes: Minutes = 30
    usual_minutes: Minutes = 15
    hard_max_minutes: Minutes | None = None
    daily_quota: Visits | None = None
    hourly_quota: Visits | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A place that serves; `name` is what stands on it, usually a figure.

    It is there on `days` and on `dates`; without either, every day. An `interpreter` is called to
    it when it does not speak a visitor's language. `place` says where it is in words, `arrow` where
    it lies for whoever faces the screens.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    code: Code
    name: Label
    services: tuple[str, ...]
    languages: tuple[str, ...]
    days: Days | None = None
    dates: Annotated[tuple[Date, ...], Field(min_length=1)] | None = None
    interpreter: bool = False
    place: dict[Language, Place] = field(default_factory=dict)
    arrow: Arrow | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What the kiosk asks, in the visitor's words; leads to one or more services."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    code: Code
    names: Texts
    services: Annotated[tuple[str, ...], Field(min_length=1, max_length=8)]
    pictogram: Code = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityClass:
    """Who cannot wait like others; `rate` is how fast credit grows against 1 for everybody.

    `more_time_seconds` is added to the time that a called visitor has before a no-show.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    code: Code
    names: Texts
    rate: Annotated[float, Field(ge=1, le=100, allow_inf_nan=False)] = 2.0
    more_time_seconds: Seconds = 0
    pictogram: Code = "caret-double-up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a service, as staff say when they finish it."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    code: Code
    names: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """Why a desk is paused, as whoever sits there says."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    code: Code
    names: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskRules:
    """What a kiosk asks beside the needs: who one is, of the classes, and how many one is."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    ask_priority: bool = True
    ask_people: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """The numbers that set how visitors are called (see `calling.py`)."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    language_bound_minutes: Annotated[int, Field(ge=0, le=DAY_MINUTES)] = 20
    hard_max_minutes: Minutes = 120
    ratio: Annotated[int, Field(ge=0, le=100)] = 0
    minimum_calls: Annotated[int, Field(ge=1, le=10)] = 1
    call_spacing_seconds: Seconds = 0
    return_grace_minutes: Annotated[int, Field(ge=0, le=DAY_MINUTES)] = 30
    cool_down_seconds: Seconds = 0
    walking_seconds: Seconds = 0
    cherry_pick: tuple[Literal["agent", "supervisor", "manager"], ...] = ("supervisor", "manager")


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRules:
    """What holds for those who sign in. 0 minutes is never."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    idle_lock_minutes: Annotated[int, Field(ge=0, le=480)] = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketLines:
    """What every ticket says of this house: where to wait, and where to ask."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    wait_at: Texts = field(default_factory=dict)
    ask_at: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndOfDay:
    """When a day ends, in minutes from local midnight, and what becomes of those left."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    at: Minute
    rule: Literal["close", "carry"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When the center, or some of its services, are open on these days of the week."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    days: Days
    open: Spans
    services: Annotated[tuple[str, ...], Field(min_length=1)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A date on which the center is closed."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    date: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialDay:
    """A date with hours of its own, whatever the week or the holidays say."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    date: Date
    open: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaints:
    """Who outside the center reads what is told of staff, and how to reach them.

    What is told on a phone is sealed to `public_key` (`complaints keygen`); without one, visitors
    are only told the contact.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    name: Text
    contact: Text
    public_key: PublicKey | None = None


@dataclass(frozen=True, kw_only=True)
class Center:
    """One site. The first language is the center's own."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    name: Text
    time_zone: str
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    series: Annotated[tuple[Series, ...], Field(min_length=1)]
    services: Annotated[tuple[Service, ...], Field(min_length=1)]
    desks: Annotated[tuple[Desk, ...], Field(min_length=1)]
    needs: Annotated[tuple[Need, ...], Field(min_length=1)]
    classes: tuple[PriorityClass, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    breaks: tuple[Break, ...] = ()
    visitor_url: Address | None = None
    welcome: str | None = None
    calling: Calling = field(default_factory=Calling)
    staff: StaffRules = field(default_factory=StaffRules)
    ticket: TicketLines = field(default_factory=TicketLines)
    end_of_day: EndOfDay | None = None
    hours: tuple[Hours, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    exceptions: tuple[SpecialDay, ...] = ()
    data: tuple[Kept, ...] = ()
    kiosk: KioskRules = field(default_factory=KioskRules)
    board: Board = field(default_factory=Board)
    zones: tuple[Zone, ...] = ()
    notices: tuple[Notice, ...] = ()
    quiet_hours: tuple[QuietHours, ...] = ()
    complaints: Complaints | None = None
    municipality: Divipola | None = None
    sectors: tuple[Sector, ...] = ()
    reports: tuple[ScheduledReport, ...] = ()

    @cached_property
    def zone(self) -> dt.tzinfo:
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
    def desks_by_service(self) -> Mapping[str, Sequence[Desk]]:
        """The desks that serve each service, in the profile's order."""
        desks: dict[str, list[Desk]] = {service.code: [] for service in self.services}
        for desk in self.desks:
            for code in desk.services:
                desks.setdefault(code, []).append(desk)
        return desks

    @cached_property
    def desks_in(self) -> Mapping[str, Sequence[Desk]]:
        """The desks of each zone, those of its services too, in the profile's order."""
        return {
            zone.code: [
                desk
                for desk in self.desks
                if desk.code in zone.desks or not set(desk.services).isdisjoint(zone.services)
            ]
            for zone in self.zones
        }

    @cached_property
    def languages_at(self) -> Mapping[str, frozenset[str] | None]:
        """The languages that each desk speaks; None, where an interpreter stands by, is all."""
        return {
            desk.code: None if desk.interpreter else frozenset(desk.languages)
            for desk in self.desks
        }

    @cached_property
    def language_bound(self) -> dt.timedelta:
        """For how long only those are called to a desk whose language it speaks."""
        return dt.timedelta(minutes=self.calling.language_bound_minutes)

    @cached_property
    def rates(self) -> dict[str | None, float]:
        """How fast each class gains credit; None is everybody else."""
        return {None: 1.0} | {each.code: each.rate for each in self.classes}

    @property
    def welcome_service(self) -> str:
        """The service that whoever asks to speak in private is led to."""
        return self.welcome or self.services[0].code

    @cached_property
    def always_open(self) -> bool:
        """Whether no hours, holidays or exceptions are given."""
        return not (self.hours or self.holidays or self.exceptions)

    @cached_property
    def week(self) -> Mapping[str | None, Sequence[Sequence[Span]]]:
        """The spans of each weekday, Monday first: the center's under None, and services' own."""
        week: dict[str | None, list[list[Span]]] = {}
        for hours in self.hours:
            for scope in hours.services or (None,):
                days = week.setdefault(scope, [[] for _ in WEEKDAYS])
                for day in hours.days:
                    days[WEEKDAYS.index(day)].extend(hours.open)
        return week

    @cached_property
    def closed_dates(self) -> frozenset[dt.date]:
        """The dates of the holidays."""
        return frozenset(each.date for each in self.holidays)

    @cached_property
    def special_dates(self) -> Mapping[dt.date, Sequence[Span]]:
        """The spans of each date that has hours of its own."""
        return {each.date: each.open for each in self.exceptions}

    def day(self, now: dt.datetime) -> str:
        """Return the local date (ISO) of an instant."""
        return now.astimezone(self.zone).date().isoformat()


def public_names(service: Service) -> Mapping[str, str]:
    """Return the names that may stand where others read."""
    return service.public_names or service.names
