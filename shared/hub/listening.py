"""The hub's sockets and the servers on them: for apps, phones, and tools on this machine."""

from __future__ import annotations

import contextlib
import resource
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast

import uvicorn

from ..link.network import reachable
from .opening import ServeError
from .protocol import BoundedHttp, BoundedStream

# Apps keep their connections for 30 s: a hub that closes them sooner meets them half-way, and the
# question is lost.
KEPT_OPEN = 75
APPS: dict[str, Any] = {
    "timeout_keep_alive": KEPT_OPEN,
    "ws": BoundedStream,
    "ws_max_size": 64 * 1024,
}
# A phone comes back every ten seconds: until then its connection is for others.
PHONES: dict[str, Any] = {"timeout_keep_alive": 1, "ws": "none"}
_WILDCARDS = {"0.0.0.0", "::", ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Listeners:
    """For apps, for phones, and for tools on this machine."""

    api: socket.socket
    visitors: socket.socket
    door: socket.socket


@contextlib.contextmanager
def listen(api: tuple[str, int], visitors: tuple[str, int]) -> Iterator[Listeners]:
    """Listen on these hosts and ports, and for tools on loopback; raises ServeError."""
    with _one(*api) as first, _one(*visitors) as second, _one("127.0.0.1", 0) as door:
        yield Listeners(api=first, visitors=second, door=door)


@contextlib.contextmanager
def _one(host: str, port: int) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(512)
    except (OSError, UnicodeError) as error:  # a name may be too odd to look up
        listener.close()
        reason = getattr(error, "strerror", None) or str(error)
        raise ServeError(f"Cannot listen on {host or '*'} port {port}: {reason}.") from None
    with listener:
        yield listener


class Server(uvicorn.Server):
    """A server that leaves signals to the hub."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take none."""
        yield


def allow_many_connections() -> None:
    """Take as many files as the system gives: the usual 1,024 are soon used up."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def make_server(app: Any, http: Callable[..., BoundedHttp], **more: Any) -> Server:
    """Return a server for an application, that speaks HTTP by `http`."""
    config = uvicorn.Config(
        app,
        # uvicorn only calls it.
        http=cast(type[BoundedHttp], http),
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=3,
        **more,
    )
    return Server(config)


def url(scheme: str, host: str, listener: socket.socket) -> str:
    """Return the address under which a listener is reached at a host."""
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme}://{shown}:{listener.getsockname()[1]}"


def local(host: str) -> str:
    """Return an address under which this machine itself reaches the hub."""
    return "127.0.0.1" if host in _WILDCARDS else host


def leading_out(host: str) -> str:
    """Return the address to print on tickets: of the interface that leads out, if any."""
    if host not in _WILDCARDS:
        return host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Nothing is sent: connecting a datagram socket only asks the routing table.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            # A LAN that leads nowhere.
            return next(iter(reachable(["0.0.0.0"])), "127.0.0.1")
        address: str = probe.getsockname()[0]
        return address
