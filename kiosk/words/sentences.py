"""Sentences of the kiosk that depend on codes and figures. Source texts are English."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from hardware.printer.return_texts import return_texts_for
from hardware.printer.status import Trouble
from kiosk.visit.outlook import Range, Shut, Why
from kiosk.visit.paper import Paper, Stage
from kiosk.visit.slips import Found
from shared.domain.commands.appointments import Arrival
from shared.link.errors import AwayReason

translate = QCoreApplication.translate


def no_numbers() -> str:
    """Say that the hub is away."""
    return translate("Kiosk", "We can’t give numbers right now")


def go_to_welcome() -> str:
    """Say who helps instead."""
    return translate("Kiosk", "Please go to the welcome desk. They help you there.")


def staff_note(reason: AwayReason | None) -> str:
    """Say to whoever sets the kiosk up what is missing; nothing when waiting is all there is."""
    note = (
        {
            AwayReason.NO_DEVICE: translate("Kiosk", "This kiosk is not joined to a hub yet."),
            AwayReason.NOT_ADMITTED: translate("Kiosk", "The hub does not know this kiosk."),
            AwayReason.SHUT_OUT: translate("Kiosk", "The hub does not know this kiosk."),
            AwayReason.OTHER_HUB: translate("Kiosk", "Another hub answers at this address."),
            AwayReason.OTHER_VERSION: translate("Kiosk", "The hub has another version."),
        }.get(reason)
        if reason
        else None
    )
    return translate("Kiosk", "For the team: {note}").format(note=note) if note else ""


def people_waiting(count: int | None) -> str:
    """Say how many wait; nothing when nobody knows."""
    if count is None:
        return ""
    if count == 0:
        return translate("Kiosk", "Nobody is waiting now")
    return translate("Kiosk", "%n people are waiting now", "", count)


def people_ahead(count: int) -> str:
    """Say how many come before; "before you" stands under it."""
    if count == 0:
        return translate("Kiosk", "Nobody")
    return translate("Kiosk", "%n people", "", count)


def ticket_title(found: Found | None) -> str:
    """Say how it stands with a number: just given, or brought here to be looked at."""
    if found is None:
        return translate("Kiosk", "You have your place")
    if found.desk is not None:
        return translate("Kiosk", "It is your turn")
    if found.until is not None:
        return translate("Kiosk", "Your place is kept")
    return translate("Kiosk", "You are in line")


def people_coming(count: int) -> str:
    """Say how many come together."""
    if count == 1:
        return translate("Kiosk", "I come alone")
    return translate("Kiosk", "We are %n", "", count)


def go_on(count: int) -> str:
    """Go on with so many needs."""
    if count < 2:
        return translate("Kiosk", "Go on")
    return translate("Kiosk", "Go on ({count})").format(count=count)


def places_left(count: int | None) -> str:
    """Say how many numbers are left; nothing when there is no limit."""
    return "" if count is None else translate("Kiosk", "%n left today", "", count)


def wait(minutes: Range | None) -> str:
    """Say how long one waits; nothing when nobody knows."""
    if minutes is None:
        return ""
    low, high = minutes
    if low == high:
        return translate("Kiosk", "about {high} min").format(high=high)
    if low == 0:
        return translate("Kiosk", "under {high} min").format(high=high)
    return translate("Kiosk", "{low} to {high} min").format(low=low, high=high)


def wait_about(minutes: Range | None) -> str:
    """Say the same in a sentence of its own."""
    said = wait(minutes)
    return translate("Kiosk", "Waiting time: {wait}").format(wait=said) if said else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """When something is said: the present instant, the center's zone, the visitor's language."""

    now: datetime
    zone: tzinfo
    language: str


def shut_title(shut: Shut, day: Day) -> str:
    """Say why there is no number."""
    match shut.why:
        case Why.CLOSED:
            return translate("Kiosk", "It is closed now")
        case Why.NOT_TODAY:
            return translate("Kiosk", "Not today")
    if _is_today(shut, day):
        return translate("Kiosk", "No places left right now")
    return translate("Kiosk", "No places left today")


def come_back(shut: Shut, day: Day) -> str:
    """Say when to come back, or who knows."""
    if shut.come_back is None:
        return translate("Kiosk", "Please ask at the welcome desk when to come back.")
    return translate("Kiosk", "Come back {when}.").format(when=_when(shut.come_back, day))


def shut_note(shut: Shut, day: Day) -> str:
    """Say both on a tile, in a few words."""
    if shut.come_back is None:
        return shut_title(shut, day)
    when = return_texts_for(day.language).short(
        shut.come_back.astimezone(day.zone), day.now.astimezone(day.zone)
    )
    if shut.why is Why.CLOSED:
        return translate("Kiosk", "Closed. {when}").format(when=when)
    if shut.why is Why.FULL:
        return translate("Kiosk", "Full. {when}").format(when=when)
    return translate("Kiosk", "Not today. {when}").format(when=when)


def shut_sign(shut: Shut) -> str:
    """Return the pictogram that stands beside the words."""
    return {Why.CLOSED: "clock", Why.FULL: "users", Why.NOT_TODAY: "calendar"}[shut.why]


def _when(instant: datetime, day: Day) -> str:
    texts = return_texts_for(day.language)
    return texts.when(instant.astimezone(day.zone), day.now.astimezone(day.zone))


def _is_today(shut: Shut, day: Day) -> bool:
    if shut.come_back is None:
        return False
    local = shut.come_back.astimezone(day.zone)
    return local.date() == day.now.astimezone(day.zone).date()


def yes_button(*, shut: bool, again: bool) -> str:
    """Say yes to what was chosen: to a number, or else to a place on another day."""
    if not shut:
        return translate("Kiosk", "Yes, give me a number")
    if again:
        return translate("Kiosk", "Yes, keep my place")
    return translate("Kiosk", "Yes, that is it")


def good_from(instant: datetime | None, day: Day) -> str:
    """Say from when on a code is good; nothing when nobody knows."""
    if instant is None:
        return ""
    return translate("Kiosk", "Come back {when}.").format(when=_when(instant, day))


def appointment(due: datetime | None, zone: tzinfo) -> str:
    """Say when an appointment is; nothing to who has none."""
    return translate("Kiosk", "Appointment {time}").format(time=clock(due, zone)) if due else ""


def arrival(kind: Arrival | None) -> str:
    """Say to who came to an appointment whether it is time; nothing to all others."""
    if kind is None:
        return ""
    return {
        "early": translate("Kiosk", "You are early"),
        "on-time": translate("Kiosk", "You are on time"),
        "late": translate("Kiosk", "We see you soon"),
    }[kind]


def clears_in(seconds: int | None) -> str:
    """Say when the number leaves the screen."""
    if seconds is None:
        return ""
    return translate("Kiosk", "Clears in %n seconds. Touch to stay.", "", seconds)


def clears_soon(seconds: float) -> str:
    """Say the same to who listens, so many seconds before."""
    return translate(
        "Kiosk", "We clear this page in %n seconds. Press any key to stay.", "", round(seconds)
    )


def reads_aloud() -> str:
    """Say how to go about pages that are read aloud."""
    return translate(
        "Kiosk",
        "I read the pages to you. Move with the arrows and choose with OK."
        " The help key reads the page again.",
    )


def chosen(is_chosen: bool) -> str:
    """Say of a choice whether it is made."""
    return translate("Kiosk", "Chosen.") if is_chosen else translate("Kiosk", "Not chosen.")


def you_are_at() -> str:
    """Say that what follows is what OK would choose."""
    return translate("Kiosk", "You are at:")


def clock(instant: datetime, zone: tzinfo) -> str:
    """Return an instant as the center's wall clock shows it."""
    return instant.astimezone(zone).strftime("%H:%M")


def paper_line(paper: Paper) -> str:
    """Say how far the paper is."""
    return {
        Stage.PRINTING: translate("Kiosk", "Printing…"),
        Stage.READY: translate("Kiosk", "It is printed."),
        Stage.SENT: translate("Kiosk", "It should be out now. If not, this number is enough."),
    }.get(paper.stage, "")


def paper_trouble(paper: Paper) -> str:
    """Say what keeps the paper from coming."""
    if paper.stage is not Stage.TROUBLE:
        return ""
    if paper.trouble is Trouble.PAPER_OUT:
        return translate("Kiosk", "The printer is out of paper.")
    if paper.trouble is Trouble.COVER_OPEN:
        return translate("Kiosk", "The printer is open.")
    if paper.trouble is Trouble.PAUSED:
        return translate("Kiosk", "The printer is getting new paper.")
    return translate("Kiosk", "The printer does not answer.")


def something_else() -> str:
    """Say the way out for who does not find theirs, where the center has no words for it."""
    return translate("Kiosk", "Something else, or I don’t know")
