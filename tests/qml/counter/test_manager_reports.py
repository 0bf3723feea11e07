"""The reports page: wished for, awaited, saved, refused, and looked at."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shared.domain.roles import StaffRole
from shared.ui.hub_link import Progressed
from tests.qml.counter.conftest import Console, OpenConsole
from tests.qml.counter.whole import nothing_is_cut
from tests.unit.counter.specimen import floor

CTRL = Qt.KeyboardModifier.ControlModifier
PLAN = {
    "kind": "municipal",
    "every": "quarter",
    "language": "es",
    "formats": ["pdf", "xlsx"],
    "folder": "/srv/informes/alcaldía de San José de Cúcuta/ventanilla única",
    "last": "2026-Q3",
}


def opened(console: Console, *plan: dict[str, object]) -> Console:
    QTest.keyClick(console.page.window, Qt.Key.Key_M, CTRL)
    console.settle()
    console.page.click("section-reports")
    console.settle()
    assert console.link.studies[-1][1] == "scheduled"
    console.link.find_out(scheduled=list(plan))
    console.settle()
    return console


def test_a_report_is_wished_for_awaited_and_saved(open_console: OpenConsole, tmp_path: Path):
    console = opened(open_console(floor(), role=StaffRole.SUPERVISOR))
    link = console.link
    assert console.page.find("reports-none").isVisible()
    console.page.click("kind-municipal")
    console.page.click("every-quarter")
    console.page.click("format-xlsx")
    console.page.find("report-folder").setProperty("text", str(tmp_path))
    model = console.models["manager"].sectionModel
    model.make(str(tmp_path))
    request, name, asked = link.studies[-1]
    assert (name, asked["kind"], asked["format"]) == ("report", "municipal", "xlsx")
    assert "-Q" in asked["period"]
    link.progressed.emit(Progressed(request, "report", 0.4))
    console.settle()
    assert console.page.find("report-progress").isVisible()
    link.find_out(name="a.xlsx", data=base64.b64encode(b"PK").decode())
    console.settle()
    assert (tmp_path / "a.xlsx").read_bytes() == b"PK"
    assert console.page.find("report-said").property("meaning") == str(tmp_path / "a.xlsx")
    assert not console.page.find("report-progress").isVisible()


def test_what_is_no_longer_wanted_is_given_up_and_a_refusal_is_said(open_console: OpenConsole):
    console = opened(open_console(floor(), role=StaffRole.MANAGER))
    link = console.link
    model = console.models["manager"].sectionModel
    model.make("~")
    model.leave()
    assert link.given_up == [link.studies[-1][0]]
    model.make("~")
    link.refuse_study(link.studies[-1][0], "nothing-yet")
    console.settle()
    assert console.page.find("report-said").property("title") == "Nobody has been here yet."
    model.go(1)
    console.settle()
    assert console.page.find("report-not-over").isVisible()
    assert not console.page.find("report-later").property("enabled")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_no_word_is_cut(open_console: OpenConsole, size: tuple[int, int], language: str):
    console = open_console(floor(), size=size, language=language, role=StaffRole.MANAGER)
    opened(console, PLAN, PLAN | {"kind": "summary", "last": None})
    model = console.models["manager"].sectionModel
    model.make("/nowhere")
    console.link.find_out(name="a.pdf", data="")
    console.settle()
    nothing_is_cut(console, size)
