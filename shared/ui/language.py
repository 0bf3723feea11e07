"""The words of the screens: one catalogue per domain and language, switched live.

Source texts are English, written in `qsTr("...")` or `translate(...)`. A catalogue is
`i18n/<domain>_<language>.ts`, built to `.qm` by `installer/build_assets.py build`;
an English one holds plurals only, and exists only where there are some.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from shared.ui.paths import TRANSLATIONS

DOMAINS = ("design", "kiosk", "counter", "display", "ticket")
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
        self._installed: list[QTranslator] = []
        self.code = SOURCE_LANGUAGE

    def switch(self, code: str) -> None:
        """Install the catalogues of `code` in place of those installed before."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._installed = self._load(code)
        self.code = code
        if code != SOURCE_LANGUAGE and not self._installed:
            _log.warning("No translations are built for language %r; texts stay English.", code)

    def _load(self, code: str) -> list[QTranslator]:
        return [made for domain in DOMAINS if (made := self._translator(domain, code))]

    def _translator(self, domain: str, code: str) -> QTranslator | None:
        translator = QTranslator(self._parent)
        path = TRANSLATIONS / f"{domain}_{code}.qm"
        if not path.is_file() or not translator.load(str(path)):
            return None
        QCoreApplication.installTranslator(translator)
        return translator
