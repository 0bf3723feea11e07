"""What is said when numbers are called, in each language.

The figures are said one by one, as they stand on the paper: "A, cero uno siete". In a loud room
"sesenta" and "setenta" sound alike, and somebody who only begins to learn the language knows the
ten figures before the compound numbers. A desk is said as one number, for it has one name.

The words stand in the table `speech` of each language's file (`shared/languages/`). `digits` are
plain figures where the voice says those well and the words badly: the Ukrainian one stops after an
apostrophe, the Arabic one leaves out the vowels that are not written. `spoken-window` puts
"number" before the figure, which keeps its form right whatever the gender of the word before it.
`letters` name a Latin letter where the voice does not name it as people there do: the Haitian one
makes a bare sound of it, the Ukrainian and the Arabic one turn English, the English one takes "A"
for an article. Letters in the name of a desk are named too: "AA 7" is no word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from shared.languages.reading import Words, codes, words_of

from .figures import in_words

_NUMBER = re.compile(r"([^\W\d_]+)-?([0-9]+)")
_PARTS = re.compile(r"[0-9]+|[^\W\d_ºª]+")


def is_numbered(desk_name: str) -> bool:
    """Say whether a desk's name is a figure ("3", "12B") and not a word ("Bienvenida")."""
    return len(desk_name) <= 3 and any(each.isdecimal() for each in desk_name)


def window_word(language: str) -> str | None:
    """Return "Ventanilla" in this language, as it stands on a sign; None where we do not know."""
    return str(_speech(language)["window"]).capitalize() if language in codes() else None


def announcement(calls: Sequence[tuple[str, str]], language: str) -> str | None:
    """Return the sentences that call (number, desk name) pairs, such as ("A-017", "3").

    A desk with a figure or a letter for a name is "ventanilla 3", any other is its name alone.
    None in an unknown language.
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
    return " ".join(names.get(each) or names.get(_bare(each), each) for each in letters.upper())


def _bare(letter: str) -> str:
    """Return a letter without its accent: many a voice names none that has one."""
    return unicodedata.normalize("NFD", letter)[0]


def _desk(name: str, language: str) -> str:
    """Return "window 3", "window B 104" or, where a desk has a word for a name, that alone."""
    parts = _PARTS.findall(name)
    if is_numbered(name) or (parts and all(map(_is_code, parts))):
        words = _speech(language)
        window = words.get("spoken-window", words["window"])
        return " ".join([window, *(_part(each, language) for each in parts)])
    words_end = _end_of_words(name) if name.isupper() else 0

    def said(found: re.Match[str]) -> str:
        is_word = found[0].isalpha() and found.start() < words_end
        return found[0] if is_word or not _is_code(found[0]) else _part(found[0], language)

    return _PARTS.sub(said, name)


def _end_of_words(name: str) -> int:
    """Return where the last long word ends: what is short before it is one, too, as "DE" is."""
    words = (found.end() for found in _PARTS.finditer(name) if not _is_code(found[0]))
    return max(words, default=0)


def _is_code(part: str) -> bool:
    """Say whether a part of a name is figures, or one or two capitals, and so no word."""
    return part.isdecimal() or (len(part) <= 2 and part.isupper())


def _part(part: str, language: str) -> str:
    if part.isdecimal():
        return in_words(part, _speech(language))
    return _letters(part, language)


def _speech(language: str) -> Words:
    table: Words = words_of(language)["speech"]
    return table
