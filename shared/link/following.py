"""Staying with the hub: find, fetch, stream, resume, pause, again."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from .addresses import Addresses
from .client import HubClient
from .errors import AwayReason, HubAway, Refused, most_telling
from .session import (
    Away,
    CenterChanged,
    Connected,
    FloorChanged,
    FloorReplaced,
    HealthTold,
    MessagesTold,
    Pace,
    Update,
)
from .stream import batches
from .wire import Json

if TYPE_CHECKING:
    import aiohttp

logger = logging.getLogger(__name__)

# After these the center is another: for all, or for one screen.
_OTHER_CENTER = {"profile-adopted", "screen-zoned", "screen-muted"}
# After these no event tells how the floor is.
_OTHER_FLOOR = _OTHER_CENTER | {"clock-stepped"}


async def find(client: HubClient, urls: Sequence[str], stagger: float = 0.25) -> tuple[str, Json]:
    """Return the address at which the hub of this certificate answers first, and its center.

    Raises HubAway with the reason that says most.
    """
    tries = [asyncio.create_task(_try(client, url, n * stagger)) for n, url in enumerate(urls)]
    reasons = []
    try:
        for each in asyncio.as_completed(tries):
            try:
                return await each
            except HubAway as away:
                reasons.append(away.reason)
    finally:
        for task in tries:
            task.cancel()
        await asyncio.gather(*tries, return_exceptions=True)
    raise HubAway(most_telling(reasons))


async def _try(client: HubClient, url: str, delay: float) -> tuple[str, Json]:
    await asyncio.sleep(delay)
    try:
        return url, await client.center(url)
    except Refused as refused:
        raise _as_away(refused) from refused


def _as_away(refused: Refused) -> HubAway:
    """Return what it means to be refused a look: not admitted, or something that may pass."""
    if refused.code == "revoked-token":
        return HubAway(AwayReason.SHUT_OUT)
    stranger = refused.status in {401, 403}
    return HubAway(AwayReason.NOT_ADMITTED if stranger else AwayReason.NO_ANSWER)


async def follow(
    client: HubClient,
    addresses: Addresses,
    tell: Callable[[Update], None],
    pace: Pace | None = None,
) -> None:
    """Follow the hub until cancelled; `client.url` is kept where the hub was found last.

    Never ends by itself, and raises nothing that a network can cause.
    """
    await Following(client, addresses, tell, pace or Pace()).run()


class _ResetError(Exception):
    """The hub's journal is another one: what we know is void."""


@dataclass
class Following:
    """What the loop remembers between two connections."""

    client: HubClient
    addresses: Addresses
    tell: Callable[[Update], None]
    pace: Pace
    center: Json | None = None
    journal: str | None = None
    seq: int = 0
    attempt: int = 0
    live: bool = False
    lost_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    away: Away | None = None
    said: set[AwayReason] = field(default_factory=set)

    async def run(self) -> None:
        """Never ends by itself."""
        while True:
            try:
                await self._stay()
            except _ResetError:
                self.journal = None
            except Refused as refused:
                self._lost(_as_away(refused))
            except HubAway as away:
                self._lost(away)
            await self._pause()

    async def _stay(self) -> None:
        """Connect, and stay connected; ends by an exception only."""
        self.addresses.news.clear()
        url, center = await find(self.client, self.addresses.all(), self.pace.stagger)
        self.addresses.worked(url)
        if url != self.client.url:
            self.client.url = url
            await self.client.renew()
        self._center(center)
        if self.journal is None:
            await self._floor()
        async with (
            self.client.stream(self.journal or "", self.seq) as socket,
            aclosing(batches(socket, self.pace.silence)) as stream,
        ):
            doubting = asyncio.create_task(self._doubt(socket))
            try:
                async for batch in stream:
                    await self._take(batch)
            finally:
                doubting.cancel()
                await asyncio.wait([doubting])

    async def _doubt(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        """End the stream when the hub is announced elsewhere and does not answer here any more.

        An announcement alone moves nobody: anyone can announce anything.
        """
        while True:
            await self.addresses.doubt.wait()
            self.addresses.doubt.clear()
            try:
                async with asyncio.timeout(self.pace.doubt):
                    await self.client.center()
            except (HubAway, Refused, TimeoutError):
                await socket.close()
                return

    async def _take(self, batch: list[Json]) -> None:
        if any(message["type"] == "reset" for message in batch):
            raise _ResetError
        fresh = tuple(each for each in batch if each["seq"] > self.seq and each["type"] == "event")
        self.seq = max(self.seq, *(each["seq"] for each in batch))
        if fresh:
            self.tell(FloorChanged(fresh))
        events = {message["event"] for message in fresh}
        if events & _OTHER_FLOOR:
            # Should the hub be lost meanwhile, the next connection takes the floor whole.
            self.journal = None
            if events & _OTHER_CENTER:
                self._center(await self.client.center())
            await self._floor()
        for told in (message for message in batch if message["type"] == "health"):
            self.tell(HealthTold(tuple(told["devices"])))
        for told in (message for message in batch if message["type"] == "messages"):
            self.tell(MessagesTold(tuple(told["messages"])))
        if any(message["type"] == "at" for message in batch):
            self._caught_up()

    def _center(self, center: Json) -> None:
        if center != self.center:
            self.center = center
            self.tell(CenterChanged(center))

    async def _floor(self) -> None:
        floor = await self.client.floor()
        self.journal, self.seq = floor["journal"], floor["seq"]
        self.tell(FloorReplaced(floor))

    def _caught_up(self) -> None:
        """Everything was told; a second `at` on the same stream shows that it lasts."""
        if self.live:
            self.attempt = 0
            return
        self.live = True
        self.attempt = min(self.attempt, 1)
        if self.away is not None:
            logger.info("The hub is back at %s", self.client.url)
        self.away = None
        self.said.clear()
        self.tell(Connected(self.client.url))

    def _lost(self, away: HubAway) -> None:
        """Tell a loss, but not a stream's end: that is told when the next attempt fails, too."""
        if self.live:
            self.live = False
            self.lost_at = datetime.now(UTC)
            return
        if self.away is not None and self.away.reason is away.reason:
            return
        self.away = Away(self.lost_at, away.reason)
        if away.reason not in self.said:
            self.said.add(away.reason)
            logger.info("The hub is away: %s", away.reason)
        self.tell(self.away)

    async def _pause(self) -> None:
        """Wait a random while, or until a new address turns up.

        Every app hears of a new address at the same instant, so that is jittered, too.
        """
        limit = self.pace.limit(self.attempt)
        self.attempt += 1
        try:
            async with asyncio.timeout(_jitter(limit)):
                await self.addresses.news.wait()
        except TimeoutError:
            return
        await asyncio.sleep(_jitter(self.pace.first))


def _jitter(limit: float) -> float:
    return random.uniform(0.0, limit)  # noqa: S311 - nothing secret
