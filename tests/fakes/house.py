"""A floor with a clock of its own: commands in, events out, nothing on disk."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import shared.domain
from shared.domain.commands import AddStaff, AdoptProfile, Command, Role, SignIn, StaffRole
from shared.domain.decisions import decide
from shared.domain.decisions.context import Actor, Context
from shared.domain.events import Event
from shared.domain.floor import Floor
from shared.domain.visit import Step

A = TypeVar("A")
SAMPLE = Path(str(shared.domain.__file__)).with_name("sample.toml").read_text(encoding="utf-8")
OPENING = datetime(2026, 3, 2, 13, 0, tzinfo=UTC)  # 8 o'clock in Bogota
DOOR = Actor(device="door", role=Role.DOOR)
KIOSK = Actor(device="kiosk", role=Role.KIOSK)


class House:
    """A center in memory. `events` is its whole journal."""

    def __init__(self, profile: str = SAMPLE, now: datetime = OPENING) -> None:
        self.floor = Floor()
        self.now = now
        self.events: list[tuple[int, datetime, Event]] = []
        self._secrets = count()
        self.ended: dict[str, str] = {}
        self.do(AdoptProfile(profile=profile), DOOR)
        for name in ("Ana", "Luis"):
            person = AddStaff(staff=name, role=StaffRole.AGENT, pin_hash="$argon2id$")
            self.do(person, DOOR)

    def do(self, command: Command[A], actor: Actor = KIOSK) -> A:
        """Carry out a command; raises its Refusal."""
        fresh = f"secret-{next(self._secrets)}"
        context = Context(
            now=self.now,
            actor=actor,
            fresh=fresh,
            fresh_digest=f"digest of {fresh}",
            pin_holds=True,
            ended=self.ended,
        )
        decision = decide(self.floor, command, context)
        for event in decision.events:
            self._apply(event)
        answer: Any = decision.answer
        return answer  # type: ignore[no-any-return]

    def _apply(self, event: Event) -> None:
        seq = self.floor.seq + 1
        self.events.append((seq, self.now, event))
        for touched in self.floor.apply(seq, self.now, event):
            if isinstance(touched, Step) and touched.ended_at:
                self.ended[touched.id] = touched.state

    def clerk(self, desk: str, staff: str = "Ana", device: str = "console") -> Actor:
        """Sign somebody in at a desk."""
        anybody = Actor(device=device, role=Role.COUNTER)
        signed = self.do(SignIn(desk=desk, staff=staff, pin="1234"), anybody)
        return Actor(device=device, role=Role.COUNTER, session=f"digest of {signed.session}")

    def wait(self, **amount: float) -> None:
        """Let time pass, as in `wait(minutes=5)`; negative steps the clock back."""
        self.now += timedelta(**amount)
