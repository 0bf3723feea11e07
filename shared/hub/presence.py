"""Which devices are there now: when each was last heard, what it runs, from where it listens."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

# A device that moves leaves its old stream behind until two pings stay unanswered: 20 s each.
CLONE_AFTER = 45.0
# While a copied token stays in use, managers hear of it so often, in seconds.
AGAIN_AFTER = 3_600.0

Tell = Callable[[str, tuple[str, ...]], Awaitable[None]]


@dataclass(eq=False)
class _Stream:
    address: str
    leave: asyncio.Future[None]


@dataclass(eq=False)
class Seen:
    """What is known of a device since the hub runs; `streams` are open now."""

    last: datetime | None = None
    version: str | None = None
    streams: list[_Stream] = field(default_factory=list)
    told: float | None = None

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where its streams come from, each once."""
        return tuple(dict.fromkeys(each.address for each in self.streams))


class Presence:
    """Every device that was heard.

    `cloned(device, addresses)` is told of a token in two places, `gone(device)` of a device whose
    last stream has ended. Two places at once are no proof: nobody is shut out for it, but a manager
    hears of it.
    """

    def __init__(
        self, cloned: Tell | None = None, gone: Callable[[str], None] = lambda _: None
    ) -> None:
        self._cloned = cloned
        self._gone = gone
        self._seen: dict[str, Seen] = {}
        self._watches: dict[str, asyncio.Task[None]] = {}

    def of(self, device: str) -> Seen:
        """Return what is known of a device."""
        return self._seen.get(device, Seen())

    def heard(self, device: str, version: str | None) -> None:
        """Note that a device has asked something."""
        seen = self._seen.get(device) or self._seen.setdefault(device, Seen())
        seen.last = datetime.now(UTC)
        seen.version = version or seen.version

    @contextlib.contextmanager
    def listening(self, device: str, address: str) -> Iterator[asyncio.Future[None]]:
        """Count a stream while it is open; the future is done when it has to end."""
        seen = self._seen.setdefault(device, Seen())
        stream = _Stream(address, asyncio.get_running_loop().create_future())
        seen.streams.append(stream)
        if len(seen.addresses) > 1 and device not in self._watches:
            self._watches[device] = asyncio.create_task(self._watch(device, seen))
        try:
            yield stream.leave
        finally:
            seen.streams.remove(stream)
            seen.last = datetime.now(UTC)
            if not seen.streams:
                self._gone(device)

    def shut_out(self, device: str) -> None:
        """End every stream of a device."""
        for stream in self.of(device).streams:
            if not stream.leave.done():
                stream.leave.set_result(None)

    async def _watch(self, device: str, seen: Seen) -> None:
        """Tell of a token in two places, if that lasts."""
        loop = asyncio.get_running_loop()
        try:
            await asyncio.sleep(CLONE_AFTER)
            quiet = seen.told is not None and loop.time() < seen.told + AGAIN_AFTER
            if len(seen.addresses) > 1 and not quiet and self._cloned is not None:
                seen.told = loop.time()
                await self._cloned(device, seen.addresses[:16])
        finally:
            del self._watches[device]
