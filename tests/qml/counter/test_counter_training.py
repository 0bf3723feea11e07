"""A console in training says so above everything, and cuts nothing for it."""

from __future__ import annotations

import pytest

from tests.qml.counter.conftest import OpenConsole
from tests.qml.counter.whole import nothing_is_cut
from tests.unit.counter.specimen import BUSY_HALL, desk_row, floor


@pytest.mark.parametrize("size", [(1366, 768), (1024, 700)])
def test_the_band_stands_above_everything(open_console: OpenConsole, size: tuple[int, int]) -> None:
    console = open_console(floor(desk_row("A-017", "serving"), waiting=BUSY_HALL), size=size)
    band = console.page.find("training-band")
    assert not band.isVisible()
    console.page.stage.set_training(True)
    console.settle()
    assert band.isVisible()
    nothing_is_cut(console, size)
    console.page.stage.set_training(False)
    assert not band.isVisible()
