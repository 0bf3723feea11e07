"""Rights: every command asks for them, whoever decides; and nobody gains a rank by a device."""

from __future__ import annotations

from typing import Any

import pytest

from shared.domain.commands.command import Command
from shared.domain.commands.setting_up import AdmitDevice
from shared.domain.commands.staffing import AddStaff, ResetPin
from shared.domain.decisions import decide
from shared.domain.decisions.context import Actor
from shared.domain.errors import NotAllowed
from shared.domain.rights import COMMAND_RIGHTS, Needs, asks_a_person
from shared.domain.roles import Role, StaffRole
from tests.fakes.house import DOOR, House

NO_SESSION = [
    Actor(device="console", role=Role.COUNTER),
    Actor(device="console", role=Role.COUNTER, session="0" * 64),
]


@pytest.fixture
def house() -> House:
    house = House()
    house.do(AddStaff(staff="Mar", role=StaffRole.MANAGER, pin="1234"), DOOR)
    return house


def made(kind: type[Command[Any]]) -> Command[Any]:
    """Return such a command with nothing in it: rights are looked at before anything else."""
    return object.__new__(kind)


@pytest.mark.parametrize("kind", COMMAND_RIGHTS, ids=lambda kind: kind.name)
def test_no_decision_is_made_without_the_session_it_needs(house: House, kind: type[Command[Any]]):
    right = COMMAND_RIGHTS[kind]
    if not asks_a_person(right, Role.COUNTER):
        assert right.needs is Needs.NOTHING
        return
    for actor in NO_SESSION:
        context = house._context(ResetPin(staff="Ana", pin="1234"), actor)
        with pytest.raises(NotAllowed) as refused:
            decide(house.floor, made(kind), context)
        assert refused.value.code == "not-signed-in"


@pytest.mark.parametrize(
    ("staff", "role", "may"),
    [
        *(("Ana", role, False) for role in ("kiosk", "counter", "display", "manager")),
        *(("Sol", role, role != "manager") for role in ("kiosk", "counter", "display", "manager")),
        *(("Mar", role, True) for role in ("kiosk", "counter", "display", "manager")),
    ],
)
def test_nobody_gains_a_rank_by_admitting_a_device(house: House, staff: str, role: str, may: bool):
    admission = AdmitDevice(role=Role(role), device_name="new", digest="0" * 64)
    clerk = house.clerk("desk-2", staff)
    if may:
        assert house.do(admission, clerk).device_id in house.floor.devices
        return
    with pytest.raises(NotAllowed) as refused:
        house.do(admission, clerk)
    assert refused.value.code == "not-permitted"


def test_a_rank_that_was_taken_away_is_gone(house: House):
    """A session of somebody who is not on the staff any more gives no right, however it is left."""
    clerk = house.clerk("desk-2", "Mar")
    del house.floor.people["Mar"]
    with pytest.raises(NotAllowed) as refused:
        house.do(ResetPin(staff="Ana", pin="1234"), clerk)
    assert refused.value.code == "not-permitted"
