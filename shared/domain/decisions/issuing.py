"""Giving numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from ..commands.handing_in import HandIn
from ..commands.issuing import (
    ComeBack,
    IssueTicket,
    Range,
    Reprint,
    Reprinted,
    SpeakInPrivate,
    Ticket,
    TicketStep,
)
from ..errors import Conflict, Invalid, TurnedAway
from ..events.event import Event
from ..events.steps import StepOpened
from ..events.turning_away import NeedUnmet, ReturnUsed
from ..events.visits import PrivateAsked, TicketReprinted, VisitOpened
from ..floor import Floor, ReturnRight
from ..frozen import dataclass
from ..limits import Turned, turned
from ..lines import Newcomer, newcomer
from ..own_numbers import FIRST_AFTER, LAST_BEFORE
from ..visit import OPEN, State, Step
from .changing import absent
from .context import Context, Decision, Decisions, VisitToken
from .desks import own_session


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a new visit is for. `came` is when they came, with the `number` a kiosk gave them then.

    Both are None for somebody who comes now, and gets the next number.
    """

    services: tuple[str, ...]
    language: str
    priority: str | None = None
    people: int = 1
    token: str
    fixed: bool = False
    discreet: bool = False
    due: datetime | None = None
    right: ReturnRight | None = None
    came: datetime | None = None
    number: str | None = None


def issue_ticket(floor: Floor, command: IssueTicket, context: Context) -> Decision:
    """Open a visit, or turn the visitor away with a day to come back."""
    check_wishes(floor, command)
    right = _right(floor, command, context)
    check_token(context)
    found = _closed_or_full(floor, command, right, context.now)
    if found is not None:
        raise _turned_away(floor, command, found, context)
    wish = Wish(
        services=command.services,
        language=command.language,
        priority=command.priority,
        people=command.people,
        token=command.token or context.fresh,
        fixed=command.order == "fixed",
        right=right,
    )
    events = open_visit(floor, wish, context)
    used = (
        (ReturnUsed(digest=right.digest, visit_id=events[0].visit_id),) if right is not None else ()
    )
    answer = ticket(floor, events, wish.token, context)
    return Decision((*events, *used), answer, (_secret(events, wish),))


def come_back(floor: Floor, command: ComeBack, context: Context) -> Decision:
    """Open the visit that a return token stands for, with what the center still has of it."""
    right = _right_now(floor, context)
    known = floor.center.service_by_code
    services = tuple(code for code in right.services if code in known)
    if not services:
        raise Conflict("cannot-serve", "The center no longer has that service.")
    wish = IssueTicket(
        services=services,
        language=command.language or floor.center.languages[0],
        token=command.token,
        return_token=command.return_token,
    )
    return issue_ticket(floor, wish, context)


def _closed_or_full(
    floor: Floor, command: IssueTicket, right: ReturnRight | None, now: datetime
) -> Turned | None:
    """Return what keeps the visitor from a number; a right to return needs no free place."""
    kept = right.services if right is not None else ()
    for service in command.services:
        found = turned(floor, (service,), now)
        if found is not None and not (found.why == "full" and service in kept):
            return found
    return None


def speak_in_private(floor: Floor, command: SpeakInPrivate, context: Context) -> Decision:
    """Open a discreet visit at the welcome desk, and tell staff."""
    center = floor.center
    language = command.language or center.languages[0]
    if language not in center.languages:
        raise Invalid("unknown-language", "This center does not list that language.")
    check_token(context)
    wish = Wish(
        services=(center.welcome_service,),
        language=language,
        token=command.token or context.fresh,
        discreet=True,
    )
    events = open_visit(floor, wish, context)
    answer = ticket(floor, events, wish.token, context)
    asked = PrivateAsked(step_id=answer.step_id, visit_id=answer.visit_id, number=answer.number)
    return Decision((*events, asked), answer, (_secret(events, wish),))


Opened = tuple[VisitOpened, *tuple[StepOpened, ...]]


def open_visit(floor: Floor, wish: Wish, context: Context) -> Opened:
    """Return the events of a new visit."""
    now, center = context.now, floor.center
    series = center.service_by_code[wish.services[0]].series
    day = center.day(wish.came or now)
    number, count = (wish.number, None) if wish.number else next_number(floor, series, day)
    visit = VisitOpened(
        visit_id=f"v{floor.seq + 1}",
        number=number,
        series=series,
        count=count,
        day=day,
        language=wish.language,
        priority=wish.priority,
        people=wish.people,
        device=context.actor.device,
        fixed=wish.fixed,
        opened_at=wish.came,
    )
    steps = [_opened(floor, visit, wish, index, context) for index in range(len(wish.services))]
    return (visit, *steps)


def _opened(
    floor: Floor, visit: VisitOpened, wish: Wish, index: int, context: Context
) -> StepOpened:
    service, right, now = wish.services[index], wish.right, context.now
    since = wish.came or (now if wish.due is None else max(now, wish.due))
    if right is not None and service in right.services:
        since = min(since, right.since)
    # Of the first they are told; who came, or is to come, at another time hears nothing.
    tells = index == 0 and wish.came is None and since <= now
    place = Newcomer(service, wish.priority, wish.due is not None, since)
    return StepOpened(
        step_id=f"s{floor.seq + 2 + index}",
        visit_id=visit.visit_id,
        number=visit.number,
        service=service,
        language=wish.language,
        discreet=wish.discreet or floor.center.service_by_code[service].discreet,
        state=State.PLANNED if wish.fixed and index else State.WAITING,
        priority=wish.priority,
        people=wish.people,
        since=since,
        ready_at=since if since > now else None,
        due=wish.due,
        opened_at=wish.came,
        told=wait_range(floor, place, wish.language, context) if tells else None,
    )


def ticket(floor: Floor, events: Opened, token: str, context: Context) -> Ticket:
    """Return what a new visitor is told."""
    visit, *opened = events
    steps = tuple(_ticket_step(floor, step, context.now) for step in opened)
    return Ticket(
        visit_id=visit.visit_id,
        number=visit.number,
        day=visit.day,
        token=token,
        steps=steps,
        step_id=steps[0].step_id,
        ahead=steps[0].ahead,
        range=opened[0].told,
        discreet=all(step.discreet for step in opened),
    )


def wait_range(floor: Floor, place: Newcomer, language: str, context: Context) -> Range | None:
    """Return how long whoever stands there waits, in minutes; None when nobody knows."""
    if context.estimate is None:
        return None
    now = context.now
    ahead = floor.lines.ahead(place, now)
    return context.estimate(
        floor, place.service, ahead, now, language=language, priority=place.priority
    )


def _ticket_step(floor: Floor, step: StepOpened, now: datetime) -> TicketStep:
    who = Newcomer(step.service, step.priority, step.due is not None, step.since)
    ahead = floor.lines.ahead(who, now)
    return TicketStep(step_id=step.step_id, service=step.service, state=step.state, ahead=ahead)


def _secret(events: Opened, wish: Wish) -> VisitToken:
    return VisitToken(visit_id=events[0].visit_id, token=wish.token)


def reprint(floor: Floor, command: Reprint, context: Context) -> Decision:
    """Give the ticket of an open visit again."""
    session = own_session(floor, context)
    visit = floor.visits.get(command.visit_id)
    if visit is None:
        raise absent(command.visit_id, context)
    token = context.past.token(visit.id)
    if token is None:
        raise Conflict("token-erased", "The link of this ticket was erased. Give a new number.")
    left = [step for step in visit.steps if _is_left(step)]
    at = next((at for at, step in enumerate(left) if step.state is State.WAITING), 0)
    steps = tuple(step_now(floor, step, context.now) for step in left)
    first, waits = steps[at], left[at].state is State.WAITING
    answer = Reprinted(
        visit_id=visit.id,
        number=visit.number,
        day=visit.day,
        token=token,
        language=visit.language,
        steps=steps,
        step_id=first.step_id,
        ahead=first.ahead,
        range=wait_range(floor, newcomer(left[at]), visit.language, context) if waits else None,
        discreet=all(step.discreet for step in left),
    )
    event = TicketReprinted(
        visit_id=visit.id, number=visit.number, desk=session.desk, staff=session.staff
    )
    return Decision((event,), answer)


def _is_left(step: Step) -> bool:
    return step.state in OPEN


def step_now(floor: Floor, step: Step, now: datetime) -> TicketStep:
    """Return an open step as its visitor is told of it."""
    waits = step.state is State.WAITING
    ahead = floor.lines.ahead(newcomer(step), now) if waits else 0
    return TicketStep(step_id=step.id, service=step.service, state=step.state, ahead=ahead)


def check_wishes(floor: Floor, command: IssueTicket | HandIn) -> None:
    """Raise Invalid for services, a language or a class that the center does not have."""
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


def check_token(context: Context) -> None:
    """Raise Conflict when the client's token is another visit's."""
    if context.token_taken:
        raise Conflict("token-taken", "Another visit has this token.")


def _right(floor: Floor, command: IssueTicket, context: Context) -> ReturnRight | None:
    """Return the right that the command's return token gives now."""
    if command.return_token is None:
        return None
    right = _right_now(floor, context)
    if not set(right.services).intersection(command.services):
        raise Conflict(
            "return-other-service",
            "This return token is for another service.",
            services=list(right.services),
        )
    return right


def _right_now(floor: Floor, context: Context) -> ReturnRight:
    """Return the right that the command's return token gives now."""
    right = floor.returns.get(context.return_digest or "")
    if right is None:
        raise Invalid("return-unknown", "return_token: nobody was given this one, or it is old.")
    if right.used_by is not None:
        raise Conflict("return-used", "This return token was used already.")
    if context.now < right.come_back:
        raise Conflict("return-not-yet", "It is too early to return.", come_back=right.come_back)
    if floor.center.day(context.now) != right.day:
        raise Conflict("return-over", "The day of this return token is over.", day=right.day)
    return right


def _turned_away(floor: Floor, command: IssueTicket, found: Turned, context: Context) -> TurnedAway:
    back = found.come_back
    granted = None if back is None else _granted(floor, found.service, back)
    unmet: Event = NeedUnmet(
        services=command.services,
        service=found.service,
        language=command.language,
        people=command.people,
        why=found.why,
        digest=None if back is None else context.fresh_digest,
        come_back=back,
        day=None if back is None else floor.center.day(back),
        since=granted,
    )
    return TurnedAway(
        found.why,
        f"No number can be given for {found.service} now.",
        service=found.service,
        come_back=back,
        return_token=None if back is None else context.fresh,
        events=(unmet,),
    )


def _granted(floor: Floor, service: str, back: datetime) -> datetime:
    """Return from when the next to return counts: the opening, and then in order of asking."""
    before = [each for each in floor.returns.values() if service in each.services]
    place = sum(each.come_back == back for each in before)
    return back + timedelta(milliseconds=place)


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
        if LAST_BEFORE < last < FIRST_AFTER:
            last = FIRST_AFTER
        yield last


DECISIONS: Decisions = {
    IssueTicket: issue_ticket,
    ComeBack: come_back,
    SpeakInPrivate: speak_in_private,
    Reprint: reprint,
}
