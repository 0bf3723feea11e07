"""Where the design module, its fonts and the translations lie on disk."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent

DESIGN = _HERE / "design"
"""QML import path that holds the module `Ventanilla.Design`."""

FONTS = DESIGN / "fonts"
TRANSLATIONS = _HERE / "i18n"
