"""Appointment lists as calendars: iCalendar (RFC 5545).

Only a handful of an event's properties is ever looked at: what it is for, when, and under which
UID. Descriptions, attendees, organisers and all else are left out before anything is parsed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from icalendar import Event, vCategory, vDDDTypes

from .rows import (
    MOST_ROWS,
    AppointmentListError,
    AppointmentRow,
    CancelledRow,
    Gathering,
    RowError,
    shown,
)

_NAME = re.compile(r"[A-Za-z0-9-]+")
_REPEATING = ("RRULE", "RDATE")
_TELLS_SERVICE = ("CATEGORIES", "SUMMARY", "LOCATION")
_READ = {"UID", "DTSTART", "RECURRENCE-ID", "STATUS", *_REPEATING, *_TELLS_SERVICE}
_LONGEST = 2_000
# Digits and capitals that nobody mistakes for one another when they are read out.
_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LENGTH = 9


def code_of(uid: str, recurrence: str = "") -> str:
    """Return the code under which an event is booked: short, always the same for a UID."""
    number = int.from_bytes(
        hashlib.sha256(f"{uid}\n{recurrence}".encode(errors="replace")).digest()[:8]
    )
    code = ""
    for _ in range(_CODE_LENGTH):
        number, letter = divmod(number, len(_LETTERS))
        code += _LETTERS[letter]
    return code


@dataclass(slots=True)
class _Block:
    """The lines of one event that matter, unfolded, and the line it begins in."""

    line: int
    closed: bool = False
    lines: list[str] = field(default_factory=list)


def gather_ical(text: str, into: Gathering) -> None:
    """Read a calendar; raises AppointmentListError when it is none, faults go to `into`."""
    blocks, cancels = _blocks(text, into.source)
    for block in blocks:
        try:
            _take(block, cancels, into)
        except RowError as error:
            into.fault(block.line, str(error))


def _take(block: _Block, cancels: bool, into: Gathering) -> None:
    event = _parse(block)
    uid = _text(event, "UID")
    if not uid:
        raise RowError("expected an event with a UID.")
    code = code_of(uid, _recurrence(event))
    if cancels or _text(event, "STATUS").upper() == "CANCELLED":
        into.cancel(CancelledRow(line=block.line, code=code))
        return
    if any(name in event for name in _REPEATING):
        raise RowError("expected an event for each appointment, not one that repeats.")
    service = _service(event, into)
    at = _start(event, block.line, into)
    into.add(AppointmentRow(line=block.line, service=service, at=at, code=code))


def _parse(block: _Block) -> Event:
    """Read one event's lines; raises RowError."""
    if not block.closed:
        raise RowError("expected END:VEVENT before the next event, or the end of the file.")
    if any(len(line) > _LONGEST for line in block.lines):
        raise RowError(f"expected lines of at most {_LONGEST:,} characters.")
    text = "\r\n".join(["BEGIN:VEVENT", *block.lines, "END:VEVENT", ""])
    try:
        event = Event.from_ical(text)
    except Exception:
        event = None
    if not isinstance(event, Event):
        raise RowError("expected an event as RFC 5545 writes it.")
    return event


def _text(event: Event, name: str) -> str:
    value = event.get(name, "")
    if isinstance(value, list):
        raise RowError(f"expected one {name} an event.")
    return str(value).strip()


def _recurrence(event: Event) -> str:
    """Return which of a repeating event's appointments this is, as it is written."""
    value = event.get("RECURRENCE-ID")
    if isinstance(value, list):
        raise RowError("expected one RECURRENCE-ID an event.")
    return "" if value is None else str(value.to_ical().decode())


def _service(event: Event, into: Gathering) -> str:
    """Return the service that the event names; its words are never repeated: they may be a name."""
    for name in _TELLS_SERVICE:
        found = {code for text in _words(event, name) if (code := into.services.find(text))}
        if len(found) == 1:
            return found.pop()
        if found:
            raise RowError(f"expected one service as {name}, not {len(found)}.")
    raise RowError("expected the code or the name of a service as CATEGORIES, SUMMARY or LOCATION.")


def _words(event: Event, name: str) -> Iterator[str]:
    """Yield what stands under a property; CATEGORIES are several."""
    values = event.get(name, [])
    for value in values if isinstance(values, list) else [values]:
        yield from map(str, value.cats if isinstance(value, vCategory) else [value])


def _start(event: Event, line: int, into: Gathering) -> datetime:
    start = event.get("DTSTART")
    if not isinstance(start, vDDDTypes) or not isinstance(start.dt, datetime):
        raise RowError("expected one DTSTART with a date and a time of day.")
    when = start.dt
    zone = start.params.get("TZID")
    if when.tzinfo is None and zone is not None:
        raise RowError(f"expected a time zone such as America/Bogota, not {shown(str(zone))}.")
    if zone is not None:
        return into.instant(when.replace(tzinfo=None), line, when.tzinfo)
    return into.instant(when, line)


def _blocks(text: str, source: str) -> tuple[list[_Block], bool]:
    """Return the events of a calendar, and whether all of it is a cancellation."""
    blocks: list[_Block] = []
    within: list[str] = []
    cancels = False
    for number, line in _unfolded(text, source):
        name = found.group().upper() if (found := _NAME.match(line)) else ""
        value = line[len(name) + 1 :].strip().upper()
        if name == "BEGIN":
            if value == "VEVENT":
                del within[1:]
                blocks.append(_Block(number))
                _limit(blocks, source)
            within.append(value)
        elif name == "END":
            if value == "VEVENT" and within[-1:] == ["VEVENT"]:
                blocks[-1].closed = True
            del within[-1:]
        elif within[-1:] == ["VEVENT"] and name in _READ:
            blocks[-1].lines.append(line)
        elif within == ["VCALENDAR"] and name == "METHOD":
            cancels = value == "CANCEL"
    return blocks, cancels


def _limit(blocks: list[_Block], source: str) -> None:
    if len(blocks) > MOST_ROWS:
        raise AppointmentListError(f"{source}: expected at most {MOST_ROWS:,} events.")


def _unfolded(text: str, source: str) -> Iterator[tuple[int, str]]:
    """Yield the logical lines with their numbers: one that begins with a space goes on."""
    parts: list[str] = []
    start = 1
    begun = False
    for number, line in enumerate(text.split("\n"), start=1):
        if line[:1] in {" ", "\t"} and parts:
            parts.append(line[1:])
            continue
        if parts:
            yield start, "".join(parts)
        parts, start = ([line] if line.strip() else []), number
        if parts and not begun:
            begun = True
            if line.strip().upper() != "BEGIN:VCALENDAR":
                raise AppointmentListError(f"{source}:{number}: expected BEGIN:VCALENDAR.")
    if parts:
        yield start, "".join(parts)
