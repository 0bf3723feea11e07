"""Pictograms by name: the Phosphor characters that screens and paper draw."""

from __future__ import annotations

import json
from functools import cache

from shared.ui.paths import FONTS

FAMILY = "Phosphor"
CHARMAP_FILE = FONTS / "phosphor-charmap-1.3.0.json"


def glyph(name: str, bold: bool = False) -> str:
    """Return the one character that draws `name`, to be set in `FAMILY`.

    Bold is for sizes below 64 px, high contrast, the board and paper.
    Raises KeyError with a sentence when the font has no such pictogram.
    """
    key = f"{name}-bold" if bold else name
    try:
        return _charmap()[key]
    except KeyError:
        raise KeyError(f"The icon font has no pictogram named {key!r}.") from None


def has_glyph(name: str) -> bool:
    """Say whether `name` can be drawn in both weights."""
    return name in _charmap() and f"{name}-bold" in _charmap()


@cache
def _charmap() -> dict[str, str]:
    codes: dict[str, str] = json.loads(CHARMAP_FILE.read_text(encoding="utf-8"))
    return {name: chr(int(code, 16)) for name, code in codes.items()}
