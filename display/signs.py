"""How a call stands on the screen and sounds in the room, in which languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hardware.speech.phrases import announcement, is_numbered, window_word

from .board import Call
from .house import House, text

_GLYPHS = {
    "left": "arrow-left",
    "right": "arrow-right",
    "ahead": "arrow-up",
    "ahead-left": "arrow-up-left",
    "ahead-right": "arrow-up-right",
    "behind": "arrow-u-down-left",
}
_ONWARD = "arrow-right"

NOBODY = "A-000"
"""A number that no visitor ever has: they begin with 001."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A call in letters: over a figure "Ventanilla" and "Window"; a named desk has no words.

    `place` is for the visitor, so theirs is its first language. `glyph` is the arrow; `aimed` when
    it shows a true direction, which no language mirrors.
    """

    number: str
    desk: str
    numbered: bool
    word: str = ""
    second_word: str = ""
    second_language: str = ""
    place: str = ""
    place_language: str = ""
    glyph: str = _ONWARD
    aimed: bool = False


NO_SIGN = Sign("", "", numbered=False)


def sign(call: Call, house: House) -> Sign:
    """Return a call's sign; a desk the center does not know is shown by its code."""
    desk = house.desk(call.desk)
    tongues = _tongues(call, house)
    words = [(word, each) for each in tongues if (word := window_word(each))]
    (first, _), (second, language), *_ = [*words, ("", ""), ("", "")]
    numbered = is_numbered(desk.name)
    readers = (call.language, *tongues)
    return Sign(
        number=call.number,
        desk=desk.name,
        numbered=numbered,
        word=first if numbered else "",
        second_word=second if numbered else "",
        second_language=language,
        place=text(desk.place, readers),
        place_language=next((each for each in readers if each in desk.place), ""),
        glyph=_glyph(desk.arrow, house),
        aimed=bool(desk.arrow),
    )


def spoken(calls: Sequence[Call], house: House, *, brief: bool) -> list[tuple[str, str]]:
    """Return (language, sentence) in the order of speaking: the center's, then the visitors'.

    The center's language has all calls, a visitor's those of its visitors. Brief is the center's
    alone.
    """
    own = house.languages[0]
    said = [(own, announcement([_pair(call, house) for call in calls], own))]
    for language in dict.fromkeys(call.language for call in calls if call.language != own):
        theirs = [_pair(call, house) for call in calls if call.language == language]
        said.append((language, announcement(theirs, language)))
    heard = [(language, sentence) for language, sentence in said if sentence]
    return heard[:1] if brief else heard


def _pair(call: Call, house: House) -> tuple[str, str]:
    return call.number, house.desk(call.desk).name


def _tongues(call: Call, house: House) -> Sequence[str]:
    """Return the center's language, the visitor's, then the others in case they are the same."""
    return tuple(dict.fromkeys((house.languages[0], call.language, *house.languages[1:])))


def _glyph(arrow: str, house: House) -> str:
    """Return the arrow; where others show a true direction, an arrow that shows none misleads."""
    if arrow:
        return _GLYPHS.get(arrow, "")
    return "" if any(desk.arrow for desk in house.desks.values()) else _ONWARD


def trial(house: House) -> tuple[Sign, list[tuple[str, str]]]:
    """Return what a trial shows and says, in all the center's languages: nobody's number."""
    name = next((name for name in house.names() if is_numbered(name)), "0")
    words = [(word, each) for each in house.languages if (word := window_word(each))]
    (first, _), (second, language), *_ = [*words, ("", ""), ("", "")]
    shown = Sign(NOBODY, name, True, first, second, language)
    said = [(each, announcement([(NOBODY, name)], each)) for each in house.languages]
    return shown, [(language, sentence) for language, sentence in said if sentence]
