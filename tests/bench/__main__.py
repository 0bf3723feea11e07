"""`make bench`: our figures beside this machine's own limits, measured in the same run."""

from __future__ import annotations

import sys

import uvloop

from . import (
    apps,
    day,
    growth,
    manager,
    queue,
    reports,
    rush,
    simulated,
    start,
    statistics,
    stream,
    whatif,
)
from .report import head

PARTS = {
    "queue": queue,
    "day": day,
    "stream": stream,
    "rush": rush,
    "start": start,
    "growth": growth,
    "simulated": simulated,
    "whatif": whatif,
    "statistics": statistics,
    "reports": reports,
    "apps": apps,
    "manager": manager,
}


def main(names: list[str]) -> None:
    """Run all parts, or those named."""
    head()
    for name in names or PARTS:
        uvloop.run(PARTS[name].run())


if __name__ == "__main__":
    main(sys.argv[1:])
