"""People at the kiosk: they choose a language, say what they need and take their ticket."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from .hands import Person

THINKING = 0.6
"""Seconds a visitor looks at a page before touching it."""


@dataclass(frozen=True)
class Wish:
    """What one visitor will touch: language and need, by their codes."""

    language: str
    need: str


def wishes(languages: Sequence[str], needs: Sequence[str], chance: Random) -> Wish:
    """Return a visitor's wish; two of three speak the center's own language."""
    own = chance.random() < 2 / 3 or len(languages) == 1
    language = languages[0] if own else chance.choice(languages[1:])
    return Wish(language, chance.choice(needs))


async def visit(kiosk: Person, wish: Wish) -> None:
    """Take one ticket, from the first page back to it."""
    await kiosk.tap(f"language-{wish.language}", limit=60)
    await asyncio.sleep(THINKING)
    await kiosk.tap(f"need-{wish.need}")
    await asyncio.sleep(THINKING)
    await kiosk.tap("confirm")
    await kiosk.sight.see_any("done")
    await asyncio.sleep(2 * THINKING)
    await kiosk.tap("done")


async def visitors(
    kiosk: Person,
    languages: Sequence[str],
    needs: Sequence[str],
    closing: asyncio.Event,
    chance: Random,
) -> None:
    """Come one after the other until the center closes; nobody is sent away half-way."""
    while not closing.is_set():
        await visit(kiosk, wishes(languages, needs, chance))
        await _pause(closing, chance.uniform(0.5, 3.0))


async def _pause(closing: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await closing.wait()
    except TimeoutError:
        return
