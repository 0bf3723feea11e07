"""However many needs a center has, and however long their names: each is read whole and reached."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtQuick import QQuickWindow

from kiosk.__main__ import QML, typeset
from kiosk.visit.comfort import USUAL_COMFORT, Comfort
from tests.qml.conftest import ShowQml
from tests.qml.kiosk.kiosk_bench import Bench, sample_center, shut
from tests.qml.kiosk.page_eyes import buttons, click, complaints, has

SHORT = {"es": "Necesito un consejo legal", "uk": "Потрібна порада юриста"}
LONG = {
    "es": "Necesito la convalidación de mi título universitario extranjero",
    "uk": "Потрібне підтвердження закордонного університетського диплома",
}
PANELS = {"32": ((1080, 1920), 32.0), "21.5": ((1920, 1080), 21.5), "15.6": ((1366, 768), 15.6)}
SERVICES = ("papers", "health", "education", "work")


def center(count: int, names: dict[str, str]) -> dict[str, Any]:
    """The sample, with so many needs of the same name, and the way out."""
    sample = sample_center()
    needs = [
        {"code": f"n{at}", "services": [SERVICES[at % 4]], "names": names} for at in range(count)
    ]
    return {**sample, "needs": [*needs, *(n for n in sample["needs"] if n["code"] == "other")]}


def needs_on(window: QQuickWindow) -> set[str]:
    return {each.objectName() for each in buttons(window)} & {f"need-n{at}" for at in range(30)}


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("comfort", [USUAL_COMFORT, Comfort(large=True), Comfort(reach=True)])
def test_all_needs_are_found_and_none_is_cut(
    show_qml: ShowQml, tmp_path: Path, panel: str, comfort: Comfort
) -> None:
    size, inches = PANELS[panel]
    if panel == "15.6":
        comfort = USUAL_COMFORT
    bench = Bench(tmp_path)
    models = bench.models(home="es")
    page = show_qml("Kiosk", QML, models, size=size, assumed_inches=inches, language="es")
    window, metrics = page.window, page.stage.metrics
    typeset(page.stage, window, bench.station, models["kiosk"], bench.corner)
    for count, names, language in ((1, SHORT, "es"), (7, LONG, "uk"), (30, LONG, "es")):
        bench.station.leave()
        bench.link.here(center(count, names))
        bench.link.tell("center", today={code: shut("closed") for code in SERVICES[:2]})
        page.stage.set_language(language)
        bench.walk_to("need", language)
        bench.station.set_comfort(comfort)
        page.grab()
        found: set[str] = set()
        while not needs_on(window) <= found:
            found |= needs_on(window)
            assert (
                complaints(window, metrics.property("pxPerMm"), metrics.property("readFrom")) == []
            )
            if has(window, "more-needs"):
                bench.wait()
                click(window, "more-needs")
                page.grab()
        assert len(found) == count
