"""How words written for the eye are said: numbers of tickets, short units, dots and line breaks."""

from __future__ import annotations

import re

from shared.languages.reading import codes, words_of

from .figures import in_words
from .phrases import spelled

_NUMBER = re.compile(r"\b[A-Z]{1,2}-[0-9]{2,4}\b")
_UNIT = re.compile(r"(?<=[0-9] )[^\W\d_]{1,3}\b")


def spoken(text: str, language: str) -> str:
    """Return a text of a page as it is said: "A-017" letter and figures, "5 min" in full words."""
    line = " ".join(text.replace("·", ",").split()).replace(" ,", ",")
    spelt = _NUMBER.sub(lambda found: spelled(found[0], language), line)
    # After a figure, as the pages write it; what a catalogue writes out in full is not among them.
    if language not in codes():
        return spelt
    speech = words_of(language)["speech"]
    full = _UNIT.sub(lambda found: speech["units"].get(found[0], found[0]), spelt)
    return in_words(full, speech)
