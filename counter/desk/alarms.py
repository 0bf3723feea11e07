"""What a clerk should notice while looking elsewhere, and calls for help: no screen, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import uuid4

from counter.desk.console import Console
from counter.desk.ruling import caring, minutes_since
from counter.words import health_words
from shared.domain.commands.alarms import AcknowledgeEmergency, RaiseEmergency
from shared.domain.commands.command import Command
from shared.link.rows import EmergencyRow, Message, Row

# So long everybody still reads who goes where.
ANSWERED_SHOWN = timedelta(minutes=2)
# Help that could not be called for is called for again when the hub is back, but not much later.
STILL_MEANT = timedelta(minutes=5)


class Kind(StrEnum):
    """What there is to notice."""

    FIRST = "first"  # somebody came for this desk, and nobody was waiting
    LATE = "late"  # somebody waits longer than the service's target
    PRINTER = "printer"  # a kiosk's printer needs hands


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to notice: `number` is who came first, `count` how many wait too long."""

    kind: Kind
    number: str = ""
    count: int = 0
    text: str = ""


class Notices:
    """What is to be noticed now; `fresh` says that something came with the last look."""

    def __init__(self) -> None:
        self.fresh = False
        self.current: tuple[Notice, ...] = ()
        self._waiting: frozenset[str] | None = None
        self._first = ""
        self._late: frozenset[str] = frozenset()
        self._seen_late: frozenset[str] = frozenset()
        self._trouble = ""
        self._read_trouble = ""

    def look(self, console: Console, now: datetime) -> None:
        """Look at the console again."""
        before = {each.kind for each in self.current}
        late = self._late
        self.current = tuple(self._all(console, now))
        kinds = {each.kind for each in self.current}
        self.fresh = bool(kinds - before) or (Kind.LATE in kinds and bool(self._late - late))

    def read(self) -> None:
        """Put away what was noticed; what is new later is told again."""
        self._first, self._seen_late, self._read_trouble = "", self._late, self._trouble
        self.current, self.fresh = (), False

    def _all(self, console: Console, now: datetime) -> list[Notice]:
        if console.is_away or not console.is_signed_in:
            self._waiting, self._first = None, ""
            return []
        mine = _callable(console, now)
        late = {key for key, row in mine.items() if _is_late(console, row, now)}
        found = [self._printer(console), self._first_one(console, mine), self._late_ones(late)]
        self._waiting = frozenset(mine)
        return [each for each in found if each is not None]

    def _printer(self, console: Console) -> Notice | None:
        self._trouble = health_words.trouble(console.health)
        if self._trouble in ("", self._read_trouble):
            return None
        return Notice(Kind.PRINTER, text=self._trouble)

    def _first_one(self, console: Console, mine: Mapping[str, Row]) -> Notice | None:
        if self._waiting == frozenset() and mine and console.current is None:
            self._first = next(iter(mine))
        if self._first not in mine or console.current is not None:
            self._first = ""
            return None
        return Notice(Kind.FIRST, number=mine[self._first].number)

    def _late_ones(self, late: Iterable[str]) -> Notice | None:
        self._late = frozenset(late)
        return Notice(Kind.LATE, count=len(self._late)) if self._late - self._seen_late else None


def _is_late(console: Console, row: Row, now: datetime) -> bool:
    service = console.center.services.get(row.service) if console.center else None
    return service is not None and minutes_since(row.since, now) >= service.target_minutes


def _callable(console: Console, now: datetime) -> dict[str, Row]:
    """Return whom my desk may call now, by step."""
    if console.floor is None or console.center is None:
        return {}
    desk = caring(console, console.center, console.floor, now)
    return {row.step_id: row for row in console.floor.waiting if desk.may_call(row)}


@dataclass(frozen=True, slots=True)
class Answered:
    """A call for help, and who goes there since when."""

    row: EmergencyRow
    staff: str
    at: datetime


class Help:
    """Calls for help: those that are open, those just answered, and one's own on its way.

    `failed` says that ours could not be told yet.
    """

    def __init__(self) -> None:
        self.failed = False
        self.answered: tuple[Answered, ...] = ()
        self._open: dict[str, EmergencyRow] = {}
        self._raising: RaiseEmergency | None = None
        self._since: datetime | None = None

    def look(self, console: Console, now: datetime) -> bool:
        """Look at the floor again; say whether somebody called for help since."""
        rows = console.floor.emergencies if console.floor else ()
        new = any(each.emergency not in self._open for each in rows)
        self._open |= {each.emergency: each for each in rows}
        shown = (each for each in self.answered if now - each.at < ANSWERED_SHOWN)
        self.answered = tuple(shown)
        return new

    def told(self, message: Message, now: datetime) -> None:
        """Hear an event of the floor: somebody may go there."""
        if message.get("event") != "emergency-acknowledged":
            return
        row = self._open.pop(message["emergency"], None)
        if row is not None:
            self.answered = (*self.answered, Answered(row, message["staff"], now))

    def call(self, desk: str, now: datetime) -> RaiseEmergency:
        """Return the command that calls for help; the same one until it was told."""
        if self._raising is None:
            self._raising = RaiseEmergency(desk=desk or None, command_id=uuid4())
            self._since = now
        self.failed = False
        return self._raising

    def took(self, command: Command[Any], *, away: bool) -> bool:
        """Take what became of a command, if it is ours; say whether it was."""
        if command != self._raising:
            return False
        self.failed = away
        if not away:
            self._raising = None
        return True

    def again(self, now: datetime) -> RaiseEmergency | None:
        """Return what could not be told before, as long as it is still meant."""
        if not self.failed or self._since is None:
            return None
        if now - self._since > STILL_MEANT:
            self.failed, self._raising = False, None
            return None
        return self._raising


def going(emergency: str) -> AcknowledgeEmergency:
    """Return the command that says that one goes there."""
    return AcknowledgeEmergency(emergency=emergency, command_id=uuid4())
