"""The cable and the switch between machines: frames from tap to tap, with what goes wrong on a LAN.

It runs on the event loop of whoever tests, so a fault is a plain assignment.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import struct
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

_TUNSETCARRIER = 0x400454E2
_LARGEST_FRAME = 65_536


@dataclass(eq=False)
class Port:
    """Where one machine is plugged in. `loss` is a share, `delay` seconds."""

    tap: int
    loss: float = 0.0
    delay: float = 0.0
    plugged: bool = True

    def plug(self, plugged: bool) -> None:
        """Pull the cable, or put it back: the machine sees its link go down and up."""
        self.plugged = plugged
        fcntl.ioctl(self.tap, _TUNSETCARRIER, struct.pack("i", plugged))


@dataclass
class Switch:
    """Forwards frames; `multicast` may be off, as on many a wireless network.

    `counted` tells how many frames were carried, lost, and held back as multicast.
    """

    multicast: bool = True
    counted: Counter[str] = field(default_factory=Counter)
    _ports: list[Port] = field(default_factory=list)
    _where: dict[bytes, Port] = field(default_factory=dict)
    _chance: Random = field(default_factory=lambda: Random(4))

    def connect(self, tap: int) -> Port:
        """Take the other end of a machine's card; it is closed by `close`."""
        port = Port(tap)
        self._ports.append(port)
        asyncio.get_running_loop().add_reader(tap, self._read, port)
        return port

    def every(self, *, loss: float = 0.0, delay: float = 0.0) -> None:
        """Set what every cable does to a frame on its way from machine to machine."""
        for port in self._ports:
            port.loss, port.delay = loss, delay

    def close(self) -> None:
        """Unplug everybody."""
        for port in self._ports:
            asyncio.get_running_loop().remove_reader(port.tap)
            os.close(port.tap)
        self._ports.clear()

    def _read(self, port: Port) -> None:
        with suppress(BlockingIOError):
            for _ in range(64):
                self._forward(port, os.read(port.tap, _LARGEST_FRAME))

    def _forward(self, port: Port, frame: bytes) -> None:
        target, source = frame[:6], frame[6:12]
        self._where[source] = port
        if target[0] & 1 and target != b"\xff" * 6 and not self.multicast:
            self.counted["held back"] += 1
            return
        known = self._where.get(target)
        for other in [known] if known else [each for each in self._ports if each is not port]:
            self._send(port, other, frame)

    def _send(self, port: Port, other: Port, frame: bytes) -> None:
        lost = max(port.loss, other.loss)
        if not (port.plugged and other.plugged) or self._chance.random() < lost:
            self.counted["lost"] += 1
            return
        self.counted["carried"] += 1
        if delay := max(port.delay, other.delay):
            asyncio.get_running_loop().call_later(delay, self._write, other, frame)
        else:
            self._write(other, frame)

    def _write(self, port: Port, frame: bytes) -> None:
        # A card that is down, or whose queue is full, loses frames: that is what a LAN does.
        if port in self._ports:
            with suppress(OSError):
                os.write(port.tap, frame)
