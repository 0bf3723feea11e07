"""Tickets that a kiosk gave by itself while the hub was away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from ..center import Center
from ..commands.handing_in import HandIn
from ..commands.issuing import Ticket
from ..errors import Conflict, Invalid
from ..events.event import Event
from ..events.steps import StepCancelled, StepOpened, StepUnmet
from ..events.visits import VisitClosed, VisitOpened
from ..floor import Floor
from ..own_numbers import slot_of
from ..visit import OPEN, State
from .context import Context, Decision, Decisions, VisitToken
from .issuing import Wish, check_token, check_wishes, open_visit, ticket
from .journey import facts

# No outage is longer; a kiosk that says so has lost its clock.
OLDEST = timedelta(days=7)


def hand_in(floor: Floor, command: HandIn, context: Context) -> Decision:
    """Open the visit of a number that is on paper already: neither hours nor quotas count now."""
    check_token(context)
    _check_number(floor, command, context)
    command = _as_offered(floor.center, command)
    check_wishes(floor, command)
    came = _came(command, context)
    wish = Wish(
        services=command.services,
        language=command.language,
        priority=command.priority,
        people=command.people,
        token=command.token,
        came=came,
        number=command.number,
    )
    events = open_visit(floor, wish, context)
    if context.past.is_given(command.number, events[0].day):
        raise _taken(command.number)
    ghost = tuple(_cancelled(floor, context.replaced))
    over = tuple(_over(floor, *events))
    answer: Ticket = ticket(floor, events, command.token, context)
    secret = VisitToken(visit_id=answer.visit_id, token=command.token)
    return Decision((*events, *ghost, *over), answer, (secret,))


def _as_offered(center: Center, command: HandIn) -> HandIn:
    """Return the ticket with what the center still has of it: the profile may be another by now."""
    still = tuple(code for code in command.services if code in center.service_by_code)
    return replace(
        command,
        services=still or command.services,
        language=command.language if command.language in center.languages else center.languages[0],
        priority=command.priority if command.priority in center.rates else None,
    )


def _came(command: HandIn, context: Context) -> datetime:
    """Return when they came, by the hub's clock; raises Invalid for what is too long ago."""
    ago = (command.sent_at or context.now) - command.arrived_at
    if ago > OLDEST:
        raise Invalid("time-past", "arrived_at: expected a time within the last 7 days.")
    return context.now - max(ago, timedelta(0))


def _check_number(floor: Floor, command: HandIn, context: Context) -> None:
    """Raise a Refusal unless the number is this kiosk's to give, and nobody else has it."""
    center = floor.center
    first = center.service_by_code.get(command.services[0])
    series = {first.series} if first else {each.code for each in center.series}
    if command.number.split("-")[0] not in series:
        raise Invalid("wrong-series", "number: expected the series of the first service.")
    slot = slot_of(command.number)
    owners = {each.id for each in floor.devices.values() if slot and each.holds_slot(slot)}
    if slot is None or owners - {context.actor.device}:
        raise Invalid("not-your-number", "number: expected one of this kiosk's own.")
    if command.number in floor.numbers:
        raise _taken(command.number)


def _taken(number: str) -> Conflict:
    return Conflict("number-taken", f"{number} is somebody else's. Give a new number.")


def _cancelled(floor: Floor, visit_id: str | None) -> Iterator[Event]:
    """Take back the visit that nobody was told of, unless somebody is being served for it."""
    visit = floor.visits.get(visit_id or "")
    if visit is None or slot_of(visit.number) or any(s.state is State.SERVING for s in visit.steps):
        return
    for step in visit.steps:
        if step.state in OPEN:
            yield StepCancelled(**facts(step), desk=step.desk, was=step.state)
    yield VisitClosed(visit_id=visit.id, number=visit.number)


def _over(floor: Floor, visit: VisitOpened, *steps: StepOpened) -> Iterable[Event]:
    """Close a visit of a day that has ended, where the profile closes what its end leaves."""
    rule = floor.center.end_of_day
    if rule is None or rule.rule == "carry" or visit.day > floor.ended_day:
        return
    end = floor.end_of(date.fromisoformat(visit.day))
    for step in steps:
        on = max(end, step.opened_at or end)
        told = {name: getattr(step, name) for name in _FACTS}
        yield StepUnmet(**told, was=step.state, on=on)
    yield VisitClosed(visit_id=visit.visit_id, number=visit.number)


_FACTS = ("step_id", "visit_id", "number", "service", "language", "discreet")


DECISIONS: Decisions = {
    HandIn: hand_in,
}
