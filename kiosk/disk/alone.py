"""The numbers that this kiosk gives by itself while the hub is away.

Each is on the kiosk's own disk before anybody sees it, and stays there until the hub has taken it
in. None is given twice on a day, whatever happens to the kiosk meanwhile.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar
from uuid import UUID, uuid4

from pydantic import ConfigDict, TypeAdapter
from pydantic_core import to_json

from kiosk.visit.center import Center
from shared.domain.commands.handing_in import HandIn
from shared.domain.commands.issuing import IssueTicket

FILE = "alone.json"

# Which start of the computer an instant belongs to, and the seconds since: nobody can set these.
Uptime = tuple[str, float]
_BOOT = Path("/proc/sys/kernel/random/boot_id")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paper:
    """A ticket to hand in, and when it was given by the clock that nobody sets."""

    ticket: HandIn
    given: Uptime


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """What is on disk: the tickets to hand in, and what was given on the newest day, by series."""

    # What is not ours to understand is not ours to give numbers beside.
    __pydantic_config__: ClassVar = ConfigDict(extra="forbid")

    papers: tuple[_Paper, ...] = ()
    day: str = ""
    given: dict[str, tuple[int, ...]] = field(default_factory=dict)


_KEPT = TypeAdapter(_Kept)


def uptime() -> Uptime:
    """Return which start of this computer this is, "" where nobody can tell, and seconds since."""
    try:
        boot = _BOOT.read_text(encoding="ascii").strip()
    except OSError:
        boot = ""
    return boot, time.clock_gettime(time.CLOCK_BOOTTIME)


class Alone:
    """The tickets of one kiosk, kept in its folder."""

    def __init__(
        self,
        folder: Path,
        new_id: Callable[[], UUID] = uuid4,
        uptime: Callable[[], Uptime] = uptime,
    ) -> None:
        self._folder = folder
        self._new_id = new_id
        self._uptime = uptime
        self._kept: _Kept | None = self._recall()

    @property
    def tickets(self) -> tuple[HandIn, ...]:
        """What is still to be handed in, oldest first."""
        return tuple(each.ticket for each in self._papers)

    def sent(self, ticket: HandIn, now: datetime) -> HandIn:
        """Return a ticket as it is handed in: `sent_at` is as long after `arrived_at` as is true.

        As long as the computer runs that is known, however its clock is set meanwhile.
        """
        boot, up = self._uptime()
        given = next(each.given for each in self._papers if each.ticket == ticket)
        if not boot or given[0] != boot:
            return replace(ticket, sent_at=now)
        return replace(ticket, sent_at=ticket.arrived_at + timedelta(seconds=up - given[1]))

    def give(self, wish: IssueTicket, center: Center, now: datetime) -> HandIn | None:
        """Give a number for a wish that the hub did not answer; None when there is none to give.

        There is none without numbers of its own, when they are used up, and when the disk takes no
        more.
        """
        service = center.service(wish.services[0])
        if center.own_numbers is None or service is None or self._kept is None:
            return None
        kept = self._on(now.astimezone(center.zone).date().isoformat())
        count = _next(kept, service.series, center.own_numbers)
        if count is None:
            return None
        ticket = HandIn(
            command_id=self._new_id(),
            number=f"{service.series}-{count}",
            token=self._new_id().hex,
            arrived_at=now,
            services=wish.services,
            language=wish.language,
            priority=wish.priority,
            people=wish.people,
            replaces=wish.command_id,
        )
        given = {**kept.given, service.series: (*kept.given.get(service.series, ()), count)}
        paper = _Paper(ticket=ticket, given=self._uptime())
        kept = replace(kept, papers=(*kept.papers, paper), given=given)
        return ticket if self._keep(kept) else None

    def handed_in(self, ticket: HandIn) -> None:
        """Let go of a ticket that the hub has.

        If that cannot be written, it is handed in once more after a restart, which changes nothing.
        """
        if self._kept is not None:
            left = tuple(each for each in self._papers if each.ticket.token != ticket.token)
            kept = replace(self._kept, papers=left)
            self._keep(kept)
            self._kept = kept

    @property
    def _papers(self) -> tuple[_Paper, ...]:
        return self._kept.papers if self._kept is not None else ()

    def _on(self, day: str) -> _Kept:
        """Return what is kept, as of a day; a clock that was set back changes nothing."""
        kept = self._kept or _Kept()
        return kept if day <= kept.day else replace(kept, day=day, given=_last(kept))

    def _recall(self) -> _Kept | None:
        """Read the disk; None when what is there cannot be trusted to say what was given."""
        try:
            return _KEPT.validate_json((self._folder / FILE).read_bytes())
        except FileNotFoundError:
            return _Kept()
        except (OSError, ValueError) as error:
            _log.error("No own numbers: %s cannot be read: %s", self._folder / FILE, error)
            return None

    def _keep(self, kept: _Kept) -> bool:
        """Write it down, and say whether it will be there after a power cut."""
        fresh = self._folder / f"{FILE}.new"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(os.open(fresh, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as f:
                f.write(to_json(kept))
                f.flush()
                os.fsync(f.fileno())
            fresh.replace(self._folder / FILE)
            _sync(self._folder)
        except OSError as error:
            _log.error("A ticket cannot be kept in %s: %s", self._folder, error)
            return False
        self._kept = kept
        return True


def _last(kept: _Kept) -> dict[str, tuple[int, ...]]:
    """Return the last number of each series: the next day goes on behind it."""
    return {series: counts[-1:] for series, counts in kept.given.items()}


def _next(kept: _Kept, series: str, own: tuple[int, int]) -> int | None:
    """Return the next count of a series that is on no paper of this day; None without any."""
    first, last = own
    given: tuple[int, ...] = kept.given.get(series, ())
    pending = {paper.ticket.number for paper in kept.papers}
    start = given[-1] + 1 if given and first <= given[-1] < last else first
    counts: list[int] = [*range(start, last + 1), *range(first, start)]
    for count in counts:
        if count not in given and f"{series}-{count}" not in pending:
            return count
    return None


def _sync(folder: Path) -> None:
    """Have the folder itself on disk, with the new name in it."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
