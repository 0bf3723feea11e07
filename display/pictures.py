"""Pictures for quiet hours: those of a folder, made fit for the screen in a thread of its own.

The screen only ever loads a small copy. What is no picture, or a picture too large, is left out
and named once in the log.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

ENDINGS = frozenset({".png", ".jpg", ".jpeg"})
MOST_PIXELS = 24_000_000
MOST_BYTES = 40_000_000
MOST_FILES = 200
LONGEST_SIDE = 1920

_log = logging.getLogger(__name__)


class PictureError(Exception):
    """A file cannot be shown; the text says why."""


class Pictures:
    """The pictures of a folder, in the order of their names; read again by `refresh`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._copies = TemporaryDirectory(prefix="ventanilla-pictures-")
        self._known: Mapping[tuple[str, int], Path | None] = {}
        self._ready: tuple[Path, ...] = ()
        self._said: set[str] = set()
        self._thread: Thread | None = None
        self._stopped = False

    def refresh(self) -> None:
        """Look into the folder again, without making anybody wait."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = Thread(target=self._read, name="pictures", daemon=True)
            self._thread.start()

    def at(self, turn: int) -> Path | None:
        """Return the picture of a turn; None when there is none."""
        ready = self._ready
        return ready[turn % len(ready)] if ready else None

    def stop(self) -> None:
        """End; the copies are gone."""
        self._stopped = True
        if self._thread is not None:
            self._thread.join()
        self._copies.cleanup()

    def _read(self) -> None:
        before, known = self._known, dict[tuple[str, int], Path | None]()
        for file in self._files():
            if self._stopped:
                return
            key = (file.name, _changed(file))
            known[key] = (
                before[key] if key in before else self._copy(file, len(before) + len(known))
            )
            self._ready = tuple(each for each in known.values() if each)
        self._known = known
        self._ready = tuple(each for each in known.values() if each)

    def _files(self) -> list[Path]:
        try:
            found = sorted(self._folder.iterdir())
        except OSError as error:
            self._say(f"The pictures in {self._folder} cannot be shown: {error.strerror}.")
            return []
        pictures = [each for each in found if each.suffix.lower() in ENDINGS]
        if len(pictures) > MOST_FILES:
            self._say(f"Of the pictures in {self._folder} the first {MOST_FILES} are shown.")
        return pictures[:MOST_FILES]

    def _copy(self, file: Path, number: int) -> Path | None:
        copy = Path(self._copies.name, f"{number:04}-{_changed(file)}.jpg")
        try:
            _shrink(file, copy)
        except PictureError as error:
            self._say(f"The picture {file.name} is left out: {error}")
            return None
        return copy

    def _say(self, sentence: str) -> None:
        if sentence not in self._said:
            self._said.add(sentence)
            _log.warning("%s", sentence)


def _shrink(file: Path, copy: Path) -> None:
    """Write a copy that a screen can load in no time; raises PictureError."""
    # Whoever opens a pipe waits for its other end, and Qt lets no other thread run meanwhile.
    if not file.is_file():
        raise PictureError("it is no PNG or JPEG picture.")
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        raise PictureError("it is no PNG or JPEG picture.")
    if size.width() * size.height() > MOST_PIXELS or file.stat().st_size > MOST_BYTES:
        shape = f"{size.width()} x {size.height()} pixels"
        raise PictureError(f"it is too large ({shape}; at most {MOST_PIXELS // 10**6} million).")
    bounds = QSize(LONGEST_SIDE, LONGEST_SIDE)
    if size.width() > LONGEST_SIDE or size.height() > LONGEST_SIDE:
        reader.setScaledSize(size.scaled(bounds, Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    if picture.isNull():
        raise PictureError("it is broken.")
    if not _on_white(picture).save(str(copy), quality=90):
        raise PictureError("there is no room for a copy of it.")


def _on_white(picture: QImage) -> QImage:
    """Return a picture without holes: what lies beneath them was never meant to be seen."""
    if not picture.hasAlphaChannel():
        return picture
    paper = QImage(picture.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, picture)
    painter.end()
    return paper


def _changed(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0
