"""One report, from what is asked to the bytes of its file."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Literal, get_args

import numpy as np
from pydantic import AfterValidator, ConfigDict, TypeAdapter, ValidationError

from ...domain.periods import Period, read_period
from ...domain.wording import first_fault
from ..archive import Archive, Past
from ..chosen import hidden_services, places
from ..elsewhere.columns import SEQ as FROM_ELSEWHERE
from ..studies import CannotStudy, Sees
from ..studies.statistics import study as statistics
from ..withholding import is_small
from .document import Gap, Report
from .files import Format, file_of
from .municipal import municipal
from .summary import summary
from .words import Words

_DAY = dt.timedelta(days=1)
Progress = Callable[[float], None]
Kind = Literal["summary", "municipal"]
Language = Literal["es", "en"]
KINDS: tuple[Kind, ...] = get_args(Kind)


def _is_period(text: str) -> str:
    read_period(text)
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which report: its kind, the name of its period, its language and the kind of file."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    kind: Kind = "summary"
    period: Annotated[str, AfterValidator(_is_period)]
    language: Language = "es"
    format: Format = "pdf"


@dataclass(frozen=True, slots=True)
class Made:
    """A file, and the name to keep it under."""

    name: str
    data: bytes


def read_asked(asked: Mapping[str, Any]) -> Asked:
    """Return what a body asks for; raises CannotStudy."""
    try:
        return TypeAdapter(Asked).validate_python(dict(asked))
    except ValidationError as error:
        place, said = first_fault(error)
        raise CannotStudy("wrong-question", f"{place or 'body'}: {said}.") from None


def make(asked: Asked, archive: Archive, sees: Sees, progress: Progress) -> Made:
    """Make one report's file; raises CannotStudy."""
    report, center = _report(asked, archive, sees, lambda share: progress(share * 0.8))
    progress(0.8)
    data = file_of(report, asked.format)
    return Made(file_name(center, asked), data)


def file_name(center: str, asked: Asked) -> str:
    """Return the name of a report's file, the same on every computer."""
    bare = unicodedata.normalize("NFKD", center).encode("ascii", "ignore").decode().lower()
    place = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:40] or "center"
    return f"{place}-{asked.kind}-{asked.period}-{asked.language}.{asked.format}"


def _report(asked: Asked, archive: Archive, sees: Sees, progress: Progress) -> tuple[Report, str]:
    period, words = read_period(asked.period), Words(asked.language)
    past = archive.look(progress)
    if past is None:
        raise CannotStudy("nothing-yet", "There is no center here yet.")
    if asked.kind == "municipal":
        return _marked(municipal(past, period, sees, words), past, period, sees), past.center.name
    answer = statistics(_range(period), archive, sees, progress)
    report = summary(past.center, period, answer, words)
    return _marked(report, past, period, sees), past.center.name


def _marked(report: Report, past: Past, period: Period, sees: Sees) -> Report:
    """Say in a report how many of its steps come from another system."""
    steps = past.steps(period.since, period.until + _DAY, ("seq", "service"))
    hidden = places(past.words, hidden_services(past, sees))
    there = (steps["seq"] == FROM_ELSEWHERE) & ~np.isin(steps["service"], hidden)
    count = int(np.count_nonzero(there))
    if not count:
        return report
    words = Words(report.language)
    shown = words.shown(Gap.WITHHELD if is_small(count) else count, "count")
    return replace(report, notes=(words["note-imported"].format(steps=shown), *report.notes))


def _range(period: Period) -> dict[str, str]:
    return {"since": period.since.isoformat(), "until": period.until.isoformat()}
