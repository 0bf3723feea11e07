"""How the pages are made easier to see, reach and hear, as one visitor asked for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

QUIETEST, USUAL, LOUDEST = 1, 3, 5

# How far up an arm reaches from a wheelchair, in millimetres from the floor (EN 301 549, 8.3).
FREE, OVER_SHELF = 1220.0, 1120.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hanging:
    """How a panel hangs: its lower edge in millimetres from the floor, perhaps over a shelf."""

    bottom: float = 790.0
    shelf: bool = False

    @property
    def limit(self) -> float:
        """How far up from the floor an arm reaches it, in millimetres."""
        return OVER_SHELF if self.shelf else FREE

    def too_high(self, least: float) -> float:
        """Return how many millimetres lower it should hang to have a band of `least` in reach."""
        return max(0.0, self.bottom + least - self.limit)


class Theme(StrEnum):
    """What the pages wear; the words are those of the design module."""

    DAY = "day"
    CONTRAST_DARK = "contrastDark"
    CONTRAST_LIGHT = "contrastLight"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comfort:
    """One visitor's wishes; a new one is what everybody finds.

    `large` is larger type, `reach` all controls in the lower band, `listen` the pages read aloud,
    `volume` a step from QUIETEST to LOUDEST.
    """

    theme: Theme = Theme.DAY
    large: bool = False
    reach: bool = False
    listen: bool = False
    volume: int = USUAL

    def wearing(self, theme: Theme) -> Comfort:
        """Return this in another theme; in the usual one again, if it was worn already."""
        return replace(self, theme=Theme.DAY if theme is self.theme else theme)

    def louder(self, steps: int = 1) -> Comfort:
        """Return this so many steps louder, or quieter; never beyond the last step."""
        return replace(self, volume=min(LOUDEST, max(QUIETEST, self.volume + steps)))


USUAL_COMFORT = Comfort()
