from datetime import timedelta

import pytest

from shared.domain import commands as do
from shared.domain.events import StepUnmet
from shared.domain.own_numbers import free_slot, own_counts, slot_of
from tests.fakes.house import DOOR, KIOSK, SAMPLE, House

ENDS = '\n[end_of_day]\nat = "19:00"\nrule = "{}"\n'


def paper(house, **ago):
    came = house.now - timedelta(**ago)
    return do.HandIn(
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
        house.do(do.AdmitDevice(role=do.Role.KIOSK, device_name=name, digest=name * 64), DOOR)
        for name in "abcde"
    ]
    house.do(do.RevokeDevice(device_id=admitted[1].device_id), DOOR)
    house.do(do.AdmitDevice(role=do.Role.KIOSK, device_name="f", digest="f" * 64), DOOR)
    slots = [each.slot for each in house.floor.devices.values()]
    assert slots == [1, 2, 3, 4, None, 2]


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
