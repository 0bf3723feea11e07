"""The stream of events: each role its own view, every client at its own pace.

A client is a cursor in the journal. Recent entries come from memory, older ones from the database.
Each entry is worded once a role. A client that was up to date and then falls more than
MOST_BEHIND entries behind is closed, and resumes when it can.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Sequence

from pydantic_core import to_json
from starlette.websockets import WebSocket, WebSocketDisconnect

from ..domain.events.event import Entry
from ..domain.roles import STAFF, Role
from ..store.history import History
from .health import Told
from .messages import Message
from .views.events import event_view

MOST_BEHIND = 1_000
KEPT = 4 * MOST_BEHIND
PAGE = 500
HEARTBEAT = 10.0
TOO_SLOW = 4408
SHUT_OUT = 4401
# How long a client that was shut out may take to hear of it, in seconds.
LEAVE_WITHIN = 2.0


class Broadcast:
    """What happened lately, and who wants to be woken when more happens."""

    def __init__(self, head: int) -> None:
        self.head = head
        self._recent: deque[Entry] = deque(maxlen=KEPT)
        self._texts: dict[int, dict[Role, str | None]] = {}
        self._moved: asyncio.Future[None] | None = None
        self.health: tuple[Told, ...] = ()
        self.messages: tuple[Message, ...] = ()

    def tell_messages(self, messages: tuple[Message, ...]) -> None:
        """Tell staff what was said to desks: no event either."""
        self.messages = messages
        self._wake()

    def tell_health(self, health: tuple[Told, ...]) -> None:
        """Tell staff how the center's machines are: no event, for it stands in no journal."""
        self.health = health
        self._wake()

    def publish(self, entries: Sequence[Entry]) -> None:
        """Take in what was committed, and wake everybody."""
        for entry in entries:
            if len(self._recent) == KEPT:
                self._texts.pop(self._recent[0].seq, None)
            self._recent.append(entry)
        if not entries:
            return
        self.head = entries[-1].seq
        self._wake()

    def _wake(self) -> None:
        if self._moved is not None and not self._moved.done():
            self._moved.set_result(None)

    def moved(self) -> asyncio.Future[None]:
        """Return a future, shared by all, that is done when more than now was published."""
        if self._moved is None or self._moved.done():
            self._moved = asyncio.get_running_loop().create_future()
        return self._moved

    def recent(self, after: int) -> list[Entry] | None:
        """Return the entries after a seq from memory; None when they reach further back."""
        if not self._recent or self._recent[0].seq > after + 1:
            return None
        skipped = max(0, after + 1 - self._recent[0].seq)
        return [self._recent[index] for index in range(skipped, len(self._recent))]

    def text(self, entry: Entry, role: Role) -> str | None:
        """Return an entry as JSON for a role; None when the role sees nothing of it."""
        known = self._texts.get(entry.seq, {})
        if role not in known:
            view = event_view(entry, role)
            known[role] = None if view is None else to_json(view).decode()
            if self._recent and entry.seq >= self._recent[0].seq:
                self._texts[entry.seq] = known
        return known[role]


class Client:
    """One open stream."""

    def __init__(
        self, socket: WebSocket, role: Role, after: int, broadcast: Broadcast, history: History
    ) -> None:
        self._socket = socket
        self._role = role
        self._at = after
        self._broadcast = broadcast
        self._history = history
        self._caught_up = False
        self._health: tuple[Told, ...] = ()
        self._messages: tuple[Message, ...] = ()

    async def run(self) -> None:
        """Send until the client goes away or falls too far behind."""
        ears = asyncio.create_task(self._listen())
        try:
            while not ears.done():
                if self._caught_up and self._broadcast.head - self._at > MOST_BEHIND:
                    await _hang_up(self._socket, TOO_SLOW, "too slow: resume")
                    return
                if self._at < self._broadcast.head:
                    await self._send(await self._next())
                elif self._role in STAFF and self._health is not self._broadcast.health:
                    await self._say_health()
                elif self._role in STAFF and self._messages is not self._broadcast.messages:
                    await self._say_messages()
                else:
                    self._caught_up = True
                    await self._wait(ears)
        finally:
            ears.cancel()

    async def _next(self) -> list[Entry]:
        recent = self._broadcast.recent(self._at)
        if recent is not None:
            return recent
        return _whole_acts(await asyncio.to_thread(self._history.entries, self._at, PAGE))

    async def _send(self, entries: list[Entry]) -> None:
        silent = True
        for entry in entries:
            text = self._broadcast.text(entry, self._role)
            silent = text is None
            if text is not None:
                await _tell(self._socket, text)
            self._at = entry.seq
        if self._at == self._broadcast.head and (silent or not self._caught_up):
            await self._say_at()

    async def _wait(self, ears: asyncio.Task[None]) -> None:
        # Asked for at once: what is published before this task has its next turn must wake it.
        moved = self._broadcast.moved()
        done, _ = await asyncio.wait(
            {moved, ears}, timeout=HEARTBEAT, return_when=asyncio.FIRST_COMPLETED
        )
        if not done:
            await self._say_at()

    async def _say_at(self) -> None:
        await _tell(self._socket, f'{{"type":"at","seq":{self._at}}}')

    async def _say_health(self) -> None:
        self._health = self._broadcast.health
        told = {"type": "health", "seq": self._at, "devices": self._health}
        await _tell(self._socket, to_json(told).decode())

    async def _say_messages(self) -> None:
        self._messages = self._broadcast.messages
        told = {"type": "messages", "seq": self._at, "messages": self._messages}
        await _tell(self._socket, to_json(told).decode())

    async def _listen(self) -> None:
        """Read and forget: the only thing a client can say is good-bye."""
        while (await self._socket.receive())["type"] != "websocket.disconnect":
            pass


def _whole_acts(page: list[Entry]) -> list[Entry]:
    """Return a page without its last act, of which the rest may stand on the next page."""
    if len(page) < PAGE:
        return page
    return [entry for entry in page if entry.act != page[-1].act] or page


async def _tell(socket: WebSocket, text: str) -> None:
    """Send; raises WebSocketDisconnect when the stream is over, whoever ended it."""
    try:
        await socket.send_text(text)
    except RuntimeError:
        # uvicorn closed it by itself, for a broken frame or a ping that was not answered.
        raise WebSocketDisconnect from None


async def _hang_up(socket: WebSocket, code: int = 1000, reason: str = "") -> None:
    """Close, unless that has happened already."""
    with contextlib.suppress(RuntimeError):
        await socket.close(code, reason)


async def serve_stream(
    socket: WebSocket,
    role: Role,
    journal: str,
    broadcast: Broadcast,
    history: History,
) -> None:
    """Answer one WebSocket: resume after `after`, or say "reset" when that is impossible."""
    asked = socket.query_params.get("after")
    after = broadcast.head if asked is None else int(asked)
    known = socket.query_params.get("journal", journal) == journal and after <= broadcast.head
    with contextlib.suppress(WebSocketDisconnect):
        await socket.accept()
        if not known:
            await _tell(socket, '{"type":"reset"}')
            await _hang_up(socket)
            return
        if after == broadcast.head:
            await _tell(socket, f'{{"type":"at","seq":{after}}}')
        await Client(socket, role, after, broadcast, history).run()


async def until_told(
    socket: WebSocket, streaming: asyncio.Task[None], leave: asyncio.Future[None]
) -> None:
    """Let a stream run to its end, or until `leave` is done: then nothing more is told."""
    try:
        await asyncio.wait({streaming, leave}, return_when=asyncio.FIRST_COMPLETED)
        if streaming.done():
            return await streaming
    finally:
        streaming.cancel()
    await asyncio.wait({streaming})
    with contextlib.suppress(TimeoutError, WebSocketDisconnect):
        async with asyncio.timeout(LEAVE_WITHIN):
            return await _hang_up(socket, SHUT_OUT, "shut out")
    return None
