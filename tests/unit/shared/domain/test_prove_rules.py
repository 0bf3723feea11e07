"""The rules that a profile sets, one by one, on the same small center."""

from datetime import UTC, datetime, timedelta

import pytest

from shared.domain.commands.appointments import BookAppointment, CheckIn
from shared.domain.commands.desks import CloseDesk, SignOut
from shared.domain.commands.issuing import IssueTicket, SpeakInPrivate
from shared.domain.commands.moving import Park, Refer, Return
from shared.domain.commands.passing import PassTime
from shared.domain.commands.serving import (
    CallNext,
    CallStep,
    Cancel,
    MarkNoShow,
    Recall,
    StartService,
)
from shared.domain.errors import Conflict, Invalid, NotAllowed, TurnedAway, Unknown
from shared.domain.events.passing import DayEnded
from shared.domain.events.steps import StepCalled
from shared.domain.events.turning_away import NeedUnmet
from shared.domain.events.visits import PrivateAsked
from shared.domain.limits import left_today
from shared.domain.visit import State
from tests.fakes.house import DOOR, KIOSK, SAMPLE, House
from tests.unit.shared.domain.pressing import StoppedHouse

MONDAY_8 = datetime(2026, 3, 2, 13, tzinfo=UTC)  # in Bogota


def ruled(**calling):
    return (
        SAMPLE + "\n[calling]\n" + "".join(f"{key} = {value}\n" for key, value in calling.items())
    )


def with_hours(more=""):
    week = '["mon", "tue", "wed", "thu", "fri"]'
    hours = f'\n[[hours]]\ndays = {week}\nopen = ["08:00-12:00", "13:00-17:00"]\n'
    return SAMPLE + hours + more


def quota(**limits):
    told = "".join(f"\n{key} = {value}" for key, value in limits.items())
    return with_hours().replace('code = "papers"\nseries', f'code = "papers"{told}\nseries')


def ending(rule):
    return SAMPLE + f'\n[end_of_day]\nat = "19:00"\nrule = "{rule}"\n'


def issue(house, *services, **more):
    asked = {"services": services or ("papers",), "language": "es"} | more
    return house.do(IssueTicket(**asked))


def call(house, clerk, desk="desk-2"):
    return house.do(CallNext(desk=desk), clerk)


def refused(act, kind=Conflict):
    with pytest.raises(kind) as caught:
        act()
    return caught.value


def turned(house, *services, **more):
    return refused(lambda: issue(house, *services, **more), TurnedAway)


# Calling again, and giving up


def test_between_two_calls_there_is_time():
    house = House(ruled(call_spacing_seconds=20))
    clerk = house.clerk("desk-2")
    step = issue(house).step_id
    call(house, clerk)
    house.wait(seconds=5)
    refusal = refused(lambda: house.do(Recall(step_id=step), clerk))
    assert (refusal.code, refusal.details()["wait_seconds"]) == ("too-soon", 15)
    house.wait(seconds=15)
    house.do(Recall(step_id=step), clerk)
    assert house.floor.steps[step].calls == 2


def test_nobody_is_absent_before_they_were_called_often_enough():
    house = House(ruled(minimum_calls=2))
    clerk = house.clerk("desk-2")
    step = issue(house).step_id
    call(house, clerk)
    refusal = refused(lambda: house.do(MarkNoShow(step_id=step), clerk))
    assert (refusal.code, refusal.details()["minimum_calls"]) == ("too-soon", 2)
    house.do(Recall(step_id=step), clerk)
    house.do(MarkNoShow(step_id=step), clerk)
    assert house.ended[step] == "no-show"


def test_a_class_may_have_more_time_to_come():
    profile = ruled(call_spacing_seconds=20)
    house = House(profile.replace('code = "elderly"', 'code = "elderly"\nmore_time_seconds = 60'))
    clerk = house.clerk("desk-2")
    step = issue(house, priority="elderly").step_id
    call(house, clerk)
    house.wait(seconds=79)
    refusal = refused(lambda: house.do(MarkNoShow(step_id=step), clerk))
    assert refusal.details()["wait_seconds"] == 1
    house.wait(seconds=1)
    house.do(MarkNoShow(step_id=step), clerk)


def test_a_number_that_was_absent_is_not_offered_at_once():
    house = House(ruled(cool_down_seconds=60))
    clerk = house.clerk("desk-2")
    step = issue(house).step_id
    call(house, clerk)
    house.do(MarkNoShow(step_id=step), clerk)
    house.do(Return(step_id=step), clerk)
    house.wait(seconds=59)
    assert call(house, clerk) is None
    house.wait(seconds=1)
    assert call(house, clerk).step_id == step


# Who is next


def test_after_so_many_of_a_class_an_ordinary_visitor():
    house = House(ruled(ratio=2))
    clerk = house.clerk("desk-2")
    ordinary = issue(house)
    for _ in range(3):
        issue(house, priority="child-alone")
    house.wait(minutes=5)
    calls = [house.do(CallNext(desk="desk-2", finish_current=True), clerk) for _ in range(4)]
    assert [each.number for each in calls] == ["A-002", "A-003", ordinary.number, "A-004"]
    assert calls[2].reason.code == "ratio"
    assert calls[2].reason.runner_up.number == "A-004"


def test_whoever_waited_the_hard_maximum_is_next_whatever_the_class():
    house = House(ruled(hard_max_minutes=60))
    clerk = house.clerk("desk-2")
    first = issue(house)
    house.wait(minutes=31)
    issue(house, priority="child-alone")
    house.wait(minutes=29)
    called = call(house, clerk)
    assert (called.number, called.reason.code, called.reason.tier) == (first.number, "hard-max", 0)


def test_a_service_may_have_a_hard_maximum_of_its_own():
    profile = SAMPLE.replace('code = "legal"\n', 'code = "legal"\nhard_max_minutes = 10\n', 1)
    house = House(profile)
    issue(house, "papers", priority="child-alone")
    legal = issue(house, "legal")
    house.wait(minutes=10)
    called = call(house, house.clerk("desk-3"), "desk-3")
    assert (called.number, called.reason.code) == (legal.number, "hard-max")


def test_a_visitor_waits_for_a_desk_that_speaks_to_them_but_not_for_ever():
    house = House(ruled(language_bound_minutes=15))
    clerk, other = house.clerk("desk-2"), house.clerk("desk-1", "Luis", "first console")
    issue(house, language="ht")
    house.wait(minutes=14)
    assert call(house, clerk) is None
    house.wait(minutes=1)
    called = call(house, clerk)
    assert house.floor.steps[called.step_id].interpreter
    assert call(house, other, "desk-1") is None


def test_where_nobody_speaks_the_language_any_desk_may_call():
    house = House()
    issue(house, language="ht")
    assert call(house, house.clerk("desk-2")) is not None


def test_a_paused_desk_speaks_to_nobody():
    house = House()
    clerk, other = house.clerk("desk-2"), house.clerk("desk-1", "Luis", "first console")
    issue(house, language="ht")
    assert call(house, clerk) is None
    house.do(CloseDesk(desk="desk-1"), other)
    assert call(house, clerk) is not None


def test_an_interpreter_lets_a_desk_call_in_any_language():
    profile = SAMPLE.replace('code = "desk-2"', 'code = "desk-2"\ninterpreter = true')
    house = House(profile)
    house.clerk("desk-1", "Luis", "first console")
    issue(house, language="ht")
    called = call(house, house.clerk("desk-2"))
    assert house.floor.steps[called.step_id].interpreter


def test_a_group_is_one_visit_of_many_people():
    house = House()
    ticket = issue(house, people=5)
    assert (len(house.floor.visits), house.floor.visits[ticket.visit_id].people) == (1, 5)
    assert house.floor.lines.count("papers") == 1


# Out of turn


def test_calling_out_of_turn_needs_a_permission_and_keeps_who_was_passed_over():
    house = House()
    first, second, third = (issue(house) for _ in range(3))
    agent = house.clerk("desk-2")
    command = CallStep(desk="desk-2", step_id=third.step_id, reason="feels faint")
    assert refused(lambda: house.do(command, agent), NotAllowed).code == "not-permitted"
    house.do(SignOut(), agent)
    sol = house.clerk("desk-2", "Sol")
    called = house.do(command, sol)
    assert (called.reason.code, called.reason.passed_over) == ("picked", 2)
    assert called.reason.runner_up.step_id == first.step_id
    event = next(e for _, _, e in house.events if isinstance(e, StepCalled))
    assert event.passed_over == (first.step_id, second.step_id)
    assert [(note.kind, note.text) for note in house.notes] == [("picked", "feels faint")]


def test_whoever_was_parked_after_a_call_is_called_for_the_first_time_again():
    house = House()
    ticket = issue(house)
    sol = house.clerk("desk-2", "Sol")
    house.do(CallNext(desk="desk-2"), sol)
    house.do(Park(step_id=ticket.step_id), sol)
    house.do(CallStep(desk="desk-2", step_id=ticket.step_id, reason="is back"), sol)
    assert house.floor.steps[ticket.step_id].calls == 1


def test_nobody_is_picked_for_a_desk_that_does_not_serve_them():
    house = House()
    ticket = issue(house, "health")
    sol = house.clerk("desk-2", "Sol")
    command = CallStep(desk="desk-2", step_id=ticket.step_id, reason="asked")
    assert refused(lambda: house.do(command, sol)).code == "cannot-serve"


# Appointments


def book(house, code="abc", hour=15, **more):
    asked = {"service": "papers", "at": MONDAY_8.replace(hour=hour), "code": code} | more
    return house.do(BookAppointment(**asked), DOOR).code


@pytest.mark.parametrize(
    ("minutes", "arrival"), [(109, "early"), (110, "on-time"), (130, "on-time"), (131, "late")]
)
def test_who_comes_is_told_whether_it_is_time(minutes, arrival):
    house = House()
    code = book(house)
    house.wait(minutes=minutes)
    assert house.do(CheckIn(code=code)).arrival == arrival


def test_an_early_visitor_is_offered_from_their_time_on_and_before_who_just_came():
    house = House()
    code = book(house)
    clerk = house.clerk("desk-2")
    house.wait(minutes=100)
    ticket = house.do(CheckIn(code=code))
    house.wait(minutes=19)
    assert call(house, clerk) is None
    issue(house, priority="child-alone")
    house.wait(minutes=1)
    called = call(house, clerk)
    assert (called.number, called.reason.code, called.reason.tier) == (
        ticket.number,
        "appointment",
        1,
    )
    assert house.floor.steps[ticket.step_id].since == MONDAY_8.replace(hour=15)


def test_appointments_go_by_their_time_and_the_late_by_when_they_came():
    house = House()
    late, early = book(house, "late", 14), book(house, "early", 15)
    clerk = house.clerk("desk-2")
    house.wait(minutes=119)
    on_time = house.do(CheckIn(code=early))
    house.wait(minutes=2)
    too_late = house.do(CheckIn(code=late))
    called = [house.do(CallNext(desk="desk-2", finish_current=True), clerk) for _ in range(2)]
    assert [each.number for each in called] == [on_time.number, too_late.number]


def test_an_appointment_is_kept_once_on_its_day_and_can_be_moved_until_then():
    house = House()
    code = book(house)
    book(house, hour=16)
    assert [due.hour for due, _ in house.floor.booked] == [16]
    house.do(CheckIn(code=code))
    assert refused(lambda: house.do(CheckIn(code=code))).code == "already-checked-in"
    book(house, "other", at=MONDAY_8 + timedelta(days=2))
    refusal = refused(lambda: house.do(CheckIn(code="other")))
    assert (refusal.code, refusal.details()["due"]) == (
        "not-the-day",
        MONDAY_8 + timedelta(days=2),
    )
    assert refused(lambda: house.do(CheckIn(code="nobody")), Unknown).code == "unknown-code"
    past = BookAppointment(service="papers", at=MONDAY_8 - timedelta(hours=1))
    assert refused(lambda: house.do(past, DOOR), Invalid).code == "time-past"


def test_who_does_not_come_is_missed_at_the_end_of_that_day():
    house = House()
    book(house)
    house.wait(days=1)
    issue(house)
    assert not house.floor.booked
    assert "appointment-missed" in [event.kind for _, _, event in house.events]


def test_an_appointment_after_the_end_of_the_day_ends_nothing():
    house = House(ending("close"))
    house.wait(hours=12)  # 20:00: the day has ended
    ticket = issue(house)
    book(house, at=house.now + timedelta(hours=1))
    house.wait(minutes=5)
    issue(house)
    assert ticket.visit_id in house.floor.visits
    assert len(house.floor.booked) == 1


# Hours, quotas, and the right to return


def test_closed_says_when_to_come_back_and_counts_the_need():
    house = House(with_hours(), MONDAY_8 + timedelta(hours=4, minutes=30))
    refusal = turned(house, people=2)
    assert (refusal.code, refusal.more["come_back"]) == ("closed", MONDAY_8.replace(hour=18))
    event = house.events[-1][2]
    assert isinstance(event, NeedUnmet)
    assert (event.why, event.people, event.services) == ("closed", 2, ("papers",))


def test_a_partner_who_is_not_there_today_says_so():
    days = '\ndays = ["fri"]'
    profile = with_hours().replace(
        'services = ["health"]\nlang', f'services = ["health"]{days}\nlang'
    )
    assert days in profile
    house = House(profile)
    refusal = turned(house, "health")
    assert (refusal.code, refusal.more["come_back"]) == (
        "not-today",
        MONDAY_8 + timedelta(days=4),
    )


def test_a_daily_quota_is_full_until_the_next_opening():
    house = House(quota(daily_quota=2))
    assert left_today(house.floor, "papers", house.now) == 2
    issue(house), issue(house)
    assert left_today(house.floor, "papers", house.now) == 0
    refusal = turned(house)
    assert (refusal.code, refusal.more["come_back"]) == ("full", MONDAY_8 + timedelta(days=1))
    house.wait(days=1)
    assert left_today(house.floor, "papers", house.now) == 2
    issue(house)


def test_an_hourly_quota_is_full_until_the_next_hour():
    house = House(quota(hourly_quota=1))
    house.wait(minutes=20)
    issue(house)
    assert turned(house).more["come_back"] == MONDAY_8 + timedelta(hours=1)
    house.wait(minutes=40)
    issue(house)


def test_a_referral_takes_no_number_from_the_quota():
    house = House(quota(daily_quota=1))
    ticket = issue(house, "health")
    nurse = house.clerk("desk-4")
    call(house, nurse, "desk-4")
    house.do(Refer(step_id=ticket.step_id, service="papers"), nurse)
    assert left_today(house.floor, "papers", house.now) == 1


def test_the_day_of_a_quota_ends_at_the_local_midnight_also_when_the_clocks_change():
    profile = SAMPLE.replace('code = "papers"\nseries', 'code = "papers"\ndaily_quota = 1\nseries')
    profile = profile.replace('"America/Bogota"', '"America/Santiago"')
    # In Santiago the clock goes back from midnight to 23 o'clock: that day has 25 hours.
    first = datetime(2026, 4, 5, 2, 30, tzinfo=UTC)  # 23:30, before the change
    house = House(profile, first)
    issue(house)
    house.wait(minutes=60)  # 23:30 once more
    assert house.floor.center.day(house.now) == "2026-04-04"
    assert left_today(house.floor, "papers", house.now) == 0
    house.wait(minutes=30)
    assert house.floor.center.day(house.now) == "2026-04-05"
    assert left_today(house.floor, "papers", house.now) == 1


def test_whoever_was_turned_away_goes_first_the_next_day_in_the_order_they_asked():
    house = House(quota(daily_quota=1))
    house.do(Cancel(step_id=issue(house).step_id), house.clerk("desk-3"))
    one, two = (turned(house).more["return_token"] for _ in range(2))
    house.wait(days=1, minutes=30)
    issue(house, priority=None)  # the only number of the day: a right to return is not bound by it
    late = issue(house, return_token=two)
    early = issue(house, return_token=one)
    clerk = house.clerk("desk-2")
    called = [house.do(CallNext(desk="desk-2", finish_current=True), clerk) for _ in range(3)]
    assert [each.number for each in called][:2] == [early.number, late.number]
    opening = MONDAY_8 + timedelta(days=1)
    sinces = [house.visits[each.visit_id].steps[0].since for each in (early, late)]
    assert sinces[0] == opening
    assert opening < sinces[1] < opening + timedelta(seconds=1)


def test_a_return_token_is_for_once_for_its_day_and_for_its_service():
    house = House(quota(daily_quota=1))
    issue(house)
    token = turned(house).more["return_token"]

    def again(*services):
        return refused(lambda: issue(house, *services, return_token=token)).code

    assert again() == "return-not-yet"
    house.wait(days=1)
    assert again("health") == "return-other-service"
    issue(house, return_token=token)
    assert again() == "return-used"
    unknown = refused(lambda: issue(house, return_token="x" * 22), Invalid)
    assert unknown.code == "return-unknown"


def test_a_return_token_is_over_after_its_day():
    house = House(quota(daily_quota=1))
    issue(house)
    token = turned(house).more["return_token"]
    house.wait(days=2)
    assert refused(lambda: issue(house, return_token=token)).code == "return-over"


def test_a_right_to_one_service_is_no_right_to_another():
    full = quota(daily_quota=1).replace(
        'code = "legal"\nseries', 'code = "legal"\ndaily_quota = 1\nseries'
    )
    house = House(full)
    issue(house)
    token = turned(house).more["return_token"]
    house.wait(days=1)
    issue(house, "legal")
    refusal = turned(house, "papers", "legal", return_token=token)
    assert (refusal.code, refusal.more["service"]) == ("full", "legal")
    issue(house, "papers", return_token=token)


# The end of the day


def test_the_end_of_a_day_gives_each_step_its_outcome():
    house = House(ending("close"))
    clerk, lawyer = house.clerk("desk-2"), house.clerk("desk-3", "Luis", "third console")
    served, absent, waiting, planned = (
        issue(house),
        issue(house),
        issue(house, "health"),
        issue(house, "work", "education", order="fixed"),
    )
    call(house, clerk)
    house.do(StartService(step_id=served.step_id), clerk)
    call(house, lawyer, "desk-3")
    parked = issue(house, "health")
    house.do(Park(step_id=parked.step_id), clerk)
    house.wait(hours=11, minutes=30)
    house.do(PassTime(), DOOR)
    outcomes = [house.ended[each.step_id] for each in (served, absent, waiting, parked)]
    assert outcomes == ["done", "no-show", "unmet", "no-show"]
    assert [house.ended[step.step_id] for step in planned.steps] == ["unmet", "unmet"]
    assert not house.floor.visits
    assert not house.floor.sessions
    assert {visit.closed_at for visit in house.visits.values()} != {None}
    ends = {step.ended_at for visit in house.visits.values() for step in visit.steps}
    assert ends == {MONDAY_8 + timedelta(hours=11)}


def test_a_hub_that_was_off_three_days_ends_them_all_at_once_at_the_end_of_the_first():
    house = House(ending("close"))
    ticket = issue(house)
    house.wait(days=3)
    new = issue(house)
    assert house.ended[ticket.step_id] == "unmet"
    step = house.visits[ticket.visit_id].steps[0]
    assert step.ended_at == MONDAY_8 + timedelta(hours=11)
    assert [e.day for _, _, e in house.events if isinstance(e, DayEnded)] == ["2026-03-04"]
    assert new.visit_id in house.floor.visits


def test_carrying_over_keeps_who_waits_with_their_number_and_place():
    house = House(ending("carry"))
    clerk, nurse = house.clerk("desk-2"), house.clerk("desk-4", "Luis", "ward")
    waiting, family = issue(house), issue(house, "health", "work")
    called = call(house, clerk)
    call(house, nurse, "desk-4")
    house.do(StartService(step_id=family.step_id), nurse)
    house.wait(days=3)
    new = issue(house)
    assert called.number == waiting.number
    assert house.floor.steps[waiting.step_id].state is State.WAITING
    assert house.ended[family.step_id] == "done"
    assert house.floor.steps[family.steps[1].step_id].state is State.WAITING
    assert new.number not in {waiting.number, family.number}
    again = call(house, house.clerk("desk-2"))
    assert (again.number, again.reason.code) == (waiting.number, "hard-max")


# Quietly


def test_a_quiet_word_waits_at_the_welcome_desk_and_nobody_sees_it():
    house = House()
    ticket = house.do(SpeakInPrivate(), KIOSK)
    step = house.floor.steps[ticket.step_id]
    assert (step.service, step.discreet) == ("welcome", True)
    assert isinstance(house.events[-1][2], PrivateAsked)
    assert house.floor.lines.count("welcome") == 0
    assert call(house, house.clerk("desk-1"), "desk-1").number == ticket.number


def test_a_discreet_step_stays_discreet_when_it_is_sent_on():
    house = House()
    ticket = house.do(SpeakInPrivate(), KIOSK)
    clerk = house.clerk("desk-1")
    call(house, clerk, "desk-1")
    sent = house.do(Refer(step_id=ticket.step_id, service="papers"), clerk)
    assert house.floor.steps[sent.step_id].discreet


# The clock


@pytest.mark.parametrize("hours", [-24, -1, 1, 24])
def test_a_clock_that_is_set_changes_no_wait_and_no_order(hours):
    house = StoppedHouse()
    first, second = issue(house), None
    house.wait(minutes=10)
    second = issue(house)
    house.wait(minutes=5)
    house.step_clock(hours * 3600)
    waits = [house.now - house.floor.steps[each.step_id].since for each in (first, second)]
    assert waits == [timedelta(minutes=15), timedelta(minutes=5)]
    third = issue(house)
    assert len({first.number, second.number, third.number}) == 3
    clerk = house.clerk("desk-2")
    called = [house.do(CallNext(desk="desk-2", finish_current=True), clerk) for _ in range(3)]
    assert [each.number for each in called] == [first.number, second.number, third.number]
    assert all(each.reason.waited >= 0 for each in called)


def test_an_appointment_stays_at_its_time_whatever_the_clock_did():
    house = StoppedHouse()
    code = book(house)
    house.wait(minutes=100)
    ticket = house.do(CheckIn(code=code))
    house.step_clock(3600)
    step = house.floor.steps[ticket.step_id]
    assert step.since <= house.now
    assert call(house, house.clerk("desk-2")).number == ticket.number


def test_a_day_that_a_wrong_clock_ended_ends_again_in_its_time():
    house = StoppedHouse(ending("close"))
    house.step_clock(24 * 3600)
    house.wait(hours=12)
    issue(house)
    house.step_clock(-24 * 3600 - 12 * 3600)
    ticket = issue(house)
    house.wait(hours=12)
    issue(house)
    assert house.ended[ticket.step_id] == "unmet"
