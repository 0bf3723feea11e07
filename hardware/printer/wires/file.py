"""A line to a file: plain, or a printer's own such as /dev/usb/lp0."""

from __future__ import annotations

import os
import select
import stat
import time
from pathlib import Path

from hardware.printer.errors import InterruptedPrintError, UnreachableError
from hardware.printer.wires import CHUNK, LIMIT, NO_PROGRESS, reason

_DEVICES = Path("/dev")


def _made(path: Path) -> int:
    """Return the flag that makes a plain file; a device that is unplugged is never one."""
    return 0 if _DEVICES in path.absolute().parents else os.O_CREAT


class FileWire:
    """A plain file, which only grows, or a character device such as /dev/usb/lp0."""

    def __init__(self, path: Path) -> None:
        try:
            self.answers = path.is_char_device()
            way = os.O_RDWR | os.O_NOCTTY if self.answers else os.O_WRONLY | _made(path)
            # Without O_NONBLOCK a printer out of paper would hold the write for ever.
            self._fd = os.open(path, way | os.O_APPEND | os.O_NONBLOCK, 0o666)
        except OSError as error:
            raise UnreachableError(f"{path} cannot be opened: {reason(error)}.") from None
        self._selectable = not stat.S_ISREG(os.fstat(self._fd).st_mode)

    def write(self, data: bytes) -> None:
        """Send all of `data`, or raise InterruptedPrintError."""
        rest = memoryview(data)
        until = time.monotonic() + LIMIT
        while rest:
            self._wait_for_room(until)
            try:
                rest = rest[os.write(self._fd, rest[:CHUNK]) :]
            except BlockingIOError:
                continue
            except OSError as error:
                raise InterruptedPrintError(f"Writing stopped: {reason(error)}.") from None
            until = time.monotonic() + LIMIT

    def _wait_for_room(self, until: float) -> None:
        left = until - time.monotonic()
        if self._selectable and (left <= 0 or not select.select([], [self._fd], [], left)[1]):
            raise InterruptedPrintError(NO_PROGRESS)

    def read(self, limit: float) -> bytes:
        """Return what arrives within `limit` seconds; see Wire."""
        if not self.answers or not select.select([self._fd], [], [], limit)[0]:
            return b""
        try:
            return os.read(self._fd, CHUNK)
        except BlockingIOError:
            return b""
        except OSError as error:
            raise InterruptedPrintError(f"Reading stopped: {reason(error)}.") from None

    def unsent(self) -> int:
        """Return 0: what is written is the driver's."""
        return 0

    def close(self) -> None:
        """Close the file."""
        os.close(self._fd)
