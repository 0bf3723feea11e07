"""What the what-if page shows, as plain records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counter.desk.center import Center
from counter.manager import whatif_words as words
from counter.manager.whatif_question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something to choose."""

    code: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectLine:
    """What a change does to a service: waits and shares today, then, and by how much.

    `good` is 1 for a change that is better, -1 for one that is worse, 0 for none that is certain.
    """

    service: str
    name: str
    visits: str
    today: str
    then: str
    then_between: str
    difference: str
    difference_between: str
    within_today: str
    within_then: str
    good: int
    asked: bool


def day_choices(question: Question) -> list[Choice]:
    """Return the days of the week."""
    return [
        Choice(code=str(day), name=words.weekday(day), chosen=day == question.weekday)
        for day in range(7)
    ]


def service_choices(question: Question, center: Center | None) -> list[Choice]:
    """Return the services as the profile has them."""
    services = center.services.values() if center else ()
    return [
        Choice(code=each.code, name=each.text, chosen=each.code == question.service)
        for each in services
    ]


def effect_lines(
    answer: Mapping[str, Any], question: Question, center: Center | None, language: str
) -> list[EffectLine]:
    """Return the service that was asked about, all together, and the others."""
    rows = sorted(answer["services"], key=lambda row: row["service"] != question.service)
    asked = rows[:1] if rows and rows[0]["service"] == question.service else []
    every = {"service": "", **answer["all"]}
    ordered: Sequence[Mapping[str, Any]] = [*asked, every, *rows[len(asked) :]]
    return [_line(row, question, center, language) for row in ordered]


def _line(
    row: Mapping[str, Any], question: Question, center: Center | None, language: str
) -> EffectLine:
    code = row["service"]
    today, then, apart = row["today"], row["then"], row["difference"]
    name = words.everybody() if not code else center.service_text(code) if center else code
    return EffectLine(
        service=code,
        name=name,
        visits=words.figure(row["n"], language),
        today=words.minutes(today["mean"], language),
        then=words.minutes(then["mean"], language),
        then_between=words.between(then["mean"], language),
        difference=words.minutes(apart["mean"], language),
        difference_between=words.between(apart["mean"], language),
        within_today=words.percent(today["within"]),
        within_then=words.percent(then["within"]),
        good=_good(apart["mean"]),
        asked=bool(code) and code == question.service,
    )


def _good(apart: Mapping[str, float] | None) -> int:
    if apart is None or apart["low"] <= 0 <= apart["high"]:
        return 0
    return 1 if apart["high"] < 0 else -1
