"""Where the pairing page meets the network: a thread that looks for hubs and talks to one."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from shared.domain.roles import Role
from shared.link.errors import PairingError
from shared.link.keeping import forget
from shared.link.session import HubsFound
from shared.ui.joining.page import Dial

_END = 3.0


@dataclass(frozen=True, slots=True)
class Joined:
    """The device is on disk."""


@dataclass(frozen=True, slots=True)
class Failed:
    """It cannot be tried again by itself, for this reason."""

    reason: str


class Line(QObject):
    """Lists hubs and joins one, without ever making the screen wait.

    Signals:
        arrived: HubsFound, what shared.link.pairing tells, Joined or Failed; nothing of a try
            comes after it was hung up.
    """

    arrived = Signal(object)
    _crossed = Signal(int, object)

    def __init__(self, role: Role, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._try = 0
        self._folder = folder
        self._inside = _Inside(role, folder, self._crossed.emit)
        self._crossed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to look for hubs."""
        self._inside.start()

    def dial(self, asked: Dial) -> None:
        """Ask to be admitted; ends any try before it."""
        self._try += 1
        self._inside.call(self._inside.dial, self._try, asked)

    def hang_up(self) -> None:
        """Give up the try under way."""
        self._try += 1
        self._inside.call(self._inside.hang_up)

    def stop(self) -> None:
        """End the thread."""
        self._try += 1
        self._inside.stop()

    @Slot(int, object)
    def _deliver(self, attempt: int, value: object) -> None:
        if attempt in {0, self._try}:
            self.arrived.emit(value)
        elif isinstance(value, Joined):  # it was on disk before somebody gave up
            forget(self._folder)


class _Inside:
    """The thread and its loop."""

    def __init__(self, role: Role, folder: Path, tell: Callable[[int, object], None]) -> None:
        self._role = role
        self._folder = folder
        self._tell = tell
        self._loop = asyncio.new_event_loop()
        self._stopping = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._thread = threading.Thread(target=self._run, name="joining", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def call(self, act: Callable[..., None], *words: object) -> None:
        self._loop.call_soon_threadsafe(act, *words)

    def stop(self) -> None:
        if self._thread.is_alive():
            self.call(self._stopping.set)
            self._thread.join(_END)

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._main())

    async def _main(self) -> None:
        # Here: the first picture must not wait for the network libraries.
        from shared.link.discovery import browse  # noqa: PLC0415

        looking = asyncio.create_task(browse(lambda hubs: self._tell(0, HubsFound(hubs))))
        await self._stopping.wait()
        running = [looking, *([self._task] if self._task else [])]
        for task in running:
            task.cancel()
        await asyncio.wait(running)

    def dial(self, attempt: int, asked: Dial) -> None:
        self.hang_up()
        self._task = self._loop.create_task(self._join(attempt, asked))

    def hang_up(self) -> None:
        if self._task is not None:
            self._task.cancel()

    async def _join(self, attempt: int, asked: Dial) -> None:
        from shared.link.pairing import Applicant, pair  # noqa: PLC0415

        def tell(value: object) -> None:
            self._tell(attempt, value)

        try:
            await pair(asked.urls, Applicant(self._role, asked.name), self._folder, tell)
        except PairingError as error:
            tell(Failed(error.code))
        else:
            tell(Joined())
