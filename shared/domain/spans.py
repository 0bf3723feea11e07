"""Stretches of a day, days of the week and dates, as a profile writes them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, PlainValidator
from pydantic_core import PydanticCustomError

DAY_MINUTES = 24 * 60
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a local day, in minutes from its midnight: `start` is in it, `end` is not."""

    start: int
    end: int

    def __str__(self) -> str:
        return f"{clock(self.start)}-{clock(self.end)}"


def clock(minute: int) -> str:
    """Write minutes from midnight as "HH:MM"."""
    return f"{minute // 60:02}:{minute % 60:02}"


def _minute(value: object) -> int:
    """Read "HH:MM" as minutes from midnight; "24:00" is the end of the day."""
    if isinstance(value, str) and (found := re.fullmatch(r"([0-9]{2}):([0-5][0-9])", value)):
        minute = int(found[1]) * 60 + int(found[2])
        if minute <= DAY_MINUTES:
            return minute
    raise PydanticCustomError("time", 'expected a time from "00:00" to "24:00"')


def _span(value: object) -> Span:
    """Read "HH:MM-HH:MM"."""
    if not isinstance(value, str) or not re.fullmatch(r"\d\d:\d\d-\d\d:\d\d", value):
        raise PydanticCustomError("span", 'expected a span such as "08:00-12:00"')
    start, end = map(_minute, value.split("-"))
    if start >= end:
        raise PydanticCustomError("span", "expected a span that ends after it begins")
    return Span(start, end)


def _date(value: object) -> dt.date:
    """Read "YYYY-MM-DD"."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("date", "there is no such date") from None
    raise PydanticCustomError("date", 'expected a date such as "2026-12-24"')


Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Days = Annotated[tuple[Weekday, ...], Field(min_length=1)]
Minute = Annotated[int, PlainValidator(_minute)]
Date = Annotated[dt.date, PlainValidator(_date)]
Spans = Annotated[tuple[Annotated[Span, PlainValidator(_span)], ...], Field(min_length=1)]
