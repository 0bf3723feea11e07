"""Centers of a test's own, whose hours are counted from now."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import shared.domain
from tests.integration.hub.running import Hub
from tests.integration.hub.template import make_template

INTEGRATION = (
    Path(str(shared.domain.__file__)).with_name("integration.toml").read_text(encoding="utf-8")
)


def zone(hour: int = 12) -> str:
    """Return the name of a time zone in which it is that hour of the day now."""
    ahead = (hour - datetime.now(UTC).hour + 11) % 24 - 11
    return f"Etc/GMT{-ahead:+d}"


def today(time_zone: str) -> str:
    """Return the date in a zone of `zone`, as a profile writes it."""
    ahead = -int(time_zone.removeprefix("Etc/GMT"))
    return (datetime.now(UTC) + timedelta(hours=ahead)).date().isoformat()


def hub_of(center: str, data: Path) -> Hub:
    """Return a hub of this center, with the template's devices and staff, not started yet."""
    return Hub(data, make_template(data, center))
