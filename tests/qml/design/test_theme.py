"""The colours keep the contrast they promise, measured from the theme itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QJSValue, QQmlEngine

from shared.ui import glyphs  # noqa: F401  registers Glyphs
from shared.ui.paths import DESIGN

THEMES = ("day", "board", "contrastDark", "contrastLight")
TEXT, CONTROL = 4.5, 3.0

# theme, ink, field, the ratio it was chosen for
PROMISED = [
    *[("day", ink, "wall", r) for ink, r in [("ink", 14.5), ("ink2", 7.1), ("edge", 3.4)]],
    *[("day", ink, "panel", r) for ink, r in [("ink", 16.1), ("ink2", 7.9), ("edge", 3.8)]],
    *[("day", ink, "tint", r) for ink, r in [("ink", 13.4), ("ink2", 6.6), ("edge", 3.1)]],
    *[("day", "line", field, r) for field, r in [("wall", 1.4), ("panel", 1.5), ("tint", 1.3)]],
    *[("day", "action", field, r) for field, r in [("wall", 8.7), ("panel", 9.7), ("tint", 8.1)]],
    ("day", "actionInk", "action", 9.7),
    ("day", "actionSoft", "action", 7.7),
    *[("day", "done", field, r) for field, r in [("wall", 6.3), ("panel", 6.9), ("tint", 5.8)]],
    ("day", "done", "doneTint", 5.9),
    *[("day", "trouble", field, r) for field, r in [("wall", 5.6), ("panel", 6.3), ("tint", 5.2)]],
    ("day", "trouble", "troubleTint", 5.2),
    *[("day", "call", field, r) for field, r in [("wall", 1.4), ("panel", 1.6), ("tint", 1.3)]],
    ("day", "noticeInk", "notice", 14.3),
    ("day", "noticeInk2", "notice", 7.0),
    ("day", "noticeEdge", "notice", 5.9),
    ("day", "plinthInk", "plinth", 14.4),
    ("day", "plinthNow", "plinth", 9.2),
    ("day", "plinthSoft", "plinth", 11.5),
    ("day", "plinthDone", "plinth", 10.1),
    ("day", "plinthRule", "plinth", 3.9),
    *[("board", "ink", field, r) for field, r in [("wall", 18.1), ("panel", 15.3)]],
    ("board", "plinthInk", "plinth", 19.3),
    *[("board", "ink2", field, r) for field, r in [("wall", 10.9), ("panel", 9.2)]],
    *[("board", "call", field, r) for field, r in [("wall", 12.4), ("panel", 10.5)]],
    ("board", "plinthNow", "plinth", 13.2),
    ("board", "callInk", "call", 12.4),
    ("board", "line", "wall", 1.8),
    *[("contrastDark", ink, "wall", 21.0) for ink in ("ink", "ink2", "edge", "noticeEdge")],
    *[("contrastDark", ink, "wall", 16.1) for ink in ("action", "focus", "plinthNow")],
    ("contrastDark", "actionInk", "action", 16.1),
    *[("contrastLight", ink, "wall", 21.0) for ink in ("ink", "ink2", "edge", "plinthRule")],
    ("contrastLight", "action", "wall", 13.6),
    ("contrastLight", "trouble", "wall", 9.6),
    ("contrastLight", "done", "wall", 10.0),
]

SERIES = {
    "day": [8.7, 6.3, 5.6, 7.9, 6.0],
    "board": [9.5, 11.1, 9.3, 9.7, 10.5],
    "contrastDark": [21.0] * 5,
    "contrastLight": [21.0] * 5,
}

# What the parts draw, whatever the theme: words, then icons and borders of controls.
WORDS = [
    *[(ink, field) for ink in ("ink", "ink2") for field in ("wall", "panel", "tint")],
    *[(ink, field) for ink in ("action", "trouble", "done") for field in ("wall", "panel")],
    ("actionInk", "action"),
    ("actionSoft", "action"),
    ("actionPressedInk", "actionPressed"),
    ("callInk", "call"),
    ("noticeInk", "notice"),
    ("noticeInk2", "notice"),
    ("trouble", "troubleTint"),
    ("noticeInk", "troubleTint"),
    ("done", "doneTint"),
    ("plinthInk", "plinth"),
    ("plinthSoft", "plinth"),
    ("plinthNow", "plinth"),
    ("plinthDone", "plinth"),
    ("plateInk", "plate"),
]
CONTROLS = [
    *[(ink, field) for ink in ("edge", "focus") for field in ("wall", "panel", "tint")],
    ("action", "tint"),
    ("noticeEdge", "notice"),
    ("noticeEdge", "wall"),
    ("trouble", "notice"),
    ("plate", "plinth"),
]


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.x."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


class Colours:
    """The Theme singleton, as QML itself loads it."""

    def __init__(self, engine: QQmlEngine) -> None:
        found = engine.singletonInstance("Ventanilla.Design", "Theme")
        assert isinstance(found, QObject)
        self.theme = found

    def wear(self, name: str) -> None:
        self.theme.setProperty("name", name)

    def ratio(self, ink: str, field: str) -> float:
        return ratio(self[ink], self[field])

    def list(self, name: str) -> list[QColor]:
        value = self.theme.property(name)
        listed = value.toVariant() if isinstance(value, QJSValue) else value
        return [QColor(text) for text in listed]

    def series(self) -> list[QColor]:
        now = self.theme.property("now")
        palette = now.toVariant() if isinstance(now, QJSValue) else now
        return [QColor(text) for text in palette["series"]]

    def __getitem__(self, name: str) -> QColor:
        value = self.theme.property(name)
        assert isinstance(value, QColor), name
        assert value.alpha() == 255, f"{name} is not set in {self.theme.property('name')}"
        return value


@pytest.fixture
def colours(qapp) -> Iterator[Colours]:
    engine = QQmlEngine()
    engine.addImportPath(str(DESIGN))
    yield Colours(engine)
    engine.deleteLater()


@pytest.mark.parametrize(("theme", "ink", "field", "promised"), PROMISED)
def test_a_colour_has_the_contrast_it_was_chosen_for(
    colours: Colours, theme: str, ink: str, field: str, promised: float
) -> None:
    colours.wear(theme)
    assert colours.ratio(ink, field) == pytest.approx(promised, abs=0.0501)


@pytest.mark.parametrize("theme", THEMES)
def test_a_series_stands_out_from_the_wall(colours: Colours, theme: str) -> None:
    colours.wear(theme)
    measured = [ratio(colour, colours["wall"]) for colour in colours.series()]
    assert measured == pytest.approx(SERIES[theme], abs=0.0501)
    assert all(ratio(colour, colours["panel"]) >= CONTROL for colour in colours.series())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "field"), WORDS)
def test_words_can_be_read_in_every_theme(
    colours: Colours, theme: str, ink: str, field: str
) -> None:
    colours.wear(theme)
    assert colours.ratio(ink, field) >= TEXT


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "field"), CONTROLS)
def test_controls_can_be_seen_in_every_theme(
    colours: Colours, theme: str, ink: str, field: str
) -> None:
    colours.wear(theme)
    assert colours.ratio(ink, field) >= CONTROL


def test_maiz_is_never_text_on_light(colours: Colours) -> None:
    assert all(colours.ratio("call", field) < CONTROL for field in ("wall", "panel", "tint"))


def test_the_data_ramp_falls_in_grey_and_its_figures_can_be_read(colours: Colours) -> None:
    fields, inks = colours.list("dataFields"), colours.list("dataInks")
    greys = [luminance(field) for field in fields]
    assert greys == sorted(greys, reverse=True)
    measured = [ratio(ink, field) for ink, field in zip(inks, fields, strict=True)]
    assert measured == pytest.approx([14.3, 10.8, 6.7, 5.0, 9.7], abs=0.0501)


def test_high_contrast_has_no_grey_and_no_tint(colours: Colours) -> None:
    for theme in ("contrastDark", "contrastLight"):
        colours.wear(theme)
        assert colours["panel"] == colours["tint"] == colours["wall"] == colours["notice"]
        assert colours["ink2"] == colours["ink"] == colours["line"]


@pytest.mark.parametrize(
    ("code", "rtl"), [("ar", True), ("ar-EG", True), ("es", False), ("uk", False)]
)
def test_arabic_brings_its_family_and_its_direction(colours: Colours, code: str, rtl: bool) -> None:
    colours.theme.setProperty("language", code)
    assert colours.theme.property("rtl") is rtl
    assert colours.theme.property("family").endswith("Arabic") is rtl
