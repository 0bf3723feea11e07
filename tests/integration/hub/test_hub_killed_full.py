"""A disk that fills up, and a power cut on it, in the middle of journeys: nothing is half done."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from shared.store.loading import load_floor
from shared.store.opening import open_database
from tests.integration.hub.running import Hub
from tests.integration.hub.template import PIN
from tests.integration.hub.test_hub_storage import full_disk
from tests.unit.shared.domain.holding import check_floor

JOURNEY = {"services": ["papers", "health", "work"], "language": "es"}


class Counter:
    """One desk that does everything over and over, until the disk takes no more."""

    def __init__(self, hub: Hub) -> None:
        self.line = hub.caller("counter")
        self.kiosk = hub.caller("kiosk")
        signing = {"desk": "desk-2", "staff": "Ana", "pin": PIN}
        self.session = self.line.done("sign-in", signing)["session"]
        self.refused = 0

    def ask(self, name: str, **body: Any) -> Any:
        """Send a command; None when the disk did not take it."""
        reply = self.line.post(name, body, self.session)
        if reply.status == 503:
            assert reply.error == "cannot-store"
            self.refused += 1
            return None
        assert reply.status in {200, 204, 403, 404, 409}, (name, reply.body)
        return reply.json if reply.status == 200 else None

    def journey(self, order: str) -> None:
        """Take a number for three services, and do with it whatever there is to do."""
        reply = self.kiosk.post("issue-ticket", JOURNEY | {"order": order})
        self.refused += reply.status == 503
        called = self.ask("call-next", desk="desk-2", finish_current=True)
        if called is None or called["step_id"] is None:
            return
        step = called["step_id"]
        self.ask("arrive", step_id=step)
        self.ask("undo", desk="desk-2")
        self.ask("refer", step_id=step, service="legal", note="look at this")
        self.ask("undo", desk="desk-2")
        self.ask("change-class", visit_id=called["visit_id"], priority="elderly")
        self.ask("park", step_id=step)
        self.ask("return", step_id=step)
        self.ask("call-next", desk="desk-2")
        self.ask("finish-service", step_id=step)


def fill(counter: Counter) -> None:
    for number in range(100):
        counter.journey("fixed" if number % 2 else "free")
        if counter.refused > 12:
            return
    raise AssertionError("the disk was never full")


def check(hub: Hub) -> None:
    """Hold what is on disk against the journal, and against itself."""
    assert hub.differences() == []
    engine = open_database(hub.data)
    with engine.connect() as connection:
        now = datetime.now(UTC)
        check_floor(load_floor(connection, now), now)
    engine.dispose()


def test_journeys_go_on_where_they_were_once_there_is_room_again(own_hub: Hub):
    own_hub.start()
    counter = Counter(own_hub)
    with full_disk(own_hub):
        fill(counter)
        before = counter.line.floor()
    assert counter.line.floor() == before
    counter.refused = 0
    counter.journey("free")
    assert counter.refused == 0
    own_hub.stop()
    check(own_hub)


def test_a_power_cut_on_a_full_disk_leaves_no_journey_half_done(own_hub: Hub):
    own_hub.start()
    counter = Counter(own_hub)
    with full_disk(own_hub):
        fill(counter)
        before = counter.line.floor()
        own_hub.kill()
    check(own_hub)
    own_hub.start()
    after = own_hub.caller("counter").floor()
    lists = ("seq", "waiting", "called", "serving", "desks")
    assert {name: after[name] for name in lists} == {name: before[name] for name in lists}
    again = Counter(own_hub)
    again.journey("fixed")
    assert again.refused == 0
    own_hub.stop()
    check(own_hub)
