"""What a ticket is made of, in dots; horizontal places count from the start edge.

That is the left one, or the right one in a language that reads from there. Numbers, QR and
pictograms themselves are never mirrored. 8 dots are a millimetre (203 dpi).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class Weight(StrEnum):
    """The cuts of the letters."""

    MEDIUM = "medium"
    SEMIBOLD = "semibold"
    BOLD = "bold"


class Side(StrEnum):
    """Which edge of their box lines keep to."""

    START = "start"
    CENTER = "center"
    END = "end"


@dataclass(frozen=True, slots=True)
class Lines:
    """Words broken into lines at one size, all in dots.

    `width` is the longest line's; `baseline` lies that far below a line's top.
    """

    lines: tuple[str, ...]
    px: int
    weight: Weight
    width: int
    line_height: int
    baseline: int

    @property
    def height(self) -> int:
        """Height of all lines together."""
        return len(self.lines) * self.line_height


class Ruler(Protocol):
    """Measures letters, in the family the language needs."""

    def wrap(self, words: str, width: int, px: int, weight: Weight, *, anywhere: bool) -> Lines:
        """Break words into lines, inside a word only with `anywhere`; one may be too wide."""

    def sign(self, number: str, cap: int) -> int:
        """Return the width in dots of a number with capitals `cap` dots high."""


@dataclass(frozen=True, slots=True)
class Words:
    """Lines in a box `width` wide."""

    x: int
    y: int
    width: int
    text: Lines
    side: Side = Side.START
    white: bool = False


@dataclass(frozen=True, slots=True)
class Icon:
    """A pictogram in a square of `size`."""

    x: int
    y: int
    size: int
    name: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A black rectangle."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Tiles:
    """The strip of cement tiles across the paper, `count` of them."""

    count: int
    size: int


@dataclass(frozen=True, slots=True)
class Sign:
    """Shape and number in a box of capital height; the number stands right of the shape."""

    x: int
    y: int
    width: int
    cap: int
    number: str
    shape: str
    hollow: bool


@dataclass(frozen=True, slots=True)
class Code:
    """A QR; x and y are those of its first module, `module` dots wide each."""

    x: int
    y: int
    module: int
    rows: tuple[tuple[bool, ...], ...]


Part = Words | Icon | Bar | Tiles | Sign | Code


@dataclass(slots=True)
class Page:
    """The finished plan: parts on paper of this size."""

    width: int
    right_to_left: bool
    height: int = 0
    parts: list[Part] = field(default_factory=list)


def sign_size(cap: int) -> tuple[int, int]:
    """Return the size of the shape beside capitals this high, and the gap behind it."""
    return round(cap * 0.68), round(cap * 0.17)
