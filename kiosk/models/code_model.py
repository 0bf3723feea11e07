"""What QML sees of a code that a visitor comes with."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.station import Station
from kiosk.visit.codes import KEYS, is_whole

QML_IMPORT_NAME = "Ventanilla.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CodeModel(QObject):
    """The code as far as it is typed, and the keys for it.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        station.changed.connect(self.changed)

    @Property("QStringList", constant=True)  # type: ignore[arg-type]  # a name only Qt knows
    def keys(self) -> list[str]:
        """What can be typed."""
        return list(KEYS)

    @Property(str, notify=changed)
    def typed(self) -> str:
        """The code so far."""
        return self._station.session.walk.typed

    @Property(bool, notify=changed)
    def whole(self) -> bool:
        """Whether it may be a code."""
        return is_whole(self._station.session.walk.typed)

    @Slot()
    def enter(self) -> None:
        """Come with a code."""
        self._station.enter_code()

    @Slot(str)
    def press(self, key: str) -> None:
        """Type one more key."""
        self._station.press_key(key)

    @Slot()
    def erase(self) -> None:
        """Take the last one back."""
        self._station.erase_key()

    @Slot()
    def give(self) -> None:
        """Come with it."""
        self._station.give_code()
