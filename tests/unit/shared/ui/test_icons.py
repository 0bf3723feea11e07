"""The icon font holds every pictogram the screens name, in both weights."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QRawFont

from shared.ui import icons
from shared.ui.fonts import FONT_FILES, load_fonts
from shared.ui.paths import DESIGN, FONTS

PICTOGRAMS = (
    "identification-card",
    "student",
    "first-aid-kit",
    "briefcase",
    "scales",
    "chats-circle",
    "hand-waving",
    "wheelchair",
    "speaker-high",
    "lock-simple",
    "arrow-left",
    "x-circle",
    "caret-right",
    "hand-pointing",
    "phone-call",
    "qr-code",
    "device-mobile",
    "monitor",
    "megaphone",
    "arrow-bend-up-right",
    "hourglass",
    "armchair",
    "check",
    "arrow-counter-clockwise",
    "pause",
    "caret-double-up",
    "warning",
    "check-circle",
    "info",
    "users",
    "clock",
    "translate",
    "receipt",
    "printer",
    "camera",
    "bell-ringing",
    "timer",
    "shield-check",
    "television",
    "funnel",
    "calendar",
    "download-simple",
)

ROOT = DESIGN.parent.parent.parent
NAMED_IN_QML = re.compile(r'(?:glyph|sign): "([a-z-]+)"')


@pytest.fixture
def face(qapp) -> QRawFont:
    return QRawFont(str(FONTS / "phosphor-1.3.0.ttf"), 64)


@pytest.mark.parametrize("name", PICTOGRAMS)
@pytest.mark.parametrize("bold", [False, True])
def test_a_pictogram_is_in_the_font(face: QRawFont, name: str, bold: bool) -> None:
    character = icons.glyph(name, bold)
    assert len(character) == 1
    assert face.supportsCharacter(ord(character))
    glyph_index = face.glyphIndexesForString(character)[0]
    assert not face.pathForGlyph(glyph_index).isEmpty()


def qml_files() -> list[Path]:
    return [
        file
        for folder in ("shared", "kiosk", "counter", "display")
        for file in (ROOT / folder).rglob("*.qml")
    ]


def test_every_pictogram_named_in_qml_exists() -> None:
    named = {name for file in qml_files() for name in NAMED_IN_QML.findall(file.read_text())}
    assert "hourglass" in (ROOT / "shared/ui/design/Ventanilla/Design/ButtonFace.qml").read_text()
    assert {name for name in named if not icons.has_glyph(name)} == set()


def test_an_unknown_pictogram_is_named_in_the_error() -> None:
    with pytest.raises(KeyError, match="no-such-thing-bold"):
        icons.glyph("no-such-thing", bold=True)
    assert not icons.has_glyph("no-such-thing")


def test_the_icon_family_is_the_one_that_is_loaded(qapp) -> None:
    load_fonts()
    font = QFont(icons.FAMILY)
    assert QRawFont.fromFont(font).familyName() == icons.FAMILY


@pytest.mark.parametrize("family", ["IBM Plex Sans", "IBM Plex Sans Arabic"])
@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_figures_share_one_width(qapp, family: str, weight: int) -> None:
    load_fonts()
    font = QFont(family)
    font.setPixelSize(100)
    font.setWeight(QFont.Weight(weight))
    assert QRawFont.fromFont(font).familyName().startswith(family)
    widths = {round(QFontMetricsF(font).horizontalAdvance(figure), 2) for figure in "0123456789"}
    assert len(widths) == 1


def test_each_font_comes_with_its_licence() -> None:
    held = {file.name for file in FONTS.iterdir()}
    assert set(FONT_FILES) <= held
    assert {"IBMPlexSans-OFL.txt", "IBMPlexSansArabic-OFL.txt", "Phosphor-MIT.txt"} <= held


@pytest.mark.parametrize("text", ["¿Ññ áéíóú?", "ç ã õ", "œ ê ï", "Kreyòl", "Ласкаво ґєії"])
def test_the_house_voice_holds_our_languages(qapp, text: str) -> None:
    face = QRawFont(str(FONTS / "IBMPlexSans_600SemiBold.ttf"), 20)
    assert [c for c in text if not face.supportsCharacter(ord(c))] == []


def test_the_arabic_voice_holds_arabic_and_latin(qapp) -> None:
    face = QRawFont(str(FONTS / "IBMPlexSansArabic_600SemiBold.ttf"), 20)
    assert [c for c in "العربية A-017 ؟" if not face.supportsCharacter(ord(c))] == []
