"""The words of the screens: one catalogue per domain and language, switched live.

Source texts are English, written in `qsTr("...")` or `translate(...)`. A catalogue is
`i18n/<domain>_<language>.ts`, built to `.qm` by `installer/build_assets.py build`;
an English one holds plurals only, and exists only where there are some.
"""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from shared.ui.paths import TRANSLATIONS

DOMAINS = ("design", "kiosk", "counter", "display")
SOURCE_LANGUAGE = "en"

_log = logging.getLogger(__name__)


def languages() -> list[str]:
    """Return the codes that have at least one built catalogue, with the source language."""
    built = {path.stem.partition("_")[2] for path in TRANSLATIONS.glob("*_*.qm")}
    return sorted(built | {SOURCE_LANGUAGE})


class Language:
    """The language in use; a domain without a catalogue speaks English."""

    def __init__(self, parent: QObject) -> None:
        self._parent = parent
        self._loaded: dict[str, list[QTranslator]] = {}
        self.code = SOURCE_LANGUAGE

    def switch(self, code: str) -> None:
        """Install the catalogues of `code` in place of those installed before."""
        for translator in self._loaded.get(self.code, []):
            QCoreApplication.removeTranslator(translator)
        for translator in self._catalogues(code):
            QCoreApplication.installTranslator(translator)
        self.code = code
        if code != SOURCE_LANGUAGE and not self._catalogues(code):
            _log.warning("No translations are built for language %r; texts stay English.", code)

    def _catalogues(self, code: str) -> list[QTranslator]:
        """Return the catalogues of a language; read once, for a kiosk switches all day."""
        if code not in self._loaded:
            paths = [TRANSLATIONS / f"{domain}_{code}.qm" for domain in DOMAINS]
            self._loaded[code] = [self._read(path) for path in paths if path.is_file()]
        return self._loaded[code]

    def _read(self, path: Path) -> QTranslator:
        translator = QTranslator(self._parent)
        if not translator.load(str(path)):
            _log.warning("The translations in %s cannot be read.", path)
        return translator
