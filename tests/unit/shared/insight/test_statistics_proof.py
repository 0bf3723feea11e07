"""A month through the real ledger: every figure of the page, once more from the journal alone."""

import math
from collections import Counter, defaultdict
from datetime import date, timedelta

import pytest

from shared.domain.commands.visiting import GiveFeedback
from shared.insight.archive import Archive
from shared.insight.studies import Sees
from shared.insight.studies.statistics import study
from tests.fakes.house import KIOSK
from tests.fakes.independent import Journal, day, seconds, spans
from tests.fakes.months import FIRST, ZONE, play

SINCE, UNTIL = date(2026, 3, 2), date(2026, 3, 29)
HIDDEN = "withheld"


@pytest.fixture(scope="module")
def month(tmp_path_factory):
    """Four weeks, the clocks going forward in the first, and what the events say of them."""
    folder = tmp_path_factory.mktemp("month")
    center = play(folder, 28, visits=22)
    for face in (5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 1, 1, 1):
        center.do(GiveFeedback(face=face, service="papers"), KIOSK)
    services = center.floor.center.services
    journal = Journal(center.entries, ZONE, {each.code: each.target_minutes for each in services})
    center.close()
    return folder, journal


class Compared:
    """Counts what was held against what; a withheld figure is only counted."""

    def __init__(self):
        self.shown = self.withheld = 0

    def same(self, found, expected, what):
        if found == HIDDEN:
            self.withheld += 1
            return
        self.shown += 1
        if expected is None or found is None:
            assert found == expected, what
        else:
            assert math.isclose(found, expected, abs_tol=0.002), (what, found, expected)

    def spans(self, found, values, what):
        for name, expected in spans(values).items():
            self.same(found[name], expected, (*what, name))


def ask(folder, sees=True, **asked):
    body = {"since": SINCE.isoformat(), "until": UNTIL.isoformat()} | asked
    return study(body, Archive(folder), Sees(sensitive=sees), lambda share: None)


def kept(asked, sees):
    def keep(step, local):
        return (
            (sees or step.service != "support")
            and (not asked.get("services") or step.service in asked["services"])
            and (not asked.get("languages") or step.language in asked["languages"])
            and (not asked.get("classes") or (step.priority or "") in asked["classes"])
            and (not asked.get("desks") or (step.desk or "") in asked["desks"])
            and (not asked.get("hours") or local.hour in asked["hours"])
            and (not asked.get("weekdays") or local.weekday() in asked["weekdays"])
        )

    return keep


def check_totals(compared, journal, steps, totals):
    became = Counter(journal.outcome(step) for step in steps)
    visits = {step.visit: step.people for step in steps}
    called = [step for step in steps if step.first_called]
    expected = {
        "steps": len(steps),
        "visits": len(visits),
        "people": sum(visits.values()),
        "touches": len(called) / len(visits),
        "in_time": sum(map(journal.in_time, steps)) / len(steps),
        "left": became["left"] / len(steps),
        "no_show": became["no-show"] / len(steps),
    }
    for name, figure in expected.items():
        compared.same(totals[name], figure, ("totals", name))
    for name, figure in totals["outcomes"].items():
        compared.same(figure, became[name], ("outcome", name))
    served = [seconds(each.started, each.ended) for each in steps]
    walked = [seconds(each.called, each.arrived) for each in steps]
    compared.spans(totals["wait"], map(journal.wait, steps), ("wait",))
    compared.spans(totals["service"], served, ("service",))
    compared.spans(totals["walk"], walked, ("walk",))
    finished = [each for each in called if journal.outcome(each) in {"done", "referred"}]
    unknown = [each for each in finished if each.started is None]
    for name, known, missing in (
        ("wait", len(called), len(steps) - len(called)),
        ("service", len(finished) - len(unknown), len(unknown)),
        ("walk", len([each for each in walked if each is not None]), walked.count(None)
         - len(steps) + len(called)),
    ):  # fmt: skip
        compared.same(totals[name]["known"], known, (name, "known"))
        compared.same(totals[name]["unknown"], missing, (name, "unknown"))


def check_tables(compared, journal, steps, tables):
    by = {
        "service": lambda step: step.service,
        "desk": lambda step: step.desk or "",
        "class": lambda step: step.priority or "",
        "language": lambda step: step.language,
    }
    for table, key in by.items():
        groups = defaultdict(list)
        for step in steps:
            groups[key(step)].append(step)
        assert {row["code"] for row in tables[table]} == set(groups)
        for row in tables[table]:
            some = groups[row["code"]]
            became = Counter(journal.outcome(step) for step in some)
            what = (table, row["code"])
            compared.same(row["steps"], len(some), what)
            if what != ("desk", ""):  # of which no shares are said
                compared.same(row["in_time"], sum(map(journal.in_time, some)) / len(some), what)
                compared.same(row["left"], became["left"] / len(some), what)
                compared.same(row["no_show"], became["no-show"] / len(some), what)
            if row["steps"] != HIDDEN:
                served = [seconds(each.started, each.ended) for each in some]
                compared.spans(row["wait"], map(journal.wait, some), what)
                compared.spans(row["service"], served, what)


def check_shapes(compared, journal, steps, answer):
    cells = defaultdict(list)
    for step in steps:
        local = journal.local(step.opened)
        cells[local.weekday(), local.hour].append(journal.wait(step))
    heat = answer["heat"]
    shown = {(w, h) for w in heat["weekdays"] for h in heat["hours"]}
    assert set(cells) <= shown
    for weekday, row in zip(heat["weekdays"], heat["medians"], strict=True):
        for hour, median in zip(heat["hours"], row, strict=True):
            expected = spans(cells[weekday, hour])["median"]
            compared.same(median, expected, ("heat", weekday, hour))
    waits = [journal.wait(step) for step in steps]
    assert sum(bar["steps"] for bar in answer["waits"]) == len(steps)
    for bar in answer["waits"]:
        inside = [
            wait
            for wait in waits
            if (wait is None and bar["to"] is None)
            or (wait is not None and bar["from"] is not None
                and bar["from"] <= wait < (bar["to"] or math.inf))
        ]  # fmt: skip
        compared.same(bar["steps"], len(inside), ("bar", bar))
    points = answer["trend"]["points"]
    edges = [day(point["since"]) for point in points] + [date.max]
    for place, point in enumerate(points):
        some = [
            step
            for step in steps
            if edges[place] <= journal.local(step.opened).date() < edges[place + 1]
        ]
        compared.same(point["steps"], len(some), point)
        if point["steps"] != HIDDEN:
            figures = spans(map(journal.wait, some))
            compared.same(point["median"], figures["median"], point)
            compared.same(point["p90"], figures["p90"], point)


def check_desks(compared, journal, steps, time, desks):
    opened = sum((journal.spans[key]["open"] for key in desks), timedelta()).total_seconds()
    breaks = sum((journal.spans[key]["paused"] for key in desks), timedelta()).total_seconds()
    codes = {desk for _day, desk in desks}
    busy = sum(seconds(each.called, each.ended) or 0.0 for each in steps if each.desk in codes)
    compared.same(time["open"], opened, "open")
    compared.same(time["breaks"], breaks, "breaks")
    compared.same(time["busy"], busy, "busy")
    compared.same(time["pauses"], sum(journal.pauses[key] for key in desks), "pauses")
    return max(opened - busy, 0.0)


@pytest.mark.parametrize("sees", [True, False])
@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"services": ["papers", "support"]},
        {"services": ["health"]},
        {"languages": ["es"], "weekdays": [0, 2]},
        {"hours": [9, 10], "classes": ["", "elderly"]},
        {"desks": ["desk-1", "desk-6"]},
        {"since": "2026-03-16"},
    ],
)
def test_every_figure_is_that_of_the_journal(month, asked, sees):
    folder, journal = month
    answer = ask(folder, sees, **asked)
    since = day(asked.get("since", SINCE.isoformat()))
    keep = kept(asked, sees)
    steps = journal.of(since, UNTIL, keep)
    compared = Compared()
    check_totals(compared, journal, steps, answer["totals"])
    check_tables(compared, journal, steps, answer["tables"])
    check_shapes(compared, journal, steps, answer)
    before = journal.of(day(answer["before"]["since"]), day(answer["before"]["until"]), keep)
    if before:
        check_totals(compared, journal, before, answer["totals_before"])
    else:
        assert answer["totals_before"]["steps"] == 0
    assert compared.shown > 120 > compared.withheld, vars(compared)


@pytest.mark.parametrize("sees", [True, False])
def test_the_time_of_desks(month, sees):
    folder, journal = month
    answer = ask(folder, sees)
    seen = [f"desk-{number}" for number in range(1, 7 if sees else 6)]
    steps = journal.of(SINCE, UNTIL, kept({}, sees))
    idle, compared = 0.0, Compared()
    for desk in seen:
        (row,) = [each for each in answer["tables"]["desk"] if each["code"] == desk]
        keys = [key for key in journal.spans if key[1] == desk]
        one = check_desks(compared, journal, steps, row["time"], keys)
        compared.same(row["time"]["idle"], one, desk)
        idle += one
    keys = [key for key in journal.spans if key[1] in seen]
    check_desks(compared, journal, steps, answer["totals"]["desks"], keys)
    compared.same(answer["totals"]["desks"]["idle"], idle, "all")
    hidden = [each for each in answer["tables"]["desk"] if each["code"] == "desk-6"]
    assert sees or hidden[0]["time"] is None


@pytest.mark.parametrize("sees", [True, False])
def test_who_was_turned_away_and_what_was_said(month, sees):
    folder, journal = month
    answer = ask(folder, sees)
    turned = [
        each
        for each in journal.turned
        if SINCE <= journal.local(each.at).date() <= UNTIL and (sees or each.service != "support")
    ]
    compared = Compared()
    compared.same(answer["unmet"]["total"], len(turned), "turned away")
    compared.same(answer["unmet"]["people"], sum(each.people for each in turned), "people")
    for table, name in (("by_service", "service"), ("by_why", "why")):
        counts = Counter(getattr(each, name) for each in turned)
        for row in answer["unmet"][table]:
            compared.same(row["count"], counts[row["code"]], row)
    assert compared.shown > 3
    feedback = answer["feedback"]
    # Three sad faces are withheld, and what would give them away with them.
    assert (feedback["total"], feedback["mean"]) == (15, HIDDEN)
    assert feedback["faces"] == [HIDDEN, 0, 0, HIDDEN, 6]


def test_the_hours_are_those_of_the_clocks_on_the_wall(month):
    folder, _journal = month
    early = ask(folder, until="2026-03-06")["heat"]["hours"]
    late = ask(folder, since="2026-03-09")["heat"]["hours"]
    assert early[0] == late[0] == FIRST.hour
