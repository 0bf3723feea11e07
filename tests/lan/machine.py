"""Machines of a LAN on one computer: each a network namespace, all on one switch.

As root a namespace is made as it is; everybody else gets a user namespace around it, so neither
root nor a tool beyond util-linux is needed.
"""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.lan.switch import Port, Switch

ROOT = Path(__file__).parents[2]
_PLUG = Path(__file__).with_name("plug.py")
# The two ways to a namespace of one's own: how it is made, and how it is entered.
_AS_ROOT = (("--net",), ("--net",))
_AS_ANYBODY = (("--map-root-user", "--net"), ("--user", "--preserve-credentials", "--net"))
PATIENCE = 60.0


class NoNamespaceError(Exception):
    """This computer gives nobody a network of their own; the message says what to do."""

    def __init__(self, said: str) -> None:
        super().__init__(
            "The tests of the LAN need network namespaces with a tap device, and this computer "
            f"does not give them: {said} Run the tests as root, or allow it: "
            "sysctl -w kernel.unprivileged_userns_clone=1 (or, on Ubuntu, "
            "kernel.apparmor_restrict_unprivileged_userns=0), user.max_user_namespaces above 0, "
            "and modprobe tun for /dev/net/tun."
        )


@dataclass(eq=False)
class Machine:
    """One computer on the LAN: an address, a cable, and programs that see nothing else."""

    name: str
    address: str
    port: Port
    _card: asyncio.subprocess.Process
    _line: socket.socket
    _enter: tuple[str, ...]
    programs: list[asyncio.subprocess.Process] = field(default_factory=list)

    async def take(self, address: str) -> None:
        """Change the address, as a router does that forgot."""
        await _told(self._line, f"{address}/24")
        self.address = address

    async def run(
        self, *words: str | Path, environment: dict[str, str] | None = None, stderr: Path
    ) -> asyncio.subprocess.Process:
        """Run a Python program (the words after `python`) here, with pipes for its words."""
        with stderr.open("ab") as said:
            program = await asyncio.create_subprocess_exec(
                "nsenter",
                f"--target={self._card.pid}",
                *self._enter,
                "--",
                sys.executable,
                *map(str, words),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=said,
                cwd=ROOT,
                env=os.environ | (environment or {}),
                limit=2**24,
            )
        self.programs.append(program)
        return program

    async def end(self) -> None:
        """End what still runs here, then the machine itself."""
        for program in self.programs:
            if program.returncode is None:
                program.send_signal(signal.SIGCONT)
                program.kill()
            await program.wait()
        self._line.close()
        await self._card.wait()


@dataclass
class Lan:
    """All machines and the switch between them."""

    folder: Path
    switch: Switch = field(default_factory=Switch)
    machines: dict[str, Machine] = field(default_factory=dict)

    async def machine(self, name: str, address: str) -> Machine:
        """Add a machine; raises NoNamespaceError."""
        said = ""
        for making, entering in _ways():
            ours, theirs = socket.socketpair()
            with theirs:
                card = await asyncio.create_subprocess_exec(
                    "unshare",
                    *making,
                    sys.executable,
                    "-I",
                    str(_PLUG),
                    stdin=theirs,
                    stderr=asyncio.subprocess.PIPE,
                )
            port = await self._plug(ours)
            if port is not None:
                machine = Machine(name, address, port, card, ours, entering)
                self.machines[name] = machine
                await machine.take(address)
                return machine
            ours.close()
            said = (await card.communicate())[1].decode().strip() or said
        raise NoNamespaceError(said)

    async def _plug(self, line: socket.socket) -> Port | None:
        """Return where the machine is plugged in; None when there is no machine."""
        line.setblocking(True)
        line.settimeout(PATIENCE)
        told, taps, _, _ = await asyncio.to_thread(socket.recv_fds, line, 100, 1)
        return self.switch.connect(taps[0]) if told else None


def _ways() -> Sequence[tuple[tuple[str, ...], tuple[str, ...]]]:
    return (_AS_ROOT, _AS_ANYBODY) if os.geteuid() == 0 else (_AS_ANYBODY,)


async def _told(line: socket.socket, word: str) -> None:
    await asyncio.to_thread(line.send, word.encode())
    if not await asyncio.to_thread(line.recv, 100):
        raise RuntimeError(f"the card did not take {word}")


@asynccontextmanager
async def lan(folder: Path) -> AsyncIterator[Lan]:
    """A LAN that ends with the block, and everything on it."""
    found = Lan(folder)
    try:
        yield found
    finally:
        for machine in found.machines.values():
            await machine.end()
        found.switch.close()
