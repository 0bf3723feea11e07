"""The center's own report: the figures of the statistics page, as tables.

It is made of that page's very answer (`studies.statistics`), so it withholds what the page does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ...domain.center import Center
from ...domain.periods import Period
from ..withholding import WITHHELD
from .document import Cell, Column, Gap, Headline, Kind, Report, Table
from .naming import Names
from .words import Words

Json = Mapping[str, Any]

_HEADLINES: tuple[tuple[str, str, Kind], ...] = (
    ("visits", "visits", "count"),
    ("people", "people", "count"),
    ("steps", "steps", "count"),
    ("touches", "touches", "minutes"),
    ("wait-median", "wait.median", "minutes"),
    ("wait-p90", "wait.p90", "minutes"),
    ("in-time", "in_time", "share"),
    ("left", "left", "share"),
)
_TIMES = ("open", "busy", "idle", "breaks")
_IN_SECONDS = ("median", "p90")


def summary(center: Center, period: Period, answer: Json, words: Words) -> Report:
    """Return the report of an answer."""
    maker = _Summary(Names(center, words), words)
    few = answer["totals"] == WITHHELD
    nobody = not few and answer["totals"]["steps"] == 0
    return Report(
        language=words.language,
        title=words["summary"],
        center=center.name,
        period=words.period(period),
        until=period.until,
        headlines=() if few else tuple(maker.headlines(answer)),
        tables=() if few else tuple(each for each in maker.tables(answer) if each.rows),
        notes=tuple(_notes(words, answer, few, nobody)),
    )


def _notes(words: Words, answer: Json, few: bool, nobody: bool) -> Iterator[str]:
    if few:
        yield words["note-few"]
    if nobody:
        yield words["note-nobody"]
    yield words["note-withheld"]
    yield words["note-target"]
    if answer["left_out"]:
        yield words["note-left-out"]
        yield words["note-desks"]


class _Summary:
    def __init__(self, names: Names, words: Words) -> None:
        self._names = names
        self._words = words

    def headlines(self, answer: Json) -> Iterator[Headline]:
        known = answer["before"]["until"] >= answer["known"]["since"]
        before = answer["totals_before"] if known else None
        for label, path, kind in _HEADLINES:
            cell = _at(answer["totals"], path)
            yield Headline(label=self._words[label], cell=cell, before=_at(before, path), kind=kind)

    def tables(self, answer: Json) -> Iterator[Table]:
        tables = answer["tables"]
        yield self._figures("by-service", "service", tables["service"], self._names.service)
        yield self._outcomes(answer["totals"]["outcomes"])
        yield self._waits(answer["waits"])
        yield self._trend(answer["trend"])
        yield self._figures("by-language", "language", tables["language"], self._names.language)
        yield self._figures("by-class", "class", tables["class"], self._names.priority)
        yield self._desks(tables["desk"])
        if (unmet := answer["unmet"]) and isinstance(unmet["by_why"], list):
            yield self._counts("by-reason", "reason", unmet["by_why"], self._names.reason)
            yield self._counts(
                "by-unmet-service", "service", unmet["by_service"], self._names.service
            )
        if answer["feedback"]:
            yield self._faces(answer["feedback"])

    def _figures(
        self, title: str, head: str, rows: Sequence[Json], named: Callable[[str], str]
    ) -> Table:
        columns = (
            Column(self._words[head], "text"),
            Column(self._words["steps-short"], bar=True),
            Column(self._words["in-time-short"], "share"),
            Column(self._words["median"], "minutes"),
            Column(self._words["p90"], "minutes"),
            Column(self._words["serving-median"], "minutes"),
            Column(self._words["left-short"], "share"),
            Column(self._words["no-show-short"], "share"),
        )
        paths = ("steps", "in_time", "wait.median", "wait.p90", "service.median", "left", "no_show")
        return Table(
            title=self._words[title],
            columns=columns,
            rows=tuple(
                (named(row["code"]), *(_at(row, path) for path in paths))
                for row in self._names.ordered(rows)
            ),
        )

    def _desks(self, rows: Sequence[Json]) -> Table:
        paths = ("steps", "service.median", *(f"time.{each}" for each in _TIMES))
        return Table(
            title=self._words["by-desk"],
            columns=(
                Column(self._words["desk"], "text"),
                Column(self._words["steps-short"], bar=True),
                Column(self._words["serving-median"], "minutes"),
                *(Column(self._words[each], "hours") for each in _TIMES),
            ),
            rows=tuple(
                (self._names.desk(row["code"]), *(_at(row, path) for path in paths))
                for row in self._names.ordered(rows)
                if row["code"]
            ),
        )

    def _outcomes(self, counts: Json) -> Table:
        return self._bars(
            "by-outcome",
            "outcome",
            [(self._names.outcome(code), _cell(n)) for code, n in counts.items() if n != 0],
        )

    def _waits(self, bars: Sequence[Json]) -> Table:
        return self._bars(
            "by-wait", "wait", [(self._span(bar), _cell(bar["steps"])) for bar in bars]
        )

    def _span(self, bar: Json) -> str:
        if bar["from"] is None:
            return self._words["never-called"]
        start = bar["from"] // 60
        if bar["to"] is None:
            return self._words["minutes-from"].format(start=start)
        return self._words["minutes-from-to"].format(start=start, end=bar["to"] // 60)

    def _trend(self, trend: Json) -> Table:
        return Table(
            title=self._words[f"by-{trend['unit']}"],
            columns=(
                Column(self._words["since"], "text"),
                Column(self._words["steps-short"], bar=True),
                Column(self._words["median"], "minutes"),
                Column(self._words["p90"], "minutes"),
            ),
            rows=tuple(
                (self._day(each["since"]), *(_at(each, at) for at in ("steps", "median", "p90")))
                for each in trend["points"]
            ),
        )

    def _day(self, iso: str) -> str:
        day = dt.date.fromisoformat(iso)
        return f"{iso}  {self._words.weekday(day.weekday())}"

    def _counts(
        self, title: str, head: str, rows: Sequence[Json], named: Callable[[str], str]
    ) -> Table:
        return self._bars(
            title,
            head,
            [(named(row["code"]), _cell(row["count"])) for row in self._names.ordered(rows)],
            "turned",
        )

    def _faces(self, feedback: Json) -> Table:
        faces = feedback["faces"]
        if not isinstance(faces, list) or not feedback["total"]:
            faces = []
        rows = [(self._words[f"face-{n}"], _cell(count)) for n, count in enumerate(faces, 1)]
        return self._bars("faces", "face", rows, "answers")

    def _bars(
        self, title: str, head: str, rows: Sequence[tuple[str, Cell]], count: str = "steps-short"
    ) -> Table:
        columns = Column(self._words[head], "text"), Column(self._words[count], bar=True)
        return Table(title=self._words[title], columns=columns, rows=tuple(rows))


def _at(tree: Any, path: str) -> Cell:
    """Return the figure at a dotted path as a cell; what stands for the whole stands for it."""
    for part in path.split("."):
        if not isinstance(tree, Mapping):
            return _cell(tree)
        tree = tree[part]
    if path.startswith("time."):
        return _cell(tree, seconds=3600)
    return _cell(tree, seconds=60 if path.rpartition(".")[2] in _IN_SECONDS else None)


def _cell(figure: float | str | None, *, seconds: int | None = None) -> Cell:
    """Return a figure as a cell: as it is, or in units of so many seconds."""
    if figure is None:
        return Gap.NOTHING
    if isinstance(figure, str):
        return Gap.WITHHELD
    return figure if seconds is None else figure / seconds
