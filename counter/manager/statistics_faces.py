"""What the statistics page shows, as plain records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from counter.desk.center import Center
from counter.manager import statistics_words as words
from counter.manager.statistics_book import HOURS, NO_CLASS, RANGES
from counter.manager.statistics_figures import WITHHELD, Figure, figure, number

Answer = Mapping[str, Any]
# Steps of the data ramp, by the minutes of a median wait.
_RAMP = (10, 20, 30, 40)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One of several views."""

    code: str
    title: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One filter: the words of its choices, their codes, and which is chosen."""

    code: str
    name: str
    texts: list[str]
    codes: list[str]
    current: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """A figure in large type; `before` is the same of the period before."""

    code: str
    value: str
    label: str
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row; `median`, `p90` and `target` are places on the line, 0 to 1, or -1 for none."""

    code: str
    name: str
    steps: str
    in_time: str
    median_text: str
    p90_text: str
    median: float
    p90: float
    target: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatRow:
    """A weekday: the words of its cells, and each one's step of the ramp (-1 is none)."""

    weekday: int
    name: str
    cells: list[str]
    levels: list[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A bar: its height and width as shares; `late` ones begin after the target."""

    place: int
    label: str
    text: str
    tall: float
    wide: float
    second: float = -1.0
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One more figure, in words."""

    code: str
    name: str
    value: str
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """One cause of waiting; `share` is its part, 0 to 1."""

    code: str
    name: str
    figures: str
    share: float
    share_text: str


def filters(center: Center, chosen: Mapping[str, str]) -> list[Filter]:
    """Return the filters with all their choices."""
    lines = []
    for name, code in chosen.items():
        found = _choices(name, center)
        codes = [each for each, _text in found]
        lines.append(
            Filter(
                code=name,
                name=words.filter_name(name),
                texts=[text for _code, text in found],
                codes=codes,
                current=codes.index(code) if code in codes else 0,
            )
        )
    return lines


def _choices(name: str, center: Center) -> list[tuple[str, str]]:
    if name == "range":
        return [(code, words.range_choice(code)) for code in RANGES]
    return [("", words.all_of(name)), *_filter(name, center)]


def _filter(name: str, center: Center) -> list[tuple[str, str]]:
    if name == "service":
        return [(each.code, each.text) for each in center.services.values()]
    if name == "desk":
        return [(each.code, each.name) for each in center.desks.values()]
    if name == "class":
        classes = [(each.code, each.text) for each in center.classes.values()]
        return [(NO_CLASS, words.no_class()), *classes]
    if name == "language":
        return [(code, words.language(code)) for code in center.languages]
    if name == "weekday":
        return [(str(number), words.weekday(number)) for number in range(7)]
    halves = [(code, words.half_day(code)) for code in ("morning", "afternoon")]
    return [*halves, *((str(hour), f"{hour}–{hour + 1} h") for hour in HOURS)]


def views(codes: Iterable[str], chosen: str) -> list[View]:
    """Return the views of one side of the page."""
    return [View(code=code, title=words.view(code), chosen=code == chosen) for code in codes]


def key_figures(answer: Answer) -> list[KeyFigure]:
    """Return the five figures that matter most."""
    told: dict[str, tuple[tuple[str, ...], Callable[[Figure], str]]] = {
        "visits": (("visits",), words.count),
        "median": (("wait", "median"), words.minutes),
        "p90": (("wait", "p90"), words.minutes),
        "in_time": (("in_time",), words.percent),
        "left": (("left",), words.percent),
    }
    return [
        KeyFigure(
            code=code,
            value=say(figure(answer["totals"], *path)),
            label=words.label(code),
            before=words.before(say(figure(answer["totals_before"], *path))),
        )
        for code, (path, say) in told.items()
    ]


def table_rows(answer: Answer, by: str, center: Center) -> list[TableRow]:
    """Return the rows of a table, the largest first."""
    rows = answer.get("tables", {}).get(by, [])
    longest = max((number(row, "wait", "p90") or 0.0 for row in rows), default=0.0)
    targets = {code: each.target_minutes * 60 for code, each in center.services.items()}
    if by == "service":
        longest = max([longest, *(targets.get(row["code"], 0) for row in rows)])
    longest = longest or 1.0
    lines = []
    for row in sorted(rows, key=lambda each: -(number(each, "steps") or 0)):
        median, p90 = figure(row, "wait", "median"), figure(row, "wait", "p90")
        target = targets.get(row["code"], -1) if by == "service" else -1
        lines.append(
            TableRow(
                code=row["code"],
                name=_name(by, row["code"], center),
                steps=words.count(figure(row, "steps")),
                in_time=words.percent(figure(row, "in_time")),
                median_text=words.minutes(median),
                p90_text=words.minutes(p90),
                median=_place(median, longest),
                p90=_place(p90, longest),
                target=target / longest if target > 0 else -1.0,
            )
        )
    return lines


def _name(by: str, code: str, center: Center) -> str:
    if by == "service":
        return center.service_text(code)
    if by == "desk":
        desk = center.desks.get(code)
        return words.no_desk() if not code else words.desk(desk.name if desk else code)
    if by == "class":
        return center.class_text(code) if code else words.no_class()
    return words.language(code)


def _place(value: Figure, longest: float) -> float:
    return value / longest if isinstance(value, int | float) else -1.0


def heat_hours(answer: Answer) -> list[str]:
    """Return the heads of the heat map's columns."""
    return [f"{hour} h" for hour in answer.get("heat", {}).get("hours", [])]


def heat_rows(answer: Answer) -> list[HeatRow]:
    """Return the rows of the heat map."""
    heat = answer.get("heat", {})
    return [
        HeatRow(
            weekday=weekday,
            name=words.weekday(weekday),
            cells=[_cell(median) for median in medians],
            levels=[_level(median) for median in medians],
        )
        for weekday, medians in zip(heat.get("weekdays", []), heat.get("medians", []), strict=True)
    ]


def _cell(median: Figure) -> str:
    if median is None:
        return ""
    return words.NOTHING if isinstance(median, str) else str(round(median / 60))


def _level(median: Figure) -> int:
    if not isinstance(median, int | float):
        return -1
    return sum(round(median / 60) >= step for step in _RAMP)


def legend() -> list[str]:
    """Return what each step of the ramp stands for, in minutes."""
    steps = [f"{low}–{high - 1}" for low, high in zip((0, *_RAMP), _RAMP, strict=False)]
    return [*steps, f"≥ {_RAMP[-1]}"]


def wait_columns(answer: Answer) -> list[Column]:
    """Return the bars of waits: as wide as their span, as high as that makes them."""
    bars = answer.get("waits", [])
    known = [bar for bar in bars if bar["from"] is not None]
    if not known:
        return []
    least = (
        min(bar["to"] - bar["from"] for bar in known if bar["to"])
        if any(bar["to"] for bar in known)
        else 1
    )
    wide = [(bar, max((bar["to"] or bar["from"] + least) - bar["from"], least)) for bar in known]
    whole = sum(width for _bar, width in wide)
    highest = max(bar["steps"] / width for bar, width in wide) or 1.0
    target = answer.get("target")
    return [
        Column(
            place=place,
            label=str(round(bar["from"] / 60)),
            text=words.count(bar["steps"]),
            tall=bar["steps"] / width / highest,
            wide=width / whole,
            late=target is not None and bar["from"] >= target,
        )
        for place, (bar, width) in enumerate(wide)
    ]


def trend_columns(answer: Answer) -> list[Column]:
    """Return the points of the trend: the steps as bars, the median wait above them."""
    points = answer.get("trend", {}).get("points", [])
    most = max((number(point, "steps") or 0 for point in points), default=0) or 1
    longest = max((number(point, "median") or 0.0 for point in points), default=0.0) or 1.0
    monthly = answer.get("trend", {}).get("unit") == "month"
    return [
        Column(
            place=place,
            label=words.short_day(date.fromisoformat(point["since"]), monthly=monthly),
            text=words.NOTHING if point["steps"] == WITHHELD else words.count(point["steps"]),
            tall=(number(point, "steps") or 0) / most,
            wide=1 / len(points),
            second=_place(figure(point, "median"), longest),
            late=point["steps"] == WITHHELD,
        )
        for place, point in enumerate(points)
    ]


def trend_longest(answer: Answer) -> str:
    """Return the longest median of the trend, which its line reaches."""
    points = answer.get("trend", {}).get("points", [])
    longest = max((number(point, "median") or 0.0 for point in points), default=0.0)
    return words.minutes(longest)


def facts(answer: Answer) -> list[Fact]:
    """Return every other figure of the range, with the period before."""
    now, then = answer["totals"], answer["totals_before"]
    lines = [Fact(code=code, name=words.more(code), value=say(now), before=say(then))
             for code, say in _FACTS.items()]  # fmt: skip
    unmet, said = answer.get("unmet"), answer.get("feedback")
    if unmet is not None:
        lines.append(_alone("turned-away", words.count(figure(unmet, "total"))))
    if said is not None:
        mean = words.decimal(figure(said, "mean"))
        lines.append(_alone("feedback", _joined(words.count(figure(said, "total")), mean)))
    return lines


def _alone(code: str, value: str) -> Fact:
    return Fact(code=code, name=words.more(code), value=value, before="")


def _joined(*parts: str) -> str:
    return " · ".join(parts)


def _spans(name: str) -> Callable[[Any], str]:
    def say(totals: Any) -> str:
        parts = (figure(totals, name, part) for part in ("mean", "median", "p90"))
        return _joined(*map(words.minutes, parts))

    return say


def _outcome(name: str) -> Callable[[Any], str]:
    return lambda totals: words.count(figure(totals, "outcomes", name))


_FACTS: dict[str, Callable[[Any], str]] = {
    "people": lambda totals: words.count(figure(totals, "people")),
    "steps": lambda totals: words.count(figure(totals, "steps")),
    "touches": lambda totals: words.decimal(figure(totals, "touches")),
    "wait_mean": lambda totals: words.minutes(figure(totals, "wait", "mean")),
    "wait_longest": lambda totals: words.minutes(figure(totals, "wait", "longest")),
    "service": _spans("service"),
    "service_unknown": lambda totals: words.count(figure(totals, "service", "unknown")),
    "walk": _spans("walk"),
    **{
        name: _outcome(name)
        for name in ("done", "referred", "no-show", "left", "left-at-desk", "unmet")
    },
    "idle": lambda totals: _joined(
        *(words.hours(figure(totals, "desks", part)) for part in ("open", "busy", "idle"))
    ),
    "breaks": lambda totals: _joined(
        words.count(figure(totals, "desks", "pauses")),
        words.hours(figure(totals, "desks", "breaks")),
    ),
}


def cause_lines(why: Answer) -> list[Cause]:
    """Return the causes that made it tighter, the largest first."""
    return [
        Cause(
            code=each["code"],
            name=words.cause_name(each["code"]),
            figures=words.cause(each["code"], each["now"], each["usual"]),
            share=each["share"],
            share_text=words.percent(each["share"]),
        )
        for each in why.get("causes", [])
        if each["share"] > 0
    ]


def why_said(why: Answer) -> str:
    """Return what the causes are of."""
    days = why.get("usual_range")
    usual = ""
    if days:
        usual = words.span(date.fromisoformat(days["since"]), date.fromisoformat(days["until"]))
    said = words.why(figure(why, "over"), usual, bool(why.get("history")))
    nothing = why.get("history") and not cause_lines(why)
    return f"{said} {words.not_tighter()}" if nothing else said
