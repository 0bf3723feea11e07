"""What is said when a number is called, in each language.

The figures are said one by one, as they stand on the paper: "A, cero uno siete". In a loud room
"sesenta" and "setenta" sound alike, and somebody who only begins to learn the language knows the
ten figures before the compound numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

DIGITS: Mapping[str, tuple[str, ...]] = {
    "es": ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    "pt": ("zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove"),
    "fr": ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
    "ht": ("zewo", "en", "de", "twa", "kat", "senk", "sis", "sèt", "uit", "nèf"),
}

WINDOW: Mapping[str, str] = {
    "es": "ventanilla",
    "en": "window",
    "pt": "guichê",
    "fr": "guichet",
    "ht": "gichè",
}
"""What a numbered desk is called, in lower case."""


def _named(pairs: str) -> Mapping[str, str]:
    return dict(pair.split(":") for pair in pairs.split())


# The Haitian voice makes a bare sound of a lone consonant; the others say its name.
_LETTERS: Mapping[str, Mapping[str, str]] = {
    "ht": _named(
        "A:a B:be C:se D:de E:e F:èf G:je H:ach I:i J:ji K:ka L:èl M:èm N:èn O:o P:pe Q:ki"
        " R:èr S:ès T:te U:i V:ve W:doubleve X:iks Y:igrèk Z:zèd"
    ),
}

_NUMBER = re.compile(r"([A-Za-z]+)-?([0-9]+)")


def languages() -> tuple[str, ...]:
    """Return the codes of the languages an announcement can be said in."""
    return tuple(DIGITS)


def is_numbered(desk_name: str) -> bool:
    """Say whether a desk's name is a figure ("3", "12B") and not a word ("Bienvenida")."""
    return len(desk_name) <= 3 and any(each.isdecimal() for each in desk_name)


def window_word(language: str) -> str | None:
    """Return "Ventanilla" in this language, as it stands on a sign; None where we do not know."""
    word = WINDOW.get(language)
    return word.capitalize() if word else None


def announcement(number: str, desk_name: str, language: str) -> str | None:
    """Return the sentence that calls `number` ("A-017") to a desk, None in an unknown language.

    A numbered desk is "ventanilla 3", any other is said by its name alone.
    """
    if language not in DIGITS:
        return None
    desk = f"{WINDOW[language]} {desk_name}" if is_numbered(desk_name) else desk_name
    return f"{spelled(number, language)}, {desk}."


def spelled(number: str, language: str) -> str:
    """Return "A-017" as it is said: "A, cero uno siete"; anything else as it is."""
    match = _NUMBER.fullmatch(number)
    if match is None or language not in DIGITS:
        return number
    letters, figures = match.groups()
    names = _LETTERS.get(language, {})
    letter = " ".join(names.get(each, each) for each in letters.upper())
    return f"{letter}, {' '.join(DIGITS[language][int(each)] for each in figures)}"
