"""What happened in a run, and whether all of it went right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Tally:
    """How many tickets were issued, called, served to the end, and printed on paper."""

    issued: int = 0
    called: int = 0
    served: int = 0
    printed: int = 0

    def __str__(self) -> str:
        return (
            f"issued {self.issued}, called {self.called}, "
            f"served {self.served}, printed {self.printed}"
        )


def count(events: Sequence[Mapping[str, Any]], printed: int) -> Tally:
    """Return the tally of a stream's events; a step called again after a return counts once."""
    kinds = [event["event"] for event in events]
    return Tally(
        issued=kinds.count("visit-opened"),
        called=len({event["step_id"] for event in events if event["event"] == "step-called"}),
        served=sum(
            event["event"] == "service-finished" and event["was"] == "serving" for event in events
        ),
        printed=printed,
    )


def faults(tally: Tally, *, played: bool) -> list[str]:
    """Return a sentence for each thing that is not right.

    `played` means that visitors and clerks were made by the run, so something must have happened.
    """
    found = [
        f"Nothing was {name}."
        for name in ("issued", "called", "served", "printed")
        if played and getattr(tally, name) == 0
    ]
    if tally.printed != tally.issued:
        found.append(f"{tally.issued} tickets were issued, but {tally.printed} were printed.")
    return found
