"""Where everything stands on a ticket, in dots, before anything is drawn.

Horizontal places count from the start edge: the left one, or the right one in a
language that reads from there. Numbers, QR and pictograms themselves are never
mirrored. 8 dots are a millimetre (203 dpi).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from hardware.printer.qr import QUIET, modules
from hardware.printer.slip import Slip
from hardware.printer.texts import TicketTexts, texts_for

LEAST = 29  # px, capitals of 2.5 mm
NUMBER_CAP = 106  # dots, a little over 13 mm
LEAST_NUMBER_CAP = 40  # 5 mm
RULE = 4
_MODULES = (8, 7, 6)  # dots a QR module, the first that fits


@dataclass(frozen=True, slots=True)
class Sizes:
    """What differs between wide and narrow paper, in dots; letters from largest to least."""

    margin: int
    icon: int
    gap: int
    title: tuple[int, ...]
    text: tuple[int, ...]
    fact: tuple[int, ...]


_WIDE = Sizes(margin=32, icon=56, gap=24, title=(40, 35), text=(35, 32), fact=(46, 40, 35))
_NARROW = Sizes(margin=24, icon=44, gap=14, title=(35, 32), text=(32,), fact=(38, 35, 32))


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


def plan(slip: Slip, width: int, ruler: Ruler) -> Page:
    """Lay a ticket out on paper `width` dots wide."""
    return _Composer(slip, width, ruler).compose()


class _Composer:
    """Puts one part under another; `_y` is how far it came."""

    def __init__(self, slip: Slip, width: int, ruler: Ruler) -> None:
        self._slip = slip
        self._texts: TicketTexts = texts_for(slip.language)
        self._ruler = ruler
        self._sizes = _WIDE if width >= 512 else _NARROW
        self._margin = self._sizes.margin
        self._inner = width - 2 * self._margin
        # Where words begin that have a pictogram beside them.
        self._column = self._margin + self._sizes.icon + self._sizes.gap
        self._page = Page(width, self._texts.right_to_left)
        self._y = 0

    def compose(self) -> Page:
        """Lay everything out, from the tiles down to the foot."""
        self._head()
        self._number()
        self._facts()
        self._follow()
        self._steps()
        self._foot()
        self._page.height = self._y
        return self._page

    def _head(self) -> None:
        count = round(self._page.width / 48)
        tile = self._page.width // count
        self._page.parts += [Tiles(count, tile), Bar(0, tile, self._page.width, 6)]
        self._y = tile + 6 + 24
        name = self._fit(self._slip.center, self._inner, self._sizes.text, Weight.BOLD)
        moment = self._texts.moment(self._slip.local_time)
        time = self._fit(moment, self._inner, (LEAST,), Weight.MEDIUM)
        if len(name.lines) == 1 and name.width + 24 + time.width <= self._inner:
            self._words(time, dy=name.baseline - time.baseline, side=Side.END)
            self._stack(name)
        else:
            self._stack(name)
            self._stack(time)

    def _number(self) -> None:
        self._y += 18
        words = self._texts.your_number
        self._stack(self._fit(words, self._inner, self._sizes.text, Weight.MEDIUM))
        self._y += 12
        cap, width = self._sign_that_fits()
        shape, hollow = self._slip.mark
        number = self._slip.number
        self._page.parts.append(Sign(self._margin, self._y, width, cap, number, shape, hollow))
        self._y += cap + 18
        # Two services may wear the same neutral name: one line says it.
        names = list(dict.fromkeys(self._slip.public_names))
        for text in self._alike(names, self._inner, Weight.SEMIBOLD):
            self._stack(text)
            self._y += 6
        self._rule(6)

    def _sign_that_fits(self) -> tuple[int, int]:
        for cap in range(NUMBER_CAP, LEAST_NUMBER_CAP - 1, -1):
            width = sum(sign_size(cap)) + self._ruler.sign(self._slip.number, cap)
            if width <= self._inner:
                break
        return cap, width

    def _facts(self) -> None:
        facts: dict[str, str] = {}
        if self._slip.people_ahead is not None:
            facts["users"] = self._texts.people_ahead(self._slip.people_ahead)
        if self._slip.wait_range is not None:
            facts["clock"] = self._texts.wait(*self._slip.wait_range)
        if facts:
            texts = self._alike(list(facts.values()), self._beside_icon, Weight.BOLD)
            for icon, text in zip(facts, texts, strict=True):
                self._row(icon, text)
            self._rule(8)

    def _follow(self) -> None:
        rows = modules(self._slip.link)
        room = self._page.width
        module = next((m for m in _MODULES if (len(rows) + 2 * QUIET) * m <= room), _MODULES[-1])
        size, quiet = len(rows) * module, QUIET * module
        code = Code(max(self._margin, quiet), self._y, module, rows)
        x = code.x + size + quiet
        if not self._beside_code(x, self._page.width - self._margin - x, size):
            self._above_code(quiet)
            code = replace(code, x=(self._page.width - size) // 2, y=self._y)
        self._page.parts.append(code)
        self._y = max(self._y, code.y + size)
        self._rule(quiet)

    def _beside_code(self, x: int, width: int, height: int) -> bool:
        """Say beside the QR what it is for; False when the words need more room."""
        if width < 160:
            return False
        title = self._fit(self._texts.follow, width, self._sizes.title, Weight.BOLD)
        more = [self._fit(line, width, (LEAST,), Weight.MEDIUM) for line in self._texts.follow_more]
        if max(text.width for text in (title, *more)) > width:
            return False
        texts_height = title.height + sum(text.height for text in more)
        if self._sizes.icon + 12 + texts_height > height:
            return False
        top = self._y
        self._y += (height - self._sizes.icon - 12 - texts_height) // 2
        # The phone fills the middle half of its square: this lets it stand on the words' edge.
        icon_x = x - self._sizes.icon // 5
        self._page.parts.append(Icon(icon_x, self._y, self._sizes.icon, "device-mobile"))
        self._y += self._sizes.icon + 12
        for text in (title, *more):
            self._stack(text, x=x, width=width)
        self._y = top
        return True

    def _above_code(self, after: int) -> None:
        width = self._beside_icon
        title = self._fit(self._texts.follow, width, self._sizes.title, Weight.BOLD)
        self._row("device-mobile", title, after=2)
        for line in self._texts.follow_more:
            text = self._fit(line, width, (LEAST,), Weight.MEDIUM)
            self._stack(text, x=self._column, width=width)
        self._y += after

    def _steps(self) -> None:
        called = self._texts.when_called(self._slip.number)
        steps = {
            "armchair": self._texts.sit,
            "megaphone": called,
            "hand-waving": self._slip.ask_at or self._texts.ask,
        }
        for icon, words in steps.items():
            text = self._fit(words, self._beside_icon, self._sizes.text[:1], Weight.MEDIUM)
            self._row(icon, text)

    def _foot(self) -> None:
        self._y += 6
        top = self._y
        foot = (self._texts.free, self._texts.nameless)
        said = [self._fit(words, self._inner, (LEAST,), Weight.SEMIBOLD) for words in foot]
        height = 2 * 16 + sum(text.height for text in said)
        self._page.parts.append(Bar(0, top, self._page.width, height))
        self._y += 16
        for text in said:
            self._words(text, side=Side.CENTER, white=True)
            self._y += text.height
        self._y = top + height

    @property
    def _beside_icon(self) -> int:
        """Width of the column of words beside pictograms."""
        return self._page.width - self._margin - self._column

    def _row(self, icon: str, text: Lines, after: int = 14) -> None:
        """Put a pictogram and words beside each other, level with the first line."""
        size = self._sizes.icon
        drop = (size - text.line_height) // 2
        self._page.parts.append(Icon(self._margin, self._y + max(0, -drop), size, icon))
        self._words(text, x=self._column, width=self._beside_icon, dy=max(0, drop))
        self._y += max(size, max(0, drop) + text.height) + after

    def _stack(self, text: Lines, *, x: int | None = None, width: int | None = None) -> None:
        self._words(text, x=x, width=width)
        self._y += text.height

    def _words(
        self,
        text: Lines,
        *,
        x: int | None = None,
        width: int | None = None,
        dy: int = 0,
        side: Side = Side.START,
        white: bool = False,
    ) -> None:
        x = self._margin if x is None else x
        width = self._inner if width is None else width
        self._page.parts.append(Words(x, self._y + dy, width, text, side, white))

    def _rule(self, before: int) -> None:
        self._y += before
        self._page.parts.append(Bar(self._margin, self._y, self._inner, RULE))
        self._y += RULE + 22

    def _alike(self, words: Sequence[str], width: int, weight: Weight) -> list[Lines]:
        """Set several as facts, all in the size the widest of them needs."""
        fitted = [self._fit(each, width, self._sizes.fact, weight) for each in words]
        px = min((text.px for text in fitted), default=LEAST)
        return [self._fit(each, width, (px,), weight) for each in words]

    def _fit(self, words: str, width: int, sizes: Sequence[int], weight: Weight) -> Lines:
        """Take the largest size that stays on one line, else the least, on even lines."""
        for px in sizes:
            text = self._ruler.wrap(words, width, px, weight, anywhere=False)
            if len(text.lines) == 1 and text.width <= width:
                return text
        if text.width > width:
            return self._ruler.wrap(words, width, px, weight, anywhere=True)
        return self._even_out(words, text)

    def _even_out(self, words: str, text: Lines) -> Lines:
        """Narrow the lines as far as their number stays, so that none is left with one word."""
        least, most = text.width // len(text.lines), text.width
        while least < most:
            middle = (least + most) // 2
            tried = self._ruler.wrap(words, middle, text.px, text.weight, anywhere=False)
            if len(tried.lines) == len(text.lines) and tried.width <= middle:
                text, most = tried, middle
            else:
                least = middle + 1
        return text
