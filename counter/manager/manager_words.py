"""Sentences that several of the manager's pages say."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def today(now: datetime) -> str:
    """Return day and time as a wall shows them: "Saturday 21 Nov  ·  10:58"."""
    return f"{day(now.date())}  ·  {now:%H:%M}"


def day(of: date) -> str:
    """Return a day within this year: "Saturday 21 Nov"."""
    said = translate("Manager", "{weekday} {day} {month}")
    return said.format(weekday=weekday(of), day=of.day, month=month(of))


def weekday(of: date) -> str:
    """Return the day of the week."""
    return [
        translate("Manager", "Monday"),
        translate("Manager", "Tuesday"),
        translate("Manager", "Wednesday"),
        translate("Manager", "Thursday"),
        translate("Manager", "Friday"),
        translate("Manager", "Saturday"),
        translate("Manager", "Sunday"),
    ][of.weekday()]


def month(of: date) -> str:
    """Return the month, short."""
    return [
        translate("Manager", "Jan"),
        translate("Manager", "Feb"),
        translate("Manager", "Mar"),
        translate("Manager", "Apr"),
        translate("Manager", "May"),
        translate("Manager", "Jun"),
        translate("Manager", "Jul"),
        translate("Manager", "Aug"),
        translate("Manager", "Sep"),
        translate("Manager", "Oct"),
        translate("Manager", "Nov"),
        translate("Manager", "Dec"),
    ][of.month - 1]


def as_it_was() -> str:
    """Return what stands here while the hub is away."""
    return translate("Manager", "You see how it was then. It goes on by itself.")


def short_day(of: date, this_year: int) -> str:
    """Return a day, short: "21 Nov", or "21 Nov 2025" when that is another year."""
    return f"{of.day} {month(of)}" if of.year == this_year else f"{of.day} {month(of)} {of.year}"
