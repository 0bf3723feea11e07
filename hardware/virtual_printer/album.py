"""Finished tickets as PNG files that appear whole and never replace one another."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from hardware.printer.picture import Picture

_NAME = re.compile(r"ticket-(\d{4,})\.png")
_DPI = (203, 203)


class Album:
    """A folder of tickets, numbered on from those it already holds."""

    def __init__(self, folder: Path) -> None:
        """Make the folder; raises OSError when it cannot be written."""
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
        self._folder = folder
        there = (_NAME.fullmatch(path.name) for path in folder.iterdir())
        self._count = max((int(match[1]) for match in there if match), default=0)

    def keep(self, picture: Picture) -> Path:
        """Save a ticket under the next number; raises OSError."""
        self._count += 1
        path = self._folder / f"ticket-{self._count:04}.png"
        unfinished = path.with_name(f".{path.name}.part")
        picture.to_image().save(unfinished, format="PNG", dpi=_DPI)
        return unfinished.replace(path)
