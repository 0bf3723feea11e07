"""Queues made up as real ones go wrong: rushes, desks that close, people who leave or go first."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from math import exp, log, sqrt
from random import Random

from shared.insight.foresight.trace import Stay

OPENS, CLOSES = 8.0, 17.0
BUSIEST = 120.0


def rush(hour: float) -> float:
    """Return arrivals an hour: a peak at ten, another at three."""
    return 25 + 35 * exp(-((hour - 10) ** 2)) + 25 * exp(-((hour - 15) ** 2) / 0.8)


def lunch(hour: float) -> int:
    """Return how many desks are open: fewer at noon, two for half an hour in the afternoon."""
    if 15 < hour < 15.6:
        return 2
    return 3 if 12 <= hour < 14 else 5


def made(
    *,
    days: int = 4,
    an_hour: Callable[[float], float] = lambda _: 40.0,
    desks: Callable[[float], int] = lambda _: 4,
    patience: float | None = None,
    priority: float | None = None,
    ends: bool = True,
    seed: int = 1,
) -> list[Stay]:
    """Return made days; services are lognormal around five minutes, patience is a mean in seconds.

    With `priority`, one in four gains credit so much faster than the others.
    """
    random = Random(seed)
    stays: list[Stay] = []
    for day in range(days):
        stays += _Day(random, desks, patience, priority, ends).run(day * 86_400.0, an_hour)
    return stays


class _Day:
    def __init__(self, random, desks, patience, priority, ends) -> None:
        self._random = random
        self._desks = desks
        self._patience = patience
        self._rates = {"": 1.0, "first": priority or 1.0}
        self._some_first = priority is not None
        self._ends = ends
        self._waiting: list[int] = []
        self._busy = 0
        self._came: list[tuple[float, str, float]] = []
        self._became: dict[int, tuple[str, float]] = {}
        self._ahead: list[tuple[float, str, int]] = []

    def run(self, midnight: float, an_hour: Callable[[float], float]) -> list[Stay]:
        self._let_in(an_hour)
        while self._ahead:
            now, what, who = heapq.heappop(self._ahead)
            getattr(self, what)(now, who)
            self._call(now)
        return [self._stay(midnight, who) for who in sorted(self._became)]

    def _let_in(self, an_hour: Callable[[float], float]) -> None:
        spread = sqrt(log(2))
        now = OPENS * 3600
        while (now := now + self._random.expovariate(BUSIEST / 3600)) < CLOSES * 3600:
            if self._random.random() < an_hour(now / 3600) / BUSIEST:
                first = self._some_first and self._random.random() < 0.25
                takes = self._random.lognormvariate(log(300) - spread**2 / 2, spread)
                self._came.append((now, "first" if first else "", takes))
                heapq.heappush(self._ahead, (now, "arrive", len(self._came) - 1))
        for half_hour in range(16, 40):
            heapq.heappush(self._ahead, (half_hour * 1800.0, "look", -1))

    def look(self, now: float, who: int) -> None:
        """Desks open on the half hour."""

    def arrive(self, now: float, who: int) -> None:
        self._waiting.append(who)
        if self._patience:
            patience = self._random.expovariate(1 / self._patience)
            heapq.heappush(self._ahead, (now + patience, "leave", who))

    def leave(self, now: float, who: int) -> None:
        if who in self._waiting:
            self._waiting.remove(who)
            self._became[who] = ("left", now)

    def end(self, now: float, who: int) -> None:
        self._busy -= 1

    def _call(self, now: float) -> None:
        while self._waiting and self._busy < self._desks(now / 3600):
            who = max(self._waiting, key=lambda each: self._credit(each, now))
            self._waiting.remove(who)
            self._busy += 1
            self._became[who] = ("start", now)
            heapq.heappush(self._ahead, (now + self._came[who][2], "end", who))

    def _credit(self, who: int, now: float) -> float:
        came, priority, _ = self._came[who]
        return (now - came) * self._rates[priority]

    def _stay(self, midnight: float, who: int) -> Stay:
        came, priority, takes = self._came[who]
        what, at = self._became[who]
        start = midnight + at if what == "start" else None
        return Stay(
            arrival=midnight + came,
            start=start,
            end=start + takes if start is not None and self._ends else None,
            left=None if start is not None else midnight + at,
            priority=priority,
            queue="",
        )
