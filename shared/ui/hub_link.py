"""The one door between Qt and the network: a thread of its own, frozen values across."""

from __future__ import annotations

import asyncio
import dataclasses
import threading
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Qt, Signal, Slot

from shared.domain.commands.command import Command
from shared.link.addresses import read_address
from shared.link.device import Device
from shared.link.errors import HubAway, Refused
from shared.link.session import Update

if TYPE_CHECKING:
    from shared.link.link import Link

# How long `stop` lets commands on their way arrive, and then the thread end (seconds).
_DRAIN = 1.0
_END = 3.0

Tell = Callable[[Update], None]


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of a command: an answer, or else `refusal` or `away` says why not.

    `request_id` is the command's id. `answer` may be None also when all went well (nobody to
    call), so ask `ok`.
    """

    request_id: UUID
    command: Command[Any]
    answer: object = None
    refusal: Refused | None = None
    away: HubAway | None = None

    @property
    def ok(self) -> bool:
        """Whether the hub carried the command out."""
        return self.refusal is None and self.away is None


@dataclass(frozen=True, slots=True)
class Looked:
    """What became of a question: what was `found`, or else `refusal` or `away` says why not."""

    request_id: UUID
    name: str
    found: Mapping[str, Any] | None = None
    refusal: Refused | None = None
    away: HubAway | None = None


@dataclass(frozen=True, slots=True)
class Studied:
    """What became of a study: its `answer`, or else `refusal` or `away` says why there is none."""

    request_id: UUID
    name: str
    answer: Mapping[str, Any] | None = None
    refusal: Refused | None = None
    away: HubAway | None = None


@dataclass(frozen=True, slots=True)
class Progressed:
    """How far a study is: `share` goes from 0 to 1."""

    request_id: UUID
    name: str
    share: float


class HubLink(QObject):
    """Follows the hub and sends commands, without ever making the screen wait.

    Connect the signals, `start()`, and `stop()` before the program ends.

    Guarantees: all signals are emitted on this object's own thread, in the order in which things
    happened; every `send` gets one `answered`, every `look` one `looked`, every `study` one
    `studied` (unless given up), unless `stop` comes first; `stop` lets what is on its way arrive,
    and nothing is emitted after it.
    Danger: only `_crossed` may be touched by the link's thread; keep it so.

    Signals:
        arrived: an Update of shared.link: Connected, Away, CenterChanged, FloorReplaced,
            FloorChanged, HubsFound.
        answered: an Answered.
        looked: a Looked.
        progressed: a Progressed.
        studied: a Studied.
    """

    arrived = Signal(object)
    answered = Signal(object)
    looked = Signal(object)
    progressed = Signal(object)
    studied = Signal(object)
    _crossed = Signal(object)

    def __init__(
        self,
        device: Device | None,
        typed_url: str | None = None,
        *,
        discover: bool = False,
        config_dir: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Prepare a link; see shared.link.link.Link. ValueError for a `typed_url` that is none."""
        super().__init__(parent)
        self._device = device
        self._typed = None if typed_url is None else read_address(typed_url)
        self._discover = discover
        self._config_dir = config_dir
        self._inside: _Inside | None = None
        # Queued even for plain callables, which Qt would run on the thread that emits.
        self._crossed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to look for the hub."""
        if self._inside is None:
            self._inside = _Inside(self._make, self._crossed.emit)

    def send(self, command: Command[Any], session: str | None = None) -> UUID:
        """Send a command, from any thread; returns the `request_id` of its Answered.

        The id is the command's own `command_id`, given here when it has none.
        """
        request_id = command.command_id or uuid4()
        if self._inside is None:
            raise RuntimeError("a HubLink sends between start() and stop()")
        command = dataclasses.replace(command, command_id=request_id)
        self._inside.send(command, request_id, session)
        return request_id

    def look(self, name: str, session: str | None = None, **query: str) -> UUID:
        """Ask GET `name`, such as "why", step="s7"; returns the `request_id` of its Looked.

        `session` goes with what not everybody may see.
        """
        if self._inside is None:
            raise RuntimeError("a HubLink looks between start() and stop()")
        request_id = uuid4()
        self._inside.look(name, query, request_id, session)
        return request_id

    def study(self, name: str, asked: Mapping[str, Any], session: str | None = None) -> UUID:
        """Ask for the figures of a study; returns the `request_id` of its Studied."""
        if self._inside is None:
            raise RuntimeError("a HubLink studies between start() and stop()")
        request_id = uuid4()
        self._inside.study(name, asked, request_id, session)
        return request_id

    def give_up(self, request_id: UUID) -> None:
        """End a study that is no longer wanted: nothing more is told of it."""
        if self._inside is not None:
            self._inside.give_up(request_id)

    def stop(self) -> None:
        """End the link within a few seconds; may be called at any time, also twice."""
        if self._inside is not None:
            inside, self._inside = self._inside, None
            inside.stop()

    def _make(self, tell: Tell) -> Link:
        # In the link's thread: the first picture must not wait for the network library.
        from shared.link.link import Link  # noqa: PLC0415

        return Link(
            self._device,
            tell,
            typed=self._typed,
            discover=self._discover,
            folder=self._config_dir,
        )

    @Slot(object)
    def _deliver(self, value: object) -> None:
        if self._inside is None:
            return
        if isinstance(value, Answered):
            self.answered.emit(value)
        elif isinstance(value, Looked):
            self.looked.emit(value)
        elif isinstance(value, Progressed):
            self.progressed.emit(value)
        elif isinstance(value, Studied):
            self.studied.emit(value)
        else:
            self.arrived.emit(value)


class _Inside:
    """The link's thread and loop: its public methods are called from outside it."""

    def __init__(self, make: Callable[[Tell], Link], emit: Callable[[object], None]) -> None:
        self._make = make
        self._emit = emit
        self._loop = asyncio.new_event_loop()
        self._stopping = asyncio.Event()
        self._asked: set[asyncio.Task[None]] = set()
        self._studies: dict[UUID, asyncio.Task[None]] = {}
        self._muted = False
        self._thread = threading.Thread(target=self._run, name="hub-link", daemon=True)
        self._thread.start()

    def send(self, command: Command[Any], request_id: UUID, session: str | None) -> None:
        """Have a command sent."""
        asking = partial(self._answer, command, request_id, session)
        self._loop.call_soon_threadsafe(self._begin, asking)

    def look(
        self, name: str, query: Mapping[str, str], request_id: UUID, session: str | None
    ) -> None:
        """Have a question asked."""
        asking = partial(self._look, name, query, request_id, session)
        self._loop.call_soon_threadsafe(self._begin, asking)

    def study(
        self, name: str, asked: Mapping[str, Any], request_id: UUID, session: str | None
    ) -> None:
        """Have something studied."""
        asking = partial(self._study, name, dict(asked), request_id, session)
        self._loop.call_soon_threadsafe(self._begin_study, request_id, asking)

    def give_up(self, request_id: UUID) -> None:
        """Have a study ended."""
        self._loop.call_soon_threadsafe(self._end_study, request_id)

    def stop(self) -> None:
        """End the thread. Only a name server that does not answer can make it outlive this."""
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join(_END)
        self._muted = True

    def _run(self) -> None:
        self._link = self._make(self._tell)
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._main())

    async def _main(self) -> None:
        work = asyncio.create_task(self._link.run())
        await self._stopping.wait()
        if self._asked:
            await asyncio.wait(self._asked, timeout=_DRAIN)
        running = [work, *self._asked]
        for task in running:
            task.cancel()
        await asyncio.wait(running)

    def _begin(self, asking: Callable[[], Coroutine[Any, Any, None]]) -> asyncio.Task[None]:
        task = self._loop.create_task(asking())
        self._asked.add(task)
        task.add_done_callback(self._asked.discard)
        return task

    def _begin_study(
        self, request_id: UUID, asking: Callable[[], Coroutine[Any, Any, None]]
    ) -> None:
        self._studies[request_id] = task = self._begin(asking)
        task.add_done_callback(lambda _: self._studies.pop(request_id))

    def _end_study(self, request_id: UUID) -> None:
        if task := self._studies.get(request_id):
            task.cancel()

    async def _answer(self, command: Command[Any], request_id: UUID, session: str | None) -> None:
        try:
            answer = await self._link.send(command, session)
        except Refused as refusal:
            self._tell(Answered(request_id, command, refusal=refusal))
        except HubAway as away:
            self._tell(Answered(request_id, command, away=away))
        else:
            self._tell(Answered(request_id, command, answer))

    async def _look(
        self, name: str, query: Mapping[str, str], request_id: UUID, session: str | None
    ) -> None:
        try:
            found = await self._link.look(name, session, **query)
        except Refused as refusal:
            self._tell(Looked(request_id, name, refusal=refusal))
        except HubAway as away:
            self._tell(Looked(request_id, name, away=away))
        else:
            self._tell(Looked(request_id, name, found))

    async def _study(
        self, name: str, asked: dict[str, Any], request_id: UUID, session: str | None
    ) -> None:
        def progress(share: float) -> None:
            self._tell(Progressed(request_id, name, share))

        try:
            answer = await self._link.study(name, asked, progress, session)
        except Refused as refusal:
            self._tell(Studied(request_id, name, refusal=refusal))
        except HubAway as away:
            self._tell(Studied(request_id, name, away=away))
        else:
            self._tell(Studied(request_id, name, answer))

    def _tell(self, value: Update | Answered | Looked | Progressed | Studied) -> None:
        if not self._muted:
            self._emit(value)
