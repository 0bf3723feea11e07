"""A line to a printer on a serial port."""

from __future__ import annotations

import contextlib
import time

import serial

from hardware.printer.errors import InterruptedPrintError, UnreachableError
from hardware.printer.wires import LIMIT, NO_PROGRESS, reason


class SerialWire:
    """A serial line; a chunk is about one second of it, so a stall shows within LIMIT."""

    answers = True

    def __init__(self, device: str, baud: int) -> None:
        try:
            self._port = serial.Serial(
                device, baud, timeout=LIMIT, write_timeout=LIMIT, dsrdtr=True
            )
        except (OSError, ValueError) as error:
            why = reason(error) if getattr(error, "errno", None) else "it is not a serial port"
            raise UnreachableError(f"{device} cannot be opened: {why}.") from None
        self._chunk = max(16, baud // 10)

    def write(self, data: bytes) -> None:
        """Send all of `data`, or raise InterruptedPrintError."""
        for start in range(0, len(data), self._chunk):
            try:
                self._port.write(data[start : start + self._chunk])
            except serial.SerialTimeoutException:
                self._forget()
                raise InterruptedPrintError(NO_PROGRESS) from None
            except OSError as error:
                raise InterruptedPrintError(f"Writing stopped: {reason(error)}.") from None

    def read(self, limit: float) -> bytes:
        """Return what arrives within `limit` seconds; see Wire."""
        try:
            self._port.timeout = limit
            return bytes(self._port.read(max(1, self._port.in_waiting)))
        except OSError as error:
            raise InterruptedPrintError(f"Reading stopped: {reason(error)}.") from None

    def unsent(self) -> int:
        """Return how many bytes wait for their turn on the line; 0 when it is gone."""
        try:
            return int(self._port.out_waiting)
        except OSError:
            return 0

    def close(self) -> None:
        """Let the rest run out while it moves, then close.

        Closing with bytes in the kernel would otherwise wait up to 30 seconds.
        """
        try:
            self._run_out()
            self._port.close()
        except OSError:
            pass

    def _run_out(self) -> None:
        left, since = self._port.out_waiting, time.monotonic()
        while left and time.monotonic() - since < LIMIT:
            time.sleep(0.02)
            now = self._port.out_waiting
            if now < left:
                left, since = now, time.monotonic()
        if left:
            self._forget()

    def _forget(self) -> None:
        with contextlib.suppress(OSError):
            self._port.reset_output_buffer()
