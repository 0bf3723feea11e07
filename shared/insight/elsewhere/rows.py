"""One past step from one row of another system, or why it cannot be one."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...domain.center import Center, PriorityClass, Service
from ...domain.visit import State
from ..table import RowError, Rows, TableError
from .cells import read_sheet
from .column_map import ColumnMap

TIMES = ("came", "called", "started", "ended")
# What programs write where they know nothing.
_NOTHING = frozenset({"", "-", "--", "null", "none", "n/a", "na", "nan", "#n/a", "s/d"})
_FIRST_YEAR = 2000
_LONGEST = dt.timedelta(hours=16)
_MOST_PEOPLE = 99
_STATES = {"served": State.DONE, "no-show": State.NO_SHOW, "left": State.CANCELLED}
_DATE = r"(?P<date>\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
_TIME = (
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"(?:\s*(?P<half>[AaPp])\.?\s?[Mm]\.?)?"
)
_ZONE = r"(?P<zone>Z|[+-]\d{2}:?\d{2})?"
_WHEN = re.compile(rf"{_DATE}(?:[Tt]|\s+){_TIME}\s*{_ZONE}")
_ONLY_TIME = re.compile(_TIME)
_ONLY_DATE = re.compile(_DATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastStep:
    """A step of elsewhere. `key` is the same whenever the same row comes again.

    Instants are aware; None is not known, or has not been. `visit` joins the steps of a visit.
    """

    line: int
    key: str
    visit: str
    service: str
    state: State
    came: dt.datetime
    called: dt.datetime | None = None
    started: dt.datetime | None = None
    ended: dt.datetime | None = None
    desk: str = ""
    language: str = ""
    priority: str = ""
    people: int = 1


def read_steps(
    data: bytes, means: ColumnMap, center: Center, now: dt.datetime
) -> tuple[Rows[PastStep], str]:
    """Return the steps of a CSV file, and what is to be said of the file as a whole.

    Every row that cannot be used is named by its line. Raises TableError when none can.
    """
    for group, known in (("services", center.services), ("classes", center.classes)):
        codes = {each.code for each in known} | ({""} if group == "classes" else set())
        for ours in getattr(means, group).values():
            if ours not in codes:
                raise TableError(f"map: {group}: the center has no {shown(ours)}")
    sheet = read_sheet(data, list(means.columns.values()), means.encoding)
    places = {ours: sheet.header.index(theirs) for ours, theirs in means.columns.items()}
    reader = _Reader(means, center, now)
    kept: list[PastStep] = []
    faults: list[str] = []
    for line in sheet.rows:
        try:
            if line.fault:
                raise RowError(line.fault)
            cells: dict[str, str] = {
                ours: _plain(line.cells[place]) for ours, place in places.items()
            }
            kept.append(reader.step(line.number, cells))
        except RowError as error:
            faults.append(f"line {line.number}: {error}")
    if not kept:
        raise TableError("; ".join(["no row can be used", *faults[:3]]))
    return Rows(kept, faults, len(faults)), sheet.note


def _plain(cell: str) -> str:
    return "" if cell.lower() in _NOTHING else cell


class _Reader:
    """Reads rows one after the other: what was there before counts."""

    def __init__(self, means: ColumnMap, center: Center, now: dt.datetime) -> None:
        self._means = means
        self._zone = center.zone
        self._now = now
        self._services = _names(center.services, means.services)
        self._classes = _names(center.classes, means.classes)
        self._desks = {folded(theirs): ours for theirs, ours in means.desks.items()}
        self._languages = {folded(theirs): ours for theirs, ours in means.languages.items()}
        self._outcomes = {folded(theirs): ours for theirs, ours in means.outcomes.items()}
        self._lines: dict[str, int] = {}
        self._again: Counter[str] = Counter()
        self._visits: Counter[tuple[str, str, str]] = Counter()

    def step(self, line: int, cells: Mapping[str, str]) -> PastStep:
        """Return the step of a row; raises RowError."""
        service = self._services.get(folded(cells["service"]))
        if service is None:
            raise RowError(f"service: nothing of ours is called {shown(cells['service'])}")
        times = self._times(cells)
        came = times["came"]
        if came is None:
            raise RowError("came: expected a date and a time, found nothing")
        state = self._state(cells, times)
        key = self._key(line, cells)
        return PastStep(
            line=line,
            key=key,
            visit=self._visit(cells, came, service) or key,
            service=service,
            state=state,
            came=came,
            called=times["called"] or times["started"],
            started=times["started"],
            ended=times["ended"],
            desk=self._desk(cells.get("desk", "")),
            language=self._language(cells.get("language", "")),
            priority=self._class(cells.get("class", "")),
            people=_people(cells.get("people", "")),
        )

    def _state(self, cells: Mapping[str, str], times: Mapping[str, dt.datetime | None]) -> State:
        said = cells.get("outcome", "")
        called = times["called"] or times["started"]
        if not said:
            return State.DONE if called else State.CANCELLED
        found = self._outcomes.get(folded(said))
        if found is None:
            raise RowError(f"outcome: the map has no {shown(said)}")
        if found == "served" and called is None:
            raise RowError("called: expected a time, for it was served")
        return _STATES[found]

    def _key(self, line: int, cells: Mapping[str, str]) -> str:
        """Return what this row is known by; raises RowError for one that stands there twice."""
        told = "\x1f".join([self._means.source, *(f"{n}={cells[n]}" for n in sorted(cells))])
        if cells.get("id"):
            first = self._lines.setdefault(told, line)
            if first != line:
                raise RowError(f"the same as line {first}")
        # Without numbers, two equal rows are two people who came together.
        self._again[told] += 1
        return hashlib.sha256(f"{told}\x1f{self._again[told]}".encode()).hexdigest()[:32]

    def _visit(self, cells: Mapping[str, str], came: dt.datetime, service: str) -> str:
        """Return what joins the steps of a visit: a number, on its day, until it begins again."""
        number = cells.get("visit", "")
        if not number:
            return ""
        day = came.astimezone(self._zone).date().isoformat()
        self._visits[number, day, service] += 1
        return f"{self._means.source}\x1f{day}\x1f{number}\x1f{self._visits[number, day, service]}"

    def _times(self, cells: Mapping[str, str]) -> dict[str, dt.datetime | None]:
        times = {name: self._time(name, cells) for name in TIMES}
        before = "came"
        for name in TIMES[1:]:
            at, earlier = times[name], times[before]
            if at is None or earlier is None:
                continue
            if at < earlier:
                raise RowError(f"{name}: expected a time after {before}, not {cells[name]}")
            if at - earlier > _LONGEST:
                raise RowError(f"{name}: expected at most 16 hours after {before}")
            before = name
        return times

    def _time(self, name: str, cells: Mapping[str, str]) -> dt.datetime | None:
        text = cells.get(name, "")
        if not text:
            return None
        if "date" in cells and (only := _ONLY_TIME.fullmatch(text)):
            wall = self._wall(name, cells["date"], only)
        elif found := _WHEN.fullmatch(text):
            wall = self._wall(name, found["date"], found)
        elif _ONLY_DATE.fullmatch(text):
            raise RowError(f"{name}: expected a time of the day too, not {shown(text)}")
        else:
            raise RowError(f"{name}: expected a date and a time, not {shown(text)}")
        if wall.time() == dt.time():
            raise RowError(f"{name}: midnight is where nobody knew the time")
        at = wall if wall.tzinfo else wall.replace(tzinfo=self._zone)
        if at.year < _FIRST_YEAR:
            raise RowError(f"{name}: expected a year from {_FIRST_YEAR} on, not {at.year}")
        if at > self._now:
            raise RowError(f"{name}: expected a time that is past, not {shown(text)}")
        return at.astimezone(dt.UTC)

    def _wall(self, name: str, date: str, found: re.Match[str]) -> dt.datetime:
        try:
            hour = int(found["hour"])
            if half := found["half"]:
                if not 1 <= hour <= 12:
                    raise ValueError
                hour = hour % 12 + (12 if half in "pP" else 0)
            wall = dt.datetime.combine(
                self._date(date), dt.time(hour, int(found["minute"]), int(found["second"] or 0))
            )
            zone = found.groupdict().get("zone")
            return dt.datetime.fromisoformat(f"{wall.isoformat()}{zone}") if zone else wall
        except ValueError:
            raise RowError(
                f"{name}: expected a time that exists, not {shown(f'{date} {found[0]}')}"
            ) from None

    def _date(self, text: str) -> dt.date:
        parts = [int(part) for part in re.split(r"[/.-]", text)]
        if len(parts) != 3:
            raise ValueError
        if parts[0] > 31:
            year, month, day = parts
        elif self._means.dates == "month-first":
            month, day, year = parts
        else:
            day, month, year = parts
        return dt.date(year, month, day)

    def _desk(self, text: str) -> str:
        return self._desks.get(folded(text), text[:40])

    def _language(self, text: str) -> str:
        found = self._languages.get(folded(text), text.lower())
        if found and not re.fullmatch(r"[a-z]{2,3}", found):
            raise RowError(f"language: the map has no {shown(text)}")
        return found

    def _class(self, text: str) -> str:
        if not text:
            return ""
        found = self._classes.get(folded(text))
        if found is None:
            raise RowError(f"class: nothing of ours is called {shown(text)}")
        return found


def _names(known: Sequence[Service | PriorityClass], theirs: Mapping[str, str]) -> dict[str, str]:
    """Return our codes by everything they may be called; the map has the last word."""
    found = {folded(name): each.code for each in known for name in each.names.values()}
    found |= {folded(each.code): each.code for each in known}
    return found | {folded(name): code for name, code in theirs.items()}


def _people(text: str) -> int:
    if not text:
        return 1
    found = re.fullmatch(r"(\d{1,2})(?:[.,]0+)?", text)
    if not found or not 1 <= int(found[1]) <= _MOST_PEOPLE:
        raise RowError(f"people: expected 1 to {_MOST_PEOPLE}, not {shown(text)}")
    return int(found[1])


def folded(text: str) -> str:
    """Return a name without case, accents and surplus spaces, for comparing."""
    bare = unicodedata.normalize("NFKD", text[:200])
    letters = "".join(each for each in bare if not unicodedata.combining(each))
    return " ".join(letters.casefold().split())


def shown(text: str) -> str:
    """Quote a cell for a sentence: short, on one line."""
    clean = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", "?", text)
    return f'"{clean[:40]}…"' if len(clean) > 40 else f'"{clean}"'
