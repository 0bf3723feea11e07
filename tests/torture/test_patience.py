"""What takes its time: heartbeats, deadlines, a hub that is stuck, a file that another holds."""

from __future__ import annotations

import http.client
import signal
import sqlite3
from contextlib import closing
from itertools import pairwise
from time import monotonic

import pytest

from shared.hub.protocol import LONGEST_ARRIVAL
from shared.store.database import FILE_NAME
from tests.integration.hub.load import issue, run
from tests.integration.hub.running import PATIENCE, Hub, tool
from tests.integration.hub.template import Corner
from tests.integration.hub.test_hub_load import sleeper, wake
from tests.integration.hub.test_hub_rude_clients import answer
from tests.integration.hub.test_hub_start import sentence

TICKET = {"services": ["papers"], "language": "es"}


def test_a_hub_that_is_stuck_is_said_so(own_hub: Hub):
    own_hub.start()
    own_hub.send_signal(signal.SIGSTOP)
    said = sentence(tool("token", "--data", str(own_hub.data), "--role", "kiosk", "--name", "k"))
    assert "does not answer" in said


@pytest.mark.parametrize("listener", ["api", "visitors"])
def test_a_request_that_never_arrives_is_given_up(hub: Hub, listener: str):
    for sent in (b"", b"GET /t/x HT", b"POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\n1"):
        with hub.raw(listener) as line:
            line.settimeout(LONGEST_ARRIVAL + 30)
            line.sendall(sent)
            assert b"HTTP/1.1 2" not in answer(line)


def test_a_connection_that_an_app_keeps_is_kept(hub: Hub):
    line = http.client.HTTPSConnection(*hub.address, timeout=PATIENCE, context=hub.trust)
    with closing(line):
        for _ in range(2):
            line.request("GET", "/api/v1/nothing")
            assert line.getresponse().read()
            assert line.sock is not None
            line.sock.settimeout(35)  # longer than an app keeps it
            with pytest.raises(TimeoutError):
                line.sock.recv(1)
            line.sock.settimeout(PATIENCE)


def test_a_stream_outlives_every_deadline_and_says_where_it_is(own_hub: Hub):
    own_hub.start()
    with own_hub.stream("display") as stream:
        first = stream.next()
        until = monotonic() + 3 * LONGEST_ARRIVAL
        while monotonic() < until:
            assert stream.next() == first
    assert own_hub.stop() == 0


def test_a_sleeping_client_costs_the_others_nothing_and_wakes_to_the_whole_story(own_hub: Hub):
    own_hub.start()
    asleep = sleeper(own_hub)
    services = [service for number in range(4) for service in Corner(number).services]
    for _ in range(4):
        run(issue(own_hub, 1_000, services=services))
    head = own_hub.caller("counter").floor()["seq"]
    with own_hub.stream("counter") as awake:
        # Longer than two pings go unanswered: the hub gives the sleeper up, not the awake one.
        until = monotonic() + 50
        while monotonic() < until:
            assert awake.next() == {"type": "at", "seq": head}
    messages, _ = wake(asleep)
    heard = [each["seq"] for each in messages if each["type"] == "event"]
    assert all(second == first + 1 for first, second in pairwise(heard[20:]))
    with own_hub.stream("manager", f"?after={heard[-1]}") as stream:
        assert stream.until(head)[-1]["seq"] == head
    assert own_hub.stop() == 0
    assert own_hub.differences() == []


def test_somebody_who_holds_the_database_is_waited_for_and_then_said_so(own_hub: Hub):
    own_hub.start()
    own_hub.expected = ["did not take a batch"]
    kiosk = own_hub.caller("kiosk")
    kiosk.done("issue-ticket", TICKET)
    with closing(sqlite3.connect(own_hub.data / FILE_NAME)) as other:
        other.execute("BEGIN IMMEDIATE")
        reply = kiosk.post("issue-ticket", TICKET)
        assert (reply.status, reply.error) == (503, "cannot-store")
        assert len(kiosk.floor()["counts"]) > 0
        other.rollback()
    assert kiosk.done("issue-ticket", TICKET)["number"] == "A-002"
