"""How the kiosks' printers are: passed on to staff at once, to nobody else, and written nowhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.integration.hub.running import Hub
from tests.integration.hub.stream import Stream


@pytest.fixture
def hub(own_hub: Hub) -> Hub:
    return own_hub.start()


def health(stream: Stream) -> list[tuple[str, str]]:
    """Read on to the next word on health, and return it."""
    while (message := stream.next())["type"] != "health":
        assert message["type"] == "at"
    return [(each["name"], each["printer"]) for each in message["devices"]]


def listed(hub: Hub, name: str) -> object:
    rows = hub.caller("manager").done_get("devices")["devices"]
    return next(each["health"] for each in rows if each["name"] == name)


def test_staff_hear_it_at_once_and_so_does_who_comes_later(hub: Hub):
    kiosk = hub.caller("kiosk")
    with hub.stream("kiosk") as own, hub.stream("counter") as counter:
        own.next()
        assert kiosk.done("report-health", {"printer": "paper-out"}) == {}
        assert health(counter) == [("kiosk", "paper-out")]
        with hub.stream("manager") as late:
            assert health(late) == [("kiosk", "paper-out")]
        assert listed(hub, "kiosk") == {"printer": "paper-out"}
        kiosk.done("report-health", {"printer": "paper-out"})
        kiosk.done("report-health", {"printer": "fine"})
        assert health(counter) == [("kiosk", "fine")]


def test_staff_hear_of_papers_that_are_in_no_queue(hub: Hub):
    with hub.stream("kiosk") as own, hub.stream("counter") as counter:
        own.next()
        hub.caller("kiosk").done("report-health", {"printer": "fine", "left_out": ["A-801"]})
        while (message := counter.next())["type"] != "health":
            pass
        assert [each["left_out"] for each in message["devices"]] == [["A-801"]]
    bad = hub.caller("kiosk").post("report-health", {"printer": "fine", "left_out": ["Ana"]})
    assert (bad.status, bad.error) == (422, "wrong-shape")


def test_a_kiosk_that_is_gone_is_not_known_any_more(hub: Hub):
    with hub.stream("counter") as counter:
        with hub.stream("kiosk") as own:
            own.next()
            hub.caller("kiosk").done("report-health", {"printer": "cover-open"})
            assert health(counter) == [("kiosk", "cover-open")]
        assert health(counter) == []
        assert listed(hub, "kiosk") is None


def test_a_new_name_is_told_and_a_device_shut_out_is_not(hub: Hub):
    kiosk, manager = hub.caller("kiosk"), hub.caller("manager")
    rows = manager.done_get("devices")["devices"]
    device = next(each["id"] for each in rows if each["name"] == "kiosk")
    with hub.stream("kiosk") as own, hub.stream("counter") as counter:
        own.next()
        kiosk.done("report-health", {"printer": "offline"})
        health(counter)
        manager.done("rename-device", {"device_id": device, "device_name": "Door"})
        assert health(counter) == [("Door", "offline")]
        manager.done("revoke-device", {"device_id": device})
        assert health(counter) == []


def test_nobody_else_hears_it_and_the_journal_does_not_either(hub: Hub):
    seq = hub.caller("manager").floor()["seq"]
    ask: Callable[..., object] = hub.caller("kiosk").done
    with hub.stream("kiosk") as own, hub.stream("display") as display:
        ask("report-health", {"printer": "paper-out"})
        ask("issue-ticket", {"services": ["papers"], "language": "es"})
        now = hub.caller("manager").floor()["seq"]
        for stream in (own, display):
            stream.until(now)
            assert "health" not in "".join(stream.raw)
    assert now == seq + 2


@pytest.mark.parametrize("printer", ["on-fire", "", None, 1, ["fine"]])
def test_a_state_that_is_none_is_refused(hub: Hub, printer: object):
    reply = hub.caller("kiosk").post("report-health", {"printer": printer})
    assert (reply.status, reply.error) == (422, "wrong-shape")
