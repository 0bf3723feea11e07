"""The real programs, windows and all, on machines of a LAN: they find their hub and follow it."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path

from tests.lan.cases import NOWHERE
from tests.lan.center import APPS, Center, center
from tests.lan.machine import PATIENCE, Machine, lan

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


async def test_the_programs_follow_a_hub_that_takes_another_address(tmp_path: Path) -> None:
    async with lan(tmp_path) as network, center(network) as found:
        folders, running = [], []
        for number, name in enumerate(APPS):
            machine = await network.machine(name, f"10.77.0.{10 + number}")
            folders.append(found.config(name, NOWHERE))
            running.append(await start(found, machine, name, folders[-1]))
        await answered(folders, "https://10.77.0.2:8443")
        assert found.machine is not None
        await found.machine.take("10.77.0.77")
        await answered(folders, "https://10.77.0.77:8443")
        for program in running:
            assert program.returncode is None
            program.send_signal(signal.SIGTERM)
        await found.stop()
        said = [(folder / "stderr").read_text() for folder in folders]
    assert not any("WARNING" in each or "Traceback" in each for each in said), said


async def start(
    found: Center, machine: Machine, name: str, folder: Path
) -> asyncio.subprocess.Process:
    mute = ["--mute"] if name in {"display", "kiosk"} else []
    words = ["-m", name, "--config", folder, "--discover", "--windowed", *mute]
    return await machine.run(*words, environment=OFFSCREEN, stderr=folder / "stderr")


async def answered(folders: list[Path], url: str) -> None:
    """Wait until every program keeps this address as the one where its hub answered."""
    async with asyncio.timeout(2 * PATIENCE):
        while not all(_kept(folder, url) for folder in folders):  # noqa: ASYNC110 - a file tells nobody
            await asyncio.sleep(0.1)


def _kept(folder: Path, url: str) -> bool:
    file = folder / "last-hub.json"
    return file.exists() and url in file.read_text()
