"""The machine: what it answers, when it stops, and where a ticket ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.printer.picture import Picture
from hardware.printer.status import FINE, Status, Trouble, decode, in_trouble
from hardware.virtual_printer.machine import Machine, RealTime


@pytest.fixture
def tickets() -> list[Picture]:
    return []


@pytest.fixture
def machine(tickets) -> Machine:
    return Machine(384, tickets.append)


def work(machine: Machine, data: bytes) -> bytes:
    machine.receive(data)
    answers = b""
    while machine.busy:
        answers += machine.step()
    return answers


@pytest.mark.parametrize(
    ("switch", "status"),
    [
        (None, FINE),
        ("paper_out", in_trouble(Trouble.PAPER_OUT)),
        ("cover_open", in_trouble(Trouble.COVER_OPEN)),
        ("offline", in_trouble(Trouble.OFFLINE)),
        ("near_end", in_trouble(Trouble.PAPER_NEAR_END)),
        ("slow", FINE),
    ],
)
def test_its_status_bytes_say_what_was_done_to_it(machine, switch, status: Status) -> None:
    if switch:
        setattr(machine.switches, switch, True)
    assert decode({n: machine.status(n)[0] for n in (1, 2, 3, 4)}) == status


def test_it_answers_no_question_it_does_not_know(machine) -> None:
    assert [machine.status(n) for n in (0, 5, 7, 255)] == [b""] * 4


def test_questions_in_turn_are_answered_in_turn(machine) -> None:
    assert work(machine, b"x\n\x1dr\x01y\n\x1dr\x02\x1dr\x09") == b"\x00\x00"
    machine.switches.near_end = True
    assert work(machine, b"\x1dr1") == b"\x03"


def test_a_ticket_ends_at_a_cut(machine, tickets) -> None:
    work(machine, b"one\n\x1dV\x00two\n\x1dVB\x00\x1dV\x01")
    assert len(tickets) == 2
    machine.end_input()
    assert len(tickets) == 2


def test_a_ticket_ends_where_its_connection_does(machine, tickets) -> None:
    work(machine, b"one\n")
    machine.end_input()
    machine.end_input()
    assert len(tickets) == 1


def test_the_next_connection_does_not_continue_a_command_cut_short(machine, tickets) -> None:
    work(machine, b"\x1dv0\x00\x30\x00\xff\xff\xaa")
    machine.end_input()
    work(machine, b"hola\n\x1dV\x00")
    assert len(tickets) == 1
    assert tickets[0].height == 30


def test_without_power_only_paper_remembers(machine, tickets) -> None:
    machine.receive(b"\x1bE\x01one\n")
    for _ in range(3):
        machine.step()
    machine.receive(b"two\n")
    machine.lose_power()
    assert not machine.busy
    assert len(tickets) == 1
    work(machine, b"n\n\x1dV\x00")
    plain: list[Picture] = []
    fresh = Machine(384, plain.append)
    work(fresh, b"n\n\x1dV\x00")
    assert tickets[1] == plain[0]


def test_unknown_commands_are_counted(machine) -> None:
    work(machine, b"\x1bQ\x1dQ")
    assert machine.skipped == 2


@given(st.lists(st.sampled_from([b"\x10\x04\x01", b"\x10\x04\x04", b"\x10", b"\x04\x02", b"ab"])))
def test_status_requests_are_found_wherever_the_network_cuts(pieces) -> None:
    whole = RealTime().questions(b"".join(pieces))
    scanner = RealTime()
    assert [n for piece in pieces for n in scanner.questions(piece)] == whole


def test_one_request_is_answered_once_byte_by_byte() -> None:
    scanner = RealTime()
    found = [scanner.questions(bytes((byte,))) for byte in b"\x10\x04\x01\x10\x04\x02\x04\x03"]
    assert [n for each in found for n in each] == [1, 2]


def test_a_request_inside_a_picture_is_answered_and_printed(machine, tickets) -> None:
    data = b"\x1dv0\x00\x30\x00\x01\x00" + (b"\x10\x04\x01" * 16)
    assert RealTime().questions(data) == [1] * 16
    work(machine, data + b"\x1dV\x00")
    assert tickets[0].bits == b"\x10\x04\x01" * 16
