"""What QML sees of telling how it went."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.station import Station
from kiosk.visit import feedback, timing
from kiosk.visit.center import Center, Complaints
from kiosk.visit.shelves import PLACES, shelf
from kiosk.visit.walk import Page
from kiosk.words import feedback_words
from kiosk.words import sentences as words
from kiosk.words.choices import Choice
from shared.domain.commands.visiting import GiveFeedback
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FeedbackModel(QObject):
    """The services and faces to touch, and who hears of something serious.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._more = False
        self._services = RecordModel(Choice, key="code", parent=self)
        self._faces = RecordModel(Choice, key="code", parent=self)
        station.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the station again."""
        session = self._station.session
        if session.page is Page.ABOUT and session.center is not None:
            self._show_services(session.center)
        answers = [(str(face), feedback_words.face_words(face)) for face in feedback.FACES]
        self._faces.show([Choice(code=code, words=said, pictogram="") for code, said in answers])
        self.changed.emit()

    def _show_services(self, center: Center) -> None:
        walk = self._station.session.walk
        on_it, self._more = shelf(feedback.by_name(center), walk.shelf, PLACES[Page.ABOUT])
        named = [(each, center.text(each.public_names, walk.language)) for each in on_it]
        self._services.show(
            [Choice(code=each.code, words=name, pictogram=each.pictogram) for each, name in named]
        )

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether it can be told here how it went."""
        center = self._station.session.center
        return center is not None and bool(feedback.known(center))

    @Property(QObject, constant=True)
    def services(self) -> QObject:
        """The services on this shelf."""
        return self._services

    @Property(bool, notify=changed)
    def hasMore(self) -> bool:
        """Whether there are further services."""
        return self._more

    @Property(str, notify=changed)
    def inGeneral(self) -> str:
        """What to touch when it is about no service by name; nothing when that cannot be."""
        center = self._station.session.center
        general = feedback.in_general(center) if center is not None else None
        return feedback_words.in_general() if general else ""

    @Property(QObject, constant=True)
    def faces(self) -> QObject:
        """The five answers."""
        return self._faces

    @Property(bool, notify=changed)
    def waiting(self) -> bool:
        """Whether an answer is on its way."""
        session = self._station.session
        return session.page is Page.ISSUING and session.walk.tells_how

    @Property(str, notify=changed)
    def given(self) -> str:
        """Which one that is."""
        request = self._station.session.walk.request
        command = request.command if request else None
        return str(command.face) if isinstance(command, GiveFeedback) else ""

    @Property(str, notify=changed)
    def reportTo(self) -> str:
        """Who hears of something serious; nothing when the center names nobody."""
        reader = self._reader()
        return feedback_words.report_to(reader) if reader else ""

    @Property(str, notify=changed)
    def reportSealed(self) -> str:
        """How to write to them so that nobody here can read it."""
        reader = self._reader()
        return feedback_words.report_sealed(reader) if reader else ""

    @Property(str, notify=changed)
    def clearsIn(self) -> str:
        """When the thanks leave the screen."""
        session = self._station.session
        return words.clears_in(
            timing.seconds_left(session.page, session.walk, self._station.clock())
        )

    def _reader(self) -> Complaints | None:
        center = self._station.session.center
        return center.complaints if center else None

    @Slot()
    def tell(self) -> None:
        """Begin to tell how it went."""
        self._station.tell_how()

    @Slot(str)
    def choose(self, service: str) -> None:
        """Say of which service."""
        self._station.choose_about(service)

    @Slot()
    def chooseGeneral(self) -> None:
        """Say that it is about none by name."""
        self._station.choose_about(None)

    @Slot()
    def more(self) -> None:
        """Look at further services."""
        self._station.more()

    @Slot(str)
    def give(self, face: str) -> None:
        """Answer with a face."""
        self._station.give_face(int(face))
