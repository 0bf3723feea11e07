"""Which panels a kiosk is made for, and the ways its pages are worn."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Panel:
    """A screen: pixels across and down, its diagonal in inches.

    On one that is not `roomy` pages are whole, but have no room to grow or to move.
    """

    name: str
    width: int
    height: int
    inches: float
    roomy: bool = True

    @property
    def px_per_mm(self) -> float:
        """Return how many pixels a millimetre has."""
        return hypot(self.width, self.height) / (self.inches * MM_PER_INCH)


SUPPORTED = (
    Panel("32 in portrait", 1080, 1920, 32),
    Panel("32 in landscape", 1920, 1080, 32),
    Panel("21.5 in portrait", 1080, 1920, 21.5),
    Panel("21.5 in landscape", 1920, 1080, 21.5),
    Panel("15.6 in landscape", 1366, 768, 15.6, roomy=False),
)
"""Every page fits these in every language, and is measured on them."""

TOO_SMALL = Panel("10.1 in landscape", 1280, 800, 10.1)
"""Seven languages and a plinth of 20 mm keys leave no room on it."""


@dataclass(frozen=True, slots=True)
class Wear:
    """How a visitor may have made the pages: a theme, larger type, all within reach."""

    name: str
    theme: str = "day"
    large: bool = False
    reach: bool = False


USUAL = Wear("usual")
LAYOUTS = (
    USUAL,
    Wear("larger type", large=True),
    Wear("reach", reach=True),
    Wear("larger type, reach", large=True, reach=True),
)
"""What moves things about; a theme moves nothing but lines."""

OVER_A_SHELF = (
    Wear("reach over a shelf", reach=True),
    Wear("larger type, reach over a shelf", large=True, reach=True),
)
"""The same of a panel that hangs as high as any may."""

THEMES = (
    USUAL,
    Wear("white on black", theme="contrastDark"),
    Wear("black on white", theme="contrastLight"),
)
