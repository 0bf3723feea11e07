"""Letters of a dot-matrix kind for text mode: one width, straight from a small bitmap font."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageChops, ImageDraw, ImageFont

CELL = (12, 24)
SMALL_CELL = (9, 17)
# What ESC t n chooses; the rest is read as the first one.
_CODE_PAGES = {
    0: "cp437",
    2: "cp850",
    3: "cp860",
    4: "cp863",
    5: "cp865",
    16: "cp1252",
    17: "cp866",
    18: "cp852",
    19: "cp858",
}


@dataclass(frozen=True, slots=True)
class Style:
    """How letters look; `across` and `down` are their width and height in single ones."""

    small: bool = False
    bold: bool = False
    underline: bool = False
    inverse: bool = False
    across: int = 1
    down: int = 1


def decode(data: bytes, code_page: int) -> str:
    """Return the letters that bytes mean in a code page."""
    return data.decode(_CODE_PAGES.get(code_page, "cp437"), errors="replace")


@lru_cache(maxsize=2048)
def letter(character: str, style: Style) -> Image.Image:
    """Return one character as an image of mode "1", white on black: 1 is ink."""
    width, height = SMALL_CELL if style.small else CELL
    cell = _pixels(character).resize((width, height), Image.Resampling.NEAREST)
    if style.bold:
        cell = ImageChops.logical_or(cell, ImageChops.offset(cell, 1, 0))
    if style.underline:
        ImageDraw.Draw(cell).rectangle((0, height - 2, width, height), fill=1)
    if style.inverse:
        cell = ImageChops.invert(cell)
    size = (width * style.across, height * style.down)
    return cell.resize(size, Image.Resampling.NEAREST)


def _pixels(character: str) -> Image.Image:
    """Draw a character as the font has it, or a box for one it has not."""
    cell = Image.new("1", (6, 12))
    draw = ImageDraw.Draw(cell)
    try:
        draw.text((0, 0), character, fill=1, font=ImageFont.load_default_imagefont())
    except UnicodeEncodeError:
        draw.rectangle((1, 2, 4, 9), outline=1)
    return cell
