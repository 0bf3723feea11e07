"""The one writer: gathers every command that has arrived, and has the ledger write them at once.

The ledger commits in a thread of its own (fsync takes as long as the disk takes), and while it
does, nobody here touches the floor. Readers come in between two batches.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from ..domain.commands.passing import PassTime
from ..domain.errors import CannotStore, SlowDown
from ..domain.events.event import Entry
from ..domain.floor import Floor
from ..store.ledger import Ledger
from ..store.requests import THE_HUB, Outcome, Request

T = TypeVar("T")

MOST_WAITING = 4_000
MOST_IN_A_BATCH = 200
BATCHES_BEFORE_TIDYING = 500

Publish = Callable[[list[Entry]], None]


class Writer:
    """Runs on the event loop; `publish(entries)` is called after each commit.

    `tidy` is called in a thread now and then, rather in a pause than between two batches: it brings
    the database in order beside the writing, which waits for the same disk.
    """

    def __init__(self, ledger: Ledger, publish: Publish, tidy: Callable[[], None]) -> None:
        self._ledger = ledger
        self._publish = publish
        self._tidy = tidy
        self._tidying: asyncio.Future[None] | None = None
        self._batches = 0
        self._waiting: list[tuple[Request, asyncio.Future[Outcome]]] = []
        self._readers: list[Callable[[], None]] = []
        self._something = asyncio.Event()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="ledger")
        self._closing = False

    async def carry_out(self, request: Request) -> Outcome:
        """Return what became of a command, once that is on disk; raises SlowDown when swamped."""
        if self._closing:
            return CannotStore()
        if len(self._waiting) >= MOST_WAITING:
            raise SlowDown("The hub has more to do than it can. Try again.", seconds=1)
        future: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._waiting.append((request, future))
        self._something.set()
        return await future

    async def read(self, reader: Callable[[Floor], T]) -> T:
        """Return what a function reads from the floor between two batches."""
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()

        def run() -> None:
            try:
                value = reader(self._ledger.floor)
            except Exception as error:
                if not future.done():
                    future.set_exception(error)
            else:
                if not future.done():
                    future.set_result(value)

        self._readers.append(run)
        self._something.set()
        return await future

    async def run(self) -> None:
        """Write until `close`; then finish what has arrived."""
        loop = asyncio.get_running_loop()
        while not (self._closing and not self._waiting):
            await self._something.wait()
            # One turn of the loop, so that what has arrived at the same time comes along.
            await asyncio.sleep(0)
            self._something.clear()
            self._serve_readers()
            batch = self._waiting[:MOST_IN_A_BATCH]
            del self._waiting[:MOST_IN_A_BATCH]
            if self._waiting:
                self._something.set()
            if batch:
                requests = [request for request, _ in batch]
                # Two threads that both compute would only take the interpreter from each other.
                draft = self._ledger.draft(requests)
                written = await loop.run_in_executor(self._thread, self._ledger.commit, draft)
                self._publish(written.entries)
                for (_, future), outcome in zip(batch, written.outcomes, strict=True):
                    if not future.done():
                        future.set_result(outcome)
                self._batches += 1
                if self._batches >= BATCHES_BEFORE_TIDYING:
                    self._tidy_beside()
        self._serve_readers()
        self._thread.shutdown()
        if self._tidying is not None:
            await self._tidying  # or its connection outlives the ledger's, and the log stays

    async def keep_time(self, tick: float) -> None:
        """Have done what time alone makes due, also when nobody asks for anything."""
        while True:
            await asyncio.sleep(tick)
            with contextlib.suppress(CannotStore, SlowDown):  # the next tick tries again
                if await self.read(self._ledger.is_due):
                    await self.carry_out(Request(PassTime(), THE_HUB))
            if self._batches and not self._waiting:
                self._tidy_beside()

    def _tidy_beside(self) -> None:
        if self._tidying is None or self._tidying.done():
            self._batches = 0
            loop = asyncio.get_running_loop()
            self._tidying = loop.run_in_executor(None, self._tidy)

    def _serve_readers(self) -> None:
        readers, self._readers = self._readers, []
        for run in readers:
            run()

    def close(self) -> None:
        """Take no more commands."""
        self._closing = True
        self._something.set()
