"""The rows of a floor as this device may see them, read from the wire and moved by events.

A row that changes is replaced, never altered. A device is told only what its role may see: fields
it is not told have their empty value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from shared.domain.visit import State

Message = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A step as screens show it.

    `since` is the fair waiting time's start while it waits, then the instant of the last call or
    of the start of service. `calls` counts announcements. `reason` is {code, tier, waited, rate,
    runner_up, passed_over} of the call. Nobody is offered it before `ready_at`; `due` is an
    appointment's time; `interpreter` says that its desk does not speak the visitor's language.
    `said` is what the visitor told on the phone: "coming", "needs-time" or None.
    Only staff are told `step_id` and what follows it.
    """

    number: str
    language: str
    state: State
    since: datetime
    desk: str | None = None
    calls: int = 0
    step_id: str = ""
    visit_id: str = ""
    service: str = ""
    priority: str | None = None
    people: int = 1
    opened_at: datetime | None = None
    ready_at: datetime | None = None
    due: datetime | None = None
    only_desk: str | None = None
    discreet: bool = False
    interpreter: bool = False
    reason: Mapping[str, Any] | None = None
    said: str | None = None

    @property
    def key(self) -> str:
        """What names this row in a view: its step, or its number where steps are not told."""
        return self.step_id or self.number


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskRow:
    """A desk: `state` is open, paused or closed; who has it, and by which session, for staff.

    `reason` is the break for which it is paused; `services` what it serves today, None where that
    is what the profile says.
    """

    desk: str
    state: str
    staff: str | None = None
    device: str | None = None
    session: str | None = None
    reason: str | None = None
    services: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyRow:
    """Somebody calls for help; `desk` and `staff` are None where nobody is signed in."""

    emergency: str
    device: str
    desk: str | None
    staff: str | None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one message changed; all None when nothing that shows did.

    `before` and `after` are a step's row: None before it came, None after it left. `call` is the
    row that was announced by this message, for the first time or again; `retracted` are the calls
    (number, desk) that this message took back.
    """

    seq: int
    before: Row | None = None
    after: Row | None = None
    call: Row | None = None
    desk: DeskRow | None = None
    retracted: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str | None:
        """The changed row's key."""
        row = self.after or self.before
        return row.key if row else None


def read_row(told: Message) -> Row:
    """Return the step that a snapshot tells of."""
    return Row(
        number=told["number"],
        language=told["language"],
        state=State(told["state"]),
        since=_instant(told["since"]),
        desk=told.get("desk"),
        calls=told.get("calls", 0),
        step_id=told.get("step_id", ""),
        visit_id=told.get("visit_id", ""),
        service=told.get("service", ""),
        priority=told.get("priority"),
        people=told.get("people", 1),
        opened_at=_maybe(told.get("opened_at")),
        ready_at=_maybe(told.get("ready_at")),
        due=_maybe(told.get("due")),
        only_desk=told.get("only_desk"),
        discreet=told.get("discreet", False),
        interpreter=told.get("interpreter", False),
        reason=told.get("reason"),
        said=told.get("said"),
    )


def read_desk(told: Message) -> DeskRow:
    """Return the desk that a snapshot tells of."""
    return DeskRow(
        desk=told["desk"],
        state=told["state"],
        staff=told.get("staff"),
        device=told.get("device"),
        session=told.get("session"),
        reason=told.get("reason"),
        services=_services(told.get("services")),
    )


def read_emergency(told: Message) -> EmergencyRow:
    """Return the call for help that a snapshot or an event tells of."""
    return EmergencyRow(
        emergency=told["emergency"],
        device=told["device"],
        desk=told["desk"],
        staff=told["staff"],
        at=_instant(told["at"]),
    )


def _services(told: Sequence[str] | None) -> tuple[str, ...] | None:
    return tuple(told) if told else None


def with_services(row: DeskRow, told: Sequence[str] | None) -> DeskRow:
    """Return a desk that serves something else today; nothing told is what the profile says."""
    return replace(row, services=_services(told))


def moved(kind: str, row: Row | None, message: Message) -> Row | None:
    """Return a row after an event that does not end it.

    `row` is None for a step that was not shown so far. None is returned when there is nothing to
    show, or the event does not move a step.
    """
    if kind in _BIRTHS:
        return _BIRTHS[kind](row, message)
    if row is not None and kind in _MOVES:
        return _MOVES[kind](row, message)
    return None


def _opened(_row: Row | None, message: Message) -> Row:
    return read_row({**message, "opened_at": message.get("opened_at") or message["at"]})


def _called(row: Row | None, message: Message) -> Row:
    """Return the called row; to a display every called step is a new one."""
    row = row or read_row({**message, "state": State.CALLED, "since": message["at"], "calls": 0})
    return replace(
        row,
        state=State.CALLED,
        since=_instant(message["at"]),
        desk=message["desk"],
        calls=message.get("calls", 1),
        ready_at=None,
        interpreter=message.get("interpreter", False),
        reason=message.get("reason"),
        said=None,
    )


def _recalled(row: Row, message: Message) -> Row:
    return replace(row, calls=message["calls"], since=_instant(message["at"]))


def _started(row: Row, message: Message) -> Row:
    return replace(row, state=State.SERVING, since=_instant(message["at"]))


def _held(row: Row, _message: Message) -> Row:
    return replace(row, state=State.HELD)


def _released(row: Row, message: Message) -> Row:
    return replace(row, state=State.WAITING, ready_at=_maybe(message.get("ready_at")))


def _returned(row: Row | None, message: Message) -> Row:
    """Return the row of a step that waits again, also when it was over."""
    if row is None:
        return read_row({**message, "state": State.WAITING})
    return replace(
        row,
        state=State.WAITING,
        since=_instant(message["since"]),
        ready_at=_maybe(message.get("ready_at")),
        desk=None,
        calls=0,
        reason=None,
        interpreter=False,
        said=None,
    )


def _parked(row: Row, message: Message) -> Row:
    until = _maybe(message.get("until"))
    since = _maybe(message.get("since")) or row.since
    # Where nobody on the staff did it, the visitor asked for it.
    said = "needs-time" if message.get("staff", "") is None else None
    return replace(row, state=State.PARKED, since=since, desk=None, ready_at=until, said=said)


def _on_the_way(row: Row, _message: Message) -> Row:
    return replace(row, said="coming")


def _arrived(row: Row, _message: Message) -> Row:
    return replace(row, state=State.ARRIVED)


def _interpreted(row: Row, message: Message) -> Row:
    return replace(row, interpreter=message["interpreter"])


_BIRTHS: dict[str, Callable[[Row | None, Message], Row]] = {
    "step-opened": _opened,
    "step-called": _called,
    "step-returned": _returned,
}
_MOVES: dict[str, Callable[[Row, Message], Row]] = {
    "step-recalled": _recalled,
    "service-started": _started,
    "step-held": _held,
    "step-released": _released,
    "step-parked": _parked,
    "step-arrived": _arrived,
    "interpreter-noted": _interpreted,
    "visitor-on-the-way": _on_the_way,
}


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _maybe(text: str | None) -> datetime | None:
    return _instant(text) if text else None
