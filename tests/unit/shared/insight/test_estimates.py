"""Ranges of waits: what they say on a given floor. How often they hold: test_estimates_hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.commands.desks import CloseDesk, SetDeskServices, SignOut
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.moving import Park, Refer
from shared.domain.commands.serving import CallNext, Cancel, FinishService, MarkNoShow
from shared.domain.commands.undoing import Undo
from shared.insight.estimates import Estimator, Range
from tests.fakes.house import DOOR, SAMPLE, House
from tests.fakes.waiting_day import profile

ONE = {"a": ["s"]}
THREE = {"a": ["s"], "b": ["s"], "c": ["s"]}


class Floor:
    """A house whose estimator hears everything."""

    def __init__(self, center: str) -> None:
        self.house = House(center)
        self.estimator = Estimator()
        self.clerks = {}
        self._heard = 0

    def open(self, *desks: str) -> Floor:
        for desk in desks:
            self.clerks[desk] = self.house.clerk(desk, device=desk)
        return self

    def come(
        self, service: str, times: int = 1, priority: str | None = None, language: str = "es"
    ) -> Floor:
        for _ in range(times):
            wanted = IssueTicket(services=(service,), language=language, priority=priority)
            self.house.do(wanted)
        return self

    def serve(self, desk: str, minutes: float, times: int = 1) -> Floor:
        """Call and finish so often; each is at the desk for so long."""
        for _ in range(times):
            step = self.house.do(CallNext(desk=desk), self.clerks[desk])
            self.house.wait(minutes=minutes)
            self.house.do(FinishService(step_id=step.step_id), self.clerks[desk])
        return self

    def serve_current(self, desk: str) -> Floor:
        """Finish who is at a desk."""
        step = self.house.floor.at_desk[desk]
        self.house.do(FinishService(step_id=step.id), self.clerks[desk])
        return self

    def undo(self, desk: str) -> Floor:
        """Take back the desk's last act."""
        self.house.do(Undo(desk=desk), self.clerks[desk])
        return self

    def call(self, *desks: str) -> Floor:
        for desk in desks:
            self.house.do(CallNext(desk=desk), self.clerks[desk])
        return self

    def listen(self) -> None:
        for _, at, event in self.house.events[self._heard :]:
            self.estimator.note(at, event)
        self._heard = len(self.house.events)

    def told(self, service: str = "s", ahead: int | None = None, **who: str) -> Range | None:
        self.listen()
        floor = self.house.floor
        many = floor.lines.count(service) if ahead is None else ahead
        return self.estimator.range(floor, service, many, self.house.now, **who)

    def certain(self, service: str = "s", ahead: int | None = None, **who: str) -> Range:
        found = self.told(service, ahead, **who)
        assert found is not None
        return found


def queue(ahead: int, desks: dict[str, list[str]] = THREE, usual: int = 10) -> Floor:
    """Every desk is busy, and so many wait."""
    floor = Floor(profile({"s": usual}, desks)).open(*desks)
    return floor.come("s", len(desks)).call(*desks).come("s", ahead)


def test_nothing_is_known_while_no_desk_is_open():
    assert Floor(profile({"s": 10}, THREE)).come("s").told() is None


def test_nothing_is_known_of_a_service_that_there_is_not():
    assert queue(3).told("x") is None


def test_nothing_is_known_while_the_center_is_closed():
    hours = '[[hours]]\ndays = ["mon"]\nopen = ["09:00-17:00"]'
    floor = Floor(profile({"s": 10}, ONE, more=hours)).open("a")
    assert floor.told() is not None  # it is Monday, 13 o'clock
    floor.house.wait(hours=12)
    assert floor.told() is None
    assert floor.estimator.ranges(floor.house.floor, floor.house.now) == {"s": None}


def test_a_free_desk_and_nobody_before_is_no_wait():
    assert Floor(profile({"s": 10}, ONE)).open("a").told() == (0, 5)


def test_a_free_desk_for_each_of_those_who_wait_is_no_wait():
    floor = Floor(profile({"s": 10}, THREE)).open(*THREE).come("s", 2)
    assert floor.told() == (0, 5)
    assert floor.come("s").certain() > (0, 5)


def test_before_any_history_it_is_what_the_profile_says():
    low, high = queue(9, usual=10).certain()
    assert 26 <= low <= 34  # ten must go before: 100 minutes of work for three desks
    assert high - low >= 10
    assert queue(9, usual=20).certain()[0] == pytest.approx(2 * low, abs=2)


def test_more_desks_are_less_wait_and_more_people_are_more():
    lows = [queue(ahead).certain()[0] for ahead in range(12)]
    assert lows == sorted(lows)
    assert lows[0] < lows[-1]
    assert queue(9, {"a": ["s"]}).certain() > queue(9, {"a": ["s"], "b": ["s"]}).certain()


@pytest.mark.parametrize("minutes", [2, 30])
def test_what_visits_take_is_learned(minutes: int):
    floor = Floor(profile({"s": 10}, ONE)).open("a").come("s", 45)
    floor.serve("a", minutes, 40).call("a")
    low, _ = floor.certain()
    assert low == pytest.approx(4.5 * minutes, rel=0.25)


def test_recent_visits_weigh_more():
    floor = Floor(profile({"s": 10}, ONE)).open("a").come("s", 130)
    fast = floor.serve("a", 2, 60).call("a").certain(ahead=10)
    floor.house.wait(minutes=20)
    slow = floor.serve_current("a").serve("a", 20, 40).call("a").certain(ahead=10)
    assert slow[0] > 5 * fast[0]


def test_the_turn_to_the_next_visitor_counts_only_if_they_waited():
    def with_turns(come_first: bool) -> Range:
        floor = Floor(profile({"s": 10}, ONE)).open("a")
        if come_first:
            floor.come("s", 36)
        for _ in range(30):
            floor.house.wait(minutes=5)
            floor = floor if come_first else floor.come("s")
            floor.serve("a", 10)
        floor = floor if come_first else floor.come("s", 6)
        return floor.call("a").certain()

    assert with_turns(come_first=True)[0] > 1.3 * with_turns(come_first=False)[0]


def test_those_who_do_not_come_are_soon_done():
    floor = Floor(profile({"s": 10}, ONE)).open("a").come("s", 46)
    for _ in range(40):
        step = floor.house.do(CallNext(desk="a"), floor.clerks["a"])
        floor.house.wait(minutes=1)
        floor.house.do(MarkNoShow(step_id=step.step_id), floor.clerks["a"])
    assert floor.call("a").certain()[0] <= 15


def test_a_desk_that_pauses_or_leaves_counts_no_more():
    floor = queue(9)
    three = floor.certain()
    floor.house.do(CloseDesk(desk="c"), floor.clerks["c"])
    two = floor.certain()
    floor.serve_current("b")
    floor.house.do(SignOut(), floor.clerks["b"])
    one = floor.certain()
    assert three < two < one
    floor.house.do(CloseDesk(desk="a"), floor.clerks["a"])
    assert floor.told() is None


def test_others_who_wait_for_the_same_desks_count():
    both = {"a": ["s", "t"], "b": ["s", "t"]}
    floor = Floor(profile({"s": 10, "t": 10}, both)).open("a", "b").come("t", 2).call("a", "b")
    alone = floor.certain("s")
    assert floor.come("t", 10).certain("s")[0] > alone[0] + 35


def test_others_whose_desks_are_not_mine_do_not():
    apart = {"a": ["s"], "b": ["s", "t"]}
    floor = Floor(profile({"s": 10, "t": 10}, apart)).open("a", "b").come("t").come("s")
    floor.call("b", "a")
    alone = floor.certain("s")
    low, _ = floor.come("t", 10).certain("s")
    assert alone[0] <= low <= 15  # desk a is as near as before
    assert floor.certain("t")[0] > 80


def test_who_is_further_ahead_in_the_line_waits_less():
    floor = queue(9)
    assert floor.certain(ahead=0) < floor.certain(ahead=4) < floor.certain(ahead=9)


def test_priority_arrivals_overtake():
    calm = queue(9).certain()
    floor = queue(9)
    for _ in range(10):
        floor.house.wait(minutes=2)
        floor.come("s", priority="elderly")
    assert floor.certain(ahead=9)[1] > calm[1]
    assert floor.certain(ahead=9, priority="elderly") < floor.certain(ahead=9)


SPEAKS = {"a": ["es"], "b": ["es"], "c": ["en"]}


def speaking() -> Floor:
    floor = Floor(profile({"s": 10}, THREE, SPEAKS)).open(*THREE)
    return floor.come("s", 3).call(*THREE).come("s", 2)


def test_who_needs_a_language_waits_for_a_desk_that_speaks_it():
    floor = speaking()
    assert floor.certain(language="es") >= floor.certain()
    assert floor.certain(language="en") > floor.certain(language="es")


def test_no_longer_than_the_bound_if_another_desk_is_free():
    bound = "[calling]\nlanguage_bound_minutes = 3"
    floor = Floor(profile({"s": 60}, THREE, SPEAKS, bound)).open(*THREE)
    floor.come("s", language="en").call("c")
    assert floor.certain() == (0, 5)
    assert floor.certain(language="en") == (3, 10)


def test_only_desks_of_another_language_are_as_good_as_any():
    floor = speaking()
    assert floor.told(language="fr") == floor.told()


def test_a_desk_that_the_profile_no_longer_has_counts_for_nothing():
    floor = queue(9)
    two = profile({"s": 10}, {"a": ["s"], "b": ["s"]})
    for _, at, event in House(two).events:
        floor.estimator.note(at, event)
    floor.house.floor.adopt(two, 2)
    assert floor.certain() == queue(9, {"a": ["s"], "b": ["s"]}).certain()


def test_all_services_at_once_are_the_same_as_one_by_one():
    floor = Floor(SAMPLE).open("desk-1", "desk-3", "desk-5").come("papers", 9).come("work", 4)
    floor.call("desk-1", "desk-3", "desk-5")
    ranges = floor.estimator.ranges(floor.house.floor, floor.house.now)
    assert ranges == {code: floor.told(code) for code in ranges}
    assert ranges["health"] is None
    assert set(ranges) == set(floor.house.floor.center.service_by_code)


def test_it_may_begin_in_the_middle_of_a_day():
    """A journal that begins with a finish, a pause, a cancel: nothing to learn, nothing to fear."""
    floor = queue(9)
    floor.serve_current("a").come("s")
    floor.house.do(CloseDesk(desk="b"), floor.clerks["b"])
    step = next(floor.house.floor.lines.waiting())
    floor.house.do(Cancel(step_id=step.id), floor.clerks["a"])
    half = len(floor.house.events) // 2
    for begin in (0, half, len(floor.house.events)):
        estimator = Estimator()
        for _, at, event in floor.house.events[begin:]:
            estimator.note(at, event)
        assert estimator.range(floor.house.floor, "s", 9, floor.house.now) is not None


def test_a_clock_that_steps_back_or_a_night_at_a_desk_teaches_nothing():
    floor = queue(9)
    before = floor.certain(ahead=9)
    floor.house.wait(hours=-3)
    floor.serve_current("a").call("a")
    floor.house.wait(hours=14)
    floor.serve_current("a").call("a")
    assert floor.certain(ahead=9) == before


def test_what_was_undone_teaches_nothing():
    floor = Floor(profile({"s": 10}, ONE)).open("a").come("s", 20).call("a")
    before = floor.certain(ahead=9)
    floor.house.wait(minutes=1)
    floor.undo("a").listen()
    floor.house.wait(minutes=200)
    floor.call("a")
    assert floor.certain(ahead=9) == before

    floor.house.wait(minutes=10)
    floor.serve_current("a").call("a")
    after = floor.certain(ahead=9)
    floor.undo("a").undo("a").listen()
    floor.house.wait(minutes=200)
    floor.serve_current("a").call("a")
    assert floor.certain(ahead=9) == after


def test_a_referral_and_a_parked_visitor_leave_the_desk():
    two = {"a": ["s"], "b": ["t"]}
    floor = Floor(profile({"s": 30, "t": 30}, two)).open("a", "b").come("s", 41)
    for number in range(40):
        step = floor.house.do(CallNext(desk="a"), floor.clerks["a"])
        floor.house.wait(minutes=2)
        refer, park = Refer(step_id=step.step_id, service="t"), Park(step_id=step.step_id)
        floor.house.do(refer if number % 2 else park, floor.clerks["a"])
    floor.listen()
    assert floor.call("a").certain("s", ahead=10)[0] < 100


def test_memory_does_not_grow_with_the_day():
    floor = Floor(profile({"s": 10}, ONE)).open("a")
    sizes = set()
    for _ in range(5):
        floor.come("s", 50).serve("a", 1, 50).listen()
        sizes.add(
            sum(len(kept) for kept in vars(floor.estimator).values() if hasattr(kept, "__len__"))
        )
    assert len(sizes) == 1


@given(
    ahead=st.integers(0, 2000),
    usual=st.integers(1, 1440),
    desks=st.integers(1, 6),
    served=st.lists(st.floats(0, 300), max_size=5),
)
def test_a_range_is_always_one(ahead: int, usual: int, desks: int, served: list[float]):
    codes = {f"d{n}": ["s"] for n in range(desks)}
    floor = Floor(profile({"s": usual}, codes)).open(*codes)
    for minutes in served:
        floor.come("s").serve("d0", minutes)
    floor.come("s", desks).call(*codes)
    low, high = floor.certain(ahead=ahead)
    assert 0 <= low < high <= 480
    assert high % 5 == 0
    assert high - low >= 3
    assert isinstance(low, int)
    assert isinstance(high, int)


def test_in_a_crowd_some_teach_for_all():
    """A hundred at one instant are one lesson: what each costs stays what counting them costs."""
    floor = Floor(profile({"s": 10}, ONE)).open("a").come("s").call("a")
    floor.certain()
    floor.come("s", 100).listen()
    assert len(floor.estimator._promises) == 1
    floor.house.wait(minutes=1)
    floor.come("s").listen()
    assert len(floor.estimator._promises) == 2


def test_what_a_desk_serves_today_counts_not_what_the_profile_says():
    apart = {"a": ["s"], "b": ["t"]}
    floor = Floor(profile({"s": 10, "t": 10}, apart)).open("a", "b").come("s").come("t")
    floor.call("a", "b").come("s", 9)
    alone = floor.certain("s")
    floor.house.do(SetDeskServices(desk="b", services=("s",)), DOOR)
    assert floor.certain("s")[0] < 0.7 * alone[0]
    assert floor.told("t") is None
