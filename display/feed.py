"""What the link tells, as the board understands it; decides which calls are news.

After a loss the hub tells everything that happened meanwhile, and only then that it is live again.
Until it is, a call is news if it is younger than `FRESH` by the hub's clock, as far as that was
told (`hub_clock`). Once it is live every call is news, whatever that clock says, unless it lies far
behind the last of its own batch: so a wrong clock can silence a replay, never a waiting room.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from shared.domain.visit import State
from shared.link.floor_view import Change, FloorView, Message, Row
from shared.link.rows import read_row
from shared.link.session import Away, Connected, FloorChanged, FloorReplaced

from .board import FRESH, Board, Call

_FRESH = timedelta(seconds=FRESH)


class Feed:
    """Keeps one board level with the hub's floor.

    Attributes:
        only: the desks whose calls are for this board; None is all.
        live: everything the hub had to tell was told.
    """

    def __init__(self, board: Board) -> None:
        self._board = board
        self._floor: FloorView | None = None
        self.live = False
        self.only: frozenset[str] | None = None

    def take(self, update: object, now: float, clock: datetime) -> None:
        """Take one update of the link; `now` is the board's time, `clock` the instant (aware)."""
        match update:
            case Connected():
                self.live = True
                self._board.come_back(now)
            case Away():
                self.live = False
                self._board.leave()
            case FloorReplaced(floor):
                self._floor = FloorView(floor)
                self._board.leave_out(lambda call: not self._shows(call))
                self._board.reconcile(*self._at_desks(self._floor), now)
            case FloorChanged(messages):
                self._fold(messages, now, clock)

    def _fold(self, messages: Sequence[Message], now: float, clock: datetime) -> None:
        if self._floor is None:
            return
        last = _instant(messages[-1])
        newest = last if self.live else max(last, clock)
        for message in messages:
            change = self._floor.apply(message)
            self._tell(change, now, news=newest - _instant(message) <= _FRESH)
            self._undo(change, message, now)

    def _tell(self, change: Change, now: float, *, news: bool) -> None:
        if change.call is not None:
            call = _call(change.call)
            if not self._shows(call):
                self._board.move_on(call.number)
            elif news:
                self._board.call(call, now)
            else:
                self._board.note(call, now)
        elif change.before is not None and (change.after is None or _answered(change.after)):
            self._board.end(change.before.number, change.before.desk or "")

    def _undo(self, change: Change, message: Message, now: float) -> None:
        """Take calls back, and show who is at a desk again because of that."""
        for number, desk in change.retracted:
            self._board.retract(number, desk)
        for told in message.get("restored", ()):
            call = _call(read_row(told))
            if self._shows(call):
                self._board.restore(call, now)

    def _at_desks(self, floor: FloorView) -> tuple[list[Call], list[Call]]:
        """Return the calls still open and those answered, each the oldest first."""
        rows = sorted((*floor.called, *floor.serving), key=lambda row: row.since)
        here = [(_call(row), _answered(row)) for row in rows]
        return (
            [call for call, answered in here if self._shows(call) and not answered],
            [call for call, answered in here if self._shows(call) and answered],
        )

    def _shows(self, call: Call) -> bool:
        return self.only is None or call.desk in self.only


def _call(row: Row) -> Call:
    return Call(row.number, row.desk or "", row.language, row.calls)


def _answered(row: Row) -> bool:
    return row.state in {State.ARRIVED, State.SERVING}


def _instant(message: Message) -> datetime:
    return datetime.fromisoformat(message["at"])
