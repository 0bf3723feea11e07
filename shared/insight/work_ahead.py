"""How long a newcomer waits by the work alone that stands before them at the desks they may go to.

It is known who stands before a newcomer at the desks that may take them, whatever service those
wait for, how long visits of each service have held a desk, and how often somebody with priority
overtakes. It is not known who will pause, or leave.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from ..domain.center import Center
from ..domain.floor import Floor
from .desk_work import AtDesk, Layout, Moments, Pool, Skills, completions
from .paces import Paces

# However many overtake: half of the desks' time goes to those who wait already.
_MOST_OVERTAKEN = 0.5


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who asks how long it will take."""

    service: str
    language: str | None
    priority: str | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Room:
    """Which desks are open, for whom, and how many wait for a service."""

    center: Center
    desks: tuple[str, ...]
    at_desk: Mapping[str, AtDesk]
    count: Callable[[str], int]
    skills: Skills

    @staticmethod
    def of(floor: Floor) -> Room:
        """Return the room as the floor is."""
        desks = tuple([each.desk for each in floor.sessions.values() if not each.paused])
        skills = {desk: told.services for desk, told in floor.skills.items()}
        return Room(floor.center, desks, floor.at_desk, floor.lines.count, skills)


class WorkAhead:
    """Works out waits from paces that others teach."""

    def __init__(self, paces: Paces) -> None:
        self._paces = paces
        self._layout: Layout | None = None

    def layout(self, room: Room) -> Layout:
        """Return which desks are open for what; most of the time nothing has changed."""
        layout = self._layout
        if (
            layout is None
            or layout.center is not room.center
            or layout.open != room.desks
            or layout.skills != room.skills
        ):
            layout = self._layout = Layout(room.center, room.desks, room.skills)
        return layout

    def moments(self, room: Room, newcomer: Newcomer, ahead: int) -> Moments | None:
        """Return mean and variance of the wait behind so many of the service, in seconds.

        None when no open desk serves it. With a language, they wait for a desk that speaks it, if
        one is open; with a class, they overtake others.
        """
        layout = self.layout(room)
        if newcomer.service not in layout.serving:
            return None
        pool = self._poured(room, layout, newcomer, ahead)
        return self._overtaken(layout, newcomer, self._first(pool, newcomer))

    def _poured(self, room: Room, layout: Layout, newcomer: Newcomer, ahead: int) -> Pool:
        """Pour all who go before over the desks that may take them, the most particular first."""
        center, service = room.center, newcomer.service
        pool = Pool(layout, room.at_desk)
        stays = self._paces.not_overtaken(center, service, newcomer.priority)
        share = stays * min(1.0, (ahead + 1) / max(1, room.count(service)))
        for rival in layout.rivals[service]:
            many = round(room.count(rival.service) * share)
            if many:
                pool.pour(rival, many, self._paces.visit(center, rival.service))
        pool.pour(layout.own[service], round(ahead * stays), self._paces.visit(center, service))
        return pool

    def _first(self, pool: Pool, newcomer: Newcomer) -> Moments:
        """Return the time until a desk calls that may; after the bound, any of the service may."""
        layout = pool.layout
        every = layout.serving[newcomer.service]
        speaking = layout.speaking(newcomer.service, newcomer.language)
        moments = self._until(pool, newcomer.service, speaking)
        bound = 60.0 * layout.center.calling.language_bound_minutes
        if len(speaking) < len(every) and moments[0] > bound:
            return max((bound, 0.0), self._until(pool, newcomer.service, every))
        return moments

    def _until(self, pool: Pool, service: str, desks: tuple[str, ...]) -> Moments:
        """Return the time until the work before these desks is done and the next is free."""
        if pool.free_of(desks):
            return 0.0, 0.0
        center = pool.layout.center
        level, active = pool.lowest(desks)
        rest = sum(
            [self._paces.visit(center, pool.served_at(desk, service)).rest for desk in active]
        )
        before = pool.mix.visit or self._paces.visit(center, service)
        return completions(level, rest / len(active) ** 2, len(active), before)

    def _overtaken(self, layout: Layout, newcomer: Newcomer, moments: Moments) -> Moments:
        """Add those who will come later and be called before.

        With credit at twice the rate, who comes in the first half of a wait goes before its end.
        """
        mean, variance = moments
        if mean <= 0:
            return moments
        center, service = layout.center, newcomer.service
        desks = len(layout.serving[service])
        own = center.rates.get(newcomer.priority, 1.0)
        load = added = 0.0
        for rival in (layout.own[service], *layout.rivals[service]):
            often = self._paces.faster(center, rival.service, own, newcomer.now) * rival.share
            if often:
                visit = self._paces.visit(center, rival.service)
                load += often * visit.mean / desks
                added += often * visit.square / desks**2
        left = 1 - min(load, _MOST_OVERTAKEN)
        return mean / left, variance / left**2 + mean * added / left**3
