"""What may be asked for, and the clear answers to what makes no sense."""

from datetime import date, timedelta

import pytest

from shared.domain.commands.issuing import IssueTicket
from shared.insight.archive import Archive
from shared.insight.question import Question, read_question
from shared.insight.studies import CannotStudy, Sees
from shared.insight.studies.statistics import study
from tests.fakes.house import KIOSK
from tests.fakes.months import FIRST, Center

KNOWN = (date(2026, 1, 10), date(2026, 3, 20))


def ask(folder, **asked):
    return study(asked, Archive(folder), Sees(sensitive=True), lambda share: None)


@pytest.mark.parametrize(
    ("since", "until", "before"),
    [
        ("2026-03-01", "2026-03-31", ("2026-02-01", "2026-02-28")),
        ("2026-01-01", "2026-03-31", ("2025-10-01", "2025-12-31")),
        ("2024-02-01", "2024-02-29", ("2024-01-01", "2024-01-31")),
        ("2026-01-01", "2026-12-31", ("2025-01-01", "2025-12-31")),
        ("2026-03-09", "2026-03-15", ("2026-03-02", "2026-03-08")),
        ("2026-03-02", "2026-03-02", ("2026-03-01", "2026-03-01")),
    ],
)
def test_the_period_before(since, until, before):
    question = read_question({"since": since, "until": until}).within(KNOWN)
    assert [each.isoformat() for each in question.before().days] == list(before)


def test_without_a_range_it_is_the_last_four_weeks_that_are_known():
    assert Question().within(KNOWN).days == (date(2026, 2, 21), date(2026, 3, 20))
    assert Question().within((date(2026, 3, 18), KNOWN[1])).days[0] == date(2026, 3, 18)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"since": "2026-03-02", "until": "2026-03-01"}, "impossible-range"),
        ({"since": "1900-01-01", "until": "2026-03-01"}, "range-too-long"),
        ({"since": "0001-01-01", "until": "0001-01-02"}, "impossible-range"),
        ({"since": "9999-12-30", "until": "9999-12-31"}, "impossible-range"),
        ({"since": "2026-02-30"}, "wrong-question"),
        ({"since": "yesterday"}, "wrong-question"),
        ({"hours": [24]}, "wrong-question"),
        ({"weekdays": ["monday"]}, "wrong-question"),
        ({"services": "papers"}, "wrong-question"),
        ({"nonsense": 1}, "wrong-question"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(asked, code):
    with pytest.raises(CannotStudy) as refused:
        read_question(asked).within(KNOWN)
    assert refused.value.code == code
    assert refused.value.sentence.endswith(".")


def test_an_empty_center_then_one_visit_then_five(tmp_path):
    center = Center(tmp_path)
    with pytest.raises(CannotStudy) as refused:
        ask(tmp_path)
    assert refused.value.code == "nothing-yet"
    issue = IssueTicket(services=("papers",), language="es")
    center.do(issue, KIOSK)
    one = ask(tmp_path)
    assert one["totals"] == "withheld"
    assert "tables" not in one
    assert one["totals_before"]["steps"] == 0
    nobody = ask(tmp_path, since="2020-01-01", until="2020-01-31")
    assert (nobody["totals"]["steps"], nobody["totals"]["wait"]["median"]) == (0, None)
    assert (nobody["heat"]["hours"], nobody["waits"]) == ([], [])
    for _ in range(4):
        center.do(issue, KIOSK)
    five = ask(tmp_path)
    assert five["totals"]["visits"] == 5
    assert five["totals"]["outcomes"]["waiting"] == 5
    assert five["waits"] == [{"from": None, "to": None, "steps": 5}]
    assert five["range"] == {"since": FIRST.date().isoformat(), "until": FIRST.date().isoformat()}
    center.close()


def test_six_services_of_one_family_are_of_one_visit(tmp_path):
    center = Center(tmp_path)
    services = ("papers", "health", "work", "legal", "education", "welcome")
    center.do(IssueTicket(services=services, language="es"), KIOSK)
    assert ask(tmp_path)["totals"] == "withheld"
    center.close()


def test_a_filter_that_names_nothing_known_finds_nobody(tmp_path):
    center = Center(tmp_path)
    center.do(IssueTicket(services=("papers",), language="es"), KIOSK)
    assert ask(tmp_path, services=["astrology"])["totals"]["steps"] == 0
    center.close()


def test_a_sensitive_service_is_not_said_to_have_nobody(tmp_path):
    center = Center(tmp_path)
    center.do(IssueTicket(services=("support",), language="es"), KIOSK)
    with pytest.raises(CannotStudy) as refused:
        study({"services": ["support"]}, Archive(tmp_path), Sees(sensitive=False), lambda _: None)
    assert refused.value.code == "for-managers"
    center.close()


def test_a_week_later_the_trend_still_has_every_day(tmp_path):
    center = Center(tmp_path)
    for number in range(3):
        center.day(number, visits=6)
    until = FIRST.date() + timedelta(days=6)
    points = ask(tmp_path, since=FIRST.date().isoformat(), until=until.isoformat())["trend"]
    assert (points["unit"], len(points["points"])) == ("day", 7)
    assert [each["steps"] for each in points["points"][4:]] == [0, 0, 0]
    center.close()
