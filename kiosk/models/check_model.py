"""Is all well at this very computer? What `ventanilla self-test` finds, in the staff corner."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from hardware.selftest.beside import Beside, Looks
from hardware.selftest.finding import Finding, State, label, sentence, summary, words
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

# The corner itself says how printer and hub are, and the printer has one owner.
THINGS = ("sound", "voice", "touch", "screen", "scanner", "network", "discovery", "clock", "disk")
POLL_MS = 50
GLYPHS = {State.FINE: "check-circle", State.TROUBLE: "warning", State.UNKNOWN: "question"}


def look_around() -> Iterator[Finding]:
    """Look at what this computer has; what looks is loaded when somebody asks."""
    from hardware.selftest.looking import Around, look  # noqa: PLC0415  rarely needed, and large

    return look(Around(), THINGS)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """One thing: its name with how it is, a pictogram, and what to do."""

    what: str
    words: str
    sign: str
    bad: bool
    said: str


@QmlElement
class CheckModel(QObject):
    """Looks when it is asked, and shows each finding when it is there.

    `language` returns the language of staff here: its findings are told in "es" or "en".

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(
        self,
        language: Callable[[], str],
        looks: Looks = look_around,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._beside = Beside(looks)
        self._rows = RecordModel(CheckRow, key="what", parent=self)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._fetch)

    @Slot()
    def again(self) -> None:
        """Look, unless a look is under way."""
        self._beside.begin()
        self._poll.start()
        self._show()

    def end(self) -> None:
        """Fetch nothing more."""
        self._poll.stop()

    def _fetch(self) -> None:
        self._beside.fetch()
        if not self._beside.looking:
            self._poll.stop()
        self._show()

    @property
    def _told_in(self) -> str:
        return "es" if self._language() == "es" else "en"

    def _show(self) -> None:
        told = self._told_in
        self._rows.show([_row(each, told) for each in self._beside.found])
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
            return translate("Corner", "Looking at this computer…")
        return summary(self._beside.found, self._told_in)


def _row(finding: Finding, language: str) -> CheckRow:
    state = words(language)[finding.state.value].lower()
    return CheckRow(
        what=finding.what,
        words=f"{label(finding, language)}: {state}",
        sign=GLYPHS[finding.state],
        bad=finding.state is State.TROUBLE,
        said=sentence(finding, language),
    )
