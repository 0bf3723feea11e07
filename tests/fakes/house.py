"""A floor with a clock of its own: commands in, events out, nothing on disk."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

import shared.domain
from shared.domain.commands.command import Command
from shared.domain.commands.desks import SignIn
from shared.domain.commands.passing import PassTime
from shared.domain.commands.setting_up import AdoptProfile
from shared.domain.commands.staffing import AddStaff
from shared.domain.decisions import decide
from shared.domain.decisions.context import Actor, Context, Decision, Note, VisitToken
from shared.domain.errors import TurnedAway
from shared.domain.events.event import Entry, Event
from shared.domain.floor import Floor
from shared.domain.folding import apply
from shared.domain.roles import Role, StaffRole
from shared.domain.visit import Step, Visit

A = TypeVar("A")
SAMPLE = Path(str(shared.domain.__file__)).with_name("sample.toml").read_text(encoding="utf-8")
OPENING = datetime(2026, 3, 2, 13, 0, tzinfo=UTC)  # 8 o'clock in Bogota
DOOR = Actor(device="door", role=Role.DOOR)
STAFF = {"Ana": StaffRole.AGENT, "Luis": StaffRole.AGENT, "Sol": StaffRole.SUPERVISOR}
HASHED = "$argon2id$of-a-new-pin"
KIOSK = Actor(device="kiosk", role=Role.KIOSK)


def digest_of(secret: str) -> str:
    """Return the digest under which a secret is known here."""
    return hashlib.sha256(secret.encode()).hexdigest()


class House:
    """A center in memory. `events` is its whole journal."""

    def __init__(self, profile: str = SAMPLE, now: datetime = OPENING) -> None:
        self.floor = Floor()
        self.now = now
        self.events: list[tuple[int, datetime, Event]] = []
        self._secrets = count()
        self.ended: dict[str, str] = {}
        self.visits: dict[str, Visit] = {}
        self.tokens: dict[str, str] = {}
        self.notes: list[Note] = []
        self.acts: list[Entry] = []
        self.opened: dict[UUID, str] = {}
        self.do(AdoptProfile(profile=profile), DOOR)
        for name, role in STAFF.items():
            self.do(AddStaff(staff=name, role=role, pin="1234"), DOOR)

    def do(self, command: Command[A], actor: Actor = KIOSK) -> A:
        """Carry out a command, after what time has made due; raises its Refusal."""
        while self.floor.due is not None and self.floor.due <= self.now:
            self._happen(decide(self.floor, PassTime(), self._context(PassTime(), DOOR)), DOOR)
        try:
            decision = decide(self.floor, command, self._context(command, actor))
        except TurnedAway as turned:
            self._happen(Decision(turned.events, None), actor)
            raise
        self._happen(decision, actor)
        answer: Any = decision.answer
        if command.command_id is not None and hasattr(answer, "visit_id"):
            self.opened[command.command_id] = answer.visit_id
        return answer  # type: ignore[no-any-return]

    def _context(self, command: Command[Any], actor: Actor) -> Context:
        fresh = f"secret-{next(self._secrets):015d}"
        returning = getattr(command, "return_token", None)
        return Context(
            now=self.now,
            actor=actor,
            fresh=fresh,
            fresh_digest=digest_of(fresh),
            pin_holds=True,
            replaced=self.opened.get(getattr(command, "replaces", None)),  # type: ignore[arg-type]
            pin_hash=HASHED,
            ended=self.ended,
            past=self,
            return_digest=digest_of(returning) if returning else None,
        )

    def _happen(self, decision: Decision, actor: Actor) -> None:
        act = self.floor.seq + 1
        session = self.floor.session_of(actor.session)
        for event in decision.events:
            seq = self.floor.seq + 1
            self.events.append((seq, self.now, event))
            desk = session.desk if session else None
            self.acts.append(Entry(seq, self.now, act, actor.device, event, desk))
            for touched in apply(self.floor, seq, self.now, event):
                if isinstance(touched, Step) and touched.ended_at:
                    self.ended[touched.id] = touched.state
                if isinstance(touched, Visit):
                    self.visits[touched.id] = touched
        for secret in decision.secrets:
            if isinstance(secret, VisitToken):
                self.tokens[secret.visit_id] = secret.token
            elif isinstance(secret, Note):
                self.notes.append(secret)

    # What a decision may ask of the past

    def visit_of(self, step_id: str) -> Visit | None:
        """Return the visit of an ended step."""
        return next((each for each in self.visits.values() if each.step(step_id)), None)

    def is_known(self, visit_id: str) -> bool:
        """Say whether there ever was such a visit."""
        return visit_id in self.visits

    def is_given(self, number: str, day: str) -> bool:
        """Say whether a visit that is over had this number on that day."""
        return any((each.number, each.day) == (number, day) for each in self.visits.values())

    def token(self, visit_id: str) -> str | None:
        """Return the secret of a visit's QR."""
        return self.tokens.get(visit_id)

    def since(self, instant: datetime) -> list[Entry]:
        """Return the journal from an instant on."""
        return [each for each in self.acts if each.at >= instant]

    def of_visit(self, visit_id: str) -> list[Entry]:
        """Return what the journal says of a visit."""
        return [each for each in self.acts if f"'{visit_id}'" in repr(each.event)]

    def clerk(self, desk: str, staff: str = "Ana", device: str = "console") -> Actor:
        """Sign somebody in at a desk."""
        anybody = Actor(device=device, role=Role.COUNTER)
        signed = self.do(SignIn(desk=desk, staff=staff, pin="1234"), anybody)
        return Actor(device=device, role=Role.COUNTER, session=digest_of(signed.session))

    def wait(self, **amount: float) -> None:
        """Let time pass, as in `wait(minutes=5)`; negative steps the clock back."""
        self.now += timedelta(**amount)
