"""What QML sees of the number a visitor got, and of its paper."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from hardware.printer.qr import rows
from hardware.printer.texts import texts_for
from kiosk.station import Station
from kiosk.visit import timing
from kiosk.visit.center import Desk, Texts
from kiosk.visit.paper import Stage
from kiosk.visit.slips import Found, Issued
from kiosk.words import sentences as words
from kiosk.words.languages import tongue

QML_IMPORT_NAME = "Ventanilla.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TicketModel(QObject):
    """The number on screen; empty while there is none.

    Signals:
        changed: any property is another.
        issuedChanged: there is another number, or none.
    """

    changed = Signal()
    issuedChanged = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._issued: Issued | None = None
        self._qr: list[str] = []
        station.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the station again."""
        issued = self._station.session.walk.issued
        if issued != self._issued:
            self._issued = issued
            self._qr = list(rows(issued.link)) if issued else []
            self.issuedChanged.emit()
        self.changed.emit()

    @Property(str, notify=issuedChanged)
    def number(self) -> str:
        """The number."""
        return self._issued.number if self._issued else ""

    @Property("QStringList", notify=issuedChanged)  # type: ignore[arg-type]  # a name only Qt knows
    def qrRows(self) -> list[str]:
        """The QR of its link, one string a row, "1" for a dark module."""
        return self._qr

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the page says first."""
        return words.ticket_title(self._found)

    @Property(bool, notify=issuedChanged)
    def found(self) -> bool:
        """Whether it was given before, and is only looked at."""
        return self._found is not None

    @Property(str, notify=issuedChanged)
    def desk(self) -> str:
        """The desk that it was called to; nothing while it was not."""
        desk = self._desk()
        return desk.name if desk else ""

    @Property(str, notify=changed)
    def deskWay(self) -> str:
        """How to get there, where the center says so."""
        desk = self._desk()
        return self._text(desk.place) if desk else ""

    @Property(str, notify=changed)
    def waitAt(self) -> str:
        """Where to wait, where the center says so."""
        center = self._station.session.center
        return self._text(center.ticket.wait_at) if center else ""

    @Property(str, notify=changed)
    def until(self) -> str:
        """Until when the place of somebody who rests is kept; nothing for all others."""
        until = self._found.until if self._found else None
        center = self._station.session.center
        return words.clock(until, center.zone) if until and center else ""

    @Property(str, notify=changed)
    def ahead(self) -> str:
        """How many people come before."""
        ahead = self._issued.ahead if self._issued else None
        return "" if ahead is None else words.people_ahead(ahead)

    @Property(str, notify=changed)
    def wait(self) -> str:
        """How long they wait, as a range; nothing when nobody knows."""
        return words.wait(self._issued.range) if self._issued else ""

    @Property(str, notify=issuedChanged)
    def language(self) -> str:
        """The language it was asked in, in its own name."""
        return tongue(self._issued.language).name if self._issued else ""

    @Property(str, notify=changed)
    def moment(self) -> str:
        """Day and time of it, as on paper in the language of the page."""
        center = self._station.session.center
        if self._issued is None or center is None:
            return ""
        local = self._station.given_at.astimezone(center.zone)
        language = self._station.session.walk.language or self._issued.language
        return texts_for(language).moment(local)

    @Property(str, notify=changed)
    def appointment(self) -> str:
        """When the appointment is that somebody came to; nothing for all others."""
        issued, center = self._issued, self._station.session.center
        return words.appointment(issued.due, center.zone) if issued and center else ""

    @Property(str, notify=changed)
    def arrival(self) -> str:
        """Whether it is time for it."""
        return words.arrival(self._issued.arrival) if self._issued else ""

    @Property(bool, notify=changed)
    def alone(self) -> bool:
        """Whether the screen holds the only copy: no paper comes."""
        stage = self._station.session.walk.paper.stage
        return self._found is None and stage in {Stage.NONE, Stage.TROUBLE}

    @Property(bool, notify=changed)
    def canPrint(self) -> bool:
        """Whether paper can be asked for: once more, or at all for one that is looked at."""
        stage = self._station.session.walk.paper.stage
        if stage is not Stage.NONE:
            return stage is Stage.TROUBLE
        waits = self._found is not None and self._found.desk is None
        return waits and self._station.prints

    @Property(str, notify=changed)
    def paperLine(self) -> str:
        """How far it is."""
        return words.paper_line(self._station.session.walk.paper)

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """What keeps the paper from coming; nothing when all is well."""
        return words.paper_trouble(self._station.session.walk.paper)

    @Property(bool, notify=changed)
    def askingPaper(self) -> bool:
        """Whether "print again" was heard just now."""
        return timing.is_asking_paper(self._station.session.walk, self._station.clock())

    @Property(str, notify=changed)
    def clearsIn(self) -> str:
        """When the number leaves the screen."""
        session = self._station.session
        left = timing.seconds_left(session.page, session.walk, self._station.clock())
        return words.clears_in(left)

    @property
    def _found(self) -> Found | None:
        return self._issued.found if self._issued else None

    def _desk(self) -> Desk | None:
        return self._found.desk if self._found else None

    def _text(self, texts: Texts) -> str:
        session = self._station.session
        language = session.walk.language or (self._issued.language if self._issued else "")
        return session.center.text(texts, language) if session.center else ""

    @Slot()
    def done(self) -> None:
        """Clear it: the visitor has it."""
        self._station.done()

    @Slot()
    def printAgain(self) -> None:
        """Ask for the paper once more."""
        self._station.print_again()
