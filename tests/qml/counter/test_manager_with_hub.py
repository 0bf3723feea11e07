"""The manager's floor and journal on real windows with a real hub."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.integration.hub.fixtures import own_hub, template
from tests.integration.hub.running import Hub
from tests.qml.counter.real import (
    DESKS,
    SERVICE,
    OpenReal,
    RealConsole,
    counter_hub,
    issue,
    open_real,
)

__all__ = ["counter_hub", "open_real", "own_hub", "template"]


def open_pages(console: RealConsole) -> None:
    console.control(Qt.Key.Key_M)
    console.until(lambda: console.has("manager-page"))
    console.page.grab()


def test_a_line_to_a_desk_a_closed_service_and_who_did_it(
    counter_hub: Hub, open_real: OpenReal
) -> None:
    supervisor, clerk = open_real("supervisor"), open_real("clerk")
    supervisor.sign_in(DESKS[0], "Luis")
    clerk.sign_in(DESKS[1], "Ana")
    (number,) = issue(counter_hub, 1)
    clerk.press(Qt.Key.Key_F9)
    clerk.shows(number)

    open_pages(supervisor)
    floor = supervisor.models["manager"].sectionModel
    supervisor.until(lambda: supervisor.text("floor-machines") != "")
    floor.choose("desk", DESKS[1])
    supervisor.until(lambda: number in supervisor.text("side-facts"))
    floor.message("Papers first, please.")
    clerk.until(lambda: clerk.has("message-band"))
    assert clerk.text("message-text") == "Papers first, please."
    clerk.control(Qt.Key.Key_R)
    clerk.until(lambda: not clerk.has("message-band"))
    supervisor.until(lambda: "Ana" in supervisor.text("side-message"))

    floor.act(f"shut:{SERVICE}")
    supervisor.until(lambda: supervisor.text("floor-said-text") == "Done.")
    wish = {"services": [SERVICE], "language": "es"}
    assert counter_hub.caller("kiosk").post("issue-ticket", wish).error == "not-today"
    floor.act(f"unshut:{SERVICE}")
    supervisor.until(lambda: counter_hub.caller("kiosk").post("issue-ticket", wish).status == 200)

    supervisor.models["manager"].show("journal")
    journal = supervisor.models["manager"].sectionModel
    supervisor.until(lambda: journal.lines.count > 5)
    names = {bytes(name.data()).decode(): role for role, name in journal.lines.roleNames().items()}
    rows = range(journal.lines.count)
    said = [journal.lines.data(journal.lines.index(row, 0), names["said"]) for row in rows]
    for told in (f"Ana called {number} to", "Luis closed ", "Luis opened ", "Ana signed in at"):
        assert [each for each in said if each.startswith(told)], said
