"""Every page of the kiosk on one picture a theme, a row of pages for each language.

`python -m installer.contact_sheet` writes docs/screens/pages-<theme>.png, to be looked at: the
faces are those of `installer/looks`, on the 32 inch panel that most kiosks have.
"""

from __future__ import annotations

import sys
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory

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
ACROSS = 24
THUMB = (72, 128)
GAP = 4
GROUND = QColor("#888888")
WEARS = (*THEMES, LAYOUTS[-1])


def main() -> int:
    """Draw a sheet for each theme, and one for larger type within reach."""
    without_a_screen()
    build_translations()
    with TemporaryDirectory() as folder:
        gallery = Gallery(Path(folder))
        for wear in WEARS:
            path = FOLDER / f"pages-{wear.name.replace(',', '').replace(' ', '-')}.png"
            sheet(gallery, wear).convertToFormat(
                QImage.Format.Format_Indexed8, Qt.ImageConversionFlag.ThresholdDither
            ).save(str(path))
            say(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1000:.0f} kB")
        gallery.close()
    return 0


def sheet(gallery: Gallery, wear: Wear) -> QImage:
    """Return one picture: for each language its pages, in the order of a visit."""
    names = faces()
    rows = ceil(len(names) / ACROSS)
    width, height = THUMB[0] + GAP, THUMB[1] + GAP
    picture = QImage(
        ACROSS * width + GAP, len(LANGUAGES) * rows * height + GAP, QImage.Format.Format_RGB32
    )
    picture.fill(GROUND)
    painter = QPainter(picture)
    for block, language in enumerate(LANGUAGES):
        for place, face in enumerate(names):
            gallery.show(View(face, PANEL, language, wear))
            row, column = divmod(place, ACROSS)
            small = gallery.picture().scaled(
                *THUMB,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            painter.drawImage(GAP + column * width, GAP + (block * rows + row) * height, small)
    painter.end()
    return picture


if __name__ == "__main__":
    sys.exit(main())
