"""The digits of pairing: equal for who has seen the same, and else by chance alone."""

from __future__ import annotations

import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.pairing_code import commitment, pairing_code, spoken

SEEN = {
    "certificate": b"certificate",
    "device_nonce": b"d" * 32,
    "hub_nonce": b"h" * 32,
    "role": "kiosk",
    "name": "Puerta",
}
texts = st.text(max_size=20)


def test_the_digits_of_one_example_worked_out_by_hand():
    parts = [b"ventanilla pairing 1: code", b"certificate", b"d" * 32, b"h" * 32]
    told = b"".join(len(part).to_bytes(8, "big") + part for part in [*parts, b"kiosk", b"Puerta"])
    number = int(hashlib.sha256(told).hexdigest(), 16) % 100_000_000
    assert pairing_code(**SEEN) == f"{number:08d}"


@pytest.mark.parametrize(
    "other",
    [
        {"certificate": b"another"},
        {"device_nonce": b"D" * 32},
        {"hub_nonce": b"H" * 32},
        {"role": "display"},
        {"name": "puerta"},
    ],
)
def test_whoever_has_seen_something_else_has_other_digits(other):
    assert pairing_code(**SEEN | other) != pairing_code(**SEEN)


@given(texts, texts)
def test_letters_cannot_move_from_the_role_to_the_name(role: str, name: str):
    moved = SEEN | {"role": role + name, "name": ""}
    assert (pairing_code(**SEEN | {"role": role, "name": name}) == pairing_code(**moved)) == (
        not name
    )


@given(st.binary(min_size=32, max_size=32))
def test_there_are_always_eight_digits_and_a_commitment_says_nothing_of_them(nonce: bytes):
    assert re.fullmatch(r"[0-9]{8}", pairing_code(**SEEN | {"device_nonce": nonce}))
    assert re.fullmatch(r"[0-9a-f]{64}", commitment(nonce))
    assert commitment(nonce) != hashlib.sha256(nonce).hexdigest()


def test_the_first_digits_are_as_evenly_spread_as_chance_has_it():
    found = [pairing_code(**SEEN | {"name": str(n)})[0] for n in range(10_000)]
    assert all(850 < found.count(digit) < 1_150 for digit in "0123456789")


def test_they_are_read_out_in_two_groups():
    assert spoken("00123456") == "0012 3456"
