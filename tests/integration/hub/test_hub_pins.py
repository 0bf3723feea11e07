"""Guessing PINs: wrong ones are refused, too many are slowed down, also when sent at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from shared.hub.guesses import FREE_GUESSES
from tests.integration.hub.running import Hub, Reply
from tests.integration.hub.template import PIN, Corner


def guess(hub: Hub, pin: str, device: str = "counter", staff: str = "Ana", place: int = 0) -> Reply:
    body = {"desk": Corner(place).desk, "staff": staff, "pin": pin}
    return hub.caller(device).post("sign-in", body)


def test_after_some_wrong_pins_one_has_to_wait(own_hub: Hub):
    own_hub.start()
    for _ in range(FREE_GUESSES):
        wrong = guess(own_hub, "0000")
        assert (wrong.status, wrong.error) == (403, "wrong-pin")
    slow = guess(own_hub, PIN)  # even the right one
    assert (slow.status, slow.error) == (429, "slow-down")
    assert int(slow.headers["retry-after"]) >= 1
    assert guess(own_hub, PIN, staff="Luis").status == 200
    assert guess(own_hub, PIN, device="counter-2", place=1).status == 200


def test_guesses_sent_at_once_are_counted_one_by_one(own_hub: Hub):
    own_hub.start()
    with ThreadPoolExecutor(16) as pool:
        replies = list(pool.map(lambda n: guess(own_hub, f"{n:04d}"), range(64)))
    told = [reply.error for reply in replies]
    assert told.count("wrong-pin") == FREE_GUESSES
    assert told.count("slow-down") == 64 - FREE_GUESSES


def test_nobody_learns_who_is_on_the_staff(own_hub: Hub):
    own_hub.start()
    for device, staff in (("counter", "Ana"), ("manager", "Nobody")):
        told = [guess(own_hub, "0000", device, staff) for _ in range(FREE_GUESSES + 1)]
        assert [each.status for each in told] == [403] * FREE_GUESSES + [429]
        assert len({each.body for each in told}) == 2


def test_the_right_pin_clears_the_slate(own_hub: Hub):
    own_hub.start()
    for _ in range(2):
        for _ in range(FREE_GUESSES - 1):
            assert guess(own_hub, "0000").error == "wrong-pin"
        assert guess(own_hub, PIN).status == 200
