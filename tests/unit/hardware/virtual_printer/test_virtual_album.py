"""Tickets are numbered on, appear whole, and replace nothing."""

from __future__ import annotations

import pytest
from PIL import Image

from hardware.printer.picture import Picture
from hardware.virtual_printer.album import Album

PICTURE = Picture(384, 2, b"\xaa" * 96)


def test_numbers_go_on_from_those_that_are_there(tmp_path) -> None:
    (tmp_path / "ticket-0041.png").touch()
    (tmp_path / "ticket-9.png").touch()
    (tmp_path / "other.png").touch()
    album = Album(tmp_path)
    assert [album.keep(PICTURE).name, album.keep(PICTURE).name] == [
        "ticket-0042.png",
        "ticket-0043.png",
    ]


def test_a_kept_ticket_is_the_picture_and_nothing_else_lies_beside_it(tmp_path) -> None:
    path = Album(tmp_path / "new" / "folder").keep(PICTURE)
    assert Picture.from_image(Image.open(path)) == PICTURE
    assert [each.name for each in path.parent.iterdir()] == ["ticket-0001.png"]


def test_numbers_beyond_four_digits_go_on_too(tmp_path) -> None:
    (tmp_path / "ticket-12345.png").touch()
    assert Album(tmp_path).keep(PICTURE).name == "ticket-12346.png"


def test_a_folder_that_cannot_be_is_told_at_the_start(tmp_path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        Album(tmp_path / "file" / "folder")
