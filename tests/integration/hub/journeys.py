"""A day of random journeys: every command that staff and kiosks have, in any order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from tests.integration.hub.day import CLASSES, LANGUAGES
from tests.integration.hub.running import Caller, Hub
from tests.integration.hub.template import PIN, STAFF

Json = dict[str, Any]


class Journeys:
    """Random acts at some desks for some services; the same seed asks the same.

    Each act looks at the floor first, so that most of them can be carried out.
    """

    def __init__(self, hub: Hub, services: Sequence[str], desks: Sequence[str], seed: int) -> None:
        self._random = Random(seed)
        self._services = services
        self._desks = desks
        self._kiosk = hub.caller("kiosk")
        self._counter: Caller = hub.caller("counter")
        self._sessions: dict[str, str] = {}
        self._codes: list[str] = []
        self._gone: list[str] = []
        self.told: dict[str, int] = {}

    def act(self) -> None:
        """Do one thing; it may be refused, but never fail."""
        acts = {
            self._issue: 5, self._private: 1, self._sit: 2, self._call: 7, self._at_desk: 9,
            self._waiting: 4, self._back: 4, self._undo: 3, self._visit: 2, self._appointment: 2,
        }  # fmt: skip
        (act,) = self._random.choices(list(acts), list(acts.values()))
        act()

    def _ask(self, caller: Caller, name: str, body: Json, session: str | None = None) -> Any:
        reply = caller.post(name, body, session)
        assert reply.status < 500, (name, body, reply)
        said = name if reply.status < 300 else reply.error
        self.told[said] = self.told.get(said, 0) + 1
        return reply.json if reply.status == 200 else None

    def _issue(self) -> None:
        random = self._random
        count = min(random.choice([1, 1, 2, 3]), len(self._services))
        body: Json = {
            "services": random.sample(list(self._services), count),
            "language": random.choice(LANGUAGES),
            "people": random.randint(1, 9),
            "order": random.choice(["free", "free", "fixed"]),
        }
        if random.random() < 0.4:
            body["priority"] = random.choice(CLASSES)
        self._ask(self._kiosk, "issue-ticket", body)

    def _private(self) -> None:
        self._ask(self._kiosk, "speak-in-private", {"language": self._random.choice(LANGUAGES)})

    def _sit(self) -> None:
        desk = self._random.choice(self._desks)
        if desk not in self._sessions:
            staff = self._random.choice(list(STAFF))
            told = self._ask(self._counter, "sign-in", {"desk": desk, "staff": staff, "pin": PIN})
            if told:
                self._sessions[desk] = told["session"]
            return
        name = self._random.choice(["sign-out", "close-desk", "open-desk", "open-desk"])
        body = {} if name == "sign-out" else {"desk": desk}
        self._ask(self._counter, name, body, self._sessions[desk])
        if name == "sign-out":
            del self._sessions[desk]

    def _seat(self) -> tuple[str, str] | None:
        if not self._sessions:
            return None
        return self._random.choice(list(self._sessions.items()))

    def _rows(self, *lists: str, desk: str | None = None) -> list[Json]:
        floor = self._counter.floor()
        rows: list[Json] = [row for name in lists for row in floor[name]]
        return [row for row in rows if desk is None or row["desk"] == desk]

    def _call(self) -> None:
        if seat := self._seat():
            body = {"desk": seat[0], "finish_current": self._random.random() < 0.6}
            told = self._ask(self._counter, "call-next", body, seat[1])
            self._gone += [told["finished"]] if told and told["finished"] else []

    def _at_desk(self) -> None:
        if (seat := self._seat()) is None:
            return
        rows = self._rows("called", "serving", desk=seat[0])
        if rows:
            names = [
                *("recall", "arrive", "start-service", "finish-service", "mark-no-show"),
                *("refer", "park", "cancel"),
            ]
            self._step(self._random.choice(names), rows[0]["step_id"], seat)

    def _waiting(self) -> None:
        if (seat := self._seat()) and (rows := self._rows("waiting")):
            name = self._random.choice([*["call-step"] * 4, "refer", "park", "cancel"])
            self._step(name, self._random.choice(rows)["step_id"], seat)

    def _back(self) -> None:
        if (seat := self._seat()) is None:
            return
        parked = [row["step_id"] for row in self._rows("waiting") if row["state"] == "parked"]
        steps = [*parked, *self._gone[-6:]]
        if steps:
            self._step(self._random.choice(["return", "reopen"]), self._random.choice(steps), seat)

    def _step(self, name: str, step: str, seat: tuple[str, str]) -> None:
        random = self._random
        body: Json = {"step_id": step}
        if name == "call-step":
            body |= {"desk": seat[0], "reason": "planted-reason"}
        if name == "park" and random.random() < 0.5:
            soon = datetime.now(UTC) + timedelta(seconds=random.choice([0.2, 60, 3600]))
            body["until"] = soon.isoformat()
        if name == "refer":
            body["service"] = random.choice(self._services)
            body["place"] = random.choice(["waited", "visit", "last"])
            body["note"] = "planted-note"
            if random.random() < 0.4:
                body["desk"] = random.choice(self._desks)
        told = self._ask(self._counter, name, body, seat[1])
        if told == {} and name in {"finish-service", "mark-no-show", "cancel"}:
            self._gone.append(step)

    def _undo(self) -> None:
        if seat := self._seat():
            self._ask(self._counter, "undo", {"desk": seat[0]}, seat[1])

    def _visit(self) -> None:
        if (seat := self._seat()) and (rows := self._rows("waiting", "called", "serving")):
            visit = {"visit_id": self._random.choice(rows)["visit_id"]}
            chance = self._random.random()
            if chance < 0.2:
                self._ask(self._counter, "reprint", visit, seat[1])
            elif chance < 0.4:
                service = self._random.choice(self._services)
                self._ask(self._counter, "add-step", visit | {"service": service}, seat[1])
            elif chance < 0.6:
                people = self._random.randint(1, 9)
                self._ask(self._counter, "change-people", visit | {"people": people}, seat[1])
            elif chance < 0.7:
                said = visit | {"text": "planted-note"}
                self._ask(self._counter, "write-note", said, seat[1])
            else:
                priority = self._random.choice([*CLASSES, None])
                self._ask(self._counter, "change-class", visit | {"priority": priority}, seat[1])

    def _appointment(self) -> None:
        random = self._random
        if self._codes and random.random() < 0.6:
            code = self._codes.pop(random.randrange(len(self._codes)))
            name = random.choice(["check-in", "check-in", "cancel-appointment"])
            caller = self._kiosk if name == "check-in" else self._counter
            self._ask(caller, name, {"code": code})
            return
        at = datetime.now(UTC) + timedelta(seconds=random.choice([1, 60, 900]))
        body = {"service": random.choice(self._services), "at": at.isoformat()}
        if told := self._ask(self._counter, "book-appointment", body):
            self._codes.append(told["code"])
