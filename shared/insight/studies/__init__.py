"""Studies: heavy questions about the center, answered in a process beside the hub.

A study is a module with one function

    study(asked: dict, archive: Archive, sees: Sees, progress: Callable[[float], None]) -> dict

named in STUDIES. `asked` is the body of `POST /api/v1/studies/{name}`; the answer must be JSON;
`progress` takes shares of the whole, 0 to 1. What cannot be answered is a `CannotStudy`.
The hub reads this table only: it never imports a study.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Study:
    """Where a study is, and how long it may take in seconds.

    Quick ones share a process that stays, and have another beside it while that one is at work; a
    `long` one has a process of its own.
    """

    module: str
    seconds: float = 30.0
    long: bool = False


@dataclass(frozen=True, slots=True)
class Sees:
    """What who asks may see: `sensitive` services by name and figure, or not."""

    sensitive: bool


class CannotStudy(Exception):  # noqa: N818 - an answer, not a fault of the program
    """A question without an answer: `code` is for apps to word, `sentence` for tools."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


STUDIES: dict[str, Study] = {
    "accuracy": Study("shared.insight.studies.accuracy"),
    # The first look ever at years that came from a backup takes its time.
    "causes": Study("shared.insight.studies.causes", seconds=120.0),
    "rates": Study("shared.insight.studies.rates", seconds=120.0, long=True),
    "report": Study("shared.insight.studies.report"),
    "scheduled": Study("shared.insight.studies.scheduled"),
    "staffing": Study("shared.insight.studies.staffing", seconds=120.0, long=True),
    "statistics": Study("shared.insight.studies.statistics", seconds=120.0),
    "whatif": Study("shared.insight.studies.whatif", seconds=120.0, long=True),
}
