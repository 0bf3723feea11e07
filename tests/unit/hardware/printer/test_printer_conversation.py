"""Questions and answers over a wire whose printer is scripted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hardware.printer.conversation import Conversation
from hardware.printer.errors import InterruptedPrintError
from hardware.printer.status import FINE, UNKNOWN, Trouble, in_trouble

QUESTION = b"\x10\x04"
IN_TURN = b"\x1dr\x01"


class ScriptedWire:
    """Answers each write with what `answer` says; a read without an answer finds nothing."""

    def __init__(self, answer: Callable[[bytes], bytes], *, answers: bool = True) -> None:
        self.answers = answers
        self.written: list[bytes] = []
        self.arrived = b""
        self._answer = answer

    def write(self, data: bytes) -> None:
        self.written.append(data)
        self.arrived += self._answer(data)

    def read(self, limit: float) -> bytes:
        arrived, self.arrived = self.arrived, b""
        return arrived

    def close(self) -> None: ...


def well(data: bytes) -> bytes:
    return b"\x12" if data.startswith(QUESTION) else b""


def test_four_good_answers_are_fine() -> None:
    wire = ScriptedWire(well)
    assert Conversation(wire).status() == FINE
    assert wire.written == [QUESTION + bytes((n,)) for n in (1, 2, 3, 4)]


def test_silence_is_unknown_and_ends_the_asking() -> None:
    wire = ScriptedWire(lambda _: b"")
    assert Conversation(wire).status(limit=0.01) == UNKNOWN
    assert wire.written == [QUESTION + b"\x01"]


def test_a_plain_file_is_never_asked() -> None:
    wire = ScriptedWire(well, answers=False)
    talk = Conversation(wire)
    talk.ask_when_done()
    assert talk.status() == UNKNOWN
    assert not talk.done()
    assert wire.written == []


def test_flow_control_and_automatic_status_are_not_taken_for_answers() -> None:
    noise = b"\x11\x13\x10\x00\x0f\xff"
    wire = ScriptedWire(lambda data: noise + well(data) if well(data) else b"")
    assert Conversation(wire).status() == FINE


def test_what_came_before_the_question_is_not_its_answer() -> None:
    wire = ScriptedWire(well)
    wire.arrived = b"\x1a"  # "offline", answered to the bytes of some picture
    assert Conversation(wire).status() == FINE


def test_trouble_is_heard() -> None:
    wire = ScriptedWire(lambda data: b"\x16" if data == QUESTION + b"\x02" else well(data))
    assert Conversation(wire).status() == in_trouble(Trouble.COVER_OPEN)


@pytest.mark.parametrize("answer", [b"\x00", b"\x03", b"\x0c", b"\x0f"])
def test_any_answer_in_turn_means_done(answer) -> None:
    talk = Conversation(ScriptedWire(lambda data: answer if data == IN_TURN else b""))
    talk.ask_when_done()
    assert talk.done(limit=1)


def test_status_bytes_do_not_mean_done() -> None:
    talk = Conversation(ScriptedWire(lambda _: b"\x12"))
    talk.ask_when_done()
    assert not talk.done(limit=0.01)


def test_done_is_not_lost_when_it_comes_among_status_answers() -> None:
    wire = ScriptedWire(well)
    talk = Conversation(wire)
    talk.ask_when_done()
    wire.arrived = b"\x12\x00\x12"
    assert talk.status() == FINE
    assert talk.done(limit=0.01)


def test_a_line_that_breaks_is_told() -> None:
    class Broken(ScriptedWire):
        def read(self, limit: float) -> bytes:
            raise InterruptedPrintError("gone")

    with pytest.raises(InterruptedPrintError):
        Conversation(Broken(well)).status()
