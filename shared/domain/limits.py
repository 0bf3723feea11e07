"""When a number may be given: hours, partner days and quotas, and when to come back if not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from . import calendar
from .center import Center
from .floor import Floor


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """Why no number can be given for a service now: "closed", "full" or "not-today".

    `come_back` is when one can be given again; None when that is not in sight.
    """

    service: str
    why: str
    come_back: datetime | None


def turned(floor: Floor, services: Iterable[str], now: datetime) -> Turned | None:
    """Return what keeps somebody from a number for these services; None when nothing does."""
    for service in services:
        found = (
            _closed(floor.center, service, now)
            or _shut(floor, service, now)
            or _full(floor, service, now)
        )
        if found is not None:
            return found
    return None


def _closed(center: Center, service: str, now: datetime) -> Turned | None:
    today = now.astimezone(center.zone).date()
    if not calendar.service_present(center, service, today):
        why = "not-today"
    elif not calendar.is_open(center, now, service):
        why = "closed"
    else:
        return None
    return Turned(service=service, why=why, come_back=calendar.opens(center, now, service))


def _shut(floor: Floor, service: str, now: datetime) -> Turned | None:
    """Return that somebody who leads closed the service for today."""
    center = floor.center
    if not floor.is_shut(service, center.day(now)):
        return None
    again = calendar.opens(center, calendar.midnight_after(center, now), service)
    return Turned(service=service, why="not-today", come_back=again)


def _full(floor: Floor, service: str, now: datetime) -> Turned | None:
    center = floor.center
    if left_today(floor, service, now) == 0:
        after = calendar.midnight_after(center, now)
    elif _left_this_hour(floor, service, now) == 0:
        after = calendar.hour_of(center, now)[1]
    else:
        return None
    return Turned(service=service, why="full", come_back=calendar.opens(center, after, service))


def left_today(floor: Floor, service: str, now: datetime) -> int | None:
    """Return how many numbers are left today for a service; None when there is no such limit."""
    quota = floor.center.service_by_code[service].daily_quota
    if quota is None:
        return None
    return max(0, quota - floor.given_since(service, _midnight(floor.center, now)))


def _left_this_hour(floor: Floor, service: str, now: datetime) -> int | None:
    quota = floor.center.service_by_code[service].hourly_quota
    if quota is None:
        return None
    return max(0, quota - floor.given_since(service, calendar.hour_of(floor.center, now)[0]))


def _midnight(center: Center, now: datetime) -> datetime:
    """Return the instant at which the local date of `now` began."""
    local = now.astimezone(center.zone)
    # From well inside the day before, the next midnight is that of today, whatever the clocks do.
    before = local.replace(hour=12, minute=0, second=0, microsecond=0) - timedelta(days=1)
    return calendar.midnight_after(center, before)
