"""Giving numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ..commands import IssueTicket, Ticket, TicketStep
from ..errors import Conflict, Invalid
from ..events import StepOpened, VisitOpened
from ..floor import Floor
from ..visit import State
from .context import Context, Decision, VisitToken

# 800-999 are the kiosks' own, for when the hub is away.
LAST_BEFORE_KIOSKS = 799
FIRST_AFTER_KIOSKS = 1000


def issue_ticket(floor: Floor, command: IssueTicket, context: Context) -> Decision:
    """Open a visit whose services all wait from now on."""
    _check(floor, command, context)
    now = context.now
    series = floor.center.service_by_code[command.services[0]].series
    day = floor.center.day(now)
    number, count = next_number(floor, series, day)
    visit = VisitOpened(
        visit_id=f"v{floor.seq + 1}",
        number=number,
        series=series,
        count=count,
        day=day,
        language=command.language,
        priority=command.priority,
        people=command.people,
        device=context.actor.device,
    )
    opened = tuple(
        StepOpened(
            step_id=f"s{floor.seq + 2 + index}",
            visit_id=visit.visit_id,
            number=number,
            service=service,
            language=command.language,
            state=State.WAITING,
            priority=command.priority,
            people=command.people,
            since=now,
        )
        for index, service in enumerate(command.services)
    )
    token = command.token or context.fresh
    steps = tuple(_ticket_step(floor, step, now) for step in opened)
    answer = Ticket(
        visit_id=visit.visit_id,
        number=number,
        day=day,
        token=token,
        steps=steps,
        step_id=steps[0].step_id,
        ahead=steps[0].ahead,
    )
    secret = VisitToken(visit_id=visit.visit_id, token=token)
    return Decision((visit, *opened), answer, (secret,))


def _check(floor: Floor, command: IssueTicket, context: Context) -> None:
    center = floor.center
    for service in command.services:
        if service not in center.service_by_code:
            raise Invalid("unknown-service", "This center has no such service.")
    if len(set(command.services)) < len(command.services):
        raise Invalid("wrong-shape", "services: expected all different.")
    if command.language not in center.languages:
        raise Invalid("unknown-language", "This center does not list that language.")
    if command.priority not in center.rates:
        raise Invalid("unknown-class", "This center has no such priority class.")
    if context.token_taken:
        raise Conflict("token-taken", "Another visit has this token.")


def _ticket_step(floor: Floor, step: StepOpened, now: datetime) -> TicketStep:
    ahead = floor.lines.ahead(step.service, step.priority, step.since, now)
    return TicketStep(step_id=step.step_id, service=step.service, state=step.state, ahead=ahead)


def next_number(floor: Floor, series: str, day: str) -> tuple[str, int]:
    """Return the next number of a series on a day, and its count; skips numbers still open."""
    counter = floor.counters.get((series, day))
    for count in _counts(counter.last if counter else 0):
        number = f"{series}-{count:03d}"
        if number not in floor.numbers:
            return number, count
    raise AssertionError("the counts never end")


def _counts(last: int) -> Iterator[int]:
    while True:
        last += 1
        if LAST_BEFORE_KIOSKS < last < FIRST_AFTER_KIOSKS:
            last = FIRST_AFTER_KIOSKS
        yield last
