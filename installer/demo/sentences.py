"""A line for every event of the stream, for the terminal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

Json = Mapping[str, Any]

_QUIET = frozenset(
    {"visit-opened", "visit-closed", "visit-reopened", "profile-adopted", "step-held"}
    | {"step-released", "return-used"}
)
"""Told by the event beside them, or nothing to look at."""

_WORDS = {
    "step-opened": "takes a ticket for {service}, {language}",
    "step-called": "is called to {desk}{why}",
    "step-recalled": "is called to {desk} again",
    "service-started": "is served at {desk}",
    "service-finished": "is done at {desk}",
    "step-missed": "did not come to {desk}",
    "step-cancelled": "no longer wants it",
    "step-referred": "is sent on",
    "step-parked": "goes to fetch something",
    "step-returned": "waits again",
    "visitor-on-the-way": "says they are coming",
    "step-arrived": "is at {desk}",
    "act-undone": "takes back: {undone}",
    "need-unmet": "turns somebody away for {service}: {why_not}",
    "desk-opened": "is opened by {staff}",
    "desk-closed": "is closed",
}


def sentence(event: Json, center: Json) -> str | None:
    """Return the line of an event, None when another line already tells it."""
    kind = event["event"]
    if kind in _QUIET:
        return None
    return line(event["at"], _subject(event, center), _words(event, center))


def line(at: str, subject: str, words: str) -> str:
    """Return a terminal line: local time, who or what, and what happened."""
    clock = datetime.fromisoformat(at).astimezone().strftime("%H:%M:%S")
    return f"{clock}  {subject:<12}  {words}"


def _subject(event: Json, center: Json) -> str:
    if "number" in event:
        return str(event["number"])
    return _desk(event["desk"], center) if "desk" in event else "center"


def _words(event: Json, center: Json) -> str:
    kind: str = event["event"]
    facts = {**event, "why": _why(event.get("reason")), "why_not": event.get("why")}
    if event.get("desk"):
        facts["desk"] = _desk(event["desk"], center)
    if "service" in event:
        facts["service"] = _service(event["service"], center)
    return _WORDS.get(kind, kind.replace("-", " ")).format_map(facts)


def _why(reason: Json | None) -> str:
    if not reason:
        return ""
    return f" after {reason['waited']:.0f} s: {_REASONS.get(reason['code'], reason['code'])}"


_REASONS = {
    "only-one": "nobody else waits for it",
    "longest-wait": "waits longest",
    "priority": "cannot wait like others",
    "appointment": "has an appointment",
    "hard-max": "has waited as long as anybody may",
    "ratio": "an ordinary visitor's turn",
    "picked": "chosen by hand",
}


def _desk(code: str, center: Json) -> str:
    name: str = next((each["name"] for each in center["desks"] if each["code"] == code), code)
    return f"Ventanilla {name}" if name.isdecimal() else name


def _service(code: str, center: Json) -> str:
    names: Json = next(each["names"] for each in center["services"] if each["code"] == code)
    return str(names[center["languages"][0]])
