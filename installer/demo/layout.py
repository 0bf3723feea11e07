"""Which window goes where: kiosk on the left, display above, counters below, paper on the right."""

from __future__ import annotations

from dataclasses import dataclass

WINDOWS = ("kiosk", "display", "printer", "counter-1", "counter-2")
TITLE_BAR = 36
"""Pixels that a desktop's window frame takes above each window."""


@dataclass(frozen=True)
class Rect:
    """A rectangle of the screen in pixels."""

    x: int
    y: int
    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.width}x{self.height}+{self.x}+{self.y}"


@dataclass(frozen=True)
class Shares:
    """Parts of the whole: the kiosk's width, the board's width, and the height of the upper row."""

    column: float
    board: float
    upper: float


LEAST_CONSOLE = (1024, 700)
"""The smallest window, in pixels, that a counter is drawn for; the other windows scale."""

VIRTUAL = Rect(0, 0, 3640, 1920)
# There every window has its real size: a portrait kiosk, a television, desk monitors, a paper roll.
REAL_SIZES = Shares(1080 / 3640, 1920 / 3640, 1080 / 1920)
# A desktop is too small for that: the consoles get more of it, because people read there.
DESKTOP = Shares(0.24, 0.5, 0.44)


def lay_out(area: Rect, shares: Shares, title_bar: int = 0) -> dict[str, Rect]:
    """Return where each of WINDOWS goes so that they fill `area` and none covers another."""
    column = round(area.width * shares.column)
    board = round(area.width * shares.board)
    upper = round(area.height * shares.upper)
    rest = area.width - column
    left, right, below = area.x + column, area.x + column + board, area.y + upper
    desk = rest // 2
    lower = area.height - upper
    cells = {
        "kiosk": Rect(area.x, area.y, column, area.height),
        "display": Rect(left, area.y, board, upper),
        "printer": Rect(right, area.y, rest - board, upper),
        "counter-1": Rect(left, below, desk, lower),
        "counter-2": Rect(left + desk, below, rest - desk, lower),
    }
    return {
        name: Rect(cell.x, cell.y + title_bar, cell.width, cell.height - title_bar)
        for name, cell in cells.items()
    }


def reduced(place: Rect, least: tuple[int, int]) -> tuple[Rect, float]:
    """Return the window that a program believes to have, and the factor it is drawn with.

    A place smaller than `least` (width, height) gets a larger window, drawn smaller.
    """
    factor = min(1.0, place.width / least[0], place.height / least[1])
    window = (round(side / factor) for side in (place.x, place.y, place.width, place.height))
    return Rect(*window), factor
