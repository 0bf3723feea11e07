"""Every face of the kiosk, in every language, on every panel it is made for: nothing cut or small.

Whoever makes a page adds its face to FACES in `kiosk_bench.py`; it is measured here, in
`make access` and photographed by `make screens` with all others. `make access` walks every view;
here the two panels that differ most are walked in all languages, the others in the longest two.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QGuiApplication

from installer.build_assets import build_translations
from installer.looks import measures, rounds
from installer.looks.clauses import Ledger, least_capital
from installer.looks.fitting import stumbles
from installer.looks.gallery import Gallery, View, faces
from installer.looks.panels import SUPPORTED, THEMES, USUAL, Panel, Wear
from installer.looks.seeing import look

WALKED_WHOLE = {"32 in portrait", "15.6 in landscape"}
LONGEST = ("uk", "ar")


@pytest.fixture(scope="module")
def gallery(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gallery]:
    build_translations()
    shown = Gallery(tmp_path_factory.mktemp("kiosk"))
    yield shown
    shown.close()


def missed(ledger: Ledger) -> list[str]:
    return [f"{each.clause} {each.value:.1f} {each.who}: {view}" for each, view in ledger.misses]


@pytest.mark.parametrize(
    ("panel", "language"),
    [
        (panel, language)
        for panel in SUPPORTED
        for language in (rounds.LANGUAGES if panel.name in WALKED_WHOLE else LONGEST)
    ],
    ids=lambda each: getattr(each, "name", each),
)
def test_every_face_holds_every_clause(gallery: Gallery, panel: Panel, language: str) -> None:
    ledger = Ledger()
    rounds.measure(gallery, rounds.views([panel], [language], [USUAL]), ledger)
    assert ledger.counted["A1 target"] > len(faces())
    assert missed(ledger) == []


@pytest.mark.parametrize("panel", SUPPORTED, ids=lambda panel: panel.name)
@pytest.mark.parametrize("face", ["start", "start, hub away", "start, closed"])
def test_greeting_note_and_languages_share_the_page_within_reach(
    gallery: Gallery, face: str, panel: Panel
) -> None:
    gallery.show(View(face, panel, "es", USUAL))
    gallery.show(View(face, panel, "es", Wear("reach", reach=True)))
    assert stumbles(look(gallery.window)) == []


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_keys_of_a_code_run_from_left_to_right(gallery: Gallery, language: str) -> None:
    gallery.show(View("code", SUPPORTED[3], language, USUAL))
    keys = {each.name: each.place.x() for each in look(gallery.window).targets}
    assert keys["key-A"] < keys["key-B"] < keys["key-M"]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_words_and_controls_stand_out_in_every_theme(gallery: Gallery, theme: Wear) -> None:
    ledger = Ledger()
    for face in ("start", "need", "confirm", "ticket, printer in trouble", "still there"):
        gallery.show(View(face, SUPPORTED[0], "es", theme))
        for each in measures.contrasts(look(gallery.window), gallery.picture()):
            ledger.enter(each, face)
    assert ledger.counted["A7 control"] > 20
    assert missed(ledger) == []


def test_what_is_too_small_covered_or_pale_is_told(gallery: Gallery) -> None:
    gallery.show(View("start", SUPPORTED[0], "es", USUAL))
    page = look(gallery.window)
    small = list(measures.sizes(page, px_per_mm=20, read_from=600, large=True))
    assert {each.clause for each in small if not each.holds} >= {"A1 target", "A5 capitals"}
    tile = next(each for each in page.targets if each.name == "language-es")
    heading = next(each for each in page.words if each.button is None)
    heading.place.moveTopLeft(tile.place.topLeft())
    assert any("lies on the button 'language-es'" in each for each in measures.stumbles(page))


def test_figures_are_those_of_the_clauses() -> None:
    assert measures.ratio(QColor("black"), QColor("white")) == pytest.approx(21)
    assert measures.ratio(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)
    assert least_capital(600) == pytest.approx(7.3, abs=0.05)
