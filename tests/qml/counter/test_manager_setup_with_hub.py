"""Set-up end to end: two managers at real consoles, one real hub."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from shared.domain.profile import read_profile
from shared.store.history import History
from shared.store.opening import open_database
from tests.integration.hub.fixtures import own_hub, template
from tests.integration.hub.running import Hub
from tests.qml.counter.real import DESKS, OpenReal, RealConsole, counter_hub, issue, open_real

__all__ = ["counter_hub", "open_real", "own_hub", "template"]


def set_up(console: RealConsole, desk: str) -> Any:
    """Sign in as the manager, open the set-up and return its model."""
    console.sign_in(desk, "Eva")
    console.control(Qt.Key.Key_M)
    console.models["manager"].show("setup")
    model = console.models["manager"].sectionModel
    console.until(lambda: model.state == "ready")
    return model


def test_two_managers_publish_and_nothing_is_lost(counter_hub: Hub, open_real: OpenReal) -> None:
    (number,) = issue(counter_hub, 1)
    ours, theirs = open_real("Uno"), open_real("Dos")
    one, two = set_up(ours, DESKS[0]), set_up(theirs, DESKS[1])
    one.write("name", "Centro Uno")
    two.openPart("quotas")
    two.openEntry(1)
    two.write("daily_quota", "33")
    one.publishing.publish("A new name")
    ours.until(lambda: one.publishing.said == "Published.")
    ours.until(lambda: ours.station.console.center.name == "Centro Uno")
    theirs.until(lambda: two.publishing.isOvertaken)
    assert not two.publishing.canPublish
    two.publishing.merge()
    theirs.until(lambda: two.publishing.canPublish)
    two.publishing.publish("")
    theirs.until(lambda: two.publishing.said == "Published.")
    book = ours.station.unfinished["Eva"]
    ours.until(lambda: len(book.editions) == 3 and book.base == book.editions[0].seq)
    text = counter_hub.caller("manager").done_get(
        f"profile?seq={one.publishing.editions.records[0].seq}"
    )
    center = read_profile(text["profile"])
    assert (center.name, center.services[1].daily_quota) == ("Centro Uno", 33)
    # What somebody waits for stays; the way back is another publishing.
    one.openPart("services")
    one.openEntry(1)
    one.remove()
    one.publishing.publish("")
    ours.until(lambda: one.publishing.said == "Somebody still waits for what would go.")
    one.discard()
    one.publishing.look(one.publishing.editions.records[-1].seq)
    ours.until(lambda: one.publishing.looksBack)
    one.publishing.goBack()
    one.publishing.publish("Back again")
    ours.until(lambda: one.publishing.said == "Published.")
    told = counter_hub.caller("manager").done_get("profiles")["profiles"]
    assert [each["note"] for each in told] == ["Back again", None, "A new name", None]
    assert [each["staff"] for each in told] == ["Eva", "Eva", "Eva", None]
    assert number in str(counter_hub.caller("manager").floor())
    assert History(open_database(counter_hub.data)).differences() == []
