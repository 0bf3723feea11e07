"""Tickets drawn by Qt to a one-bit picture: any script, any language, QR included.

Needs a QGuiApplication (offscreen will do). May run on any thread: it paints on a
picture in memory and touches no window.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from math import ceil

from PIL import Image
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextLine,
    QTextOption,
    QTransform,
)

from hardware.printer.layout import plan
from hardware.printer.parts import (
    Bar,
    Code,
    Icon,
    Lines,
    Page,
    Part,
    Side,
    Sign,
    Tiles,
    Weight,
    Words,
    sign_size,
)
from hardware.printer.picture import Picture
from hardware.printer.slip import AnySlip
from hardware.printer.texts import texts_for
from shared.ui import icons
from shared.ui.fonts import ARABIC, LATIN, load_fonts

# IBM Plex Sans, in its own units.
DESIGN_SIZE = 1000
CAPITALS = 698
# Paper drinks: a dot that a letter's edge half covers is printed.
_DARK = 150
_INK = [255 if level < _DARK else 0 for level in range(256)]
_BLACK = QColor(0, 0, 0)
_WEIGHTS = {
    Weight.MEDIUM: QFont.Weight.Medium,
    Weight.SEMIBOLD: QFont.Weight.DemiBold,
    Weight.BOLD: QFont.Weight.Bold,
}
_CORNERS = {
    "square": ((-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)),
    "triangle": ((0, -0.92), (1, 0.84), (-1, 0.84)),
    "diamond": ((0, -1), (1, 0), (0, 1), (-1, 0)),
    "hexagon": ((0, -1), (0.87, -0.5), (0.87, 0.5), (0, 1), (-0.87, 0.5), (-0.87, -0.5)),
}


def draw(slip: AnySlip, dots: int = 576) -> Picture:
    """Return the ticket as a picture `dots` wide (384 or 576).

    Raises RuntimeError when no QGuiApplication has been made.
    """
    if not isinstance(QGuiApplication.instance(), QGuiApplication):
        raise RuntimeError("Drawing a ticket needs a QGuiApplication.")
    load_fonts()
    letters = Letters(right_to_left=texts_for(slip.language).right_to_left)
    page = plan(slip, dots, letters)
    canvas = QImage(page.width, page.height, QImage.Format.Format_Grayscale8)
    canvas.fill(Qt.GlobalColor.white)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    pen = _Pen(painter, page, letters)
    for part in page.parts:
        pen.put(part)
    painter.end()
    return _one_bit(canvas)


def ready_to_draw() -> QGuiApplication:
    """Return the running QGuiApplication, or a new one to be held while drawing.

    Where there is no screen it is an offscreen one. For command lines: an app has its own.
    """
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication([])


def _one_bit(canvas: QImage) -> Picture:
    size = (canvas.width(), canvas.height())
    dots = bytes(canvas.constBits())
    grey = Image.frombuffer("L", size, dots, "raw", "L", canvas.bytesPerLine(), 1)
    return Picture(*size, grey.point(_INK, "1").tobytes())


class Letters:
    """The fonts of one ticket; measures and breaks lines (a layout.Ruler)."""

    def __init__(self, *, right_to_left: bool) -> None:
        self.direction = (
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self._family = ARABIC if right_to_left else LATIN
        self._fonts: dict[tuple[int, Weight], QFont] = {}

    def font(self, px: int, weight: Weight) -> QFont:
        """Return the text font in one size and cut."""
        if (px, weight) not in self._fonts:
            self._fonts[px, weight] = self._make_font(px, weight)
        return self._fonts[px, weight]

    def _make_font(self, px: int, weight: Weight) -> QFont:
        font = QFont(self._family)
        font.setPixelSize(px)
        font.setWeight(_WEIGHTS[weight])
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def sign_font(self) -> QFont:
        """Return the font of the number, at the size its outlines were designed in.

        At any other size Qt rounds them a little differently from time to time.
        """
        font = QFont(LATIN)
        font.setPixelSize(DESIGN_SIZE)
        font.setWeight(QFont.Weight.Bold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.012 * DESIGN_SIZE)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def sign(self, number: str, cap: int) -> int:
        """Return the width in dots of a number with capitals `cap` dots high."""
        width = QFontMetricsF(self.sign_font()).horizontalAdvance(number)
        return ceil(width * cap / CAPITALS)

    def wrap(self, words: str, width: int, px: int, weight: Weight, *, anywhere: bool) -> Lines:
        """Break words into lines; see layout.Ruler."""
        mode = QTextOption.WrapMode
        layout = self.layout(words, px, weight)
        option = layout.textOption()
        option.setWrapMode(mode.WrapAtWordBoundaryOrAnywhere if anywhere else mode.WordWrap)
        layout.setTextOption(option)
        lines: list[str] = []
        widest = 0.0
        units = words.encode("utf-16-le")  # what Qt counts in
        for line in broken(layout, width):
            widest = max(widest, line.naturalTextWidth())
            start, end = line.textStart(), line.textStart() + line.textLength()
            lines.append(units[2 * start : 2 * end].decode("utf-16-le").strip())
        height = self._line_height(px, weight)
        baseline = round((height + CAPITALS / DESIGN_SIZE * px) / 2)
        return Lines(tuple(lines), px, weight, ceil(widest), height, baseline)

    def layout(self, words: str, px: int, weight: Weight) -> QTextLayout:
        """Return words about to be laid out, in the page's reading direction."""
        layout = QTextLayout(words, self.font(px, weight))
        option = QTextOption()
        option.setTextDirection(self.direction)
        layout.setTextOption(option)
        return layout

    def _line_height(self, px: int, weight: Weight) -> int:
        """Return the distance of baselines; Arabic's own is a tenth too airy."""
        spacing = QFontMetricsF(self.font(px, weight)).lineSpacing()
        return round(spacing * (0.9 if self._family == ARABIC else 0.95))


def broken(layout: QTextLayout, width: float) -> Iterator[QTextLine]:
    """Break a layout into lines of at most this width, and hand them out."""
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        yield line
    layout.endLayout()


class _Pen:
    """Puts the parts of a page on a painter."""

    def __init__(self, painter: QPainter, page: Page, letters: Letters) -> None:
        self._painter = painter
        self._page = page
        self._letters = letters

    def put(self, part: Part) -> None:
        """Draw one part."""
        match part:
            case Words():
                self._words(part)
            case Icon():
                self._icon(part)
            case Bar():
                self._black(QRectF(self._left(part.x, part.width), part.y, part.width, part.height))
            case Tiles():
                self._tiles(part)
            case Sign():
                self._sign(part)
            case Code():
                self._code(part)

    def _left(self, x: int, width: int) -> int:
        return self._page.width - x - width if self._page.right_to_left else x

    def _black(self, box: QRectF) -> None:
        self._painter.fillRect(box, Qt.GlobalColor.black)

    def _words(self, part: Words) -> None:
        self._painter.setPen(Qt.GlobalColor.white if part.white else Qt.GlobalColor.black)
        left = self._left(part.x, part.width)
        for row, words in enumerate(part.text.lines):
            baseline = part.y + row * part.text.line_height + part.text.baseline
            layout = self._letters.layout(words, part.text.px, part.text.weight)
            option = layout.textOption()
            option.setAlignment(self._alignment(part.side))
            option.setWrapMode(QTextOption.WrapMode.NoWrap)
            layout.setTextOption(option)
            for line in broken(layout, part.width):
                top = baseline - line.ascent()
            # Unlike drawText in a box this cuts nothing off, not even dots far below a line.
            layout.draw(self._painter, QPointF(left, top))

    def _alignment(self, side: Side) -> Qt.AlignmentFlag:
        if side is Side.CENTER:
            return Qt.AlignmentFlag.AlignHCenter
        at_the_left = (side is Side.START) != self._page.right_to_left
        return Qt.AlignmentFlag.AlignLeft if at_the_left else Qt.AlignmentFlag.AlignRight

    def _icon(self, part: Icon) -> None:
        font = QFont(icons.FAMILY)
        font.setPixelSize(part.size)
        self._painter.setFont(font)
        self._painter.setPen(Qt.GlobalColor.black)
        box = QRectF(self._left(part.x, part.size), part.y, part.size, part.size)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, icons.glyph(part.name, bold=True))

    def _sign(self, part: Sign) -> None:
        left = self._left(part.x, part.width)
        size, gap = sign_size(part.cap)
        self._mark(part, QPointF(left + size / 2, part.y + part.cap / 2), size / 2)
        outline = QPainterPath()
        outline.addText(0, 0, self._letters.sign_font(), part.number)
        place = QTransform.fromTranslate(left + size + gap, part.y + part.cap)
        scale = part.cap / CAPITALS
        self._painter.fillPath(place.scale(scale, scale).map(outline), _BLACK)

    def _mark(self, part: Sign, middle: QPointF, radius: float) -> None:
        ring = max(3.0, radius * 0.28) if part.hollow else 0.0
        radius -= ring / 2
        path = QPainterPath()
        if part.shape == "circle":
            path.addEllipse(middle, radius, radius)
        else:
            corners = [middle + QPointF(x, y) * radius for x, y in _CORNERS[part.shape]]
            path.addPolygon(QPolygonF(corners))
            path.closeSubpath()
        if part.hollow:
            pen = QPen(_BLACK, ring)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            self._painter.strokePath(path, pen)
        else:
            self._painter.fillPath(path, _BLACK)

    def _code(self, part: Code) -> None:
        count = len(part.rows)
        grey = bytes(0 if dark else 255 for row in part.rows for dark in row)
        code = QImage(grey, count, count, count, QImage.Format.Format_Grayscale8)
        size = count * part.module
        # Not smoothed: every module stays a whole number of dots.
        self._painter.drawImage(QRect(self._left(part.x, size), part.y, size, size), code)

    def _tiles(self, part: Tiles) -> None:
        tile = _tile(part.size)
        for column in range(part.count):
            self._painter.fillPath(tile.translated(column * part.size, 0), _BLACK)


def _tile(size: int) -> QPainterPath:
    """Return black petals; what the coloured tile has between them stays white on paper."""
    middle = QPointF(size / 2, size / 2)
    tile = _petals(size).subtracted(_diamond(middle, size * 0.195))
    for x in (0, size):
        for y in (0, size):
            dot = QPainterPath()
            dot.addEllipse(QPointF(x, y), size / 6, size / 6)
            tile = tile.subtracted(dot)
    return tile.united(_diamond(middle, size * 0.1))


def _petals(size: int) -> QPainterPath:
    """Return four leaves from the corners of a tile to its middle."""
    half = size / 2
    middle = QPointF(half, half)
    path = QPainterPath()
    for x in (0, size):
        for y in (0, size):
            leaf = QPainterPath(QPointF(x, y))
            leaf.quadTo(QPointF(half, y), middle)
            leaf.quadTo(QPointF(x, half), QPointF(x, y))
            path = path.united(leaf)
    return path


def _diamond(middle: QPointF, reach: float) -> QPainterPath:
    path = QPainterPath()
    corners = ((-reach, 0), (0, -reach), (reach, 0), (0, reach))
    path.addPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path
