"""Days made up for a center: as many visits as its desks can just serve, busiest in the morning.

The shape follows what one-stop centers report: about 1.9 services a visit, most people in the
center's own language, one in four with a priority class.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from random import Random

from ..domain import calendar
from ..domain.center import Center
from ..domain.spans import Span
from .arrivals import Arrival
from .laws import Law, lognormal, quantile

# How many services a visit has, by its share of visits: 1.9 on average.
_SERVICES = {1: 0.35, 2: 0.4, 3: 0.25}
_WITH_CLASS = 0.25
_OTHER_LANGUAGE = 0.15
_SERVICE_CV = 0.7
# The morning peak: the shape of a beta law over the open time.
_PEAK = (1.3, 1.7)
# For a center that is always open.
_OFFICE_HOURS = (Span(8 * 60, 16 * 60),)


def made_up_day(center: Center, day: date, random: Random, load: float) -> list[Arrival]:
    """Return a day's arrivals, in order; `load` is the share of desk time that they ask for."""
    spans = _OFFICE_HOURS if center.always_open else calendar.spans(center, day)
    law = lognormal(_SERVICE_CV)
    visits = _visits(_steps(center, day, spans, random, load), random)
    arrivals = [_arrival(center, services, spans, law, random) for services in visits]
    return sorted(arrivals, key=lambda each: each.at)


def _steps(
    center: Center, day: date, spans: Sequence[Span], random: Random, load: float
) -> list[str]:
    """Return the services asked for, shuffled: each as often as its share of desk time allows."""
    minutes = sum(span.end - span.start for span in spans)
    capacity: Counter[str] = Counter()
    for desk in center.desks:
        if calendar.desk_present(center, desk.code, day):
            for service in desk.services:
                usual = center.service_by_code[service].usual_minutes
                capacity[service] += minutes / usual / len(desk.services)  # type: ignore[assignment]
    steps = [
        service
        for service, most in capacity.items()
        for _ in range(int(load * most + random.random()))
    ]
    random.shuffle(steps)
    return steps


def _visits(steps: list[str], random: Random) -> Iterator[tuple[str, ...]]:
    """Deal the steps out to visits, no service twice in one."""
    sizes, shares = list(_SERVICES), list(_SERVICES.values())
    while steps:
        services: list[str] = []
        for _ in range(random.choices(sizes, shares)[0]):
            if steps and steps[-1] not in services:
                services.append(steps.pop())
        yield tuple(services)


def _arrival(
    center: Center, services: tuple[str, ...], spans: Sequence[Span], law: Law, random: Random
) -> Arrival:
    usual = (center.service_by_code[service].usual_minutes for service in services)
    return Arrival(
        at=60.0 * _minute(spans, random.betavariate(*_PEAK)),
        services=services,
        seconds=tuple(60.0 * minutes * law.at(quantile(random)) for minutes in usual),
        language=_language(center, random),
        priority=_priority(center, random),
    )


def _minute(spans: Sequence[Span], share: float) -> float:
    """Return the minute of the day at which this share of the open time has gone by."""
    left = share * sum(span.end - span.start for span in spans)
    for span in spans:
        if left < span.end - span.start:
            return span.start + left
        left -= span.end - span.start
    return float(spans[-1].end)


def _language(center: Center, random: Random) -> str:
    others = center.languages[1:]
    if others and random.random() < _OTHER_LANGUAGE:
        return random.choice(others)
    return center.languages[0]


def _priority(center: Center, random: Random) -> str | None:
    if center.classes and random.random() < _WITH_CLASS:
        return random.choice(center.classes).code
    return None
