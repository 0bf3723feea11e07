"""How a call stands on the screen and sounds in the room, in which languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from hardware.speech.phrases import announcement, is_numbered, window_word

from .board import Call


@dataclass(frozen=True, slots=True)
class House:
    """What a board knows of its center: name, clock, languages (own first), names of desks."""

    name: str = ""
    zone: tzinfo = UTC
    languages: tuple[str, ...] = ("es", "en")
    desks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sign:
    """A call in letters: over a figure "Ventanilla" and "Window"; a named desk has no words."""

    number: str
    desk: str
    numbered: bool
    word: str = ""
    second_word: str = ""


def read_house(center: Mapping[str, Any]) -> House:
    """Return what a board needs of the hub's center view."""
    return House(
        name=center["name"],
        zone=_zone(center["time_zone"]),
        languages=tuple(center["languages"]),
        desks={desk["code"]: desk["name"] for desk in center["desks"]},
    )


def sign(call: Call, house: House) -> Sign:
    """Return a call's sign; a desk the center does not know is shown by its code."""
    desk = house.desks.get(call.desk, call.desk)
    if not is_numbered(desk):
        return Sign(call.number, desk, numbered=False)
    words = [word for each in _tongues(call, house) if (word := window_word(each))]
    first, second, *_ = [*words, "", ""]
    return Sign(call.number, desk, numbered=True, word=first, second_word=second)


def spoken(call: Call, house: House, *, brief: bool) -> list[tuple[str, str]]:
    """Return (language, sentence) in the order of speaking: the center's, then the visitor's.

    Brief is the center's language alone.
    """
    desk = house.desks.get(call.desk, call.desk)
    wanted = dict.fromkeys((house.languages[0], call.language))
    said = [(each, announcement([(call.number, desk)], each)) for each in wanted]
    heard = [(language, text) for language, text in said if text]
    return heard[:1] if brief else heard


def _tongues(call: Call, house: House) -> Sequence[str]:
    """Return the center's language, the visitor's, then the others in case they are the same."""
    return tuple(dict.fromkeys((house.languages[0], call.language, *house.languages[1:])))


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
