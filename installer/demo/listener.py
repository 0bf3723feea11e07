"""A visitor who sees nothing: hears what the kiosk says, and knows four keys."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

from .hands import Person
from .sight import GLANCE, NotSeenError

QUIET = 0.6
"""Seconds without another sentence after which nothing more is said."""

MOST_STEPS = 40
NEXT, CHOOSE, HELP = "Right", "Return", "F1"


@dataclass
class Listener:
    """Somebody at a kiosk that keeps what it says in `spoken`; `keys` are those pressed so far."""

    person: Person
    spoken: Path
    keys: list[str] = field(default_factory=list)
    _heard: int = 0
    _last: str = ""

    async def press(self, key: str) -> None:
        """Press a key, and miss what was said before."""
        self._heard = len(self._said())
        self.keys.append(key)
        await self.person.press(key)

    async def hear(self, words: str, limit: float = 30.0) -> list[str]:
        """Wait for a sentence with these words, and return all that is said until it is quiet."""
        try:
            async with asyncio.timeout(limit):
                # A voice cannot wake us: it only leaves a file.
                while not any(words in each for each in self._new()):  # noqa: ASYNC110
                    await asyncio.sleep(GLANCE)
        except TimeoutError:
            raise NotSeenError(f"Nobody said {words!r}; said was {self._new()}.") from None
        return await self._until_quiet()

    async def find(self, words: str) -> list[str]:
        """Go on from one thing to the next until one is named so; they come round."""
        if words in self._last:
            return []
        for _ in range(MOST_STEPS):
            await self.press(NEXT)
            said = await self.hear("")
            if any(words in each for each in said):
                return said
        raise NotSeenError(f"Nothing on the page is called {words!r}.")

    async def _until_quiet(self) -> list[str]:
        count = -1
        while count != len(self._said()):
            count = len(self._said())
            await asyncio.sleep(QUIET)
        said, self._heard = self._new(), count
        self._last = said[-1]
        return said

    def _new(self) -> list[str]:
        return self._said()[self._heard :]

    def _said(self) -> list[str]:
        try:
            lines = self.spoken.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return []
        return [line.partition("\t")[2] for line in lines]
