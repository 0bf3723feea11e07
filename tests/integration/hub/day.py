"""A day of random acts at a real hub: many tickets, desks, calls, and things that are refused."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

from tests.integration.hub.running import Caller, Hub
from tests.integration.hub.template import PIN, STAFF, Corner

CLASSES = ["elderly", "pregnant", "infant", "disability", "child-alone"]
LANGUAGES = ["es", "en", "pt", "fr", "ht"]
MOVES = ["recall", "start-service", "finish-service", "mark-no-show", "cancel"]


class Day:
    """Random acts in some corners of a hub; the same seed does the same."""

    def __init__(self, hub: Hub, corners: Sequence[Corner], seed: int) -> None:
        self._random = Random(seed)
        self._corners = corners
        self._kiosk = hub.caller("kiosk")
        self._counters: list[Caller] = [hub.caller("counter"), hub.caller("manager")]
        self._sessions: dict[str, tuple[Caller, str]] = {}
        self._steps: list[str] = []
        self._current: dict[str, str] = {}

    def act(self) -> None:
        """Do one thing; it may be refused, but never fail."""
        choose = self._random.choices
        (act,) = choose(
            [self._issue, self._sit, self._pause, self._call, self._move], [4, 1, 1, 4, 6]
        )
        act()

    def _ask(self, caller: Caller, name: str, body: Any, session: str | None = None) -> Any:
        reply = caller.post(name, body, session)
        assert reply.status < 500, (name, body, reply)
        return reply.json if reply.status == 200 else None

    def _issue(self) -> None:
        random = self._random
        services = [each for corner in self._corners for each in corner.services]
        body: dict[str, Any] = {
            "services": random.sample(services, random.choice([1, 1, 1, 2, 3])),
            "language": random.choice(LANGUAGES),
            "people": random.randint(1, 9),
        }
        if random.random() < 0.4:
            body["priority"] = random.choice(CLASSES)
        self._steps += [s["step_id"] for s in self._ask(self._kiosk, "issue-ticket", body)["steps"]]

    def _sit(self) -> None:
        desk = self._random.choice([d for corner in self._corners for d in corner.desks])
        if desk in self._sessions and self._random.random() < 0.3:
            caller, session = self._sessions.pop(desk)
            self._ask(caller, "sign-out", {}, session)
            return
        caller = self._random.choice(self._counters)
        body = {"desk": desk, "staff": self._random.choice(list(STAFF)), "pin": PIN}
        if told := self._ask(caller, "sign-in", body):
            self._sessions[desk] = caller, told["session"]

    def _seated(self) -> tuple[str, Caller, str] | None:
        if not self._sessions:
            return None
        desk = self._random.choice(list(self._sessions))
        return desk, *self._sessions[desk]

    def _pause(self) -> None:
        if seated := self._seated():
            desk, caller, session = seated
            # Mostly open: a closed house is a dull day.
            (name,) = self._random.choices(["open-desk", "close-desk"], [3, 1])
            self._ask(caller, name, {"desk": desk}, session)

    def _call(self) -> None:
        if seated := self._seated():
            desk, caller, session = seated
            body = {"desk": desk, "finish_current": self._random.random() < 0.5}
            if told := self._ask(caller, "call-next", body, session):
                self._current[desk] = told["step_id"] or told["finished"]

    def _move(self) -> None:
        seated = self._seated()
        if seated and self._steps:
            desk, caller, session = seated
            step = self._random.choice(self._steps[-40:])
            if self._random.random() < 0.7:
                step = self._current.get(desk, step)
            self._ask(caller, self._random.choice(MOVES), {"step_id": step}, session)
