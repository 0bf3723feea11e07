"""The work that stands before a newcomer: open desks, who waits for them, and for how long.

All times are seconds. `paces` learns how long visits take, `work_ahead` asks here what follows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from ..domain.center import Center

# What desks serve today that the profile says otherwise of.
Skills = Mapping[str, tuple[str, ...]]


class AtDesk(Protocol):
    """Whoever is at a desk."""

    @property
    def service(self) -> str:
        """What for."""


# Moments of a time: its mean and its variance.
Moments = tuple[float, float]

# Desks whose work differs by less stand even.
_EVEN = 1.0
# What no figure tells: that an hour is not like the one before.
_UNKNOWN = 0.1


@dataclass(frozen=True, slots=True)
class Visit:
    """How long a visit of a service holds a desk: mean in seconds, squared variation, basis."""

    mean: float
    spread: float
    basis: float

    @property
    def square(self) -> float:
        """The mean of its square."""
        return self.mean * self.mean * (1 + self.spread)

    @property
    def rest(self) -> float:
        """How long one that is going on will still last, on average."""
        return self.mean * (1 + self.spread) / 2


@dataclass(slots=True)
class Mix:
    """Visits of several services as if they were of one."""

    many: float = 0.0
    total: float = 0.0
    squares: float = 0.0
    basis: float = 0.0

    def add(self, many: float, visit: Visit) -> None:
        """Put in so many of a kind."""
        self.many += many
        self.total += many * visit.mean
        self.squares += many * visit.square
        self.basis += many * visit.basis

    @property
    def visit(self) -> Visit | None:
        """What they are together; None when there are none."""
        if not self.many:
            return None
        mean = self.total / self.many
        return Visit(mean, self.squares / self.many / (mean * mean) - 1, self.basis / self.many)


@dataclass(frozen=True, slots=True)
class Rival:
    """A service whose visitors go to the same desks; `share` of them, as far as one can tell."""

    service: str
    desks: tuple[str, ...]
    share: float


class Layout:
    """Which open desks serve what, and which services share them."""

    def __init__(self, center: Center, desks: tuple[str, ...], skills: Skills) -> None:
        self.center = center
        self.open = desks
        self.skills = skills
        known = center.desk_by_code
        # At a desk that the profile no longer has nobody is called.
        self.desks = tuple(desk for desk in desks if desk in known)
        serving: dict[str, list[str]] = {}
        for desk in self.desks:
            for service in skills.get(desk, known[desk].services):
                serving.setdefault(service, []).append(desk)
        self.serving = {service: tuple(desks) for service, desks in serving.items()}
        self.own = {service: Rival(service, desks, 1.0) for service, desks in self.serving.items()}
        self.rivals = {service: self._rivals(service) for service in serving}

    def _rivals(self, service: str) -> list[Rival]:
        """Return the services that share desks with this one, the most particular first."""
        mine = set(self.serving[service])
        found = [
            Rival(other, desks, len(mine.intersection(desks)) / len(desks))
            for other, desks in self.serving.items()
            if other != service and not mine.isdisjoint(desks)
        ]
        return sorted(found, key=lambda rival: len(rival.desks))

    def speaking(self, service: str, language: str | None) -> tuple[str, ...]:
        """Return the desks of a service that speak a language; all of them when none does."""
        desks = self.serving[service]
        if language is None:
            return desks
        known = self.center.desk_by_code
        return (
            tuple(
                desk
                for desk in desks
                if language in known[desk].languages or known[desk].interpreter
            )
            or desks
        )


class Pool:
    """The open desks, and how many seconds of work stand before each."""

    def __init__(self, layout: Layout, at_desk: Mapping[str, AtDesk]) -> None:
        self.layout = layout
        self.mix = Mix()
        self._at_desk = at_desk
        self._work = dict.fromkeys(layout.desks, 0.0)
        self._free = {desk for desk in layout.desks if desk not in at_desk}

    def served_at(self, desk: str, otherwise: str) -> str:
        """Return the service of whoever is at a desk now, or of who will be."""
        step = self._at_desk.get(desk)
        return otherwise if step is None else step.service

    def free_of(self, desks: tuple[str, ...]) -> bool:
        """Tell whether one of these desks is free."""
        return not self._free.isdisjoint(desks)

    def lowest(self, desks: tuple[str, ...]) -> tuple[float, list[str]]:
        """Return the work at which the next visit finds one of these desks, and who stands so."""
        work = self._work
        level = min([work[desk] for desk in desks])
        return level, [desk for desk in desks if work[desk] <= level + _EVEN]

    def pour(self, rival: Rival, many: int, visit: Visit) -> None:
        """Give so many visits to their desks, always to the one with the least work."""
        self.mix.add(many * rival.share, visit)
        if self._free:
            for desk in [each for each in rival.desks if each in self._free][:many]:
                self._free.discard(desk)
                many -= 1
        if many <= 0:
            return
        work = self._work
        ordered = sorted(rival.desks, key=work.__getitem__)
        poured = many * visit.mean
        level, filled = 0.0, 0
        for desk in ordered:
            if filled and level < work[desk]:
                break
            level = (level * filled + work[desk] + (0.0 if filled else poured)) / (filled + 1)
            filled += 1
        for desk in ordered[:filled]:
            work[desk] = level


def completions(level: float, first: float, desks: int, visit: Visit) -> Moments:
    """Return the time until so many desks have done the work before a newcomer.

    `first` is the mean time until the next desk is done. The more visits lie between, the more
    the spread of the visits themselves counts, and the less the chance of the moment.
    """
    gap = visit.mean / desks
    between = level / gap
    spread = visit.spread + (1 - visit.spread) * desks / (desks + between)
    mean = level + first
    chance = min(1.0, (1 + 2 * visit.spread) / 3) * first * first + spread * between * gap * gap
    unknown = _UNKNOWN**2 + visit.spread / visit.basis
    return mean, chance + unknown * mean * mean
