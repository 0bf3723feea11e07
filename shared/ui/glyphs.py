"""Pictograms for QML: the singleton `Glyphs` of `Ventanilla.Design`."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from shared.ui import icons

QML_IMPORT_NAME = "Ventanilla.Design"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Glyphs(QObject):
    """Gives QML the character of a pictogram and the family that draws it."""

    @Property(str, constant=True)
    def family(self) -> str:
        """Name of the pictogram font."""
        return icons.FAMILY

    @Slot(str, bool, result=str)
    def of(self, name: str, bold: bool) -> str:
        """Return the character for `name`; an empty name draws nothing."""
        return icons.glyph(name, bold) if name else ""
