"""The desk's page as a whole: which page it is, its head, its plinth, what lies over it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.desk.acts import Act
from counter.desk.console import Console
from counter.faces.desk_faces import FootFace, HeadFace, foot_face, head_face
from counter.station import Station
from counter.words.sentences import searching
from counter.words.trust_words import shut_out, shut_out_means

QML_IMPORT_NAME = "Ventanilla.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskModel(QObject):
    """What is true of the desk as a whole.

    Signals:
        changed: any property but `pane` and `compact` is another.
        paneChanged: another part lies over the visitor, or it is a bar now, or no more.
    """

    changed = Signal()
    paneChanged = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._pane = "visitor"
        self._compact = False
        self._page = "loading"
        self._searching = ""
        self._center = ""
        self._head = HeadFace()
        self._foot = FootFace()
        station.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the console again."""
        console, before = self._station.console, self._faces()
        self._page = _page(console)
        self._searching = searching(console.away)
        self._center = console.center.name if console.center else ""
        self._head = head_face(console, self._station.now())
        self._foot = foot_face(console)
        if self._faces() != before:
            self.changed.emit()
        if self._page != "console":
            self.open("visitor")
            self.shrink(False)
        elif console.shown is not None:
            self.open("ticket")

    def _faces(self) -> tuple[object, ...]:
        return self._page, self._searching, self._center, self._head, self._foot

    @Slot(str)
    def open(self, pane: str) -> None:
        """Lay something over the visitor (see `pane`); "visitor" lays nothing."""
        if pane != self._pane:
            # Whatever needs more than a key needs the whole console.
            self._compact = self._compact and pane == "visitor"
            if self._pane == "ticket":
                self._station.console.put_away()
            self._pane = pane
            self.paneChanged.emit()

    @Slot(bool)
    def shrink(self, compact: bool) -> None:
        """Be but a bar above other programs, or the whole console again."""
        if compact != self._compact:
            self._compact = compact
            self.paneChanged.emit()

    @Property(bool, notify=paneChanged)
    def compact(self) -> bool:
        """Whether it is but a bar."""
        return self._compact

    @Slot(str)
    def wish(self, act: str) -> None:
        """Press the key of an act, or open what asks first how it is meant."""
        console, center = self._station.console, self._station.console.center
        asks = {
            Act.FINISH: ("finish", center.outcomes if center else {}),
            Act.PAUSE: ("break", center.breaks if center else {}),
        }
        pane, choices = asks.get(Act(act), ("", {}))
        if choices and console.hindrance(Act(act), self._station.now()) is None:
            self.open(pane)
            return
        self.open("visitor")
        self._station.press(Act(act))

    @Property(str, notify=paneChanged)
    def pane(self) -> str:
        """What is seen in the left half.

        One of "visitor", "visit", "finish", "break", "arrival", "issue", "ticket", "refer", "park",
        "find", "keys", "person", "skills", "pin" or "new-pin"; and "devices", which lies over the
        list, too.
        """
        return self._pane

    @Property(str, notify=changed)
    def page(self) -> str:
        """One of "loading", "shut-out", "sign-in" or "console"."""
        return self._page

    @Property(str, notify=changed)
    def searching(self) -> str:
        """What is being waited for before the first connection."""
        return self._searching

    @Property(str, notify=changed)
    def center(self) -> str:
        """The center's name."""
        return self._center

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the desk is called."""
        return self._head.title

    @Property(str, notify=changed)
    def skills(self) -> str:
        """Services and languages of the desk."""
        return self._head.skills

    @Property(str, notify=changed)
    def state(self) -> str:
        """One of "open", "paused", "closed" or "away"."""
        return self._head.state

    @Property(str, notify=changed)
    def stateText(self) -> str:
        """The state in a word."""
        return self._head.state_text

    @Property(str, notify=changed)
    def toggle(self) -> str:
        """The act that pauses or opens the desk."""
        return self._head.toggle

    @Property(bool, notify=changed)
    def canToggle(self) -> bool:
        """Whether that act is possible."""
        return self._head.can_toggle

    @Property(str, notify=changed)
    def time(self) -> str:
        """The center's wall clock."""
        return self._head.time

    @Property(str, notify=changed)
    def shutOut(self) -> str:
        """That the hub listens to this computer no more."""
        return shut_out()

    @Property(str, notify=changed)
    def shutOutMeans(self) -> str:
        """What that means, and what helps."""
        return shut_out_means()

    @Property(bool, notify=changed)
    def linked(self) -> bool:
        """Whether the hub answers."""
        return self._foot.linked

    @Property(str, notify=changed)
    def linkText(self) -> str:
        """How the connection is."""
        return self._foot.link_text

    @Property(str, notify=changed)
    def staff(self) -> str:
        """Who sits here."""
        return self._foot.staff

    @Property(str, notify=changed)
    def desksText(self) -> str:
        """How many desks call now."""
        return self._foot.desks_text

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Which kiosk's printer needs somebody's hands; empty while all is well."""
        return self._foot.trouble


def _page(console: Console) -> str:
    if console.is_shut_out:
        return "shut-out"
    if not console.is_ready:
        return "loading"
    return "console" if console.is_signed_in else "sign-in"
