"""What the phone page says: the table `phone` of each language's file (`shared/languages/`).

That somebody comes is said in the words of the paper.
"""

from __future__ import annotations

from collections.abc import Mapping

from shared.languages.reading import codes, words_of

LANGUAGES = codes()
RIGHT_TO_LEFT = frozenset(each for each in LANGUAGES if words_of(each).get("right-to-left"))
TEXTS: Mapping[str, Mapping[str, str]] = {
    each: {
        "name": words_of(each)["name"],
        "fetched": words_of(each)["ticket"]["fetched"],
        **words_of(each)["phone"],
    }
    for each in LANGUAGES
}


def texts(language: str) -> Mapping[str, str]:
    """Return the page's texts in a language, or in English."""
    return TEXTS.get(language, TEXTS["en"])
