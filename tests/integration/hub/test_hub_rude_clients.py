"""Clients that do not behave: the hub serves the others, logs nothing and ends when told to."""

from __future__ import annotations

import random
import re
import resource
import signal
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from shared.hub.phones import MOST_PHONES
from shared.hub.protocol import LARGEST_OVERHEAD
from tests.integration.hub.load import issue, run
from tests.integration.hub.running import Hub
from tests.integration.hub.template import Corner
from tests.integration.hub.test_hub_load import UPGRADE, sleeper

LISTENERS = ["api", "visitors"]
RESET = b"\x01" + bytes(7)  # linger for no time: closing is a reset


def answer(line: socket.socket) -> bytes:
    """Return what comes until the hub hangs up; a reset is an end like another."""
    told = b""
    try:
        while part := line.recv(65536):
            told += part
    except ConnectionError:
        pass
    return told


def flood(line: socket.socket, piece: bytes, size: int) -> None:
    """Send a piece again and again."""
    for _ in range(size // len(piece)):
        line.sendall(piece)


def lives(hub: Hub) -> bool:
    """Return whether both listeners serve those who behave."""
    return hub.caller("counter").get("floor").status == 200 and hub.visit_page("/t/x").status == 404


def memory(hub: Hub) -> int:
    """Return the hub's memory in MB."""
    (line,) = re.findall(r"VmRSS:\s+(\d+)", Path(f"/proc/{hub.pid}/status").read_text())
    return int(line) // 1024


JUNK = {
    "noise": bytes(range(256)) * 40,
    "zeros": b"\x00" * 5_000,
    "tls in the clear": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    "another protocol": b"EHLO example.org\r\n",
    "http 0.9": b"GET /\r\n",
    "http 2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "http 9": b"GET / HTTP/9.9\r\nHost: h\r\n\r\n",
    "no method": b" / HTTP/1.1\r\n\r\n",
    "a colon less": b"GET / HTTP/1.1\r\nHost h\r\n\r\n",
    "bytes in a header": b"GET / HTTP/1.1\r\nHost: h\r\nX: \x00\x01\xff\r\n\r\n",
    "two lengths": b"POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n"
    b"Content-Length: 2\r\n\r\nab",
    "a length that is none": b"POST / HTTP/1.1\r\nHost: h\r\nContent-Length: -5\r\n\r\n",
    "length and pieces": b"POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "a piece that is none": b"POST / HTTP/1.1\r\nHost: h\r\n"
    b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
    "a bad upgrade": b"GET /api/v1/stream HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\n"
    b"Upgrade: websocket\r\n\r\n",
    "another upgrade": b"GET / HTTP/1.1\r\nHost: h\r\nConnection: Upgrade, close\r\n"
    b"Upgrade: h2c\r\n\r\n",
    "connect": b"CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n",
    "proxy": b"GET http://example.org/ HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n",
}


@pytest.mark.parametrize("junk", JUNK.values(), ids=JUNK.keys())
@pytest.mark.parametrize("listener", LISTENERS)
def test_junk_is_answered_with_a_4xx_or_not_at_all(hub: Hub, listener: str, junk: bytes):
    with hub.raw(listener) as line:
        line.sendall(junk)
        line.settimeout(1.0)
        try:
            told = answer(line)
        except TimeoutError:
            told = b""  # it waits for the rest, which is its right
        assert told == b"" or re.match(rb"HTTP/1\.1 4\d\d ", told)
    assert lives(hub)


def test_random_junk(hub: Hub):
    dice = random.Random(7)
    for _ in range(60):
        with hub.raw(dice.choice(LISTENERS)) as line:
            head = dice.choice(
                [b"", b"GET /t/x HTTP/1.1\r\n", b"POST /api/v1/sign-out HTTP/1.1\r\n"]
            )
            try:
                line.sendall(head + dice.randbytes(dice.randint(1, 3_000)))
            except ConnectionError:
                continue
    assert lives(hub)


@pytest.mark.parametrize("how", ["closes", "resets"])
@pytest.mark.parametrize("sent", [0, 10, 100, -3])
def test_a_client_that_leaves_in_the_middle(hub: Hub, how: str, sent: int):
    body = b'{"services":["papers"],"language":"es"}'
    request = (
        f"POST /api/v1/issue-ticket HTTP/1.1\r\nHost: h\r\nContent-Length: {len(body)}\r\n"
        f"Authorization: Bearer {hub.tokens['kiosk']}\r\n\r\n"
    ).encode() + body
    before = hub.caller("counter").floor()
    for _ in range(5):
        line = hub.raw()
        line.sendall(request[:sent])
        if how == "resets":
            line.setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00"
            )
        line.close()
    assert lives(hub)
    assert hub.caller("counter").floor() == before


FRAMES = {
    "half a frame": b"\x81\xfe\x00",
    "not masked": b"\x81\x05hello",
    "reserved bits": b"\xf1\x80\x00\x00\x00\x00",
    "a kind that is none": b"\x83\x80\x00\x00\x00\x00",
    "a ping too long": b"\x89\xfe\x01\x00" + b"\x00" * 260,
    "a length beyond all": b"\x82\xff" + b"\xff" * 8,
    "a close of one byte": b"\x88\x81\x00\x00\x00\x00\x01",
    "a close with a code that is none": b"\x88\x82\x00\x00\x00\x00\x00\x01",
    "text that is not utf-8": b"\x81\x82\x00\x00\x00\x00\xff\xfe",
    "http again": b"GET /api/v1/floor HTTP/1.1\r\nHost: h\r\n\r\n",
    "nothing": b"",
}


@pytest.mark.parametrize("junk", FRAMES.values(), ids=FRAMES.keys())
@pytest.mark.parametrize("how", ["stays", "closes", "resets"])
def test_streams_that_break_off_while_much_happens(hub: Hub, junk: bytes, how: str):
    lines = [sleeper(hub) for _ in range(4)]
    for line in lines:
        line.sendall(junk)
    run(issue(hub, 20, services=["papers"]))
    for line in lines:
        if how == "resets":
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
        if how != "stays":
            line.close()
    run(issue(hub, 20, services=["papers"]))
    for line in lines:
        line.close()
    assert lives(hub)


@pytest.mark.parametrize("how", ["closes", "resets"])
@pytest.mark.parametrize("query", ["", "?after=0", "?journal=another&after=0", "?after=x"])
def test_streams_that_break_off_before_they_have_begun(hub: Hub, query: str, how: str):
    for token in ("display", "nobody"):
        for _ in range(10):
            line = hub.raw()
            upgrade = UPGRADE.format(token=hub.tokens.get(token, token))
            line.sendall(upgrade.replace("?after=0", query).encode())
            if how == "resets":
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
            line.close()
    assert lives(hub)


def test_a_long_story_for_somebody_who_has_gone_is_no_word_in_the_log(own_hub: Hub):
    own_hub.start()
    run(issue(own_hub, 100, services=["papers"]))
    for number in range(60):
        with closing(own_hub.raw()) as line:
            if number % 3 == 0:
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
            line.sendall(UPGRADE.format(token=own_hub.tokens["counter"]).encode())
            if number % 2:
                line.recv(12)
    assert lives(own_hub)
    assert own_hub.stop() == 0


@pytest.mark.parametrize("listener", LISTENERS)
@pytest.mark.parametrize("where", ["path", "one header", "many headers", "trailers"])
def test_a_head_without_end_is_cut_off(hub: Hub, listener: str, where: str):
    before = memory(hub)
    start = {
        "path": b"GET /t/",
        "one header": b"GET /t/x HTTP/1.1\r\nHost: h\r\nX: ",
        "many headers": b"GET /t/x HTTP/1.1\r\nHost: h\r\n",
        "trailers": b"POST /t/x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: ",
    }[where]
    piece = b"X-Y: " + b"a" * 8_000 + b"\r\n" if where == "many headers" else b"a" * 8_192
    with hub.raw(listener) as line:
        line.sendall(start)
        with pytest.raises(OSError, match=r"(?i)reset|broken|eof|closed"):
            flood(line, piece, 200 * LARGEST_OVERHEAD)
    assert memory(hub) < before + 30
    assert lives(hub)


def test_requests_in_a_row_without_waiting_are_answered_in_order(hub: Hub, corner: Corner):
    body = b'{"services":["%s"],"language":"es"}' % corner.service.encode()
    head = (
        f"POST /api/v1/issue-ticket HTTP/1.1\r\nHost: h\r\nContent-Length: {len(body)}\r\n"
        f"Authorization: Bearer {hub.tokens['kiosk']}\r\n"
    ).encode()
    with hub.raw() as line:
        line.sendall((head + b"\r\n" + body) * 39 + head + b"Connection: close\r\n\r\n" + body)
        told = answer(line)
    numbers = [int(number) for number in re.findall(rb'"number":"[A-Z]-(\d+)"', told)]
    assert told.count(b"HTTP/1.1 200 ") == 40
    assert numbers == list(range(numbers[0], numbers[0] + 40))


@pytest.fixture
def many_files() -> Iterator[None]:
    """Allow this process the connections it is about to open."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (before[1], before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


@pytest.mark.usefixtures("many_files")
def test_a_thousand_idle_phones_do_not_stop_the_queue(own_hub: Hub):
    own_hub.start()
    with ExitStack() as stack:
        for _ in range(1_100):
            stack.enter_context(own_hub.raw("visitors"))
        body = {"services": ["papers"], "language": "es"}
        assert own_hub.caller("kiosk").post("issue-ticket", body).status == 200
        held = list(Path(f"/proc/{own_hub.pid}/fd").iterdir())
        assert len(held) < MOST_PHONES + 100
    assert lives(own_hub)


@pytest.mark.usefixtures("many_files")
def test_three_hundred_connections_at_once(own_hub: Hub):
    own_hub.start()
    streams = [own_hub.stream("display") for _ in range(300)]
    with ThreadPoolExecutor(16) as pool:
        opened = list(pool.map(lambda stream: stream.__enter__(), streams))
    tickets = run(issue(own_hub, 50, clients=50, services=["papers"]))
    assert len({ticket["number"] for ticket in tickets}) == 50
    signing = {"desk": "desk-1", "staff": "Ana", "pin": "4711"}
    session = own_hub.caller("counter").done("sign-in", signing)["session"]
    called = own_hub.caller("counter").done("call-next", {"desk": "desk-1"}, session)
    end = own_hub.caller("counter").floor()["seq"]
    for stream in opened:
        events = stream.until(end)
        assert [event["number"] for event in events if event["event"] == "step-called"] == [
            called["number"]
        ]
    with ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda stream: stream.__exit__(None, None, None), streams))


def test_a_stopped_client_does_not_keep_the_hub_from_ending(own_hub: Hub):
    own_hub.start()
    asleep = sleeper(own_hub)
    for _ in range(3):
        # Eight steps a ticket: enough to fill every buffer on the way to the sleeper.
        services = [service for number in range(4) for service in Corner(number).services]
        run(issue(own_hub, 700, services=services))
    half = own_hub.raw()
    half.sendall(b"POST /api/v1/sign-out HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\n")
    idle = [own_hub.raw(), own_hub.raw("visitors"), socket.create_connection(own_hub.address)]
    own_hub.send_signal(signal.SIGTERM)
    assert own_hub.ended() == 0
    for line in (asleep, half, *idle):
        line.close()
    assert own_hub.differences() == []
