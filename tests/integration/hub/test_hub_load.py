"""A crowd at the hub: every number once, every visitor called once, nobody waits for a sleeper."""

from __future__ import annotations

import asyncio
import json
import socket
from typing import Any

from tests.integration.hub.load import Line, issue, run
from tests.integration.hub.running import PATIENCE, Hub
from tests.integration.hub.template import HALL, HALL_DESKS, PIN

TICKETS = 10_000
UPGRADE = (
    "GET /api/v1/stream?after=0 HTTP/1.1\r\nHost: hub\r\nUpgrade: websocket\r\n"
    "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    "Sec-WebSocket-Version: 13\r\nAuthorization: Bearer {token}\r\n\r\n"
)


def sleeper(hub: Hub) -> socket.socket:
    """Return a stream that is open and never reads."""
    plain = socket.socket()
    plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    plain.settimeout(PATIENCE)
    plain.connect(hub.address)
    line = hub.trust.wrap_socket(plain, server_hostname="127.0.0.1")
    line.sendall(UPGRADE.format(token=hub.tokens["manager"]).encode())
    assert line.recv(12) == b"HTTP/1.1 101"
    return line


def wake(line: socket.socket) -> tuple[list[Any], int | None]:
    """Read a stream to its end; returns what `frames` finds in it."""
    raw = bytearray()
    while b"too slow" not in raw[-100:] and (part := line.recv(65536)):
        raw += part
    line.close()
    return frames(bytes(raw))


def frames(raw: bytes) -> tuple[list[Any], int | None]:
    """Return the messages in a WebSocket's bytes, and the code it was closed with."""
    _, _, raw = raw.partition(b"\r\n\r\n")
    messages, code, at = [], None, 0
    while at + 2 <= len(raw):
        kind, size, start = raw[at] & 15, raw[at + 1], at + 2
        if size == 126:
            size, start = int.from_bytes(raw[at + 2 : at + 4], "big"), at + 4
        body = raw[start : start + size]
        if kind == 1:
            messages.append(json.loads(body))
        elif kind == 8:
            code = int.from_bytes(body[:2], "big")
        at = start + size
    return messages, code


def counts(letter: str, tickets: int) -> list[str]:
    """Return the numbers of a day, in order: 800 to 999 are the kiosks' own."""
    numbers = [*range(1, 800), *range(1000, 1000 + tickets)]
    return [f"{letter}-{number:03d}" for number in numbers[:tickets]]


def test_ten_thousand_tickets_by_thirty_two_clients(own_hub: Hub):
    """All different, in the order stated, no gap; a client that never reads disturbs nobody."""
    own_hub.start()
    asleep = sleeper(own_hub)
    tickets = run(issue(own_hub, TICKETS, clients=32, services=["papers"]))
    assert len(tickets) == TICKETS
    by_seq = sorted(tickets, key=lambda ticket: int(ticket["visit_id"].removeprefix("v")))
    assert [ticket["number"] for ticket in by_seq] == counts("A", TICKETS)
    assert [ticket["ahead"] for ticket in by_seq] == list(range(TICKETS))
    for name in ("visit_id", "step_id", "token"):
        assert len({ticket[name] for ticket in tickets}) == TICKETS
    floor = own_hub.caller("counter").floor()
    assert [row["number"] for row in floor["waiting"]] == counts("A", TICKETS)
    assert own_hub.caller("kiosk").floor()["counts"]["papers"] == TICKETS

    # The sleeper wakes: told that it was too slow, it asks for the rest and has heard it all.
    messages, code = wake(asleep)
    assert code == 4408
    heard = [each["seq"] for each in messages if each["type"] == "event"]
    with own_hub.stream("manager", f"?after={heard[-1]}") as stream:
        heard += [event["seq"] for event in stream.until(floor["seq"])]
    assert heard == sorted(set(heard))
    told = [each for each in messages if each.get("event") == "visit-opened"]
    assert heard[-2 * TICKETS :] == list(range(floor["seq"] - 2 * TICKETS + 1, floor["seq"] + 1))
    assert [each["number"] for each in told] == counts("A", len(told))
    own_hub.stop()
    assert own_hub.differences() == []


def test_two_thousand_waiting_and_eight_counters_call_each_once(own_hub: Hub):
    own_hub.start()
    issued = run(issue(own_hub, 2_000, services=[HALL]))
    called = run(_call_all(own_hub))
    assert sorted(each["step_id"] for each in called) == sorted(t["step_id"] for t in issued)
    by_desk: dict[str, list[int]] = {}
    for each in called:
        by_desk.setdefault(each["desk"], []).append(int(each["step_id"].removeprefix("s")))
    assert set(by_desk) == set(HALL_DESKS)
    assert all(steps == sorted(steps) for steps in by_desk.values())  # oldest first, at each
    assert own_hub.caller("kiosk").floor()["counts"][HALL] == 0
    own_hub.stop()
    assert own_hub.differences() == []
    finished = own_hub.sql(f"SELECT count(*) FROM step WHERE service = '{HALL}' AND state = 'done'")
    assert finished == [(2_000,)]


async def _call_all(hub: Hub) -> list[dict[str, Any]]:
    """Eight consoles press "next" until nobody waits."""
    called: list[dict[str, Any]] = []

    async def press(desk: str) -> None:
        async with Line(hub, "counter") as line:
            signing = {"desk": desk, "staff": "Ana", "pin": PIN}
            _, signed = await line.post("sign-in", signing)
            body = {"desk": desk, "finish_current": True}
            while True:
                status, told = await line.post("call-next", body, signed["session"])
                assert status in {200, 204}, told
                if status == 204 or told["step_id"] is None:
                    return
                called.append(told)

    await asyncio.gather(*(press(desk) for desk in HALL_DESKS))
    return called
