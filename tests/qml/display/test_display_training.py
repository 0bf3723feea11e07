"""A screen in training says so above everything."""

from __future__ import annotations

from tests.qml.conftest import ShowQml
from tests.qml.display.conftest import Room


def test_the_band_is_seen(show_qml: ShowQml) -> None:
    page = Room(show_qml).show()
    page.stage.set_training(True)
    assert page.find("training-band").isVisible()
    page.grab()
