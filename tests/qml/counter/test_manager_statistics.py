"""The statistics page: asked, shown, narrowed down by keys, withheld, and its other faces."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shared.ui.hub_link import Progressed
from tests.qml.counter.conftest import Console, OpenConsole
from tests.qml.counter.whole import nothing_is_cut
from tests.unit.counter.specimen import floor
from tests.unit.counter.statistics_answer import causes, statistics, totals

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def opened(console: Console) -> Console:
    QTest.keyClick(console.page.window, Key.Key_M, CTRL)
    console.settle()
    console.page.click("section-statistics")
    console.settle()
    return console


def answered(console: Console, **more: Any) -> Console:
    console.link.find_out(**statistics(**more))
    console.settle()
    return console


def asked(console: Console) -> tuple[str, dict[str, Any]]:
    _, name, body = console.link.studies[-1]
    return name, body


@pytest.fixture
def console(open_console: OpenConsole) -> Console:
    return answered(opened(open_console(floor())))


def test_four_weeks_are_asked_for_and_the_title_is_the_finding(console: Console) -> None:
    assert asked(console) == ("statistics", {"since": "2026-10-27", "until": "2026-11-23"})
    assert console.text("finding") == "Half waited 18 min or less. One in ten, more than 47 min."
    figures = console.models["manager"].sectionModel.figures.records
    assert [each.value for each in figures] == ["4 212", "18 min", "47 min", "71 %", "6 %"]
    assert figures[1].before == "before: 21 min"


def test_what_is_withheld_is_a_dash_and_never_a_naught(console: Console) -> None:
    rows = {each.code: each for each in console.models["manager"].sectionModel.rows.records}
    assert (rows["support"].steps, rows["support"].median, rows["support"].p90) == ("—", -1, -1)
    heat = console.models["manager"].sectionModel.heat.records
    assert heat[5].cells[3:5] == ["—", ""]
    assert "fewer than 5" in console.text("known")
    assert "Sensitive services are not counted here." in console.text("known")


def test_filters_by_keys(console: Console) -> None:
    console.page.find("filter-service").forceActiveFocus()
    console.page.key(Key.Key_Down)
    name, body = asked(console)
    assert (name, body["services"]) == ("statistics", ["papers"])
    console.page.key(Key.Key_Tab)
    console.page.key(Key.Key_Tab)
    console.page.key(Key.Key_Down)
    assert asked(console)[1]["classes"] == [""]
    # The question before is given up: only the last one counts.
    assert len(console.link.given_up) == 1


def test_days_are_written_by_hand(console: Console) -> None:
    console.page.find("filter-range").forceActiveFocus()
    console.page.key(Key.Key_End)
    console.settle()
    first = console.page.find("first-day")
    assert first.isVisible()
    first.setProperty("text", "1/2/2026")
    console.page.find("last-day").setProperty("text", "2026-01-31")
    console.page.click("take-days")
    console.settle()
    assert console.text("finding") == "These days cannot be counted."
    console.page.find("last-day").setProperty("text", "28.2.2026")
    console.page.click("take-days")
    assert asked(console)[1] == {"since": "2026-02-01", "until": "2026-02-28"}


def test_why_is_one_press_away(console: Console) -> None:
    console.page.click("view-why")
    console.settle()
    assert asked(console) == ("causes", {"since": "2026-10-27", "until": "2026-11-23"})
    console.link.find_out(**causes())
    console.settle()
    found = console.models["manager"].sectionModel.causes.records
    assert [(each.code, each.share_text) for each in found] == [
        ("arrivals", "52 %"), ("desks", "38 %"), ("priority", "10 %"),
    ]  # fmt: skip
    assert console.text("why-said").startswith("29 % were not called within target.")
    console.page.click("view-heat")
    console.page.click("view-why")
    assert len(console.link.studies) == 2
    nothing_is_cut(console, (1366, 768))


def test_a_cell_of_the_heat_map_leads_to_its_causes(console: Console) -> None:
    cell = console.page.find("cell-1-2")
    cell.forceActiveFocus()
    console.page.key(Key.Key_Return)
    (_, name, body), (_, cause, why) = console.link.studies[-2:]
    assert (name, cause) == ("statistics", "causes")
    assert body == why == asked(console)[1]
    assert (body["weekdays"], body["hours"]) == ([1], [10])
    console.settle()
    assert console.page.find("causes").isVisible()


def test_without_history_nothing_is_claimed(console: Console) -> None:
    console.page.click("view-why")
    console.link.find_out(**causes(history=False, causes=[]))
    console.settle()
    assert "too little" in console.text("why-said")


@pytest.mark.parametrize("view", ["trend", "waits", "desk", "class", "language", "more"])
def test_every_view_is_drawn(console: Console, view: str) -> None:
    console.page.click(f"view-{view}")
    nothing_is_cut(console, (1366, 768))


def test_progress_is_told_of_what_takes_longer(open_console: OpenConsole) -> None:
    console = opened(open_console(floor()))
    console.page.qtbot.waitUntil(lambda: console.page.find("study-progress").isVisible())
    request = console.link.studies[-1][0]
    console.link.progressed.emit(Progressed(request, "statistics", 0.4))
    console.settle()
    assert console.models["manager"].sectionModel.progress == pytest.approx(0.4)
    answered(console)
    assert not console.page.find("study-progress").isVisible()


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("nothing-yet", "Nobody has been here yet."),
        ("for-managers", "These figures are for managers."),
        ("impossible-range", "These days cannot be counted."),
        ("study-failed", "The figures could not be worked out."),
    ],
)
def test_no_figures_is_said_in_a_sentence(open_console: OpenConsole, code: str, title: str) -> None:
    console = opened(open_console(floor()))
    console.link.refuse_study(console.link.studies[-1][0], code)
    console.settle()
    assert console.text("finding") == title
    assert console.page.find("statistics-notice").isVisible()
    nothing_is_cut(console, (1366, 768))


def test_one_visit_ever_and_nobody(open_console: OpenConsole) -> None:
    console = opened(open_console(floor()))
    console.link.find_out(**statistics(totals="withheld"))
    console.settle()
    assert console.text("finding") == "Fewer than five visits."
    console.page.find("filter-range").forceActiveFocus()
    console.page.key(Key.Key_Down)
    console.link.find_out(**statistics(totals=totals(0, 0, 0) | {"steps": 0}))
    console.settle()
    assert console.text("finding") == "Nobody came in these days."


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_no_word_is_cut(open_console: OpenConsole, size: tuple[int, int], language: str) -> None:
    console = answered(opened(open_console(floor(), size=size, language=language)))
    nothing_is_cut(console, size)
