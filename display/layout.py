"""How large everything stands on a given panel, so that numbers and desks are read from 6 m.

Pure: pixels and millimetres in, pixels out. Numbers and desks come first: where a panel is too
narrow for them, the marks beside past numbers give way, then the field its width; what is still
too small is told by `Layout.reach`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import hypot, pi
from operator import attrgetter

READ_AT = 6.0
"""Metres from which numbers and desks are read."""

LEAST = 73.0
"""Millimetres of their capitals for that, which is 0.7 degrees."""

_AIM = 73.4

_USUAL = 55.0

TOGETHER = 3
"""So many calls share the field when many wait."""

_CALL, _DESK, _PAST, _WORDS = 120.0, 90.0, 86.0, 28.0
CAP = 0.698
"""Height of a capital in em."""

# Widths in em of bold letters: the widest letter but W, the hyphen, figures; a mark with its gap.
_LETTER, _HYPHEN, _FIGURE, _MARK = 0.72, 0.403, 0.6, 0.63
_GAP = 0.14
_PLATE = 0.24
_SHARES = tuple(permille / 1000 for permille in range(540, 395, -4))


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """A screen: its page in pixels and its diagonal in inches."""

    width: int
    height: int
    inches: float

    @property
    def landscape(self) -> bool:
        """Whether it is wider than high."""
        return self.width > self.height

    @property
    def px_per_mm(self) -> float:
        """Pixels a millimetre."""
        return hypot(self.width, self.height) / (self.inches * 25.4)

    def px(self, length: float) -> int:
        """Return pixels of a page 1080 high (or wide, when it stands) on this one."""
        return max(1, round(length * min(self.width, self.height) / 1080))

    def font(self, millimetres: float) -> int:
        """Return the font size whose capitals stand so high."""
        return round(millimetres * self.px_per_mm / CAP)

    def grown(self, millimetres: float) -> int:
        """Return the font size of capitals so high on 55 inches; a larger panel has larger ones."""
        return self.font(millimetres * max(1.0, self.inches / _USUAL))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The longest that there is to show: a number, and how many letters a desk has.

    `places` and `waits` say whether desks have a line for where they are, and series their waits.
    """

    number: str = "A-000"
    desk: int = 1
    places: bool = False
    waits: bool = True

    @property
    def letters(self) -> float:
        """The number's width in em."""
        return sum(_HYPHEN if each == "-" else _width(each) for each in self.number)

    @property
    def plate(self) -> float:
        """The width in em of the plate of a desk in the list; a desk's own name is fitted in."""
        return _PLATE + _FIGURE * self.desk if self.desk <= 3 else 2.2

    def row(self, *, marks: bool) -> float:
        """Return the width in em of a number with its desk."""
        return (_MARK if marks else 0) + self.letters + _GAP + self.plate


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Sizes in pixels: heights of the bands, the field, and font sizes (em) of what stands in it.

    `number` and `desk` are the call's, `past` those of the list with its `rows`, `several` those
    of calls that are announced together, which take the list's room too when `several_wide`;
    `marks` says whether series wear their shapes in the list.
    """

    top: int
    band: int
    waits: int
    edge: int
    pad: int
    field_width: int
    field_height: int
    heading: int
    place: int
    number: int
    desk: int
    past: int
    rows: int
    row_height: int
    list_heading: int
    plate: int
    several: int
    several_plate: int
    several_marks: bool
    several_wide: bool
    marks: bool
    px_per_mm: float

    @property
    def least(self) -> float:
        """The smallest capitals of a number or desk, in millimetres."""
        return round(min(self.number, self.desk, self.past) * CAP) / self.px_per_mm

    @property
    def reach(self) -> float:
        """How far away numbers and desks are read, in metres."""
        return self.least / (pi * 0.7 / 180 * 1000)

    @property
    def is_readable(self) -> bool:
        """Whether numbers and desks are read from READ_AT."""
        return self.least >= LEAST


@lru_cache(maxsize=32)
def lay_out(panel: Panel, wanted: Wanted) -> Layout:
    """Return the first layout that is read from 6 m, or else the one that is read best."""
    best: Layout | None = None
    for each in _candidates(panel, wanted):
        if each.is_readable:
            return each
        best = each if best is None else max(best, each, key=attrgetter("least"))
    assert best is not None  # noqa: S101  there are always candidates
    return best


def _candidates(panel: Panel, wanted: Wanted) -> Iterator[Layout]:
    shares = _SHARES if panel.landscape else (1.0,)
    for marks in (True, False):
        for share in shares:
            yield _layout(panel, wanted, share, marks=marks)


def _layout(panel: Panel, wanted: Wanted, share: float, *, marks: bool) -> Layout:
    px, landscape = panel.px, panel.landscape
    top, edge, pad = px(112), px(40), px(40)
    band = px(118) if landscape else px(170)
    waits = (px(96) if landscape else px(170)) if wanted.waits else 0
    room = panel.height - top - band - (waits + px(12) if waits else edge)
    width = panel.width - 2 * edge
    field_width = round(panel.width * share) if landscape else width
    field_height = room if landscape else round(room * 0.47)
    heading = _heading(panel)
    place = round(heading * 1.1) if wanted.places else 0
    number, desk = _call(panel, wanted, field_width - 2 * pad, field_height - 2 * pad, place)
    list_width = width - field_width - edge if landscape else width
    list_heading = min(heading, px(66))
    below = (room if landscape else room - field_height - edge) - round(list_heading * 1.4)
    rows = _rows(panel, below)
    most = panel.grown(_PAST)
    past = min(most, int(list_width / wanted.row(marks=marks)), int(below / rows / 0.9))
    several, several_marks, several_wide = _several(
        panel, wanted, (field_width, field_height), (width, room)
    )
    return Layout(
        top=top,
        band=band,
        waits=waits,
        edge=edge,
        pad=pad,
        field_width=field_width,
        field_height=field_height,
        heading=heading,
        place=place,
        number=number,
        desk=desk,
        past=past,
        rows=rows,
        row_height=below // rows,
        list_heading=list_heading,
        plate=round(past * wanted.plate),
        several=several,
        several_plate=round(several * wanted.plate),
        several_marks=several_marks,
        several_wide=several_wide,
        marks=marks,
        px_per_mm=panel.px_per_mm,
    )


def _call(panel: Panel, wanted: Wanted, width: int, height: int, place: int) -> tuple[int, int]:
    """Return the font sizes of the called number and its desk: as large as the field lets them."""
    gaps = panel.px(28) * (4 if place else 3)
    room = height - _heading(panel) - panel.px(6) - place - gaps
    number = min(panel.grown(_CALL), width / (_MARK + wanted.letters))
    plate = 0.5 + _FIGURE * min(3, wanted.desk)
    desk = min(panel.grown(_DESK), number, width / (plate + 1.0))
    scale = min(1.0, room / (number * CAP + desk * 1.06))
    # Below what is read from 6 m the gaps shrink, not the letters.
    least = panel.font(_AIM)
    return int(max(number * scale, min(number, least))), int(max(desk * scale, min(desk, least)))


def _heading(panel: Panel) -> int:
    return min(panel.grown(_WORDS), panel.px(76))


def _rows(panel: Panel, height: int) -> int:
    """Return how many rows of readable numbers there is room for."""
    needed = panel.font(_AIM) * CAP * 1.3
    return next((rows for rows in (4, 3) if height / rows >= needed), 2)


def _several(
    panel: Panel, wanted: Wanted, field: tuple[int, int], room: tuple[int, int]
) -> tuple[int, bool, bool]:
    """Return the font size of calls that share the field, whether with marks, and whether wide."""
    best = 0, True, True
    for place, marks in ((field, True), (room, True), (room, False)):
        width, height = place
        left = height - 2 * panel.px(44) - round(_heading(panel) * 1.3)
        across = (width - 2 * panel.px(44)) / wanted.row(marks=marks)
        size = min(panel.grown(_CALL), int(across), int(left / TOGETHER / 0.86))
        if size > best[0]:
            best = size, marks, place is room
        if round(size * CAP) / panel.px_per_mm >= LEAST:
            break
    return best


def _width(letter: str) -> float:
    return _FIGURE if letter.isdecimal() else 0.98 if letter == "W" else _LETTER


def too_small(shown: Layout) -> str | None:
    """Return what to say of a panel on which numbers cannot be read from 6 m."""
    if shown.is_readable:
        return None
    return (
        f"This screen is small for a waiting room: numbers are {shown.least:.0f} mm high, to be "
        f"read from {shown.reach:.1f} m. For {READ_AT:.0f} m they need {LEAST:.0f} mm."
    )
