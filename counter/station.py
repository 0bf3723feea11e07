"""One console at work: joins the pure console to the hub and to the passing of time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from counter.desk.acts import Act, Request
from counter.desk.center import read_center
from counter.desk.console import Console
from counter.desk.files import Files
from shared.domain.commands.command import Command
from shared.domain.commands.moving import Refer
from shared.link.floor_view import FloorView
from shared.link.session import (
    Away,
    CenterChanged,
    Connected,
    FloorChanged,
    FloorReplaced,
    HealthTold,
    MessagesTold,
)
from shared.ui.hub_link import Answered, HubLink, Looked, Studied

if TYPE_CHECKING:
    # Only who opens the set-up pays for reading profiles.
    from counter.manager.setup_book import SetupBook

TICK_MS = 15_000
# A rush at the door is shown in steps: more than these would be work that nobody sees.
STEP_MS = 40


def utc_now() -> datetime:
    """Return the present instant."""
    return datetime.now(UTC)


class Station(QObject):
    """Feeds a Console and sends what it asks for.

    Attributes:
        console: the state; view-models read it whenever `changed` is emitted.
        language: the staff's language, which the center's things are named in.
        files: the visits that are looked up.
        unfinished: the drafts of the center's profile that people left here, by name.

    Signals:
        changed: something that may show is another; also every quarter of a minute.
        told: the messages of the stream, whatever they are about.
        answeredBeside: an Answered to something sent by `send_beside`.
        lookedBeside: a Looked to something asked by `look_beside`.
        progressed: a Progressed of something asked by `study`.
        studied: a Studied to something asked by `study`.
        centerTold: the center's own languages, first one first, whenever they are told.
    """

    changed = Signal()
    told = Signal(object)
    answeredBeside = Signal(object)  # noqa: N815
    lookedBeside = Signal(object)  # noqa: N815
    progressed = Signal(object)
    studied = Signal(object)
    centerTold = Signal(list)  # noqa: N815  one manner of naming signals

    def __init__(
        self,
        link: HubLink,
        *,
        language: str,
        clock: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.console = Console()
        self.language = language
        self.now = clock
        self._link = link
        self._raw_center: dict[str, Any] | None = None
        self._tick = QTimer(self, singleShot=True)
        self._tick.timeout.connect(self._ticked)
        self._free = QTimer(self, singleShot=True)
        # Shown again, not only told: a timer may fire a little before its time.
        self._free.timeout.connect(self._show)
        self._step = QTimer(self, singleShot=True, interval=STEP_MS)
        self._step.timeout.connect(self._stepped)
        self._behind = False
        self._beside: dict[UUID, str | None] = {}
        self.files = Files(lambda number: link.look("visit", number=number))
        self.unfinished: dict[str, SetupBook] = {}
        link.arrived.connect(self._arrived)
        link.answered.connect(self._answered)
        link.looked.connect(self._looked)
        link.progressed.connect(self.progressed)
        link.studied.connect(self._studied)
        self._wait_for_tick()

    def speak(self, language: str) -> None:
        """Name the center's things in this language from now on."""
        self.language = language
        if self._raw_center is not None:
            self.console.center_changed(read_center(self._raw_center, language))
        self.changed.emit()

    def press(self, act: Act) -> None:
        """Press a key."""
        self._send(self.console.press(act, self.now()))

    def sign_in(self, desk: str, staff: str, pin: str, *, take_over: bool = False) -> None:
        """Sign in at a desk, also in the place of whoever has it."""
        self._send(self.console.sign_in(desk, staff, pin, self.now(), take_over=take_over))

    def send_beside(self, command: Command[Any]) -> None:
        """Send what is no press at this desk; what became of it is `answeredBeside`."""
        session = self.console.session
        self._beside[self._link.send(command, session)] = session

    def look_beside(self, name: str, **query: str) -> UUID:
        """Ask GET `name` as whoever sits here; what became of it is `lookedBeside`."""
        session = self.console.session
        request_id = self._link.look(name, session, **query)
        self._beside[request_id] = session
        return request_id

    def study(self, name: str, asked: Mapping[str, Any]) -> UUID:
        """Ask for figures as whoever sits here; what became of it is `studied`."""
        session = self.console.session
        request_id = self._link.study(name, asked, session)
        self._beside[request_id] = session
        return request_id

    def give_up(self, request_id: UUID) -> None:
        """End a study that nobody waits for any more; nothing more is told of it."""
        self._beside.pop(request_id, None)
        self._link.give_up(request_id)

    def show(self) -> None:
        """Have everything look at the console again."""
        self._show()

    def refer(self, command: Refer) -> None:
        """Send the visitor here on."""
        self._send(self.console.refer(command, self.now()))

    def park(self, minutes: int) -> None:
        """Let the visitor here go for so many minutes; 0 sets no time."""
        self._send(self.console.park(minutes, self.now()))

    def bring_back(self, act: Act, step_id: str, number: str) -> None:
        """Let a step wait again."""
        self._send(self.console.bring_back(act, step_id, number, self.now()))

    def ask(self, act: Act, command: Command[Any], number: str = "") -> None:
        """Send what a form says, about the visit here or the one with this number."""
        self._send(self.console.ask(act, command, self.now(), number))

    def find(self, number: str) -> None:
        """Look a visit up by its number."""
        if number.strip():
            self.files.find(number)
            self.changed.emit()

    def _send(self, request: Request | None) -> None:
        if request is not None:
            self._link.send(request.command, request.session)
        self._show()

    @Slot(object)
    def _arrived(self, update: object) -> None:
        match update:
            case CenterChanged(center):
                self._center(center)
            case FloorReplaced(floor):
                self.console.floor_replaced(FloorView(floor), self.now())
            case FloorChanged(messages):
                self.console.floor_changed(messages, self.now())
                self.told.emit(messages)
                self.files.hear(messages)
                self._show_in_steps()
                return
            case HealthTold(devices):
                self.console.health = devices
            case MessagesTold(messages):
                self.console.messages = messages
            case Connected():
                self._send(self.console.connected(self.now()))
                return
            case Away():
                self.console.went_away(update)
            case _:
                return
        self._show()

    def _center(self, raw: dict[str, Any]) -> None:
        self._raw_center = raw
        self.console.center_changed(read_center(raw, self.language))
        self.centerTold.emit(list(raw["languages"]))

    @Slot(object)
    def _answered(self, answered: Answered) -> None:
        if answered.request_id in self._beside:
            self._learn_of_session(answered)
            self.answeredBeside.emit(answered)
            self._show()
            return
        if answered.refusal is not None:
            self.console.refused(answered.command, answered.refusal, self.now())
        elif answered.away is not None:
            self._send(self.console.unanswered(answered.command, answered.away, self.now()))
            return
        else:
            self.console.answered(answered.command, answered.answer, self.now())
        self._show()

    @Slot(object)
    def _looked(self, looked: Looked) -> None:
        if looked.request_id in self._beside:
            self._learn_of_session(looked)
            self.lookedBeside.emit(looked)
            self.changed.emit()
            return
        if self.files.take(looked.request_id, looked.found, looked.refusal, looked.away):
            self.changed.emit()

    @Slot(object)
    def _studied(self, studied: Studied) -> None:
        if studied.request_id in self._beside:
            self._learn_of_session(studied)
            self.studied.emit(studied)
            self.changed.emit()

    def _learn_of_session(self, told: Answered | Looked | Studied) -> None:
        """See what a refusal of something asked beside the work says of who sits here."""
        session = self._beside.pop(told.request_id)
        if told.refusal is not None:
            self.console.refused_beside(session, told.refusal.code)

    def _show_in_steps(self) -> None:
        """Show the first change at once, and what follows closely together."""
        if self._step.isActive():
            self._behind = True
        else:
            self._show()
            self._step.start()

    def _stepped(self) -> None:
        if self._behind:
            self._show()
            self._step.start()

    def _show(self) -> None:
        self._behind = False
        self.files.open(self.console)
        now = self.now()
        frees_at = self.console.frees_at(now)
        if frees_at is not None:
            self._free.start(int((frees_at - now).total_seconds() * 1000) + 1)
        self.changed.emit()

    def _ticked(self) -> None:
        self._wait_for_tick()
        self.changed.emit()

    def _wait_for_tick(self) -> None:
        """Tick on the quarters of a minute, so that the clock turns when the minute does."""
        passed = int(self.now().timestamp() * 1000) % TICK_MS
        self._tick.start(TICK_MS - passed + 1)
