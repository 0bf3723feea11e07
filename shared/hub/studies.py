"""Studies: figures worked out in processes beside the hub, so that no call waits for them."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

from pydantic_core import from_json, to_json
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from ..domain.decisions.context import Actor
from ..domain.errors import NotAllowed, SlowDown
from ..domain.floor import Floor
from ..domain.rights import BY_MANAGERS, VIEW_RIGHTS, check
from ..insight.studies import STUDIES, Sees, Study
from .wire import WireError

Tell = Callable[[bytes], Awaitable[None]]

WORKER = ("-m", "shared.insight.study")
# Questions in hand, waiting ones too: more are told to come back.
MOST = 8
# The longest line of an answer that goes through the hub, in bytes.
LONGEST_LINE = 8 * 1024 * 1024
# A quick study that nobody waits for any more may still end, in seconds: its process stays warm.
GRACE = 1.0
# How often a silent study says that it is still at work, in seconds.
BEAT = 5.0
_HEADERS = [(b"content-type", b"application/x-ndjson"), (b"cache-control", b"no-store")]


class Studies:
    """Takes questions for the processes that study the data in `folder`."""

    def __init__(self, folder: Path, studies: Mapping[str, Study] = STUDIES) -> None:
        self._studies = studies
        # One that takes long, such as the first look at years, is not waited for by all others.
        self._quick = _Lanes(_Lane(folder, keep=True), _Lane(folder, keep=False))
        self._long = _Lanes(_Lane(folder, keep=False))
        self._in_hand = 0

    def ask(self, name: str, body: bytes, sees: Sees) -> Response:
        """Return the answer to be: lines that come as they are worked out.

        Raises WireError for an unknown study or a body that is no object, SlowDown when too many
        wait already.
        """
        study = self._studies.get(name)
        if study is None:
            raise WireError(404, "unknown-study", "There is no such study.")
        line = to_json({"study": name, "asked": _object(body), "sees": sees}) + b"\n"
        if self._in_hand >= MOST:
            raise SlowDown("Too many figures are being worked out.", seconds=int(BEAT))
        # Counted here: of many at the same moment none has begun when the last one asks.
        self._in_hand += 1
        return _Lines(lambda tell: self._answer(study, line, tell), self._over)

    async def close(self) -> None:
        """End every process."""
        await self._quick.close()
        await self._long.close()

    async def _answer(self, study: Study, question: bytes, tell: Tell) -> None:
        lanes = self._long if study.long else self._quick
        try:
            await lanes.ask(question, study.seconds, tell)
        except TimeoutError:
            await tell(_error("study-too-long", "This takes too long. Ask for less."))
        except ValueError:
            await tell(_error("study-too-large", "The answer is too large. Ask for less."))
        except EOFError:
            await tell(_error("study-failed", "The figures could not be worked out."))

    def _over(self) -> None:
        self._in_hand -= 1


def sees_of(floor: Floor, actor: Actor) -> Sees:
    """Return what who asks may see; raises NotAllowed for who may ask for no study."""
    check(VIEW_RIGHTS["studies"], floor, actor)
    try:
        check(BY_MANAGERS, floor, actor)
    except NotAllowed:
        return Sees(sensitive=False)
    return Sees(sensitive=True)


def _object(body: bytes) -> dict[str, Any]:
    try:
        found = from_json(body or b"{}")
    except ValueError:
        raise WireError(400, "not-json", "The body is not JSON.") from None
    if not isinstance(found, dict):
        raise WireError(422, "wrong-shape", "body: expected an object.")
    return found


def _error(code: str, message: str) -> bytes:
    return to_json({"error": {"code": code, "message": message}}) + b"\n"


class _Lanes:
    """As many questions at a time as there are lanes, the first that is free; others wait."""

    def __init__(self, *lanes: _Lane) -> None:
        self._lanes = lanes
        self._turns = asyncio.Semaphore(len(lanes))
        self._busy: set[_Lane] = set()

    async def ask(self, question: bytes, seconds: float, tell: Tell) -> None:
        """Tell what a question brings, as a lane does."""
        async with self._turns:
            lane = next(each for each in self._lanes if each not in self._busy)
            self._busy.add(lane)
            try:
                await lane.ask(question, seconds, tell)
            finally:
                self._busy.remove(lane)

    async def close(self) -> None:
        """End every process."""
        for lane in self._lanes:
            await lane.close()


class _Lane:
    """One process, and one question at a time; `keep` has it stay for the next."""

    def __init__(self, folder: Path, *, keep: bool) -> None:
        self._folder = folder
        self._keep = keep
        self._process: Process | None = None
        self._closed = False

    async def ask(self, question: bytes, seconds: float, tell: Tell) -> None:
        """Tell what a question brings, at most `seconds` after its turn has come.

        Raises TimeoutError, EOFError when the process ends early, ValueError for a line that is
        too long. Cancelling it ends the process.
        """
        if self._closed:
            raise EOFError
        if self._process is None or self._process.returncode is not None:
            self._process = await self._start()
        asking = asyncio.create_task(_converse(self._process, question, tell))
        try:
            async with asyncio.timeout(seconds):
                await asyncio.shield(asking)
        except asyncio.CancelledError:
            if self._keep:
                await asyncio.wait({asking}, timeout=GRACE)
            raise
        finally:
            if not (self._keep and asking.done() and asking.exception() is None):
                await self._end(asking)

    async def close(self) -> None:
        """End the process that stayed, and start no other."""
        self._closed = True
        if self._process is not None:
            await _kill(self._process)

    async def _start(self) -> Process:
        words = (sys.executable, *WORKER, str(self._folder))
        return await asyncio.create_subprocess_exec(
            *words, stdin=PIPE, stdout=PIPE, limit=LONGEST_LINE, start_new_session=True
        )

    async def _end(self, asking: asyncio.Task[None]) -> None:
        process, self._process = self._process, None
        asking.cancel()
        if process is not None:
            await _kill(process)


async def _converse(process: Process, question: bytes, tell: Tell) -> None:
    stdin, stdout = process.stdin, process.stdout
    if stdin is None or stdout is None:
        raise EOFError
    try:
        stdin.write(question)
    except (OSError, RuntimeError):  # it has ended, and that is not known yet
        raise EOFError from None
    while line := await stdout.readline():
        await tell(line)
        if not line.startswith(b'{"progress"'):
            return
    raise EOFError


async def _kill(process: Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.kill()
    await process.wait()


class _Lines(Response):
    """An answer told line by line, given up when its reader goes; `over` is called at its end."""

    def __init__(self, work: Callable[[Tell], Awaitable[None]], over: Callable[[], None]) -> None:
        self._work = work
        self._over = over
        self._last = b'{"progress":0}\n'

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, until all is told or nobody listens."""
        try:
            await self._tell_all(receive, send)
        finally:
            self._over()

    async def _tell_all(self, receive: Receive, send: Send) -> None:

        async def tell(line: bytes) -> None:
            self._last = line
            await send({"type": "http.response.body", "body": line, "more_body": True})

        await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
        working = asyncio.ensure_future(self._work(tell))
        others = [asyncio.create_task(_gone(receive)), asyncio.create_task(self._beat(tell))]
        await asyncio.wait({working, *others}, return_when=asyncio.FIRST_COMPLETED)
        for each in (working, *others):
            each.cancel()
        await asyncio.wait({working, *others})
        if not working.cancelled():
            working.result()
            await send({"type": "http.response.body", "body": b""})

    async def _beat(self, tell: Tell) -> None:
        await tell(self._last)
        while True:
            await asyncio.sleep(BEAT)
            await tell(self._last)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
