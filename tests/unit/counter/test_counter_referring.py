"""The form that sends somebody on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from counter.desk.referring import ReferForm
from counter.desk.written import LONGEST, one_line
from counter.faces.refer_faces import refer_desks, refer_face, refer_places, refer_services
from shared.domain.commands.moving import Refer
from tests.unit.counter.specimen import NOW, console_at, desk_row, floor

PLACE = console_at()


@pytest.fixture
def form() -> ReferForm:
    form = ReferForm()
    form.clear("s-A-017", "papers")
    return form


def test_a_service_is_enough_and_counts_the_time_waited(form: ReferForm) -> None:
    assert not form.is_complete
    form.choose_service("legal", PLACE)
    command = form.command()
    assert (command.service, command.desk, command.place, command.note) == (
        "legal",
        None,
        "waited",
        None,
    )


def test_a_desk_alone_is_for_the_same_service_if_it_serves_it(form: ReferForm) -> None:
    form.choose_desk("d1", PLACE)
    assert (form.service, form.desk) == ("papers", "d1")
    form.choose_desk("d4", PLACE)
    assert (form.service, form.desk) == ("health", "d4")


def test_service_and_desk_never_contradict_each_other(form: ReferForm) -> None:
    form.choose_desk("d4", PLACE)
    form.choose_service("support", PLACE)
    assert (form.service, form.desk) == ("support", "d4")
    form.choose_service("work", PLACE)
    assert (form.service, form.desk) == ("work", "")


def test_choosing_again_lets_go(form: ReferForm) -> None:
    form.choose_service("legal", PLACE)
    form.choose_service("legal", PLACE)
    assert not form.is_complete
    with pytest.raises(ValueError, match="choose"):
        form.command()


def test_pressing_again_is_the_same_press_until_something_else_is_chosen(form: ReferForm) -> None:
    form.choose_service("legal", PLACE)
    first = form.command()
    assert form.command() is first
    form.write("Trae el papel")
    assert form.command().command_id != first.command_id


def test_only_the_three_places_count(form: ReferForm) -> None:
    form.count_from("visit")
    form.count_from("first")
    assert form.place == "visit"
    assert [each.code for each in refer_places(form) if each.chosen] == ["visit"]


@given(st.text(max_size=400))
def test_whatever_is_written_the_hub_takes_it(text: str) -> None:
    line = one_line(text)
    assert len(line) <= LONGEST
    if line:
        TypeAdapter(Refer).validate_python(Refer(step_id="s", service="x", note=line))
        adapter: TypeAdapter[Refer] = TypeAdapter(Refer)
        assert adapter.validate_json(adapter.dump_json(Refer(step_id="s", note=line))).note == line


def test_the_form_says_what_will_happen(form: ReferForm) -> None:
    console = console_at(floor(desk_row("A-017", "serving"), desks={"d1": "open"}))
    assert refer_face(console, form, NOW).meaning == "Choose a service, a desk, or both."
    form.choose_service("legal", PLACE)
    face = refer_face(console, form, NOW)
    assert face.title == "Send A-017 on"
    assert face.meaning == "A-017 waits for Legal advice, at any desk."
    assert face.can_refer
    form.choose_desk("d1", PLACE)
    assert refer_face(console, form, NOW).meaning == "A-017 waits for Papers, at Desk 1 only."


def test_the_choices_leave_out_where_the_visitor_is_already(form: ReferForm) -> None:
    console = console_at(floor(desk_row("A-017", "serving"), desks={"d1": "open"}))
    assert "papers" not in [each.code for each in refer_services(console, form)]
    desks = {each.code: each.text for each in refer_desks(console, form)}
    assert "d3" not in desks
    assert (desks["d1"], desks["d2"]) == ("Desk 1", "Desk 2 (closed)")
