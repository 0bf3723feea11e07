"""Every page in every mode: nothing cut, nothing out of reach, and no place lost by a change."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from installer.looks.seeing import look
from kiosk.__main__ import QML, typeset
from kiosk.visit.comfort import USUAL_COMFORT, Comfort, Hanging, Theme
from kiosk.visit.walk import Cover
from tests.qml.conftest import Shown, ShowQml
from tests.qml.kiosk.kiosk_bench import FACES, Bench
from tests.qml.kiosk.page_eyes import click, complaints

PANELS = {
    "32 inch": ((1080, 1920), 32.0, Hanging()),
    "21.5 inch": ((1920, 1080), 21.5, Hanging(bottom=980)),
    "15.6 inch": ((1366, 768), 15.6, Hanging(bottom=1030)),
    "32 inch, far too high": ((1080, 1920), 32.0, Hanging(bottom=1050, shelf=True)),
}
VISITORS = [face for face in FACES if not face.startswith("staff")]
LARGE, REACH = Comfort(large=True), Comfort(reach=True)
ALL = Comfort(theme=Theme.CONTRAST_DARK, large=True, reach=True)


class Modes:
    """A kiosk that is shown face by face, in one window."""

    def __init__(self, show_qml: ShowQml, folder: Path, panel: str) -> None:
        size, inches, hanging = PANELS[panel]
        self.bench = Bench(folder, hanging=hanging)
        stage: list[Shown] = []
        models = self.bench.models(
            lambda code: stage[0].stage.set_language(code) if stage else None, home="es"
        )
        self.page = show_qml("Kiosk", QML, models, size=size, assumed_inches=inches, language="es")
        stage.append(self.page)
        typeset(
            self.page.stage,
            self.page.window,
            self.bench.station,
            models["kiosk"],
            self.bench.corner,
        )

    def show(self, face: str, comfort: Comfort, language: str = "es") -> None:
        self.bench.show(face, language)
        self.bench.wear(comfort)
        self.page.grab()

    def places(self) -> list[tuple[str, int, int, int]]:
        """Return what is said and can be pressed, and where, in steps that rounding cannot tell."""
        page = look(self.page.window)
        return [(each.text, *_coarse(each.place)) for each in (*page.words, *page.targets)]

    def complaints(self) -> list[str]:
        metrics = self.page.stage.metrics
        found = complaints(
            self.page.window, metrics.property("pxPerMm"), metrics.property("readFrom")
        )
        top = metrics.property("bandTop")
        above = [each for each in look(self.page.window).targets if each.place.top() < top - 1]
        return found + [f"{each.name} is out of reach" for each in above]


def _coarse(place: QRectF) -> tuple[int, int, int]:
    return round(place.x() / 20), round(place.y() / 20), round(place.width() / 20)


@pytest.fixture
def modes(show_qml: ShowQml, tmp_path: Path) -> Modes:
    return Modes(show_qml, tmp_path, "32 inch")


def sample(count: int, *modes: Comfort) -> Iterator[tuple[str, str, Comfort]]:
    """Return every so-manieth of all faces, languages and modes; each of them turns up."""
    everything = product(VISITORS, ("es", "ar", "fr"), modes)
    return (each for number, each in enumerate(everything) if number % count == 0)


@pytest.mark.parametrize(
    ("panel", "worn"), [("32 inch", (LARGE, REACH, ALL)), ("21.5 inch", (LARGE, REACH))]
)
def test_nobody_could_complain_of_any_mode(
    show_qml: ShowQml, tmp_path: Path, panel: str, worn: tuple[Comfort, ...]
) -> None:
    modes = Modes(show_qml, tmp_path, panel)
    found = {}
    for face, language, comfort in sample(23, *worn):
        modes.show(face, comfort, language)
        found[face, language, comfort] = modes.complaints()
    complained = [f"{face}: {reason}" for face, reasons in found.items() for reason in reasons]
    assert complained == []


@pytest.mark.parametrize("panel", PANELS)
def test_what_lies_over_a_page_fits_in_every_mode(
    show_qml: ShowQml, tmp_path: Path, panel: str
) -> None:
    modes = Modes(show_qml, tmp_path, panel)
    for cover, comfort in product((Cover.COMFORT, Cover.LANGUAGE), (USUAL_COMFORT, ALL)):
        modes.show("need", comfort)
        modes.bench.station.cover(cover)
        modes.page.grab()
        assert modes.complaints() == [], (cover, comfort)


def test_where_no_arm_reaches_enough_pages_stay_whole(show_qml: ShowQml, tmp_path: Path) -> None:
    modes = Modes(show_qml, tmp_path, "32 inch, far too high")
    for face in ("code", "people", "confirm, all", "need, some shut"):
        modes.show(face, REACH)
        assert modes.complaints() == [], face


def test_letters_are_as_large_as_the_page_has_room_for(modes: Modes) -> None:
    zoom = modes.page.stage.metrics.property
    modes.show("sorry, refused", LARGE)
    assert zoom("zoom") == 1
    modes.show("ticket, range and trouble", LARGE)
    assert 0 <= zoom("zoom") < 1
    modes.show("sorry, refused", LARGE)
    assert zoom("zoom") == 1


HELPS = ("larger-type", "within-reach", "white-on-black", "black-on-white", "read-aloud")


@pytest.mark.parametrize("face", ["start", "need", "confirm", "ticket", "turned, full"])
def test_every_help_on_and_off_again_keeps_the_very_page(modes: Modes, face: str) -> None:
    modes.show(face, USUAL_COMFORT)
    station = modes.bench.station
    before = station.session.page, station.session.walk.wish, station.session.walk.issued
    modes.page.grab()
    places = modes.places()
    click(modes.page.window, "accessibility")
    for help_ in HELPS:
        for _on_and_off in range(2):
            modes.page.grab()
            click(modes.page.window, help_)
    assert station.session.walk.comfort == Comfort(theme=Theme.DAY)
    modes.page.grab()
    click(modes.page.window, "accessibility")
    assert (station.session.page, station.session.walk.wish, station.session.walk.issued) == before
    modes.page.grab()
    assert modes.places() == places


def test_the_next_visitor_finds_the_usual_page(modes: Modes) -> None:
    modes.show("start", USUAL_COMFORT)
    before = modes.places()
    modes.show("need", ALL)
    assert modes.places() != before
    modes.bench.station.leave()
    assert modes.bench.station.session.walk.comfort == USUAL_COMFORT
    modes.page.grab()
    assert modes.places() == before
