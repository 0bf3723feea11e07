"""What every paper has: tiles and head, a code with its words, the foot, and how words fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from hardware.printer.parts import Bar, Code, Icon, Lines, Page, Ruler, Side, Tiles, Weight, Words
from hardware.printer.qr import QUIET, modules
from hardware.printer.texts import TicketTexts, texts_for

LEAST = 29  # px, capitals of 2.5 mm
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
    heading: tuple[int, ...]


_WIDE = Sizes(
    margin=32,
    icon=56,
    gap=24,
    title=(40, 35),
    text=(35, 32),
    fact=(46, 40, 35),
    heading=(64, 56),
)
_NARROW = Sizes(
    margin=24,
    icon=44,
    gap=14,
    title=(35, 32),
    text=(32,),
    fact=(38, 35, 32),
    heading=(46, 40),
)


@dataclass(frozen=True, slots=True)
class _Caption:
    icon: str
    title: str
    more: Sequence[str]


class Headed(Protocol):
    """What the head of a paper tells."""

    @property
    def center(self) -> str:
        """Whose paper it is."""

    @property
    def language(self) -> str:
        """The visitor's."""

    @property
    def local_time(self) -> datetime:
        """When it was printed, on the center's wall."""

    @property
    def copy(self) -> bool:
        """Whether the same may be on another paper already."""


class Sheet:
    """Puts one part under another; `_y` is how far it came."""

    def __init__(self, about: Headed, width: int, ruler: Ruler) -> None:
        self._about = about
        self._texts: TicketTexts = texts_for(about.language)
        self._ruler = ruler
        self._sizes = _WIDE if width >= 512 else _NARROW
        self._margin = self._sizes.margin
        self._inner = width - 2 * self._margin
        # Where words begin that have a pictogram beside them.
        self._column = self._margin + self._sizes.icon + self._sizes.gap
        self._page = Page(width, self._texts.right_to_left)
        self._y = 0

    def _finished(self) -> Page:
        self._page.height = self._y
        return self._page

    def _head(self) -> None:
        count = round(self._page.width / 48)
        tile = self._page.width // count
        self._page.parts += [Tiles(count, tile), Bar(0, tile, self._page.width, 6)]
        self._y = tile + 6 + 24
        name = self._fit(self._about.center, self._inner, self._sizes.text, Weight.BOLD)
        moment = self._texts.moment(self._about.local_time)
        time = self._fit(moment, self._inner, (LEAST,), Weight.MEDIUM)
        if len(name.lines) == 1 and name.width + 24 + time.width <= self._inner:
            self._words(time, dy=name.baseline - time.baseline, side=Side.END)
            self._stack(name)
        else:
            self._stack(name)
            self._stack(time)
        if self._about.copy:
            self._stack(self._fit(self._texts.copy, self._inner, (LEAST,), Weight.SEMIBOLD))

    def _bring(self, what: Sequence[str], words: str) -> None:
        """Say what to have at hand, one line for each thing said."""
        for number, each in enumerate(what):
            said = words.format(what=each) if number == 0 else each
            self._step("identification-card", said)

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

    def _code(self, content: str, icon: str, title: str, more: Sequence[str]) -> None:
        """Put a QR, and beside it, or where there is no room above it, what it is for."""
        rows = modules(content)
        room = self._page.width
        module = next((m for m in _MODULES if (len(rows) + 2 * QUIET) * m <= room), _MODULES[-1])
        size, quiet = len(rows) * module, QUIET * module
        code = Code(max(self._margin, quiet), self._y, module, rows)
        x = code.x + size + quiet
        caption = _Caption(icon, title, more)
        if not self._beside_code(caption, x, self._page.width - self._margin - x, size):
            self._above_code(caption, quiet)
            code = replace(code, x=(self._page.width - size) // 2, y=self._y)
        self._page.parts.append(code)
        self._y = max(self._y, code.y + size)
        self._rule(quiet)

    def _beside_code(self, caption: _Caption, x: int, width: int, height: int) -> bool:
        """Say beside the QR what it is for; False when the words need more room."""
        if width < 160:
            return False
        title = self._fit(caption.title, width, self._sizes.title, Weight.BOLD)
        more = [self._fit(line, width, (LEAST,), Weight.MEDIUM) for line in caption.more]
        if max(text.width for text in (title, *more)) > width:
            return False
        texts_height = title.height + sum(text.height for text in more)
        if self._sizes.icon + 12 + texts_height > height:
            return False
        top = self._y
        self._y += (height - self._sizes.icon - 12 - texts_height) // 2
        # A pictogram fills the middle of its square: this lets it stand on the words' edge.
        icon_x = x - self._sizes.icon // 5
        self._page.parts.append(Icon(icon_x, self._y, self._sizes.icon, caption.icon))
        self._y += self._sizes.icon + 12
        for text in (title, *more):
            self._stack(text, x=x, width=width)
        self._y = top
        return True

    def _above_code(self, caption: _Caption, after: int) -> None:
        width = self._beside_icon
        title = self._fit(caption.title, width, self._sizes.title, Weight.BOLD)
        self._row(caption.icon, title, after=2)
        for line in caption.more:
            text = self._fit(line, width, (LEAST,), Weight.MEDIUM)
            self._stack(text, x=self._column, width=width)
        self._y += after

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

    def _step(self, icon: str, words: str) -> None:
        """Say one thing to do, beside its pictogram."""
        text = self._fit(words, self._beside_icon, self._sizes.text[:1], Weight.MEDIUM)
        self._row(icon, text)

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
