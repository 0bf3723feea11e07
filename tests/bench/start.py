"""How soon the hub is there, and what it weighs."""

from __future__ import annotations

from .hub import folder, serving
from .report import line


async def run() -> None:
    """Print the lines about the hub at rest."""
    with folder() as data:
        with serving(data):
            pass  # the first start makes certificate and tables
        with serving(data) as hub:
            line("hub: start to ready", f"{hub.started:.2f} s", "", "<= 1 s", met=hub.started <= 1)
            line("hub: idle memory", f"{hub.memory:.0f} MB", "", "<= 120 MB", met=hub.memory <= 120)
