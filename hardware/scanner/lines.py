"""From the bytes of a serial scanner to the texts it read. Pure."""

from __future__ import annotations

LONGEST = 512
_ENDS = b"\r\n\x03\x00"


class Lines:
    """Cuts a stream where a scanner ends its codes; what never ends is dropped."""

    def __init__(self) -> None:
        self._rest = bytearray()
        self._too_long = False

    def feed(self, data: bytes) -> list[str]:
        """Take bytes; return the texts that they complete, without control characters."""
        found = []
        for byte in data:
            if byte not in _ENDS:
                self._too_long = self._too_long or len(self._rest) >= LONGEST
                if not self._too_long:
                    self._rest.append(byte)
                continue
            text = self._rest.decode("ascii", errors="replace")
            plain = "".join(each for each in text if each.isprintable()).strip()
            if plain and not self._too_long:
                found.append(plain)
            self._rest.clear()
            self._too_long = False
        return found
