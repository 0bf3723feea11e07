"""What each language calls itself."""

from __future__ import annotations

from shared.languages.reading import codes, words_of


def language_name(code: str) -> str:
    """Return a language's own name for itself, or its code when it is not known here."""
    return str(words_of(code)["in-a-sentence"]) if code in codes() else code
