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


# Every window has its real size here: a portrait kiosk, a television, desk monitors, a paper roll.
VIRTUAL = Rect(0, 0, 3640, 1920)


def lay_out(area: Rect, title_bar: int = 0) -> dict[str, Rect]:
    """Return where each of WINDOWS goes so that they fill `area` and none covers another."""
    column = round(area.width * 1080 / VIRTUAL.width)
    board = round(area.width * 1920 / VIRTUAL.width)
    upper = round(area.height * 1080 / VIRTUAL.height)
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
