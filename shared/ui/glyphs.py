"""Pictograms for QML: the singleton `Glyphs` of `Ventanilla.Design`."""

from __future__ import annotations

import logging

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from shared.ui import icons

QML_IMPORT_NAME = "Ventanilla.Design"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)


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
        """Return the character for `name`; an empty name draws nothing.

        A name the font lacks may come from a center's profile: it is logged, and
        the place stays empty rather than showing a box.
        """
        if not name:
            return ""
        try:
            return icons.glyph(name, bold)
        except KeyError as error:
            _log.warning("%s", error.args[0])
            return ""
