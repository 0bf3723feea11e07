"""Which report a manager wishes for, and what became of it. No Qt."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

from shared.domain.periods import Every, last_ended, period_of
from shared.link.errors import Refused

NAME, LIST = "report", "scheduled"
CHOICES: Mapping[str, tuple[str, ...]] = {
    "kind": ("summary", "municipal"),
    "every": get_args(Every),
    "language": ("es", "en"),
    "format": ("pdf", "xlsx", "csv"),
}


@dataclass(frozen=True, slots=True)
class Said:
    """What became of the last wish: a code, and the file or what the system says of it."""

    code: str = ""
    detail: str = ""


class ReportsBook:
    """The report that is wished for: `chosen` holds a code of each of CHOICES.

    `scheduled` are those that are made by themselves; None until the hub told.
    """

    def __init__(self, today: date, language: str) -> None:
        self.chosen = {
            "kind": "summary",
            "every": "month",
            "language": language if language in CHOICES["language"] else "es",
            "format": "pdf",
        }
        self.period = last_ended(today, "month")
        self.said = Said()
        self.scheduled: list[dict[str, Any]] | None = None
        self._today = today
        self._folder = ""

    def choose(self, what: str, code: str) -> None:
        """Take a choice; one of a kind of period begins with the last that is over."""
        if code not in CHOICES.get(what, ()):
            return
        self.chosen[what] = code
        if what == "every":
            every = next(each for each in get_args(Every) if each == code)
            self.period = last_ended(self._today, every)

    def go(self, by: int) -> None:
        """Take the period before (-1) or after (1), up to the one that today is in."""
        if by < 0:
            self.period = self.period.before()
        elif self.can_go_on:
            self.period = self.period.after()

    @property
    def can_go_on(self) -> bool:
        """Whether a later period has begun."""
        return self.period.since < period_of(self._today, self.period.every).since

    @property
    def is_over(self) -> bool:
        """Whether the period is over: before that, its report still changes."""
        return self.period.until < self._today

    def ask(self, folder: str) -> dict[str, str]:
        """Return what to ask for a report into a folder."""
        self._folder, self.said = folder, Said()
        told = {name: self.chosen[name] for name in ("kind", "language", "format")}
        return told | {"period": self.period.name}

    def take(self, answer: Mapping[str, Any] | None, refused: Refused | None) -> None:
        """Write the report's file; without an answer the hub refused, or was lost."""
        if answer is None:
            self.said = Said("away" if refused is None else refused.code)
        else:
            self.said = _kept(Path(self._folder).expanduser(), answer)


def _kept(folder: Path, answer: Mapping[str, Any]) -> Said:
    """Write a report whole or not at all. The hub names the file, never a place for it."""
    path = folder / Path(answer["name"]).name
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(base64.b64decode(answer["data"]))
        part.replace(path)
    except OSError as error:
        return Said("bad-file", f"{path}: {error.strerror}")
    return Said("saved", str(path.absolute()))
