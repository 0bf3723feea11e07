"""Guesses: honest people never wait, and no way of guessing is faster than the slowest."""

from __future__ import annotations

from itertools import count

import pytest

from shared.hub import guesses
from shared.hub.guesses import (
    FORGIVEN_AFTER,
    FREE_GUESSES,
    FREE_OF_MANY,
    LONGEST_DELAY,
    Guesses,
)

HOUR = 3_600.0


class Room:
    """Guesses with a clock that a test moves."""

    def __init__(self, *known: tuple[str, str]) -> None:
        self.now = 50.0
        self.guesses = Guesses(lambda: self.now, known)

    def wrong(self, device: str, staff: str) -> bool:
        """Type a wrong PIN; returns whether it was looked at."""
        if self.guesses.delay(device, staff) > 0:
            return False
        self.guesses.wrong(device, staff)
        return True

    def right(self, device: str, staff: str) -> bool:
        """Type the right PIN; returns whether it was looked at."""
        if self.guesses.delay(device, staff) > 0:
            return False
        self.guesses.right(device, staff)
        return True

    def guess_for(self, seconds: float, *places: tuple[str, str]) -> int:
        """Guess at all these places as fast as one is let; returns how many were looked at."""
        until, tried = self.now + seconds, 0
        while self.now < until:
            tried += sum(self.wrong(*place) for place in places)
            self.now += max(1.0, min(self.guesses.delay(*place) for place in places))
        return tried


def test_a_crew_with_a_typo_each_never_waits():
    room = Room()
    for hour in range(8):
        for person in range(12):
            for _ in range(FREE_GUESSES - 1):
                assert room.wrong("console", f"P{person}"), (hour, person)
            assert room.right("console", f"P{person}"), (hour, person)
            room.now += 20


def test_one_person_at_one_device_waits_longer_and_longer_but_never_for_ever():
    room, delays = Room(), []
    for _ in range(FREE_GUESSES + 12):
        room.guesses.wrong("console", "Ana")
        delays.append(room.guesses.delay("console", "Ana"))
        room.now += delays[-1]
    assert delays[: FREE_GUESSES - 1] == [0.0] * (FREE_GUESSES - 1)
    grown = delays[FREE_GUESSES - 1 :]
    assert grown == sorted(grown)
    assert (grown[0], grown[-1]) == (2.0, LONGEST_DELAY)


# What anybody can try in a working day, whichever way they go about it.
MOST_A_DAY = FREE_OF_MANY + 10 + 8 * HOUR / LONGEST_DELAY + 8 * HOUR / FORGIVEN_AFTER


def test_one_console_against_everybody_is_no_faster_than_against_one():
    everybody = [("console", f"P{person}") for person in range(40)]
    assert Room().guess_for(8 * HOUR, *everybody) <= MOST_A_DAY
    assert Room(*everybody).guess_for(8 * HOUR, *everybody) <= MOST_A_DAY


def test_many_consoles_against_one_are_no_faster_than_one():
    consoles = [(f"console-{number}", "Ana") for number in range(40)]
    assert Room().guess_for(8 * HOUR, *consoles) <= MOST_A_DAY


def test_made_up_names_wash_nothing_away(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(guesses, "MOST_COUNTS", 50)
    room, names = Room(), count()
    tried = 0
    for _ in range(10_000):
        tried += room.wrong("console", f"X{next(names)}")
        room.now += 1
    assert tried <= FREE_OF_MANY + 10 + 10_000 / LONGEST_DELAY + 10_000 / FORGIVEN_AFTER


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(guesses, "MOST_COUNTS", 50)
    room = Room()
    for number in range(1_000):
        room.guesses.wrong(f"d{number}", f"P{number}")
        room.guesses.right(f"d{number}", f"Q{number}")
    assert len(room.guesses._counts) <= 50
    assert len(room.guesses._known) <= 50


def test_a_right_pin_of_ones_own_does_not_clear_what_was_tried_against_others():
    room = Room()
    while room.wrong("console", "Eva"):
        pass
    tried = FREE_GUESSES
    for person in count():
        if not room.right("console", "Mallory"):
            break
        if room.wrong("console", f"P{person}"):
            tried += 1
    assert tried == FREE_OF_MANY


def test_nobody_elsewhere_shuts_a_person_out_of_their_usual_desk():
    room = Room()
    assert room.right("usual", "Ana")
    elsewhere = [(f"console-{number}", "Ana") for number in range(40)]
    for _ in range(24):
        assert room.guess_for(HOUR, *elsewhere)
        assert room.wrong("usual", "Ana"), "a typo of her own"
        assert room.right("usual", "Ana")
        assert room.guesses.delay("console-7", "Ana") <= LONGEST_DELAY


def test_who_is_signed_in_when_the_hub_starts_is_known_there():
    room = Room(("usual", "Ana"))
    for number in range(FREE_OF_MANY):
        assert room.wrong(f"console-{number}", "Ana")
    assert room.right("usual", "Ana")
    assert not room.right("another", "Ana")


def test_a_usual_desk_is_no_place_to_guess_faster():
    room = Room(("usual", "Ana"))
    assert room.guess_for(8 * HOUR, ("usual", "Ana")) <= MOST_A_DAY


def test_what_was_wrong_is_forgotten_in_time():
    room = Room()
    for _ in range(FREE_GUESSES - 1):
        assert room.wrong("console", "Ana")
    room.now += (FREE_GUESSES - 1) * FORGIVEN_AFTER
    for _ in range(FREE_GUESSES - 1):
        assert room.wrong("console", "Ana")
    assert room.guesses.delay("console", "Ana") == 0


def test_after_a_reset_a_person_begins_anew_and_others_do_not():
    room = Room(("usual", "Ana"))
    for number in range(FREE_OF_MANY):
        assert room.wrong(f"console-{number}", "Ana")
    while room.wrong("usual", "Luis"):
        pass
    assert not room.right("new", "Ana")
    room.guesses.forget("Ana")
    assert room.right("new", "Ana")
    assert not room.right("usual", "Luis")
