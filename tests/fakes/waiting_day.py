"""A day at a center in memory: people come, desks call, and what they were told is remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from heapq import heappop, heappush
from itertools import count
from math import log, sqrt
from random import Random
from typing import Any

from shared.domain.commands.command import Command
from shared.domain.commands.desks import CloseDesk, OpenDesk
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.serving import Called, CallNext, FinishService
from shared.domain.decisions.context import Actor, Context
from shared.insight.estimates import Estimator, Range
from tests.fakes.house import House

HOUR = 3600.0
Law = Callable[[Random], float]


def exponential(minutes: float) -> Law:
    """Return a law of service times, in seconds, with this mean."""
    return lambda random: random.expovariate(1 / (60 * minutes))


def lognormal(minutes: float, spread: float) -> Law:
    """Return a law with this mean and squared coefficient of variation."""
    sigma = sqrt(log(1 + spread))
    mu = log(60 * minutes) - sigma * sigma / 2
    return lambda random: random.lognormvariate(mu, sigma)


def profile(
    services: Mapping[str, int],
    desks: Mapping[str, Iterable[str]],
    speaks: Mapping[str, Iterable[str]] | None = None,
    more: str = "",
) -> str:
    """Return a center: services with usual minutes, desks with what they serve and speak (es)."""
    lines = ['name = "C"', 'time_zone = "UTC"', 'languages = ["es", "en", "fr"]']
    lines += ["[[series]]", 'code = "A"']
    for code, usual in services.items():
        lines += ["[[services]]", f'code = "{code}"', f'names = {{ es = "{code}" }}']
        lines += ['series = "A"', f"usual_minutes = {usual}"]
    for code, served in desks.items():
        known = ", ".join(f'"{each}"' for each in served)
        lines += ["[[desks]]", f'code = "{code}"', f'name = "{code}"', f"services = [{known}]"]
        spoken = ", ".join(f'"{each}"' for each in (speaks or {}).get(code, ["es"]))
        lines += [f"languages = [{spoken}]"]
    lines += ["[[needs]]", 'code = "n"', 'names = { es = "n" }']
    lines += [f'services = ["{next(iter(services))}"]']
    lines += ["[[classes]]", 'code = "elderly"', "rate = 2.0", 'names = { es = "e" }', more]
    return "\n".join(lines)


@dataclass(frozen=True)
class Told:
    """What somebody was told on coming, and how long they waited, in minutes."""

    service: str
    priority: str | None
    language: str
    low: int
    high: int
    waited: float


@dataclass(frozen=True)
class _Asked:
    service: str
    priority: str | None
    language: str
    at: float
    told: Range | None


class _Telling(House):
    """A house whose tickets say what an estimator says."""

    def __init__(self, center: str, estimator: Estimator) -> None:
        self._estimator = estimator
        super().__init__(center)

    def _context(self, command: Command[Any], actor: Actor) -> Context:
        return replace(super()._context(command, actor), estimate=self._estimator.range)


class Day:
    """A center, an estimator that listens, and what is to come; times in seconds from opening.

    `turn` is how long a desk takes, on average, before it calls the next.
    """

    def __init__(
        self, center: str, laws: Mapping[str, Law], seed: int = 0, turn: float = 0.0
    ) -> None:
        self.estimator = Estimator()
        self.house = _Telling(center, self.estimator)
        self.told: list[Told] = []
        self.clock = 0.0
        self._begin = self.house.now
        self._laws = laws
        self._random = Random(seed)
        self._turn = turn
        self._seen = 0
        self._order = count()
        self._heap: list[tuple[float, int, Callable[[], None]]] = []
        self._asked: dict[str, _Asked] = {}
        self._clerks: dict[str, Actor] = {}
        self._idle: set[str] = set()
        self._busy: set[str] = set()

    def at(self, seconds: float, act: Callable[[], None]) -> None:
        """Let something happen at a time."""
        heappush(self._heap, (seconds, next(self._order), act))

    def run(self) -> Day:
        """Let everything happen."""
        while self._heap:
            self.clock, _, act = heappop(self._heap)
            self.house.now = self._begin
            self.house.wait(seconds=self.clock)
            act()
            self._listen()
        return self

    def _listen(self) -> None:
        for _, at, event in self.house.events[self._seen :]:
            self.estimator.note(at, event)
        self._seen = len(self.house.events)

    def open(self, *desks: str) -> None:
        """Sign somebody in at each desk."""
        for desk in desks:
            self._clerks[desk] = self.house.clerk(desk, device=f"device of {desk}")
            self._call(desk)

    def pause(self, desk: str) -> None:
        """Call nobody to a desk for now."""
        self._idle.discard(desk)
        self.house.do(CloseDesk(desk=desk), self._clerks[desk])

    def resume(self, desk: str) -> None:
        """Call again."""
        self.house.do(OpenDesk(desk=desk), self._clerks[desk])
        if desk not in self._busy:
            self._call(desk)

    def come(self, service: str, priority: str | None = None, language: str = "es") -> None:
        """Come, and be told how long it may take."""
        wanted = IssueTicket(services=(service,), language=language, priority=priority)
        ticket = self.house.do(wanted)
        asked = _Asked(service, priority, language, self.clock, ticket.range)
        self._asked[ticket.step_id] = asked
        for desk in sorted(self._idle):
            self._call(desk)

    def arrivals(
        self,
        service: str,
        per_hour: float,
        begin: float,
        end: float,
        priority: str | None = None,
        language: str = "es",
    ) -> None:
        """Let people come at random between two times."""
        clock = begin + self._random.expovariate(per_hour / HOUR)
        while clock < end:
            self.at(clock, lambda: self.come(service, priority, language))
            clock += self._random.expovariate(per_hour / HOUR)

    def _call(self, desk: str) -> None:
        if self.house.floor.sessions[desk].paused:
            return
        called = self.house.do(CallNext(desk=desk), self._clerks[desk])
        if not isinstance(called, Called):
            self._idle.add(desk)
            return
        self._idle.discard(desk)
        self._busy.add(desk)
        asked = self._asked.pop(called.step_id)
        if asked.told is not None:
            waited = (self.clock - asked.at) / 60
            who = (asked.service, asked.priority, asked.language)
            self.told.append(Told(*who, *asked.told, waited))
        takes = self._laws[asked.service](self._random)
        self.at(self.clock + takes, lambda: self._finish(desk, called.step_id))

    def _finish(self, desk: str, step_id: str) -> None:
        self.house.do(FinishService(step_id=step_id), self._clerks[desk])
        turn = self._random.expovariate(1 / self._turn) if self._turn else 0.0
        self.at(self.clock + turn, lambda: self._turned(desk))

    def _turned(self, desk: str) -> None:
        self._busy.discard(desk)
        self._call(desk)


@dataclass(frozen=True)
class Coverage:
    """Shares of those told who waited no longer than `low` and `high`."""

    told: int
    low: float
    high: float


def coverage(told: Iterable[Told]) -> Coverage:
    """Return how often the ranges held, for those who were told that they will wait at all."""
    waiting = [each for each in told if (each.low, each.high) != (0, 5)]
    n = len(waiting)
    low = sum(each.waited <= each.low for each in waiting) / n
    high = sum(each.waited <= each.high for each in waiting) / n
    return Coverage(n, low, high)
