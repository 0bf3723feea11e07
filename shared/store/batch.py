"""One batch in the making: commands decided in order on the floor, and all they bring written."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from pydantic_core import to_json
from sqlalchemy import Connection, delete

from ..domain.commands.passing import PassTime
from ..domain.decisions import decide
from ..domain.decisions.context import (
    Actor,
    Bearer,
    Context,
    Estimate,
    Feedback,
    Forgetting,
    Secret,
    VisitToken,
)
from ..domain.errors import Conflict, Refusal, TurnedAway
from ..domain.events.event import Entry, Event
from ..domain.events.passing import ClockStepped
from ..domain.floor import Floor
from ..domain.folding import apply
from ..domain.visit import Step
from . import lookup, schema
from .aside import Aside
from .entries import entry_row
from .past import BatchPast
from .prepared import inserting, upserting
from .repeats import REUSED, First, Repeats, key_of, refused, replaced_by
from .requests import THE_HUB, Answered, Outcome, Request
from .rows import Changes
from .tokens import digest, fresh_token

log = logging.getLogger(__name__)


class Batch:
    """What a batch of requests does to the floor, and has to write.

    `now` tells the present instant; `estimate` tells newcomers how long they may wait.
    """

    def __init__(
        self,
        connection: Connection,
        floor: Floor,
        requests: list[Request],
        *,
        repeats: Repeats,
        now: Callable[[], datetime],
        estimate: Estimate | None,
    ) -> None:
        commands = [request.command for request in requests]
        self._floor = floor
        self._connection = connection
        self._repeats = repeats
        self._now = now
        self._estimate = estimate
        self._ended = lookup.ended_steps(connection, floor, commands)
        self._tokens = lookup.known_tokens(connection, commands)
        self._changes = Changes()
        self._aside = Aside()
        self.entries: list[Entry] = []
        self._past = BatchPast(connection, floor, self.entries)

    def notice_clock(self, seconds: float) -> None:
        """Let what is open move along with a clock that was set."""
        if seconds and self._floor.has_center:
            log.info("the clock was set by %+.0f s", seconds)
            self._apply((ClockStepped(seconds=seconds),), self._now(), THE_HUB)
            self._floor.look_ahead()

    def carry_out(self, request: Request) -> Outcome:
        """Decide one command and apply its events; a repeated one gets its first answer."""
        repeats = self._repeats
        key = key_of(request)
        hashed = repeats.hashed(request.command) if key else ""
        first = repeats.first(key) if key else None
        if first is not None and first.body_hash == hashed:
            return first.again()
        now = self._now()
        self._pass_time(now)
        try:
            decision = decide(self._floor, request.command, self._context(request, now))
        except TurnedAway as turned:
            if first:
                return REUSED
            self._apply(turned.events, now, request.actor)
            if key:
                repeats.remember(key, refused(hashed, turned), now)
            return turned
        except Refusal as refusal:
            return REUSED if first and isinstance(refusal, Conflict) else refusal
        if first:
            return REUSED
        body = None if decision.answer is None else to_json(decision.answer, exclude_none=False)
        self._apply(decision.events, now, request.actor)
        for secret in decision.secrets:
            self._keep(secret, now)
        answer = None if body is None else body.decode()
        if key and decision.events:
            repeats.remember(key, First(hashed, answer, False), now, request.command)
        self._take_the_place(request, hashed, answer, now)
        return Answered(body)

    def _pass_time(self, now: datetime) -> None:
        """Do what is due before anything else is done."""
        while self._floor.due is not None and self._floor.due <= now:
            decision = decide(self._floor, PassTime(), self._hub_context(now))
            if not decision.events:
                raise AssertionError("what is due changes something")
            self._apply(decision.events, now, THE_HUB)

    def _hub_context(self, now: datetime) -> Context:
        return Context(now=now, actor=THE_HUB, fresh="", fresh_digest="", past=self._past)

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
            replaced=self._repeats.opened_by(replaced_by(request)),
            return_digest=digest(returning) if returning else None,
            estimate=self._estimate,
        )

    def _take_the_place(
        self, request: Request, hashed: str, answer: str | None, now: datetime
    ) -> None:
        """See to it that a request that a handed-in ticket replaces is not carried out later."""
        replaced = replaced_by(request)
        if replaced is not None and self._repeats.first(replaced) is None:
            self._repeats.remember(replaced, First(hashed, answer, False), now)

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
        """Keep a secret, and know it for the rest of the batch."""
        if isinstance(secret, VisitToken):
            self._tokens[secret.token] = Bearer(visit_id=secret.visit_id, rated=False)
            self._past.learn_token(secret.visit_id, secret.token)
        elif isinstance(secret, Feedback) and secret.token is not None:
            self._tokens[secret.token] = replace(self._tokens[secret.token], rated=True)
        self._aside.keep(secret, self._floor.seq, now)

    def store(self) -> None:
        """Write everything the batch brought."""
        connection, dialect = self._connection, self._connection.dialect
        if self.entries:
            rows = [entry_row(entry) for entry in self.entries]
            inserting(schema.journal, dialect).run(connection, rows)
        for table, rows in self._changes.rows().items():
            upserting(table, dialect).run(connection, rows)
        for table, keys in self._changes.gone().items():
            (primary,) = table.primary_key
            connection.execute(delete(table).where(primary.in_(keys)))
        if self._repeats.rows:
            inserting(schema.command, dialect).run(connection, self._repeats.rows)
        # Last, for what is to be forgotten may be among the answers.
        self._aside.store(connection)
