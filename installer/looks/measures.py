"""Figures of one page: millimetres from its item tree, contrast ratios from its picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from math import hypot

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage

from installer.looks.clauses import Measure, least_capital
from installer.looks.fitting import stumbles
from installer.looks.seeing import Page, Target

MAIN = {"MainButton"}
PLINTH = {"PlinthItem"}


def sizes(page: Page, *, px_per_mm: float, read_from: float, large: bool) -> Iterator[Measure]:
    """Measure targets and letters; `read_from` is the reading distance in millimetres."""
    for each in page.targets:
        side = min(each.place.width(), each.place.height()) / px_per_mm
        yield Measure("A1 main" if each.kind in MAIN else "A1 target", side, str(each))
    yield from _gaps(page, px_per_mm)
    for words in page.words:
        capital = words.capital / px_per_mm
        yield Measure("A5 capitals", capital / least_capital(read_from), repr(words.text))
        if large:
            yield Measure("A6 capitals", capital, repr(words.text))


def manners(page: Page) -> Iterator[Measure]:
    """Count what has no name, what no key reaches, and what is not whole."""
    for each in page.targets:
        yield Measure("A10 names", 0.0 if each.spoken else 1.0, str(each))
        yield Measure("A18 keys", 0.0 if each.keyed else 1.0, str(each))
    reasons = stumbles(page)
    yield Measure("whole words", len(reasons), reasons[0] if reasons else "none")


def reach(page: Page, *, band_top: float, px_per_mm: float) -> Iterator[Measure]:
    """Measure how far each target stands above the band within reach."""
    for each in page.targets:
        yield Measure("A3 reach", (band_top - each.place.top()) / px_per_mm, str(each))


def contrasts(page: Page, picture: QImage) -> Iterator[Measure]:
    """Measure each word and control against what the picture shows around it."""
    for words in page.words:
        ground = _commonest(_points(words.place), picture)
        yield Measure("A7 text", ratio(words.ink, ground), repr(words.text))
    for target in page.targets:
        yield Measure("A7 control", _standing_out(page, target, picture), str(target))


def ratio(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21, as WCAG 2 has it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _gaps(page: Page, px_per_mm: float) -> Iterator[Measure]:
    """Measure from each target to its nearest neighbour."""
    free = [each for each in page.targets if each.kind not in PLINTH]
    for at, each in enumerate(free):
        others = [_between(each.place, other.place) for other in free[at + 1 :]]
        if others:
            yield Measure("A1 gap", min(others) / px_per_mm, str(each))


def _between(one: QRectF, other: QRectF) -> float:
    across = max(one.left() - other.right(), other.left() - one.right(), 0.0)
    down = max(one.top() - other.bottom(), other.top() - one.bottom(), 0.0)
    return hypot(across, down)


def _standing_out(page: Page, target: Target, picture: QImage) -> float:
    """Return the best contrast of edge, field, words or pictogram: one of them shows the control.

    An edge or a field is seen against what lies around; words and pictograms against the field.
    """
    around = _commonest(_rim(target.place), picture)
    within = _commonest(_points(target.place), picture)
    inks = [each.ink for each in page.words if target.place.contains(each.place)]
    inks += [each.ink for each in page.signs if target.place.contains(each.place)]
    edges = [ratio(each, around) for each in target.rims]
    return max([*edges, *(ratio(each, within) for each in inks)], default=1.0)


def _rim(place: QRectF) -> Iterable[QPointF]:
    """Return points just outside a place."""
    outside = place.adjusted(-4, -4, 4, 4)
    for part in range(1, 20):
        across = outside.left() + outside.width() * part / 20
        yield QPointF(across, outside.top())
        yield QPointF(across, outside.bottom())


def _points(place: QRectF) -> Iterable[QPointF]:
    """Return points all over a place and a little around it, where the ground shows."""
    wide = place.adjusted(-3, -3, 3, 3)
    for row in range(12):
        for column in range(40):
            yield QPointF(
                wide.left() + wide.width() * column / 39, wide.top() + wide.height() * row / 11
            )


def _commonest(points: Iterable[QPointF], picture: QImage) -> QColor:
    seen = Counter(
        picture.pixel(point.toPoint())
        for point in points
        if picture.rect().contains(point.toPoint())
    )
    return QColor(seen.most_common(1)[0][0]) if seen else QColor("white")


def _luminance(color: QColor) -> float:
    parts = (_linear(each) for each in (color.redF(), color.greenF(), color.blueF()))
    return sum(part * share for part, share in zip(parts, (0.2126, 0.7152, 0.0722), strict=True))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
