"""What the statistics page asks for, and what it makes of true answers, without a window."""

from datetime import date

import pytest
from pydantic_core import from_json, to_json

from counter.desk.center import read_center
from counter.manager import statistics_faces as faces
from counter.manager.statistics_book import StatisticsBook, read_day
from shared.domain.roles import Role
from shared.hub.views.center import center_view
from shared.insight.archive import Archive
from shared.insight.studies import Sees
from shared.insight.studies.causes import study as causes
from shared.insight.studies.statistics import study
from shared.link.errors import Refused
from tests.fakes.months import play

TODAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("choice", "since", "until"),
    [
        ("weeks", "2026-03-04", "2026-03-31"),
        ("month", "2026-03-01", "2026-03-31"),
        ("last-month", "2026-02-01", "2026-02-28"),
        ("year", "2025-04-01", "2026-03-31"),
        ("five-years", "2021-04-01", "2026-03-31"),
    ],
)
def test_ranges(choice, since, until):
    book = StatisticsBook()
    book.chosen["range"] = choice
    assert book.asked(TODAY) == {"since": since, "until": until}


def test_filters_as_the_study_wants_them():
    book = StatisticsBook()
    book.chosen |= {"class": "-", "hour": "afternoon", "weekday": "0", "desk": "desk-1"}
    asked = book.asked(TODAY)
    assert asked["classes"] == [""]
    assert (asked["hours"][0], asked["hours"][-1], asked["weekdays"]) == (12, 23, [0])
    assert asked["desks"] == ["desk-1"]
    book.chosen["hour"] = "0"
    assert book.asked(TODAY)["hours"] == [0]


@pytest.mark.parametrize("written", ["2026-03-31", "31/3/2026", " 31.03.2026 "])
def test_a_day_as_people_write_it(written):
    assert read_day(written) == TODAY


@pytest.mark.parametrize("written", ["", "31", "2026-02-30", "March"])
def test_what_is_no_day(written):
    assert read_day(written) is None


@pytest.mark.parametrize(
    ("refused", "state"),
    [
        (None, "away"),
        (Refused("nothing-yet", "no", 404), "empty"),
        (Refused("for-managers", "no", 403), "hidden"),
        (Refused("range-too-long", "no", 422), "impossible"),
        (Refused("failed", "no", 500), "failed"),
    ],
)
def test_what_is_shown_where_there_is_no_answer(refused, state):
    book = StatisticsBook()
    book.began(makes_sense=True)
    book.take(None, refused)
    assert book.state == state


@pytest.fixture(scope="module")
def week(tmp_path_factory):
    """Five days of a center, and how its consoles know it."""
    folder = tmp_path_factory.mktemp("week")
    center = play(folder, 5, visits=14)
    raw = from_json(to_json(center_view(center.floor.center, Role.COUNTER, "http://hub")))
    center.close()
    return Archive(folder), read_center(raw, "en")


@pytest.mark.parametrize("sees", [True, False])
@pytest.mark.parametrize(
    "asked",
    [{}, {"services": ["papers"]}, {"weekdays": [1]}, {"classes": ["elderly"]}, {"hours": [3]}],
)
def test_every_true_answer_is_shown(week, asked, sees):
    archive, center = week
    answer = study(asked, archive, Sees(sensitive=sees), lambda share: None)
    why = causes(asked, archive, Sees(sensitive=sees), lambda share: None)
    assert all(0 < each.share <= 1 for each in faces.cause_lines(why))
    assert faces.why_said(why)
    if not isinstance(answer["totals"], dict) or not answer["totals"]["steps"]:
        return
    assert len(faces.key_figures(answer)) == 5
    for by in ("service", "desk", "class", "language"):
        rows = faces.table_rows(answer, by, center)
        assert len(rows) == len(answer["tables"][by])
        for row in rows:
            assert row.name
            assert (row.steps == "—") == (
                [each["steps"] for each in answer["tables"][by] if each["code"] == row.code]
                == ["withheld"]
            )
            assert all(-1 <= place <= 1 for place in (row.median, row.p90, row.target))
    assert {len(row.cells) for row in faces.heat_rows(answer)} == {len(faces.heat_hours(answer))}
    for columns in (faces.wait_columns(answer), faces.trend_columns(answer)):
        assert all(0 <= each.tall <= 1 and 0 < each.wide <= 1 for each in columns)
        assert sum(each.wide for each in columns) == pytest.approx(1) or not columns
    assert len(faces.facts(answer)) >= 16
    assert {each.code for each in faces.filters(center, StatisticsBook().chosen)} == {
        "range", "service", "desk", "class", "language", "weekday", "hour",
    }  # fmt: skip
