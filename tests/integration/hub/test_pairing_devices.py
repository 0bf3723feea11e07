"""Devices that were joined: listed, renamed, shut out at once, and seen in two places."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import InvalidStatus

from tests.integration.hub.pairs import HastyHub
from tests.integration.hub.running import PATIENCE, Hub, tool
from tests.integration.hub.stream import Stream
from tests.integration.hub.template import DEVICES, PIN, copy_template

SHOWN = {
    *("id", "role", "name", "version", "added_at", "last_seen", "connected", "addresses"),
    *("health", "zone", "muted"),
}


@pytest.fixture
def hub(own_hub: Hub) -> Hub:
    """A hub for this test alone: its devices change."""
    return own_hub.start()


@pytest.fixture
def hasty(template: tuple[Path, dict[str, str]], tmp_path: Path) -> Iterator[Hub]:
    """A hub that takes half a second of two places at once for a copied token."""
    source, tokens = template
    running = HastyHub(copy_template(source, tmp_path / "hasty"), tokens)
    yield running.start()
    running.close()


def listed(hub: Hub) -> dict[str, dict[str, Any]]:
    rows = hub.caller("manager").done_get("devices")["devices"]
    return {each["name"]: each for each in rows}


@contextmanager
def stream_from(hub: Hub, device: str, here: str) -> Iterator[Stream]:
    """Open a device's stream from an address."""
    plain = socket.create_connection(hub.address, PATIENCE, source_address=(here, 0))
    with hub.trust.wrap_socket(plain, server_hostname="127.0.0.1") as line:
        url = hub.ready["api"].replace("https", "wss") + "/api/v1/stream"
        stream = Stream(line, url, {"Authorization": f"Bearer {hub.tokens[device]}"})
        yield stream
        stream.close()


def test_devices_are_listed_with_what_is_known_of_them(hub: Hub):
    before = datetime.now(UTC)
    agent = {"User-Agent": "Ventanilla/9.8.7"}
    with hub.stream("kiosk", additional=agent) as stream:
        stream.next()
        found = listed(hub)
        assert set(found) == set(DEVICES)
        kiosk, quiet = found["kiosk"], found["kiosk-2"]
        assert set(kiosk) == SHOWN
        assert (kiosk["role"], kiosk["version"], kiosk["connected"]) == ("kiosk", "9.8.7", True)
        assert kiosk["addresses"] == ["127.0.0.1"]
        assert before <= datetime.fromisoformat(kiosk["last_seen"]) <= datetime.now(UTC)
        assert (quiet["last_seen"], quiet["connected"], quiet["version"]) == (None, False, None)
        assert quiet["addresses"] == []
        assert kiosk["health"] is None
    assert not any("digest" in each or "token" in each for each in found.values())


def test_a_stream_that_ends_is_no_connection_any_more(hub: Hub):
    with hub.stream("kiosk") as stream:
        stream.next()
        assert listed(hub)["kiosk"]["connected"]
    while listed(hub)["kiosk"]["connected"]:
        pass
    assert listed(hub)["kiosk"]["last_seen"] is not None


@pytest.mark.parametrize(
    "name", ["Mozilla/5.0", "Ventanilla/", "Ventanilla/1 2", "Ventanilla/" + "1" * 99]
)
def test_a_program_that_is_not_ours_has_no_version(hub: Hub, name: str):
    caller = hub.caller("kiosk")
    assert caller.ask("GET", "/api/v1/floor", None, {"User-Agent": name}).status == 200
    assert listed(hub)["kiosk"]["version"] is None


def test_a_device_that_is_shut_out_hears_and_says_nothing_more(hub: Hub):
    device = listed(hub)["counter"]["id"]
    counter = hub.caller("counter")
    body = {"desk": "desk-1", "staff": "Ana", "pin": PIN}
    session = counter.done("sign-in", body)["session"]
    with (
        hub.stream("counter") as first,
        hub.stream("counter") as second,
        hub.stream("kiosk") as other,
    ):
        for stream in (first, second, other):
            stream.next()
        manager = hub.caller("manager")
        assert manager.done("revoke-device", {"device_id": device}) == {}
        for stream in (first, second):
            assert stream.ending()[1] == 4401
        manager.done("issue-ticket", {"services": ["welcome"], "language": "es"})
        assert other.next()["event"] == "desk-closed"
    for reply in (
        counter.get("floor"),
        counter.get("center"),
        counter.post("call-next", {"desk": "desk-1"}, session),
        counter.post("sign-in", body),
    ):
        assert (reply.status, reply.error) == (401, "revoked-token")
    with pytest.raises(InvalidStatus) as denied, hub.stream("counter"):
        pass
    assert denied.value.response.status_code == 401
    assert b"revoked-token" in denied.value.response.body
    assert "counter" not in listed(hub)


def test_a_desk_of_a_device_that_was_shut_out_is_free_for_others(hub: Hub):
    hub.caller("counter").done("sign-in", {"desk": "desk-1", "staff": "Ana", "pin": PIN})
    device = listed(hub)["counter"]["id"]
    hub.caller("manager").done("revoke-device", {"device_id": device})
    body = {"desk": "desk-1", "staff": "Luis", "pin": PIN}
    assert hub.caller("counter-2").post("sign-in", body).status == 200


def test_shut_out_is_for_ever(hub: Hub):
    device = listed(hub)["kiosk"]["id"]
    manager = hub.caller("manager")
    for _ in range(2):
        assert manager.done("revoke-device", {"device_id": device}) == {}
    reply = manager.post("rename-device", {"device_id": device, "device_name": "x"})
    assert (reply.status, reply.error) == (409, "device-revoked")
    hub.stop()
    hub.start()
    reply = hub.caller("kiosk").get("floor")
    assert (reply.status, reply.error) == (401, "revoked-token")
    assert hub.caller("kiosk-2").get("floor").status == 200
    hub.stop()
    assert hub.differences() == []


def test_a_manager_may_shut_out_the_very_device_they_use(hub: Hub):
    manager = hub.caller("manager")
    assert manager.done("revoke-device", {"device_id": listed(hub)["manager"]["id"]}) == {}
    assert manager.get("devices").error == "revoked-token"


def test_a_new_name_is_told_to_managers_alone(hub: Hub):
    device = listed(hub)["kiosk"]["id"]
    with hub.stream("manager") as manager, hub.stream("counter") as counter:
        start = manager.next()["seq"]
        counter.next()
        body = {"device_id": device, "device_name": "Kiosco ñ"}
        for _ in range(2):
            assert hub.caller("manager").done("rename-device", body) == {}
        (event,) = manager.until(start + 1)
        assert counter.until(start + 1) == []
    told = {key: event[key] for key in ("event", "device", "name")}
    assert told == {"event": "device-renamed", "device": device, "name": "Kiosco ñ"}
    assert listed(hub)["Kiosco ñ"]["id"] == device
    assert hub.caller("kiosk").get("floor").status == 200


def test_only_a_screen_has_a_zone_and_only_one_of_the_center(hub: Hub):
    manager, devices = hub.caller("manager"), listed(hub)
    for name, zone, status, error in (
        ("kiosk", None, 409, "no-screen"),
        ("display", "nowhere", 404, "unknown-zone"),
        ("display", "No code", 422, "wrong-shape"),
    ):
        reply = manager.post("set-zone", {"device_id": devices[name]["id"], "zone": zone})
        assert (reply.status, reply.error) == (status, error)
    assert manager.done("set-zone", {"device_id": devices["display"]["id"], "zone": None}) == {}
    assert listed(hub)["display"]["zone"] is None


@pytest.mark.parametrize("name", ["", "a" * 61, "two\nlines", 7, None])
def test_a_name_that_is_none(hub: Hub, name: Any):
    body = {"device_id": "d7", "device_name": name}
    reply = hub.caller("manager").post("rename-device", body)
    assert (reply.status, reply.error) == (422, "wrong-shape")


def test_a_cloned_token_is_reported_by_name_and_not_refused(hasty: Hub):
    with ExitStack() as stack:
        manager = stack.enter_context(hasty.stream("manager"))
        start = manager.next()["seq"]
        for here in ("127.0.0.1", "127.0.0.66", "127.0.0.66"):
            stream = stack.enter_context(stream_from(hasty, "kiosk", here))
            assert stream.next()["type"] == "at"
        (event,) = manager.until(start + 1)
        told = {key: event[key] for key in ("event", "device", "name", "addresses")}
        found = listed(hasty)["kiosk"]
        assert told == {
            "event": "device-cloned",
            "device": found["id"],
            "name": "kiosk",
            "addresses": ["127.0.0.1", "127.0.0.66"],
        }
        assert found["addresses"] == ["127.0.0.1", "127.0.0.66"]
        assert hasty.caller("kiosk").get("floor").status == 200


def test_a_device_that_moves_is_no_clone(hasty: Hub):
    """Its old stream ends before the new one has lasted; what managers hear next is a rename."""
    with hasty.stream("manager") as manager:
        start = manager.next()["seq"]
        with stream_from(hasty, "kiosk", "127.0.0.66") as new:
            with stream_from(hasty, "kiosk", "127.0.0.1") as old:
                old.next()
            new.next()
            # Somebody else's clone takes as long to be noticed, from later on.
            with (
                stream_from(hasty, "display", "127.0.0.1") as one,
                stream_from(hasty, "display", "127.0.0.66") as two,
            ):
                one.next(), two.next()
                (event,) = manager.until(start + 1)
    assert (event["event"], event["name"]) == ("device-cloned", "display")


@pytest.fixture(params=["with a hub running", "without a hub"])
def house(own_hub: Hub, request: pytest.FixtureRequest) -> Hub:
    """A folder with a hub running on it, and without."""
    return own_hub.start() if request.param == "with a hub running" else own_hub


def test_the_tool_lists_renames_and_shuts_out(house: Hub):
    data = ("devices", "--data", str(house.data))
    shown = tool(*data, "list")
    assert (shown.returncode, shown.stderr) == (0, "")
    rows = [line.split("\t") for line in shown.stdout.splitlines()]
    assert [(row[1], row[2]) for row in rows] == sorted(
        ((role.value, name) for name, role in DEVICES.items()), key=lambda each: each[1]
    )
    device = next(row[0] for row in rows if row[2] == "kiosk")
    renamed = tool(*data, "rename", device, "Kiosco ñ")
    assert (renamed.returncode, renamed.stdout) == (0, f"{device}: Kiosco ñ\n")
    assert tool(*data, "revoke", device).returncode == 0
    left = [line.split("\t")[2] for line in tool(*data, "list").stdout.splitlines()]
    assert left == sorted(set(DEVICES) - {"kiosk"})
    hub = house if house.runs else house.start()
    assert hub.caller("kiosk").get("floor").error == "revoked-token"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("devices", "rename", "d999", "x"), "There is no such device."),
        (("devices", "revoke", "d999"), "There is no such device."),
        (("devices", "rename", "d1", "two\nlines"), "A name has 1 to 60 letters"),
        (("devices", "revoke", "no such id"), "A device is named by its id"),
        (("pair", "1234"), "A code has eight digits"),
        (("pair", "1234567a"), "A code has eight digits"),
        (("pair", "12345678"), "No device that waits to be admitted shows this code."),
    ],
)
def test_what_the_tools_cannot_do_is_one_sentence(own_hub: Hub, words: tuple[str, ...], said: str):
    ran = tool(words[0], "--data", str(own_hub.data), *words[1:])
    assert ran.returncode == 1
    assert ran.stderr.startswith(said)
    assert ran.stderr.count("\n") == 1
