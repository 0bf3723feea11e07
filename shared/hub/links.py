"""Whether the links on today's tickets still lead here.

Without a `visitor_url` a ticket names the address that this machine had when it was printed. A
router that gives the machine another one makes those links lead nowhere: log and staff are told.
"""

from __future__ import annotations

import asyncio
import http.client
import json
import logging
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable
from pathlib import Path

from ..domain.center import Center
from .certificate import write_private

log = logging.getLogger(__name__)
PATIENCE = 3.0
"""Seconds that an address has to answer."""
LOOK = 30.0
"""Seconds between two looks at the address."""
MOST_KEPT = 20


def leads_astray(visitor_url: str) -> str | None:
    """Return why an address does not lead to a hub's pages for phones; None when it does."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"{visitor_url}/t/-", timeout=PATIENCE):
            return "another program answers there"
    except urllib.error.HTTPError as answer:
        # What a hub says to whoever has no number.
        ours = answer.code == http.HTTPStatus.NOT_FOUND and answer.headers["X-Robots-Tag"]
        return None if ours else "another program answers there"
    except (OSError, ValueError, http.client.HTTPException) as error:
        return str(getattr(error, "reason", error)) or type(error).__name__


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
        given = self._given if day == self._day else ()
        elsewhere = [each for each in given if each not in (here, center.visitor_url)]
        moved = bool(elsewhere)
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
