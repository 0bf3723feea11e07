"""The virtual printer on an event loop in a thread of its own, for windows and tests."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from typing import Self, TypeVar

from hardware.virtual_printer.control import obey
from hardware.virtual_printer.server import VirtualPrinter

Answer = TypeVar("Answer")


async def _nothing() -> None:
    """Do nothing more once the printer listens."""


class PrinterThread:
    """Starts a printer, passes orders to it from any thread, and ends it."""

    def __init__(
        self, printer: VirtualPrinter, then: Callable[[], Awaitable[object]] = _nothing
    ) -> None:
        """Take the printer; `then` is awaited on its loop once it listens."""
        self.printer = printer
        self._then = then
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="virtual-printer", daemon=True)

    def start(self) -> None:
        """Listen; raises OSError when the port is taken."""
        self._thread.start()
        try:
            self._wait_for(self._begin())
        except OSError:
            self._end()
            raise

    def stop(self) -> None:
        """Close the printer and end its thread."""
        self._wait_for(self.printer.stop())
        self._end()

    def order(self, line: str) -> dict[str, object]:
        """Give an order in the words of the control port; return the state, or the error."""
        return self._wait_for(obey(self.printer, line))

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.stop()

    async def _begin(self) -> None:
        await self.printer.start()
        await self._then()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()
        self._loop.close()

    def _wait_for(self, work: Awaitable[Answer]) -> Answer:
        async def awaited() -> Answer:
            return await work

        return asyncio.run_coroutine_threadsafe(awaited(), self._loop).result()

    def _end(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
