"""People at the kiosk: they choose a language, say what they need and take their ticket."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from random import Random

from .hands import Person

THINKING = 0.6
"""Seconds a visitor looks at a page before touching it; the kiosk ignores faster touches."""

_LANGUAGE = "language-"
_PASSED_OVER = ("fit-none", "class-none")
_LAST = "confirm"


async def visitors(
    kiosk: Person, own: str, needs: Sequence[str], closing: asyncio.Event, chance: Random
) -> None:
    """Come one after the other until the center closes; nobody is sent away half-way.

    `own` is the center's language, which most visitors speak; `needs` are the codes to choose from.
    """
    while not closing.is_set():
        view = await kiosk.sight.see(lambda now: bool(now.names(_LANGUAGE)), "any language", 30)
        language = language_of(view.names(_LANGUAGE), _LANGUAGE + own, chance)
        await visit(kiosk, language, f"need-{chance.choice(needs)}")
        await _pause(closing, chance.uniform(0.5, 3.0))


def language_of(shown: Sequence[str], own: str, chance: Random) -> str:
    """Return the language a visitor touches: two of three speak the center's own."""
    others = [name for name in shown if name != own]
    if own in shown and (not others or chance.random() < 2 / 3):
        return own
    return chance.choice(others)


async def visit(kiosk: Person, language: str, need: str) -> None:
    """Take one ticket, from the first page back to it."""
    await asyncio.sleep(THINKING)
    await kiosk.tap(language)
    await asyncio.sleep(THINKING)
    await _choose(kiosk, need)
    await asyncio.sleep(THINKING)
    await go_on(kiosk)
    await asyncio.sleep(THINKING)
    await kiosk.tap(_LAST)
    await kiosk.sight.see_any("done")
    await asyncio.sleep(2 * THINKING)
    await kiosk.tap("done")


async def go_on(kiosk: Person) -> None:
    """Go on from the chosen needs to the last question; pass over what need not be answered."""
    await kiosk.tap("go-on")
    view = await kiosk.sight.see_any(*_PASSED_OVER, _LAST)
    for place, button in enumerate(_PASSED_OVER, 1):
        if view.place(button):
            await asyncio.sleep(THINKING)
            await kiosk.tap(button)
            view = await kiosk.sight.see_any(*_PASSED_OVER[place:], _LAST)


async def _choose(kiosk: Person, need: str) -> None:
    """Touch a need on whichever page of needs it is; what is on none is "something else"."""
    view = await kiosk.sight.see_any(need, "more-needs", "other-need")
    while view.place(need) is None and view.place("more-needs"):
        await kiosk.tap("more-needs")
        await asyncio.sleep(THINKING)
        view = await kiosk.sight.see_any(need, "more-needs", "other-need")
    await kiosk.tap(need if view.place(need) else "other-need")


async def _pause(closing: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await closing.wait()
    except TimeoutError:
        return
