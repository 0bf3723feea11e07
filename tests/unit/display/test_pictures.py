"""Pictures for quiet hours: good ones are made small, bad ones are left out and named."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from display import pictures
from display.pictures import Pictures


def paint(file: Path, width: int = 60, height: int = 40) -> None:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(0x14664A)
    assert picture.save(str(file))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pictures"
    made.mkdir()
    return made


@pytest.fixture
def shown(folder: Path) -> Iterator[Pictures]:
    made = Pictures(folder)
    yield made
    made.stop()


def read(shown: Pictures) -> list[Path]:
    """Have the folder read, and return what is shown in one round."""
    shown.refresh()
    assert shown._thread is not None
    shown._thread.join()
    found: list[Path] = []
    while (picture := shown.at(len(found))) is not None and picture not in found:
        found.append(picture)
    return found


def test_pictures_come_in_the_order_of_their_names(shown: Pictures, folder: Path) -> None:
    for name in ("b.png", "a.JPG", "c.jpeg"):
        paint(folder / name)
    (folder / "notes.txt").write_text("not a picture")
    copies = read(shown)
    assert len(copies) == 3
    assert all(QImage(str(each)).width() == 60 for each in copies)
    assert shown.at(3) == shown.at(0)


def test_a_picture_with_holes_stands_on_white(shown: Pictures, folder: Path) -> None:
    picture = QImage(60, 40, QImage.Format.Format_ARGB32)
    picture.fill(0x00FF0000)
    assert picture.save(str(folder / "logo.png"))
    (copy,) = read(shown)
    assert QImage(str(copy)).pixelColor(30, 20).name() == "#ffffff"


def test_a_large_picture_is_made_small(shown: Pictures, folder: Path) -> None:
    paint(folder / "wide.png", 4000, 500)
    (copy,) = read(shown)
    assert QImage(str(copy)).width() == pictures.LONGEST_SIDE
    assert QImage(str(copy)).height() == 240


def test_bad_files_are_left_out_and_named_once(
    shown: Pictures, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    paint(folder / "good.png")
    (folder / "empty.png").write_bytes(b"")
    (folder / "text.jpg").write_text("<html>")
    whole = (folder / "good.png").read_bytes()
    (folder / "half.png").write_bytes(whole[: len(whole) // 2])
    (folder / "folder.png").mkdir()
    os.mkfifo(folder / "pipe.png")  # nobody ever writes into it
    assert len(read(shown)) == 1
    assert len(read(shown)) == 1
    assert sorted(caplog.messages) == [
        "The picture empty.png is left out: it is no PNG or JPEG picture.",
        "The picture folder.png is left out: it is no PNG or JPEG picture.",
        "The picture half.png is left out: it is broken.",
        "The picture pipe.png is left out: it is no PNG or JPEG picture.",
        "The picture text.jpg is left out: it is no PNG or JPEG picture.",
    ]


def test_a_huge_picture_is_not_even_read(
    shown: Pictures,
    folder: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pictures, "MOST_PIXELS", 2_000)
    paint(folder / "huge.png")
    assert read(shown) == []
    (said,) = caplog.messages
    assert said.startswith("The picture huge.png is left out: it is too large (60 x 40 pixels;")


def test_the_folder_may_change(shown: Pictures, folder: Path) -> None:
    paint(folder / "a.png")
    (first,) = read(shown)
    paint(folder / "b.png")
    assert read(shown)[0] == first
    (folder / "a.png").unlink()
    assert len(read(shown)) == 1


def test_a_folder_that_is_not_there_is_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shown = Pictures(tmp_path / "nowhere")
    assert read(shown) == []
    shown.stop()
    (said,) = caplog.messages
    assert said.endswith("nowhere cannot be shown: No such file or directory.")
