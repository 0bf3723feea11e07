"""Millimetres first: the sizes a panel gets, from its own diagonal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlEngine

from shared.ui import glyphs  # noqa: F401  registers Glyphs
from shared.ui.paths import DESIGN

TALL = {"kind": "kiosk", "pageWidth": 1080, "pageHeight": 1920, "panelInches": 32}
WIDE = {"kind": "kiosk", "pageWidth": 1920, "pageHeight": 1080, "panelInches": 21.5}
TV55 = {"kind": "board", "pageWidth": 1920, "pageHeight": 1080, "panelInches": 55}
TV43 = {**TV55, "panelInches": 43}
PC = {"kind": "pc", "pageWidth": 1366, "pageHeight": 768}
LARGE = {"largeType": True}

Measure = Callable[[dict[str, object]], QObject]


@pytest.fixture
def measure(qapp) -> Iterator[Measure]:
    engine = QQmlEngine()
    engine.addImportPath(str(DESIGN))
    metrics = engine.singletonInstance("Ventanilla.Design", "Metrics")
    assert isinstance(metrics, QObject)

    def on(page: dict[str, object]) -> QObject:
        for name, value in page.items():
            metrics.setProperty(name, value)
        return metrics

    yield on
    engine.deleteLater()


@pytest.mark.parametrize(
    ("page", "name", "pixels", "within"),
    [
        (TALL, "questionText", 104, 1),
        (WIDE, "questionText", 84, 1),
        (TALL | LARGE, "questionText", 148, 1),
        (WIDE | LARGE, "questionText", 120, 1),
        (TALL, "tileText", 44, 4),
        (WIDE, "tileText", 46, 1),
        (TALL | LARGE, "tileText", 58, 1),
        (WIDE | LARGE, "tileText", 66, 1),
        (TALL, "numberText", 240, 6),
        (WIDE, "numberText", 160, 2),
        (TALL, "leastText", 29, 0),
        (WIDE, "leastText", 34, 0),
        (TALL, "unit", 11, 0),
        (WIDE, "unit", 16, 0),
        (TALL, "pageMargin", 60, 0),
        (WIDE, "pageMargin", 73, 0),
        (TALL, "corner", 9, 0),
        (WIDE, "corner", 13, 0),
        (TALL, "touch", 55, 0),  # 54 would be 19.9 mm
        (WIDE, "touch", 81, 0),
        (TALL, "plinthHeight", 196, 1),
        (TALL, "edgeWidth", 2, 0),
        (TALL, "focusWidth", 6, 0),
        (TALL | LARGE, "focusWidth", 12, 0),
        (TV55, "numberText", 165, 1),
        (TV43, "numberText", 211, 1),
        (TV55, "callText", 271, 1),
        (TV55, "deskText", 204, 1),
        (TV55, "unit", 16, 0),
        (PC, "unit", 8, 0),
        (PC, "leastText", 16, 0),
        (PC, "bodyText", 18, 0),
        (PC, "numberText", 118, 0),
        (PC, "touch", 40, 0),
        (PC, "pageMargin", 28, 0),
    ],
)
def test_a_size_is_the_one_that_was_designed(
    measure: Measure, page: dict[str, object], name: str, pixels: float, within: float
) -> None:
    assert measure(page).property(name) == pytest.approx(pixels, abs=within)


@pytest.mark.parametrize("page", [TALL, WIDE, TALL | LARGE, WIDE | LARGE])
def test_no_kiosk_text_is_below_the_least(measure: Measure, page: dict[str, object]) -> None:
    metrics = measure(page)
    least_cap = 7.3 if metrics.property("far") else 5.5
    for role in ("least", "second", "body", "button", "tile", "heading", "title", "question"):
        cap = metrics.property(f"{role}Text") * 0.698 / metrics.property("pxPerMm")
        assert cap >= least_cap


@pytest.mark.parametrize(
    ("page", "pixels"), [(TALL, 2.71), (WIDE, 4.03), (TV55, 1.58), (TV43, 2.02)]
)
def test_a_millimetre_follows_the_panel(
    measure: Measure, page: dict[str, object], pixels: float
) -> None:
    assert measure(page).property("pxPerMm") == pytest.approx(pixels, abs=0.006)


def test_a_small_window_is_the_same_page_at_half_size(measure: Measure) -> None:
    names = ("questionText", "tileText", "plinthHeight", "pageMargin", "touch")
    metrics = measure(TALL)
    whole = [metrics.property(name) for name in names]
    metrics = measure(TALL | {"pageWidth": 540, "pageHeight": 960})
    assert [metrics.property(name) * 2 for name in names] == pytest.approx(whole, abs=1)


def test_reduced_motion_takes_no_time(measure: Measure) -> None:
    metrics = measure(TALL)
    assert [metrics.property(name) for name in ("fadeTime", "moveTime", "stateTime")] == [
        160,
        200,
        120,
    ]
    metrics = measure({"reducedMotion": True})
    assert {metrics.property(name) for name in ("fadeTime", "moveTime", "stateTime")} == {0}


def test_high_contrast_draws_thick_edges(qapp) -> None:
    engine = QQmlEngine()
    engine.addImportPath(str(DESIGN))
    theme = engine.singletonInstance("Ventanilla.Design", "Theme")
    metrics = engine.singletonInstance("Ventanilla.Design", "Metrics")
    theme.setProperty("name", "contrastDark")
    assert metrics.property("edgeWidth") == 4
    engine.deleteLater()
