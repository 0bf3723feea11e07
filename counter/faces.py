"""What the console shows, as plain records: a screen draws them and decides nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter import acts, outcome_words, words
from counter.acts import Act
from counter.center import Center
from counter.console import Console
from counter.languages import language_name
from counter.waiting import Candidate, WaitingFor, WaitingRow, candidate, waiting_list
from shared.domain.visit import State
from shared.link.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadFace:
    """The desk's name, what it offers, and whether it calls; `state` is also "away"."""

    title: str = ""
    skills: str = ""
    state: str = "closed"
    state_text: str = ""
    toggle: str = Act.PAUSE
    can_toggle: bool = False
    time: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FootFace:
    """The connection, who sits here, how many desks are open."""

    linked: bool = False
    link_text: str = ""
    staff: str = ""
    desks_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorFace:
    """The visitor at this desk; without one `number` is empty and `hint` says what to do.

    `since` is when the visitor was called, or the service began; `usual` its usual duration.
    """

    number: str = ""
    heading: str = ""
    hint: str = ""
    state: str = ""
    since: datetime | None = None
    usual: str = ""
    service: str = ""
    pictogram: str = ""
    people: str = ""
    language: str = ""
    reason: str = ""
    can_recall: bool = False
    can_start: bool = False
    can_finish: bool = False
    can_no_show: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFace:
    """The big key. `quiet`: it would bring nobody; `calling`: its answer is awaited."""

    title: str = ""
    text: str = ""
    can: bool = False
    quiet: bool = True
    calling: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidFace:
    """What came of the last press; `sign` is "done", "note" or "trouble"."""

    text: str = ""
    sign: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingLine:
    """One who waits, in words; `mine`, `held`, `late` and `next` as in WaitingRow."""

    step_id: str
    number: str
    service: str
    second: str
    wait: str
    priority: bool
    late: bool
    mine: bool
    held: bool
    next: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingFace:
    """The waiting list."""

    rows: tuple[WaitingLine, ...] = ()
    total: int = 0
    mine_text: str = ""
    more_text: str = ""
    empty_text: str = ""


def head_face(console: Console, now: datetime) -> HeadFace:
    """Return the head of the page."""
    center, desk = console.center, console.my_desk
    if center is None:
        return HeadFace()
    state = "away" if console.is_away else console.desk_state(console.desk)
    toggle = Act.OPEN if console.desk_state(console.desk) == "paused" else Act.PAUSE
    return HeadFace(
        title=words.desk_title(desk.name if desk else console.desk),
        skills=words.desk_skills(desk, center) if desk else "",
        state=state,
        state_text=words.desk_state(state),
        toggle=toggle.value,
        can_toggle=_can(console, toggle, now),
        time=words.clock(now, center.time_zone),
    )


def foot_face(console: Console) -> FootFace:
    """Return the plinth."""
    desks = console.floor.desks.values() if console.floor else ()
    return FootFace(
        linked=not console.is_away,
        link_text=words.connection(console.is_away, console.away, console.center),
        staff=console.staff,
        desks_text=words.open_desks(sum(row.state == "open" for row in desks)),
    )


def visitor_face(console: Console, now: datetime) -> VisitorFace:
    """Return the visitor at this desk, with the keys that work now."""
    row, center = console.current, console.center
    if row is None or center is None:
        somebody_waits = next_candidate(console, now) is not None
        return VisitorFace(
            heading=words.nobody_here(),
            hint=words.hint(console.desk_state(console.desk), somebody_waits),
        )
    service = center.services.get(row.service)
    serving = row.state is State.SERVING
    return VisitorFace(
        number=row.number,
        heading=words.heading(row),
        state=row.state.value,
        since=row.since,
        usual=words.usual(service.usual_minutes) if service and serving else words.called_ago(row),
        service=center.service_text(row.service),
        pictogram=service.pictogram if service else "",
        people=words.people(row.people),
        language=language_name(row.language),
        reason=words.reason(row.reason),
        can_recall=_can(console, Act.RECALL, now),
        can_start=_can(console, Act.START, now),
        can_finish=_can(console, Act.FINISH, now),
        can_no_show=_can(console, Act.NO_SHOW, now),
    )


def call_face(console: Console, now: datetime) -> CallFace:
    """Return what the big key would do now."""
    hindrance = console.hindrance(Act.CALL_NEXT, now)
    calling = console.busy(Act.CALL_NEXT, now) is Act.CALL_NEXT
    if hindrance == acts.AWAY:
        number = console.current.number if console.current else ""
        return CallFace(
            title=words.connection(True, console.away, console.center),
            text=words.away_meaning(console.away, number),
        )
    if hindrance == acts.PAUSED:
        return CallFace(title=words.desk_state("paused"), text=words.paused_meaning())
    if console.center is None:
        return CallFace()
    next_one = next_candidate(console, now)
    current = console.current
    return CallFace(
        title=words.calling() if calling else words.call_next(),
        text=words.next_call(
            next_one, console.center.languages[0], current.number if current else ""
        ),
        can=hindrance in (None, acts.BUSY),
        quiet=next_one is None and current is None,
        calling=calling,
    )


def said_face(console: Console) -> SaidFace:
    """Return what came of the last press."""
    outcome, center = console.outcome, console.center
    if outcome is None or center is None:
        return SaidFace()
    time = words.clock(outcome.at, center.time_zone)
    if outcome.code == acts.DONE:
        return SaidFace(text=outcome_words.done(outcome), sign="done", time=time)
    if outcome.code == acts.NOBODY:
        return SaidFace(text=outcome_words.nobody(outcome), sign="note", time=time)
    desk = center.desks.get(console.desk)
    text = outcome_words.not_done(
        outcome,
        taken_by=console.desk_staff(console.desk),
        desk=words.desk_title(desk.name if desk else console.desk),
    )
    return SaidFace(text=text, sign="trouble", time=time)


def waiting_face(console: Console, now: datetime) -> WaitingFace:
    """Return everybody who waits, as this desk sees them; without the hub, as it last saw them."""
    if console.floor is None or console.center is None:
        return WaitingFace()
    now = console.away.since if console.away else now
    next_one = next_candidate(console, now)
    desk = WaitingFor(
        services=console.services,
        visit=_visit(console.current),
        next_id=next_one.step_id if next_one else "",
    )
    told = waiting_list(console.floor.waiting, console.center, desk, now)
    return WaitingFace(
        rows=tuple(_line(row) for row in told.rows),
        total=told.total,
        mine_text=words.may_come(told.mine) if told.rows else "",
        more_text=words.more(told.total - len(told.rows)),
        empty_text=words.nobody_waits(),
    )


def _line(row: WaitingRow) -> WaitingLine:
    return WaitingLine(
        step_id=row.step_id,
        number=row.number,
        service=row.service,
        second=words.about(row),
        wait=words.minutes(row.minutes),
        priority=row.priority,
        late=row.late,
        mine=row.mine,
        held=row.held,
        next=row.next,
    )


def next_candidate(console: Console, now: datetime) -> Candidate | None:
    """Return whom the big key would most likely bring."""
    if console.floor is None:
        return None
    return candidate(console.floor.waiting, console.services, _visit(console.current), now)


def _can(console: Console, act: Act, now: datetime) -> bool:
    """Say whether a key works; the blink while another one is at work is not worth greying it."""
    return console.hindrance(act, now) in (None, acts.BUSY)


def _visit(row: Row | None) -> str:
    return row.visit_id if row else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskChoice:
    """A desk to sign in at; `taken` names who sits there."""

    code: str
    title: str
    skills: str
    taken: str
    desk_state: str


def desk_choices(console: Console) -> list[DeskChoice]:
    """Return every desk of the center, with who sits there now."""
    center = console.center
    if center is None:
        return []
    return [
        DeskChoice(
            code=desk.code,
            title=words.desk_title(desk.name),
            skills=_services(center, desk.services),
            taken=words.taken(console.desk_staff(desk.code), console.desk_state(desk.code)),
            desk_state=console.desk_state(desk.code),
        )
        for desk in center.desks.values()
    ]


def _services(center: Center, codes: tuple[str, ...]) -> str:
    return ", ".join(center.service_text(code) for code in codes)
