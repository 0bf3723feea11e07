"""The one writer's book: decide a batch, write it, commit once, and only then answer.

`write(requests)` does what time has made due, decides the commands in order on the floor, writes
journal and tables with one `executemany` a table, and commits. If the commit fails, every command
of the batch is refused with CannotStore and the floor is read again from the tables. It is
`draft`, which computes, then `commit`, which waits for the disk. Not thread-safe: one at a time.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import secrets
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from pydantic_core import from_json, to_json
from sqlalchemy import Connection, Engine, RootTransaction, Table, delete, select
from sqlalchemy.exc import DBAPIError

from ..domain.commands.command import Command
from ..domain.commands.desks import SignIn
from ..domain.commands.passing import PassTime
from ..domain.decisions import decide
from ..domain.decisions.context import (
    Actor,
    Bearer,
    Complaint,
    Context,
    Estimate,
    Feedback,
    ForgetBefore,
    ForgetPin,
    Forgetting,
    ForgetVisit,
    Note,
    PinHash,
    Secret,
    VisitToken,
)
from ..domain.errors import CannotStore, Conflict, Refusal, TurnedAway
from ..domain.events.event import Entry, Event
from ..domain.events.passing import ClockStepped
from ..domain.floor import Floor
from ..domain.folding import apply
from ..domain.roles import Role
from ..domain.visit import Step
from . import erasing, lookup, saying, schema
from .clock import Clock
from .database import meta
from .loading import load_floor
from .past import BatchPast
from .prepared import inserting, upserting
from .rows import Changes, Row

log = logging.getLogger(__name__)

ANSWERS_KEPT = timedelta(hours=48)
FORGET_EVERY = timedelta(hours=1)
MOST_SIGN_INS = 1_000


@dataclass(frozen=True, slots=True)
class Request:
    """A command and who sends it.

    `pin_holds` is the outcome of the check of a PIN in it, `pin_hash` a new one as argon2 wrote it.
    """

    command: Command[Any]
    actor: Actor
    pin_holds: bool = False
    pin_hash: str | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer as JSON; None is "nothing to tell" (HTTP 204)."""

    body: bytes | None


Outcome = Answered | Refusal


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a batch: an outcome for each request, and the new journal entries."""

    outcomes: list[Outcome]
    entries: list[Entry]


@dataclass
class Draft:
    """A batch between decision and disk; `error` is what went wrong already."""

    outcomes: list[Outcome]
    entries: list[Entry]
    transaction: RootTransaction | None = None
    error: Exception | None = None
    stepped: float = 0.0
    signed_in: dict[lookup.Key, lookup.First] = field(default_factory=dict)


def digest(secret: str) -> str:
    """Return the SHA-256 (hex) under which a random secret is known."""
    return hashlib.sha256(secret.encode()).hexdigest()


def fresh_token(size: int) -> str:
    """Return a new random secret of `size` bytes; no command line takes its start for an option."""
    while (token := secrets.token_urlsafe(size)).startswith("-"):
        pass
    return token


class Ledger:
    """The floor and the database under it.

    `estimate` tells newcomers how long they may wait.
    """

    def __init__(
        self, engine: Engine, clock: Clock | None = None, estimate: Estimate | None = None
    ) -> None:
        self._engine = engine
        self._clock = clock or Clock()
        self.estimate = estimate
        self._next_forgetting = self._clock.now()
        self._ailing = False  # said once, and once when it is over
        # Their answers hold a secret: they are never on disk, and a restart forgets them.
        self._sign_ins: dict[lookup.Key, lookup.First] = {}
        self._untold = 0.0  # by how much the clock was set in a batch that did not get to disk
        self._connection = engine.connect()
        with self._connection.begin():
            connection = self._connection
            self.journal = meta(connection, "journal")
            self.hub = meta(connection, "hub")
            self._key = meta(connection, "hash-key").encode()
            self._clock.start(connection.scalar(_NEWEST))
            self._floor: Floor | None = load_floor(connection, self.now)

    @property
    def floor(self) -> Floor:
        """What is open, as far as it is on disk; raises CannotStore while that is unknown."""
        if self._floor is None:
            raise CannotStore
        return self._floor

    def write(self, requests: list[Request]) -> Written:
        """Carry out a batch; nothing in it is answered before all of it is on disk."""
        return self.commit(self.draft(requests))

    def draft(self, requests: list[Request]) -> Draft:
        """Decide a batch and lay it into an open transaction: quick work, that never fails.

        The floor shows the outcome already, so nobody may read it before `commit` has returned.
        """
        draft = Draft([], [], stepped=self._clock.stepped() + self._untold)
        try:
            if self._floor is None:
                self._reopen()
            draft.transaction = self._connection.begin()
            page = _Page(self, self._connection, requests)
            page.notice_clock(draft.stepped)
            draft.outcomes.extend(page.carry_out(request) for request in requests)
            page.store()
            draft.entries.extend(page.entries)
            draft.signed_in.update(page.signed_in)
        except Exception as error:
            draft.outcomes[:] = [CannotStore() for _ in requests]
            draft.error = error
        return draft

    def commit(self, draft: Draft) -> Written:
        """Bring a draft to disk: takes as long as the disk takes, in any thread."""
        try:
            if draft.transaction is None or draft.error is not None:
                raise draft.error or CannotStore
            if draft.stepped:
                # Nobody knows any more how old an answer is.
                self._next_forgetting = self.now + ANSWERS_KEPT
            self._forget()
            draft.transaction.commit()
            self._untold = 0.0
            self._keep_sign_ins(draft.signed_in)
            if self._ailing and draft.entries:
                self._ailing = False
                log.info("the database takes batches again")
            return Written(draft.outcomes, draft.entries)
        except Exception as error:
            self._untold = draft.stepped
            self._give_up(error)
            return Written([CannotStore() for _ in draft.outcomes], [])

    def sign_ins(self, keys: Iterable[lookup.Key]) -> dict[lookup.Key, lookup.First]:
        """Return what became of the sign-ins among these commands."""
        return {key: self._sign_ins[key] for key in keys if key in self._sign_ins}

    def _keep_sign_ins(self, done: dict[lookup.Key, lookup.First]) -> None:
        self._sign_ins.update(done)
        while len(self._sign_ins) > MOST_SIGN_INS:
            del self._sign_ins[next(iter(self._sign_ins))]

    def _forget(self) -> None:
        """Now and then, let go of answers that nobody will ask for again."""
        now = self.now
        if now >= self._next_forgetting:
            table = schema.command
            self._connection.execute(delete(table).where(table.c.at < now - ANSWERS_KEPT))
            self._next_forgetting = now + FORGET_EVERY

    def close(self) -> None:
        """Leave the database in order: the last to leave folds SQLite's log into its file."""
        self._connection.close()
        self._engine.dispose()

    def _give_up(self, error: Exception) -> None:
        """Say what went wrong, and go back to what is on disk."""
        ours = _unexpected(error)
        if ours or not self._ailing:
            log.error("the database did not take a batch: %s", _cause(error), exc_info=ours)
        self._ailing = True
        was_read, self._floor = self._floor is not None, None
        try:
            self._reopen()
        except Exception as again:
            if was_read:
                log.error(
                    "the database cannot be read either: %s. `check` says more, `restore` brings "
                    "a backup back",
                    _cause(again),
                )

    def _reopen(self) -> None:
        self._connection.close()
        self._connection = self._engine.connect()
        with self._connection.begin():
            self._floor = load_floor(self._connection, self.now)

    def body_hash(self, command: Command[Any]) -> str:
        """Return a keyed hash of a command without its id; keyed, for a PIN is easily guessed."""
        body = to_json(command, exclude={"command_id"})
        return hmac.digest(self._key, command.name.encode() + body, "sha256").hex()

    def is_due(self, floor: Floor) -> bool:
        """Say whether time alone has made something due, or the clock was set meanwhile."""
        if self._clock.was_set() or self._untold:
            return True
        return floor.due is not None and floor.due <= self.now

    @property
    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        return self._clock.now()


class _Page:
    """One batch in the making."""

    def __init__(self, ledger: Ledger, connection: Connection, requests: list[Request]) -> None:
        self._ledger = ledger
        self._floor = ledger.floor
        self._connection = connection
        keys = _keys(requests)
        self._remembered = lookup.answers(connection, keys) | ledger.sign_ins(keys)
        self.signed_in: dict[lookup.Key, lookup.First] = {}
        self._ended = lookup.ended_steps(connection, self._floor, [r.command for r in requests])
        self._tokens = lookup.known_tokens(connection, [r.command for r in requests])
        self._changes = Changes()
        self._side: dict[Table, list[Row]] = {}
        self._pins: dict[str, str | None] = {}  # as they are after the batch
        self._feedback: list[Feedback] = []
        self._forgotten: list[Forgetting] = []
        self.entries: list[Entry] = []
        self._past = BatchPast(connection, self._floor, self.entries)

    def notice_clock(self, seconds: float) -> None:
        """Let what is open move along with a clock that was set."""
        if seconds and self._floor.has_center:
            log.info("the clock was set by %+.0f s", seconds)
            self._apply((ClockStepped(seconds=seconds),), self._ledger.now, THE_HUB)
            self._floor.look_ahead()

    def _pass_time(self, now: datetime) -> None:
        """Do what is due before anything else is done."""
        while self._floor.due is not None and self._floor.due <= now:
            decision = decide(self._floor, PassTime(), self._hub_context(now))
            if not decision.events:
                raise AssertionError("what is due changes something")
            self._apply(decision.events, now, THE_HUB)

    def _hub_context(self, now: datetime) -> Context:
        return Context(now=now, actor=THE_HUB, fresh="", fresh_digest="", past=self._past)

    def carry_out(self, request: Request) -> Outcome:
        """Decide one command and apply its events; a repeated one gets its first answer."""
        key = _key(request)
        hashed = self._ledger.body_hash(request.command) if key else ""
        first = self._remembered.get(key) if key else None
        if first is not None and first.body_hash == hashed:
            return _again(first)
        now = self._ledger.now
        self._pass_time(now)
        try:
            decision = decide(self._floor, request.command, self._context(request, now))
        except TurnedAway as turned:
            if first:
                return _REUSED
            self._apply(turned.events, now, request.actor)
            if key:
                self._remember(key, lookup.First(hashed, _refusal_text(turned), True), now)
            return turned
        except Refusal as refusal:
            return _REUSED if first and isinstance(refusal, Conflict) else refusal
        if first:
            return _REUSED
        body = None if decision.answer is None else to_json(decision.answer, exclude_none=False)
        self._apply(decision.events, now, request.actor)
        for secret in decision.secrets:
            self._keep(secret, now)
        answer = None if body is None else body.decode()
        if key and decision.events:
            self._remember(key, lookup.First(hashed, answer, False), now, request.command)
        self._take_the_place(request, hashed, answer, now)
        return Answered(body)

    def _take_the_place(
        self, request: Request, hashed: str, answer: str | None, now: datetime
    ) -> None:
        """See to it that a request that a handed-in ticket replaces is not carried out later."""
        replaced = _replaced(request)
        if replaced is not None and replaced not in self._remembered:
            self._remember(replaced, lookup.First(hashed, answer, False), now)

    def _context(self, request: Request, now: datetime) -> Context:
        fresh = fresh_token(16)
        returning = getattr(request.command, "return_token", None)
        bearer = self._tokens.get(getattr(request.command, "token", None) or "")
        return Context(
            now=now,
            actor=request.actor,
            fresh=fresh,
            fresh_digest=digest(fresh),
            pin_holds=request.pin_holds,
            pin_hash=request.pin_hash,
            token_taken=bearer is not None,
            bearer=bearer,
            ended=self._ended,
            past=self._past,
            replaced=self._opened_by(_replaced(request)),
            return_digest=digest(returning) if returning else None,
            estimate=self._ledger.estimate,
        )

    def _opened_by(self, key: lookup.Key | None) -> str | None:
        """Return the visit that an earlier command opened."""
        first = self._remembered.get(key) if key else None
        if first is None or first.answer is None or first.refused:
            return None
        visit_id: str | None = from_json(first.answer).get("visit_id")
        return visit_id

    def _apply(self, events: Iterable[Event], now: datetime, actor: Actor) -> None:
        act = self._floor.seq + 1
        session = self._floor.session_of(actor.session)
        desk = session.desk if session is not None else None
        for event in events:
            seq = self._floor.seq + 1
            for touched in apply(self._floor, seq, now, event):
                self._changes.add(touched)
                self._past.learn(touched)
                if isinstance(touched, Step) and touched.ended_at is not None:
                    self._ended[touched.id] = touched.state
            self.entries.append(Entry(seq, now, act, actor.device, event, desk))

    def _keep(self, secret: Secret | Forgetting, now: datetime) -> None:
        if isinstance(secret, (ForgetVisit, ForgetBefore)):
            self._forgotten.append(secret)
        elif isinstance(secret, ForgetPin):
            self._pins[secret.staff] = None
        elif isinstance(secret, VisitToken):
            self._tokens[secret.token] = Bearer(visit_id=secret.visit_id, rated=False)
            self._past.learn_token(secret.visit_id, secret.token)
            row = {"visit_id": secret.visit_id, "token": secret.token, "rated": None}
            self._side.setdefault(schema.visit_token, []).append(row)
        elif isinstance(secret, PinHash):
            self._pins[secret.staff] = secret.pin_hash
        elif isinstance(secret, Note):
            said = {name: getattr(secret, name) for name in Note.__dataclass_fields__}
            noted = said | {"id": self._floor.seq, "at": now}
            self._side.setdefault(schema.note, []).append(noted)
        elif isinstance(secret, Feedback):
            if secret.token is not None:
                self._tokens[secret.token] = replace(self._tokens[secret.token], rated=True)
            self._feedback.append(secret)
        elif isinstance(secret, Complaint):
            row = {"id": fresh_token(9), "day": secret.day, "sealed": secret.sealed}
            self._side.setdefault(schema.complaint, []).append(row)

    def _remember(
        self,
        key: lookup.Key,
        first: lookup.First,
        now: datetime,
        command: Command[Any] | None = None,
    ) -> None:
        self._remembered[key] = first
        if isinstance(command, SignIn):
            self.signed_in[key] = first
            return
        row = {"device": key[0], "command_id": key[1], "at": now} | first._asdict()
        self._side.setdefault(schema.command, []).append(row)

    def store(self) -> None:
        """Write everything the batch brought."""
        connection, dialect = self._connection, self._connection.dialect
        if self.entries:
            rows = [_journal_row(entry) for entry in self.entries]
            inserting(schema.journal, dialect).run(connection, rows)
        for table, rows in self._changes.rows().items():
            upserting(table, dialect).run(connection, rows)
        for table, keys in self._changes.gone().items():
            (primary,) = table.primary_key
            connection.execute(delete(table).where(primary.in_(keys)))
        self._store_pins()
        for table, rows in self._side.items():
            inserting(table, dialect).run(connection, rows)
        saying.count(connection, self._feedback)
        for each in self._forgotten:
            erasing.forget(connection, each)

    def _store_pins(self) -> None:
        for staff, pin_hash in self._pins.items():
            erasing.forget(self._connection, ForgetPin(staff=staff))
            if pin_hash is not None:
                row = {"staff": staff, "pin_hash": pin_hash}
                inserting(schema.staff_pin, self._connection.dialect).run(self._connection, [row])


def _cause(error: Exception) -> object:
    """Return what the driver said, without the statement."""
    return getattr(error, "orig", None) or error


def _unexpected(error: Exception) -> bool:
    """Tell a fault of ours, which needs its traceback, from a disk's."""
    return not isinstance(error, (DBAPIError, sqlite3.Error, OSError))


THE_HUB = Actor(device="hub", role=Role.DOOR)
_NEWEST = select(schema.journal.c.at).order_by(schema.journal.c.seq.desc()).limit(1)

# Whatever makes a command invalid, not allowed or unknown is said before this.
_REUSED = Conflict("command-reused", "This command_id was another command's.")


def _again(first: lookup.First) -> Outcome:
    """Return the first outcome of a command once more."""
    if first.refused and first.answer is not None:
        told = from_json(first.answer)
        return Conflict(told.pop("error"), told.pop("sentence"), **told)
    return Answered(None if first.answer is None else first.answer.encode())


def _refusal_text(refusal: Refusal) -> str:
    told = {"error": refusal.code, "sentence": refusal.sentence} | refusal.details()
    return to_json(told).decode()


def _key(request: Request) -> lookup.Key | None:
    identity = request.command.command_id
    return None if identity is None else (request.actor.device, identity.hex)


def _replaced(request: Request) -> lookup.Key | None:
    """Return the key of the request that a handed-in ticket replaces."""
    identity = getattr(request.command, "replaces", None)
    return None if identity is None else (request.actor.device, identity.hex)


def _keys(requests: list[Request]) -> list[lookup.Key]:
    found = (key for request in requests for key in (_key(request), _replaced(request)))
    return [key for key in found if key is not None]


def _journal_row(entry: Entry) -> Row:
    return {
        "seq": entry.seq,
        "at": entry.at,
        "act": entry.act,
        "device": entry.device,
        "kind": entry.event.kind,
        "body": to_json(entry.event, exclude_none=True).decode(),
        "desk": entry.desk,
    }
