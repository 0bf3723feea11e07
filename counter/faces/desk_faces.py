"""What the console shows, as plain records: a screen draws them and decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from counter.desk import acts
from counter.desk.acts import Act, Outcome
from counter.desk.center import Center
from counter.desk.console import Console
from counter.desk.finding import Note
from counter.faces.waiting_faces import next_candidate
from counter.words import health_words, outcome_words, refusal_words
from counter.words import sentences as words
from counter.words.languages import language_name
from counter.words.reason_words import reason
from shared.domain.visit import State


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
    """The connection, who sits here, how many desks are open.

    `trouble` names the kiosk whose printer needs somebody's hands; it is empty while all is well.
    """

    linked: bool = False
    link_text: str = ""
    staff: str = ""
    desks_text: str = ""
    trouble: str = ""


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
    interpreter: str = ""
    appointment: str = ""
    coming: str = ""
    reason: str = ""
    note: str = ""
    can_recall: bool = False
    can_arrive: bool = False
    can_start: bool = False
    can_finish: bool = False
    can_no_show: bool = False
    can_refer: bool = False
    can_park: bool = False


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
    """What came of the last press; `sign` is "done", "note" or "trouble".

    `can_undo` says that the desk's last act may be taken back.
    """

    text: str = ""
    sign: str = ""
    time: str = ""
    can_undo: bool = False


def head_face(console: Console, now: datetime) -> HeadFace:
    """Return the head of the page."""
    center, desk = console.center, console.my_desk
    if center is None:
        return HeadFace()
    state = "away" if console.is_away else console.desk_state(console.desk)
    toggle = Act.OPEN if console.desk_state(console.desk) == "paused" else Act.PAUSE
    return HeadFace(
        title=words.desk_title(desk.name if desk else console.desk),
        skills=words.desk_skills(desk, console.services, center) if desk else "",
        state=state,
        state_text=_state_text(console, state),
        toggle=toggle.value,
        can_toggle=_can(console, toggle, now),
        time=words.clock(now, center.time_zone),
    )


def _state_text(console: Console, state: str) -> str:
    """Return the state, and the break for which the desk is paused if that was said."""
    row, center = console.floor.desks.get(console.desk) if console.floor else None, console.center
    reason = center.breaks.get(row.reason or "") if row and center and state == "paused" else None
    return ": ".join(part for part in (words.desk_state(state), reason) if part)


def foot_face(console: Console) -> FootFace:
    """Return the plinth."""
    desks = console.floor.desks.values() if console.floor else ()
    return FootFace(
        linked=not console.is_away,
        link_text=words.connection(console.is_away, console.away, console.center),
        staff=console.staff,
        desks_text=words.open_desks(sum(row.state == "open" for row in desks)),
        trouble=health_words.trouble(console.health),
    )


def visitor_face(console: Console, now: datetime, notes: Sequence[Note] = ()) -> VisitorFace:
    """Return the visitor at this desk, with the keys that work now.

    `notes` are those of the visit; what colleagues wrote of it, or for this step, is shown.
    """
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
        interpreter=words.interpreter_for(row.language) if row.interpreter else "",
        appointment=words.appointment_at(row.due, center.time_zone),
        coming=words.coming(row.said),
        reason=reason(row.reason),
        note="  ".join(
            words.note_from(note.staff, note.text)
            for note in notes
            if note.kind == "note" or (note.step_id == row.step_id and note.kind == "refer")
        ),
        can_recall=_can(console, Act.RECALL, now),
        can_arrive=_can(console, Act.ARRIVE, now),
        can_start=_can(console, Act.START, now),
        can_finish=_can(console, Act.FINISH, now),
        can_no_show=_can(console, Act.NO_SHOW, now),
        can_refer=_can(console, Act.REFER, now),
        can_park=_can(console, Act.PARK, now),
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
        text=words.next_call(next_one, console.center, current.number if current else ""),
        can=hindrance in (None, acts.BUSY),
        quiet=next_one is None and current is None,
        calling=calling,
    )


def said_face(console: Console, now: datetime) -> SaidFace:
    """Return what came of the last press."""
    outcome, center = console.outcome, console.center
    can_undo = _can(console, Act.UNDO, now)
    if outcome is None or center is None:
        return SaidFace(can_undo=can_undo)
    text, sign = _said(console, outcome, center, now)
    time = words.clock(outcome.at, center.time_zone)
    return SaidFace(text=text, sign=sign, time=time, can_undo=can_undo)


def _said(console: Console, outcome: Outcome, center: Center, now: datetime) -> tuple[str, str]:
    if outcome.code == acts.DONE:
        return outcome_words.done(outcome, _place(center, outcome.where)), "done"
    if outcome.code == acts.NOBODY:
        return outcome_words.nobody(outcome), "note"
    if outcome.until is not None:
        return refusal_words.until(outcome, center.time_zone, now), "trouble"
    desk = center.desks.get(console.desk)
    text = refusal_words.not_done(
        outcome,
        taken_by=console.desk_staff(console.desk),
        desk=words.desk_title(desk.name if desk else console.desk),
    )
    return text, "trouble"


def _place(center: Center, code: str) -> str:
    """Return the name of a service or a desk."""
    desk = center.desks.get(code)
    if desk is not None and code not in center.services:
        return words.desk_title(desk.name)
    return center.service_text(code)


def _can(console: Console, act: Act, now: datetime) -> bool:
    """Say whether a key works; the blink while another one is at work is not worth greying it."""
    return console.hindrance(act, now) in (None, acts.BUSY)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskChoice:
    """A desk to sign in at; `taken` names who sits there."""

    code: str
    title: str
    skills: str
    taken: str
    desk_state: str


def desk_choices(console: Console) -> list[DeskChoice]:
    """Return every desk of the center, with who sits there now, as long as that is known."""
    center, away = console.center, console.is_away
    if center is None:
        return []
    return [
        DeskChoice(
            code=desk.code,
            title=words.desk_title(desk.name),
            skills=_services(center, console.services_of(desk.code)),
            taken=""
            if away
            else words.taken(console.desk_staff(desk.code), console.desk_state(desk.code)),
            desk_state="away" if away else console.desk_state(desk.code),
        )
        for desk in center.desks.values()
    ]


def _services(center: Center, codes: tuple[str, ...]) -> str:
    return ", ".join(center.service_text(code) for code in codes)
