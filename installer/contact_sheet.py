"""Every page of the kiosk on one picture a theme, a row of pages for each language.

`python -m installer.contact_sheet` writes docs/screens/pages-<theme>.png, and for who reads a
language build/pages/<theme>-<language>.png, large enough for it. The faces are those of
`installer/looks`, on the 32 inch panel that most kiosks have.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from installer.build_assets import build_translations
from installer.demo.folders import ROOT
from installer.looks.gallery import Gallery, View, faces, without_a_screen
from installer.looks.panels import LAYOUTS, SUPPORTED, THEMES, Wear
from installer.looks.rounds import LANGUAGES
from installer.terminal import say

FOLDER = ROOT / "docs" / "screens"
PANEL = SUPPORTED[0]
READABLE = ROOT / "build" / "pages"
GAP = 4
GROUND = QColor("#888888")
WEARS = (*THEMES, LAYOUTS[-1])


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture of pages: how many stand side by side, and how large each is in pixels."""

    across: int
    width: int
    height: int

    def blank(self, pages: int) -> QImage:
        """Return an empty one for so many pages."""
        rows = ceil(pages / self.across)
        size = (self.across * (self.width + GAP) + GAP, rows * (self.height + GAP) + GAP)
        picture = QImage(*size, QImage.Format.Format_RGB32)
        picture.fill(GROUND)
        return picture

    def put(self, painter: QPainter, place: int, page: QImage) -> None:
        """Draw a page at its place, counted from the first."""
        row, column = divmod(place, self.across)
        small = page.scaled(
            self.width,
            self.height,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        x, y = (GAP + column * (self.width + GAP), GAP + row * (self.height + GAP))
        painter.drawImage(x, y, small)


SMALL, LARGE = Sheet(24, 72, 128), Sheet(8, 243, 432)


def main() -> int:
    """Draw a sheet for each theme, and one for larger type within reach."""
    without_a_screen()
    build_translations()
    with TemporaryDirectory() as folder:
        gallery = Gallery(Path(folder))
        for wear in WEARS:
            name = wear.name.replace(",", "").replace(" ", "-")
            path = FOLDER / f"pages-{name}.png"
            save(sheet(gallery, wear, name), path)
            say(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1000:.0f} kB")
        gallery.close()
    say(f"To be read: {READABLE.relative_to(ROOT)}")
    return 0


def sheet(gallery: Gallery, wear: Wear, name: str) -> QImage:
    """Return one picture: for each language its pages, in the order of a visit."""
    names = faces()
    # Each language begins a row of its own.
    block = ceil(len(names) / SMALL.across) * SMALL.across
    picture = SMALL.blank(block * len(LANGUAGES))
    painter = QPainter(picture)
    for at, language in enumerate(LANGUAGES):
        large = LARGE.blank(len(names))
        reading = QPainter(large)
        for place, face in enumerate(names):
            gallery.show(View(face, PANEL, language, wear))
            page = gallery.picture()
            SMALL.put(painter, at * block + place, page)
            LARGE.put(reading, place, page)
        reading.end()
        save(large, READABLE / f"{name}-{language}.png")
    painter.end()
    return picture


def save(picture: QImage, path: Path) -> None:
    """Write a picture in few colours: its own, where Qt would take those of a web page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(str(path))
    with Image.open(path) as whole:
        few = whole.convert("RGB").quantize(128, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
