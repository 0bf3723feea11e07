"""Programs started, listened to and ended: with real processes."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest

from installer.demo.crew import Child, Crew, CrewError

READY = 'print(\'{"ready": true, "port": 7}\', flush=True)\n'
WAIT = "import signal\nsignal.pause()\n"
STUBBORN = "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n"


class Listened(Crew):
    """A crew that keeps the complaints it hears."""

    def __init__(self, logs: Path) -> None:
        self.heard: list[tuple[str, str]] = []
        super().__init__(logs, lambda name, line: self.heard.append((name, line)))

    async def python(self, name: str, script: str) -> Child:
        return await self.start(name, sys.executable, "-c", script, environment=os.environ)


@pytest.fixture
async def crew(tmp_path: Path) -> AsyncIterator[Listened]:
    crew = Listened(tmp_path)
    yield crew
    await crew.end()


async def test_a_program_is_ready_when_it_says_so(crew: Listened) -> None:
    child = await crew.python("hub", "print('starting')\n" + READY + WAIT)

    assert (await crew.ready(child))["port"] == 7
    assert await crew.end() == []
    assert child.log.read_text(encoding="utf-8").startswith("starting\n")


async def test_a_program_that_ends_unasked_is_lost_with_its_last_words(crew: Listened) -> None:
    child = await crew.python("kiosk", "import sys\nsys.exit('no screen')")

    with pytest.raises(CrewError, match=r"kiosk did not get ready: kiosk ended with exit code 1"):
        await crew.ready(child)
    assert await crew.lost == "kiosk ended with exit code 1: no screen"


async def test_a_missing_program_is_said(crew: Listened) -> None:
    child = await crew.start("printer", "no-such-program", environment=os.environ)

    with pytest.raises(CrewError, match="no-such-program"):
        await crew.ready(child)


async def test_each_complaint_of_a_log_is_heard_once(crew: Listened) -> None:
    script = "for n in range(3):\n    print('WARNING qt: no font')\nprint('INFO all well')\n"
    await crew.ready(await crew.python("display", script + READY + WAIT))

    assert crew.heard == [("display", "WARNING qt: no font")]


async def test_a_stubborn_program_is_killed_and_named(
    crew: Listened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("installer.demo.crew.PATIENCE", 0.1)
    child = await crew.python("counter-1", STUBBORN + READY + "while True: signal.pause()")
    await crew.ready(child)

    assert await crew.end() == ["counter-1 did not end when asked and was killed."]


async def test_an_exit_code_at_the_end_is_told(crew: Listened) -> None:
    script = "import signal, sys\nsignal.signal(signal.SIGTERM, lambda *_: sys.exit(3))\n"
    child = await crew.python("hub", script + READY + "while True: signal.pause()")
    await crew.ready(child)

    assert await crew.end() == ["hub ended with exit code 3 when asked to end."]


async def test_what_a_program_started_itself_ends_with_it(crew: Listened) -> None:
    inner = f"[sys.executable, '-c', {STUBBORN + 'while True: signal.pause()'!r}]"
    script = f"import subprocess, sys\nsubprocess.Popen({inner})\n" + READY + WAIT
    child = await crew.python("display", script)
    await crew.ready(child)
    (grandchild,) = psutil.Process(child.process.pid).children()

    await crew.end()

    gone, alive = await asyncio.to_thread(psutil.wait_procs, [grandchild], 10)
    assert gone == [grandchild]
    assert alive == []
