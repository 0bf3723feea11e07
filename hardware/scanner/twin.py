"""A scanner's port in memory: what is put in comes out; it can be unplugged."""

from __future__ import annotations

import queue


class MemoryPort:
    """A port for tests."""

    def __init__(self) -> None:
        self._data: queue.Queue[bytes | None] = queue.Queue()
        self.closed = False

    def put(self, data: bytes) -> None:
        """Have the scanner send this."""
        self._data.put(data)

    def unplug(self) -> None:
        """Pull the cable."""
        self._data.put(None)

    def read(self) -> bytes:
        """Return what came; raises OSError when the cable was pulled."""
        try:
            data = self._data.get(timeout=0.05)
        except queue.Empty:
            return b""
        if data is None:
            raise OSError("the device was unplugged")
        return data

    def close(self) -> None:
        """Let go of it."""
        self.closed = True
