"""The kiosk's page as the draft would make it, in any of its languages."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.manager import setup_faces as faces
from counter.manager.setup_book import SetupBook
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Manager"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PreviewModel(QObject):
    """The needs of a draft as the kiosk shows them.

    Signals:
        changed: any property is another, or may be: the draft is.
    """

    changed = Signal()

    def __init__(self, book: SetupBook, parent: QObject) -> None:
        super().__init__(parent)
        self._book = book
        self._tongue = ""
        self._tiles = RecordModel(faces.PreviewTile, key="place", parent=self)

    def show(self) -> None:
        """Look at the draft again."""
        self._tiles.show(faces.preview_tiles(self._book, self._language()))
        self.changed.emit()

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        """The needs, one tile each."""
        return self._tiles

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's own name
    def languages(self) -> list[str]:
        """The languages that it can speak."""
        return self._languages()

    def _languages(self) -> list[str]:
        draft = self._book.draft
        return [] if draft is None else list(draft.at(("languages",), ()))

    @Property(str, notify=changed)
    def language(self) -> str:
        """The language that it speaks now."""
        return self._language()

    def _language(self) -> str:
        known = self._languages()
        return self._tongue if self._tongue in known else next(iter(known), "")

    @Property(str, notify=changed)
    def question(self) -> str:
        """What the kiosk asks above the tiles."""
        return faces.preview_question(self._language())

    @Slot(str)
    def speak(self, language: str) -> None:
        """Speak a language."""
        self._tongue = language
        self.show()
