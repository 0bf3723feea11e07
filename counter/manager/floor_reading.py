"""What is true of the whole floor now: who waits how long for what, and what each desk does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from counter.desk.center import Center, Desk, Service
from counter.desk.console import Console
from shared.domain.visit import State
from shared.link.floor_view import FloorView
from shared.link.rows import DeskRow, Row

# A visit that lasts this many times the usual is a long one.
LONG = 2.0
# What a newcomer would wait for each service, in minutes: low and high.
Ranges = Mapping[str, Sequence[int] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Who waits for one service, the longest first; `over` are those beyond its target.

    `desks` serve it today, `open_desks` are those of them that call now. `shut`: no numbers today.
    """

    service: Service
    rows: tuple[Row, ...]
    minutes: tuple[int, ...]
    over: tuple[Row, ...]
    range: tuple[int, int] | None
    desks: tuple[str, ...]
    open_desks: tuple[str, ...]
    shut: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AtDesk:
    """One desk: `state` is closed, paused, idle, called, serving or long; `minutes` since when."""

    desk: Desk
    state: str
    row: Row | None = None
    minutes: int | None = None
    staff: str = ""
    reason: str | None = None
    services: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The floor at one instant, by the profile's order; `today` is the center's date."""

    center: Center
    now: datetime
    today: str
    services: tuple[Waiting, ...]
    desks: tuple[AtDesk, ...]
    waiting: tuple[Row, ...]
    private: tuple[Row, ...] = ()

    @property
    def over(self) -> int:
        """How many have waited beyond their target."""
        return sum(len(each.over) for each in self.services)

    def desk(self, code: str) -> AtDesk | None:
        """Return a desk by its code."""
        return next((each for each in self.desks if each.desk.code == code), None)

    def service(self, code: str) -> Waiting | None:
        """Return a service by its code."""
        return next((each for each in self.services if each.service.code == code), None)

    def minutes(self, since: datetime) -> int:
        """Return how many whole minutes have passed since then."""
        return max(0, int((self.now - since).total_seconds() // 60))


def read_floor(console: Console, ranges: Ranges, now: datetime) -> Reading | None:
    """Read the floor; None while center or floor are not known."""
    center, floor = console.center, console.floor
    if center is None or floor is None:
        return None
    rows = tuple(row for row in floor.waiting if row.state is State.WAITING)
    today = now.astimezone(center.time_zone).date().isoformat()
    desks = tuple(_at_desk(each, center, floor, now) for each in center.desks.values())
    by_service: dict[str, list[Row]] = {code: [] for code in center.services}
    for row in rows:
        by_service.setdefault(row.service, []).append(row)
    return Reading(
        center=center,
        now=now,
        today=today,
        services=tuple(
            _waiting(
                service,
                by_service[code],
                desks,
                _range(ranges.get(code)),
                now,
                shut=floor.shut.get(code) == today,
            )
            for code, service in center.services.items()
        ),
        desks=desks,
        waiting=rows,
        private=tuple(row for row in rows if row.discreet and row.service == center.welcome),
    )


def _waiting(
    service: Service,
    rows: list[Row],
    desks: tuple[AtDesk, ...],
    expected: tuple[int, int] | None,
    now: datetime,
    *,
    shut: bool,
) -> Waiting:
    minutes = tuple(max(0, int((now - row.since).total_seconds() // 60)) for row in rows)
    serving = [each for each in desks if service.code in each.services]
    return Waiting(
        service=service,
        rows=tuple(rows),
        minutes=minutes,
        over=tuple(
            row
            for row, waited in zip(rows, minutes, strict=True)
            if waited >= service.target_minutes
        ),
        range=expected,
        desks=tuple(each.desk.code for each in serving),
        open_desks=tuple(
            each.desk.code for each in serving if each.state not in ("closed", "paused")
        ),
        shut=shut,
    )


def _range(told: Sequence[int] | None) -> tuple[int, int] | None:
    return None if told is None else (told[0], told[1])


def _at_desk(desk: Desk, center: Center, floor: FloorView, now: datetime) -> AtDesk:
    told = floor.desks.get(desk.code) or DeskRow(desk=desk.code, state="closed")
    services = desk.services if told.services is None else told.services
    row = floor.at_desk(desk.code)
    if row is None:
        state = "idle" if told.state == "open" else told.state
        return AtDesk(
            desk=desk,
            state=state,
            staff=told.staff or "",
            reason=told.reason,
            services=services,
        )
    minutes = max(0, int((now - row.since).total_seconds() // 60))
    return AtDesk(
        desk=desk,
        state=_doing(row, minutes, center),
        row=row,
        minutes=minutes,
        staff=told.staff or "",
        services=services,
    )


def _doing(row: Row, minutes: int, center: Center) -> str:
    if row.state is not State.SERVING:
        return "called"
    service = center.services.get(row.service)
    is_long = service is not None and minutes >= LONG * service.usual_minutes
    return "long" if is_long else "serving"
