"""Follows the hub as one more device: keeps the events, the floor, and tells each as a line."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from shared.link.addresses import Addresses
from shared.link.client import HubClient
from shared.link.device import Device
from shared.link.discovery import FoundHub, browse
from shared.link.floor_view import FloorView, Row
from shared.link.following import follow
from shared.link.session import CenterChanged, Connected, FloorChanged, FloorReplaced, Update

from .sentences import sentence


class Watch:
    """What the hub told so far. `said` gets a line for each event."""

    def __init__(self, said: Callable[[str], None]) -> None:
        self.events: list[dict[str, Any]] = []
        self.center: dict[str, Any] = {}
        self.connected = asyncio.Event()
        self._said = said
        self._floor: FloorView | None = None

    async def follow(self, device: Device, url: str) -> None:
        """Follow the hub until cancelled."""
        async with HubClient(device, url) as client:
            await follow(client, Addresses(device, url), self.take)

    def take(self, update: Update) -> None:
        """Note one update of the link."""
        match update:
            case Connected():
                self.connected.set()
            case CenterChanged(center):
                self.center = center
            case FloorReplaced(floor):
                self._floor = FloorView(floor)
            case FloorChanged(messages):
                for message in messages:
                    self._event(message)

    def at_desk(self, desk: str) -> Row | None:
        """Return who is called to a desk or served there."""
        return self._floor.at_desk(desk) if self._floor else None

    def _event(self, message: dict[str, Any]) -> None:
        self.events.append(message)
        if self._floor:
            self._floor.apply(message)
        words = sentence(message, self.center)
        if words:
            self._said(words)


async def announced(hub: str, limit: float = 6.0) -> FoundHub | None:
    """Return the hub with this id as it is announced on the network, None when it is not."""
    found: asyncio.Future[FoundHub] = asyncio.get_running_loop().create_future()

    def tell(hubs: tuple[FoundHub, ...]) -> None:
        for each in hubs:
            if each.hub == hub and not found.done():
                found.set_result(each)

    browsing = asyncio.create_task(browse(tell))
    try:
        async with asyncio.timeout(limit):
            return await found
    except TimeoutError:
        return None
    finally:
        browsing.cancel()
        with suppress(asyncio.CancelledError):
            await browsing
