"""A center on a LAN of network namespaces: apps follow by themselves, nothing is lost or twice.

The whole matrix is `python -m tests.lan`; this is the share of it that every run goes through.
"""

from __future__ import annotations

from pathlib import Path

from tests.lan.cases import HOME, NOWHERE, cable_out, hub_moves, neighbours, scene, short_lan, thief


async def test_faults_of_cables_and_addresses(tmp_path: Path) -> None:
    async with scene(tmp_path) as played:
        for name, fault in short_lan():
            await played.go_through(name, fault)
    lost = {row.case: row.frames_lost for row in played.rows}
    assert lost["20 % of all frames lost"] > 0
    assert all(row.counts.tickets for row in played.rows)


async def test_no_multicast_and_a_typed_address(tmp_path: Path) -> None:
    async with scene(tmp_path, NOWHERE, HOME, multicast=False) as played:
        await played.go_through("kiosk's cable out", cable_out("kiosk", 1))
    assert played.center.lan.switch.counted["held back"] > 0
    assert not any(app.of("hubs") for app in played.center.apps.values())


async def test_thieves_neighbours_and_a_hub_that_moves(tmp_path: Path) -> None:
    async with scene(tmp_path) as played:
        await played.go_through("spoofed announcement", thief)
        async with neighbours(played) as both:
            await played.go_through("two hubs swap addresses", both.swap)
            await played.go_through("the hub moves to another machine", hub_moves)
    assert all(row.counts.tickets for row in played.rows)
