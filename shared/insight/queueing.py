"""The queues of textbooks, run by our own decisions, so that theory can be held against them.

One service, C desks, Poisson arrivals in classes; times in units of the mean service time. Hard
maximum, ratio and languages play no part. A run starts empty: visits before the first one counted
(a tenth of their number, at least 1,000) only warm it up, and visits after the last one keep the
center busy until every counted one is served.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate
from math import inf
from random import Random

from ..domain.center import Calling, Center, Desk, Need, PriorityClass, Series, Service
from .arrivals import Arrival
from .chance import Chance, weights
from .laws import exponential, law, quantile, spread_quantiles
from .simulation import Simulation
from .tally import Figures, Tally, Waits, figures

RULES = ("accumulating", "fifo", "strict")
# A mean service takes a minute on the center's clock, whose grain is a microsecond.
_UNIT = 60.0
# No wait can bridge a billion, and nothing of it overflows.
_APART = 1e9
_NEVER = 50_000_000  # minutes
_START = datetime(2026, 1, 5, tzinfo=UTC)
_SERVICE = "service"
_LANGUAGE = "en"
_LEAST_WARM_UP = 1_000
# A part is a run of its own; stretches of fewer visits than this have too much chance in them.
_PART = 25_000
_MOST_PARTS = 8
_MOST_STRETCHES = 32
_LEAST_STRETCHES = 12
_STRETCH = 500


class QueueError(ValueError):
    """A queue that cannot be simulated; the message is one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """A queue to simulate; rates are per mean service time, the first class is the highest.

    `weights` say how fast a class gains credit under the rule "accumulating" (none: all alike);
    `patience` is the rate at which somebody who waits gives up, 0 for never.
    """

    servers: int
    arrivals: tuple[float, ...]
    weights: tuple[float, ...] = ()
    rule: str = "accumulating"
    service: str = "exponential"
    patience: float = 0.0
    visits: int
    seed: int = 1

    @property
    def load(self) -> float:
        """The share of time that desks would be busy if nobody left."""
        return sum(self.arrivals) / self.servers

    @property
    def classes(self) -> list[PriorityClass]:
        """The center's classes under this queue's rule."""
        count = len(self.arrivals)
        rates = {
            "accumulating": self.weights or (1.0,) * count,
            "fifo": (1.0,) * count,
            "strict": [_APART**place for place in reversed(range(count))],
        }[self.rule]
        return [
            PriorityClass(code=f"class-{number}", names={}, rate=rate)
            for number, rate in enumerate(rates, start=1)
        ]


def check(queue: Queue) -> None:
    """Raise QueueError unless this queue can be simulated."""
    if queue.rule not in RULES:
        raise QueueError(f'"{queue.rule}" is no rule: expected one of {", ".join(RULES)}.')
    try:
        law(queue.service)
    except ValueError as error:
        raise QueueError(f"{error}.") from None
    _within("The number of servers", queue.servers, 1, 500)
    _within("The number of visits", queue.visits, 1, 10_000_000)
    _within("The number of classes", len(queue.arrivals), 1, 20)
    for rate in queue.arrivals:
        _within("An arrival rate", rate, 0.001, 1_000)
    _check_weights(queue)
    _check_load(queue)


def _check_weights(queue: Queue) -> None:
    if queue.weights and len(queue.weights) != len(queue.arrivals):
        raise QueueError(
            f"As many weights as arrival rates are expected: {len(queue.arrivals)}, "
            f"not {len(queue.weights)}."
        )
    for weight in queue.weights:
        _within("A weight", weight, 1e-6, 1e6)


def _check_load(queue: Queue) -> None:
    if queue.patience != 0:
        _within("The patience rate", queue.patience, 0.001, 1_000)
    elif queue.load >= 1:
        raise QueueError(
            f"A load of {queue.load:g} makes the queue grow without end: "
            "it needs fewer arrivals, more servers or --patience."
        )


def _within(what: str, figure: float, least: float, most: float) -> None:
    # Written so that NaN is not within anything.
    if not least <= figure <= most:
        raise QueueError(f"{what} is from {least:g} to {most:,.0f}, not {figure:g}.")


def simulate(queue: Queue, processes: int = 1) -> list[Figures]:
    """Return the figures of each class, in units of the mean service time.

    A long run is made of parts, each with its own random numbers, which so many processes share;
    the figures depend on the queue and its seed only. Raises QueueError.
    """
    check(queue)
    parts = 1
    while parts < _MOST_PARTS and queue.visits >= 2 * parts * _PART:
        parts *= 2
    ends = [queue.visits * part // parts for part in range(parts + 1)]
    # Whoever can leave keeps the queue from wandering off: chance does little there.
    stretches = min(_MOST_STRETCHES, queue.visits // _STRETCH)
    weighed = queue.patience == 0 and stretches >= _LEAST_STRETCHES
    jobs = [
        _Part(
            queue=queue,
            visits=ends[part + 1] - ends[part],
            seed=f"{queue.seed}/{part}",
            stretches=stretches // parts if weighed else 1,
        )
        for part in range(parts)
    ]
    runs = _run_all(jobs, min(parts, processes))
    shares = weights([each for run in runs for each in run.pushes]) if weighed else None
    return [
        figures([waits for run in runs for waits in run.waits[place]], shares)
        for place in range(len(queue.arrivals))
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A part of a queue's visits, in so many stretches."""

    queue: Queue
    visits: int
    seed: str
    stretches: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """What came out of a part: waits by class and stretch, and what chance did in each stretch."""

    waits: list[list[Waits]]
    pushes: list[float]


def _run_all(parts: list[_Part], processes: int) -> list[_Run]:
    if processes == 1:
        return [_run(part) for part in parts]
    with ProcessPoolExecutor(processes) as pool:
        return list(pool.map(_run, parts))


def _run(part: _Part) -> _Run:
    queue, waits = part.queue, _UnitWaits()
    simulation = Simulation(_center(queue), _START, waits)
    chance = Chance(queue.servers, sum(queue.arrivals), law(queue.service).square, part.stretches)
    simulation.run(_arrivals(part, simulation, chance))
    codes = [each.code for each in queue.classes]
    stretches = range(part.stretches)
    return _Run(
        waits=[[waits.tally.of((code, stretch)) for stretch in stretches] for code in codes],
        pushes=chance.pushes(),
    )


class _UnitWaits:
    """Keeps waits by class and stretch, in mean service times."""

    def __init__(self) -> None:
        self.tally: Tally[tuple[str | None, int | None]] = Tally()

    def served(self, arrival: Arrival, _service: str, waited: float) -> None:
        """Take note of a call."""
        self.tally.served((arrival.priority, arrival.stretch), waited / _UNIT)

    def left(self, arrival: Arrival, _service: str, waited: float) -> None:
        """Take note of somebody who left."""
        self.tally.left((arrival.priority, arrival.stretch), waited / _UNIT)


def _arrivals(part: _Part, simulation: Simulation, chance: Chance) -> Iterator[Arrival]:
    """Yield the visits that warm up, those that count, and more while any of these is open."""
    random = Random(part.seed)  # noqa: S311 - nothing secret is drawn
    warm_up = max(_LEAST_WARM_UP, part.visits // 10)
    maker = _Maker(part.queue, chance)
    spread = [spread_quantiles(random, warm_up + part.visits) for _ in range(4)]
    for counted, quantiles in enumerate(zip(*spread, strict=True), start=-warm_up):
        stretch = counted * part.stretches // part.visits if counted >= 0 else None
        yield maker.arrival(quantiles, stretch)
    while simulation.counted_open:
        yield maker.arrival([quantile(random) for _ in range(4)], None)


class _Maker:
    """Makes arrivals one after the other out of quantiles."""

    def __init__(self, queue: Queue, chance: Chance) -> None:
        rate = sum(queue.arrivals)
        self._chance = chance
        self._now = 0.0
        self._mean_gap = 1 / rate
        self._codes = [each.code for each in queue.classes]
        self._up_to = [each / rate for each in accumulate(queue.arrivals[:-1])]
        self._law = law(queue.service).at
        self._patience = _UNIT / queue.patience if queue.patience else None

    def arrival(self, quantiles: Sequence[float], stretch: int | None) -> Arrival:
        """Return the next arrival, made of four quantiles."""
        gap, which, time, temper = quantiles
        pause = self._mean_gap * exponential(gap)
        service = self._law(time)
        self._now += _UNIT * pause
        self._chance.drawn(pause, service, stretch)
        return Arrival(
            at=self._now,
            services=(_SERVICE,),
            seconds=(_UNIT * service,),
            language=_LANGUAGE,
            priority=self._codes[bisect_right(self._up_to, which)],
            patience=inf if self._patience is None else self._patience * exponential(temper),
            stretch=stretch,
        )


def _center(queue: Queue) -> Center:
    """Return a center with nothing but desks, one service and classes with the rule's rates."""
    return Center(
        name="A queue",
        time_zone="UTC",
        languages=(_LANGUAGE,),
        series=(Series(code="A"),),
        services=(Service(code=_SERVICE, names={}, series="A"),),
        desks=tuple(
            Desk(code=f"desk-{n}", name=str(n), services=(_SERVICE,), languages=(_LANGUAGE,))
            for n in range(1, queue.servers + 1)
        ),
        calling=Calling(hard_max_minutes=_NEVER),
        needs=(Need(code="need", names={}, services=(_SERVICE,)),),
        classes=tuple(queue.classes),
    )
