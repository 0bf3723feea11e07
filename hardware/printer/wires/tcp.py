"""A line to a network printer."""

from __future__ import annotations

import fcntl
import socket
import sys
import termios
import threading
import time

from hardware.printer.errors import InterruptedPrintError, UnreachableError
from hardware.printer.wires import CHUNK, LIMIT, NO_PROGRESS, reason

_HUNG_UP = "The printer closed the connection."
_NO_ANSWER = "it does not answer"
# After no more than questions there is nothing to lose, and the next look is due.
_QUESTIONS, _SHORT_GOODBYE = 64, 0.3
Place = tuple[str, int] | tuple[str, int, int, int] | tuple[int, bytes]


class TcpWire:
    """A connection to a network printer, usually port 9100."""

    answers = True

    def __init__(self, host: str, port: int) -> None:
        self._socket = _connect(host, port)
        self._written = 0

    def write(self, data: bytes) -> None:
        """Send all of `data`, or raise InterruptedPrintError."""
        rest, unsent = memoryview(data), self.unsent()
        self._written += len(data)
        self._socket.settimeout(LIMIT)
        while rest:
            try:
                rest = rest[self._socket.send(rest[:CHUNK]) :]
            except TimeoutError:
                if self.unsent() >= unsent:  # else a slow printer makes room bit by bit
                    raise InterruptedPrintError(NO_PROGRESS) from None
            except OSError as error:
                raise InterruptedPrintError(f"{_HUNG_UP} ({reason(error)})") from None
            unsent = self.unsent()

    def read(self, limit: float) -> bytes:
        """Return what arrives within `limit` seconds; see Wire."""
        self._socket.settimeout(limit)
        try:
            data = self._socket.recv(CHUNK)
        except (TimeoutError, BlockingIOError):
            return b""
        except OSError as error:
            raise InterruptedPrintError(f"{_HUNG_UP} ({reason(error)})") from None
        if not data:
            raise InterruptedPrintError(_HUNG_UP)
        return data

    def unsent(self) -> int:
        """Return how many bytes the printer has not taken yet; 0 when the line is gone."""
        try:
            told = fcntl.ioctl(self._socket, termios.TIOCOUTQ, bytes(4))
        except OSError:
            return 0
        return int.from_bytes(told, sys.byteorder)

    def close(self) -> None:
        """Say goodbye and hear the printer out, for closing over its answers resets the line.

        A reset would make it throw away what it has not printed yet.
        """
        limit = LIMIT if self._written > _QUESTIONS else _SHORT_GOODBYE
        until = time.monotonic() + limit
        try:
            self._socket.shutdown(socket.SHUT_WR)
            while (left := until - time.monotonic()) > 0 and self.read(left):
                pass
        except (OSError, InterruptedPrintError):
            pass
        finally:
            self._socket.close()


def _connect(host: str, port: int) -> socket.socket:
    """Try each address of the host; all of it together has LIMIT seconds."""
    until = time.monotonic() + LIMIT
    why = _NO_ANSWER
    for family, address in _addresses(host, port):
        left = until - time.monotonic()
        if left <= 0:
            break
        line = socket.socket(family, socket.SOCK_STREAM)
        line.settimeout(left)
        try:
            line.connect(address)
        except OSError as error:
            line.close()
            why = _NO_ANSWER if isinstance(error, TimeoutError) else reason(error)
        else:
            return line
    raise UnreachableError(f"No printer at {host}:{port}: {why}.")


def _addresses(host: str, port: int) -> list[tuple[socket.AddressFamily, Place]]:
    """Look the host up in a thread of its own, since the system's look-up has no limit."""
    found: list[tuple[socket.AddressFamily, Place]] = []

    def look_up() -> None:
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return
        found.extend((family, address) for family, _, _, _, address in rows)

    thread = threading.Thread(target=look_up, name="printer-look-up", daemon=True)
    thread.start()
    thread.join(LIMIT)
    if not found:
        raise UnreachableError(f"No printer at {host}:{port}: the name {host!r} is not known.")
    return list(found)
