"""What a visit that was looked up shows, as plain records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from counter.desk import acts
from counter.desk.acts import Act, Outcome
from counter.desk.center import Center
from counter.desk.console import Console
from counter.desk.finding import AWAY, Finder, FoundStep, FoundVisit, act_on, may_pick
from counter.faces.desk_faces import said_face
from counter.faces.issue_faces import Choice
from counter.words import sentences as words
from counter.words.languages import language_name
from counter.words.refusal_words import not_done
from shared.domain.visit import State

translate = QCoreApplication.translate

SIGNS = {
    State.PLANNED: "list-numbers",
    State.WAITING: "clock",
    State.HELD: "storefront",
    State.CALLED: "megaphone",
    State.ARRIVED: "hand-waving",
    State.SERVING: "chats-circle",
    State.PARKED: "hourglass",
    State.DONE: "check-circle",
    State.NO_SHOW: "armchair",
    State.CANCELLED: "x-circle",
    State.REFERRED: "arrow-bend-up-right",
    State.UNMET: "warning",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """One service of the visit; `act` lets it wait again, `can_pick` calls it out of turn."""

    step_id: str
    service: str
    state_text: str
    sign: str
    act: str
    can_pick: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """What a colleague wrote."""

    place: int
    head: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindFace:
    """The visit that was found, or why there is none; `said` is what came of an act on it."""

    number: str = ""
    facts: str = ""
    trouble: str = ""
    said: str = ""
    said_sign: str = ""
    asking: bool = False
    is_open: bool = False
    can_reprint: bool = False
    steps: tuple[StepLine, ...] = ()
    notes: tuple[NoteLine, ...] = ()
    classes: tuple[Choice, ...] = ()


def find_face(console: Console, finder: Finder, now: datetime) -> FindFace:
    """Return what is known of the visit that was asked for."""
    found, center = finder.found, console.center
    if found is None or center is None:
        trouble = _trouble(finder.trouble, now) if finder.trouble else ""
        return FindFace(trouble=trouble, asking=finder.is_asking)
    said = said_face(console, now)
    about_it = console.outcome is not None and console.outcome.number == found.number
    return FindFace(
        number=found.number,
        facts=_facts(found, center.time_zone, now),
        said=said.text if about_it else "",
        said_sign=said.sign if about_it else "",
        asking=finder.is_asking,
        is_open=found.is_open,
        can_reprint=found.is_open and _can(console, Act.REPRINT, now),
        steps=tuple(_step(console, center, found, step, now) for step in found.steps),
        notes=tuple(_notes(found, center.time_zone)),
        classes=tuple(class_choices(center, found.priority)) if found.is_open else (),
    )


def _trouble(code: str, now: datetime) -> str:
    if code == AWAY:
        return translate("Counter", "Cannot look now: there is no connection.")
    if code == "wrong-shape":
        return translate("Counter", "Write a number such as A-017.")
    return not_done(Outcome(act=Act.REPRINT, code=code, at=now))


def _can(console: Console, act: Act, now: datetime) -> bool:
    return console.hindrance(act, now) in (None, acts.BUSY)


def _facts(found: FoundVisit, zone: tzinfo, now: datetime) -> str:
    opened = found.opened_at.astimezone(zone)
    today = opened.date() == now.astimezone(zone).date()
    time = words.clock(found.opened_at, zone)
    if today:
        came = translate("Counter", "Came at {time}").format(time=time)
    else:
        said = translate("Counter", "Came on {date} at {time}")
        came = said.format(date=f"{opened.day}/{opened.month}", time=time)
    closed = "" if found.is_open else translate("Counter", "this visit is over")
    facts = (came, language_name(found.language), words.people(found.people), closed)
    return ", ".join(fact for fact in facts if fact)


def _step(
    console: Console, center: Center, found: FoundVisit, step: FoundStep, now: datetime
) -> StepLine:
    act = act_on(step)
    picks = console.may_pick and may_pick(step, found, console.services)
    return StepLine(
        step_id=step.step_id,
        service=center.service_text(step.service),
        state_text=_state_text(step, center),
        sign=SIGNS[step.state],
        act=act.value if act is not None and _can(console, act, now) else "",
        can_pick=picks and _can(console, Act.CALL_STEP, now),
    )


def _state_text(step: FoundStep, center: Center) -> str:
    """Return a step's state, with the desk and the time as far as they tell something."""
    desk = center.desks.get(step.desk or "")
    where = words.desk_title(desk.name) if desk else ""
    when = words.clock(step.ended_at, center.time_zone) if step.ended_at else ""
    return ", ".join(part for part in (state_word(step.state), where, when) if part)


def state_word(state: State) -> str:
    """Return a step's state in a word or two."""
    return {
        State.PLANNED: translate("Counter", "comes later"),
        State.WAITING: translate("Counter", "waiting"),
        State.HELD: translate("Counter", "at another desk now"),
        State.CALLED: translate("Counter", "called"),
        State.ARRIVED: translate("Counter", "at the desk"),
        State.SERVING: translate("Counter", "being served"),
        State.PARKED: translate("Counter", "on hold"),
        State.DONE: translate("Counter", "done"),
        State.NO_SHOW: translate("Counter", "did not come"),
        State.CANCELLED: translate("Counter", "cancelled"),
        State.REFERRED: translate("Counter", "sent on"),
        State.UNMET: translate("Counter", "the day ended before"),
    }[state]


def _notes(found: FoundVisit, zone: tzinfo) -> list[NoteLine]:
    return [
        NoteLine(place=place, head=f"{words.clock(each.at, zone)}  {each.staff}", text=each.text)
        for place, each in enumerate(found.notes)
    ]


def class_choices(center: Center, priority: str | None) -> list[Choice]:
    """Return the priority classes to choose from, and none; `priority` is chosen."""
    nobody = Choice(
        code="",
        text=translate("Counter", "No priority"),
        pictogram="",
        chosen=priority is None,
    )
    return [
        nobody,
        *(
            Choice(
                code=each.code,
                text=each.text,
                pictogram=each.pictogram,
                chosen=each.code == priority,
            )
            for each in center.classes.values()
        ),
    ]
