"""What is read of the journal: what is looked for, and the pages that have come so far."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from counter.desk.center import Desk
from shared.link.errors import HubAway, Refused

AWAY = "away"
# While fewer are found, the book reads on by itself.
ENOUGH = 50
# More than these are too many to read: what is looked for should be said.
MOST = 1_000

GROUPS: Mapping[str, tuple[str, ...]] = {
    "calls": (
        *("step-called", "step-recalled", "step-arrived", "service-started", "service-finished"),
        *("step-missed", "act-undone"),
    ),
    "visits": (
        *("visit-opened", "visit-reopened", "step-parked", "step-returned", "step-referred"),
        *("step-cancelled", "step-unmet", "class-changed", "people-changed", "note-written"),
        *("ticket-reprinted", "private-asked", "need-unmet", "interpreter-noted"),
        *("appointment-booked", "appointment-kept", "appointment-cancelled", "appointment-missed"),
    ),
    "desks": (
        *("desk-opened", "desk-closed", "desk-paused", "desk-resumed", "desk-services-set"),
        *("service-closed", "service-reopened", "emergency-raised", "emergency-acknowledged"),
    ),
    "setup": (
        *("profile-adopted", "staff-added", "role-changed", "staff-removed", "pin-reset"),
        *("pin-changed", "device-added", "device-renamed", "device-revoked", "device-cloned"),
        *("screen-zoned", "screen-muted", "screen-tried"),
        *("day-ended", "clock-stepped"),
    ),
}
# What only follows from something else that is told is left out.
ALL = tuple(kind for group in GROUPS.values() for kind in group)


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for, as typed: `group` is one of GROUPS or nothing."""

    group: str = ""
    number: str = ""
    staff: str = ""
    desk: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One entry; `fields` as the hub tells them."""

    seq: int
    at: datetime
    event: str
    device: str
    desk: str
    fields: Mapping[str, Any]


class JournalBook:
    """The pages read for one question; `trouble` is why the last one did not come.

    `reached` is where the next page goes on from, 0 when there is nothing older, None before the
    first page.
    """

    def __init__(self) -> None:
        self.sought = Sought()
        self.entries: tuple[JournalEntry, ...] = ()
        self.reached: int | None = None
        self.trouble = ""
        self._asked: UUID | None = None

    @property
    def is_asking(self) -> bool:
        """Whether a page is awaited."""
        return self._asked is not None

    @property
    def has_older(self) -> bool:
        """Whether there may be more to read."""
        return self.reached != 0 and len(self.entries) < MOST

    @property
    def reads_on(self) -> bool:
        """Whether so little was found that older pages are read without being asked for."""
        return not self.is_asking and not self.trouble and self.has_older and self._is_short

    @property
    def _is_short(self) -> bool:
        return self.reached is not None and len(self.entries) < ENOUGH

    def seek(self, **what: str) -> None:
        """Look for something else: what was read goes."""
        self.sought = replace(self.sought, **what)
        self.entries, self.reached, self.trouble, self._asked = (), None, "", None

    def query(self, today: date, desks: Mapping[str, Desk]) -> dict[str, str] | None:
        """Return what to ask for the next page; None where what was typed means nothing."""
        sought, day = self.sought, read_day(self.sought.day, today)
        desk = _desk(sought.desk, desks)
        if day is None or desk is None:
            self.trouble = "no-day" if day is None else "no-desk"
            return None
        told = {
            "kinds": ",".join(GROUPS.get(sought.group, ALL)),
            "number": sought.number.strip(),
            "staff": sought.staff.strip(),
            "desk": desk,
            "day": day,
            "before": str(self.reached) if self.reached else "",
        }
        return {name: value for name, value in told.items() if value}

    def asked(self, request_id: UUID) -> None:
        """Await a page."""
        self._asked, self.trouble = request_id, ""

    def take(
        self, request_id: UUID, found: Mapping[str, Any] | None, failure: Refused | HubAway | None
    ) -> bool:
        """Take a page, if it is the awaited one; say whether it was."""
        if request_id != self._asked:
            return False
        self._asked = None
        if found is None:
            self.trouble = failure.code if isinstance(failure, Refused) else AWAY
            return True
        self.entries += tuple(_entry(each) for each in found["entries"])
        self.reached = found["reached"]
        return True


def _desk(typed: str, desks: Mapping[str, Desk]) -> str | None:
    """Return the code of a desk by its name or code, "" for none; None when there is none such."""
    typed = typed.strip().casefold()
    names = {each.name.casefold(): code for code, each in desks.items()}
    codes = {code.casefold(): code for code in desks}
    return (codes | names).get(typed) if typed else ""


def read_day(typed: str, today: date) -> str | None:
    """Return a typed day as a date, "" for none at all; None when it cannot be read.

    "21", "21/11" and "21.11.2025" are the latest such day that is not to come.
    """
    typed = typed.strip()
    if not typed:
        return ""
    if re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", typed):
        year, month, day = (int(part) for part in typed.split("-"))
        return _date(year, month, day)
    if not re.fullmatch(r"\d{1,2}([./-]\d{1,2}([./-](\d{2}|\d{4}))?)?", typed):
        return None
    day, *more = (int(part) for part in re.split(r"[./-]", typed))
    if len(more) == 2:
        return _date(more[1] + (2000 if more[1] < 100 else 0), more[0], day)
    return _latest(today, day, more[0] if more else None)


def _latest(today: date, day: int, month: int | None) -> str | None:
    for back in range(12 if month is None else 8):
        year = today.year - back if month is not None else today.year
        tried = month if month is not None else (today.month - 1 - back) % 12 + 1
        if month is None and tried > today.month:
            year -= 1
        found = _date(year, tried, day)
        if found is not None and found <= today.isoformat():
            return found
    return None


def _date(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _entry(raw: Mapping[str, Any]) -> JournalEntry:
    return JournalEntry(
        seq=raw["seq"],
        at=datetime.fromisoformat(raw["at"]),
        event=raw["event"],
        device=raw["device"],
        desk=raw["desk"] or "",
        fields=raw["fields"],
    )
