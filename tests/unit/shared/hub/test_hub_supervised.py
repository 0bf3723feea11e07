"""What systemd is told of the hub, over a real datagram socket."""

import asyncio
import contextlib
import socket

import pytest

from shared.hub.supervised import READY, Supervisor


@pytest.fixture
def line(tmp_path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(tmp_path / "notify"))
        listener.settimeout(5)
        yield listener


def test_ready_is_told(line):
    Supervisor({"NOTIFY_SOCKET": line.getsockname()}).tell(READY)
    assert line.recv(100) == b"READY=1"


async def test_alive_is_told_only_after_the_writer_answered(line):
    supervisor = Supervisor({"NOTIFY_SOCKET": line.getsockname(), "WATCHDOG_USEC": "30000"})
    line.setblocking(False)
    answers = asyncio.Event()
    watching = asyncio.create_task(supervisor.watch(answers.wait))
    await asyncio.sleep(0)
    with pytest.raises(BlockingIOError):
        line.recv(100)

    answers.set()
    told = await asyncio.wait_for(asyncio.get_running_loop().sock_recv(line, 100), 5)
    watching.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await watching

    assert told == b"WATCHDOG=1"


async def test_without_a_supervisor_nothing_is_told_and_nothing_watched():
    alone = Supervisor({})
    alone.tell(READY)
    assert await alone.watch(asyncio.Event().wait) is None


def test_a_supervisor_that_went_away_changes_nothing(tmp_path):
    Supervisor({"NOTIFY_SOCKET": str(tmp_path / "gone")}).tell(READY)
