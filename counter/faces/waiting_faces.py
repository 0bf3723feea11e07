"""What the waiting list shows, and whom the big key would bring."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from counter.desk.console import Console
from counter.desk.ruling import Candidate, candidate, caring, minutes_since
from counter.desk.waiting import Standing, WaitingRow, waiting_list
from counter.words import row_words
from counter.words import sentences as words


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingLine:
    """One who waits, in words.

    `section` is "mine" or "others"; `sign` the pictogram of how they wait, if there is
    something to say about that; `quiet` that they may not be called now.
    """

    step_id: str
    number: str
    service: str
    second: str
    wait: str
    sign: str
    section: str
    priority: bool
    late: bool
    quiet: bool
    interpreter: bool
    appointment: bool
    next: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkedLine:
    """One on hold, in words; `key` is the figure that lets them wait again, if there is one."""

    step_id: str
    number: str
    service: str
    second: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingFace:
    """The waiting list, and apart from it who is parked and comes back to this desk.

    `alert` is that somebody asks to speak in private, `alert_number` who.
    """

    rows: tuple[WaitingLine, ...] = ()
    parked: tuple[ParkedLine, ...] = ()
    total: int = 0
    mine_text: str = ""
    longest_text: str = ""
    more_text: str = ""
    empty_text: str = ""
    alert: str = ""
    alert_more: str = ""
    alert_number: str = ""


def waiting_face(console: Console, now: datetime) -> WaitingFace:
    """Return everybody who waits, as this desk sees them; without the hub, as it last saw them."""
    center, floor = console.center, console.floor
    if floor is None or center is None:
        return WaitingFace()
    now = console.away.since if console.away else now
    next_one = next_candidate(console, now)
    desk = caring(console, center, floor, now)
    told = waiting_list(floor.waiting, center, desk, next_one.step_id if next_one else "")
    alert, alert_more, alert_number = _alert(console, now)
    return WaitingFace(
        rows=tuple(_line(row, center.time_zone) for row in told.rows),
        parked=tuple(_parked(row, center.time_zone) for row in told.parked),
        total=told.total,
        mine_text=words.may_come(told.mine) if told.rows else "",
        longest_text=words.longest(max((row.minutes for row in told.rows if row.mine), default=0)),
        more_text=words.more(told.more),
        empty_text=words.nobody_waits(),
        alert=alert,
        alert_more=alert_more,
        alert_number=alert_number,
    )


def _alert(console: Console, now: datetime) -> tuple[str, str, str]:
    """Return who asks to speak in private and since when; empty texts when nobody does."""
    asking = console.private_asked
    if not asking:
        return "", "", ""
    first = asking[0]
    more = words.asking_since(minutes_since(first.since, now), len(asking) - 1)
    return words.asks_in_private(first.number), more, first.number


def next_candidate(console: Console, now: datetime) -> Candidate | None:
    """Return whom the big key would most likely bring."""
    if console.floor is None or console.center is None:
        return None
    desk = caring(console, console.center, console.floor, now)
    return candidate(console.floor.waiting, console.center, desk)


def _line(row: WaitingRow, zone: tzinfo) -> WaitingLine:
    return WaitingLine(
        step_id=row.step_id,
        number=row.number,
        service=row.service,
        second=row_words.about(row, zone),
        wait=words.minutes(row.minutes),
        sign=row_words.SIGNS[row.standing],
        section="mine" if row.mine else "others",
        priority=row.priority,
        late=row.late,
        quiet=row.standing is not Standing.WAITS,
        interpreter=row.interpreter,
        appointment=row.due is not None,
        next=row.next,
    )


def _parked(row: WaitingRow, zone: tzinfo) -> ParkedLine:
    return ParkedLine(
        step_id=row.step_id,
        number=row.number,
        service=row.service,
        second=row_words.about_parked(row, zone),
        key=str(row.key or ""),
    )
