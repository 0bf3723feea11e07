"""What the page of the floor shows, as plain records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter import words
from counter.console import Console
from counter.manager import floor_words
from shared.domain.visit import State
from shared.link.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceLine:
    """One service: who waits for it now, by its name, with counts in words."""

    service: str
    name: str
    waiting: str
    longest: str
    over: bool


def finding(console: Console, now: datetime) -> str:
    """Return the page's title: how many wait, and how many of them too long."""
    waiting = _waiting(console)
    over = sum(_is_over(console, row, now) for row in waiting)
    return floor_words.finding(len(waiting), over)


def service_lines(console: Console, now: datetime) -> list[ServiceLine]:
    """Return the services as the profile has them."""
    if console.center is None:
        return []
    lines = []
    for code, service in console.center.services.items():
        rows = [row for row in _waiting(console) if row.service == code]
        longest = max((_minutes(row, now) for row in rows), default=0)
        lines.append(
            ServiceLine(
                service=code,
                name=service.text,
                waiting=floor_words.waiting(len(rows)),
                longest=words.minutes(longest) if rows else "",
                over=any(_is_over(console, row, now) for row in rows),
            )
        )
    return lines


def _waiting(console: Console) -> list[Row]:
    rows = console.floor.waiting if console.floor else ()
    return [row for row in rows if row.state is State.WAITING]


def _minutes(row: Row, now: datetime) -> int:
    return max(0, int((now - row.since).total_seconds() // 60))


def _is_over(console: Console, row: Row, now: datetime) -> bool:
    service = console.center.services.get(row.service) if console.center else None
    return service is not None and _minutes(row, now) >= service.target_minutes
