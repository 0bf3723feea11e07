"""One kiosk at work: joins the pure session to hub, printer, disk and the passing of time."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance, Slot

from hardware.printer.slip import AnySlip
from hardware.scanner.codes import Code
from kiosk.disk.alone import Alone, Uptime, uptime
from kiosk.disk.handing_in import HandingIn
from kiosk.disk.memory import keep_center, recall_center
from kiosk.visit.center import Center, read_center
from kiosk.visit.comfort import Comfort
from kiosk.visit.paper import Paper
from kiosk.visit.session import Session
from kiosk.visit.slips import return_slip, slip
from kiosk.visit.standing import Hub
from kiosk.visit.walk import Asked, Cover
from shared.domain.commands.command import Done
from shared.domain.commands.finding import FoundTicket
from shared.domain.commands.issuing import IssueTicket, Ticket
from shared.link.floor_view import FloorView
from shared.link.session import Away, CenterChanged, Connected, FloorChanged, FloorReplaced
from shared.ui.hub_link import Answered, HubLink, Looked

_log = logging.getLogger(__name__)


class TakesSlips(Protocol):
    """What a station needs of a printer; see kiosk.printing."""

    told: SignalInstance

    def submit(self, slip: AnySlip) -> Paper:
        """Have a slip printed."""

    def again(self, job: int) -> bool:
        """Have it printed once more, if it is still known."""

    def has_it(self, job: int) -> None:
        """Print it no more: its visitor has the number."""


def utc_now() -> datetime:
    """Return the present instant."""
    return datetime.now(UTC)


class Station(QObject):
    """Feeds a Session, sends what it asks for, and wakes it when time alone has news.

    Attributes:
        session: the state; view-models read it whenever `changed` is emitted.
        given_at: the instant of the number on screen, or of the last one.

    Signals:
        changed: something that may show is another; also when a minute begins.
        cleared: everything of a visitor was wiped; comes before `changed`.
        left_out: a tuple of the numbers on paper that the hub does not take.
    """

    changed = Signal()
    cleared = Signal()
    left_out = Signal(object)

    def __init__(
        self,
        link: HubLink,
        printing: TakesSlips | None,
        folder: Path,
        *,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] = utc_now,
        uptime: Callable[[], Uptime] = uptime,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.clock = clock
        self.wall = wall
        self.session = Session(clock(), center=recall_center(folder))
        self.given_at = wall()
        self._wipes = self.session.wipes
        self._link = link
        self._printing = printing
        self._folder = folder
        self._floor: FloorView | None = None
        self._alone = Alone(folder, uptime=uptime)
        self._handing_in = HandingIn(self._alone)
        self._alarm = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._alarm.timeout.connect(self.wake)
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self._minute_begins)
        link.arrived.connect(self._arrived)
        link.answered.connect(self._answered)
        link.looked.connect(self._looked)
        if printing is not None:
            printing.told.connect(self._paper_told)
        self._minute_begins()

    @property
    def prints(self) -> bool:
        """Whether this kiosk has a printer."""
        return self._printing is not None

    # What a visitor presses

    def choose_language(self, code: str) -> None:
        """Begin in this language."""
        self.session.choose_language(code, self.clock())
        self._look()
        self._after()

    def choose_need(self, code: str) -> None:
        """Mark a need, or no longer."""
        self._do(self.session.choose_need, code)

    def more(self) -> None:
        """Look at further choices."""
        self._do(self.session.more)

    def go_on(self) -> None:
        """Go on with the needs that were chosen."""
        self._do(self.session.go_on)

    def choose_fit(self, services: tuple[str, ...]) -> None:
        """Say which services of a need fit best."""
        self._do(self.session.choose_fit, services)

    def choose_priority(self, code: str | None) -> None:
        """Say who one is, or nothing."""
        self._do(self.session.choose_priority, code)

    def ask_people(self) -> None:
        """Be asked how many they are."""
        self._do(self.session.ask_people)

    def choose_people(self, people: int) -> None:
        """Say how many they are."""
        self._do(self.session.choose_people, people)

    def choose_again(self) -> None:
        """Choose anew from the first question."""
        self._do(self.session.choose_again)

    def confirm(self) -> None:
        """Ask for the number."""
        self._do(self.session.confirm)

    def try_again(self) -> None:
        """Go on after a "sorry"."""
        self._do(self.session.try_again)

    def enter_code(self) -> None:
        """Come with a code instead of a need."""
        self._do(self.session.enter_code)

    def press_key(self, key: str) -> None:
        """Type one more key of the code."""
        self._do(self.session.press_key, key)

    def erase_key(self) -> None:
        """Take the last key back."""
        self._do(self.session.erase_key)

    def give_code(self) -> None:
        """Come with the code that was typed."""
        self._do(self.session.give_code)

    def scanned(self, code: Code | None) -> None:
        """Come with a code that was scanned; None is rubbish."""
        self._do(self.session.scanned, code)

    def tell_how(self) -> None:
        """Begin to tell how it went."""
        self._do(self.session.tell_how)

    def choose_about(self, service: str | None) -> None:
        """Say of which service; None is in general."""
        self._do(self.session.choose_about, service)

    def give_face(self, face: int) -> None:
        """Answer how it went."""
        self._do(self.session.give_face, face)

    def speak_in_private(self) -> None:
        """Ask for somebody to talk to."""
        self._do(self.session.speak_in_private)

    def something_else(self) -> None:
        """Choose anew, after there was no number for the first choice."""
        self.session.something_else(self.clock())
        self._look()
        self._after()

    def back(self) -> None:
        """Go one page back."""
        self._do(self.session.back)

    def start_over(self) -> None:
        """Ask again from the first question."""
        self.session.start_over(self.clock())
        self._look()
        self._after()

    def change_language(self, code: str) -> None:
        """Go on in another language, with everything that was chosen."""
        self._do(self.session.change_language, code)

    def leave(self) -> None:
        """Clear everything at once."""
        self._do(self.session.leave)

    def done(self) -> None:
        """Clear the number: the visitor has it."""
        job = self.session.walk.held_job
        self.session.done(self.clock())
        if job is not None and self._printing is not None and self.session.walk.held_job is None:
            self._printing.has_it(job)
        self._after()

    def cover(self, cover: Cover) -> None:
        """Lay this over the page, or uncover it."""
        self._do(self.session.cover, cover)

    def set_comfort(self, comfort: Comfort) -> None:
        """Make the pages easier for this visitor."""
        self._do(self.session.set_comfort, comfort)

    def touch(self) -> None:
        """Note that somebody is there."""
        self._do(self.session.touch)

    def print_again(self) -> None:
        """Ask for the paper once more, or for that of a ticket that somebody brought."""
        copy, job = self.session.copy_wanted(self.clock()), self.session.print_again(self.clock())
        if copy is not None:
            self._print(partial(slip, copy))
        elif job is not None and self._printing is not None:
            self._printing.again(job)
        self._after()

    def _do(self, act: Callable[..., Asked | None], *what: object) -> None:
        """Do something to the session now, and send what comes of it."""
        self._after(act(*what, self.clock()))

    # What others tell

    @Slot(object)
    def _arrived(self, update: object) -> None:
        match update:
            case CenterChanged(center):
                self._center_told(center)
            case FloorReplaced(floor):
                self._floor = FloorView(floor)
                self._learn(floor=floor)
            case FloorChanged(messages) if self._floor is not None:
                for message in messages:
                    self._floor.apply(message)
            case Connected():
                self._after(self.session.hub_here(self.clock()))
                self._handing_in.hub_here()
                self._hand_in()
                self._look()
            case Away(_, reason):
                self.session.hub_away(reason, self.clock())
        self.session.counts = self._floor.counts if self._floor is not None else None
        self._after()

    def _center_told(self, raw: dict[str, Any]) -> None:
        try:
            center = read_center(raw)
        except ValueError as error:
            _log.error("The hub tells of a center that cannot be read: %s", error)
            return
        self.session.center_changed(center, self.clock())
        self._learn(center=raw)
        keep_center(self._folder, raw)
        self._handing_in.center_changed()
        self._hand_in()

    def _look(self) -> None:
        """Ask what can be had today: that changes by the clock, and by other kiosks."""
        if self.session.hub is Hub.HERE:
            self._link.look("center")
            self._link.look("floor")

    @Slot(object)
    def _looked(self, looked: Looked) -> None:
        if looked.found is not None:
            self._learn(**{looked.name: looked.found})
            self._after()

    def _learn(
        self, *, center: Mapping[str, Any] | None = None, floor: Mapping[str, Any] | None = None
    ) -> None:
        """Take in what can be had today, as far as it can be read."""
        outlook = self.session.outlook
        try:
            outlook = outlook.with_center(center) if center else outlook
            outlook = outlook.with_floor(floor) if floor else outlook
        except ValueError as error:
            _log.error("What can be had today cannot be read: %s", error)
        self.session.outlook = outlook

    @Slot(object)
    def _answered(self, answered: Answered) -> None:
        now, request = self.clock(), answered.request_id
        if self._handing_in.is_about(request):
            self._handed_in(answered)
        elif answered.refusal is not None:
            _log.info("No number was given: %s", answered.refusal)
            turned = self.session.refused(request, answered.refusal, now)
            if turned is not None:
                self._print(partial(return_slip, turned))
        elif isinstance(answered.answer, Ticket):
            given = self.session.answered(request, answered.answer, now)
            if given is not None and not isinstance(answered.answer, FoundTicket):
                self._print(partial(slip, given))
        elif isinstance(answered.answer, Done):
            self.session.counted(request, now)
        else:
            self.session.unanswered(request, now)
        self._after()

    @Slot(object)
    def _paper_told(self, paper: Paper) -> None:
        self._do(self.session.paper_changed, paper)

    def _give_alone(self, wish: IssueTicket) -> None:
        """Give a number of this kiosk's own; it is on disk before anybody sees it."""
        center = self.session.center
        ticket = self._alone.give(wish, center, self.wall()) if center is not None else None
        given = self.session.gave_alone(ticket, self.clock())
        if given is not None:
            self._print(partial(slip, given))
            self._hand_in()  # a hub that is there was only slow

    def _hand_in(self) -> None:
        """Give the hub the next ticket it does not know."""
        if self.session.hub is Hub.HERE:
            ticket = self._handing_in.next(self.wall())
            if ticket is not None:
                self._link.send(ticket)

    def _handed_in(self, answered: Answered) -> None:
        """Go on with the next, unless the hub is away again: then the next minute tries it."""
        if self._handing_in.answered(answered.refusal, taken=answered.answer is not None):
            self._hand_in()
        self.left_out.emit(self._handing_in.left_out)

    def _print(self, make: Callable[[Center, datetime], AnySlip | None]) -> None:
        """Have a paper printed; the page shows it already, whatever comes of that."""
        self.given_at = self.wall()
        center = self.session.center
        if self._printing is None or center is None:
            return
        try:
            paper = make(center, self.given_at)
        except ValueError as error:
            _log.error("The paper cannot be printed: %s", error)
            return
        if paper is not None:
            self.session.paper_asked(self._printing.submit(paper))

    # What time does

    def stop(self) -> None:
        """Do nothing more by itself; for the end of the program, before the link stops."""
        self._alarm.stop()
        self._minute.stop()

    @Slot()
    def wake(self) -> None:
        """Do what time alone does."""
        self._after()

    @Slot()
    def _minute_begins(self) -> None:
        wall = self.wall()
        self._minute.start(60_000 - wall.second * 1000 - wall.microsecond // 1000 + 1)
        self._look()
        self._handing_in.forget_old(wall)
        self.left_out.emit(self._handing_in.left_out)
        self._hand_in()
        self.changed.emit()

    def _after(self, command: Asked | None = None) -> None:
        """Send what is to be sent, give what the hub does not, set the alarm anew, and tell.

        What is due is done first: news may come between an instant and its alarm, which is for
        later instants only.
        """
        for each in (command, self.session.tick(self.clock())):
            if each is not None:
                self._link.send(each)
        wish = self.session.left_alone
        if wish is not None:
            self._give_alone(wish)
        now = self.clock()
        at = self.session.next_tick(now)
        if at is None:
            self._alarm.stop()
        else:
            self._alarm.start(max(1, round((at - now) * 1000)))
        if self.session.wipes != self._wipes:
            self._wipes = self.session.wipes
            self.cleared.emit()
        self.changed.emit()
