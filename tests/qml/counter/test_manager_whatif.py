"""The what-if page on a real window: a question built, days simulated, the answer read."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from shared.ui.hub_link import Progressed, Studied
from tests.qml.counter.conftest import Console, OpenConsole
from tests.qml.counter.trust_faces import control
from tests.qml.counter.whole import nothing_is_cut
from tests.unit.counter.specimen import BUSY_HALL, floor


def interval(value: float, off: float) -> dict[str, float]:
    return {"value": value, "low": value - off, "high": value + off}


def figures(mean: float, within: float, off: float = 2.0) -> dict[str, Any]:
    return {
        "mean": interval(mean, off),
        "p90": interval(2 * mean, off),
        "within": interval(within, 0.03),
        "left": interval(0.04, 0.01),
    }


def row(today: float, then: float, off: float = 2.0) -> dict[str, Any]:
    return {
        "n": 34.6,
        "today": figures(today, 0.71),
        "then": figures(then, 0.9),
        "difference": figures(then - today, 0.19, off),
    }


ANSWER = {
    "services": [
        {"service": "papers", **row(24.0, 24.3)},
        {"service": "legal", **row(27.2, 13.1)},
        {"service": "health", **row(4.4, 9.9)},
    ],
    "all": row(13.0, 9.6),
    "history": {
        "since": "2026-05-04",
        "until": "2026-11-16",
        "days": 26,
        "imported": 4,
        "unstaffed": 2,
        "visits": 197.7,
        "mean": 12.7,
    },
}


def opened(open_console: OpenConsole, **more: Any) -> Console:
    console = open_console(floor(waiting=BUSY_HALL), **more)
    control(console, Qt.Key.Key_M)
    console.models["manager"].show("whatif")
    console.settle()
    return console


def asked(console: Console) -> Console:
    """Ask for one more legal desk on Mondays from eight to twelve."""
    console.page.click("whatif-service-legal")
    console.page.click("whatif-simulate")
    console.settle()
    return console


def test_a_question_is_built_and_asked(open_console: OpenConsole) -> None:
    console = opened(open_console)
    assert not console.page.find("whatif-simulate").isEnabled()
    console.page.click("whatif-day-2")
    console.page.click("whatif-service-papers")
    console.page.click("whatif-desks-less")
    console.page.click("whatif-begins-more")
    console.page.click("whatif-ends-less")
    console.settle()
    assert console.text("whatif-sentence").startswith("One desk fewer for ")
    assert console.text("whatif-sentence").endswith(", on Wednesdays from 08:30 to 11:30.")
    console.page.click("whatif-simulate")
    _, name, body = console.link.studies[-1]
    change = {"service": "papers", "from": "08:30", "until": "11:30", "desks": -1}
    assert (name, body) == ("whatif", {"weekday": 2, "staffing": [change]})


def test_the_answer_stands_beside_today(open_console: OpenConsole) -> None:
    console = asked(opened(open_console))
    request = console.link.studies[-1][0]
    console.link.progressed.emit(Progressed(request, "whatif", 0.5))
    console.settle()
    bar = console.page.find("whatif-progress")
    assert bar.isVisible()
    assert bar.childItems()[0].width() == pytest.approx(bar.width() / 2)
    console.link.find_out(**ANSWER)
    console.settle()
    assert console.text("finding").endswith(": 13 minutes on average instead of 27.")
    names = [each.name for each in rows(console)]
    assert names[1] == "All together"
    assert [each.good for each in rows(console)] == [1, 1, 0, -1]
    assert rows(console)[0].difference == "−14 min"
    assert rows(console)[0].difference_between == "−16 to −12"
    assert "simulated as today, 13." in console.text("whatif-basis")


def rows(console: Console) -> list[Any]:
    return list(console.models["manager"].sectionModel.effects.records)


MORE = {"service": "legal", "from": "10:00", "until": "12:00", "desks": 1}
FEWER = {"service": "papers", "from": "14:00", "until": "16:00", "desks": -1}


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_would_be_enough(open_console: OpenConsole, language: str) -> None:
    console = opened(open_console, language=language)
    console.page.click("whatif-suggest")
    assert console.link.studies[-1][1:] == ("staffing", {"weekday": 0})
    suggestion = {"goal": 0.9, "staffing": [MORE, MORE], "desk_hours": 4.0}
    console.link.find_out(**ANSWER, **suggestion)
    console.settle()
    nothing_is_cut(console, (1366, 768))
    if language == "en":
        assert console.text("finding") == "4 more desk hours: 90 % within target, not 71 %."
        said = console.text("whatif-answered")
        assert said.startswith("On Mondays: one more desk for Legal advice from 10:00 to 12:00;")


@pytest.mark.parametrize(
    ("staffing", "hours", "finding"),
    [
        ([FEWER], -2.0, "2 desk hours can be spared: 90 % within target."),
        ([], 0.0, "Staffed as it is, 71 % are served within target."),
    ],
)
def test_what_is_enough_already(
    open_console: OpenConsole, staffing: list[Any], hours: float, finding: str
) -> None:
    console = opened(open_console)
    console.page.click("whatif-suggest")
    console.link.find_out(**ANSWER, goal=0.9, staffing=staffing, desk_hours=hours)
    console.settle()
    assert console.text("finding") == finding
    assert console.text("whatif-answered").startswith("On Mondays: ")


def test_who_stops_or_leaves_simulates_nothing(open_console: OpenConsole) -> None:
    console = asked(opened(open_console))
    console.page.click("whatif-stop")
    assert console.link.given_up == [console.link.studies[-1][0]]
    console.settle()
    console.page.click("whatif-simulate")
    console.page.click("back-to-desk")
    assert len(console.link.given_up) == 2


@pytest.mark.parametrize(
    "code", ["no-days", "too-few", "study-too-long", "slow-down", "study-failed"]
)
def test_no_answer_is_a_sentence(open_console: OpenConsole, code: str) -> None:
    console = asked(opened(open_console))
    console.link.refuse_study(console.link.studies[-1][0], code)
    console.settle()
    assert console.page.find("whatif-trouble").isVisible()
    assert console.page.find("whatif-trouble").property("title").endswith(".")


def test_a_lost_hub_is_a_sentence(open_console: OpenConsole) -> None:
    console = asked(opened(open_console))
    console.link.studied.emit(Studied(console.link.studies[-1][0], "whatif"))
    console.settle()
    assert "no connection" in console.page.find("whatif-trouble").property("title")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_no_word_is_cut(open_console: OpenConsole, size: tuple[int, int], language: str) -> None:
    console = opened(open_console, size=size, language=language)
    nothing_is_cut(console, size)
    asked(console)
    console.link.find_out(**ANSWER)
    console.settle()
    nothing_is_cut(console, size)
