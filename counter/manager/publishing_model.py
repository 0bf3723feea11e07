"""How a draft becomes what the center lives by: published, compared with the past, a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.manager import setup_faces as faces
from counter.manager import setup_sayings
from counter.manager.setup_book import OVERTAKEN, Said, SetupBook
from counter.station import Station
from shared.domain.profile import MOST_CHARACTERS
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Manager"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PublishingModel(QObject):
    """What the draft would change, the profiles before it, and what came of the last act.

    Signals:
        changed: any property is another, or may be: the draft is.
        touched: something may be wanted of the hub, or is another.
        replaced: the draft is another one, to be looked at in this part ("" is the open one).
    """

    changed = Signal()
    touched = Signal()
    replaced = Signal(str)

    def __init__(self, station: Station, book: SetupBook, parent: QObject) -> None:
        super().__init__(parent)
        self._station = station
        self._book = book
        self._editions = RecordModel(faces.EditionLine, key="seq", parent=self)

    def show(self) -> None:
        """Look at the draft and at what is known of the past again."""
        center = self._station.console.center
        if center is not None:
            self._editions.show(faces.edition_lines(self._book, center.time_zone))
        self.changed.emit()

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's own name
    def changes(self) -> list[str]:
        """What the draft would change."""
        return faces.change_lines(self._book, self._station.language)

    @Property(bool, notify=changed)
    def canPublish(self) -> bool:
        """Whether there is something to publish, and nothing wrong with it."""
        book = self._book
        return bool(book.changes) and not (book.troubles or book.is_publishing or book.overtaken)

    @Property(bool, notify=changed)
    def isPublishing(self) -> bool:
        """Whether the hub's answer is awaited."""
        return self._book.is_publishing

    @Property(bool, notify=changed)
    def isOvertaken(self) -> bool:
        """Whether somebody else published since this draft began."""
        return self._overtaken()

    def _overtaken(self) -> bool:
        return self._book.overtaken and bool(self._book.changes)

    @Property(str, notify=changed)
    def said(self) -> str:
        """What came of the last act."""
        return setup_sayings.outcome(self._told)[0] if self._told else ""

    @Property(str, notify=changed)
    def saidMeans(self) -> str:
        """What that means."""
        return setup_sayings.outcome(self._told)[1] if self._told else ""

    @Property(bool, notify=changed)
    def saidFine(self) -> bool:
        """Whether it went well."""
        return self._told is not None and self._told.fine

    @property
    def _told(self) -> Said | None:
        return Said(OVERTAKEN) if self._overtaken() else self._book.said

    @Slot(str)
    def publish(self, note: str) -> None:
        """Let the center live by the draft."""
        command = self._book.publish(note)
        if command is not None:
            self._station.send_beside(command)
            self.touched.emit()

    @Slot()
    def merge(self) -> None:
        """Put the draft upon what somebody else published."""
        self._book.merge()
        self.replaced.emit("")

    @Property(QObject, constant=True)
    def editions(self) -> QObject:
        """The profiles that were published."""
        return self._editions

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's own name
    def since(self) -> list[str]:
        """What was changed since the edition that is looked at."""
        return list(faces.since_lines(self._book, self._station.language) or ())

    @Property(bool, notify=changed)
    def looksBack(self) -> bool:
        """Whether an edition of the past is looked at, and known."""
        return self._book.looked is not None and self._book.changes_since() is not None

    @Slot(int)
    def look(self, seq: int) -> None:
        """Look at an edition."""
        self._book.look(seq)
        self.touched.emit()

    @Slot()
    def goBack(self) -> None:
        """Let the edition that is looked at be the draft."""
        self._book.go_back()
        self._show_draft()

    def _show_draft(self) -> None:
        said = self._book.said
        self.replaced.emit(faces.PUBLISH if said is not None and said.fine else "")

    @Slot(str)
    def save(self, file: str) -> None:
        """Write the draft as TOML into a file."""
        path = Path(file).expanduser()
        try:
            path.write_text(self._book.text(), encoding="utf-8")
        except OSError as error:
            self._book.said = Said("bad-file", f"{path}: {error.strerror}")
        else:
            self._book.said = Said("saved", str(path.absolute()), fine=True)
        self.touched.emit()

    @Slot(str)
    def bringIn(self, file: str) -> None:
        """Let a file's profile be the draft."""
        path = Path(file).expanduser()
        try:
            with path.open(encoding="utf-8") as opened:
                # More than is read of any profile; a file without end must not fill the memory.
                text = opened.read(MOST_CHARACTERS + 1)
        except (OSError, UnicodeDecodeError) as error:
            why = getattr(error, "strerror", None) or "UTF-8?"
            self._book.said = Said("bad-file", f"{path}: {why}")
        else:
            self._book.bring_in(text)
        self._show_draft()
