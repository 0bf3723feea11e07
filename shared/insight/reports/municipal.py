"""The municipality's report: who was served, by the codes of Colombia's humanitarian reports.

A service has the sector and the indicator that the profile gives it. What a center does not ask of
people is counted as "no information", never left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from ...domain.center import Center
from ...domain.periods import Period
from ...domain.reporting import Sector
from ...humanitarian.codes import indicators, municipalities, sectors
from ..archive import Past
from ..archive_columns import Frame, where
from ..chosen import chosen, hidden_services
from ..outcomes import OUTCOMES
from ..question import Question
from ..studies import Sees
from ..withholding import is_small, withheld
from .document import Cell, Column, Gap, Headline, Report, Table
from .naming import Names
from .words import Words

_GIVEN = [OUTCOMES.index(name) for name in ("done", "referred")]
_CHARACTERISTICS = ("age", "sex", "disability", "profile")
K = TypeVar("K", str, tuple[int, int])
_NONE = Sector(services=("",), sector=0)


@dataclass(frozen=True, slots=True, order=True)
class _Served:
    """How much was done for whom."""

    visits: int
    people: int
    steps: int

    def cells(self, *, hidden: bool = False) -> tuple[Cell, Cell, Cell]:
        if hidden:
            return Gap.WITHHELD, Gap.WITHHELD, Gap.WITHHELD
        return self.people, self.visits, self.steps


def municipal(past: Past, period: Period, sees: Sees, words: Words) -> Report:
    """Return the report of a period, of the services that whoever asks may see."""
    steps = _given(past, period, sees)
    whole = _served(steps)
    before = _served(_given(past, period.before(), sees))
    few = is_small(whole.visits)
    maker = _Municipal(past, period, words)
    return Report(
        language=words.language,
        title=words["municipal"],
        center=past.center.name,
        period=words.period(period),
        until=period.until,
        headlines=(
            *maker.place(),
            *([] if few else maker.headlines(whole, before)),
        ),
        tables=() if few or not whole.visits else tuple(maker.tables(steps, whole)),
        notes=tuple(_notes(words, whole, left_out=bool(hidden_services(past, sees)))),
    )


def _given(past: Past, period: Period, sees: Sees) -> Frame:
    """Return the steps of a period that somebody was served in."""
    found = chosen(past, Question(since=period.since, until=period.until), sees)
    return where(found.rows, np.isin(found.outcomes, _GIVEN))


def _served(steps: Frame) -> _Served:
    """Count; a visit counts once, however many of these steps it has."""
    _, first = np.unique(steps["visit"], return_index=True)
    people = steps["people"][first].sum(dtype=np.int64)
    return _Served(visits=len(first), people=int(people), steps=len(steps["visit"]))


def _notes(words: Words, whole: _Served, *, left_out: bool) -> Iterator[str]:
    if is_small(whole.visits):
        yield words["note-few"]
    elif not whole.visits:
        yield words["note-unserved"]
    yield words["note-people"]
    yield words["note-characteristics"]
    if left_out:
        yield words["note-left-out"]
    yield words["note-withheld"]
    yield words["note-codes"]


class _Municipal:
    def __init__(self, past: Past, period: Period, words: Words) -> None:
        self._past = past
        self._period = period
        self._words = words
        self._names = Names(past.center, words)
        self._sectors = _sector_of(past.center)
        code = past.center.municipality
        self._code = "" if code is None else f"{code:05}"
        self._name = (
            words["no-municipality"]
            if code is None
            else municipalities().get(code, words["unknown-code"])
        )

    def place(self) -> Iterator[Headline]:
        """Yield where the center is."""
        yield Headline(label=self._words["municipality"], cell=self._name, kind="text")

    def headlines(self, now: _Served, before: _Served) -> Iterator[Headline]:
        labels = ("people-served", "visits-served", "services-given")
        then = before.cells(hidden=is_small(before.visits))
        for label, cell, earlier in zip(labels, now.cells(), then, strict=True):
            yield Headline(label=self._words[label], cell=cell, before=earlier)

    def tables(self, steps: Frame, whole: _Served) -> Iterator[Table]:
        yield self._by_sector(steps, whole)
        if not self._sectors:
            # Beside rows by sector they would tell of what is withheld there.
            yield self._by_service(steps, whole)
        yield self._characteristics(whole)

    def _by_sector(self, steps: Frame, whole: _Served) -> Table:
        groups = self._groups(
            steps, lambda code: (self._sector(code).sector, self._sector(code).indicator or 0)
        )
        unknown = self._words["unknown"]
        here = (self._period.name, self._code, self._name)
        facts = (unknown,) * len(_CHARACTERISTICS)
        rows = [
            (*here, *self._coded(*key), *facts, *cells) for key, cells in _withheld(groups).items()
        ]
        blank = ("",) * (2 + len(_CHARACTERISTICS))
        rows.append((*here, "", self._words["all"], *blank, *whole.cells()))
        return Table(
            title=self._words["by-sector"],
            columns=self._columns(),
            rows=tuple(rows),
            total=True,
            flat=True,
        )

    def _columns(self) -> tuple[Column, ...]:
        words = self._words
        return (
            Column(words["period"], "code", printed=False),
            Column(words["municipality-code"], "code", printed=False),
            Column(words["municipality"], "text", printed=False),
            Column(words["sector-code"], "code"),
            Column(words["sector"], "text"),
            Column(words["indicator-code"], "code"),
            Column(words["indicator"], "text", wide=True),
            *(Column(words[each], "text", printed=False) for each in _CHARACTERISTICS),
            Column(words["people-served"]),
            Column(words["visits-served"]),
            Column(words["services-given"]),
        )

    def _coded(self, sector: int, indicator: int) -> tuple[str, str, str, str]:
        words = self._words
        if not sector:
            return "", words["no-sector"], "", words["no-indicator"]
        name = sectors().get(sector, words["unknown-code"])
        if not indicator:
            return str(sector), name, "", words["no-indicator"]
        known = indicators().get(indicator)
        said = words["unknown-code"] if known is None else known.name
        return str(sector), name, str(indicator), said

    def _by_service(self, steps: Frame, whole: _Served) -> Table:
        groups = self._groups(steps, lambda code: code)
        rows: list[tuple[Cell, ...]] = [
            (self._names.service(code), *cells) for code, cells in _withheld(groups).items()
        ]
        rows.append((self._words["all"], *whole.cells()))
        return Table(
            title=self._words["by-municipal-service"],
            columns=(
                Column(self._words["service"], "text"),
                Column(self._words["people-served"]),
                Column(self._words["visits-served"]),
                Column(self._words["services-given"]),
            ),
            rows=tuple(rows),
            total=True,
        )

    def _characteristics(self, whole: _Served) -> Table:
        return Table(
            title=self._words["characteristics"],
            columns=(
                Column(self._words["characteristic"], "text"),
                Column(self._words["value"], "text"),
                Column(self._words["people-served"]),
            ),
            rows=tuple(
                (self._words[each], self._words["unknown"], whole.people)
                for each in _CHARACTERISTICS
            ),
        )

    def _sector(self, service: str) -> Sector:
        return self._sectors.get(service, _NONE)

    def _groups(self, steps: Frame, key: Callable[[str], K]) -> dict[K, _Served]:
        """Return what was done by group of services, in the order of the keys."""
        words = self._past.words.all
        keys = {int(place): key(words[place]) for place in np.unique(steps["service"])}
        return {
            each: _served(
                where(steps, np.isin(steps["service"], [p for p, k in keys.items() if k == each]))
            )
            for each in sorted(set(keys.values()))
        }


def _withheld(groups: Mapping[K, _Served]) -> dict[K, tuple[Cell, Cell, Cell]]:
    """Return the cells of each group: those of few visits are kept back, as tables do."""
    unsaid = withheld([(each.visits,) for each in groups.values()])
    return {
        key: each.cells(hidden=place in unsaid) for place, (key, each) in enumerate(groups.items())
    }


def _sector_of(center: Center) -> dict[str, Sector]:
    return {service: each for each in center.sectors for service in each.services}
