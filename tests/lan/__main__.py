"""`python -m tests.lan`: the whole matrix of faults, written to docs/lan.md with its counts."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.lan.cases import (
    HOME,
    NOWHERE,
    Row,
    Scene,
    cable_out,
    full_lan,
    hub_moves,
    neighbours,
    power_cut,
    scene,
    thief,
)

PAGE = Path(__file__).parents[2] / "docs" / "lan.md"
HEAD = """# A center on a LAN where things go wrong

Hub, kiosk, counter and display each run on a machine of their own: a network namespace with a tap
device, joined by a switch that loses and delays frames and whose cables can be pulled
(`tests/lan/`). The apps are the programs' own link layer, with real mDNS, and nobody helps them.
While the fault lasts, the kiosk gives tickets and the counter calls from two desks, as fast as they
are answered; what is not answered is asked again under the same `command_id`.

After each scene every command, answer and event is held against the journal
(`tests/lan/history.py`): no ticket twice, no call twice, nothing acknowledged lost, nothing there
that nobody asked for, every call told once and in order to every screen, and a replay of the
journal equals the tables. A line stands here only if all of that held.

*Seconds* is from the end of the fault (or its beginning, where it stays) until an app both heard
of something new and was answered again.

Made by `python -m tests.lan`; `make test` goes through a share of it.

| case | commands | tickets | calls | retries | reconnects | frames lost | kiosk, s | counter, s | display, s |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
"""  # noqa: E501 - a table's head is one line


async def main() -> list[Row]:
    """Go through every scene; returns the lines of the matrix."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        for number, play in enumerate((cables, no_multicast, strangers)):
            rows += await play(Path(folder) / str(number))
    return rows


async def cables(folder: Path) -> Sequence[Row]:
    """What happens to cables and addresses."""
    async with scene(folder) as played:
        for name, fault in full_lan():
            await tell(played, name, fault)
    return played.rows


async def no_multicast(folder: Path) -> Sequence[Row]:
    """A network that carries no multicast: the address was typed."""
    async with scene(folder, NOWHERE, HOME, multicast=False) as played:
        await tell(played, "no multicast: kiosk's cable out for 30 s", cable_out("kiosk", 30))
        await tell(played, "no multicast: hub killed and started again", power_cut)
    return played.rows


async def strangers(folder: Path) -> Sequence[Row]:
    """Others on the network, good and bad, and a hub that moves away from them."""
    async with scene(folder) as played:
        await tell(played, "somebody else announces this center; hub killed meanwhile", thief)
        async with neighbours(played) as both:
            await tell(played, "two centers: their hubs swap addresses", both.swap)
            await tell(played, "the hub moves to another machine with its data", hub_moves)
    return played.rows


async def tell(played: Scene, name: str, fault: object) -> None:
    """Go through a case, and say so on the way."""
    await played.go_through(name, fault)  # type: ignore[arg-type]
    sys.stdout.write(line(played.rows[-1]))
    sys.stdout.flush()


def line(row: Row) -> str:
    """Return a line of the matrix."""
    of = row.counts
    figures = (of.commands, of.tickets, of.calls, of.retries, of.reconnects, row.frames_lost)
    seconds = (f"{row.seconds[name]:.1f}" for name in ("kiosk", "counter", "display"))
    return f"| {' | '.join([row.case, *map(str, figures), *seconds])} |\n"


def total(rows: Sequence[Row]) -> str:
    """Return what it adds up to."""
    added = rows[0].counts
    for row in rows[1:]:
        added += row.counts
    return (
        f"\nTogether: {added.commands} commands, {added.tickets} tickets, {added.calls} calls, "
        f"{added.retries} retries, {added.reconnects} reconnects; nothing lost, nothing twice.\n"
    )


if __name__ == "__main__":
    found = asyncio.run(main())
    PAGE.write_text(HEAD + "".join(map(line, found)) + total(found), encoding="utf-8")
