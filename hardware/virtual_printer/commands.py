"""What a stream of ESC/POS bytes tells a printer to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Start:
    """Forget every setting (ESC @)."""


@dataclass(frozen=True, slots=True)
class Text:
    """Characters for the line being set, in the code page that is on."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Tab:
    """Go to the next tab stop."""


@dataclass(frozen=True, slots=True)
class EndLine:
    """Print the line and feed it out."""


@dataclass(frozen=True, slots=True)
class FeedDots:
    """Print the line, then feed so many dots."""

    dots: int


@dataclass(frozen=True, slots=True)
class FeedLines:
    """Print the line, then feed so many lines."""

    lines: int


@dataclass(frozen=True, slots=True)
class RasterRow:
    """One row of a raster picture, the leftmost dot in the highest bit, 1 = black.

    Each dot is `across` dots wide and `down` high on paper.
    """

    bits: bytes
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class Columns:
    """A bit image for the line being set: columns of `height` dots, topmost dot first.

    Each dot is `across` dots wide and `down` high on paper.
    """

    data: bytes
    height: int
    across: int
    down: int


@dataclass(frozen=True, slots=True)
class Cut:
    """Cut the paper here."""


class Setting(StrEnum):
    """What lasts until it is set anew."""

    BOLD = "bold"
    UNDERLINE = "underline"
    SMALL = "small"
    ACROSS = "across"
    DOWN = "down"
    ALIGN = "align"
    SPACING = "spacing"
    INVERSE = "inverse"
    CODE_PAGE = "code-page"
    QR_MODULE = "qr-module"
    QR_LEVEL = "qr-level"


@dataclass(frozen=True, slots=True)
class Set:
    """Set one thing to a number; a switch is 0 or 1."""

    setting: Setting
    value: int


@dataclass(frozen=True, slots=True)
class StoreQr:
    """Keep the data of a QR for printing."""

    data: bytes


@dataclass(frozen=True, slots=True)
class PrintQr:
    """Print the QR whose data was kept."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Answer, in turn, how a sensor stands: 1 the paper, 2 the drawer (GS r)."""

    sensor: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something this printer does not know; `head` is how it began."""

    head: bytes


Command = (
    Start
    | Text
    | Tab
    | EndLine
    | FeedDots
    | FeedLines
    | RasterRow
    | Columns
    | Cut
    | Set
    | StoreQr
    | PrintQr
    | Ask
    | Skipped
)
