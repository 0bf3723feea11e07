"""The machine's own addresses, and when they change. Talks to nobody."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Sequence
from time import time

import ifaddr

_LOOK_EVERY = 2.0
_ASLEEP = 20.0


def own_addresses() -> list[str]:
    """Return the IPv4 and IPv6 addresses of this machine, without link-local IPv6 ones.

    An fe80 address means nothing without the interface of whoever reads it.
    """
    found = []
    for adapter in ifaddr.get_adapters():
        for each in adapter.ips:
            ip = ipaddress.ip_address(each.ip if isinstance(each.ip, str) else each.ip[0])
            if ip.version == 4 or not ip.is_link_local:
                found.append(str(ip))
    return sorted(found, key=lambda text: (":" in text, text))


async def resolve(hosts: Sequence[str]) -> list[str]:
    """Return the addresses that these names and addresses stand for; raises OSError, ValueError."""
    found: list[str] = []
    for host in hosts:
        told = await asyncio.get_running_loop().getaddrinfo(
            host or "0.0.0.0", None, type=socket.SOCK_STREAM
        )
        found += [str(place[0]) for *_, place in told]
    return list(dict.fromkeys(found))


def reachable(hosts: Sequence[str]) -> list[str]:
    """Return the addresses at which others reach a service that listens on these hosts.

    A wildcard stands for every address of its kind that is not loopback, or for loopback when the
    machine has nothing else. Addresses that the machine does not have now are left out.
    """
    own = own_addresses()
    found: list[str] = []
    for host in hosts:
        if ipaddress.ip_address(host).is_unspecified:
            # Linux serves IPv4 on "::", too.
            fitting = [each for each in own if ":" not in each or ":" in host]
            found += [each for each in fitting if not is_loopback(each)] or fitting
        elif host in own or is_loopback(host):
            found.append(host)
    return list(dict.fromkeys(found))


def is_loopback(host: str) -> bool:
    """Whether only this machine itself can reach the address."""
    return ipaddress.ip_address(host).is_loopback


async def changed(since: list[str]) -> None:
    """Return when the machine has other addresses than these, or when it was asleep."""
    while own_addresses() == since:
        started = time()
        await asyncio.sleep(_LOOK_EVERY)
        if time() - started > _LOOK_EVERY + _ASLEEP:
            return
