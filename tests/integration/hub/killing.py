"""A story of `kill -9` under load, and what must be true after each: used by the tests."""

from __future__ import annotations

import asyncio
import json
import signal
import ssl
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

from shared.domain.events.event import Entry, Event
from shared.domain.events.steps import (
    ServiceFinished,
    ServiceStarted,
    StepArrived,
    StepCalled,
    StepCancelled,
    StepEnded,
    StepEvent,
    StepHeld,
    StepMissed,
    StepOpened,
    StepParked,
    StepReferred,
    StepReleased,
    StepReturned,
    StepUnmet,
)
from shared.domain.events.undoing import ActUndone
from shared.domain.events.visits import VisitOpened
from shared.domain.visit import AT_DESK
from shared.store.history import History
from shared.store.loading import load_floor
from shared.store.opening import open_database
from tests.integration.hub.load import Line, run
from tests.integration.hub.running import Hub, Program, serve_words
from tests.integration.hub.template import HALL, HALL_DESKS, PIN, Corner
from tests.unit.shared.domain.holding import check_floor

KILLS = 30  # a story
KIOSKS = 6
SERVICES = [HALL, *Corner(0).services]
MOVES = [
    "recall",
    "arrive",
    "start-service",
    "finish-service",
    "mark-no-show",
    "cancel",
    "refer",
    "park",
    "return",
    "reopen",
]
GONE = (OSError, EOFError, ssl.SSLError, WebSocketException)

Json = dict[str, Any]
NEXT: dict[type[Event], str] = {
    StepHeld: "held",
    StepReleased: "waiting",
    StepArrived: "arrived",
    ServiceStarted: "serving",
    StepParked: "parked",
    StepReturned: "waiting",
    ServiceFinished: "done",
    StepMissed: "no-show",
    StepCancelled: "cancelled",
    StepReferred: "referred",
    StepUnmet: "unmet",
}


@dataclass
class Client:
    """Somebody at work, who asks again after a break what was not answered before it."""

    device: str
    dice: Random
    session: str | None = None
    asked: tuple[str, Json] | None = None
    acknowledged: list[tuple[str, Json, Any]] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)

    async def work(self, hub: Hub, answered: Callable[[], None]) -> None:
        """Ask one thing after the other until the hub is gone."""
        try:
            async with Line(hub, self.device) as line:
                while True:
                    if self.asked is None:
                        name, body = self.next()
                        body["command_id"] = str(UUID(int=self.dice.getrandbits(128)))
                        self.asked = name, body
                    await self._ask(line, *self.asked)
                    answered()
        except GONE:
            return

    async def _ask(self, line: Line, name: str, body: Json) -> None:
        status, told = await line.post(name, body, self.session)
        self.asked = None
        if status == 200:
            self.acknowledged.append((name, body, told))
            self.heard(name, told)
        elif status != 204:
            late = status == 422 and told["error"] == "time-past"
            assert late or status in {403, 404, 409}, (name, body, status, told)
            self.refused[told["error"]] += 1

    def next(self) -> tuple[str, Json]:
        raise NotImplementedError

    def heard(self, name: str, told: Any) -> None:
        """Take in an answer."""


class Kiosk(Client):
    """Gives tickets under tokens of its own: some for several services, some for a quiet word."""

    def next(self) -> tuple[str, Json]:
        token = f"{self.dice.getrandbits(128):032x}"
        if self.dice.random() < 0.05:
            return "speak-in-private", {"token": token}
        services = self.dice.sample(SERVICES, self.dice.choice([1, 1, 2, 3]))
        order = self.dice.choice(["free", "fixed"])
        asked = {"services": services, "language": "es", "token": token, "order": order}
        return "issue-ticket", asked


@dataclass
class Desk(Client):
    """Calls, serves, sends on, parks, loses some, and thinks better of it."""

    code: str = ""
    steps: list[str] = field(default_factory=list)
    visit: str | None = None

    def next(self) -> tuple[str, Json]:
        dice = self.dice.random()
        if not self.steps or dice < 0.4:
            return "call-next", {"desk": self.code, "finish_current": self.dice.random() < 0.8}
        if dice < 0.5:
            return "undo", {"desk": self.code}
        if dice < 0.55:
            classes = [None, "elderly", "pregnant"]
            return "change-class", {"visit_id": self.visit, "priority": self.dice.choice(classes)}
        step = self.dice.choice(self.steps)
        if dice < 0.6:
            return "call-step", {"desk": self.code, "step_id": step, "reason": "asked for"}
        return self._about(step)

    def _about(self, step: str) -> tuple[str, Json]:
        name = self.dice.choice(MOVES)
        if name == "refer":
            return name, {"step_id": step, "service": self.dice.choice(SERVICES)}
        if name == "park" and self.dice.random() < 0.5:
            until = datetime.now(UTC) + timedelta(seconds=self.dice.uniform(0.5, 3))
            return name, {"step_id": step, "until": until.isoformat()}
        return name, {"step_id": step}

    def heard(self, name: str, told: Any) -> None:
        if "step_id" in told and told["step_id"] is not None:
            self.steps = [*self.steps[-2:], told["step_id"]]
            self.visit = told.get("visit_id", self.visit)


class Ear:
    """Listens to the stream, resumes after each break, and keeps all it heard."""

    def __init__(self) -> None:
        self.heard: list[tuple[int, str]] = []
        self.at = 0

    async def listen(self, hub: Hub, journal: str) -> None:
        url = hub.ready["api"].replace("https", "wss")
        try:
            async with connect(
                f"{url}/api/v1/stream?journal={journal}&after={self.at}",
                ssl=hub.trust,
                additional_headers={"Authorization": f"Bearer {hub.tokens['manager']}"},
            ) as line:
                async for text in line:
                    message = json.loads(text)
                    assert message["type"] != "reset"
                    if message["type"] == "event":
                        self.heard.append((message["seq"], message["event"]))
                    self.at = message["seq"]
        except GONE:
            return


async def work_and_kill(hub: Hub, people: list[Client], ear: Ear, dice: Random) -> None:
    """Let everybody work, and kill the hub in the middle; ends when all have noticed."""
    journal = hub.caller("manager").floor()["journal"]
    left = dice.randint(15, 80)
    enough = asyncio.Event()

    def answered() -> None:
        nonlocal left
        left -= 1
        if left <= 0:
            enough.set()

    async with asyncio.TaskGroup() as group:
        group.create_task(ear.listen(hub, journal))
        for each in people:
            group.create_task(each.work(hub, answered))
        await enough.wait()
        await asyncio.sleep(dice.uniform(0, 0.005))  # at any moment of whatever comes next
        hub.send_signal(signal.SIGKILL)


def open_the_desks(hub: Hub, dice: Random) -> list[Client]:
    """Return kiosks, and desks that are signed in; their sessions outlive the hub."""
    people: list[Client] = [Kiosk("kiosk", Random(dice.random())) for _ in range(KIOSKS)]
    for code in [*HALL_DESKS[:4], Corner(0).desk]:
        signing = {"desk": code, "staff": "Luis", "pin": PIN}  # may call out of turn
        session = hub.caller("counter").done("sign-in", signing)["session"]
        desk = Desk("counter", Random(dice.random()), session)
        desk.code = code
        people.append(desk)
    return people


def check(hub: Hub, people: list[Client], ear: Ear) -> None:
    """Hold what is on disk against what was promised and what was heard."""
    engine = open_database(hub.data)
    try:
        history = History(engine)
        assert history.differences() == []
        entries = history.entries(0, 1_000_000)
        with engine.connect() as connection:
            now = datetime.now(UTC)
            check_floor(load_floor(connection, now), now)
    finally:
        engine.dispose()
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    kinds = {entry.seq: entry.event.kind for entry in entries}
    assert all(kinds.get(seq) == kind for seq, kind in ear.heard), "heard what is not there"
    assert [seq for seq, _ in ear.heard] == sorted({seq for seq, _ in ear.heard})
    check_once(entries)
    check_promises(hub, people, entries)


def check_once(entries: list[Entry]) -> None:
    """No number twice and no gap; nobody called twice, nothing ended twice."""
    numbers = [e.event.number for e in entries if isinstance(e.event, VisitOpened)]
    for letter in {number[0] for number in numbers}:
        given = [int(number[2:]) for number in numbers if number[0] == letter]
        assert given == [*range(1, 800), *range(1000, 9_999)][: len(given)]
    check_moves([entry.event for entry in entries])


def check_moves(events: list[Event]) -> None:
    """Nobody at two desks, no desk with two; nothing called or ended that was so already."""
    states: dict[str, str] = {}
    desks: dict[str, str] = {}  # by visit
    for event in events:
        if isinstance(event, ActUndone):
            for visit in event.visits:
                states |= {step.id: step.state for step in visit.steps}
                desks.pop(visit.id, None)
            for visit in event.visits:
                if visit.at_desk is not None and visit.at_desk.desk is not None:
                    assert visit.at_desk.desk not in desks.values()
                    desks[visit.id] = visit.at_desk.desk
        elif isinstance(event, StepCalled):
            assert states[event.step_id] in {"waiting", "parked"}
            assert event.visit_id not in desks
            assert event.desk not in desks.values()
            states[event.step_id], desks[event.visit_id] = "called", event.desk
        elif isinstance(event, StepEnded | StepParked | StepReturned):
            assert states[event.step_id] == event.was
            if event.was in AT_DESK:
                del desks[event.visit_id]
            states[event.step_id] = NEXT[type(event)]
        elif isinstance(event, StepEvent):
            known = event.state if isinstance(event, StepOpened) else states[event.step_id]
            states[event.step_id] = NEXT.get(type(event), known)


def check_promises(hub: Hub, people: list[Client], entries: list[Entry]) -> None:
    """Whatever was answered is remembered as it was answered, and happened."""
    rows = hub.sql("SELECT command_id, answer FROM command")
    remembered = {identity: json.loads(answer) for identity, answer in rows}
    visits = {e.event.visit_id: e.event for e in entries if isinstance(e.event, VisitOpened)}
    called = [e.event for e in entries if isinstance(e.event, StepCalled)]
    desks = {(event.step_id, event.desk) for event in called}
    opened = {e.event.step_id for e in entries if isinstance(e.event, StepOpened)}
    undone: list[str] = []
    for name, body, told in (each for one in people for each in one.acknowledged):
        if name == "change-class" and UUID(body["command_id"]).hex not in remembered:
            continue  # the class was so already
        assert remembered[UUID(body["command_id"]).hex] == told
        if name == "undo":
            undone.append(told["undone"])
        elif name in {"issue-ticket", "speak-in-private"}:
            assert visits[told["visit_id"]].number == told["number"]
            assert told["token"] == body["token"]
        elif name == "call-next" and told["step_id"] is not None:
            assert (told["step_id"], body["desk"]) in desks
        elif name == "refer":
            assert told["step_id"] in opened
    kept = Counter(e.event.undone for e in entries if isinstance(e.event, ActUndone))
    assert Counter(undone) <= kept
    tickets = [told for one in people for _, _, told in one.acknowledged if "token" in told]
    assert len({told["number"] for told in tickets}) == len(tickets)


def stillborn(data: Path, after: float) -> None:
    """Start a hub and kill it before, or just when, it is ready."""
    program = Program(serve_words(data), data.with_name("stillborn"))
    run(asyncio.sleep(after))
    program.kill()
    program.wait()


def tell(hub: Hub, seed: int) -> None:
    """Kill a hub again and again while people work, and check after each time."""
    dice = Random(seed)
    ear = Ear()
    hub.start()
    people = open_the_desks(hub, dice)
    for number in range(KILLS):
        run(work_and_kill(hub, people, ear, dice))
        hub.kill()
        check(hub, people, ear)
        if number % 5 == 0:
            stillborn(hub.data, dice.uniform(0, 0.4))
        hub.start()
    finish(hub, people, ear)


def finish(hub: Hub, people: list[Client], ear: Ear) -> None:
    """What was still unanswered is asked a last time; then everything must add up."""
    for one in people:
        if one.asked is not None:
            name, body = one.asked
            reply = hub.caller(one.device).post(name, body, one.session)
            assert reply.status in {200, 204, 403, 404, 409, 422}
            assert "command-reused" not in reply.body.decode()
    end = hub.caller("manager").floor()["seq"]
    with hub.stream("manager", f"?after={ear.at}") as stream:
        ear.heard += [(event["seq"], event["event"]) for event in stream.until(end)]
    assert sum(len(one.acknowledged) for one in people) > 10 * KILLS
    assert sum((one.refused for one in people), Counter())["command-reused"] == 0
    hub.stop()
    check(hub, people, ear)
    quiet = {"device-added", "staff-added"}
    engine = open_database(hub.data)
    told = [(e.seq, e.event.kind) for e in History(engine).entries(0, 1_000_000)]
    engine.dispose()
    assert [each for each in told if each[1] not in quiet] == ear.heard
