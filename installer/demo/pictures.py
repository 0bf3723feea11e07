"""What the virtual screen shows, as one PNG file a window, made anew while the run lasts."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

from PIL import Image, ImageGrab

from .layout import Rect
from .screen import Screen

PAUSE = 2.0
"""Seconds between two looks at the screen."""


class Camera:
    """Takes pictures of the windows of a virtual screen."""

    def __init__(self, screen: Screen, folder: Path) -> None:
        self._screen = screen
        self._folder = folder
        self._last: dict[str, bytes] = {}

    async def keep_going(self) -> None:
        """Take pictures until cancelled."""
        while True:
            await asyncio.to_thread(self.take)
            await asyncio.sleep(PAUSE)

    def take(self) -> None:
        """Make the picture of every window that looks different from the last one."""
        whole = ImageGrab.grab(xdisplay=self._screen.display)
        for name, picture in cut(whole, self._screen.places).items():
            pixels = picture.tobytes()
            if pixels != self._last.get(name):
                self._last[name] = pixels
                save(picture, self._folder / f"{name}.png")


def cut(whole: Image.Image, places: Mapping[str, Rect]) -> dict[str, Image.Image]:
    """Return the part of a screen's picture that each place takes."""
    return {
        name: whole.crop((at.x, at.y, at.x + at.width, at.y + at.height))
        for name, at in places.items()
    }


def save(picture: Image.Image, file: Path) -> None:
    """Write a PNG that is whole from the first moment it is there."""
    unfinished = file.with_name(file.name + ".new")
    picture.save(unfinished, "PNG", compress_level=1)
    unfinished.replace(file)
