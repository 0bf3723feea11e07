"""One console at work: joins the pure console to the hub and to the passing of time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from counter.acts import Act, Request
from counter.center import read_center
from counter.console import Console
from shared.domain.commands import IssueTicket
from shared.link.floor_view import FloorView
from shared.link.session import Away, CenterChanged, Connected, FloorChanged, FloorReplaced
from shared.ui.hub_link import Answered, HubLink

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

    Signals:
        changed: something that may show is another; also every quarter of a minute.
        centerTold: the center's own languages, first one first, whenever they are told.
    """

    changed = Signal()
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
        link.arrived.connect(self._arrived)
        link.answered.connect(self._answered)
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

    def sign_in(self, desk: str, staff: str, pin: str) -> None:
        """Sign in at a desk."""
        self._send(self.console.sign_in(desk, staff, pin, self.now()))

    def issue(self, command: IssueTicket) -> None:
        """Give a number to somebody standing here."""
        self._send(self.console.issue(command, self.now()))

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
                self._show_in_steps()
                return
            case Connected():
                self.console.connected(self.now())
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
        if answered.refusal is not None:
            self.console.refused(answered.command, answered.refusal, self.now())
        elif answered.away is not None:
            self.console.unanswered(answered.command, answered.away, self.now())
        else:
            self.console.answered(answered.command, answered.answer, self.now())
        self._show()

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
