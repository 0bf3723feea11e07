from datetime import timedelta

import pytest

from shared.domain.commands.handing_in import HandIn
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.setting_up import AdmitDevice, RevokeDevice
from shared.domain.decisions.context import Actor
from shared.domain.errors import NotAllowed
from shared.domain.events.steps import StepUnmet
from shared.domain.own_numbers import free_slot, own_counts, slot_of
from shared.domain.roles import Role
from tests.fakes.house import DOOR, KIOSK, SAMPLE, House

ENDS = '\n[end_of_day]\nat = "19:00"\nrule = "{}"\n'


def paper(house, **ago):
    came = house.now - timedelta(**ago)
    return HandIn(
        number="A-800",
        token="t" * 22,
        arrived_at=came,
        services=("papers", "health"),
        language="es",
    )


def test_four_kiosks_have_fifty_numbers_each_and_a_fifth_has_none():
    assert [(own_counts(slot)[0], own_counts(slot)[-1]) for slot in (1, 4)] == [
        (800, 849),
        (950, 999),
    ]
    assert [slot_of(number) for number in ("A-799", "A-849", "A-850", "A-1000")] == [
        None,
        1,
        2,
        None,
    ]
    taken = ([], [1, None], [1, 2, 4], [1, 2, 3, 4])
    assert [free_slot(iter(each)) for each in taken] == [1, 2, 3, None]


def test_a_kiosk_that_was_shut_out_leaves_its_numbers_to_the_next():
    house = House()
    admitted = [
        house.do(AdmitDevice(role=Role.KIOSK, device_name=name, digest=name * 64), DOOR)
        for name in "abcde"
    ]
    for gone in (admitted[1], admitted[0]):
        house.wait(minutes=1)
        house.do(RevokeDevice(device_id=gone.device_id), DOOR)
    for name in "fgh":
        house.do(AdmitDevice(role=Role.KIOSK, device_name=name, digest=name * 64), DOOR)
    slots = [each.slot for each in house.floor.devices.values()]
    assert slots == [1, 2, 3, 4, None, 2, 1, None]


def test_a_kiosk_in_place_of_another_begins_with_numbers_that_are_on_no_paper():
    house = House()
    first = house.do(AdmitDevice(role=Role.KIOSK, device_name="a", digest="a" * 64), DOOR)
    house.do(RevokeDevice(device_id=first.device_id), DOOR)
    house.do(AdmitDevice(role=Role.KIOSK, device_name="b", digest="b" * 64), DOOR)
    assert [each.slot for each in house.floor.devices.values()] == [1, 2]


def test_a_visit_is_as_old_as_its_paper():
    house = House()
    given = house.do(paper(house, minutes=40), KIOSK)
    visit = house.floor.visits[given.visit_id]
    came = house.now - timedelta(minutes=40)
    assert (visit.opened_at, visit.waiting_since, visit.day) == (came, came, "2026-03-02")
    assert all((step.since, step.opened_at) == (came, came) for step in visit.steps)
    assert house.floor.given_since("papers", came) == 1


@pytest.mark.parametrize(("rule", "left"), [("close", 0), ("carry", 1)])
def test_a_paper_of_a_day_that_has_ended_gets_what_the_day_gave_all_others(rule, left):
    house = House(SAMPLE + ENDS.format(rule))
    house.wait(hours=24)
    house.do(paper(house, hours=20), KIOSK)
    assert len(house.floor.visits) == left
    unmet = [event for _, _, event in house.events if isinstance(event, StepUnmet)]
    assert len(unmet) == (0 if left else 2)
    assert all(event.on < house.now for event in unmet)


def test_a_device_that_was_shut_out_does_nothing_more_though_it_asked_before():
    house = House()
    made = house.do(AdmitDevice(role=Role.KIOSK, device_name="a", digest="a" * 64), DOOR)
    house.do(RevokeDevice(device_id=made.device_id), DOOR)
    late = Actor(device=made.device_id, role=Role.KIOSK)
    with pytest.raises(NotAllowed) as refused:
        house.do(IssueTicket(services=("papers",), language="es"), late)
    assert refused.value.code == "revoked-token"
