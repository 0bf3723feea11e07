"""Issuing and calling, through the real hub over HTTPS, durable."""

from __future__ import annotations

import json
import time
from pathlib import Path
from uuid import uuid4

from .client import Connection
from .hub import RunningHub, folder, serving, together
from .limits import durable_commit, round_trips, trivial_app
from .report import line, share

BEST_PEER = 147
DESKS = [f"desk-{number}" for number in range(1, 9)]


def eight_desks(folder_of: Path) -> Path:
    """Write a profile with eight desks for papers."""
    profile = Path("shared/domain/sample.toml").read_text(encoding="utf-8")
    more = "".join(
        f'\n[[desks]]\ncode = "{desk}"\nname = "{desk[-1]}"\n'
        'services = ["papers"]\nlanguages = ["es"]\n'
        for desk in DESKS[6:]
    )
    for desk in DESKS[3:6]:
        at = profile.index(f'code = "{desk}"')
        head, tail = profile[:at], profile[at:]
        profile = head + tail.replace("services = [", 'services = ["papers", ', 1)
    path = folder_of / "eight.toml"
    path.write_text(profile + more, encoding="utf-8")
    return path


async def issue_many(hub: RunningHub, clients: int, total: int) -> tuple[float, list[float]]:
    """Return tickets/s and every request's seconds."""
    connections = [await hub.connect("kiosk") for _ in range(clients)]
    times: list[float] = []

    async def work(connection: Connection) -> None:
        for _ in range(total // clients):
            ticket = {"services": ["papers"], "language": "es", "command_id": str(uuid4())}
            began = time.perf_counter()
            status, body = await connection.post("/api/v1/issue-ticket", ticket)
            times.append(time.perf_counter() - began)
            assert status == 200, body

    took = await together([work(connection) for connection in connections])
    for connection in connections:
        connection.close()
    return len(times) / took, times


async def call_many(
    hub: RunningHub, desks: list[str], total: int
) -> tuple[float, list[float], int]:
    """Return calls/s, every call's seconds, and how many were called twice."""
    connection = await hub.connect("counter")
    sessions = {desk: await hub.sign_in(connection, desk) for desk in desks}
    connections = {desk: await hub.connect("counter") for desk in desks}
    times: list[float] = []
    called: list[str] = []

    async def work(desk: str) -> None:
        while len(called) < total:
            command = {"desk": desk, "finish_current": True, "command_id": str(uuid4())}
            began = time.perf_counter()
            status, body = await connections[desk].post(
                "/api/v1/call-next", command, sessions[desk]
            )
            times.append(time.perf_counter() - began)
            if status == 204 or json.loads(body)["step_id"] is None:
                return
            called.append(json.loads(body)["step_id"])

    took = await together([work(desk) for desk in desks])
    for each in connections.values():
        each.close()
    return len(called) / took, times, len(called) - len(set(called))


async def run() -> None:
    """Print the lines about issuing and calling."""
    with folder() as data:
        profile = eight_desks(data.parent)
        with serving(data, "--center", str(profile)) as hub:
            commit = durable_commit(data.parent)
            with trivial_app(data) as url:
                _, bare = await round_trips(url, data / "hub.pem", 1, 1_000)
                rate, _ = await round_trips(url, data / "hub.pem", 32, 10_000)
            await issue_many(hub, 1, 100)
            await _one_client(hub, bare, commit)
            await _many_clients(hub, rate)
        with serving(data) as hub:
            await _calls(hub)


async def _one_client(hub: RunningHub, bare: float, commit: float) -> None:
    _, times = await issue_many(hub, 1, 500)
    p50 = share(times, 0.5)
    line(
        "issue, 1 client, p50",
        f"{p50:.2f} ms",
        f"HTTPS round trip {bare:.2f} + commit {commit:.2f} ms",
        "<= 2.5 x their sum",
        met=p50 <= 2.5 * (bare + commit),
    )


async def _many_clients(hub: RunningHub, rate: float) -> None:
    eight, _ = await issue_many(hub, 8, 2_000)
    line("issue, 8 clients", f"{eight:.0f}/s", "", "", met=True)
    many, times = await issue_many(hub, 32, 6_000)
    line(
        "issue, 32 clients",
        f"{many:.0f}/s",
        f"best peer {BEST_PEER}/s; p99 {share(times, 0.99):.0f} ms",
        f">= {20 * BEST_PEER}/s",
        met=many >= 20 * BEST_PEER,
    )
    line(
        "  as a share of a trivial app",
        f"{many / rate:.2f}",
        f"trivial app {rate:.0f}/s",
        ">= 0.33",
        met=many >= rate / 3,
    )


async def _calls(hub: RunningHub) -> None:
    rate, times, twice = await call_many(hub, DESKS, 2_000)
    p99 = share(times, 0.99)
    line(
        "call next, 8 counters",
        f"{rate:.0f}/s",
        f"p50 {share(times, 0.5):.1f}, p99 {p99:.1f} ms, {twice} called twice",
        ">= 2000/s, p99 <= 10 ms",
        met=rate >= 2_000 and p99 <= 10 and twice == 0,
    )
