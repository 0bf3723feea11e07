"""Whatever happens in whatever order, the board keeps its promises."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from display.board import (
    HOLD,
    IN_SIGHT,
    KEPT,
    MANY,
    PATIENCE,
    TRIAL,
    Begin,
    Board,
    Call,
)

NUMBERS = st.sampled_from([f"A-{n:03}" for n in range(1, 9)])
DESKS = st.sampled_from([f"desk-{n}" for n in range(1, 6)])


class AnyDay(RuleBasedStateMachine):
    """A day of calls, ends, losses and pauses of any length."""

    def __init__(self) -> None:
        super().__init__()
        self.board = Board(pace=lambda calls, brief: 3.0 * len(calls) - brief)
        self.board.idles = True
        self.now = 0.0
        self.calls: dict[str, int] = {}
        self.open: dict[str, Call] = {}
        self.begins: list[tuple[float, Begin]] = []
        self.voice_over = True
        self.taken_back: set[str] = set()
        self.away = False

    @rule(number=NUMBERS, desk=DESKS)
    def call(self, number: str, desk: str) -> None:
        self.calls[number] = self.calls.get(number, 0) + 1
        for each in list(self.open.values()):
            if each.desk == desk or each.number == number:
                self.end(each.number)
        self.open[number] = Call(number, desk, "es", self.calls[number])
        self.board.call(self.open[number], self.now)

    @rule(number=NUMBERS)
    def end(self, number: str) -> None:
        call = self.open.pop(number, None)
        if call is not None:
            self.board.end(call.number, call.desk)

    @rule(number=NUMBERS)
    def take_back(self, number: str) -> None:
        call = self.open.pop(number, None)
        if call is not None:
            self.board.retract(call.number, call.desk)
            self.taken_back.add(call.number)
            self.never_was(call)

    def never_was(self, call: Call) -> None:
        face = self.board.face(self.now)
        assert not any(each.is_at(call.number, call.desk) for each in (*face.calls, *face.past))

    @rule(number=NUMBERS, desk=DESKS)
    def restore(self, number: str, desk: str) -> None:
        if number not in self.open:
            self.board.restore(Call(number, desk, "es", self.calls.get(number, 1)), self.now)

    @rule(seconds=st.floats(0.0, 30.0))
    def wait(self, seconds: float) -> None:
        self.now += seconds

    @rule()
    def lose_or_find(self) -> None:
        self.away = not self.away
        if self.away:
            self.board.leave()
        else:
            self.board.come_back(self.now)

    @rule()
    def whole_floor(self) -> None:
        self.board.reconcile(list(self.open.values()), [], self.now)

    @rule()
    def voice_ends(self) -> None:
        if self.begins:
            self.board.voice_done(self.begins[-1][1].id)
            self.voice_over = True

    @rule()
    def try_out(self) -> None:
        self.board.try_out(self.now)

    @rule(number=NUMBERS)
    def move_on(self, number: str) -> None:
        if self.open.pop(number, None) is not None:
            self.board.move_on(number)
            self.taken_back.add(number)

    @invariant()
    def only_open_calls_begin_one_announcement_at_a_time_and_once(self) -> None:
        self.board.advance(self.now)
        for effect in self.board.take_effects():
            if not isinstance(effect, Begin):
                continue
            assert not self.away
            if effect.id == TRIAL:
                assert not effect.calls
                continue
            assert len(effect.calls) in (1, MANY)
            for call in effect.calls:
                assert call == self.open[call.number]
                assert not any(call in begin.calls for _, begin in self.begins)
            if self.begins:
                passed = self.now - self.begins[-1][0]
                assert passed >= (HOLD if self.voice_over else HOLD + PATIENCE)
            self.begins.append((self.now, effect))
            self.voice_over = False
            self.taken_back.clear()

    @invariant()
    def each_announced_call_is_seen_its_time_unless_it_was_taken_back(self) -> None:
        if not self.begins or self.now - self.begins[-1][0] >= HOLD:
            return
        field = {each.number for each in self.board.face(self.now).calls}
        announced = {each.number for each in self.begins[-1][1].calls}
        assert announced - self.taken_back <= field

    @invariant()
    def what_is_called_is_in_sight_when_something_else_is_shown(self) -> None:
        face = self.board.face(self.now)
        if face.idle:
            assert not face.lit
            unseen = (*face.calls, *face.past)[IN_SIGHT:]
            assert not any(self.open.get(each.number) == each for each in unseen)

    @invariant()
    def each_number_is_seen_once(self) -> None:
        face = self.board.face(self.now)
        seen = [call.number for call in (*face.calls, *face.past)]
        assert len(seen) == len(set(seen))
        assert len(face.past) <= KEPT

    @invariant()
    def the_queue_is_bounded_and_the_dark_is_dark(self) -> None:
        desks = [each.call.desk for each in self.board._waiting]
        assert len(desks) == len(set(desks))
        if self.away:
            assert not self.board.face(self.now).lit

    @invariant()
    def a_change_that_is_due_lies_ahead(self) -> None:
        self.board.advance(self.now)
        due = self.board.next_change(self.now)
        assert due is None or due > self.now


TestAnyDay = AnyDay.TestCase
TestAnyDay.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
