"""The statistics page on a real window, its figures from a real hub's process."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.integration.hub.fixtures import own_hub, template
from tests.integration.hub.running import Hub
from tests.qml.counter.real import (
    DESKS,
    OpenReal,
    RealConsole,
    counter_hub,
    issue,
    open_real,
)

__all__ = ["counter_hub", "open_real", "own_hub", "template"]


def visits(console: RealConsole) -> str:
    records = console.models["manager"].sectionModel.figures.records
    return str(records[0].value) if records else ""


def test_tickets_become_figures(counter_hub: Hub, open_real: OpenReal) -> None:
    issue(counter_hub, 4)
    luis = open_real("one")
    luis.sign_in(DESKS[0], "Luis")
    luis.control(Qt.Key.Key_M)
    luis.until(lambda: luis.has("section-statistics"))
    luis.page.grab()
    luis.page.click("section-statistics")
    luis.until(lambda: luis.text("finding") == "Fewer than five visits.")
    issue(counter_hub, 3)
    luis.page.find("filter-range").forceActiveFocus()
    luis.page.key(Qt.Key.Key_Down)
    luis.until(lambda: visits(luis) == "7")
    assert luis.text("finding") == "Nobody was called in these days."
    luis.page.grab()
    luis.page.click("view-why")
    luis.until(lambda: "too little" in luis.text("why-said"))
