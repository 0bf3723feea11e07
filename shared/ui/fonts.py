"""The house's own letters: IBM Plex Sans, its Arabic, and the pictograms."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFontDatabase

from shared.ui.paths import FONTS

LATIN = "IBM Plex Sans"
ARABIC = "IBM Plex Sans Arabic"

_WEIGHTS = ("400Regular", "500Medium", "600SemiBold", "700Bold")
FONT_FILES = (
    *(f"IBMPlexSans_{weight}.ttf" for weight in _WEIGHTS),
    *(f"IBMPlexSansArabic_{weight}.ttf" for weight in _WEIGHTS),
    "phosphor-1.3.0.ttf",
)


def load_fonts() -> None:
    """Make the shipped fonts known to Qt; later calls do nothing.

    Needs a QGuiApplication. Raises FileNotFoundError when a file is missing
    and RuntimeError when Qt cannot read one.
    """
    _load_once()


@cache
def _load_once() -> None:
    for name in FONT_FILES:
        path = FONTS / name
        if not path.is_file():
            raise FileNotFoundError(f"The font {path} is missing; install Ventanilla again.")
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise RuntimeError(f"Qt cannot read the font {path}; install Ventanilla again.")
