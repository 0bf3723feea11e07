"""The heads of the lines against everybody, and a count against a count.

`may_call`, `rank` and `order` are written down once more, from the rule in words, and look at every
step that waits; nothing of the program is used for it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.calling import Caller, choose
from shared.domain.lines import Lines, Newcomer, newcomer
from shared.domain.visit import State, Step

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
SERVICES = ("papers", "health", "work")
LANGUAGES = ("es", "ht", "ar")
DESKS = ("desk-1", "desk-2")
RATES = {None: 1.0, "elderly": 1.5, "pregnant": 2.0, "child-alone": 3.0, "infant": 1.5}
# Seconds: few enough that ties and borders are met all the time.
waits = st.one_of(st.integers(0, 40), st.sampled_from([0, 12, 20, 24, 30, 36, 60, 90, 120]))

people = st.fixed_dictionaries(
    {
        "service": st.sampled_from(SERVICES),
        "priority": st.sampled_from(list(RATES)),
        "language": st.sampled_from(LANGUAGES),
        "only_desk": st.sampled_from([None, None, None, *DESKS]),
        "appointment": st.sampled_from([False, False, False, True]),
        "waited": waits,
        "ready_in": st.sampled_from([None, None, None, -5, 0, 7]),
    }
)
rules = st.fixed_dictionaries(
    {}, optional={code: st.sampled_from([20, 24, 60]) for code in SERVICES}
)
callers = st.builds(
    Caller,
    desk=st.sampled_from(DESKS),
    services=st.lists(st.sampled_from(SERVICES), unique=True).map(tuple),
    languages=st.one_of(st.none(), st.frozensets(st.sampled_from(LANGUAGES))),
    language_bound=st.sampled_from([0, 15, 24, 60]).map(lambda s: timedelta(seconds=s)),
    spoken=st.dictionaries(
        st.sampled_from(SERVICES), st.one_of(st.none(), st.frozensets(st.sampled_from(LANGUAGES)))
    ),
    classes_rest=st.booleans(),
)


def step_of(seq, person):
    since = NOW - timedelta(seconds=person["waited"])
    ready_in = person["ready_in"]
    return Step(
        id=f"s{seq}",
        visit_id=f"v{seq}",
        number=f"A-{seq:03d}",
        service=person["service"],
        state=State.WAITING,
        language=person["language"],
        priority=person["priority"],
        people=1,
        since=since,
        seq=seq,
        opened_at=since,
        ready_at=None if ready_in is None else NOW + timedelta(seconds=ready_in),
        due=since if person["appointment"] else None,
        only_desk=person["only_desk"],
    )


def floor_of(persons, hard_max):
    lines = Lines(RATES, {code: timedelta(seconds=s) for code, s in hard_max.items()})
    steps = [step_of(seq, person) for seq, person in enumerate(persons, start=1)]
    for step in steps:
        lines.add(step)
    return lines, steps


# The rule in words


def is_ready(step):
    return step.ready_at is None or step.ready_at <= NOW


def may_call(desk, step):
    """Can this desk call this step now?"""
    if step.service not in desk.services or step.only_desk not in (None, desk.desk):
        return False
    speaks = desk.languages is None or step.language in desk.languages
    others = desk.spoken.get(step.service, frozenset())
    somebody_does = others is None or step.language in others
    long_enough = NOW - step.since >= desk.language_bound
    return is_ready(step) and (speaks or not somebody_does or long_enough)


def tier(who, hard_max):
    waited = (NOW - who.since).total_seconds()
    if who.service in hard_max and waited >= hard_max[who.service]:
        return 0
    return 1 if who.appointment else 2


def order(who, hard_max):
    """The smallest goes first. Whole seconds and fractions: nothing is rounded."""
    waited = Fraction((NOW - who.since) / timedelta(microseconds=1))
    which = tier(who, hard_max)
    credit = waited if which < 2 else Fraction(RATES[who.priority]) * waited
    return which, -credit, who.seq


def everybody(desk, steps, hard_max):
    """All whom the desk may call, best first; classes step back where they must."""
    ranked = sorted(
        (step for step in steps if may_call(desk, step)), key=lambda each: order(each, hard_max)
    )
    if not (desk.classes_rest and ranked and tier(ranked[0], hard_max) == 2):
        return ranked, None
    ordinary = [step for step in ranked if step.priority is None]
    if not ordinary:
        return ranked, None
    return ordinary, ranked[0] if ranked[0].priority is not None else None


@settings(max_examples=250)
@given(st.lists(people, max_size=30), rules, callers, st.integers(0, 6))
def test_the_best_head_is_the_best_of_everybody(persons, hard_max, desk, again):
    lines, steps = floor_of(persons, hard_max)
    # Some wait again only by this very act, beside the lines.
    also = [step for step in steps if is_ready(step)][:again]
    for step in also:
        lines.remove(step)
    chosen = choose(lines, desk, NOW, also=also)
    ranked, stepped_back = everybody(desk, steps, hard_max)
    if not ranked:
        assert chosen is None
        return
    best, reason = chosen
    assert best is ranked[0]
    assert reason.tier == tier(best, hard_max)
    assert (reason.waited, reason.rate) == (
        (NOW - best.since).total_seconds(),
        RATES[best.priority],
    )
    behind = stepped_back or (ranked[1] if len(ranked) > 1 else None)
    if behind is None:
        assert (reason.code, reason.runner_up) == ("only-one", None)
        return
    assert reason.runner_up.step_id == behind.id
    assert reason.runner_up.tier == tier(behind, hard_max)
    if stepped_back is not None:
        assert reason.code == "ratio"
    elif reason.tier < 2:
        assert reason.code == ("hard-max", "appointment")[reason.tier]
    else:
        faster = RATES[best.priority] > RATES[behind.priority] and best.since > behind.since
        assert reason.code == ("priority" if faster else "longest-wait")


@settings(max_examples=200)
@given(st.lists(people, max_size=25), rules, people)
def test_ahead_of_a_newcomer_is_who_would_be_called_before(persons, hard_max, person):
    lines, steps = floor_of(persons, hard_max)
    new = step_of(len(steps) + 1, person)
    who = Newcomer(new.service, new.priority, new.appointment, new.since)
    before = [
        step
        for step in steps
        if step.service == new.service
        and is_ready(step)
        and order(step, hard_max) < order(new, hard_max)
    ]
    assert lines.ahead(who, NOW) == len(before)


@settings(max_examples=200)
@given(st.lists(people, min_size=1, max_size=25), rules, st.integers(0, 24))
def test_ahead_of_somebody_who_waits_is_who_would_be_called_before(persons, hard_max, number):
    lines, steps = floor_of(persons, hard_max)
    mine = steps[number % len(steps)]
    before = [
        step
        for step in steps
        if step.service == mine.service
        and is_ready(step)
        and order(step, hard_max) < order(mine, hard_max)
    ]
    assert lines.ahead(newcomer(mine), NOW) == len(before)


@settings(max_examples=100)
@given(st.lists(people, max_size=25), rules)
def test_calling_one_after_the_other_reaches_everybody_once_in_order(persons, hard_max):
    lines, steps = floor_of(persons, hard_max)
    whole = Caller(
        desk="desk-1",
        services=SERVICES,
        languages=None,
        language_bound=timedelta(0),
        spoken={},
    )
    called = []
    while chosen := choose(lines, whole, NOW):
        lines.remove(chosen[0])
        called.append(chosen[0].id)
    assert called == [step.id for step in everybody(whole, steps, hard_max)[0]]


@settings(max_examples=100)
@given(st.lists(people, min_size=1, max_size=20), st.data())
def test_lines_hold_whoever_comes_goes_and_changes(persons, data):
    lines, steps = floor_of(persons, {})
    here = list(steps)
    for _ in range(data.draw(st.integers(1, 15))):
        index = data.draw(st.integers(0, len(steps) - 1))
        step, now = steps[index], NOW + timedelta(seconds=data.draw(st.integers(-9, 9)))
        lines.wake(now)
        if step in here:
            lines.remove(step)
            here.remove(step)
        else:
            changed = replace(step, priority=data.draw(st.sampled_from(list(RATES))))
            changed.ready_at = data.draw(st.sampled_from([None, NOW, NOW + timedelta(seconds=5)]))
            steps[index] = changed
            lines.add(changed)
            here.append(changed)
        assert sorted(each.id for each in lines.waiting()) == sorted(each.id for each in here)
    lines.wake(NOW + timedelta(hours=1))
    assert not any(lines.rests(step) for step in here)
