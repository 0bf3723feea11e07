"""What the manager's pages cost at the console."""

from __future__ import annotations

import json

from .apps import alone
from .floor_page import DESKS, WAITING
from .report import line

GOAL = 5.0


async def run() -> None:
    """Print the line about the floor page."""
    told: dict[str, float] = json.loads(alone("floor_page"))
    line(
        f"manager: floor live, {DESKS} desks, {WAITING} waiting",
        f"{told['share']:.1f} % of a core",
        "an event a second, 1920 x 1080, drawn by software",
        f"<= {GOAL:.0f} %",
        met=told["share"] <= GOAL,
    )
