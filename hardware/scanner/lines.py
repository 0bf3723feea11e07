"""From the bytes of a serial scanner to the texts it read. Pure."""

from __future__ import annotations

LONGEST = 512
_ENDS = b"\r\n\x03\x00"


class Lines:
    """Cuts a stream where a scanner ends its codes; of one too long for ours the start is told."""

    def __init__(self) -> None:
        self._rest = bytearray()

    def feed(self, data: bytes) -> list[str]:
        """Take bytes; return the texts that they complete, without control characters."""
        found = []
        for byte in data:
            if byte not in _ENDS:
                if len(self._rest) < LONGEST:
                    self._rest.append(byte)
                continue
            text = self._rest.decode("ascii", errors="replace")
            plain = "".join(each for each in text if each.isprintable()).strip()
            if plain:
                found.append(plain)
            self._rest.clear()
        return found
