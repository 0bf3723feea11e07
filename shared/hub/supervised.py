"""What the hub tells systemd, if systemd started it: ready, alive, ending (`sd_notify`)."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
from collections.abc import Awaitable, Callable, Mapping

log = logging.getLogger(__name__)

READY, ALIVE, ENDING = "READY=1", "WATCHDOG=1", "STOPPING=1"


class Supervisor:
    """Whoever started this process and may watch it; without one, nothing is told.

    Args:
        environment: holds NOTIFY_SOCKET, the address of a datagram socket ("@" begins an abstract
            one), and WATCHDOG_USEC, after how many silent microseconds the hub is taken for dead.
    """

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._address = environment.get("NOTIFY_SOCKET", "").replace("@", "\0", 1)
        microseconds = environment.get("WATCHDOG_USEC", "")
        self.patience = int(microseconds) / 1e6 if microseconds.isdecimal() else 0.0

    def tell(self, state: str) -> None:
        """Tell a state; a supervisor that does not listen changes nothing."""
        if not self._address:
            return
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            try:
                line.sendto(state.encode(), self._address)
            except OSError as error:
                log.info("the supervisor does not listen: %s", error)

    async def watch(self, alive: Callable[[], Awaitable[object]]) -> None:
        """Tell again and again that the hub lives, each time that `alive` has answered."""
        if not (self._address and self.patience):
            return
        while True:
            await alive()
            self.tell(ALIVE)
            await asyncio.sleep(self.patience / 3)
