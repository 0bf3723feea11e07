"""The board: one announcement at a time, bound to its call, and a list that is always right."""

from __future__ import annotations

import pytest

from display.board import (
    FORGET,
    FRESH,
    HOLD,
    IDLE,
    KEPT,
    TRIAL,
    Begin,
    Board,
    Call,
    Face,
    Hush,
)

A17 = Call("A-017", "desk-3", "es")
B12 = Call("B-012", "desk-1", "fr")
C6 = Call("C-006", "desk-5", "es")
D2 = Call("D-002", "desk-2", "ht")


@pytest.fixture
def board() -> Board:
    return Board()


def begun(board: Board, now: float) -> list[Call]:
    """Let the time come, and return the calls whose announcement begins."""
    board.advance(now)
    begins = [each for each in board.take_effects() if isinstance(each, Begin)]
    return [call for each in begins for call in each.calls]


def announce(board: Board, call: Call, now: float) -> None:
    """Call, begin, and let the voice be done."""
    board.call(call, now)
    assert begun(board, now) == [call]
    board.voice_done(call.id)


def numbers(board: Board, now: float = 0.0) -> list[str]:
    return [each.number for each in board.face(now).past]


def test_before_the_first_call_nothing_is_shown_and_nothing_is_due(board: Board) -> None:
    face = board.face(0)
    assert (face.call, face.lit, face.past, face.away) == (None, False, (), False)
    assert board.next_change(0) is None


def test_a_call_fills_the_field_at_once(board: Board) -> None:
    announce(board, A17, 10)
    assert board.face(10).call == A17
    assert board.face(10).lit


def test_the_field_inverts_stays_filled_and_rests(board: Board) -> None:
    announce(board, A17, 100)
    turns = []
    now = 100.0
    while (change := board.next_change(now)) is not None:
        now = change
        turns.append((now - 100, board.face(now).lit))
        assert board.face(now).calling == (now < 115)
    assert turns == [
        (0.5, False),
        (1.0, True),
        (1.5, False),
        (2.0, True),
        (2.5, False),
        (3.0, True),
        (15.0, False),
    ]
    assert board.face(now).call == A17


def test_a_calm_board_fills_once() -> None:
    board = Board(calm=True)
    announce(board, A17, 0)
    assert board.next_change(0) == 12
    assert board.face(11.9).lit
    assert not board.face(12).lit


def test_a_new_call_waits_until_the_last_had_eight_seconds(board: Board) -> None:
    announce(board, A17, 0)
    board.call(B12, 1)
    assert board.next_change(7.5) == 8
    assert begun(board, 7.99) == []
    assert board.face(7.99).call == A17
    assert begun(board, 8) == [B12]
    assert board.face(8).call == B12
    assert numbers(board) == ["A-017"]


def test_a_new_call_waits_for_the_voice_but_not_for_ever(board: Board) -> None:
    board.call(A17, 0)
    board.call(B12, 0)
    assert begun(board, 0) == [A17]
    assert begun(board, 8) == []
    assert board.next_change(15) == 20
    assert begun(board, 20) == [B12]


def test_a_voice_that_ends_late_lets_the_next_call_begin(board: Board) -> None:
    board.call(A17, 0)
    board.call(B12, 0)
    assert begun(board, 0) == [A17]
    board.voice_done("somebody else")
    assert begun(board, 11) == []
    board.voice_done(A17.id)
    assert begun(board, 11) == [B12]


def test_calls_are_announced_in_the_order_they_came(board: Board) -> None:
    heard = []
    for now in range(60):
        if now < 3:
            board.call((A17, B12, C6)[now], now)
        for call in begun(board, now):
            board.voice_done(call.id)
            heard.append((now, call))
    assert heard == [(0, A17), (8, B12), (16, C6)]
    assert numbers(board) == ["B-012", "A-017"]


def test_a_recall_is_announced_again(board: Board) -> None:
    announce(board, A17, 0)
    again = Call("A-017", "desk-3", "es", calls=2)
    board.call(again, 3)
    assert begun(board, 8) == [again]
    assert board.face(8).lit
    assert numbers(board) == []


def test_a_recall_from_the_list_returns_to_the_field(board: Board) -> None:
    announce(board, A17, 0)
    announce(board, B12, 20)
    again = Call("A-017", "desk-3", "es", calls=2)
    announce(board, again, 40)
    assert board.face(40).call == again
    assert numbers(board) == ["B-012"]


def test_a_recall_of_a_waiting_call_keeps_its_place(board: Board) -> None:
    announce(board, D2, 0)
    board.call(A17, 1)
    board.call(B12, 1)
    again = Call("A-017", "desk-3", "es", calls=2)
    board.call(again, 2)
    assert begun(board, 8) == [again]
    board.voice_done(again.id)
    assert begun(board, 16) == [B12]


def test_a_call_that_ended_before_its_turn_is_never_announced_nor_listed(board: Board) -> None:
    announce(board, D2, 0)
    board.call(A17, 1)
    board.call(B12, 1)
    board.end("A-017", "desk-3")
    assert begun(board, 8) == [B12]
    assert numbers(board) == ["D-002"]
    assert begun(board, 60) == []


def test_the_end_of_an_older_call_does_not_touch_a_newer_one(board: Board) -> None:
    announce(board, D2, 0)
    board.call(Call("A-017", "desk-4", "es"), 1)
    board.end("A-017", "desk-3")
    assert [each.desk for each in begun(board, 8)] == ["desk-4"]


def test_an_answered_call_goes_dark_and_is_hushed(board: Board) -> None:
    announce(board, A17, 0)
    board.end("A-017", "desk-3")
    assert board.take_effects() == [Hush(A17.id)]
    face = board.face(1)
    assert (face.call, face.lit) == (A17, False)
    assert board.next_change(1) is None


def test_an_answered_call_still_had_its_eight_seconds(board: Board) -> None:
    announce(board, A17, 0)
    board.end("A-017", "desk-3")
    board.call(B12, 1)
    assert begun(board, 1) == []
    assert begun(board, 8) == [B12]


def test_a_desk_that_calls_on_overtakes_its_waiting_call(board: Board) -> None:
    announce(board, D2, 0)
    board.call(A17, 1)
    board.call(Call("A-018", "desk-3", "es"), 2)
    assert [each.number for each in begun(board, 8)] == ["A-018"]
    assert begun(board, 40) == []


def test_the_list_names_each_number_once_and_never_the_one_in_the_field(board: Board) -> None:
    announce(board, A17, 0)
    announce(board, B12, 20)
    announce(board, Call("A-017", "desk-6", "es"), 40)
    assert board.face(40).call == Call("A-017", "desk-6", "es")
    assert numbers(board) == ["B-012"]


def burst(board: Board) -> tuple[list[Call], list[Begin]]:
    """Let twenty call within a second, and return them and the announcements until all is still."""
    calls = [Call(f"A-{n:03}", f"desk-{n}", "fr") for n in range(1, 21)]
    for call in calls:
        board.call(call, 0.05 * int(call.number[2:]))
    begins: list[Begin] = []
    now: float | None = 1.0
    while now is not None:
        board.advance(now)
        for effect in board.take_effects():
            assert isinstance(effect, Begin)
            begins.append(effect)
            board.voice_done(effect.id)
        now = board.next_change(now)
    return calls, begins


def test_a_burst_is_announced_together_and_briefly_while_many_wait(board: Board) -> None:
    calls, begins = burst(board)
    assert [call for each in begins for call in each.calls] == calls
    assert [len(each.calls) for each in begins] == [3] * 6 + [1, 1]
    assert [each.brief for each in begins] == [True] * 5 + [False] * 3
    assert numbers(board)[:4] == ["A-019", "A-016", "A-017", "A-018"]


@pytest.mark.parametrize("count", [1, 3, 10, 40])
def test_of_calls_within_a_second_each_has_its_light_once(board: Board, count: int) -> None:
    calls = [Call(f"B-{n:03}", f"window-{n}", "es") for n in range(count)]
    for place, call in enumerate(calls):
        board.call(call, place / count)
    lit: list[Call] = []
    for instant in range(0, 400, 8):
        lit += begun(board, instant)
    assert lit == calls


def test_an_old_call_goes_to_the_list_in_silence(board: Board) -> None:
    announce(board, A17, 0)
    board.note(B12, 30)
    assert begun(board, 60) == []
    assert board.face(30).call == A17
    assert numbers(board) == ["B-012"]


def test_the_list_keeps_a_bounded_past(board: Board) -> None:
    for n in range(KEPT + 3):
        announce(board, Call(f"B-{n:03}", f"window-{n}", "es"), 20.0 * n)
    assert len(numbers(board)) == KEPT


def test_at_the_start_the_open_calls_are_there_without_light_or_sound(board: Board) -> None:
    board.reconcile([B12, A17], [C6, D2], 0)
    assert begun(board, 60) == []
    face = board.face(0)
    assert (face.call, face.lit) == (A17, False)
    assert numbers(board) == ["B-012", "D-002", "C-006"]
    assert board.next_change(0) is None


def test_the_same_floor_again_changes_nothing(board: Board) -> None:
    announce(board, A17, 0)
    board.call(B12, 1)
    before = board.face(2)
    board.reconcile([A17, B12], [], 2)
    assert board.face(2) == before
    assert begun(board, 8) == [B12]


def test_a_floor_drops_waiting_calls_that_ended_or_are_being_served(board: Board) -> None:
    announce(board, D2, 0)
    board.call(A17, 1)
    board.call(B12, 1)
    board.reconcile([D2], [B12], 2)
    assert begun(board, 30) == []
    assert numbers(board) == ["B-012"]


def test_a_floor_puts_out_a_call_that_ended(board: Board) -> None:
    announce(board, A17, 0)
    board.reconcile([], [A17], 1)
    assert not board.face(1).lit
    assert board.take_effects() == [Hush(A17.id)]


def test_a_number_called_elsewhere_while_away_shows_its_new_desk(board: Board) -> None:
    announce(board, A17, 0)
    board.leave()
    moved = Call("A-017", "desk-6", "es")
    board.reconcile([moved], [], 5)
    face = board.face(5)
    assert (face.call, face.lit, face.past) == (moved, False, ())


def test_without_the_hub_nothing_is_filled_and_the_calls_stay(board: Board) -> None:
    announce(board, B12, 0)
    announce(board, A17, 10)
    board.call(C6, 11)
    board.leave()
    face = board.face(12)
    assert (face.call, face.lit, face.away) == (A17, False, True)
    assert numbers(board) == ["B-012"]
    assert begun(board, 60) == []
    assert board.next_change(12) is None


def test_a_call_that_waited_through_a_short_loss_is_announced(board: Board) -> None:
    announce(board, A17, 0)
    board.call(B12, 1)
    board.leave()
    board.come_back(1 + FRESH)
    assert begun(board, 1 + FRESH) == [B12]


def test_a_call_that_waited_through_a_long_loss_is_listed_in_silence(board: Board) -> None:
    announce(board, A17, 0)
    board.call(B12, 1)
    board.leave()
    board.come_back(2 + FRESH)
    assert begun(board, 2 + FRESH) == []
    assert numbers(board) == ["B-012"]
    assert not board.face(2 + FRESH).lit


def test_calls_of_long_ago_leave_the_screen(board: Board) -> None:
    announce(board, A17, 0)
    announce(board, B12, 100)
    board.forget(FORGET - 1)
    assert numbers(board) == ["A-017"]
    board.forget(FORGET + 60)
    assert numbers(board) == []
    assert board.face(0).call == B12
    board.forget(FORGET + 100)
    assert board.face(0).call is None


def test_a_call_taken_back_while_it_is_spoken_leaves_the_field_and_falls_silent(
    board: Board,
) -> None:
    announce(board, B12, 0)
    board.call(A17, 20)
    assert begun(board, 20) == [A17]
    board.retract(A17.number, A17.desk)
    assert board.take_effects() == [Hush(A17.id)]
    face = board.face(21)
    assert (face.call, face.lit, face.calling, face.past) == (B12, False, False, ())


def test_the_first_call_taken_back_leaves_an_empty_board(board: Board) -> None:
    announce(board, A17, 0)
    board.retract(A17.number, A17.desk)
    assert board.take_effects() == []
    face = board.face(1)
    assert (face.call, face.lit, face.past) == (None, False, ())
    assert board.next_change(1) is None


def test_a_call_taken_back_while_it_waits_is_never_announced(board: Board) -> None:
    announce(board, A17, 0)
    board.call(B12, 1)
    board.call(C6, 2)
    board.retract(B12.number, B12.desk)
    assert begun(board, 8) == [C6]
    assert numbers(board, 8) == ["A-017"]


def test_a_call_taken_back_leaves_the_list(board: Board) -> None:
    announce(board, A17, 0)
    announce(board, B12, 20)
    announce(board, C6, 40)
    board.retract(A17.number, A17.desk)
    assert (board.face(41).call, numbers(board, 41)) == (C6, ["B-012"])
    assert board.face(41).lit


def test_taking_back_a_call_that_moved_on_to_another_desk_does_nothing(board: Board) -> None:
    announce(board, A17, 0)
    board.retract(A17.number, "desk-9")
    assert board.face(1).call == A17


def test_the_same_number_called_again_after_all_is_announced_anew(board: Board) -> None:
    announce(board, A17, 0)
    board.retract(A17.number, A17.desk)
    board.call(A17, 3)
    assert begun(board, 3) == []
    assert begun(board, 8) == [A17]


def test_a_number_at_a_desk_again_is_shown_without_light_or_sound(board: Board) -> None:
    board.restore(A17, 5)
    face = board.face(5)
    assert (face.call, face.lit, face.calling) == (A17, False, False)
    assert begun(board, 30) == []
    board.restore(A17, 6)
    board.restore(B12, 7)
    assert (board.face(8).call, numbers(board, 8)) == (A17, ["B-012"])


def together(board: Board, now: float) -> Begin:
    """Have A-017, B-012 and C-006 announced in one breath."""
    for call in (A17, B12, C6):
        board.call(call, now)
    board.advance(now)
    (begin,) = board.take_effects()
    assert isinstance(begin, Begin)
    return begin


def test_calls_announced_together_stand_in_the_field_together(board: Board) -> None:
    announce(board, D2, 0)
    begin = together(board, 10)
    assert begin == Begin("A-017@desk-3#1+B-012@desk-1#1+C-006@desk-5#1", (A17, B12, C6), False)
    face = board.face(10)
    assert (face.calls, face.lit, numbers(board)) == ((A17, B12, C6), True, ["D-002"])
    board.voice_done(begin.id)
    board.call(D2, 12)
    assert begun(board, 18) == [D2]
    assert numbers(board) == ["A-017", "B-012", "C-006"]


def test_the_light_stays_until_the_last_of_several_has_come(board: Board) -> None:
    begin = together(board, 0)
    board.end("B-012", "desk-1")
    board.end("A-017", "desk-3")
    assert board.take_effects() == []
    assert board.face(1).lit
    board.end("C-006", "desk-5")
    assert board.take_effects() == [Hush(begin.id)]
    assert not board.face(1).lit


def test_one_of_several_taken_back_leaves_and_the_voice_falls_silent(board: Board) -> None:
    begin = together(board, 0)
    board.retract("B-012", "desk-1")
    assert board.take_effects() == [Hush(begin.id)]
    face = board.face(1)
    assert (face.calls, face.lit) == ((A17, C6), True)


def test_an_announcement_has_the_time_it_takes_whoever_speaks() -> None:
    board = Board(pace=lambda calls, brief: 5.0 * len(calls) + 10.0 * brief)
    announce(board, A17, 0)
    board.call(B12, 0)
    assert board.next_change(5) == HOLD  # never less
    board.call(C6, 0)
    board.call(D2, 0)
    assert begun(board, 8) == [B12, C6, D2]
    board.voice_done("B-012@desk-1#1+C-006@desk-5#1+D-002@desk-2#1")
    board.call(A17, 9)
    assert begun(board, 22.9) == []
    assert begun(board, 23) == [A17]


def test_a_number_called_where_this_screen_does_not_show_it_leaves(board: Board) -> None:
    announce(board, A17, 0)
    announce(board, B12, 20)
    board.move_on("A-017")
    assert numbers(board) == []
    board.move_on("B-012")
    assert board.face(30).calls == ()


def idle(board: Board, now: float) -> bool:
    board.advance(now)
    face: Face = board.face(now)
    return face.idle


def test_something_else_may_be_shown_a_while_after_the_last_call(board: Board) -> None:
    board.idles = True
    assert idle(board, 0)
    announce(board, A17, 10)
    assert not idle(board, 10)
    assert board.next_change(30) == 10 + IDLE
    assert idle(board, 10 + IDLE)
    board.call(B12, 100)
    assert not idle(board, 100)


def test_nothing_else_is_shown_while_a_call_would_be_out_of_sight(board: Board) -> None:
    board.idles = True
    for place, call in enumerate((A17, B12, C6, D2)):
        announce(board, call, 20.0 * place)
    assert not idle(board, 500)
    board.end("A-017", "desk-3")
    assert idle(board, 500)


def test_nothing_else_is_shown_without_the_hub(board: Board) -> None:
    board.idles = True
    board.leave()
    assert not idle(board, 500)


def test_a_trial_lights_up_and_calls_nobody(board: Board) -> None:
    announce(board, A17, 0)
    board.try_out(30)
    assert board.take_effects() == [Begin(TRIAL, (), brief=False)]
    face = board.face(30)
    assert (face.trial, face.lit, face.calling, face.calls) == (True, True, False, (A17,))
    board.try_out(31)
    assert board.take_effects() == []
    assert board.next_change(44) == 45
    board.advance(45)
    face = board.face(45)
    assert (face.trial, face.lit, face.calls, numbers(board)) == (False, False, (A17,), [])


def test_a_trial_gives_way_to_a_call_in_the_same_instant(board: Board) -> None:
    board.try_out(0)
    board.take_effects()
    board.call(A17, 2)
    board.advance(2)
    assert board.take_effects() == [Hush(TRIAL), Begin(A17.id, (A17,), brief=False)]
    assert not board.face(2).trial


@pytest.mark.parametrize("busy", ["lit", "away"])
def test_nothing_is_tried_out_in_the_middle_of_something(board: Board, busy: str) -> None:
    announce(board, A17, 0)
    if busy == "away":
        board.leave()
        board.take_effects()
    board.try_out(5 if busy == "lit" else 60)
    assert board.take_effects() == []
    assert not board.face(5).trial


def test_a_screen_that_speaks_and_one_that_is_muted_call_in_step() -> None:
    """As long as the voice keeps to the time that an announcement is given."""
    begun: list[list[tuple[int, tuple[str, ...]]]] = []
    for voice in (0, 8):
        board = Board(pace=lambda calls, brief: 10.0 - brief)
        begun.append([])
        for now in range(80):
            if now < 7:
                board.call(Call(f"A-{now:03}", f"desk-{now}", "es"), now)
            board.advance(now)
            for begin in board.take_effects():
                assert isinstance(begin, Begin)
                begun[-1].append((now, tuple(call.number for call in begin.calls)))
            if begun[-1] and now - begun[-1][-1][0] >= voice:
                board.voice_done(board._announcement.id)
    assert begun[0] == begun[1]
    assert [len(numbers) for _, numbers in begun[0]] == [1, 3, 3]
