"""Every part draws without a warning, in every theme, scale and direction."""

from __future__ import annotations

from pathlib import Path

import pytest

QML = Path(__file__).parent / "qml"

FACES = {
    "kiosk-32": {"kind": "kiosk", "assumed_inches": 32},
    "kiosk-21": {"kind": "kiosk", "size": (1920, 1080), "assumed_inches": 21.5},
    "kiosk-small-window": {"kind": "kiosk", "size": (540, 960), "assumed_inches": 32},
    "contrast-dark-large": {"theme": "contrastDark", "assumed_inches": 32, "large_type": True},
    "contrast-light": {"theme": "contrastLight", "assumed_inches": 32},
    "arabic": {"language": "ar", "assumed_inches": 32},
    "pc": {"kind": "pc", "size": (1366, 768), "language": "es"},
    "board": {"kind": "board", "theme": "board", "size": (1920, 1080), "assumed_inches": 55},
}


@pytest.mark.parametrize("face", FACES)
def test_the_gallery_draws_in_every_face(show_qml, tmp_path, caplog, face: str) -> None:
    page = show_qml("Gallery", QML, **FACES[face])
    picture = page.grab(tmp_path / f"{face}.png")
    colours = {picture.pixelColor(x, y).name() for x in range(0, 500, 5) for y in range(0, 500, 5)}
    assert len(colours) > 3
    said = [record.getMessage() for record in caplog.records]
    assert all("No translations" in line for line in said)
