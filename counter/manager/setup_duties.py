"""What the set-up says of a center's duties to others: reports, their codes, and what is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from counter.manager import people_words, reports_words
from shared.domain.keeping import IN_USE, UNTIL_CLOSED
from shared.domain.roles import StaffRole
from shared.humanitarian import codes

translate = QCoreApplication.translate


def _reported(code: str) -> str:
    try:
        return reports_words.choice(code)
    except KeyError:  # a draft may say anything
        return code


def _every(code: str) -> str:
    try:
        return reports_words.each(code)
    except KeyError:
        return code


def _sector(code: str) -> str:
    return f"{code}  {_named(codes.sectors(), code)}"


def _indicator(code: str) -> str:
    return f"{code}  {_named({each: one.name for each, one in codes.indicators().items()}, code)}"


def _municipality(code: str) -> str:
    return _named(codes.municipalities(), code) or code


def _rule(code: str) -> str:
    return {
        "close": translate("SetUp", "Is counted as not served"),
        "carry": translate("SetUp", "Waits on, the next day"),
    }.get(code, code)


def _role(code: str) -> str:
    return people_words.role(code) if code in set(StaffRole) else code


def _named(names: Mapping[int, str], code: str) -> str:
    return names.get(int(code), "") if code.isdecimal() else ""


def _report(raw: Mapping[str, Any], _served: str) -> tuple[str, str]:
    """Return which report is made how often, and as what."""
    kind = _reported(str(raw.get("kind", "")))
    kinds = ", ".join(str(each).upper() for each in raw.get("formats", ("pdf",)))
    named = f"{kind}, {_every(str(raw.get('every', '')))}"
    return named, "  ·  ".join(filter(None, (kinds, str(raw.get("folder", "")))))


def _counted(raw: Mapping[str, Any], served: str) -> tuple[str, str]:
    """Return under what services are counted, and which."""
    if "sector" not in raw:
        return translate("SetUp", "New, without a sector"), served
    named = (_sector(str(raw["sector"])), raw.get("indicator"))
    return " · ".join(map(str, filter(None, named))), served


def _kept(raw: Mapping[str, Any], _served: str) -> tuple[str, str]:
    """Return what is kept, and how long."""
    return _item(str(raw.get("item", ""))), _keep(str(raw.get("keep", "")))


def _keep(code: str) -> str:
    """Return how long something is kept: days, or a word."""
    if code.isdecimal():
        return translate("SetUp", "{days} days").format(days=code)
    return {
        IN_USE: translate("SetUp", "As long as the center is in use"),
        UNTIL_CLOSED: translate("SetUp", "Until the visit is over"),
    }.get(code, code)


def _item(code: str) -> str:
    """Return what something that is kept is called."""
    return {
        "visits": translate("SetUp", "Visits: numbers, services, times"),
        "journal": translate("SetUp", "The journal: who did what"),
        "staff": translate("SetUp", "Staff: names and PINs"),
        "devices": translate("SetUp", "Devices"),
        "center": translate("SetUp", "The center’s set-up"),
        "keys": translate("SetUp", "The hub’s keys"),
        "tokens": translate("SetUp", "Secrets of tickets: the visitor’s page"),
        "notes": translate("SetUp", "Notes about visits"),
        "appointments": translate("SetUp", "Codes of appointments"),
        "answers": translate("SetUp", "Answers already given to devices"),
        "feedback": translate("SetUp", "Faces: how it went"),
        "complaints": translate("SetUp", "Complaints, sealed"),
        "backups": translate("SetUp", "Backups"),
        "log": translate("SetUp", "The hub’s log"),
    }.get(code, code)


# What a choice is called, by the line that it is made in.
CHOICES: Mapping[str, Callable[[str], str]] = {
    "kind": _reported,
    "every": _every,
    "language": _reported,
    "formats": _reported,
    "sector": _sector,
    "indicator": _indicator,
    "municipality": _municipality,
    "rule": _rule,
    "cherry_pick": _role,
    "item": _item,
    "keep": _keep,
}

# How an entry is listed, by its group: its name, and what else tells it from others.
ENTRIES: Mapping[str, Callable[[Mapping[str, Any], str], tuple[str, str]]] = {
    "reports": _report,
    "sectors": _counted,
    "data": _kept,
}
