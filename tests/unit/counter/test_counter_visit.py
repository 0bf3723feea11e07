"""What is put right about the visitor here, and what somebody comes with."""

from __future__ import annotations

import pytest

from counter.desk.acts import Act
from counter.desk.arriving import Errand, meant
from counter.desk.finding import Note
from counter.faces.visit_faces import adding, counting, interpreting, noting, visit_face
from hardware.scanner.codes import AppointmentCode, ReturnCode, TicketCode
from shared.domain.commands.appointments import CheckedIn, CheckIn
from shared.domain.commands.command import Done
from shared.domain.commands.issuing import ComeBack
from shared.link.rows import read_row
from tests.unit.counter.specimen import (
    CENTER,
    NOW,
    console_at,
    desk_row,
    event,
    floor,
    waiting_row,
)

SERVING = desk_row("A-017", "serving", people=2)
ALSO = waiting_row("A-017", "health", 6.2, step_id="s2", state="held")
ROW = read_row(SERVING)


def test_a_visit_is_offered_what_it_does_not_wait_for_yet() -> None:
    face = visit_face(console_at(floor(SERVING, waiting=(ALSO,))), (), NOW)
    codes = {each["code"] for each in CENTER["services"]}
    assert {each.code for each in face.services} == codes - {"papers", "health"}
    assert (face.number, face.people, face.interpreter, face.can) == ("A-017", 2, False, True)
    assert [each.code for each in face.classes if each.chosen] == [""]


def test_without_a_visitor_there_is_no_visit() -> None:
    assert visit_face(console_at(), (), NOW).number == ""


def test_notes_stand_there_with_their_time_and_who_wrote_them() -> None:
    note = Note(step_id="s-A-017", at=NOW, staff="Luis", kind="note", text="Trae 2 fotos")
    face = visit_face(console_at(floor(SERVING)), (note,), NOW)
    assert [(each.head, each.text) for each in face.notes] == [("10:58  Luis", "Trae 2 fotos")]


def test_how_many_they_are_stays_between_1_and_99() -> None:
    assert counting(ROW, 0).people == 1
    assert counting(ROW, 100).people == 99


def test_the_floor_shows_what_was_put_right() -> None:
    console = console_at(floor(SERVING, waiting=(ALSO,)))
    told = {"visit_id": "v-A-017", "number": "A-017", "desk": "d3", "staff": "Ana Ruiz"}
    console.floor_changed([event("people-changed", people=4, was=2, **told)], NOW)
    facts = {"desk": "d3", "staff": "Ana Ruiz", "interpreter": True}
    console.floor_changed([event("interpreter-noted", SERVING, seq=102, **facts)], NOW)
    face = visit_face(console, (), NOW)
    assert (face.people, face.interpreter) == (4, True)
    assert console.floor is not None
    assert {row.people for row in console.floor.waiting} == {4}


@pytest.mark.parametrize(
    ("act", "command", "sentence"),
    [
        (Act.ADD_STEP, adding(ROW, "work"), "A-017 waits for one more service."),
        (Act.CHANGE_PEOPLE, counting(ROW, 3), "Noted for A-017."),
        (Act.INTERPRETER, interpreting(ROW), "Noted for A-017."),
        (Act.NOTE, noting(ROW, "x"), "Your note on A-017 is kept."),
    ],
)
def test_what_was_put_right_is_said_and_holds_no_key_back(act, command, sentence) -> None:  # type: ignore[no-untyped-def]
    console = console_at(floor(SERVING))
    request = console.ask(act, command, NOW, "A-017")
    assert request is not None
    console.answered(request.command, Done(), NOW)
    assert visit_face(console, (), NOW).said == sentence
    assert console.busy(Act.CALL_NEXT, NOW) is None


def test_a_code_is_an_appointment_a_return_or_a_ticket() -> None:
    ticket = TicketCode("t" * 22)
    assert meant(ticket) is ticket
    appointment, back = meant(AppointmentCode("K-1")), meant(ReturnCode("r" * 22))
    assert isinstance(appointment, Errand)
    assert isinstance(appointment.command, CheckIn)
    assert isinstance(back, Errand)
    assert isinstance(back.command, ComeBack)


def test_an_appointment_that_was_checked_in_is_shown() -> None:
    console = console_at()
    wish = meant(AppointmentCode("K-1"))
    assert isinstance(wish, Errand)
    request = console.ask(wish.act, wish.command, NOW)
    assert request is not None
    given = CheckedIn(
        visit_id="v1",
        number="A-030",
        day="2026-11-23",
        token="t" * 22,
        steps=(),
        step_id="s1",
        ahead=0,
        arrival="on-time",
        due=NOW,
        language="es",
        people=1,
    )
    console.answered(request.command, given, NOW)
    assert console.shown == given
    assert console.ticket is None
