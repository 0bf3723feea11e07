"""Is all well at this very computer? What `ventanilla self-test` finds, as a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.station import Station
from hardware.selftest.beside import Beside
from hardware.selftest.finding import Finding, State, label, sentence, summary, words
from hardware.selftest.looking import Around, look
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Manager"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

# A console prints nothing and speaks to nobody, and its foot says how the hub is.
THINGS = ("network", "discovery", "clock", "disk", "screen", "sound", "scanner")
POLL_MS = 50
GLYPHS = {State.FINE: "check-circle", State.TROUBLE: "warning", State.UNKNOWN: "question"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """One thing: its name, how it is (a word and a pictogram), and what to do."""

    what: str
    name: str
    condition: str
    state_text: str
    glyph: str
    said: str


@QmlElement
class ComputerModel(QObject):
    """Looks once each time that the page is seen, and shows each finding when it is there.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(
        self,
        station: Station,
        parent: QObject | None = None,
        *,
        looks: Callable[[], Iterator[Finding]] = lambda: look(Around(), THINGS),
    ) -> None:
        super().__init__(parent)
        self._language = "es" if station.language.startswith("es") else "en"
        # The looks take seconds and run beside.
        self._beside = Beside(looks)
        self._rows = RecordModel(FindingRow, key="what", parent=self)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._fetch)

    def begin(self) -> None:
        """Look at the computer."""
        self.again()

    def end(self) -> None:
        """Fetch nothing more."""
        self._poll.stop()

    @Slot()
    def again(self) -> None:
        """Look once more, unless a look is under way."""
        self._beside.begin()
        self._poll.start()
        self._show()

    def _fetch(self) -> None:
        self._beside.fetch()
        if not self._beside.looking:
            self._poll.stop()
        self._show()

    def _show(self) -> None:
        self._rows.show([_row(each, self._language) for each in self._beside.found])
        self.changed.emit()

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """What was found."""
        return self._rows

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        """Whether more is to come."""
        return self._beside.looking

    @Property(str, notify=changed)
    def title(self) -> str:
        """What it comes to."""
        if self._beside.looking:
            return translate("Manager", "Looking at this computer…")
        return summary(self._beside.found, self._language)


def _row(finding: Finding, language: str) -> FindingRow:
    return FindingRow(
        what=finding.what,
        name=label(finding, language),
        condition=finding.state.value,
        state_text=words(language)[finding.state.value].lower(),
        glyph=GLYPHS[finding.state],
        said=sentence(finding, language),
    )
