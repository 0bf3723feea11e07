"""What QML sees of a visitor's comfort: theme, larger type, reach, listening and volume."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.station import Station
from kiosk.visit.comfort import LOUDEST, QUIETEST, USUAL_COMFORT, Comfort, Hanging, Theme
from kiosk.visit.walk import Cover

QML_IMPORT_NAME = "Ventanilla.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ComfortModel(QObject):
    """The comfort of the present visitor, and what lies over the page to set it.

    Signals:
        changed: any property is another.
        repeatAsked: the page is to be read once more.
    """

    changed = Signal()
    repeatAsked = Signal()

    def __init__(
        self,
        station: Station,
        hanging: Hanging = Hanging(),  # noqa: B008  frozen
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._station = station
        self._hanging = hanging
        self._seen = self._state
        self._can_listen = True
        station.changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Look at the station again."""
        if self._state != self._seen:
            self._seen = self._state
            self.changed.emit()

    @property
    def _state(self) -> tuple[Comfort, Cover]:
        walk = self._station.session.walk
        return walk.comfort, walk.cover

    @property
    def _comfort(self) -> Comfort:
        return self._seen[0]

    @Property(str, notify=changed)
    def theme(self) -> str:
        """The theme worn: day, contrastDark or contrastLight."""
        return self._comfort.theme.value

    @Property(bool, notify=changed)
    def large(self) -> bool:
        """Whether the type is larger."""
        return self._comfort.large

    @Property(bool, notify=changed)
    def reach(self) -> bool:
        """Whether all controls lie in the lower band."""
        return self._comfort.reach

    @Property(float, constant=True)
    def screenBottom(self) -> float:
        """How far the panel's lower edge is from the floor, in millimetres."""
        return self._hanging.bottom

    @Property(float, constant=True)
    def reachLimit(self) -> float:
        """How far up from the floor an arm reaches, in millimetres."""
        return self._hanging.limit

    @Property(bool, notify=changed)
    def listen(self) -> bool:
        """Whether the pages are read aloud."""
        return self._comfort.listen

    @Property(int, notify=changed)
    def volume(self) -> int:
        """How loud, from 1 to `loudest`."""
        return self._comfort.volume

    @Property(int, constant=True)
    def loudest(self) -> int:
        """How many steps of volume there are."""
        return LOUDEST

    @Property(bool, notify=changed)
    def canBeLouder(self) -> bool:
        """Whether there is a louder step."""
        return self._comfort.volume < LOUDEST

    @Property(bool, notify=changed)
    def canBeQuieter(self) -> bool:
        """Whether there is a quieter step."""
        return self._comfort.volume > QUIETEST

    @Property(bool, notify=changed)
    def canListen(self) -> bool:
        """Whether anything can be heard."""
        return self._can_listen

    def allow_listening(self, can: bool) -> None:
        """Take in whether anything can be heard."""
        self._can_listen = can
        self.changed.emit()

    @Property(bool, notify=changed)
    def active(self) -> bool:
        """Whether anything is other than usual, or being set."""
        return self._seen[1] is Cover.COMFORT or self._comfort != USUAL_COMFORT

    @Property(str, notify=changed)
    def cover(self) -> str:
        """What lies over the page: see kiosk.visit.walk.Cover."""
        return self._seen[1].value

    # What is pressed

    @Slot()
    def adjust(self) -> None:
        """Cover the page with the one where all this is set; or uncover it."""
        self._lay(Cover.COMFORT)

    @Slot()
    def offerLanguages(self) -> None:
        """Cover the page with the languages; or uncover it."""
        self._lay(Cover.LANGUAGE)

    def _lay(self, cover: Cover) -> None:
        self._station.cover(Cover.NONE if cover is self._seen[1] else cover)

    @Slot()
    def toggleDark(self) -> None:
        """Wear white on black, or the usual colours again."""
        self._set(self._comfort.wearing(Theme.CONTRAST_DARK))

    @Slot()
    def toggleLight(self) -> None:
        """Wear black on white, or the usual colours again."""
        self._set(self._comfort.wearing(Theme.CONTRAST_LIGHT))

    @Slot()
    def toggleLarge(self) -> None:
        """Set larger type, or the usual one again."""
        self._set(replace(self._comfort, large=not self._comfort.large))

    @Slot()
    def toggleReach(self) -> None:
        """Bring all controls into reach, or back to their usual places."""
        self._set(replace(self._comfort, reach=not self._comfort.reach))

    @Slot()
    def toggleListen(self) -> None:
        """Read the pages aloud, or no longer."""
        self.set_listen(not self._comfort.listen)

    @Slot(bool)
    def set_listen(self, listen: bool) -> None:
        """Read the pages aloud, or not."""
        self._set(replace(self._comfort, listen=listen))

    @Slot()
    def listenOrRepeat(self) -> None:
        """Begin to read aloud; read the page once more, if that is on already."""
        if self._comfort.listen:
            self.repeatAsked.emit()
        else:
            self.toggleListen()

    @Slot()
    def louder(self) -> None:
        """Speak a step louder."""
        self._set(self._comfort.louder())

    @Slot()
    def quieter(self) -> None:
        """Speak a step quieter."""
        self._set(self._comfort.louder(-1))

    def _set(self, comfort: Comfort) -> None:
        self._station.set_comfort(comfort)
