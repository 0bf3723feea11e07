"""A day of 1,000 visits with journeys, as fast as the real hub takes it."""

from __future__ import annotations

import asyncio
import json
import time
import tomllib
from pathlib import Path
from random import Random
from typing import Any

from .client import Connection
from .hub import RunningHub, folder, serving, together
from .limits import durable_commit
from .report import line

VISITS = 1_000
GOAL = 5.0
KIOSKS = 8
SAMPLE = Path("shared/domain/sample.toml")


class Day:
    """What is left to do, and what was done."""

    def __init__(self) -> None:
        profile = tomllib.loads(SAMPLE.read_text(encoding="utf-8"))
        self.services = [each["code"] for each in profile["services"]]
        self.desks = [each["code"] for each in profile["desks"]]
        self.languages = profile["languages"]
        self.classes = [each["code"] for each in profile["classes"]]
        self.random = Random(1)
        self.to_come = VISITS
        self.commands = 0
        self.finished = 0

    def visit(self) -> dict[str, Any]:
        """Return what somebody asks for: about two services, now and then with a class."""
        chosen = self.random.sample(self.services, self.random.choice((1, 2, 2, 3)))
        visit = {
            "services": chosen,
            "language": self.random.choice(self.languages),
            "order": self.random.choice(("free", "free", "fixed")),
        }
        if self.random.random() < 0.25:
            visit["priority"] = self.random.choice(self.classes)
        return visit


async def _post(
    day: Day, connection: Connection, name: str, body: dict[str, Any], session: str = ""
) -> Any:
    day.commands += 1
    status, answer = await connection.post(f"/api/v1/{name}", body, session)
    assert status in {200, 204, 409}, answer
    return json.loads(answer) if status == 200 else None


async def _kiosk(day: Day, connection: Connection) -> None:
    while day.to_come > 0:
        day.to_come -= 1
        await _post(day, connection, "issue-ticket", day.visit())


async def _desk(day: Day, connection: Connection, desk: str, session: str) -> None:
    while True:
        body = {"desk": desk, "finish_current": True}
        called = await _post(day, connection, "call-next", body, session)
        if called is None or called["step_id"] is None:
            if day.to_come <= 0:
                return
            await asyncio.sleep(0.002)
            continue
        step = {"step_id": called["step_id"]}
        await _post(day, connection, "start-service", step, session)
        if day.random.random() < 0.1:
            onward = step | {"service": day.random.choice(day.services)}
            await _post(day, connection, "refer", onward, session)
        day.finished += 1


async def _play(hub: RunningHub, day: Day) -> float:
    counter = await hub.connect("counter")
    sessions = {desk: await hub.sign_in(counter, desk) for desk in day.desks}
    kiosks = [_kiosk(day, await hub.connect("kiosk")) for _ in range(KIOSKS)]
    desks = [_desk(day, await hub.connect("counter"), *each) for each in sessions.items()]
    began = time.perf_counter()
    await together([*kiosks, *desks])
    # Who was sent on to a desk that had gone home is served now.
    await together([_desk(day, await hub.connect("counter"), *each) for each in sessions.items()])
    return time.perf_counter() - began


async def run() -> None:
    """Print the line about a day at full speed."""
    with folder() as data, serving(data) as hub:
        day = Day()
        seconds = await _play(hub, day)
        commit = durable_commit(data.parent)
    line(
        "a day of 1,000 visits through the hub",
        f"{seconds:.2f} s",
        f"{day.commands} commands, {day.finished} calls; commit {commit:.2f} ms",
        f"<= {GOAL:.0f} s",
        met=seconds <= GOAL,
    )
