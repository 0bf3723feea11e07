"""Who did what, as sentences from codes. Source texts are English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from counter.desk.center import Center
from counter.manager.journal_book import AWAY, JournalEntry
from counter.words import reason_words, trust_words
from counter.words import sentences as words
from shared.domain.roles import StaffRole

translate = QCoreApplication.translate


def sentence(entry: JournalEntry, center: Center) -> str:
    """Return what an entry tells, in one sentence."""
    said = _sentences().get(entry.event)
    if said is None:
        return entry.event
    if entry.event == "staff-added" and "by" not in entry.fields:
        said = translate("Journal", "{staff} was added as {role}.")
    return said.format_map(_Facts(entry, center))


def context(entry: JournalEntry, center: Center) -> str:
    """Return why, where an entry tells that: of a call also whom it passed over."""
    fields = entry.fields
    match entry.event:
        case "step-called" if isinstance(fields.get("reason"), Mapping):
            said = reason_words.reason(fields["reason"])
        case "desk-paused":
            said = center.breaks.get(fields.get("reason", ""), "")
        case "service-finished":
            said = center.outcomes.get(fields.get("outcome", ""), "")
        case "desk-opened" if fields.get("took_over_from"):
            said = translate("Journal", "Took the desk over from {who}.")
            said = said.format(who=fields["took_over_from"])
        case "need-unmet":
            said = _unmet(fields["why"])
        case _:
            said = ", ".join(fields.get("addresses", ())) or str(fields.get("note", ""))
    return said


class _Facts(dict[str, str]):
    """The names that sentences have places for; what is not told is a word for that."""

    def __init__(self, entry: JournalEntry, center: Center) -> None:
        fields = entry.fields
        desk = str(fields.get("desk") or entry.desk)
        super().__init__(
            who=_who(entry),
            staff=str(fields.get("staff", "")),
            number=str(fields.get("number", "")),
            desk=_desk(desk, center),
            service=_service(fields.get("service"), center),
            services=", ".join(_service(each, center) for each in fields.get("services", ())),
            name=str(fields.get("name", "")),
            people=str(fields.get("people", "")),
            role=_role(fields.get("role")),
            seconds=str(round(float(fields.get("seconds", 0)))),
            day=str(fields.get("day", "")),
        )


def _who(entry: JournalEntry) -> str:
    """Return who did it: a person, or else the device it was done at, or the hub by itself."""
    person = entry.fields.get("by") or entry.fields.get("staff")
    return str(person or entry.device or translate("Journal", "The hub"))


def _desk(code: str, center: Center) -> str:
    desk = center.desks.get(code)
    if desk is not None:
        return words.desk_title(desk.name)
    return code or translate("Journal", "no desk")


def _service(code: Any, center: Center) -> str:
    if code == "":
        return translate("Journal", "a confidential service")
    return center.service_text(str(code)) if code else ""


def _role(code: Any) -> str:
    if code in set(StaffRole):
        return trust_words.rank(StaffRole(code))
    return trust_words.device_role(str(code)) if code else ""


def _unmet(why: str) -> str:
    return {
        "closed": translate("Journal", "It was closed."),
        "full": translate("Journal", "There were no places left."),
        "not-today": translate("Journal", "Not on that day."),
    }.get(why, "")


def _sentences() -> dict[str, str]:
    return _calls() | _visits() | _desks() | _setup()


def _calls() -> dict[str, str]:
    return {
        "step-called": translate("Journal", "{who} called {number} to {desk} for {service}."),
        "step-recalled": translate("Journal", "{who} called {number} again to {desk}."),
        "step-arrived": translate("Journal", "{number} came to {desk}."),
        "service-started": translate("Journal", "{who} began with {number} at {desk}."),
        "service-finished": translate("Journal", "{who} finished with {number} at {desk}."),
        "step-missed": translate("Journal", "{number} did not come to {desk}."),
        "act-undone": translate("Journal", "{who} took back the last act at {desk}."),
    }


def _visits() -> dict[str, str]:
    return {
        "visit-opened": translate("Journal", "{number} was given at {who}."),
        "visit-reopened": translate("Journal", "{number} was opened again."),
        "step-parked": translate("Journal", "{number} was put on hold."),
        "step-returned": translate("Journal", "{number} waits again."),
        "step-referred": translate("Journal", "{who} sent {number} on from {service}."),
        "step-cancelled": translate("Journal", "{number} no longer waits for {service}."),
        "step-unmet": translate("Journal", "The day ended before {number} was served."),
        "class-changed": translate("Journal", "{who} changed the priority of {number}."),
        "people-changed": translate("Journal", "{who} noted that {number} is {people} people."),
        "note-written": translate("Journal", "{who} wrote a note about {number}."),
        "ticket-reprinted": translate("Journal", "{who} showed the ticket {number} once more."),
        "private-asked": translate("Journal", "{number} asked to speak in private."),
        "need-unmet": translate("Journal", "Somebody was turned away from {service}."),
        "interpreter-noted": translate("Journal", "{who} noted an interpreter for {number}."),
        "appointment-booked": translate("Journal", "An appointment for {service} was booked."),
        "appointment-kept": translate("Journal", "Somebody came for an appointment."),
        "appointment-cancelled": translate("Journal", "An appointment was cancelled."),
        "appointment-missed": translate("Journal", "Nobody came for an appointment: {service}."),
    }


def _desks() -> dict[str, str]:
    return {
        "desk-opened": translate("Journal", "{who} signed in at {desk}."),
        "desk-closed": translate("Journal", "{who} left {desk}."),
        "desk-paused": translate("Journal", "{who} paused {desk}."),
        "desk-resumed": translate("Journal", "{who} opened {desk} again."),
        "desk-services-set": translate("Journal", "{who} changed what {desk} serves: {services}."),
        "service-closed": translate("Journal", "{who} closed {service} for the day."),
        "service-reopened": translate("Journal", "{who} opened {service} again."),
        "emergency-raised": translate("Journal", "{who} called for help at {desk}."),
        "emergency-acknowledged": translate("Journal", "{who} went to help."),
    }


def _setup() -> dict[str, str]:
    return {
        "profile-adopted": translate("Journal", "{who} published the set-up."),
        "staff-added": translate("Journal", "{who} added {staff} as {role}."),
        "role-changed": translate("Journal", "{who} made {staff} {role}."),
        "staff-removed": translate("Journal", "{who} removed {staff}."),
        "pin-reset": translate("Journal", "{who} gave {staff} a new PIN."),
        "pin-changed": translate("Journal", "{staff} changed their own PIN."),
        "device-added": translate("Journal", "{name} joined as {role}."),
        "device-renamed": translate("Journal", "A device is called {name} now."),
        "screen-zoned": translate("Journal", "{name} shows another part of the center now."),
        "screen-muted": translate("Journal", "{who} changed whether {name} is heard."),
        "screen-tried": translate("Journal", "{who} tried light and sound of {name}."),
        "device-revoked": translate("Journal", "{name} was shut out."),
        "device-cloned": translate("Journal", "{name} was heard at two places at once."),
        "day-ended": translate("Journal", "The day {day} ended."),
        "clock-stepped": translate("Journal", "The clock was set by {seconds} s."),
    }


def groups() -> dict[str, str]:
    """Return the groups of what can be looked for, by their codes."""
    return {
        "": translate("Journal", "Everything"),
        "calls": translate("Journal", "Calls"),
        "visits": translate("Journal", "Visits"),
        "desks": translate("Journal", "Desks"),
        "setup": translate("Journal", "Set-up and people"),
    }


def trouble(code: str) -> str:
    """Return why nothing can be read."""
    return {
        "": "",
        AWAY: translate("Journal", "The journal cannot be read: there is no connection."),
        "no-desk": translate("Journal", "There is no such desk."),
        "no-day": translate("Journal", "This day cannot be read. Write it as 21/11."),
        "wrong-shape": translate("Journal", "This number cannot be read. Write it as A-017."),
        "not-permitted": translate("Journal", "The journal is for who leads."),
    }.get(code, translate("Journal", "The journal cannot be read now."))


def found(count: int, more: bool, asking: bool) -> str:
    """Return how many entries were found so far."""
    if asking and not count:
        return translate("Journal", "Looking…")
    if not count and not more:
        return translate("Journal", "Nothing like that stands in the journal.")
    if count == 1 and not more:
        return translate("Journal", "One entry")
    if more:
        return translate("Journal", "The newest {count} entries").format(count=count)
    return translate("Journal", "{count} entries").format(count=count)
