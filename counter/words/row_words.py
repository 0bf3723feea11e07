"""How somebody waits, in a few words and a sign."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from counter.desk.waiting import Standing, WaitingRow
from counter.words.languages import language_name
from counter.words.sentences import appointment, clock, people, speaks

translate = QCoreApplication.translate

# A pictogram for each standing, so that none is told by colour alone.
SIGNS = {
    Standing.WAITS: "",
    Standing.RESTS: "timer",
    Standing.HELD: "storefront",
    Standing.PLANNED: "list-numbers",
    Standing.PARKED: "hourglass",
}


def about(row: WaitingRow, zone: tzinfo) -> str:
    """Return what a desk should know of one who waits, besides number and service."""
    facts = (
        _standing(row, zone),
        appointment(row.due, zone),
        _language(row),
        people(row.people),
    )
    return ", ".join(fact for fact in facts if fact)


def about_parked(row: WaitingRow, zone: tzinfo) -> str:
    """Return what to know of one who stands among the parked."""
    back = ""
    if row.until:
        back = translate("Counter", "back at {time}").format(time=clock(row.until, zone))
    asked = translate("Counter", "asked for time") if row.asked else ""
    return ", ".join(fact for fact in (asked, back, _language(row)) if fact)


def _standing(row: WaitingRow, zone: tzinfo) -> str:
    time = clock(row.until, zone) if row.until else ""
    if row.standing is Standing.RESTS:
        return translate("Counter", "not before {time}").format(time=time)
    if row.standing is Standing.PARKED and time:
        return translate("Counter", "on hold, back at {time}").format(time=time)
    return {
        Standing.HELD: translate("Counter", "at another desk now"),
        Standing.PLANNED: translate("Counter", "another service comes first"),
        Standing.PARKED: translate("Counter", "on hold"),
    }.get(row.standing, "")


def _language(row: WaitingRow) -> str:
    if row.interpreter and row.language:
        return translate("Counter", "interpreter: {language}").format(
            language=language_name(row.language)
        )
    return speaks(row.language)
