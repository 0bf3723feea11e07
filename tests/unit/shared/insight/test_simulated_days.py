"""Days with journeys and people who leave, small enough to work out on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from math import inf

import pytest

from shared.domain.center import (
    Calling,
    Center,
    Desk,
    EndOfDay,
    Hours,
    PriorityClass,
    Series,
    Service,
)
from shared.domain.spans import Span
from shared.insight.arrivals import Arrival
from shared.insight.replay import ORDINARY_DAY, first_open_day, midnight, replay

SMALL = Center(
    name="Two rooms",
    time_zone="America/Bogota",
    languages=("es",),
    series=(Series(code="A"),),
    services=(
        Service(code="papers", names={"es": "Papeles"}, series="A"),
        Service(code="health", names={"es": "Salud"}, series="A"),
    ),
    desks=(
        Desk(code="desk-1", name="1", services=("papers",), languages=("es",)),
        Desk(code="desk-2", name="2", services=("health",), languages=("es",)),
    ),
    needs=(),
    classes=(PriorityClass(code="elderly", names={"es": "Mayor"}, rate=3.0),),
)


def comes(
    at: float,
    *wants: tuple[str, float],
    priority: str | None = None,
    patience: float = inf,
    language: str = "es",
) -> Arrival:
    return Arrival(
        at=at,
        services=tuple(service for service, _ in wants),
        seconds=tuple(seconds for _, seconds in wants),
        language=language,
        priority=priority,
        patience=patience,
    )


def waits(*arrivals: Arrival, center: Center = SMALL) -> dict[tuple[str, str | None], list[float]]:
    """Return mean and longest wait, number, and share that left, of each group."""
    outcome = replay(center, arrivals, ORDINARY_DAY)
    assert not outcome.refused
    assert not outcome.stranded
    return {
        group: [each.n, each.mean or 0, each.max or 0, each.abandoned or 0]
        for group, each in outcome.groups.items()
    }


def test_one_desk_serves_one_after_the_other() -> None:
    found = waits(*(comes(100, ("papers", 600)) for _ in range(3)))
    assert found == {("papers", None): [3, 600, 1_200, 0]}


def test_a_journey_waits_only_while_it_is_not_served() -> None:
    found = waits(
        comes(0, ("papers", 100), ("health", 50)),
        comes(0, ("papers", 100)),
        comes(0, ("health", 500)),
    )
    # The first goes to papers at once, so health calls the third; papers calls the second at 100.
    # From then the first waits for health until 500.
    assert found[("papers", None)] == [2, 50, 100, 0]
    assert found[("health", None)] == [2, 200, 400, 0]


def test_both_services_of_a_visit_wait_at_once() -> None:
    found = waits(
        comes(0, ("papers", 300)),
        comes(0, ("health", 400)),
        comes(10, ("papers", 100), ("health", 100)),
    )
    # Called to papers after 290, held meanwhile for health, free and called there at 400.
    assert found[("papers", None)] == [2, 145, 290, 0]
    assert found[("health", None)] == [2, 145, 290, 0]


def test_credit_lets_a_class_overtake() -> None:
    found = waits(
        comes(0, ("papers", 900)),
        comes(100, ("papers", 10)),
        comes(500, ("papers", 10), priority="elderly"),
    )
    assert found[("papers", "elderly")] == [1, 400, 400, 0]
    assert found[("papers", None)] == [2, 405, 810, 0]


def test_whoever_has_waited_out_their_patience_leaves() -> None:
    found = waits(
        comes(0, ("papers", 600)),
        comes(10, ("papers", 600), patience=200),
        comes(20, ("papers", 600), patience=1_000),
    )
    assert found == {("papers", None): [3, (0 + 200 + 580) / 3, 580, 1 / 3]}


def test_patience_counts_the_whole_visit_and_every_service_left() -> None:
    found = waits(
        comes(0, ("papers", 100)),
        comes(0, ("health", 1_000)),
        comes(0, ("papers", 100), ("health", 100), patience=150),
    )
    # Waits 100 for papers, is served until 200, waits 50 more for health and goes.
    assert found[("papers", None)] == [2, 50, 100, 0]
    assert found[("health", None)] == [2, 75, 150, 0.5]


def test_a_visit_called_in_the_last_moment_stays() -> None:
    found = waits(comes(0, ("papers", 100)), comes(0, ("papers", 100), patience=100))
    assert found == {("papers", None): [2, 50, 100, 0]}


def test_the_desk_that_rests_longest_calls_first() -> None:
    second = replace(SMALL.desks[1], services=("papers",))
    center = replace(SMALL, desks=(SMALL.desks[0], second), services=SMALL.services[:1])
    found = waits(
        comes(0, ("papers", 10)),
        comes(5, ("papers", 100)),
        comes(20, ("papers", 100)),
        comes(30, ("papers", 100)),
        center=center,
    )
    # Desk 1 is free at 10 and calls at 20; desk 2 is busy until 105.
    assert found == {("papers", None): [4, 75 / 4, 75, 0]}


def two_desks_for_papers(**more: object) -> Center:
    """Return a center whose first desk alone speaks French."""
    french = Desk(code="desk-1", name="1", services=("papers",), languages=("es", "fr"))
    other = Desk(code="desk-2", name="2", services=("papers",), languages=("es",))
    desks, languages = (french, other), ("es", "fr")
    center = replace(SMALL, desks=desks, services=SMALL.services[:1], languages=languages)
    return replace(center, **more)  # type: ignore[arg-type]


def test_a_language_is_waited_for_up_to_its_bound() -> None:
    long = [comes(0, ("papers", 5_000)), comes(1, ("papers", 30))]
    french = comes(10, ("papers", 60), language="fr")
    # Desk 2 rests from 31 on, but only after 20 minutes it may call whom it does not understand.
    found = waits(*long, french, center=two_desks_for_papers())
    assert found[("papers", None)][2] == pytest.approx(1_200, abs=0.001)
    soon = two_desks_for_papers(calling=Calling(language_bound_minutes=1))
    assert waits(*long, french, center=soon)[("papers", None)][2] == pytest.approx(60, abs=0.001)


def test_a_language_that_no_open_desk_speaks_is_not_waited_for() -> None:
    french, other = two_desks_for_papers().desks
    center = two_desks_for_papers(desks=(replace(french, languages=("es",)), other))
    found = waits(comes(10, ("papers", 60), language="fr"), center=center)
    assert found == {("papers", None): [1, 0, 0, 0]}


def test_walking_to_the_next_desk_is_no_wait() -> None:
    center = replace(SMALL, calling=Calling(walking_seconds=90))
    found = waits(
        comes(0, ("papers", 100), ("health", 50)), comes(200, ("health", 30)), center=center
    )
    # Papers until 100, on the way until 190, called at once; the second waits until 240.
    assert found == {("papers", None): [1, 0, 0, 0], ("health", None): [2, 20, 40, 0]}


def test_a_day_that_ends_sends_home_who_still_waits() -> None:
    for rule in ("close", "carry"):
        center = replace(SMALL, end_of_day=EndOfDay(at=10, rule=rule))
        found = waits(
            comes(0, ("papers", 900)),
            comes(60, ("papers", 60), ("health", 60)),
            comes(120, ("papers", 60)),
            center=center,
        )
        # At ten past midnight the first is still served; two others are left, one was at health.
        assert found[("papers", None)] == [3, (0 + 480 + 480) / 3, 480, 2 / 3]
        assert found[("health", None)] == [1, 0, 0, 0]


def test_a_quota_that_is_used_up_gives_no_number() -> None:
    papers = replace(SMALL.services[0], daily_quota=2)
    center = replace(SMALL, services=(papers, SMALL.services[1]))
    outcome = replay(center, [comes(at, ("papers", 5)) for at in range(4)], ORDINARY_DAY)
    assert outcome.refused == {"full": 2}
    assert outcome.groups[("papers", None)].n == 2


def test_a_desk_is_open_on_its_days_only() -> None:
    one, other = two_desks_for_papers().desks
    center = two_desks_for_papers(desks=(one, replace(other, days=("fri",))))
    both = [comes(0, ("papers", 100)), comes(0, ("papers", 100))]
    monday, friday = (replay(center, both, date(2026, 3, day)) for day in (2, 6))
    assert monday.groups[("papers", None)].max == 100
    assert friday.groups[("papers", None)].max == 0


def test_who_comes_while_it_is_closed_gets_no_number() -> None:
    center = replace(SMALL, hours=(Hours(days=("mon",), open=(Span(8 * 60, 12 * 60),)),))
    outcome = replay(
        center, [comes(7 * 3_600, ("papers", 60)), comes(9 * 3_600, ("papers", 60))], ORDINARY_DAY
    )
    assert outcome.refused == {"closed": 1}
    assert sum(each.n for each in outcome.groups.values()) == 1


def test_a_day_without_a_date_is_the_first_open_one() -> None:
    assert first_open_day(SMALL) == ORDINARY_DAY == date(2026, 3, 2)
    weekend = replace(SMALL, hours=(Hours(days=("sat",), open=(Span(8 * 60, 12 * 60),)),))
    assert first_open_day(weekend) == date(2026, 3, 7)


def test_a_day_begins_at_the_centers_midnight() -> None:
    assert midnight(SMALL, date(2026, 3, 2)) == datetime(2026, 3, 2, 5, tzinfo=UTC)
