"""The journal for who leads: who did what, and who was called before whom and why.

Sensitive services are not named to who may not see them; what a visitor is or said never is here.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from ..domain.center import Center
from ..domain.errors import Invalid
from ..domain.events.event import Entry
from ..domain.floor import Floor
from ..domain.folding import EVENTS
from ..insight.studies import Sees
from ..store.browsing import Page, Wanted
from ..store.history import History
from .writer import Writer

PAGE = 50
JOURNAL_ASKED = ("before", "day", "kinds", "staff", "desk", "number")
_KINDS = frozenset(event.kind for event in EVENTS)
_NUMBER = re.compile(r"\s*([A-Za-z])[\s-]*0*([0-9]{1,6})\s*")
_SEQ = re.compile(r"-?[0-9]{1,18}")
# What is told of an event, if it has it.
_TOLD = (
    *("number", "service", "services", "desk", "staff", "by", "reason", "passed_over", "calls"),
    *("role", "name", "took_over_from", "undone", "why", "people", "outcome", "given", "seconds"),
    *("addresses", "day", "note"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One entry; `fields` are what its event tells, `device` what the device is called."""

    seq: int
    at: datetime
    act: int
    event: str
    device: str
    desk: str | None
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalTold:
    """A page, the newest first; ask on with `before` = `reached`, 0 when that was all."""

    entries: tuple[Told, ...]
    reached: int


async def journal_page(
    writer: Writer, history: History, asked: Mapping[str, str], sees: Sees
) -> JournalTold:
    """Return a page of the journal; raises Invalid.

    `asked` may have before, day (the center's), kinds (with commas), staff, desk and number.
    """
    center, names = await writer.read(_known)
    wanted, before = _wanted(asked, center), asked.get("before", "")
    if before and not _SEQ.fullmatch(before):
        raise Invalid("wrong-shape", "before: expected a seq.")
    page: Page = await asyncio.to_thread(
        history.browse, wanted, int(before) if before else None, PAGE
    )
    hidden = set() if sees.sensitive else {s.code for s in center.services if s.sensitive}
    entries = tuple(_told(entry, names, hidden) for entry in page.entries)
    return JournalTold(entries=entries, reached=page.reached)


def _known(floor: Floor) -> tuple[Center, dict[str, str]]:
    return floor.center, {each.id: each.name for each in floor.devices.values()}


def _wanted(asked: Mapping[str, str], center: Center) -> Wanted:
    kinds = tuple(each for each in asked.get("kinds", "").split(",") if each)
    if not set(kinds) <= _KINDS:
        raise Invalid("wrong-shape", "kinds: expected kinds of events.")
    number = _NUMBER.fullmatch(asked.get("number", ""))
    if asked.get("number") and number is None:
        raise Invalid("wrong-shape", 'number: expected one such as "A-017".')
    since, until = _bounds(asked.get("day", ""), center)
    return Wanted(
        kinds=kinds,
        staff=asked.get("staff", ""),
        desk=asked.get("desk", ""),
        number="" if number is None else f"{number[1].upper()}-{int(number[2]):03}",
        since=since,
        until=until,
    )


def _bounds(day: str, center: Center) -> tuple[datetime | None, datetime | None]:
    if not day:
        return None, None
    try:
        begins = datetime.combine(date.fromisoformat(day), time(), center.zone)
        ends = datetime.combine(begins.date() + timedelta(days=1), time(), center.zone)
        return begins.astimezone(UTC), ends.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Invalid("wrong-shape", "day: expected a date.") from None


def _told(entry: Entry, names: Mapping[str, str], hidden: set[str]) -> Told:
    event = entry.event
    fields = {
        name: value for name in _TOLD if (value := getattr(event, name, None)) not in (None, ())
    }
    if fields.get("service") in hidden:
        fields["service"] = ""
    if "services" in fields:
        fields["services"] = ["" if each in hidden else each for each in fields["services"]]
    return Told(
        seq=entry.seq,
        at=entry.at,
        act=entry.act,
        event=event.kind,
        device=names.get(entry.device, ""),
        desk=entry.desk,
        fields=fields,
    )
