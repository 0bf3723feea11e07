"""The journal page on a real window: what is looked for, pages, and its faces."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter.manager.journal_book import GROUPS
from shared.link.errors import AwayReason, HubAway
from shared.ui.hub_link import Looked
from tests.qml.counter.conftest import Console, OpenConsole
from tests.qml.counter.trust_faces import control
from tests.qml.counter.whole import nothing_is_cut
from tests.unit.counter.specimen import ago, floor

REASON = {
    "code": "longest-wait",
    "waited": 1750.0,
    "runner_up": {"number": "A-019", "waited": 1440.0},
    "passed_over": 0,
}


def told(seq: int, event: str, minutes: float, **fields: Any) -> dict[str, Any]:
    """Return an entry as the hub tells it."""
    row = {"seq": seq, "act": seq, "event": event, "at": ago(minutes), "device": "Consola 3"}
    return row | {"desk": "d3", "fields": fields}


DAY = (
    told(90, "service-finished", 1, number="A-017", service="papers", staff="Ana Ruiz"),
    told(
        *(89, "step-called", 9),
        number="A-018",
        service="papers",
        staff="Ana Ruiz",
        reason=REASON,
    ),
    told(88, "visit-opened", 40, number="A-018"),
    told(87, "desk-opened", 75, staff="Ana Ruiz", took_over_from="Luis Fernando Ospina"),
    told(86, "service-closed", 76, service="", staff="Luis Fernando Ospina"),
    told(12, "staff-added", 60 * 24 * 400, staff="Ana Ruiz", role="agent", by="Eva Marín"),
)


def open_journal(open_console: OpenConsole, **more: Any) -> Console:
    console = open_console(floor(), **more)
    control(console, Qt.Key.Key_M)
    console.page.click("section-journal")
    console.settle()
    return console


def query(console: Console) -> dict[str, str]:
    return dict(console.link.read[-1][1])


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_no_word_is_cut(open_console: OpenConsole, size: tuple[int, int], language: str) -> None:
    console = open_journal(open_console, size=size, language=language)
    nothing_is_cut(console, size)
    console.link.tell_journal(*DAY)
    console.settle()
    nothing_is_cut(console, size)


def test_what_is_typed_is_asked_and_older_pages_go_on(open_console: OpenConsole) -> None:
    console = open_journal(open_console)
    console.link.tell_journal(*DAY)
    assert console.text("finding") == "6 entries"
    console.page.click("journal-group-calls")
    assert query(console) == {"kinds": ",".join(GROUPS["calls"])}
    console.link.tell_journal(
        *(told(seq, "desk-closed", 5) for seq in range(99, 49, -1)), reached=50
    )
    console.type("journal-staff", "Ana Ruiz")
    console.type("journal-day", "22/11")
    console.type("journal-desk", " 3")
    console.page.click("journal-seek")
    assert query(console) == {
        "kinds": ",".join(GROUPS["calls"]),
        "staff": "Ana Ruiz",
        "desk": "d3",
        "day": "2026-11-22",
    }
    rows = [told(seq, "desk-closed", 5, staff="Ana Ruiz") for seq in range(99, 49, -1)]
    console.link.tell_journal(*rows, reached=50)
    assert console.text("finding") == "The newest 50 entries"
    console.models["manager"].sectionModel.older()
    assert query(console)["before"] == "50"
    console.link.tell_journal(reached=0)
    assert console.text("finding") == "50 entries"


def test_little_found_is_looked_for_further_back(open_console: OpenConsole) -> None:
    console = open_journal(open_console)
    console.link.tell_journal(DAY[0], reached=40)
    assert query(console)["before"] == "40"
    console.link.tell_journal(reached=0)
    assert console.text("finding") == "One entry"


def test_nothing_found_trouble_and_a_day_that_means_nothing(open_console: OpenConsole) -> None:
    console = open_journal(open_console)
    assert console.text("finding") == "Looking…"
    console.link.tell_journal()
    assert console.text("finding") == "Nothing like that stands in the journal."
    console.type("journal-day", "soon")
    console.page.click("journal-seek")
    assert "21/11" in console.text("finding")
    console.type("journal-day", "")
    console.type("journal-desk", "99")
    console.page.click("journal-seek")
    assert console.text("finding") == "There is no such desk."
    console.type("journal-desk", "")
    console.page.click("journal-seek")
    away = HubAway(AwayReason.UNREACHABLE)
    console.link.looked.emit(Looked(console.link.read[-1][0], "journal", away=away))
    assert "no connection" in console.text("finding")


def test_enter_in_a_field_looks(open_console: OpenConsole) -> None:
    console = open_journal(open_console)
    console.link.tell_journal()
    console.page.click("journal-number")
    console.write("A-018")
    QTest.keyClick(console.page.window, Qt.Key.Key_Return)
    assert query(console)["number"] == "A-018"
