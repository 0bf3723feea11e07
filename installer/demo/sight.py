"""What an app shows, as its window tells in the map of `shared.ui.window_map`."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .layout import Rect

GLANCE = 0.05
"""Seconds between two looks."""


class NotSeenError(Exception):
    """An app does not show what it should; the text says what was expected and what is there."""


@dataclass(frozen=True)
class View:
    """One look at a window: its id, what can be touched and where, and the words it shows."""

    window: int
    places: tuple[tuple[str, Rect], ...]
    texts: tuple[str, ...]

    def place(self, name: str) -> Rect | None:
        """Return where this part is, None when it is not shown or not enabled."""
        return next((rect for each, rect in self.places if each == name), None)

    def names(self, start: str) -> list[str]:
        """Return the parts whose name starts so, in the order of the window."""
        return [name for name, _ in self.places if name.startswith(start)]

    def shows(self, words: str) -> bool:
        """Say whether these words stand somewhere in the window."""
        return any(words in text for text in self.texts)


def read_map(text: str) -> View:
    """Return the view that a map describes."""
    told = json.loads(text)
    places = tuple(
        (item["name"], Rect(item["x"], item["y"], item["width"], item["height"]))
        for item in told["items"]
    )
    return View(told["window"]["id"], places, tuple(told["texts"]))


@dataclass(frozen=True)
class Sight:
    """Looks at one app's window."""

    name: str
    map: Path

    def look(self) -> View:
        """Return what the window shows now: nothing at all before it is drawn."""
        try:
            return read_map(self.map.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return View(0, (), ())

    async def see(self, seen: Callable[[View], bool], what: str, limit: float = 15.0) -> View:
        """Wait until the window shows it; raises NotSeenError after `limit` seconds."""
        try:
            async with asyncio.timeout(limit):
                # A window cannot wake us: it only leaves a file.
                while not seen(view := self.look()):  # noqa: ASYNC110
                    await asyncio.sleep(GLANCE)
        except TimeoutError:
            raise NotSeenError(self._missing(what)) from None
        return view

    async def see_any(self, *names: str, limit: float = 15.0) -> View:
        """Wait until one of these parts can be touched."""
        return await self.see(
            lambda view: any(view.place(name) for name in names), " or ".join(names), limit
        )

    async def see_words(self, words: str, limit: float = 15.0) -> View:
        """Wait until these words stand somewhere in the window."""
        return await self.see(lambda view: view.shows(words), f"the words {words}", limit)

    async def see_still(self, name: str, limit: float = 15.0) -> Rect:
        """Wait until a part stands still, and return where."""
        view = await self.see_any(name, limit=limit)
        while True:
            await asyncio.sleep(2.5 * GLANCE)
            place, view = view.place(name), await self.see_any(name, limit=limit)
            if place is not None and place == view.place(name):
                return place

    def _missing(self, what: str) -> str:
        view = self.look()
        there = ", ".join(name for name, _ in view.places) or "nothing that can be touched"
        return f"{self.name} does not show {what}; it shows {there}."
