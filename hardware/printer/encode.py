"""Pictures as ESC/POS bytes: the commands and the printer profiles are those of python-escpos.

Its own drawing of pictures is left out: it keeps a ticket in memory eight times over, and loading
it takes half a second and 10 MB. A picture's bits are what the raster command takes as they are.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from escpos.constants import ESC, PAPER_FULL_CUT, PAPER_PART_CUT, S_RASTER_N

from hardware.printer.errors import BadTargetError
from hardware.printer.picture import Picture

WIDTHS = (384, 576)
# Cheap 58 mm printers have no cutter; 80 mm ones do. Naming a profile says otherwise.
_USUAL = {384: "NT-5890K", 576: "TM-T20II"}
# Small pieces keep printers with small buffers moving.
FRAGMENT_ROWS = 128
_LINES_TO_TEAR = 6


@dataclass(frozen=True, slots=True)
class Profile:
    """What differs between printers: `cut` is the command that parts the paper, b"" without one."""

    cut: bytes


def profile_for(dots: int, name: str | None = None) -> Profile:
    """Return the profile to use for paper this wide: of `name`, or the usual one.

    Raises BadTargetError when the width or the profile is not usable.
    """
    if dots not in WIDTHS:
        raise BadTargetError(f"Paper is {WIDTHS[0]} or {WIDTHS[1]} dots wide, not {dots}.")
    told = _told(name or _USUAL[dots])
    if told is None:
        raise BadTargetError(f"python-escpos knows no printer profile {name!r}.")
    width = told.get("media", {}).get("width", {}).get("pixels")
    if not isinstance(width, int) or width < dots:
        raise BadTargetError(f"The printer profile {name!r} is not for {dots} dots of paper.")
    can = told.get("features", {})
    if can.get("paperPartCut"):
        return Profile(PAPER_PART_CUT)
    return Profile(PAPER_FULL_CUT if can.get("paperFullCut") else b"")


def encode(picture: Picture, profile: Profile) -> bytes:
    """Return the picture as raster commands, then the feed and the cut that part it."""
    row = picture.width // 8
    pieces: list[bytes] = []
    for top in range(0, picture.height, FRAGMENT_ROWS):
        rows = min(FRAGMENT_ROWS, picture.height - top)
        size = row.to_bytes(2, "little") + rows.to_bytes(2, "little")
        pieces += (S_RASTER_N, size, picture.bits[top * row : (top + rows) * row])
    return b"".join((*pieces, ESC, b"d", bytes((_LINES_TO_TEAR,)), profile.cut))


def _told(name: str) -> dict[str, Any] | None:
    """Return what python-escpos knows of a printer."""
    text = (files("escpos") / "capabilities.json").read_text(encoding="utf-8")
    told: dict[str, Any] | None = json.loads(text)["profiles"].get(name)
    return told
