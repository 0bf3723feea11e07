"""The one writer's book: decide a batch, write it, commit once, and only then answer.

`write(requests)` does what time has made due, decides the commands in order on the floor, writes
journal and tables with one `executemany` a table, and commits. If the commit fails, every command
of the batch is refused with CannotStore and the floor is read again from the tables. It is
`draft`, which computes, then `commit`, which waits for the disk. Not thread-safe: one at a time.
"""

from __future__ import annotations

import logging
import sqlite3
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Engine, RootTransaction, delete, select
from sqlalchemy.exc import DBAPIError

from ..domain.decisions.context import Estimate
from ..domain.errors import CannotStore
from ..domain.events.event import Entry
from ..domain.floor import Floor
from . import schema
from .batch import Batch
from .clock import Clock
from .database import cause, meta
from .loading import load_floor
from .repeats import First, Key, Repeats
from .requests import Outcome, Request

log = logging.getLogger(__name__)

ANSWERS_KEPT = timedelta(hours=48)
FORGET_EVERY = timedelta(hours=1)
MOST_SIGN_INS = 1_000


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
    signed_in: dict[Key, First] = field(default_factory=dict)


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
        self._sign_ins: dict[Key, First] = {}
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
            repeats = Repeats(self._connection, self._key, requests, self._sign_ins)
            batch = Batch(
                self._connection,
                self.floor,
                requests,
                repeats=repeats,
                now=self._clock.now,
                estimate=self.estimate,
            )
            batch.notice_clock(draft.stepped)
            draft.outcomes.extend(batch.carry_out(request) for request in requests)
            batch.store()
            draft.entries.extend(batch.entries)
            draft.signed_in.update(repeats.signed_in)
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

    def _keep_sign_ins(self, done: dict[Key, First]) -> None:
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
            log.error("the database did not take a batch: %s", cause(error), exc_info=ours)
        self._ailing = True
        was_read, self._floor = self._floor is not None, None
        try:
            self._reopen()
        except Exception as again:
            if was_read:
                log.error(
                    "the database cannot be read either: %s. `check` says more, `restore` brings "
                    "a backup back",
                    cause(again),
                )

    def _reopen(self) -> None:
        self._connection.close()
        self._connection = self._engine.connect()
        with self._connection.begin():
            self._floor = load_floor(self._connection, self.now)

    def is_due(self, floor: Floor) -> bool:
        """Say whether time alone has made something due, or the clock was set meanwhile."""
        if self._clock.was_set() or self._untold:
            return True
        return floor.due is not None and floor.due <= self.now

    @property
    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        return self._clock.now()


def _unexpected(error: Exception) -> bool:
    """Tell a fault of ours, which needs its traceback, from a disk's."""
    return not isinstance(error, (DBAPIError, sqlite3.Error, OSError))


_NEWEST = select(schema.journal.c.at).order_by(schema.journal.c.seq.desc()).limit(1)
