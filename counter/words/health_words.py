"""How the kiosks and their printers are, in words. Source texts are English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

# Nobody has to do anything about these.
_WELL = {"fine", "none", "unknown"}
# Said after the others: it prints still, or somebody is there already.
_MILD = {"paper-near-end", "paused"}


def printer(state: str | None) -> str:
    """Say how a printer is; None, and what this version has no words for, is not known."""
    return {
        "none": translate("Counter", "No printer"),
        "fine": translate("Counter", "Printer ready"),
        "paused": translate("Counter", "Printer paused: paper is being changed"),
        "cover-open": translate("Counter", "Printer open"),
        "paper-out": translate("Counter", "Printer out of paper"),
        "paper-near-end": translate("Counter", "Printer low on paper"),
        "cutter": translate("Counter", "Printer: the cutter is stuck"),
        "fault": translate("Counter", "Printer: a fault of its own"),
        "offline": translate("Counter", "Printer offline"),
        "unreachable": translate("Counter", "Printer not reached"),
        "interrupted": translate("Counter", "Printer cut off while printing"),
        "silent": translate("Counter", "Printer does not answer"),
    }.get(state or "", translate("Counter", "Printer: not known"))


def needs_hands(state: str | None) -> bool:
    """Say whether somebody should go and look."""
    return state is not None and state not in _WELL


def left_out(numbers: Sequence[str]) -> str:
    """Say which numbers are on paper that the hub did not take in: their visitors wait in vain."""
    said = ", ".join(numbers)
    return translate("Counter", "On paper, not in the queue: {numbers}").format(numbers=said)


def trouble(devices: Sequence[Mapping[str, Any]]) -> str:
    """Return the trouble at the kiosks in one line, the kiosk named; empty while all is well."""
    lost = [each for each in devices if each.get("left_out")]
    needy = [each for each in devices if needs_hands(each["printer"])]
    needy.sort(key=lambda each: each["printer"] in _MILD)
    said = [f"{left_out(each['left_out'])} · {each['name']}" for each in lost]
    said += [f"{printer(each['printer'])} · {each['name']}" for each in needy]
    if any(each.get("links_moved") for each in devices):
        moved = translate("Counter", "Codes on today's tickets lead nowhere: the hub has moved")
        said.append(moved)
    if len(said) < 2:
        return "".join(said)
    return translate("Counter", "{first}, and {count} more").format(
        first=said[0], count=len(said) - 1
    )
