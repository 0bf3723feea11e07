"""An app without a window: the very link that the screens use, at work in a machine of a LAN.

    python -m tests.lan.app ROLE FOLDER [TYPED_ADDRESS]

Standard input says "work", "rest" and "end"; everything that happens goes to standard output, a
JSON object a line, with the second (of a clock that all machines share) at which it did. What was
not answered is asked again under the same id, as the screens do, until it is.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from pydantic_core import to_jsonable_python

from shared.domain.commands.command import Command
from shared.domain.commands.desks import SignIn
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.serving import CallNext
from shared.link.device import load_device
from shared.link.errors import HubAway, Refused
from shared.link.link import Link
from shared.link.session import (
    Away,
    CenterChanged,
    Connected,
    FloorChanged,
    FloorReplaced,
    HubsFound,
    Update,
)
from tests.integration.hub.template import HALL, HALL_DESKS, PIN

BETWEEN = 0.1
BEFORE_A_RETRY = 0.5


def say(kind: str, **more: Any) -> None:
    """Write down what happened."""
    line = {"is": kind, "at": time.monotonic()} | to_jsonable_python(more)
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def told(update: Update) -> None:
    """Write down what the link tells."""
    match update:
        case Connected(url):
            say("connected", url=url)
        case Away(_, reason):
            say("away", reason=reason)
        case FloorReplaced(floor):
            say("floor", seq=floor["seq"], journal=floor["journal"])
        case FloorChanged(messages):
            for each in messages:
                say("event", seq=each["seq"], event=each["event"], step=each.get("step_id"))
        case HubsFound(hubs):
            say("hubs", hubs=[(hub.hub, hub.center, *hub.urls) for hub in hubs])
        case CenterChanged():
            say("center")


class App:
    """Sends commands one after the other while it works."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._session: str | None = None
        self.working = asyncio.Event()

    async def issue(self) -> None:
        """Give tickets, as a kiosk does."""
        while True:
            await self.working.wait()
            await self._ask(IssueTicket(services=(HALL,), language="es"))
            await asyncio.sleep(BETWEEN)

    async def call(self, desk: str) -> None:
        """Call one after the other to a desk."""
        await self.working.wait()
        signed = await self._ask(SignIn(desk=desk, staff="Ana", pin=PIN))
        while True:
            await self.working.wait()
            await self._ask(CallNext(desk=desk, finish_current=True), signed.session)
            await asyncio.sleep(BETWEEN)

    async def _ask(self, command: Command[Any], session: str | None = None) -> Any:
        """Have a command answered, however often it must be sent."""
        command = replace(command, command_id=uuid4())
        asked = time.monotonic()
        say("asked", id=command.command_id, name=command.name)
        while True:
            try:
                answer = await self._link.send(command, session)
            except HubAway as away:
                say("lost", id=command.command_id, reason=away.reason, maybe=away.maybe_done)
                await asyncio.sleep(BEFORE_A_RETRY)
            except Refused as refused:
                say("refused", id=command.command_id, code=refused.code)
                raise
            else:
                say("answered", id=command.command_id, since=asked, answer=answer)
                return answer


async def _obey(app: App) -> None:
    """Do as standard input says, until it ends."""
    lines = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    words: dict[str, Callable[[], None]] = {"work": app.working.set, "rest": app.working.clear}
    async for line in lines:
        word = line.decode().strip()
        words[word]()
        say(word)


async def main(role: str, folder: Path, typed: str | None = None) -> None:
    """Work until standard input ends."""
    link = Link(load_device(folder), told, typed=typed, discover=True, folder=folder)
    app = App(link)
    work = {"kiosk": [app.issue], "counter": [partial(app.call, desk) for desk in HALL_DESKS[:2]]}
    tasks = [asyncio.create_task(link.run())]
    tasks += [asyncio.create_task(each()) for each in work.get(role, [])]
    obeying = asyncio.create_task(_obey(app))
    await asyncio.wait([obeying, *tasks], return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
    ends = await asyncio.gather(*tasks, return_exceptions=True)
    for end in ends:
        if not isinstance(end, asyncio.CancelledError):
            raise RuntimeError("an app's work ended") from end


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:4]))
