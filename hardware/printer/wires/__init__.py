"""Lines to a printer, none of which ever waits long.

Connecting, moving the next bytes and hearing an answer each have LIMIT seconds.
A long ticket on a slow line may take longer as a whole, as long as it moves.
"""

from __future__ import annotations

import os
from typing import Protocol

LIMIT = 2.0
CHUNK = 4096
NO_PROGRESS = "The printer took no more data for 2 seconds."


class Wire(Protocol):
    """An open line to a printer; one thread uses it, from opening to `close`."""

    @property
    def answers(self) -> bool:
        """Say whether anything can be read at all; asking a plain file would soil it."""

    def write(self, data: bytes) -> None:
        """Send all of `data`, or raise InterruptedPrintError."""

    def read(self, limit: float) -> bytes:
        """Return what arrives within `limit` seconds, b"" for nothing.

        Raises InterruptedPrintError when the line is gone.
        """

    def unsent(self) -> int:
        """Return how many bytes that were written have not left this computer yet."""

    def close(self) -> None:
        """Let go of the printer; never raises."""


def reason(error: Exception) -> str:
    """Return why the system refused, as the end of a sentence without its stop."""
    number = getattr(error, "errno", None)
    if isinstance(number, int) and number > 0:
        return os.strerror(number)
    return str(error).rstrip(".")
