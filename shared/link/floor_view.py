"""What the floor looks like to this device: its snapshot, kept true by the stream's events.

Pure: no clock, no network. `FloorView(snapshot)` then `apply(message)` for every event of
`FloorChanged`. A kiosk has counts instead of rows.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from shared.domain.visit import State

from .rows import (
    Change,
    DeskRow,
    EmergencyRow,
    Message,
    Row,
    moved,
    read_desk,
    read_emergency,
    read_row,
    with_services,
)

__all__ = ["Change", "DeskRow", "FloorView", "Message", "Row"]

Place = tuple[datetime, int, str]


_WHOSE = ("staff", "device", "session")


class FloorView:
    """The floor as lists of rows, each oldest `since` first.

    `journal` and `seq` say which floor it is; messages up to `seq` are known already and change
    nothing, so applying one twice does no harm.
    """

    def __init__(self, snapshot: Message) -> None:
        self.journal: str = snapshot["journal"]
        self.seq: int = snapshot["seq"]
        self._rows: dict[str, Row] = {}
        self._lists: dict[str, list[Place]] = {"waiting": [], "called": [], "serving": []}
        self._shown: dict[str, tuple[Row, ...]] = {}
        self._desks = {each["desk"]: read_desk(each) for each in snapshot["desks"]}
        self._counts: dict[str, int] = dict(snapshot.get("counts", {}))
        self._shut: dict[str, str] = dict(snapshot.get("shut", {}))
        self._emergencies = {
            each["emergency"]: read_emergency(each) for each in snapshot.get("emergencies", ())
        }
        for name in self._lists:
            for row in snapshot[name]:
                self._put(read_row(row))

    @property
    def waiting(self) -> tuple[Row, ...]:
        """Steps that wait, are held, planned or parked, for staff."""
        return self._tuple("waiting")

    @property
    def called(self) -> tuple[Row, ...]:
        """Steps called to a desk and not yet served."""
        return self._tuple("called")

    @property
    def serving(self) -> tuple[Row, ...]:
        """Steps being served."""
        return self._tuple("serving")

    @property
    def desks(self) -> Mapping[str, DeskRow]:
        """Desks by code."""
        return MappingProxyType(self._desks)

    @property
    def emergencies(self) -> tuple[EmergencyRow, ...]:
        """Calls for help that nobody has acknowledged, the oldest first, for staff."""
        return tuple(self._emergencies.values())

    @property
    def counts(self) -> Mapping[str, int]:
        """How many wait, by service, for a kiosk."""
        return MappingProxyType(self._counts)

    @property
    def shut(self) -> Mapping[str, str]:
        """The local date for which a service gives no more numbers, by service, for staff."""
        return MappingProxyType(self._shut)

    def row(self, key: str) -> Row | None:
        """Return the row with this key."""
        return self._rows.get(key)

    def at_desk(self, desk: str) -> Row | None:
        """Return who is called to, or served at, this desk."""
        return next((row for row in (*self.called, *self.serving) if row.desk == desk), None)

    def apply(self, message: Message) -> Change:
        """Fold one message of the stream in, and say what it changed."""
        seq: int = message["seq"]
        if seq <= self.seq:
            return Change(seq=seq)
        self.seq = seq
        return self._happened(message) if message["type"] == "event" else Change(seq=seq)

    def _happened(self, message: Message) -> Change:
        kind: str = message["event"]
        if kind in _DESK_STATES:
            return self._desk_changed(message, _DESK_STATES[kind])
        if (fold := _FOLDS.get(kind)) is not None:
            fold(self, message)
            return Change(seq=self.seq)
        if kind in ("service-closed", "service-reopened"):
            return self._service_shut(message)
        if "counts" in message and "steps" not in message:
            return self._counted(message)
        if "steps" in message or "restored" in message:
            return self._restored(message)
        return self._step_changed(kind, message)

    def _step_changed(self, kind: str, message: Message) -> Change:
        key: str = message.get("step_id") or message.get("number", "")
        before = self._rows.get(key)
        if kind in _ENDS or (kind in _AWAY_FROM_DESK and "step_id" not in message):
            if before is not None:
                self._drop(before)
            return Change(seq=self.seq, before=before)
        after = moved(kind, before, message)
        if after is None or after.state not in _LIST_OF:
            return Change(seq=self.seq)
        if before is not None:
            self._drop(before)
        self._put(after)
        call = after if kind in _CALLS else None
        return Change(seq=self.seq, before=before, after=after, call=call)

    def _desk_changed(self, message: Message, state: str) -> Change:
        code: str = message["desk"]
        old = self._desks.get(code) or DeskRow(desk=code, state=state)
        if state == "closed":
            row = DeskRow(desk=code, state=state, services=old.services)
        else:
            told = {name: message[name] for name in _WHOSE if name in message}
            row = replace(old, state=state, reason=message.get("reason"), **told)
        self._desks[code] = row
        return Change(seq=self.seq, desk=row)

    def _services_changed(self, message: Message) -> None:
        """Let one desk serve something else, or every desk what the profile says."""
        for code in [message["desk"]] if "desk" in message else list(self._desks):
            if code in self._desks:
                self._desks[code] = with_services(self._desks[code], message.get("services"))

    def _alarmed(self, message: Message) -> None:
        self._emergencies.pop(message["emergency"], None)
        if message["event"] == "emergency-raised":
            self._emergencies[message["emergency"]] = read_emergency(message)

    def _restored(self, message: Message) -> Change:
        """Take rows as they are told: an act was taken back, or a visit is open again."""
        for told in message.get("retracted", ()):
            if (row := self._rows.get(told["number"])) is not None:
                self._drop(row)
        for told in message.get("steps") or message.get("restored", ()):
            row = read_row(told)
            if (before := self._rows.get(row.key)) is not None:
                self._drop(before)
            if row.state in _LIST_OF:
                self._put(row)
        gone = tuple((each["number"], each["desk"]) for each in message.get("retracted", ()))
        return Change(seq=self.seq, retracted=gone)

    def _visit_changed(self, message: Message) -> None:
        """Give a visit's rows their class, or how many they are."""
        fact = "priority" if message["event"] == "class-changed" else "people"
        mine = [row for row in self._rows.values() if row.visit_id == message["visit_id"]]
        for row in mine:
            self._drop(row)
            self._put(replace(row, **{fact: message[fact]}))

    def _service_shut(self, message: Message) -> Change:
        self._shut.pop(message["service"], None)
        if message["event"] == "service-closed":
            self._shut[message["service"]] = message["day"]
        return Change(seq=self.seq)

    def _counted(self, message: Message) -> Change:
        for service, change in message["counts"].items():
            self._counts[service] = max(0, self._counts.get(service, 0) + change)
        return Change(seq=self.seq)

    def _put(self, row: Row) -> None:
        name = _LIST_OF[row.state]
        self._rows[row.key] = row
        insort(self._lists[name], _place(row))
        self._shown.pop(name, None)

    def _drop(self, row: Row) -> None:
        name = _LIST_OF[row.state]
        places = self._lists[name]
        del places[bisect_left(places, _place(row))]
        del self._rows[row.key]
        self._shown.pop(name, None)

    def _tuple(self, name: str) -> tuple[Row, ...]:
        if name not in self._shown:
            self._shown[name] = tuple(self._rows[key] for _, _, key in self._lists[name])
        return self._shown[name]


def _place(row: Row) -> Place:
    """Return what a row is sorted by: also among equals the same, however it came to be there."""
    return row.since, len(row.key), row.key


_LIST_OF = {
    State.WAITING: "waiting",
    State.HELD: "waiting",
    State.PLANNED: "waiting",
    State.PARKED: "waiting",
    State.CALLED: "called",
    State.ARRIVED: "called",
    State.SERVING: "serving",
}
_DESK_STATES = {
    "desk-opened": "open",
    "desk-closed": "closed",
    "desk-paused": "paused",
    "desk-resumed": "open",
}
_ENDS = frozenset(
    {"service-finished", "step-missed", "step-cancelled", "step-referred", "step-unmet"}
)
# To a display, which is told only of who is at a desk.
_AWAY_FROM_DESK = frozenset({"step-parked", "step-returned"})
# What moves no step.
_FOLDS: dict[str, Callable[[FloorView, Message], None]] = {
    "desk-services-set": FloorView._services_changed,
    "profile-adopted": FloorView._services_changed,
    "day-ended": FloorView._services_changed,
    "emergency-raised": FloorView._alarmed,
    "emergency-acknowledged": FloorView._alarmed,
    "class-changed": FloorView._visit_changed,
    "people-changed": FloorView._visit_changed,
}
_CALLS = frozenset({"step-called", "step-recalled"})
