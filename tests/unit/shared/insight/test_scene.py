"""The room as the journal tells of it, beside the floor that the journal folds into."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.commands.desks import CloseDesk, OpenDesk
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.moving import Park, Refer
from shared.domain.commands.serving import CallNext, Cancel, FinishService, MarkNoShow
from shared.domain.commands.undoing import Undo
from shared.domain.errors import Refusal
from shared.domain.visit import State
from shared.insight.scene import Scene
from tests.fakes.house import House
from tests.fakes.waiting_day import profile

CENTER = profile({"s": 10, "t": 5}, {"a": ["s", "t"], "b": ["s"], "c": ["t"]})
CLASSES = (None, "elderly")


def act(house: House, clerks: dict, kind: str, desk: str, at: int) -> None:
    """Try one thing that may happen on a day; what is refused does not."""
    step = house.floor.at_desk.get(desk)
    waiting = [each for each in house.floor.steps.values() if each.state is State.WAITING]
    services = (("s",), ("t",), ("s", "t"))[at % 3]
    wish = IssueTicket(services=services, language="es", priority=CLASSES[at % 2], order="fixed")
    command = {
        "come": wish if at % 5 == 0 else IssueTicket(services=services, language="es"),
        "call": CallNext(desk=desk, finish_current=True),
        "finish": step and FinishService(step_id=step.id),
        "miss": step and MarkNoShow(step_id=step.id),
        "refer": step and Refer(step_id=step.id, service="t" if step.service == "s" else "s"),
        "park": step and Park(step_id=step.id),
        "leave": waiting and Cancel(step_id=waiting[at % len(waiting)].id),
        "undo": Undo(desk=desk),
        "pause": CloseDesk(desk=desk),
        "resume": OpenDesk(desk=desk),
    }[kind]
    if not command:
        return
    try:
        house.do(command) if kind == "come" else house.do(command, clerks[desk])
    except Refusal:
        return


KINDS = ("come", "come", "call", "finish", "miss", "refer", "park", "leave", "undo", "pause")


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from([*KINDS, "resume"]), st.sampled_from("abc"), st.integers(0, 99))
    )
)
def test_it_sees_what_the_floor_is(acts: list[tuple[str, str, int]]):
    house, scene = House(CENTER), Scene()
    clerks = {desk: house.clerk(desk, device=desk) for desk in "abc"}
    heard = 0
    for kind, desk, at in acts:
        house.wait(seconds=20)
        act(house, clerks, kind, desk, at)
        for _, instant, event in house.events[heard:]:
            scene.note(instant, event)
        heard = len(house.events)
        floor = house.floor
        assert {each: seated.step_id for each, seated in scene.at_desk.items()} == {
            each: step.id for each, step in floor.at_desk.items()
        }
        assert scene.open_desks == tuple(
            each.desk for each in floor.sessions.values() if not each.paused
        )
        came_back = sum(
            each.calls == 0 and each.first_called_at is not None for each in floor.steps.values()
        )
        for service in "st":
            assert (
                floor.lines.count(service) - came_back
                <= scene.count(service)
                <= floor.lines.count(service)
            )
        assert len(scene.room) == sum(map(scene.count, "st"))
