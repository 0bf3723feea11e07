"""A scanner that types: tells its bursts from the keys of a keypad by characters and pace. Pure.

A tactile keypad has arrows, OK and back, so a character is never its; and Enter is the scanner's
only right behind characters that came faster than fingers.
"""

from __future__ import annotations

from dataclasses import dataclass

GAP = 0.1
"""Seconds between two keys of one burst, at most."""

LONGEST = 512
"""Characters of a burst; what is longer is no code of ours."""

# US positions by X11 key code: what a scanner that plays a US keyboard meant, whatever the layout.
_ROWS = {
    10: ("1234567890-=", "!@#$%^&*()_+"),
    24: ("qwertyuiop[]", "QWERTYUIOP{}"),
    38: ("asdfghjkl;'`", 'ASDFGHJKL:"~'),
    51: ("\\zxcvbnm,./", "|ZXCVBNM<>?"),
}
_POSITIONS = {
    first + place: (plain, shifted)
    for first, (row, capitals) in _ROWS.items()
    for place, (plain, shifted) in enumerate(zip(row, capitals, strict=True))
}


def at_position(key_code: int, *, shift: bool) -> str:
    """Return what a US keyboard has on this key; nothing for a key without a character."""
    return _POSITIONS.get(key_code, ("", ""))[shift]


@dataclass(frozen=True, slots=True)
class Burst:
    """A scan, read as letters and as the positions of keys."""

    text: str
    by_position: str


class Wedge:
    """Hears every key of a window."""

    def __init__(self) -> None:
        self._text = ""
        self._positions = ""
        self._last = float("-inf")

    def character(self, text: str, position: str, at: float) -> bool:
        """Hear a character, at an instant in seconds; says whether it is the scanner's."""
        within = self._is_within(at)
        if text.isspace() and not within:
            return False
        if not within:
            self._text = self._positions = ""
        self._last = at
        if len(self._text) < LONGEST:
            self._text += text
            self._positions += position or text
        return True

    def enter(self, at: float) -> Burst | None:
        """Hear Enter; returns the scan that it ends, if it does."""
        burst = Burst(self._text, self._positions) if self._is_within(at) else None
        self._text, self._positions, self._last = "", "", float("-inf")
        return burst

    def _is_within(self, at: float) -> bool:
        return bool(self._text) and 0 <= at - self._last <= GAP
