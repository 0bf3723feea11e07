"""Who sits where, and what a desk serves."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ..events.desks import (
    DeskClosed,
    DeskEvent,
    DeskOpened,
    DeskPaused,
    DeskResumed,
    DeskServicesSet,
)
from ..floor import DeskSkills, Floor, FreeDesk, Session, Touched
from .fold import Fold, Folds


def _desk_opened(floor: Floor, _seq: int, at: datetime, event: DeskOpened) -> tuple[Touched, ...]:
    session = Session(
        desk=event.desk, staff=event.staff, device=event.device, digest=event.digest, opened_at=at
    )
    floor.sessions[event.desk] = session
    floor.desks_changed()
    return (session,)


def _desk_closed(floor: Floor, _seq: int, _at: datetime, event: DeskClosed) -> tuple[Touched, ...]:
    del floor.sessions[event.desk]
    floor.desks_changed()
    return (FreeDesk(desk=event.desk),)


def _pause(paused: bool) -> Fold:
    def fold(floor: Floor, _seq: int, _at: datetime, event: DeskEvent) -> tuple[Touched, ...]:
        reason = getattr(event, "reason", None)
        session = replace(floor.sessions[event.desk], paused=paused, reason=reason)
        floor.sessions[event.desk] = session
        floor.desks_changed()
        return (session,)

    return fold


def _desk_services_set(
    floor: Floor, _seq: int, _at: datetime, event: DeskServicesSet
) -> tuple[Touched, ...]:
    skills = DeskSkills(desk=event.desk, services=event.services, day=event.day)
    if skills.services:
        floor.skills[event.desk] = skills
    else:
        floor.skills.pop(event.desk, None)
    floor.desks_changed()
    return (skills,)


def skills_over(floor: Floor) -> tuple[DeskSkills, ...]:
    """Let every desk serve again what the profile says."""
    # What somebody waits for at a desk alone stays lent to it, or nobody could ever call them.
    desks = floor.center.desk_by_code
    kept = {
        code: skills
        for code, skills in floor.skills.items()
        if code in desks and not floor.bound_to(code) <= set(desks[code].services)
    }
    over = tuple(
        replace(each, services=()) for code, each in floor.skills.items() if code not in kept
    )
    floor.skills = kept
    floor.desks_changed()
    return over


FOLDS: Folds = {
    DeskOpened: _desk_opened,
    DeskClosed: _desk_closed,
    DeskPaused: _pause(True),
    DeskResumed: _pause(False),
    DeskServicesSet: _desk_services_set,
}
