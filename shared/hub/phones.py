"""What phones may cost: few connections, few questions and little time for each address.

Whoever stands in the waiting room may try the visitors' listener. What is refused here is refused
before anything is read, so that a flood of phones does not keep a clerk from calling.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from .allowance import Allowance
from .protocol import BoundedHttp
from .visitor_pages.headers import bare_answer

MOST_PHONES = 200
MOST_OF_ONE = 100
"""Connections of one address: behind some Wi-Fi all phones have the same one."""
LARGEST_REQUEST = 32 * 1024
LONGEST_VISIT = 30.0
"""No connection is older, in seconds: a page takes some thousandths of one."""

_BUSY = bare_answer(
    "429 Too Many Requests",
    "Espere un momento, por favor. / One moment, please.\n",
    **{"Retry-After": "10", "Refresh": "10"},
)
_NONSENSE = bare_answer("400 Bad Request", "This is no request.\n")


EACH = (60.0, 600.0)
"""Acts a second of one address, and how many at once: to connect is one, to ask another."""
ALL = (240.0, 1_200.0)
MOST_KNOWN = 4_000


class Crowd:
    """The phones of a listener: who is connected, and how often they asked lately."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._here: Counter[str] = Counter()
        self._each: dict[str, Allowance] = {}
        self._all = Allowance(*ALL, now())

    def enters(self, address: str) -> bool:
        """Say whether one more connection of an address is welcome, and count it if so."""
        if self._here.total() >= MOST_PHONES or self._here[address] >= MOST_OF_ONE:
            return False
        # Who is let in can ask too.
        if not self._may(address, acts=2):
            return False
        self._here[address] += 1
        return True

    def leaves(self, address: str) -> None:
        """Count a connection out that had entered."""
        self._here[address] -= 1
        if not self._here[address]:
            del self._here[address]

    def asks(self, address: str) -> bool:
        """Say whether an address may ask once more, and count it if so."""
        return self._may(address, acts=1)

    def _may(self, address: str, acts: int) -> bool:
        """Say whether an address has so many acts left, and count one if so."""
        now = self._now()
        own = self._each.get(address)
        if own is None:
            self._forget(now)
            own = self._each[address] = Allowance(*EACH, now)
        allowed = own.has(now, acts) and self._all.has(now, acts)
        if allowed:
            own.spend()
            self._all.spend()
        return allowed

    def _forget(self, now: float) -> None:
        """Keep no list of who was here: only of who asked much just now."""
        if len(self._each) < MOST_KNOWN:
            return
        busy = [pair for pair in self._each.items() if not pair[1].refill(now)]
        self._each = dict(busy[-MOST_KNOWN // 2 :])


class PhoneHttp(BoundedHttp):
    """One phone's connection: short, small, and not one of too many."""

    most_overhead = LARGEST_REQUEST
    _welcome = False
    _leaving: asyncio.TimerHandle | None = None

    def __init__(self, crowd: Crowd, **more: Any) -> None:
        super().__init__(**more)
        self._crowd = crowd
        self._address = ""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Say at once when there are too many."""
        super().connection_made(transport)
        self._address = self.client[0] if self.client else ""
        self._welcome = self._crowd.enters(self._address)
        if self._welcome:
            self._leaving = self.loop.call_later(LONGEST_VISIT, self.hang_up)
        else:
            self._end(_BUSY)

    def connection_lost(self, exc: Exception | None) -> None:
        """Make room."""
        super().connection_lost(exc)
        if self._leaving is not None:
            self._leaving.cancel()
        if self._welcome:
            self._crowd.leaves(self._address)

    def data_received(self, data: bytes) -> None:
        """Read nothing more of who was sent away."""
        if not self.transport.is_closing():
            super().data_received(data)

    def on_headers_complete(self) -> None:
        """Answer nobody who asks too often."""
        if self.transport.is_closing():
            return
        if self._crowd.asks(self._address):
            super().on_headers_complete()
        else:
            self._end(_BUSY)

    def on_body(self, body: bytes) -> None:
        """Count it like the rest: a phone has nothing to send."""
        self._overhead += len(body)
        if not self.transport.is_closing():
            super().on_body(body)

    def on_message_complete(self) -> None:
        """Let whoever was sent away go."""
        if not self.transport.is_closing():
            super().on_message_complete()

    def send_400_response(self, _msg: str) -> None:
        """Answer what is no HTTP with the headers that every answer has."""
        self._end(_NONSENSE)

    def _end(self, answer: bytes) -> None:
        if not self.transport.is_closing():
            self.give_up()
            self.transport.write(answer)
            self.transport.close()
