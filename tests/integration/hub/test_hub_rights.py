"""Who may do and see what: every cell of the page's table, tried at one running hub.

What is expected is read from ARCHITECTURE.md; another test holds the page to the code.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pytest

from installer.rights_table import ARCHITECTURE, BEGIN, END
from tests.integration.hub.running import Caller, Hub, Reply
from tests.integration.hub.template import HALL_DESKS, PIN
from tests.integration.hub.test_hub_errors import BODIES as HARMLESS
from tests.integration.hub.test_hub_errors import DOOR as AT_THE_DOOR
from tests.integration.hub.test_hub_errors import VISITORS

# For the rest, what is tried here changes nothing that matters to the next try.
BODIES = HARMLESS | AT_THE_DOOR | VISITORS
BODIES |= {
    "sign-in": BODIES["sign-in"] | {"desk": "nowhere"},
    "change-pin": BODIES["change-pin"] | {"new_pin": PIN},
    "admit-device": BODIES["admit-device"] | {"role": "door"},
}
ASKED = {"visit": "visit?number=A-001", "why": "why?step=s1", "profile": "profile?seq=1"}
UPGRADE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "MDEyMzQ1Njc4OWFiY2RlZg==",
}


@dataclass(frozen=True)
class Asker:
    """Who tries: a device of the template (or "door", or a token of nobody), and who sits at it."""

    device: str
    staff: str | None = None
    signed_in_at: str | None = None  # another device than the one that asks

    def __str__(self) -> str:
        return " ".join(filter(None, (self.device, self.staff, self.signed_in_at)))


ASKERS = [
    *(Asker(device) for device in ("kiosk", "display", "counter", "manager", "door")),
    *(Asker("counter", staff) for staff in ("Ana", "Luis", "Eva")),
    *(Asker("manager", staff) for staff in ("Ana", "Luis", "Eva")),
    *(Asker(device, "Eva", "counter-2") for device in ("counter", "manager", "kiosk", "display")),
    *(Asker(device) for device in ("nobody", "revoked")),
    *(Asker(device, "Eva", "counter-2") for device in ("nobody", "revoked")),
]
RANK_OF = {"Ana": "agent", "Luis": "supervisor", "Eva": "manager"}
ENOUGH = {
    "session": {"agent", "supervisor", "manager"},
    "cherry-pick": {"supervisor", "manager"},  # as the sample has it
    "supervisor": {"supervisor", "manager"},
    "manager": {"manager"},
}


def cells() -> dict[str, dict[str, str]]:
    """Return the page's table: for each view and command a word for each role."""
    page = ARCHITECTURE.read_text(encoding="utf-8")
    lines = page.partition(BEGIN)[2].partition(END)[0].strip().splitlines()
    roles, _, *rows = [[each.strip() for each in line.strip("|").split("|")] for line in lines]
    return {name: dict(zip(roles[1:], words, strict=True)) for name, *words in rows}


CELLS = cells()


def expected(asker: Asker, name: str) -> tuple[int, str] | None:
    """Return the refusal that a cell stands for; None when it must be none of rights."""
    if asker.device in {"nobody", "revoked"}:
        return 401, {"nobody": "unknown-token"}.get(asker.device, "revoked-token")
    word = CELLS[name][asker.device]
    if word == "-":
        return 403, "wrong-role"
    if word == "yes":
        return None
    if asker.staff is None or asker.signed_in_at is not None:
        return 403, "not-signed-in"
    return None if RANK_OF[asker.staff] in ENOUGH[word] else (403, "not-permitted")


@pytest.fixture(scope="module")
def revoked(hub: Hub) -> str:
    """The token of a device that was shut out."""
    manager = hub.caller("manager")
    (device,) = [
        each["id"] for each in manager.done_get("devices")["devices"] if each["name"] == "kiosk-2"
    ]
    manager.done("revoke-device", {"device_id": device})
    return hub.tokens["kiosk-2"]


@pytest.fixture
def caller(hub: Hub, asker: Asker, revoked: str) -> Iterator[Caller]:
    if asker.device == "door":
        door = json.loads((hub.data / "door.json").read_text())
        with closing(Caller(door["url"], hub.trust, door["key"])) as at_the_door:
            yield at_the_door
    elif asker.device in {"nobody", "revoked"}:
        yield hub.caller(token=revoked if asker.device == "revoked" else "token-of-nobody")
    else:
        yield hub.caller(asker.device)


@pytest.fixture
def session(hub: Hub, asker: Asker) -> Iterator[str | None]:
    if asker.staff is None:
        yield None
        return
    at = hub.caller(asker.signed_in_at or asker.device)
    body = {"desk": HALL_DESKS[0], "staff": asker.staff, "pin": PIN}
    secret = at.done("sign-in", body)["session"]
    yield secret
    at.post("sign-out", {}, secret)


def try_it(caller: Caller, name: str, session: str | None) -> Reply:
    """Ask for a view, or send a command."""
    headers = {} if session is None else {"X-Session": session}
    kind, _, view = name.partition(" ")
    if kind != "see":
        body = BODIES[name] | ({"desk": HALL_DESKS[0]} if name in AT_THE_DESK else {})
        return caller.post(name, body, session)
    if view == "studies":
        return caller.post("studies/of-nothing", {}, session)
    if view == "stream":
        reply = caller.ask("GET", "/api/v1/stream", None, UPGRADE | headers)
        caller.close()
        return reply
    return caller.ask("GET", f"/api/v1/{ASKED.get(view, view)}", None, headers)


AT_THE_DESK = {"close-desk", "open-desk", "call-next", "call-step", "undo"}


def test_the_page_has_a_line_for_everything_that_is_tried():
    assert {name for name in CELLS if not name.startswith("see ")} == set(BODIES)
    assert {"see center", "see floor", "see stream", "see devices", "see staff"} < set(CELLS)


@pytest.mark.parametrize("asker", ASKERS, ids=str)
def test_every_cell(asker: Asker, caller: Caller, session: str | None):
    wrong = []
    # Whoever signs out has nothing left to try.
    for name in sorted(CELLS, key=lambda each: each == "sign-out"):
        reply = try_it(caller, name, session)
        said = (reply.status, reply.error) if reply.status in {401, 403} else None
        if said != expected(asker, name):
            wrong.append((name, said, expected(asker, name)))
    assert not wrong


def test_an_upgrade_that_is_allowed_opens_the_stream(hub: Hub):
    assert try_it(hub.caller("kiosk"), "see stream", None).status == 101
