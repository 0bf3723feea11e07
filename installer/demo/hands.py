"""The one mouse and the one keyboard of a screen, moved by xdotool."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from .layout import Rect
from .sight import Sight


class HandsError(Exception):
    """A key or a tap could not be made; the text says why."""


class Hands:
    """Makes taps and keys one at a time, because the screen has one pointer and one focus."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = dict(environment)
        self._turn = asyncio.Lock()

    async def tap(self, window: int, place: Rect) -> None:
        """Press and release the mouse in the middle of a place of a window.

        The window has the focus first, as under a window manager: a button whose window loses
        the focus between press and release forgets the press.
        """
        x, y = place.x + place.width // 2, place.y + place.height // 2
        words = ("windowfocus", "--sync", str(window), "mousemove", str(x), str(y), "click", "1")
        await self._do(*words)

    async def press(self, window: int, key: str) -> None:
        """Press a key, named as X names it, in a window."""
        await self._do("windowfocus", "--sync", str(window), "key", key)

    async def write(self, window: int, text: str) -> None:
        """Type a text into whatever has the focus of a window."""
        await self._do("windowfocus", "--sync", str(window), "type", "--delay", "25", text)

    async def _do(self, *words: str) -> None:
        async with self._turn:
            process = await asyncio.create_subprocess_exec(
                *("xdotool", *words),
                env=self._environment,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.PIPE,
            )
            _, said = await process.communicate()
        if process.returncode != 0:
            raise HandsError(f"xdotool {words[0]} failed: {said.decode().strip()}")


@dataclass(frozen=True)
class Person:
    """Somebody in front of one app: looks at its window, then touches it."""

    sight: Sight
    hands: Hands

    async def tap(self, name: str, limit: float = 15.0) -> None:
        """Touch a part of the window once it is there and stands still."""
        place = await self.sight.see_still(name, limit)
        await self.hands.tap(self.sight.look().window, place)

    async def press(self, key: str) -> None:
        """Press a key."""
        await self.hands.press(self.sight.look().window, key)

    async def write(self, text: str) -> None:
        """Type a text."""
        await self.hands.write(self.sight.look().window, text)
