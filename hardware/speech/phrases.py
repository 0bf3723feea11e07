"""What is said when numbers are called, in each language.

The figures are said one by one, as they stand on the paper: "A, cero uno siete". In a loud room
"sesenta" and "setenta" sound alike, and somebody who only begins to learn the language knows the
ten figures before the compound numbers. A desk is said as one number, for it has one name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

DIGITS: Mapping[str, tuple[str, ...]] = {
    "es": ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    "pt": ("zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove"),
    "fr": ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
    "ht": ("zewo", "en", "de", "twa", "kat", "senk", "sis", "sèt", "uit", "nèf"),
    # The voices say these figures well, and the words badly: the Ukrainian one stops after an
    # apostrophe, the Arabic one leaves out the vowels that are not written.
    "uk": tuple("0123456789"),
    "ar": tuple("0123456789"),
}

WINDOW: Mapping[str, str] = {
    "es": "ventanilla",
    "en": "window",
    "pt": "guichê",
    "fr": "guichet",
    "ht": "gichè",
    "uk": "вікно",
    "ar": "شباك",
}
"""What a numbered desk is called, in lower case."""

# "Number" keeps the counting form right whatever the gender of the word before it.
_SPOKEN_WINDOW: Mapping[str, str] = {"uk": "вікно номер", "ar": "شباك رقم"}


def _named(pairs: str) -> Mapping[str, str]:
    return dict(pair.split(":") for pair in pairs.split())


# Where the voice does not name a Latin letter as people there do: the Haitian one makes a bare
# sound of it, the Ukrainian and the Arabic one turn English. The others say its name.
_LETTERS: Mapping[str, Mapping[str, str]] = {
    "ht": _named(
        "A:a B:be C:se D:de E:e F:èf G:je H:ach I:i J:ji K:ka L:èl M:èm N:èn O:o P:pe Q:ki"
        " R:èr S:ès T:te U:i V:ve W:doubleve X:iks Y:igrèk Z:zèd"
    ),
    "uk": _named(
        "A:а B:бе C:це D:де E:е F:еф G:ґе H:аш I:і J:йот K:ка L:ель M:ем N:ен O:о P:пе Q:ку"
        " R:ер S:ес T:те U:у V:ве W:дубль-ве X:ікс Y:ігрек Z:зет"
    ),
    "ar": _named(
        "A:أَيْ B:بي C:سي D:دي E:إي F:إِف G:جي H:إِتْش I:آي J:جِيه K:كِيه L:إِل M:إِم N:إِن O:أو P:پي Q:كيو"
        " R:أَر S:إِس T:تي U:يو V:في W:دَبِلْيُو X:إِكْس Y:وَايْ Z:زِد"
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


def announcement(calls: Sequence[tuple[str, str]], language: str) -> str | None:
    """Return the sentences that call (number, desk name) pairs, such as ("A-017", "3").

    A numbered desk is "ventanilla 3", any other is said by its name alone. None in an unknown
    language.
    """
    if language not in DIGITS:
        return None
    return " ".join(
        f"{spelled(number, language)}, {_desk(name, language)}." for number, name in calls
    )


def spelled(number: str, language: str) -> str:
    """Return "A-017" as it is said: "A, cero uno siete"; anything else as it is."""
    match = _NUMBER.fullmatch(number)
    if match is None or language not in DIGITS:
        return number
    letters, figures = match.groups()
    said = [DIGITS[language][int(each)] for each in figures]
    return f"{_letters(letters, language)}, {' '.join(said)}"


def _letters(letters: str, language: str) -> str:
    names = _LETTERS.get(language, {})
    return " ".join(names.get(each, each) for each in letters.upper())


def _desk(name: str, language: str) -> str:
    if not is_numbered(name):
        return name
    parts = re.findall(r"[0-9]+|[A-Za-z]+|[^0-9A-Za-z\s-]+", name)
    said = [part if part.isdecimal() else _letters(part, language) for part in parts]
    return " ".join([_SPOKEN_WINDOW.get(language, WINDOW[language]), *said])
