"""A hub that moves to another address is found again by a device that joined on its screen."""

from __future__ import annotations

import asyncio
import signal

from tests.e2e.test_joining_on_screen import PATIENCE, Site, code_of, site

__all__ = ["site"]


async def test_a_kiosk_follows_its_hub_to_another_address(site: Site) -> None:
    kiosk = await site.app("kiosk", "kiosk", "kiosk")
    await kiosk.tap("ask-address", PATIENCE)
    await kiosk.tap("typed")
    await kiosk.write(site.url)
    await kiosk.tap("typed-done")
    await site.pair(await code_of(kiosk))
    await kiosk.tap("joining-main")
    await kiosk.sight.see_any("language-es", limit=PATIENCE)
    hub = next(each for each in site.crew._children if each.name == "hub-data")
    hub.signal_group(signal.SIGKILL)
    await hub.process.wait()
    moved = await site._start(
        "hub-moved",
        *("shared.hub", "serve", "--data", str(site.folders.top / "data")),
        *("--host", "127.0.0.1", "--port", "0", "--visitor-port", "0"),
    )
    told = await asyncio.wait_for(moved.ready, PATIENCE)
    assert told["api"] != site.url
    kept = site.config("kiosk") / "last-hub.json"
    async with asyncio.timeout(PATIENCE):
        # Another program cannot wake us.
        while told["api"] not in kept.read_text():  # noqa: ASYNC110
            await asyncio.sleep(0.1)
    for touch in ("language-es", "need-papers", "confirm"):
        await kiosk.tap(touch, PATIENCE)
    await kiosk.sight.see_any("done", limit=PATIENCE)
