"""Status has three values, and silence is never fine."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.printer.status import (
    FINE,
    QUESTIONS,
    UNKNOWN,
    Condition,
    Trouble,
    answer_byte,
    decode,
    in_trouble,
    is_status_byte,
)

WELL = dict.fromkeys(QUESTIONS, 0x12)
# What a printer can say of itself; the other troubles are what we see from outside.
SAYABLE = [
    Trouble.COVER_OPEN,
    Trouble.PAPER_OUT,
    Trouble.CUTTER,
    Trouble.FAULT,
    Trouble.OFFLINE,
    Trouble.PAPER_NEAR_END,
]


def test_all_four_answers_without_a_trouble_bit_are_fine() -> None:
    assert decode(WELL) == FINE


@pytest.mark.parametrize("missing", QUESTIONS)
def test_one_answer_missing_is_unknown(missing) -> None:
    assert decode({n: byte for n, byte in WELL.items() if n != missing}) == UNKNOWN


def test_no_answer_is_unknown() -> None:
    assert decode({}) == UNKNOWN


@pytest.mark.parametrize(
    ("changed", "troubles"),
    [
        ({1: 0x1A}, [Trouble.OFFLINE]),
        ({1: 0x1A, 2: 0x16}, [Trouble.COVER_OPEN]),
        ({1: 0x1A, 2: 0x32, 4: 0x7E}, [Trouble.PAPER_OUT]),
        ({4: 0x72}, [Trouble.PAPER_OUT]),
        ({2: 0x52, 3: 0x1A}, [Trouble.CUTTER]),
        ({3: 0x32}, [Trouble.FAULT]),
        ({3: 0x52}, [Trouble.FAULT]),
        ({4: 0x1E}, [Trouble.PAPER_NEAR_END]),
        ({2: 0x16, 4: 0x7E}, [Trouble.COVER_OPEN, Trouble.PAPER_OUT]),
    ],
)
def test_the_bits_of_the_manual_are_understood(changed, troubles) -> None:
    assert decode({**WELL, **changed}) == in_trouble(*troubles)


def test_trouble_is_told_even_when_other_answers_are_missing() -> None:
    assert decode({1: 0x12, 2: 0x16}) == in_trouble(Trouble.COVER_OPEN)


@given(st.dictionaries(st.sampled_from(QUESTIONS), st.integers(0, 255)))
def test_whatever_it_answers_fine_needs_all_four_answers(answers) -> None:
    status = decode(answers)
    if status == FINE:
        assert answers.keys() == set(QUESTIONS)
    assert (status.condition is Condition.TROUBLE) == bool(status.troubles)


@given(st.sets(st.sampled_from([Trouble.COVER_OPEN, Trouble.PAPER_OUT]), min_size=1))
def test_answers_made_from_a_status_tell_it_again(troubles) -> None:
    status = in_trouble(*troubles)
    assert decode({n: answer_byte(status, n) for n in QUESTIONS}) == status


@pytest.mark.parametrize("trouble", SAYABLE)
def test_each_trouble_alone_survives_the_wire(trouble) -> None:
    status = in_trouble(trouble)
    assert decode({n: answer_byte(status, n) for n in QUESTIONS}) == status


def test_only_paper_near_its_end_lets_it_print() -> None:
    assert [trouble for trouble in Trouble if in_trouble(trouble).prints] == [
        Trouble.PAPER_NEAR_END
    ]
    assert FINE.prints
    assert UNKNOWN.prints


def test_the_worst_trouble_comes_first() -> None:
    status = in_trouble(Trouble.PAPER_NEAR_END, Trouble.COVER_OPEN)
    assert status.trouble is Trouble.COVER_OPEN
    assert status.sentence == "The printer's cover is open. The printer's paper is near its end."


@pytest.mark.parametrize("status", [FINE, UNKNOWN, *map(in_trouble, Trouble)])
def test_every_status_has_a_sentence(status) -> None:
    assert status.sentence.startswith("The ")
    assert status.sentence.endswith(".")


def test_other_bytes_are_not_taken_for_an_answer() -> None:
    others = {0x00, 0x0C, 0x10, 0x11, 0x13, 0x92, 0xFF, ord("\n")}
    assert not [byte for byte in others if is_status_byte(byte)]
    assert all(is_status_byte(byte) for byte in (0x12, 0x16, 0x1A, 0x1E, 0x32, 0x72, 0x7E))
