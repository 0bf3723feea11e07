"""The set-up page: what is edited, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.manager import setup_faces as faces
from counter.manager import setup_forms as forms
from counter.manager import setup_sayings
from counter.manager.people_model import PeopleModel
from counter.manager.preview_model import PreviewModel
from counter.manager.publishing_model import PublishingModel
from counter.manager.rates_model import RatesModel
from counter.manager.setup_book import SetupBook
from counter.manager.setup_parts import PART
from counter.models.devices_model import DevicesModel
from counter.station import Station
from shared.link.rows import Message
from shared.ui.hub_link import Answered, Looked
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Manager"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SetupModel(QObject):
    """A draft of the center's profile: its parts, their entries and forms.

    Signals:
        changed: any property is another.
        opened: another part or entry is looked at.
    """

    changed = Signal()
    opened = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._book = station.unfinished.setdefault(station.console.staff, SetupBook())
        self._part = self._book.part.code
        self._shut = False
        self._rates = RatesModel(station, self._book, self)
        self._people = PeopleModel(station, self)
        self._devices = DevicesModel(station, self)
        self._parts = RecordModel(faces.PartLine, key="code", parent=self)
        self._entries = RecordModel(faces.EntryLine, key="place", parent=self)
        self._lines = RecordModel(faces.FormLine, key="row", parent=self)
        self._form = 0  # another one has fields of its own
        self._preview = PreviewModel(self._book, self)
        self._publishing = PublishingModel(station, self._book, self)
        self._publishing.touched.connect(self._refresh)
        self._publishing.replaced.connect(self._replaced)

    def begin(self) -> None:
        """Ask the hub which profile is in force."""
        station = self._station
        station.lookedBeside.connect(self._looked)
        station.answeredBeside.connect(self._answered)
        station.told.connect(self._heard)
        station.changed.connect(self._connected)
        self._rates.begin()
        self._people.begin()
        self._book.look_again()
        self._refresh()

    def end(self) -> None:
        """Ask nothing more; the draft stays."""
        station = self._station
        station.lookedBeside.disconnect(self._looked)
        station.answeredBeside.disconnect(self._answered)
        station.told.disconnect(self._heard)
        station.changed.disconnect(self._connected)
        self._rates.end()
        self._people.end()

    # What the hub tells

    @Slot()
    def _connected(self) -> None:
        """Ask again once the hub is back, or a locked console is open again."""
        console = self._station.console
        was_shut, self._shut = self._shut, console.is_away or console.is_locked
        if self._shut or self._book.state in {"loading", "ready"}:
            return
        if was_shut or self._book.state == "away":
            self._book.state = "loading"
            self._refresh()

    @Slot(object)
    def _heard(self, messages: tuple[Message, ...]) -> None:
        if any(each.get("event") == "profile-adopted" for each in messages):
            self._book.look_again()
            self._refresh()

    @Slot(object)
    def _looked(self, looked: Looked) -> None:
        before = self._book.draft
        if self._book.take(looked.request_id, looked.found, looked.refusal or looked.away):
            (self._refresh if self._book.draft is before else self._show_anew)()

    @Slot(object)
    def _answered(self, answered: Answered) -> None:
        failure = answered.refusal or answered.away
        if self._book.published(answered.request_id, failure):
            self._refresh()

    @Slot(str)
    def _replaced(self, part: str) -> None:
        """Show the draft that is another one now."""
        self._part = part or self._part
        self._show_anew()

    @Slot()
    def _refresh(self) -> None:
        """Ask for what is missing, and show what there is."""
        wanted = self._book.wants()
        if wanted is not None and self._book.state not in {"away", "refused"}:
            name, query = wanted
            self._book.asked(self._station.look_beside(name, **query), query)
        language = self._station.language
        self._parts.show(faces.part_lines(self._book, self._part))
        self._entries.show(faces.entry_lines(self._book, language))
        self._lines.show(faces.form_lines(self._book, language, self._form))
        self._preview.show()
        self._publishing.show()
        self._rates.changed.emit()
        self.changed.emit()

    # What is looked at

    @Property(str, notify=changed)
    def state(self) -> str:
        """loading, ready, refused or away; with a draft at hand it is ready."""
        return self._state()

    def _state(self) -> str:
        return "ready" if self._book.draft is not None else self._book.state

    @Property(str, notify=changed)
    def finding(self) -> str:
        """How it stands with the draft."""
        book = self._book
        return setup_sayings.finding(len(book.changes), book.troubles, self._state())

    @Property(QObject, constant=True)
    def parts(self) -> QObject:
        """The parts of the set-up."""
        return self._parts

    @Property(str, notify=changed)
    def part(self) -> str:
        """The part that is open."""
        return self._part

    @Property(QObject, constant=True)
    def entries(self) -> QObject:
        """The entries of the open part, if it has some."""
        return self._entries

    @Property(int, notify=changed)
    def entry(self) -> int:
        """Which entry is open."""
        return self._book.index

    @Property(int, notify=changed)
    def entryCount(self) -> int:
        """How many entries it has."""
        return len(self._entries.records)

    @Property(bool, notify=changed)
    def hasEntries(self) -> bool:
        """Whether the open part is a list."""
        return self._has_entries()

    def _has_entries(self) -> bool:
        return self._part in PART and bool(self._book.part.group)

    @Property(bool, notify=changed)
    def canAdd(self) -> bool:
        """Whether entries are added, moved and removed here."""
        return self._may_add()

    def _may_add(self) -> bool:
        return self._part in PART and self._book.part.fresh is not None

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        """The lines of the open form."""
        return self._lines

    @Property(str, notify=changed)
    def otherTroubles(self) -> str:
        """What is wrong with the entry as a whole."""
        book = self._book
        if book.draft is None or not self._has_entries():
            return ""
        said = forms.other_troubles(book.part, book.index, book.draft)
        return "\n".join(dict.fromkeys(map(setup_sayings.trouble, said)))

    @Property(PreviewModel, constant=True)
    def preview(self) -> PreviewModel:
        """The kiosk's page as the draft would make it."""
        return self._preview

    @Property(PublishingModel, constant=True)
    def publishing(self) -> PublishingModel:
        """How the draft is published, and what was before it."""
        return self._publishing

    @Property(PeopleModel, constant=True)
    def people(self) -> PeopleModel:
        """Who is on the staff."""
        return self._people

    @Property(RatesModel, constant=True)
    def rates(self) -> RatesModel:
        """What other rates would do."""
        return self._rates

    @Slot(str)
    def openPart(self, code: str) -> None:
        """Look at a part."""
        self._part = code
        if code in PART:
            self._book.open(code)
        self._show_anew()

    @Property(int, notify=changed)
    def partPlace(self) -> int:
        """Where it stands among the parts."""
        return self._part_place()

    def _part_place(self) -> int:
        codes = [each.code for each in self._parts.records]
        return codes.index(self._part) if self._part in codes else -1

    @Slot(int)
    def stepPart(self, by: int) -> None:
        """Look at the part so many further, as far as there are some."""
        codes = [each.code for each in self._parts.records]
        self.openPart(codes[min(max(self._part_place() + by, 0), len(codes) - 1)])

    @Slot(int)
    def openEntry(self, place: int) -> None:
        """Look at an entry of the open part."""
        if 0 <= place < len(self._entries.records):
            self._book.open(self._book.part.code, place)
            self._show_anew()

    @Property(QObject, constant=True)
    def devices(self) -> QObject:
        """The center's devices, as the console shows them."""
        return self._devices

    # What is edited

    @Slot(str, str)
    def write(self, key: str, typed: str) -> None:
        """Write into a line, or touch one of its choices."""
        self._book.write(key, typed)
        self._refresh()

    def _show_anew(self) -> None:
        """Show another form: what is being typed in this one is over."""
        self._form += 1
        self.opened.emit()
        self._refresh()

    @Slot()
    def add(self) -> None:
        """Add an entry to the open part."""
        if self._book.draft is not None and self._may_add():
            self._book.edit(*forms.added(self._book.draft, self._book.part))
            self._show_anew()

    @Slot()
    def remove(self) -> None:
        """Take the open entry out."""
        book = self._book
        if book.draft is not None and forms.entries(book.part, book.draft):
            book.edit(forms.removed(book.draft, book.part, book.index))
            self._show_anew()

    @Slot(int)
    def move(self, by: int) -> None:
        """Let the open entry come earlier or later."""
        book = self._book
        if book.draft is not None and forms.entries(book.part, book.draft):
            book.edit(book.draft.move((book.part.group, book.index), by), book.index + by)
            self._show_anew()

    @Slot()
    def discard(self) -> None:
        """Throw every change away."""
        self._book.discard()
        self._show_anew()

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        """Whether something can be taken back."""
        return self._book.can_undo

    @Property(bool, notify=changed)
    def canRedo(self) -> bool:
        """Whether something that was taken back can be done again."""
        return self._book.can_redo

    @Slot()
    def undo(self) -> None:
        """Take the last step back, and show where."""
        self._walk(self._book.undo)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back, and show where."""
        self._walk(self._book.redo)

    def _walk(self, step: Callable[[], None]) -> None:
        step()
        self._part = self._book.part.code
        self._show_anew()
