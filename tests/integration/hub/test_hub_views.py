"""What each role is told of journeys: the same by stream as by floor, and nothing private."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from itertools import count, takewhile
from pathlib import Path
from typing import Any

import pytest

from shared.domain.events.event import Entry
from shared.domain.events.passing import ClockStepped
from shared.domain.roles import Role
from shared.hub.views.events import event_view
from shared.link.floor_view import FloorView
from tests.integration.hub.centers import hub_of, zone
from tests.integration.hub.journeys import Journeys
from tests.integration.hub.running import Hub
from tests.integration.hub.template import PIN, STAFF, Corner

Json = dict[str, Any]

# Words that stand nowhere but in a sensitive service and in a class.
PLANTED = f"""
name = "Centro"
time_zone = "{zone()}"
languages = ["es", "en", "pt", "fr", "ht"]
welcome = "open"
[calling]
cool_down_seconds = 1
walking_seconds = 1
ratio = 2
[[series]]
code = "A"
[[services]]
code = "open"
series = "A"
names = {{ es = "Abierto" }}
public_names = {{ es = "Sala" }}
[[services]]
code = "plantedcode"
series = "A"
sensitive = true
discreet = true
names = {{ es = "Plantedname", en = "Plantedname" }}
public_names = {{ es = "Sala" }}
[[desks]]
code = "one"
name = "1"
services = ["open", "plantedcode"]
languages = ["es", "en"]
[[desks]]
code = "two"
name = "2"
services = ["open"]
languages = ["es"]
[[desks]]
code = "three"
name = "3"
services = ["plantedcode", "open"]
languages = ["es"]
interpreter = true
[[needs]]
code = "any"
services = ["open"]
names = {{ es = "Algo" }}
""" + "".join(
    f'[[classes]]\ncode = "{code}"\nrate = 2.5\nnames = {{ es = "Plantedclass" }}\n'
    for code in ("elderly", "pregnant", "infant", "disability", "child-alone")
)


@pytest.fixture
def planted(tmp_path: Path) -> Iterator[Hub]:
    """A hub of that center."""
    running = hub_of(PLANTED, tmp_path / "data").start()
    yield running
    running.close()


def shown(view: FloorView) -> Json:
    """Return everything a view shows."""
    return {
        "waiting": view.waiting,
        "called": view.called,
        "serving": view.serving,
        "desks": dict(view.desks),
        "counts": dict(view.counts),
    }


ROLES = ("manager", "display", "kiosk")
DONE = {
    *("issue-ticket", "speak-in-private", "call-next", "call-step", "recall", "arrive"),
    *("start-service", "finish-service", "mark-no-show", "refer", "park", "return"),
    *("add-step", "change-people", "write-note"),
    *("reopen", "undo", "change-class", "reprint", "check-in", "book-appointment", "cancel"),
}


@pytest.mark.parametrize("seed", [1, 2])
def test_whoever_listens_sees_what_the_floor_says(planted: Hub, seed: int):
    day = Journeys(planted, ["open", "plantedcode"], ["one", "two", "three"], seed)
    with ExitStack() as stack:
        ears = [_Ear(planted, role, stack) for role in ROLES]
        # What can be done next depends on how fast it all goes: until everything was done once.
        for number in takewhile(
            lambda n: n < 420 or (n < 4200 and not {*day.told} >= DONE), count()
        ):
            day.act()
            if number % 7 == 0:
                for ear in ears:
                    ear.compare()
    assert set(day.told) >= DONE
    for ear in ears:
        if ear.role != "manager":
            hunt("".join(ear.told), ear.role)
    planted.stop()
    assert planted.differences() == []


class _Ear:
    """A stream folded along, beside the floor of the same role."""

    def __init__(self, hub: Hub, role: str, stack: ExitStack) -> None:
        self.role = role
        self._caller = hub.caller(role)
        self._view = FloorView(self._caller.floor())
        self._stream = stack.enter_context(hub.stream(role, f"?after={self._view.seq}"))
        self.told: list[str] = []

    def compare(self) -> None:
        """Take in what happened, and look whether it comes to what the hub says."""
        floor = self._caller.floor()
        events = self._stream.until(floor["seq"])
        self.told += [json.dumps(event) for event in events]
        self.told.append(json.dumps({name: floor[name] for name in floor if name not in LIMITS}))
        for event in events:
            self._view.apply(event)
        if self._view.seq > floor["seq"]:
            return  # something came about by itself meanwhile
        expected, seen = shown(FloorView(floor)), shown(self._view)
        for name in expected:
            assert seen[name] == expected[name], (self.role, name, self._last_of(seen, expected))

    def _last_of(self, seen: Json, expected: Json) -> list[str]:
        """Return what was told last of a row that is not as it should be."""
        for name in ("waiting", "called", "serving"):
            for row in set(map(str, seen[name])) ^ set(map(str, expected[name])):
                number = row.split("'")[1]
                return [row, *[each for each in self.told if f'"{number}"' in each][-5:]]
        return []


# By service; a kiosk knows the codes.
LIMITS = {"left", "ranges"}


STAFF_ALONE = {
    *("planted-reason", "planted-note", "Plantedname", "reason", "runner_up", "priority", "people"),
    *("waited", "visit_id", "step_id", "staff", "device", "discreet", "only_desk", "due", "token"),
    *("private-asked", "class-changed", "interpreter", "rate", "note", *STAFF),
}


def hunt(told: str, device: str) -> None:
    """Fail on any word that is not for this role."""
    words = STAFF_ALONE | {"elderly", "pregnant", "infant", "disability", "child-alone"}
    if device == "display":
        words |= {"plantedcode", "Plantedclass", "Abierto", '"open",'}
    for word in words:
        assert word not in told, word


def test_a_discreet_visit_is_never_seen(planted: Hub):
    """From the ticket to the end, through every act: not a word to display and kiosk."""
    kiosk, counter = planted.caller("kiosk"), planted.caller("counter")
    body = {"desk": "one", "staff": "Luis", "pin": "4711"}
    session = counter.done("sign-in", body)["session"]
    before = {role: planted.caller(role).floor() for role in ("display", "kiosk")}
    after = counter.floor()["seq"]
    one = {"services": ["plantedcode"], "language": "es", "priority": "elderly"}
    tickets = [
        kiosk.done("issue-ticket", one),
        kiosk.done("speak-in-private", {"language": "ht"}),
    ]
    for ticket in tickets:
        step = {"step_id": ticket["step_id"]}
        call = {"desk": "one", "reason": "planted-reason", **step}
        for name, act in {
            "park": step, "return": step, "call-step": call, "recall": step, "arrive": step,
            "start-service": step, "undo": {"desk": "one"}, "finish-service": step, "reopen": step,
        }.items():  # fmt: skip
            counter.done(name, act, session)
        counter.done("undo", {"desk": "one"}, session)
        counter.done("reopen", step, session)
        counter.done("cancel", step, session)
    seq = counter.floor()["seq"]
    for role, floor in before.items():
        caller = planted.caller(role)
        told = caller.floor()
        # How many numbers are left and how long it may take says nothing of anybody.
        for name in ("seq", "left", "ranges", "waits", "now"):
            told.pop(name, None)
            floor.pop(name, None)
        assert told == floor
        with planted.stream(role, f"?after={after}") as stream:
            assert stream.until(seq) == []


def test_center_keeps_what_is_sensitive_from_other_roles(planted: Hub):
    for role in ("display", "kiosk"):
        told = planted.caller(role).get("center").body.decode()
        for word in ("Plantedname", "sensitive", "discreet", "rate", "hard_max", "cherry_pick"):
            assert word not in told, (role, word)
    display = planted.caller("display").get("center").body.decode()
    assert "plantedcode" not in display
    assert "Plantedclass" not in display
    assert "today" not in planted.caller("display").done_get("center")
    staff = planted.caller("counter").done_get("center")
    assert staff["welcome"] == "open"
    assert staff["calling"]["walking_seconds"] == 1
    (sensitive,) = [each for each in staff["services"] if each["sensitive"]]
    assert sensitive["names"]["es"] == "Plantedname"
    assert sensitive["discreet"] is True


def test_the_phone_page_says_nothing_sensitive(planted: Hub):
    body = {"services": ["plantedcode"], "language": "es", "priority": "elderly"}
    ticket = planted.caller("kiosk").done("issue-ticket", body)
    page = planted.visit_page(f"/t/{ticket['token']}")
    assert page.status == 200
    for word in ("Plantedname", "plantedcode", "Plantedclass", "elderly", "discreet"):
        assert word not in page.body.decode()


def test_corners_are_left_alone(hub: Hub, corner: Corner):
    """What is waited for here is told to a kiosk as a number and nothing else."""
    body = {"services": [corner.service], "language": "es", "order": "free"}
    kiosk = hub.caller("kiosk")
    kiosk.done("issue-ticket", body)
    floor = kiosk.floor()
    assert set(floor) == {
        *("journal", "seq", "waiting", "called", "serving", "desks", "counts", "left", "ranges"),
        "numbers",
    }
    assert floor["counts"][corner.service] == 1
    assert floor["left"][corner.service] is None
    assert floor["ranges"][corner.service] is None
    assert "left" not in hub.caller("display").floor()
    assert "counts" not in hub.caller("counter").floor()


def test_a_kiosk_hears_which_number_was_called(hub: Hub, corner: Corner):
    """So that it prints no paper for somebody who is at a desk already."""
    kiosk, counter = hub.caller("kiosk"), hub.caller("counter")
    body = {"services": [corner.service], "language": "es"}
    number = kiosk.done("issue-ticket", body)["number"]
    seat = {"desk": corner.desk, "staff": "Luis", "pin": PIN}
    session = counter.done("sign-in", seat)["session"]
    after = kiosk.floor()["seq"]
    assert number not in kiosk.floor()["numbers"]
    counter.done("call-next", {"desk": corner.desk}, session)
    assert number in kiosk.floor()["numbers"]
    with hub.stream("kiosk", f"?after={after}") as stream:
        called = [each for each in stream.until(counter.floor()["seq"]) if "number" in each]
    assert [(each["event"], each["number"], each["counts"]) for each in called] == [
        ("step-called", number, {corner.service: -1})
    ]


@pytest.mark.parametrize("role", [Role.COUNTER, Role.MANAGER, Role.DISPLAY, Role.KIOSK])
def test_everybody_is_told_that_the_clock_was_set(role: Role):
    now = datetime.now(UTC)
    told = event_view(Entry(7, now, 7, "hub", ClockStepped(seconds=-3600.0)), role)
    assert told == {
        "type": "event",
        "seq": 7,
        "at": now,
        "event": "clock-stepped",
        "seconds": -3600.0,
    }
