"""A kiosk in training says so above everything, and is as usable as without."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.qml.conftest import ShowQml
from tests.qml.kiosk.kiosk_bench import Bench
from tests.qml.kiosk.test_kiosk_pages import judge, open_kiosk


@pytest.mark.parametrize("panel", ["portrait 32 inch", "landscape 21.5 inch"])
def test_the_band_takes_nothing_from_the_pages(
    show_qml: ShowQml, tmp_path: Path, panel: str
) -> None:
    bench = Bench(tmp_path)
    page = open_kiosk(show_qml, bench, panel)
    page.stage.set_training(True)
    for face in ("start", "need", "ticket"):
        bench.show(face, "es")
        assert page.find("training-band").isVisible()
        assert judge(page) == []
