"""Codes that visitors come with: what is asked of the hub for one, and what its refusal means."""

from __future__ import annotations

import re
from datetime import datetime

from pydantic import AwareDatetime, TypeAdapter, ValidationError

from hardware.scanner.codes import AppointmentCode, Code, ReturnCode, TicketCode
from kiosk.visit.walk import Sorry
from shared.domain.commands.appointments import CheckIn
from shared.domain.commands.finding import FindTicket
from shared.domain.commands.issuing import ComeBack
from shared.domain.visit import State
from shared.link.errors import Refused

# What can be typed. The code of a return slip is longer and tells capitals: it is only scanned.
KEYS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"
LEAST, MOST = 3, 16

_INSTANT: TypeAdapter[datetime] = TypeAdapter(AwareDatetime)
_MEANINGS = {
    "unknown-code": Sorry.CODE_STRANGE,
    "already-checked-in": Sorry.CODE_USED,
    "not-the-day": Sorry.CODE_LATER,
    "return-unknown": Sorry.CODE_STRANGE,
    "return-used": Sorry.CODE_USED,
    "return-not-yet": Sorry.CODE_LATER,
    "return-over": Sorry.CODE_OVER,
    "unknown-visit": Sorry.CODE_STRANGE,
    "visit-closed": Sorry.TICKET_OVER,
}


def with_key(typed: str, key: str) -> str:
    """Return a code with one more key, if that can be."""
    return typed + key if len(key) == 1 and key in KEYS and len(typed) < MOST else typed


def wish_of(code: Code | None, language: str) -> CheckIn | ComeBack | FindTicket | None:
    """Return what to ask the hub for with a code; None when there is nothing to ask."""
    if isinstance(code, AppointmentCode):
        return CheckIn(code=code.code)
    if isinstance(code, ReturnCode):
        return ComeBack(return_token=code.token, language=language or None)
    if isinstance(code, TicketCode):
        return FindTicket(token=code.token)
    return None


def is_whole(typed: str) -> bool:
    """Say whether a typed code may be one."""
    return re.search("[A-Z0-9]", typed) is not None and len(typed) >= LEAST


def meaning(refusal: Refused) -> Sorry | None:
    """Return what a refusal says of a code; None when it says nothing of it."""
    if refusal.code == "visit-closed" and refusal.state == State.NO_SHOW:
        return Sorry.TICKET_MISSED
    return _MEANINGS.get(refusal.code)


def good_from(refusal: Refused) -> datetime | None:
    """Return from when on the code is good, if the hub says so and it can be read."""
    try:
        return _INSTANT.validate_python(refusal.more.get("due") or refusal.more.get("come_back"))
    except ValidationError:
        return None
