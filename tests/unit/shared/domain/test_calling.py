"""Looking at the heads of lines is the same as looking at everybody."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shared.domain.calling import Caller, choose
from shared.domain.lines import Lines, Newcomer
from shared.domain.visit import State, Step

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
SERVICES = ("papers", "health", "work")
RATES = {None: 1.0, "elderly": 2.0, "pregnant": 3.5, "infant": 1.0}


def desk(services):
    return Caller(
        desk="desk-1",
        services=tuple(services),
        languages=None,
        language_bound=timedelta(0),
        spoken={},
    )


people = st.lists(
    st.tuples(
        st.sampled_from(SERVICES),
        st.sampled_from(list(RATES)),
        st.integers(0, 400),  # seconds waited
    ),
    max_size=40,
)


def floor_of(waiting):
    lines = Lines(RATES, {})
    steps = []
    for seq, (service, priority, waited) in enumerate(waiting, start=1):
        since = NOW - timedelta(seconds=waited)
        step = Step(
            id=f"s{seq}",
            visit_id=f"v{seq}",
            number=f"A-{seq:03d}",
            service=service,
            state=State.WAITING,
            language="es",
            priority=priority,
            people=1,
            since=since,
            seq=seq,
            opened_at=since,
        )
        lines.add(step)
        steps.append(step)
    return lines, steps


@given(people, st.sets(st.sampled_from(SERVICES)))
def test_the_best_head_is_the_best_of_all(waiting, services):
    lines, steps = floor_of(waiting)
    everybody = [step for step in steps if step.service in services]
    ranked = sorted(everybody, key=lambda step: lines.rank(step, NOW))
    chosen = choose(lines, desk(services), NOW)
    if not ranked:
        assert chosen is None
        return
    best, reason = chosen
    assert best is ranked[0]
    if len(ranked) == 1:
        assert (reason.code, reason.runner_up) == ("only-one", None)
    else:
        second = lines.rank(ranked[1], NOW)[1]
        assert -reason.runner_up.rate * reason.runner_up.waited == second


@given(people, st.sampled_from(SERVICES), st.sampled_from(list(RATES)))
def test_ahead_is_how_many_would_be_called_before(waiting, service, priority):
    lines, _ = floor_of([(s, p, max(0, w)) for s, p, w in waiting])
    ahead = lines.ahead(Newcomer(service, priority, False, NOW), NOW)
    assert ahead == lines.count(service)


@given(people)
def test_calling_one_after_the_other_reaches_everybody_once(waiting):
    lines, steps = floor_of(waiting)
    called = []
    while chosen := choose(lines, desk(SERVICES), NOW):
        lines.remove(chosen[0])
        called.append(chosen[0].id)
    assert sorted(called) == sorted(step.id for step in steps)
