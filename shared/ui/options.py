"""Command-line words every windowed app shares."""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass

from PySide6.QtCore import QRect

_GEOMETRY = re.compile(r"^(\d{2,5})x(\d{2,5})(?:([+-]\d{1,5})([+-]\d{1,5}))?$")


@dataclass(frozen=True, kw_only=True)
class ScreenOptions:
    """How the window is shown.

    `geometry` None means full screen. `panel_inches` None means: ask the screen.
    """

    geometry: QRect | None = None
    panel_inches: float | None = None
    language: str | None = None
    reduced_motion: bool = False
    software: bool = False


def add_screen_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that `screen_options` reads back."""
    group = parser.add_argument_group("screen")
    group.add_argument(
        "--geometry", type=geometry, metavar="WxH+X+Y", help="a window instead of full screen"
    )
    group.add_argument(
        "--panel-inches", type=_inches, metavar="N", help="diagonal of the panel, if misreported"
    )
    group.add_argument("--language", metavar="CODE", help="language to start in")
    group.add_argument("--reduced-motion", action="store_true", help="no animation")
    group.add_argument("--software", action="store_true", help="draw without a GPU")


def screen_options(given: argparse.Namespace) -> ScreenOptions:
    """Return the screen options of a parsed command line."""
    return ScreenOptions(
        geometry=given.geometry,
        panel_inches=given.panel_inches,
        language=given.language,
        reduced_motion=given.reduced_motion,
        software=given.software,
    )


def geometry(text: str) -> QRect:
    """Read "WxH" or "WxH+X+Y"; raises ArgumentTypeError with a sentence."""
    match = _GEOMETRY.match(text)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a geometry such as 540x960+0+0.")
    width, height, x, y = (int(part or 0) for part in match.groups())
    return QRect(x, y, width, height)


def _inches(text: str) -> float:
    try:
        inches = float(text)
    except ValueError:
        inches = 0.0
    if not 5 <= inches <= 150:
        raise argparse.ArgumentTypeError(f"{text!r} is not a diagonal between 5 and 150 inches.")
    return inches
