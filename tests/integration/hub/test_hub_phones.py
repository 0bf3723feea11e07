"""What phones may cost: how many, how often, how big, how long; the queue goes on beside them."""

from __future__ import annotations

import http.client
import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from multiprocessing.connection import Connection
from time import monotonic
from unittest.mock import Mock

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send
from uvicorn.server import ServerState

from shared.hub.phones import (
    ALL,
    EACH,
    LARGEST_REQUEST,
    LONGEST_VISIT,
    MOST_KNOWN,
    MOST_OF_ONE,
    MOST_PHONES,
    Crowd,
    PhoneHttp,
)
from tests.integration.hub.running import PATIENCE, Hub
from tests.integration.hub.template import PIN
from tests.integration.hub.test_hub_commands import take
from tests.integration.hub.test_hub_rude_clients import answer, flood
from tests.integration.hub.test_hub_visitors import asks_for_care, head_of

FORKS = multiprocessing.get_context("forkserver")


class Seconds:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_an_address_has_its_connections_and_all_have_theirs():
    crowd = Crowd(Seconds())
    assert [crowd.enters("a") for _ in range(MOST_OF_ONE + 1)].count(True) == MOST_OF_ONE
    others = [f"b{number}" for number in range(MOST_PHONES)]
    assert [crowd.enters(each) for each in others].count(True) == MOST_PHONES - MOST_OF_ONE
    crowd.leaves("a")
    assert crowd.enters("c")
    assert not crowd.enters("d")


def test_who_asks_too_often_waits_and_the_others_do_not():
    clock = Seconds()
    crowd = Crowd(clock)
    asked = [crowd.asks("a") for _ in range(int(EACH[1]) + 50)]
    assert asked.count(True) == int(EACH[1])
    assert crowd.asks("b")
    clock.now += 1.0
    assert [crowd.asks("a") for _ in range(500)].count(True) == int(EACH[0])


def test_many_addresses_together_ask_no_more_than_all_may_and_fill_no_memory():
    clock = Seconds()
    crowd = Crowd(clock)
    asked = [crowd.asks(f"fe80::{number:x}") for number in range(20_000)]
    assert asked.count(True) == int(ALL[1])
    assert len(crowd._each) <= MOST_KNOWN
    clock.now += 60
    assert crowd.asks("fe80::1")


async def nobody(_scope: Scope, _receive: Receive, _send: Send) -> None:
    """Be an application that nobody asks."""


def test_no_connection_is_older_than_a_visit_may_be():
    loop, transport = Mock(), Mock()
    transport.get_extra_info.return_value = None
    transport.is_closing.return_value = False
    config = uvicorn.Config(nobody, ws="none", log_config=None)
    config.load()
    phone = PhoneHttp(Crowd(), config=config, server_state=ServerState(), app_state={}, _loop=loop)
    phone.connection_made(transport)
    timers = {call.args[0]: call.args[1] for call in loop.call_later.call_args_list}
    assert timers[LONGEST_VISIT] == phone.hang_up
    phone.connection_lost(ConnectionError())
    assert loop.call_later.return_value.cancel.called


def test_a_phone_that_sends_much_is_hung_up_on(hub: Hub):
    body = b"POST /t/x HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999\r\n\r\n"
    pieces = b"POST /t/x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
    for head, piece in ((body, b"x" * 1_024), (pieces, b"400\r\n" + b"x" * 1_024 + b"\r\n")):
        with closing(hub.raw("visitors")) as line:
            line.sendall(head)
            with pytest.raises(OSError, match=r"(?i)reset|broken"):
                flood(line, piece, 1_000 * LARGEST_REQUEST)
    assert hub.visit_page("/t/x").status == 404


def test_too_many_phones_are_asked_to_wait_and_let_in_later(own_hub: Hub):
    own_hub.start()
    with ExitStack() as stack:
        for _ in range(MOST_OF_ONE):
            stack.enter_context(closing(own_hub.raw("visitors")))
        with closing(own_hub.raw("visitors")) as line:
            status, headers = head_of(line.makefile("rb"))
        assert status == 429
        asks_for_care(headers)
        assert headers["refresh"] == headers["retry-after"] == "10"
    until_served(own_hub)


def until_served(hub: Hub) -> None:
    """Wait until a phone is served again."""
    until(lambda: status_of(hub, "/t/x") == 404)


def until(holds: Callable[[], bool]) -> None:
    """Look until something holds; fails when it does not come to that."""
    end = monotonic() + PATIENCE
    while not holds():
        assert monotonic() < end


def status_of(hub: Hub, path: str) -> int:
    """Ask for a page; returns 0 where the hub hung up."""
    try:
        return hub.visit_page(path).status
    except (OSError, http.client.HTTPException):
        return 0


def test_who_asks_without_pause_is_asked_to_wait(own_hub: Hub):
    own_hub.start()
    line = http.client.HTTPConnection(*own_hub.visitor_address, timeout=PATIENCE)
    with closing(line):
        statuses: list[int] = []
        while statuses[-1:] != [429]:
            line.request("GET", "/t/x")
            reply = line.getresponse()
            reply.read()
            statuses.append(reply.status)
    assert len(statuses) > EACH[1] / 2
    assert set(statuses) == {404, 429}
    until_served(own_hub)


def ask_for_ever(address: tuple[str, int], told: Connection) -> None:
    """Be a phone that asks without pause; tells each new status once."""
    known: set[int] = set()
    while True:
        line = http.client.HTTPConnection(*address, timeout=PATIENCE)
        try:
            line.request("GET", "/t/" + "n" * 22)
            status = line.getresponse().status
        except (OSError, http.client.HTTPException):
            continue
        finally:
            line.close()
        if status not in known:
            known.add(status)
            told.send(status)


@contextmanager
def flooded(hub: Hub, crowd: int = 3) -> Iterator[None]:
    """Let so many programs ask without pause, until each was served and then refused."""
    told, tells = FORKS.Pipe(duplex=False)
    phones = [
        FORKS.Process(target=ask_for_ever, args=(hub.visitor_address, tells)) for _ in range(crowd)
    ]
    for phone in phones:
        phone.start()
    try:
        statuses: list[int] = []
        while 429 not in statuses:
            assert told.poll(PATIENCE)
            statuses.append(told.recv())
        assert set(statuses) == {404, 429}
        yield
    finally:
        for phone in phones:
            phone.kill()
            phone.join()


def test_a_flood_of_phones_keeps_no_clerk_from_calling(own_hub: Hub):
    own_hub.start()
    counter = own_hub.caller("counter")
    signing = {"desk": "desk-1", "staff": "Ana", "pin": PIN}
    with flooded(own_hub):
        session = counter.done("sign-in", signing)["session"]
        for _ in range(20):
            ticket = take(own_hub, "papers")
            body = {"desk": "desk-1", "finish_current": True}
            assert counter.done("call-next", body, session)["number"] == ticket["number"]
    until_served(own_hub)
    assert own_hub.stop() == 0


@pytest.mark.parametrize("listener", ["api", "visitors"])
def test_who_asks_much_at_once_and_leaves_is_no_word_in_the_log(own_hub: Hub, listener: str):
    own_hub.start()
    for _ in range(20):
        with closing(own_hub.raw(listener)) as line:
            line.sendall(b"GET /t/x HTTP/1.1\r\nHost: h\r\n\r\n" * 40)
            line.recv(10)
    assert own_hub.caller("kiosk").get("floor").status == 200
    assert own_hub.stop() == 0


def test_a_phone_that_does_not_read_is_not_answered_for_ever(own_hub: Hub):
    own_hub.start()
    asking = b"GET /t/x HTTP/1.1\r\nHost: h\r\n\r\n" * 50
    with closing(own_hub.raw("visitors")) as line:
        line.settimeout(0.5)
        with pytest.raises(OSError, match=r"(?i)timed out|reset|broken"):
            flood(line, asking, 100_000_000)
        assert own_hub.caller("kiosk").get("floor").status == 200
        line.settimeout(PATIENCE)
        assert answer(line).count(b"HTTP/1.1 404 ") < EACH[1]
