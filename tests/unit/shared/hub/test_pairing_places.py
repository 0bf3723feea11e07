"""Who waits to be admitted: places, turns, digits and guesses, with a hand on the clock."""

from __future__ import annotations

import pytest

from shared.domain.errors import Refusal, SlowDown, Unknown
from shared.domain.pairing_code import commitment, pairing_code
from shared.domain.roles import Role
from shared.hub.pairing import (
    LONGEST_DELAY,
    LONGEST_LINE,
    PATIENCE,
    PLACES,
    WRONG_TRIES,
    Admitted,
    Knock,
    Pairings,
    Pending,
)

CERTIFICATE = b"the hub's own certificate"
NONCE = bytes(range(32))
TOKEN = "t" * 32


class Door:
    """A hub's pairings, and the time there."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.pairings = Pairings(CERTIFICATE, lambda: self.now)

    def knock(self, address: str = "10.0.0.2", name: str = "Puerta", nonce: bytes = NONCE):
        knock = Knock(role=Role.KIOSK, name=name, version="0.1.0", commitment=commitment(nonce))
        return self.pairings.knock(address, knock)

    def wait(self, address: str = "10.0.0.2", name: str = "Puerta", nonce: bytes = NONCE):
        pending = self.knock(address, name, nonce)
        assert self.pairings.reveal(pending, nonce)
        return pending

    def wrong(self, pending: Pending) -> str:
        """Return digits that this device does not show."""
        return f"{(int(pending.code or '0') + 1) % 10**8:08d}"

    def refusal(self, code: str) -> Refusal:
        with pytest.raises(Refusal) as caught:
            self.pairings.claim(code)
        return caught.value

    def is_full(self, address: str = "10.0.0.2") -> bool:
        try:
            self.knock(address)
        except SlowDown:
            return True
        return False


@pytest.fixture
async def door() -> Door:
    return Door()


async def test_both_sides_come_to_the_same_digits(door: Door):
    pending = door.wait()
    assert pending.code == pairing_code(
        certificate=CERTIFICATE,
        device_nonce=NONCE,
        hub_nonce=pending.nonce,
        role="kiosk",
        name="Puerta",
    )
    assert door.pairings.claim(pending.code) is pending


async def test_the_same_device_never_shows_the_same_digits_again(door: Door):
    codes = {door.wait().code for _ in range(PLACES)}
    assert len(codes) == PLACES


async def test_an_admitted_device_is_told_once_and_frees_its_place(door: Door):
    waiting = [door.wait() for _ in range(PLACES)]
    assert door.is_full()
    claimed = door.pairings.claim(waiting[3].code or "")
    door.pairings.admit(claimed, Admitted(device_id="d7", token=TOKEN))
    assert claimed.outcome.result() == Admitted(device_id="d7", token=TOKEN)
    assert not any(each.outcome.done() for each in waiting if each is not claimed)
    assert door.pairings.waiting() == PLACES - 1
    assert not door.is_full()


async def test_digits_that_are_typed_twice_admit_once(door: Door):
    pending = door.wait()
    code = pending.code or ""
    assert door.pairings.admitted(code) is None
    door.pairings.admit(door.pairings.claim(code), Admitted(device_id="d7", token=TOKEN))
    assert door.pairings.admitted(code) == "d7"
    door.now += PATIENCE + 1
    assert door.pairings.admitted(code) is None


async def test_two_managers_cannot_claim_one_device(door: Door):
    pending = door.wait()
    door.pairings.claim(pending.code or "")
    assert door.refusal(pending.code or "").code == "nobody-waits"
    door.pairings.release(pending)
    assert door.pairings.claim(pending.code or "") is pending


async def test_digits_that_two_devices_show_admit_neither(door: Door):
    first, second = door.wait(), door.wait()
    second.code = first.code
    assert door.refusal(first.code or "").code == "unknown-code"


async def test_a_device_that_has_shown_no_nonce_has_no_digits(door: Door):
    door.knock()
    assert door.pairings.waiting() == 0
    assert door.refusal("00000000").code == "nobody-waits"


async def test_a_nonce_that_does_not_match_the_commitment_is_the_only_try(door: Door):
    pending = door.knock()
    assert not door.pairings.reveal(pending, b"\0" * 32)
    assert not door.pairings.reveal(pending, NONCE)
    assert pending.code is None


@pytest.mark.parametrize("size", [0, 1, 31, 33, 64])
async def test_a_nonce_of_another_length_is_none(door: Door, size: int):
    nonce = b"n" * size
    assert not door.pairings.reveal(door.knock(nonce=nonce), nonce)


async def test_a_second_reveal_ends_it(door: Door):
    pending = door.wait()
    assert not door.pairings.reveal(pending, NONCE)
    assert door.refusal(pending.code or "").code == "nobody-waits"


async def test_a_late_reveal_is_refused(door: Door):
    pending = door.knock()
    door.now += PATIENCE
    assert not door.pairings.reveal(pending, NONCE)


async def test_digits_are_worth_nothing_after_two_minutes(door: Door):
    pending = door.wait()
    door.now += PATIENCE - 3
    assert door.pairings.waiting() == 1
    door.now += 2
    assert door.refusal(pending.code or "").code == "nobody-waits"


async def test_messages_of_an_old_exchange_fit_no_new_one(door: Door):
    old = door.wait()
    door.pairings.leave(old)
    replayed = door.wait()
    assert replayed.nonce != old.nonce
    assert replayed.code != old.code
    assert door.refusal(old.code or "").code == "unknown-code"


async def test_a_ninth_device_is_told_to_wait(door: Door):
    for _ in range(PLACES):
        door.knock()
    with pytest.raises(SlowDown) as caught:
        door.knock()
    assert caught.value.sentence == "Too many devices wait to be admitted."
    assert 1 <= caught.value.seconds <= 4


async def test_hanging_up_frees_no_place(door: Door):
    """Somebody in the middle would throw away digits that do not fit, thousands a second."""
    tries = 0
    for second in range(int(PATIENCE)):
        while not door.is_full("10.6.6.6"):
            tries += 1
            for pending in door.pairings._pending:
                door.pairings.leave(pending)
        assert tries == PLACES, second
        door.now += 1
    assert not door.is_full("10.6.6.6")


@pytest.mark.parametrize("flooders", [1, 2, 7])
async def test_in_a_flood_an_honest_device_gets_in_after_two_minutes_at_most(
    door: Door, flooders: int
):
    floods = [f"10.6.6.{n}" for n in range(flooders)]
    for address in floods * PLACES:
        door.is_full(address)
    start, came_in = door.now, False
    while not came_in:
        for address in floods * 3:
            door.is_full(address)
        came_in = not door.is_full("10.0.0.2")
        for address in floods * 3:
            door.is_full(address)
        assert len(door.pairings._pending) <= PLACES
        door.now += 1
        assert door.now - start <= PATIENCE + 2


async def test_who_left_the_line_loses_the_turn(door: Door):
    for _ in range(PLACES):
        door.knock("10.6.6.6")
    door.now += PATIENCE - 20
    assert door.is_full("10.0.0.9")
    door.now += 20
    assert all(not door.is_full("10.0.0.2") for _ in range(PLACES))


async def test_a_line_of_many_addresses_is_bounded(door: Door):
    for n in range(1_000):
        door.is_full(f"10.1.{n // 250}.{n % 250}")
    assert len(door.pairings._line) == LONGEST_LINE
    door.now += 11
    door.is_full()
    assert len(door.pairings._line) == 1


async def test_each_wrong_guess_costs_twice_the_pause_of_the_last(door: Door):
    pending = door.wait()
    waits = []
    for _ in range(WRONG_TRIES - 1):
        assert door.refusal(door.wrong(pending)).code == "unknown-code"
        refusal = door.refusal(pending.code or "")
        assert isinstance(refusal, SlowDown), "even the right digits must wait"
        waits.append(refusal.seconds)
        door.now += refusal.seconds
    assert waits == [2, 4, 8, 16]
    assert door.pairings.claim(pending.code or "") is pending


async def test_after_so_many_wrong_guesses_nobody_waits_any_more(door: Door):
    waiting = [door.wait(f"10.0.0.{n}") for n in range(PLACES)]
    for _ in range(WRONG_TRIES):
        assert door.refusal("x").code == "unknown-code"
        door.now += LONGEST_DELAY
        for each in waiting:
            each.until = door.now + PATIENCE
    assert [each.outcome.result() for each in waiting] == [None] * PLACES
    assert door.refusal(waiting[0].code or "").code == "nobody-waits"
    assert not door.is_full("10.0.0.2"), "and who was sent away may begin again"


async def test_guessing_on_is_never_faster_than_the_longest_pause(door: Door):
    for _ in range(30):
        pending = door.wait()
        assert isinstance(door.refusal(door.wrong(pending)), Unknown)
        pending.gone = True
        door.now += LONGEST_DELAY
    door.now -= 1
    assert isinstance(door.refusal("00000000"), SlowDown)


async def test_digits_typed_while_nobody_waits_cost_nothing(door: Door):
    for _ in range(20):
        assert door.refusal("12345678").code == "nobody-waits"
    pending = door.wait()
    assert door.pairings.claim(pending.code or "") is pending


async def test_a_success_forgives_the_wrong_tries_before_it(door: Door):
    pending = door.wait()
    door.refusal(door.wrong(pending))
    door.now += 2
    claimed = door.pairings.claim(pending.code or "")
    door.pairings.admit(claimed, Admitted(device_id="d7", token=TOKEN))
    other = door.wait()
    door.refusal(door.wrong(other))
    assert isinstance(refusal := door.refusal(other.code or ""), SlowDown)
    assert refusal.seconds == 2


async def test_who_is_being_admitted_is_not_sent_away_with_the_others(door: Door):
    pending, other = door.wait(), door.wait()
    claimed = door.pairings.claim(pending.code or "")
    for _ in range(WRONG_TRIES):
        door.refusal(door.wrong(other) if door.wrong(other) != pending.code else "00000000")
        door.now += 20
        other.until = pending.until = door.now + PATIENCE
    assert other.outcome.result() is None
    door.pairings.admit(claimed, Admitted(device_id="d7", token=TOKEN))
    assert claimed.outcome.result() == Admitted(device_id="d7", token=TOKEN)


async def test_a_token_is_in_no_log_by_accident(door: Door):
    assert TOKEN not in repr(Admitted(device_id="d7", token=TOKEN))
