"""The round through all views, and what is measured on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from installer.looks import measures
from installer.looks.clauses import Ledger, Measure
from installer.looks.gallery import Gallery, View, faces
from installer.looks.panels import LAYOUTS, OVER_A_SHELF, SUPPORTED, THEMES, Panel, Wear
from installer.looks.seeing import Page, look
from kiosk.visit.comfort import Hanging
from shared.languages.reading import codes

LANGUAGES = codes()
# Behind a PIN, and not for visitors: their sizes and corners are not judged.
STAFF = "staff"
# The largest panel then has no more than its least band, where all has to find room.
HIGH = Hanging(bottom=780.0, shelf=True)
HIGH_IN = ("uk", "ar")


def every_view() -> Iterator[View]:
    """Return each face on each panel, in each language, in each wear that moves things."""
    return views(SUPPORTED, LANGUAGES, LAYOUTS)


def views(
    panels: Iterable[Panel], languages: Iterable[str], wears: Iterable[Wear]
) -> Iterator[View]:
    """Return these in the order that costs least; a small panel has the usual wear alone."""
    tongues, all_wears = list(languages), list(wears)
    for panel in panels:
        for language in tongues:
            for face in faces():
                yield from (
                    View(face, panel, language, wear)
                    for wear in all_wears
                    if panel.roomy or not (wear.large or wear.reach)
                )


def measure_all(folder: Path) -> Ledger:
    """Walk every view; `folder` is empty and stays the kiosk's own."""
    ledger = Ledger()
    gallery = Gallery(folder)
    try:
        measure(gallery, every_view(), ledger)
        measure_colours(gallery, ledger)
    finally:
        gallery.close()
    high = Gallery(folder, hanging=HIGH)
    try:
        measure(high, views(SUPPORTED, HIGH_IN, OVER_A_SHELF), ledger)
    finally:
        high.close()
    return ledger


def measure(gallery: Gallery, these: Iterable[View], ledger: Ledger) -> None:
    """Measure sizes, names, reach and fit of these views."""
    corners: dict[tuple[Panel, bool, str], tuple[float, float]] = {}
    for view in these:
        gallery.show(view)
        page = look(gallery.window)
        for each in _of(gallery, view, page):
            ledger.enter(each, str(view))
        if not view.face.startswith(STAFF):
            ledger.enter(_corner(view, page, corners), str(view))


def measure_colours(gallery: Gallery, ledger: Ledger) -> None:
    """Measure contrast in every theme, from pictures."""
    for view in views([SUPPORTED[0]], ["es"], THEMES):
        gallery.show(view)
        picture = gallery.picture()
        for each in measures.contrasts(look(gallery.window), picture):
            ledger.enter(each, str(view))


def _of(gallery: Gallery, view: View, page: Page) -> Iterator[Measure]:
    yield from measures.manners(page)
    if view.face.startswith(STAFF):
        return
    scale = view.panel.px_per_mm
    yield from measures.sizes(
        page, px_per_mm=scale, read_from=gallery.read_from, large=view.wear.large
    )
    if view.wear.reach:
        yield from measures.reach(page, band_top=gallery.band_top(view.panel), px_per_mm=scale)


def _corner(
    view: View, page: Page, corners: dict[tuple[Panel, bool, str], tuple[float, float]]
) -> Measure:
    """Say whether the way to the accessible mode is where it was on the pages before."""
    here = next((each for each in page.targets if each.name == "accessibility"), None)
    if here is None:
        return Measure("A21 corner", 1.0, "it is missing")
    place = (here.place.left(), here.place.bottom())
    key = (view.panel, view.wear.large, view.language)
    same = corners.setdefault(key, place) == place
    return Measure("A21 corner", 0.0 if same else 1.0, "accessibility")


def in_a_folder_of_its_own() -> Ledger:
    """Walk every view in a folder that goes away."""
    with TemporaryDirectory() as folder:
        return measure_all(Path(folder))
