"""What the phone page says: `words/<language>.toml`, one file a language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

LANGUAGES = ("es", "en", "pt", "fr", "ht", "uk", "ar")
RIGHT_TO_LEFT = frozenset({"ar"})
_WORDS = Path(__file__).with_name("words")


def _read(language: str) -> Mapping[str, str]:
    return tomllib.loads((_WORDS / f"{language}.toml").read_text(encoding="utf-8"))


TEXTS: Mapping[str, Mapping[str, str]] = {language: _read(language) for language in LANGUAGES}


def texts(language: str) -> Mapping[str, str]:
    """Return the page's texts in a language, or in English."""
    return TEXTS.get(language, TEXTS["en"])
