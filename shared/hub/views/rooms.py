"""What a display is told of its center beside numbers and desks: zones, rules, waits, hours."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from ...domain.calendar import is_open, opens
from ...domain.center import Center
from ...domain.commands.issuing import Range
from ...domain.rooms import Zone
from .view import View


def rooms_view(center: Center) -> View:
    """Return what the profile says of the waiting rooms; zones by their desks and series alone."""
    return {
        "board": center.board,
        "zones": [_zone(center, each) for each in center.zones],
        "notices": center.notices,
        "quiet_hours": center.quiet_hours,
    }


def _zone(center: Center, zone: Zone) -> View:
    desks = center.desks_in[zone.code]
    services = {service for desk in desks for service in desk.services}
    ordinary = [each for each in center.services if each.code in services and not each.sensitive]
    return {
        "code": zone.code,
        "names": zone.names,
        "desks": [desk.code for desk in desks],
        "series": sorted({each.series for each in ordinary}),
        "arrows": zone.arrows,
        "sound": zone.sound,
    }


def waits_view(center: Center, ranges: Mapping[str, Range | None]) -> list[View]:
    """Return how long newcomers of each series wait, from the shortest to the longest, in minutes.

    A sensitive service counts for nothing: its wait must not be told by a letter.
    """
    found: dict[str, list[Range]] = {}
    for service in center.services:
        told = ranges.get(service.code)
        if told is not None and not service.sensitive:
            found.setdefault(service.series, []).append(told)
    return [
        {"series": code, "low": min(low for low, _ in each), "high": max(high for _, high in each)}
        for code, each in sorted(found.items())
    ]


def hours_view(center: Center, now: datetime) -> View:
    """Return whether the center is open by its hours, and if not when it opens again."""
    if is_open(center, now):
        return {"open": True, "opens": None}
    return {"open": False, "opens": opens(center, now)}
