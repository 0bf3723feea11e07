"""Calls for help and notices, in words. Source texts are English."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counter.desk.alarms import Help, Kind, Notice
from counter.desk.console import Console
from counter.words import sentences as words
from shared.link.rows import EmergencyRow

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyLine:
    """A call for help; `going` names who goes there. `can` says that one may say so here."""

    emergency: str
    text: str
    going: str
    can: bool


def emergency_lines(console: Console, help_: Help) -> list[EmergencyLine]:
    """Return the calls for help that everybody is to see, the open ones first."""
    rows = console.floor.emergencies if console.floor else ()
    return [_open(console, each) for each in rows] + [
        EmergencyLine(
            emergency=each.row.emergency,
            text=_where(console, each.row),
            going=translate("Counter", "{staff} goes there.").format(staff=each.staff),
            can=False,
        )
        for each in help_.answered
    ]


def _open(console: Console, row: EmergencyRow) -> EmergencyLine:
    mine = row.desk is not None and row.desk == console.desk and console.is_signed_in
    text = translate("Counter", "Your colleagues are told.") if mine else _where(console, row)
    able = console.is_signed_in and not console.is_locked and not console.is_away
    return EmergencyLine(emergency=row.emergency, text=text, going="", can=able and not mine)


def _where(console: Console, row: EmergencyRow) -> str:
    center = console.center
    desk = center.desks.get(row.desk) if center and row.desk else None
    place = words.desk_title(desk.name) if desk else translate("Counter", "a computer")
    since = words.clock(row.at, center.time_zone) if center else ""
    who = f"{place}, {row.staff}" if row.staff else place
    return translate("Counter", "Help is needed: {who} ({time})").format(who=who, time=since)


def notice_text(notice: Notice) -> str:
    """Return what there is to notice."""
    if notice.kind is Kind.FIRST:
        said = translate("Counter", "{number} has come. Nobody was waiting.")
        return said.format(number=notice.number)
    if notice.kind is Kind.PRINTER:
        return notice.text
    if notice.count == 1:
        return translate("Counter", "1 person waits longer than they should.")
    said = translate("Counter", "{count} people wait longer than they should.")
    return said.format(count=notice.count)
