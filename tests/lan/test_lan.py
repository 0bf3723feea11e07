"""A center on a LAN of network namespaces: apps follow by themselves, nothing is lost or twice.

The whole matrix is `python -m tests.lan`; this is the share of it that every run goes through.
"""

from __future__ import annotations

from pathlib import Path

from tests.lan.cases import HOME, NOWHERE, hub_moves, neighbours, scene, short_lan


async def test_a_center_goes_through_everything_and_loses_nothing(tmp_path: Path) -> None:
    """One center for all, since its programs take longer to start than the faults to pass."""
    async with scene(tmp_path, NOWHERE, HOME, multicast=False) as played:
        lan, apps = played.center.lan, played.center.apps.values()
        assert lan.switch.counted["held back"] > 0
        assert not any(app.of("hubs") for app in apps)
        lan.switch.multicast = True
        for name, fault in short_lan():
            await played.go_through(name, fault)
        async with neighbours(played) as both:
            await played.go_through("two hubs swap addresses", both.swap)
            await played.go_through("the hub moves to another machine", hub_moves)
    lost = {row.case: row.frames_lost for row in played.rows}
    assert lost["20 % of all frames lost"] > 0
    assert all(row.counts.commands for row in played.rows)
