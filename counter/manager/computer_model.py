"""Is all well at this very computer? What `ventanilla self-test` finds, as a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.station import Station
from hardware.selftest.finding import Finding, State, label, sentence, words
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
        self._looks = looks
        self._rows = RecordModel(FindingRow, key="what", parent=self)
        self._found: list[Finding] = []
        # The looks take seconds and run beside; what they find waits here to be fetched.
        self._told: SimpleQueue[Finding | None] = SimpleQueue()
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
        if self._poll.isActive():
            return
        self._found, self._told = [], SimpleQueue()
        Thread(target=_look, args=(self._looks, self._told), daemon=True).start()
        self._poll.start()
        self._show()

    def _fetch(self) -> None:
        try:
            while (finding := self._told.get_nowait()) is not None:
                self._found.append(finding)
            self._poll.stop()
        except Empty:
            pass
        self._show()

    def _show(self) -> None:
        self._rows.show([_row(each, self._language) for each in self._found])
        self.changed.emit()

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """What was found."""
        return self._rows

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        """Whether more is to come."""
        return self._poll.isActive()

    @Property(str, notify=changed)
    def title(self) -> str:
        """What it comes to."""
        if self._poll.isActive():
            return translate("Manager", "Looking at this computer…")
        bad = [label(each, self._language) for each in self._found if each.state is State.TROUBLE]
        key = "some-trouble" if bad else "all-well"
        return words(self._language)[key].format(which=", ".join(bad))


def _look(looks: Callable[[], Iterator[Finding]], told: SimpleQueue[Finding | None]) -> None:
    for finding in looks():
        told.put(finding)
    told.put(None)


def _row(finding: Finding, language: str) -> FindingRow:
    return FindingRow(
        what=finding.what,
        name=label(finding, language),
        condition=finding.state.value,
        state_text=words(language)[finding.state.value].lower(),
        glyph=GLYPHS[finding.state],
        said=sentence(finding, language),
    )
