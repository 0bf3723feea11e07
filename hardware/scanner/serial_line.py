"""A scanner on a serial port, read in a thread of its own. Unplugged, it is waited for."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from functools import partial
from typing import Protocol

import serial

from hardware.scanner.lines import Lines

BAUD = 9600

AGAIN = 3.0
"""Seconds until a port that is gone, or held by another program, is tried once more."""

_log = logging.getLogger(__name__)


class Port(Protocol):
    """An open line from a scanner."""

    def read(self) -> bytes:
        """Return what came within a moment, maybe nothing; raises OSError when it is gone."""

    def close(self) -> None:
        """Let go of it."""


class SerialPort:
    """A real port. Raises OSError when it cannot be opened, ValueError for impossible settings."""

    def __init__(self, device: str, baud: int) -> None:
        self._port = serial.Serial(device, baud, timeout=0.5, exclusive=True)

    def read(self) -> bytes:
        """Return what came within half a second."""
        return bytes(self._port.read(max(1, self._port.in_waiting)))

    def close(self) -> None:
        """Let go of it."""
        self._port.close()


def read_port(target: str, scanned: Callable[[str], None]) -> SerialScanner:
    """Begin to read `DEVICE` or `DEVICE:BAUD`; `scanned` is called on the scanner's own thread."""
    scanner = SerialScanner(partial(SerialPort, *port_of(target)), scanned)
    scanner.start()
    return scanner


def port_of(target: str) -> tuple[str, int]:
    """Return device and speed; a device may have colons in its name, as all in by-path have."""
    device, _, baud = target.rpartition(":")
    return (device, int(baud)) if device and baud.isdecimal() else (target, BAUD)


class SerialScanner:
    """Reads a port until it is stopped.

    `scanned` is called with each text, `trouble` with one sentence when the scanner is gone and
    with an empty one when it is there; both on the scanner's own thread.
    """

    def __init__(
        self,
        opened: Callable[[], Port],
        scanned: Callable[[str], None],
        *,
        trouble: Callable[[str], None] | None = None,
        again: float = AGAIN,
    ) -> None:
        self._opened = opened
        self._scanned = scanned
        self._trouble = trouble
        self._again = again
        self._told: str | None = None
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._run, name="scanner", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def close(self) -> None:
        """Read no more; returns when the port is let go of, within a second."""
        self._ends.set()
        if self._thread.is_alive():
            self._thread.join(5)

    def _run(self) -> None:
        while not self._ends.is_set():
            try:
                port = self._opened()
            except (OSError, ValueError) as error:
                self._tell(f"The scanner cannot be reached: {error}.")
            else:
                self._tell("")
                self._read(port)
            self._ends.wait(self._again)

    def _read(self, port: Port) -> None:
        lines = Lines()
        try:
            while not self._ends.is_set():
                for text in lines.feed(port.read()):
                    self._scanned(text)
        except OSError as error:
            self._tell(f"The scanner is gone: {error}.")
        finally:
            port.close()

    def _tell(self, sentence: str) -> None:
        """Tell of a change, once."""
        if sentence == self._told:
            return
        if sentence or self._told:
            _log.info("%s", sentence or "The scanner is back.")
        self._told = sentence
        if self._trouble is not None:
            self._trouble(sentence)
