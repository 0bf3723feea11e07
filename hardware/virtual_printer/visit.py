"""One connection to the virtual printer: status at once, everything else in its turn."""

from __future__ import annotations

import asyncio
import re
from typing import Protocol

from hardware.virtual_printer.machine import Machine, RealTime

BUFFER = 256 * 1024
IDLE = 90.0
_PIECE = 4096
_NOTHING_BUT_QUESTIONS = re.compile(rb"(?:\x10\x04[\x01-\x08])*")


class Host(Protocol):
    """What a connection needs of the printer it came to."""

    @property
    def machine(self) -> Machine:
        """The mechanics behind the network."""

    @property
    def turn(self) -> asyncio.Lock:
        """Held by the connection that is printing: one at a time."""

    async def step(self) -> bytes:
        """Obey one command at the printer's pace, and return its answer."""


class Visit:
    """Reads one connection to its end and prints what it brings.

    A connection that only asks how the printer is never waits for its turn. When
    the buffer is full it is read no further, and then not heard either: a real
    printer's network card does the same.
    """

    def __init__(
        self, host: Host, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._host = host
        self._reader = reader
        self._writer = writer
        self._inbox = bytearray()
        self._over = False
        self._news = asyncio.Event()
        self._room = asyncio.Event()

    async def run(self) -> None:
        """Serve until the connection is over and all it brought is printed."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._read())
            tasks.create_task(self._print())

    async def _read(self) -> None:
        asked = RealTime()
        try:
            while data := await self._next_piece():
                for question in asked.questions(data):
                    self._answer(self._host.machine.status(question))
                if self._inbox or not _NOTHING_BUT_QUESTIONS.fullmatch(data):
                    self._inbox += data
                    self._news.set()
                await self._wait_for_room()
        except (ConnectionError, TimeoutError):
            pass
        finally:
            self._over = True
            self._news.set()

    async def _next_piece(self) -> bytes:
        """Wait for bytes; a line that is silent for long is given up, as real printers do."""
        while True:
            try:
                async with asyncio.timeout(IDLE):
                    return await self._reader.read(_PIECE)
            except TimeoutError:
                if not self._inbox:
                    raise

    async def _wait_for_room(self) -> None:
        while len(self._inbox) > BUFFER:
            self._room.clear()
            await self._room.wait()

    async def _print(self) -> None:
        await self._news.wait()
        if not self._inbox:
            return
        async with self._host.turn:
            while self._inbox or not self._over:
                await self._print_inbox()
                self._news.clear()
                if not (self._inbox or self._over):
                    await self._news.wait()
            self._host.machine.end_input()

    async def _print_inbox(self) -> None:
        machine = self._host.machine
        while self._inbox or machine.busy:
            if not machine.busy:
                machine.receive(bytes(self._inbox[:_PIECE]))
                del self._inbox[:_PIECE]
                self._room.set()
            self._answer(await self._host.step())

    def _answer(self, data: bytes) -> None:
        if data and not self._writer.is_closing():
            self._writer.write(data)
