"""Appointment lists as other programs write them: CSV and iCalendar.

`read_appointments` tells which of the two a file is. Nothing is written and nothing is sent here;
see `tools.appointments`.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from ...domain.center import Center
from .from_csv import gather_csv
from .from_ical import gather_ical
from .rows import AppointmentList, AppointmentListError, Gathering

MOST_BYTES = 64 * 1024 * 1024
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def read_appointments(
    data: str | bytes, center: Center, now: datetime, source: str = "list"
) -> AppointmentList:
    """Read a list, whichever it is; raises AppointmentListError."""
    text, said = _text(data, source)
    ical = text.lstrip()[:6].upper() == "BEGIN:"
    return _gather(gather_ical if ical else gather_csv, text, said, Gathering(center, now, source))


def read_csv(
    data: str | bytes, center: Center, now: datetime, source: str = "list"
) -> AppointmentList:
    """Read a table; raises AppointmentListError when it is none.

    Columns, in any order: `service`, `at` or `date` and `time`, and if wanted `code`, `language`,
    `class`, `people`. Commas, semicolons or tabs stand between them. Times without an offset are
    the center's; dates are yyyy-mm-dd or dd/mm/yyyy. Columns of other names are not read.
    """
    return _gather(gather_csv, *_text(data, source), Gathering(center, now, source))


def read_ical(
    data: str | bytes, center: Center, now: datetime, source: str = "list"
) -> AppointmentList:
    """Read a calendar; raises AppointmentListError when it is none.

    Each VEVENT is an appointment: DTSTART says when, CATEGORIES, SUMMARY or LOCATION which service
    (its code, or its name in any language), the UID gives the code. A cancelled one is told apart.
    """
    return _gather(gather_ical, *_text(data, source), Gathering(center, now, source))


def _gather(
    gather: Callable[[str, Gathering], None], text: str, said: tuple[str, ...], into: Gathering
) -> AppointmentList:
    gather(text, into)
    found = into.list()
    return replace(found, notes=(*said, *found.notes))


def _text(data: str | bytes, source: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of a file with plain line ends, and how it was read if not as UTF-8."""
    if len(data) > MOST_BYTES:
        raise AppointmentListError(f"{source}: expected at most {MOST_BYTES // 2**20} MB.")
    text, said = (data, ()) if isinstance(data, str) else _decoded(data, source)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise AppointmentListError(f"{source}: expected a list; the file is empty.")
    if "\0" in text:
        raise _not_text(source)
    return text, said


def _decoded(data: bytes, source: str) -> tuple[str, tuple[str, ...]]:
    if data.startswith(_WORKBOOKS):
        raise AppointmentListError(
            f"{source}: expected text; this is a workbook or an archive. Save it as CSV."
        )
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16"), (f"{source}: read as UTF-16.",)
        try:
            return data.decode("utf-8"), ()
        except UnicodeDecodeError:
            said = f"{source}: read as Windows-1252, for it is not UTF-8."
            return data.decode("cp1252"), (said,)
    except UnicodeDecodeError:
        raise _not_text(source) from None


def _not_text(source: str) -> AppointmentListError:
    return AppointmentListError(f"{source}: expected a CSV or iCalendar file; this is no text.")
