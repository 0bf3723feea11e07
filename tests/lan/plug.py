"""The network card of one machine: runs inside the machine's network namespace, lives as long.

Standard library and system calls alone: neither iproute2 nor nftables is needed. The card is a tap
device; its other end goes to the switch over the socket that is standard input. Afterwards each
line says an address to take, as ADDRESS/PREFIX; the answer is a line, too.
"""

from __future__ import annotations

import fcntl
import os
import socket
import struct
import sys
from ipaddress import ip_interface

NAME = b"lan0"
_TUNSETIFF = 0x400454CA
_TAP, _NO_PACKET_INFO = 0x0002, 0x1000
_SIOCSIFFLAGS, _SIOCSIFADDR, _SIOCSIFNETMASK, _SIOCADDRT = 0x8914, 0x8916, 0x891C, 0x890B
_UP, _RUNNING = 0x1, 0x40


def main() -> None:
    """Plug in, hand the other end over, take addresses until nobody is there any more."""
    switch = socket.socket(fileno=0)
    _quiet_ipv6()
    card = os.open("/dev/net/tun", os.O_RDWR | os.O_CLOEXEC | os.O_NONBLOCK)
    fcntl.ioctl(card, _TUNSETIFF, struct.pack("16sH22x", NAME, _TAP | _NO_PACKET_INFO))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        _up(asking, b"lo")
        _up(asking, NAME)
        socket.send_fds(switch, [b"plugged\n"], [card])
        os.close(card)
        while line := switch.recv(100):
            _take(asking, line.decode().strip())
            switch.send(b"taken\n")


def _take(asking: socket.socket, text: str) -> None:
    """Give the card an address instead of the one it had, and a way out of the network."""
    address = ip_interface(text)
    for ask, value in ((_SIOCSIFADDR, address.ip), (_SIOCSIFNETMASK, address.netmask)):
        place = struct.pack("HH4s8x", socket.AF_INET, 0, value.packed)
        fcntl.ioctl(asking, ask, struct.pack("16s16s8x", NAME, place))
    router = next(address.network.hosts())
    places = [struct.pack("HH4s8x", socket.AF_INET, 0, each) for each in (bytes(4), router.packed)]
    flags = 0x0001 | 0x0002  # up, and through a router
    route = struct.pack("L16s16s16sH", 0, places[0], places[1], places[0], flags)
    fcntl.ioctl(asking, _SIOCADDRT, route.ljust(120, b"\0"))


def _up(asking: socket.socket, name: bytes) -> None:
    flags = struct.pack("16sH22x", name, _UP | _RUNNING)
    fcntl.ioctl(asking, _SIOCSIFFLAGS, flags)


def _quiet_ipv6() -> None:
    """Leave IPv6 out where the kernel has it: these networks are about one address a machine."""
    for place in ("default", "all"):
        try:
            with open(f"/proc/sys/net/ipv6/conf/{place}/disable_ipv6", "w") as setting:  # noqa: PTH123
                setting.write("1")
        except OSError:
            continue


if __name__ == "__main__":
    try:
        main()
    except OSError as error:
        sys.exit(f"The network card cannot be made: {error}.")
