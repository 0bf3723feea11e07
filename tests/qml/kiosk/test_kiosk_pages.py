"""Every page of the kiosk, on every panel and in every language: drawn, uncut, touchable."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from kiosk.__main__ import QML
from tests.qml.conftest import Shown, ShowQml
from tests.qml.kiosk.kiosk_bench import Bench
from tests.qml.kiosk.page_eyes import complaints, find, middle_of, said

PANELS = {
    "portrait 32 inch": ((1080, 1920), 32),
    "portrait 21.5 inch": ((1080, 1920), 21.5),
    "portrait 768x1366": ((768, 1366), 21.5),
    "landscape 21.5 inch": ((1920, 1080), 21.5),
    "landscape 32 inch": ((1920, 1080), 32),
}
LANGUAGES = ("es", "en", "pt", "fr", "ht", "uk", "ar")


def open_kiosk(
    show_qml: ShowQml, bench: Bench, panel: str = "portrait 32 inch", language: str = "es"
) -> Shown:
    size, inches = PANELS[panel]
    models = bench.models(home=language)
    return show_qml("Kiosk", QML, models, size=size, assumed_inches=inches, language=language)


def judge(page: Shown) -> list[str]:
    page.grab()
    metrics = page.stage.engine.singletonInstance("Ventanilla.Design", "Metrics")
    return complaints(page.window, metrics.property("pxPerMm"), metrics.property("readFrom"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("panel", PANELS)
def test_a_kiosk_that_knows_no_center_says_so(
    show_qml: ShowQml, tmp_path: Path, panel: str, language: str
) -> None:
    bench = Bench(tmp_path)
    page = open_kiosk(show_qml, bench, panel, language)
    assert judge(page) == []
    bench.link.away()
    assert judge(page) == []
    assert bench.page == "unready"


@pytest.mark.parametrize("panel", PANELS)
def test_without_a_printer_the_number_is_to_be_saved(
    show_qml: ShowQml, tmp_path: Path, panel: str
) -> None:
    bench = Bench(tmp_path, printer=False)
    page = open_kiosk(show_qml, bench, panel)
    bench.link.here()
    bench.walk_to("ticket")
    assert judge(page) == []
    words = said(page.window)
    assert "Anote su número o tome una foto" in words
    assert "impresora" not in words


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("number", ["A-1000", "W-8888"])
def test_a_long_number_fits_its_window(
    show_qml: ShowQml, tmp_path: Path, panel: str, number: str
) -> None:
    bench = Bench(tmp_path)
    page = open_kiosk(show_qml, bench, panel)
    bench.link.here()
    bench.walk_to("issuing")
    bench.link.give(number, ahead=1)
    assert judge(page) == []
    item = find(page.window, "ticket-number")
    assert item.property("text") == number
    qr = find(page.window, "ticket-qr")
    place = item.mapRectToScene(item.boundingRect())
    assert QRectF(0, 0, page.window.width(), page.window.height()).contains(place)
    assert not place.intersects(qr.mapRectToScene(qr.boundingRect()))


def test_the_page_mirrors_for_a_language_that_reads_from_the_right(
    show_qml: ShowQml, tmp_path: Path
) -> None:
    bench = Bench(tmp_path)
    page = open_kiosk(show_qml, bench, language="ar")
    bench.show("need", "ar")
    page.stage.set_language("ar")
    page.grab()
    middle = page.window.width() / 2
    assert middle_of(page.window, "need-papers").x() > middle
    assert middle_of(page.window, "quit-and-clear").x() < middle
