"""The virtual printer on the network: one ticket after another, status at any time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

from hardware.printer.picture import Picture
from hardware.virtual_printer.album import Album
from hardware.virtual_printer.machine import Machine, Switches
from hardware.virtual_printer.visit import Visit

log = logging.getLogger(__name__)

SLOW = 100.0  # rows a second, 12 mm
_BREATH = 64  # commands, or rows: 8 mm


class VirtualPrinter:
    """An ESC/POS printer listening on TCP, keeping each ticket as a PNG.

    All methods belong to the event loop it was started on. `on_change` hears,
    there too, that paper came out or a switch moved.
    `speed` is in rows a second (8 are a millimetre), None as fast as can be.
    """

    def __init__(
        self,
        folder: Path,
        dots: int = 576,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        speed: float | None = None,
        on_change: Callable[[], None] = lambda: None,
    ) -> None:
        """Prepare to print; raises OSError when the folder cannot be written."""
        self.host = host
        self.port = port
        self.tickets = 0
        self.last: Picture | None = None
        self.machine = Machine(dots, self._keep)
        self.turn = asyncio.Lock()
        self._album = Album(folder)
        self._speed = speed
        self.on_change = on_change
        self._server: asyncio.Server | None = None
        self._visits: set[asyncio.Future[None]] = set()
        self._moved = asyncio.Event()
        self._unseen = 0
        self._steps = 0
        self._rows_left: int | None = None

    async def start(self) -> None:
        """Listen, at the port chosen if it was 0; raises OSError."""
        self._server = await asyncio.start_server(self._greet, self.host, self.port)
        self.port = self._server.sockets[0].getsockname()[1]
        self._tell()

    async def stop(self) -> None:
        """Close every connection; what has been printed is kept."""
        visits = list(self._visits)
        self._unplug()
        await asyncio.gather(*visits, return_exceptions=True)

    @property
    def switches(self) -> Switches:
        """What is pressed, open or missing; changed with `set`."""
        return self.machine.switches

    @property
    def power(self) -> bool:
        """Say whether the printer is switched on."""
        return self._server is not None

    @property
    def skipped(self) -> int:
        """How many commands were not understood."""
        return self.machine.skipped

    @property
    def paper(self) -> Picture | None:
        """The ticket coming out now as far as it has, or else the last one."""
        return self.machine.paper.seen() or self.last

    def set(self, switch: str, *, on: bool) -> None:
        """Move one of the Switches by its name; raises KeyError for another."""
        if switch not in Switches.__slots__:
            raise KeyError(switch)
        setattr(self.machine.switches, switch, on)
        self._tell()

    async def set_power(self, *, on: bool) -> None:
        """Switch the whole printer off, as by its plug, or on again at the same port."""
        if on and not self.power:
            await self.start()
        elif not on:
            self._unplug()

    def unplug_after(self, rows: int) -> None:
        """Lose power in the middle of a ticket, when so many rows more are printed."""
        self._rows_left = rows

    async def step(self) -> bytes:
        """Obey one command, when nothing stops the printer and as slowly as it is."""
        while self.switches.stopped:
            await self._moved.wait()
        before = self.machine.paper.height
        answer = self.machine.step()
        self._steps += 1
        if self._steps % _BREATH == 0:
            await asyncio.sleep(0)
        await self._feed(max(0, self.machine.paper.height - before))
        return answer

    async def _feed(self, rows: int) -> None:
        self._unseen += rows
        if self._rows_left is not None:
            self._rows_left -= rows
            if self._rows_left <= 0:
                self._unplug()
                # Nothing goes on behind this: what brought us here is cancelled.
                await asyncio.get_running_loop().create_future()
        if self._unseen >= _BREATH or self.switches.slow:
            rows, self._unseen = self._unseen, 0
            self.on_change()
            speed = SLOW if self.switches.slow else self._speed
            await self._pause(rows / speed if speed else 0)

    async def _pause(self, seconds: float) -> None:
        """Let time pass; a moved switch ends it."""
        try:
            async with asyncio.timeout(seconds):
                await self._moved.wait()
        except TimeoutError:
            pass

    def _unplug(self) -> None:
        self._rows_left = None
        if self._server:
            self._server.close()
            self._server = None
        for visit in self._visits:
            visit.cancel()
        self.machine.lose_power()
        self._tell()

    def _keep(self, picture: Picture) -> None:
        self.last = picture
        try:
            path = self._album.keep(picture)
        except OSError as error:
            log.error("A ticket could not be kept: %s", error)
            return
        self.tickets += 1
        log.info("%s", path)
        self.on_change()

    def _tell(self) -> None:
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()
        self.on_change()

    def _greet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        visit = asyncio.ensure_future(Visit(self, reader, writer).run())
        self._visits.add(visit)
        visit.add_done_callback(lambda done: self._part(done, writer))

    def _part(self, visit: asyncio.Future[None], writer: asyncio.StreamWriter) -> None:
        self._visits.discard(visit)
        if visit.cancelled():
            writer.transport.abort()
        else:
            visit.result()
            writer.close()
