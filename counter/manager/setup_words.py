"""What the set-up's parts, lines and choices are called, for whoever edits them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from counter.manager import setup_duties
from counter.words import sentences as words
from counter.words.languages import language_name
from shared.domain.draft import Draft

translate = QCoreApplication.translate


def part(code: str) -> str:
    """Return the name of a part."""
    return {
        "center": translate("SetUp", "The center"),
        "services": translate("SetUp", "Services"),
        "desks": translate("SetUp", "Desks and skills"),
        "needs": translate("SetUp", "What the kiosk asks"),
        "hours": translate("SetUp", "Opening hours"),
        "holidays": translate("SetUp", "Holidays"),
        "exceptions": translate("SetUp", "Special days"),
        "quotas": translate("SetUp", "Quotas"),
        "classes": translate("SetUp", "Priority"),
        "calling": translate("SetUp", "Calling"),
        "zones": translate("SetUp", "Waiting areas"),
        "board": translate("SetUp", "Screens"),
        "notices": translate("SetUp", "Notices on screens"),
        "outcomes": translate("SetUp", "What comes of a service"),
        "breaks": translate("SetUp", "Breaks"),
        "quiet_hours": translate("SetUp", "Quiet hours"),
        "reports": translate("SetUp", "Reports by themselves"),
        "sectors": translate("SetUp", "Humanitarian sectors"),
        "data": translate("SetUp", "What is kept"),
        "complaints": translate("SetUp", "Who reads complaints"),
        "staff": translate("SetUp", "Staff and roles"),
        "devices": translate("SetUp", "Devices"),
        "history": translate("SetUp", "History and files"),
    }[code]


def line(part_code: str, path: tuple[str, ...]) -> str:
    """Return the label of a line."""
    name = path[-1]
    return _own_lines().get((part_code, name)) or _lines()[name]


def _own_lines() -> Mapping[tuple[str, str], str]:
    """Return the labels of lines that mean something else in one part, by part and name."""
    return {
        ("hours", "services"): translate(
            "SetUp", "Only for these services (none: the whole center)"
        ),
        ("desks", "days"): translate("SetUp", "Only on these days (none: every day)"),
        ("desks", "name"): translate("SetUp", "Name or figure on it"),
        ("calling", "at"): translate("SetUp", "The day ends at (18:00; empty: all who wait stay)"),
        ("quiet_hours", "at"): translate("SetUp", "At these hours (08:00-12:00)"),
        ("complaints", "name"): translate("SetUp", "Somebody outside the center who reads them"),
    }


def _lines() -> Mapping[str, str]:
    return {
        "name": translate("SetUp", "Name"),
        "names": translate("SetUp", "Name"),
        "languages": translate("SetUp", "Languages"),
        "time_zone": translate("SetUp", "Time zone"),
        "welcome": translate("SetUp", "Where “speak in private” leads"),
        "visitor_url": translate("SetUp", "Address on the tickets’ QR (empty: the hub’s own)"),
        "wait_at": translate("SetUp", "On the ticket: where to wait"),
        "ask_at": translate("SetUp", "On the ticket: where to ask"),
        "pictogram": translate("SetUp", "Pictogram"),
        "series": translate("SetUp", "Letter of its numbers"),
        "target_minutes": translate("SetUp", "Wait to aim at, in minutes"),
        "usual_minutes": translate("SetUp", "How long a visit takes, in minutes"),
        "hard_max_minutes": translate("SetUp", "Longest wait, in minutes: then next of all"),
        "bring": translate("SetUp", "What to bring, on the ticket"),
        "sensitive": translate("SetUp", "Sensitive: never named where others read"),
        "discreet": translate("SetUp", "Discreet: never announced, somebody fetches the visitor"),
        "public_names": translate("SetUp", "Neutral name for tickets and screens"),
        "services": translate("SetUp", "Services"),
        "interpreter": translate("SetUp", "An interpreter can be called here"),
        "days": translate("SetUp", "Days"),
        "dates": translate("SetUp", "And on these dates (2026-12-24, …)"),
        "place": translate("SetUp", "Where it is, in words"),
        "open": translate("SetUp", "Open (08:00-12:00, 13:00-17:00)"),
        "at": translate("SetUp", "At these hours (08:00-12:00; none: always)"),
        "date": translate("SetUp", "Date (2026-12-24)"),
        "daily_quota": translate("SetUp", "Visits a day (empty: no limit)"),
        "hourly_quota": translate("SetUp", "Visits an hour (empty: no limit)"),
        "rate": translate("SetUp", "A minute of theirs counts as many (1.5)"),
        "more_time_seconds": translate("SetUp", "More time to come when called, in seconds"),
        "language_bound_minutes": translate("SetUp", "Wait for a desk of one’s language, minutes"),
        "ratio": translate("SetUp", "So many priority calls in a row, then another (0: no limit)"),
        "minimum_calls": translate("SetUp", "Calls before a visitor counts as absent"),
        "call_spacing_seconds": translate("SetUp", "Seconds between two calls"),
        "return_grace_minutes": translate("SetUp", "Minutes in which who was absent may come back"),
        "cool_down_seconds": translate("SetUp", "Seconds until such a visitor is called again"),
        "walking_seconds": translate("SetUp", "Seconds to walk from desk to desk"),
        "ask_priority": translate("SetUp", "The kiosk asks who cannot wait like others"),
        "ask_people": translate("SetUp", "The kiosk asks how many come together"),
        "idle_lock_minutes": translate("SetUp", "Minutes until an unused console locks (0: never)"),
        "texts": translate("SetUp", "Sentence"),
        "desks": translate("SetUp", "Desks"),
        "sound": translate("SetUp", "What is heard of a call"),
        "volume": translate("SetUp", "Volume in percent, 10 to 100"),
        "motion": translate("SetUp", "A called number flashes"),
        "waits": translate("SetUp", "Show how long each letter waits"),
        "dim": translate("SetUp", "Darker at these hours (19:30-24:00)"),
        "municipality": translate("SetUp", "Municipality, for its reports (name or DIVIPOLA code)"),
        "cherry_pick": translate("SetUp", "Who may call somebody out of turn"),
        "rule": translate("SetUp", "Who still waits when the day ends"),
        "kind": translate("SetUp", "Report"),
        "every": translate("SetUp", "How often"),
        "language": translate("SetUp", "Language"),
        "formats": translate("SetUp", "As"),
        "folder": translate("SetUp", "Folder on the hub’s computer (empty: the hub’s own)"),
        "sector": translate("SetUp", "Sector"),
        "indicator": translate("SetUp", "Indicator (none: only the sector)"),
        "item": translate("SetUp", "What is kept"),
        "purpose": translate("SetUp", "For what"),
        "keep": translate("SetUp", "How many days"),
        "contact": translate("SetUp", "How to reach them (address, telephone)"),
        "public_key": translate("SetUp", "Their public key (none: phones only tell the contact)"),
    }


def choice(name: str, code: str, draft: Draft, language: str) -> str:
    """Return what one of a line's choices is called."""
    if name == "days":
        return weekday(code)
    if name == "languages":
        return language_name(code)
    if name in {"services", "welcome"}:
        return service(code, draft, language)
    if name == "desks":
        return desk(code, draft)
    if name == "sound":
        return sound(code)
    return setup_duties.CHOICES[name](code) if name in setup_duties.CHOICES else code


def desk(code: str, draft: Draft) -> str:
    """Return what a desk is called."""
    named = (each for each in draft.at(("desks",), ()) if each.get("code") == code)
    return next((words.desk_title(str(each.get("name", ""))) for each in named), code)


def sound(code: str) -> str:
    """Return what is heard of a call."""
    return {
        "none": translate("SetUp", "Nothing"),
        "chime": translate("SetUp", "A chime"),
        "voice": translate("SetUp", "A chime and the voice"),
    }.get(code, code)


def weekday(code: str) -> str:
    """Return a day of the week, short."""
    return {
        "mon": translate("SetUp", "Mon"),
        "tue": translate("SetUp", "Tue"),
        "wed": translate("SetUp", "Wed"),
        "thu": translate("SetUp", "Thu"),
        "fri": translate("SetUp", "Fri"),
        "sat": translate("SetUp", "Sat"),
        "sun": translate("SetUp", "Sun"),
    }.get(code, code)


def service(code: str, draft: Draft, language: str) -> str:
    """Return a service's name in this language, or in one that it has."""
    for each in draft.at(("services",), ()):
        if each.get("code") == code:
            return text_in(each.get("names", {}), draft, language) or code
    return code


def text_in(texts: Mapping[str, str], draft: Draft, language: str) -> str:
    """Return a text in this language, or in the center's own."""
    own = draft.at(("languages", 0), "")
    return texts.get(language) or texts.get(own) or next(iter(texts.values()), "")


def entry(group: str, raw: Mapping[str, Any], draft: Draft, language: str) -> tuple[str, str]:
    """Return how an entry is listed: its name, and what else tells it from others."""
    served = ", ".join(service(code, draft, language) for code in raw.get("services", ()))
    days = " ".join(weekday(code) for code in raw.get("days", ()))
    hours = ", ".join(raw.get("open", raw.get("at", ())))
    match group:
        case "desks":
            name = words.desk_title(str(raw.get("name", "")))
            return name, "  ·  ".join(filter(None, (served, days)))
        case "hours" | "quiet_hours":
            heard = sound(raw["sound"]) if "sound" in raw else ""
            return days or every_day(), "  ·  ".join(filter(None, (hours, served, heard)))
        case "holidays" | "exceptions":
            return raw.get("date") or translate("SetUp", "New date"), hours
        case "notices":
            return text_in(raw.get("texts", {}), draft, language) or nameless(), days
        case "reports" | "sectors" | "data":
            return setup_duties.ENTRIES[group](raw, served)
    name = text_in(raw.get("names", {}), draft, language) or nameless()
    second = {
        "needs": served,
        "services": raw.get("series", ""),
        "classes": f"× {raw.get('rate', 2.0):g}" if _is_number(raw.get("rate", 2.0)) else "",
    }
    return name, second.get(group, "")


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float))


def every_day() -> str:
    """Return what stands for no days that are named."""
    return translate("SetUp", "Every day")


def nameless() -> str:
    """Return what stands for an entry that has no name yet."""
    return translate("SetUp", "New, without a name")
