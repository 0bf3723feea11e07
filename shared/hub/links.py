"""Whether the links on today's tickets still lead here.

Without a `visitor_url` a ticket names the address that this machine had when it was printed. A
router that gives the machine another one makes those links lead nowhere: log and staff are told.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path

from ..domain.center import Center
from .certificate import write_private

log = logging.getLogger(__name__)
LOOK = 30.0
"""Seconds between two looks at the address."""
MOST_KEPT = 20


class TicketLinks:
    """The addresses that today's tickets carry, also across a restart.

    `address` is where phones find this machine now; `tell` hears whether some ticket of today leads
    elsewhere, whenever that is another answer.
    """

    def __init__(
        self, folder: Path, address: Callable[[], str], tell: Callable[[bool], None]
    ) -> None:
        self._file = folder / "links.json"
        self._address = address
        self._tell = tell
        self._day, self._given = self._read()
        self._moved = False

    def give(self, center: Center, day: str) -> None:
        """Note that tickets of a day are printed with the present address."""
        if center.visitor_url is not None:
            return
        address = self._address()
        given = self._given if day == self._day else ()
        if address not in given:
            self._day, self._given = day, (*given, address)[-MOST_KEPT:]
            told = {"day": self._day, "given": self._given}
            try:
                write_private(self._file, json.dumps(told).encode())
            except OSError as error:
                log.warning("which links today's tickets carry is not kept: %s", error.strerror)

    def look(self, center: Center, day: str) -> bool:
        """Return whether a ticket of today leads elsewhere, and tell when that has changed."""
        here = self._address()
        elsewhere = [each for each in self._given if day == self._day and each != here]
        moved = bool(elsewhere) and center.visitor_url is None
        if moved != self._moved:
            self._moved = moved
            if moved:
                log.warning(
                    "links on today's tickets lead to %s, and phones find the hub at %s now: give "
                    "this machine a fixed address, or the profile a visitor_url",
                    ", ".join(elsewhere),
                    here,
                )
            self._tell(moved)
        return moved

    async def watch(self, now: Callable[[], Awaitable[tuple[Center, str]]]) -> None:
        """Look for ever; `now` tells the center and its local date."""
        while True:
            self.look(*await now())
            await asyncio.sleep(LOOK)

    def _read(self) -> tuple[str, tuple[str, ...]]:
        try:
            told = json.loads(self._file.read_text())
            return str(told["day"]), tuple(str(each) for each in told["given"][-MOST_KEPT:])
        except (OSError, ValueError, TypeError, KeyError):
            return "", ()
