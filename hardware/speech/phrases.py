"""What is said when numbers are called, in each language.

The figures are said one by one, as they stand on the paper: "A, cero uno siete". In a loud room
"sesenta" and "setenta" sound alike, and somebody who only begins to learn the language knows the
ten figures before the compound numbers. A desk is said as one number, for it has one name.

The words stand in the table `speech` of each language's file (`shared/languages/`). `digits` are
plain figures where the voice says those well and the words badly: the Ukrainian one stops after an
apostrophe, the Arabic one leaves out the vowels that are not written. `spoken-window` puts
"number" before the figure, which keeps its form right whatever the gender of the word before it.
`letters` name a Latin letter where the voice does not name it as people there do: the Haitian one
makes a bare sound of it, the Ukrainian and the Arabic one turn English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from shared.languages.reading import Words, codes, words_of

_NUMBER = re.compile(r"([A-Za-z]+)-?([0-9]+)")


def is_numbered(desk_name: str) -> bool:
    """Say whether a desk's name is a figure ("3", "12B") and not a word ("Bienvenida")."""
    return len(desk_name) <= 3 and any(each.isdecimal() for each in desk_name)


def window_word(language: str) -> str | None:
    """Return "Ventanilla" in this language, as it stands on a sign; None where we do not know."""
    return str(_speech(language)["window"]).capitalize() if language in codes() else None


def announcement(calls: Sequence[tuple[str, str]], language: str) -> str | None:
    """Return the sentences that call (number, desk name) pairs, such as ("A-017", "3").

    A numbered desk is "ventanilla 3", any other is said by its name alone. None in an unknown
    language.
    """
    if language not in codes():
        return None
    return " ".join(
        f"{spelled(number, language)}, {_desk(name, language)}." for number, name in calls
    )


def spelled(number: str, language: str) -> str:
    """Return "A-017" as it is said: "A, cero uno siete"; anything else as it is."""
    match = _NUMBER.fullmatch(number)
    if match is None or language not in codes():
        return number
    letters, figures = match.groups()
    said = [_speech(language)["digits"][int(each)] for each in figures]
    return f"{_letters(letters, language)}, {' '.join(said)}"


def _letters(letters: str, language: str) -> str:
    names = _speech(language).get("letters", {})
    return " ".join(names.get(each, each) for each in letters.upper())


def _desk(name: str, language: str) -> str:
    if not is_numbered(name):
        return name
    parts = re.findall(r"[0-9]+|[A-Za-z]+|[^0-9A-Za-z\s-]+", name)
    said = [part if part.isdecimal() else _letters(part, language) for part in parts]
    words = _speech(language)
    return " ".join([words.get("spoken-window", words["window"]), *said])


def _speech(language: str) -> Words:
    table: Words = words_of(language)["speech"]
    return table
