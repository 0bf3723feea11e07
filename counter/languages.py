"""What each language calls itself."""

from __future__ import annotations

NAMES = {
    "ar": "العربية",
    "en": "English",
    "es": "español",
    "fr": "français",
    "ht": "kreyòl",
    "pt": "português",
    "uk": "українська",
}


def language_name(code: str) -> str:
    """Return a language's own name for itself, or its code when it is not known here."""
    return NAMES.get(code, code)
