"""The lock: what closes it, what it lets through, and how it opens where it was."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from counter.desk import acts
from counter.desk.acts import Act
from counter.desk.console import Console
from counter.desk.locking import Lock
from shared.domain.commands.desks import CloseDesk, SignedIn, SignIn
from shared.link.errors import AwayReason, HubAway, Refused
from shared.link.session import Away
from tests.unit.counter.specimen import (
    NOW,
    SIGNED,
    called_event,
    console_at,
    desk_row,
    event,
    floor,
    waiting_row,
)

A17 = desk_row("A-017", "serving")
LIMIT = timedelta(minutes=15)
AGAIN = SignedIn(**SIGNED | {"session": "second", "session_id": "ana-3b"})


def locked(raw: dict[str, Any] | None = None) -> tuple[Console, Lock]:
    console = console_at(raw or floor(A17))
    lock = Lock(console, NOW)
    lock.lock()
    return console, lock


def shown(lock: Lock, pin: str = "1234") -> SignIn:
    command = lock.unlock(pin, NOW)
    assert command is not None
    return command


def test_a_console_that_nobody_touches_locks_itself() -> None:
    console = console_at()
    lock = Lock(console, NOW)
    assert lock.due_at == NOW + LIMIT
    assert not lock.look(NOW + LIMIT - timedelta(seconds=1))
    lock.touched(NOW + timedelta(minutes=5))
    assert not lock.look(NOW + LIMIT)
    assert lock.look(NOW + LIMIT + timedelta(minutes=5))
    assert console.is_locked
    assert lock.due_at is None


def test_moving_the_mouse_behind_the_lock_is_not_being_there() -> None:
    console, lock = locked()
    lock.touched(NOW + LIMIT * 2)
    lock.take_answer(shown(lock), AGAIN, None, NOW)
    assert not console.is_locked
    assert lock.due_at == NOW + LIMIT


@pytest.mark.parametrize("more", [{"idle_lock_minutes": 0}])
def test_a_center_may_never_lock(more: dict[str, Any]) -> None:
    assert Lock(console_at(**more), NOW).due_at is None


def test_nobody_is_locked_out_of_a_console_where_nobody_signed_in() -> None:
    console = Console()
    lock = Lock(console, NOW)
    lock.lock()
    assert lock.due_at is None
    assert not console.is_locked
    assert lock.unlock("1234", NOW) is None


@pytest.mark.parametrize("act", [each for each in Act if each is not Act.SIGN_IN])
def test_no_key_works_behind_the_lock(act: Act) -> None:
    console, _ = locked()
    assert console.hindrance(act, NOW) == acts.LOCKED


def test_a_key_that_the_hub_refuses_for_the_lock_leads_there_and_was_not_done() -> None:
    console = console_at(floor(A17))
    request = console.press(Act.FINISH, NOW)
    assert request is not None
    console.refused(request.command, Refused("session-locked", "", 403), NOW)
    assert console.is_locked
    lock = Lock(console, NOW)
    lock.take_answer(shown(lock), AGAIN, None, NOW)
    assert console.outcome is not None
    assert (console.outcome.act, console.outcome.code) == (Act.FINISH, acts.LOCKED)
    again = console.press(Act.FINISH, NOW)
    assert again is not None
    assert again.session == "second"


def test_unlocking_signs_the_same_person_in_at_the_same_desk_without_taking_over() -> None:
    console, lock = locked()
    command = shown(lock)
    assert (command.desk, command.staff, command.pin) == ("d3", "Ana Ruiz", "1234")
    assert not command.take_over
    assert lock.unlock("1234", NOW) is None
    lock.take_answer(command, AGAIN, None, NOW)
    assert (console.is_locked, console.is_signed_in, console.session) == (False, True, "second")
    assert lock.follow_up is None


def test_what_happens_at_the_desk_stays_true_behind_the_lock() -> None:
    row = waiting_row("B-014", "legal", 31)
    console, lock = locked(floor(waiting=(row,)))
    console.floor_changed([called_event(row)], NOW)
    lock.take_answer(shown(lock), AGAIN, None, NOW)
    assert console.current is not None
    assert console.current.number == "B-014"


def test_a_paused_desk_is_paused_again_after_the_lock() -> None:
    console, lock = locked(floor(desks={"d3": "paused"}))
    lock.take_answer(shown(lock), AGAIN, None, NOW)
    assert lock.follow_up is not None
    assert isinstance(lock.follow_up.command, CloseDesk)
    assert (lock.follow_up.command.desk, lock.follow_up.session) == ("d3", "second")
    assert not console.is_locked


def test_a_break_goes_on_after_the_lock_though_the_floor_says_open_first() -> None:
    raw = floor(desks={"d3": "paused"})
    raw["desks"] = [each | {"reason": "lunch"} for each in raw["desks"]]
    console, lock = locked(raw)
    pin = shown(lock)
    again = {"desk": "d3", "staff": "Ana Ruiz", "device": "d7", "session": AGAIN.session_id}
    console.floor_changed([event("desk-opened", **again)], NOW)
    lock.take_answer(pin, AGAIN, None, NOW)
    assert lock.follow_up is not None
    assert isinstance(lock.follow_up.command, CloseDesk)
    assert lock.follow_up.command.reason == "lunch"


@pytest.mark.parametrize(
    "failure", [Refused("wrong-pin", "", 403), HubAway(AwayReason.NO_ANSWER, maybe_done=True)]
)
def test_a_pin_that_does_not_open_it_leaves_it_locked(failure: Any) -> None:
    console, lock = locked()
    assert lock.take_answer(shown(lock, "9999"), None, failure, NOW)
    assert console.is_locked
    assert lock.errand.outcome is not None
    assert shown(lock)


def test_guesses_are_slowed_down_here_too() -> None:
    _, lock = locked()
    slow = Refused("slow-down", "", 429, more={"wait_seconds": 4})
    lock.take_answer(shown(lock, "9999"), None, slow, NOW)
    assert lock.unlock("1234", NOW + timedelta(seconds=3)) is None
    assert lock.unlock("1234", NOW + timedelta(seconds=4)) is not None


def test_without_the_hub_a_pin_is_not_sent_and_it_says_so() -> None:
    console, lock = locked()
    console.went_away(Away(NOW, AwayReason.UNREACHABLE))
    assert lock.unlock("1234", NOW) is None
    assert lock.errand.outcome is not None
    assert lock.errand.outcome.code == acts.AWAY


def test_somebody_else_goes_to_sign_in() -> None:
    console, lock = locked()
    lock.leave()
    assert (console.is_signed_in, console.is_locked) == (False, False)


def test_the_refusal_of_an_older_session_says_nothing_of_this_one() -> None:
    console, lock = locked()
    lock.take_answer(shown(lock), AGAIN, None, NOW)
    console.refused_beside("secret", acts.LOCKED)
    console.refused_beside("secret", acts.SIGNED_OUT)
    assert (console.is_locked, console.is_signed_in) == (False, True)
    console.refused_beside("second", acts.LOCKED)
    assert console.is_locked


def test_a_desk_taken_over_behind_the_lock_goes_to_sign_in_and_says_by_whom() -> None:
    console, _ = locked()
    held = {"staff": "Luis", "device": "d1", "session": "luis-3"}
    console.floor_changed([event("desk-opened", desk="d3", **held)], NOW)
    assert not console.is_locked
    assert console.lost is not None
    assert console.lost.by == "Luis"
