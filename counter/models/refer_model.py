"""Sending the visitor here on to another service or desk."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.referring import ReferForm
from counter.faces.issue_faces import Choice
from counter.faces.refer_faces import (
    ReferFace,
    refer_desks,
    refer_face,
    refer_places,
    refer_services,
)
from counter.station import Station
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ReferModel(QObject):
    """The form: where to, counted from when, and a note for the colleague there.

    Signals:
        changed: any property is another.
        over: the visitor is no longer here.
    """

    changed = Signal()
    over = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._form = ReferForm()
        self._face = ReferFace()
        self._services = RecordModel(Choice, key="code", parent=self)
        self._desks = RecordModel(Choice, key="code", parent=self)
        self._places = RecordModel(Choice, key="code", parent=self)
        station.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the console and at what is chosen again."""
        console = self._station.console
        here = console.current.step_id if console.current else ""
        if self._form.step_id and self._form.step_id != here:
            self._form.clear("", "")
            self.over.emit()
        self._services.show(refer_services(console, self._form))
        self._desks.show(refer_desks(console, self._form))
        self._places.show(refer_places(self._form))
        face = refer_face(console, self._form, self._station.now())
        if face != self._face:
            self._face = face
            self.changed.emit()

    @Slot()
    def begin(self) -> None:
        """Start anew with the visitor who is here."""
        row = self._station.console.current
        self._form.clear(row.step_id if row else "", row.service if row else "")
        self.refresh()

    @Slot(str)
    def chooseService(self, service: str) -> None:
        """Choose a service, or no longer."""
        if self._station.console.center is not None:
            self._form.choose_service(service, self._station.console)
        self.refresh()

    @Slot(str)
    def chooseDesk(self, desk: str) -> None:
        """Choose a desk, or no longer."""
        if self._station.console.center is not None:
            self._form.choose_desk(desk, self._station.console)
        self.refresh()

    @Slot(str)
    def countFrom(self, place: str) -> None:
        """Say from when they count as waiting: "waited", "visit" or "last"."""
        self._form.count_from(place)
        self.refresh()

    @Slot(str)
    def write(self, note: str) -> None:
        """Write to the colleague there."""
        self._form.write(note)

    @Slot()
    def refer(self) -> None:
        """Send the visitor on."""
        if self._form.is_complete:
            self._station.refer(self._form.command())

    @Property(QObject, constant=True)
    def services(self) -> QObject:
        """The services to choose from."""
        return self._services

    @Property(QObject, constant=True)
    def desks(self) -> QObject:
        """The desks to choose from."""
        return self._desks

    @Property(QObject, constant=True)
    def places(self) -> QObject:
        """From when the visitor may count as waiting."""
        return self._places

    @Property(str, notify=changed)
    def title(self) -> str:
        """Who is sent on."""
        return self._face.title

    @Property(str, notify=changed)
    def meaning(self) -> str:
        """What will happen."""
        return self._face.meaning

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why it was not done."""
        return self._face.trouble

    @Property(bool, notify=changed)
    def canRefer(self) -> bool:
        """Whether it can be done now."""
        return self._face.can_refer

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether it is being done."""
        return self._face.busy
