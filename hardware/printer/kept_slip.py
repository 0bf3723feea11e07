"""Slips as text and back, for the print journal."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from hardware.printer.slip import AnySlip, ReturnSlip, Slip

_KINDS: dict[str, type[AnySlip]] = {"ticket": Slip, "return": ReturnSlip}
_INSTANTS = {"printed_at", "come_back"}


def slip_text(slip: AnySlip) -> str:
    """Return a slip as text; of its zone only the name is kept."""
    kind = next(name for name, each in _KINDS.items() if isinstance(slip, each))
    told = {each.name: _plain(getattr(slip, each.name)) for each in fields(slip)}
    return json.dumps({"kind": kind, **told}, ensure_ascii=False)


def read_slip(text: str) -> AnySlip | None:
    """Return the slip that a text tells of; None when it tells of none."""
    try:
        told = json.loads(text)
        kind = _KINDS[told.pop("kind")]
        return kind(**{name: _read(name, value) for name, value in told.items()})
    except (AttributeError, KeyError, OSError, TypeError, ValueError):
        return None


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tzinfo):
        return getattr(value, "key", "UTC")
    return value


def _read(name: str, value: Any) -> Any:
    if name in _INSTANTS:
        return datetime.fromisoformat(value)
    if name == "zone":
        return UTC if value == "UTC" else ZoneInfo(value)
    return tuple(value) if isinstance(value, list) else value
