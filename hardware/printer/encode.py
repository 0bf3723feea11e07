"""Pictures as ESC/POS bytes, by python-escpos and its database of printer profiles."""

from __future__ import annotations

import importlib
import logging
import os
import shutil
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING

from hardware.printer.errors import BadTargetError
from hardware.printer.picture import Picture

if TYPE_CHECKING:
    from escpos.printer import Dummy

WIDTHS = (384, 576)
# Cheap 58 mm printers have no cutter; 80 mm ones do. Naming a profile says otherwise.
_PROFILES = {384: "NT-5890K", 576: "TM-T20II"}
# Small pieces keep printers with small buffers moving.
FRAGMENT_ROWS = 128
_LINES_TO_TEAR = 6


def profile_for(dots: int, name: str | None = None) -> str:
    """Return the profile to use for paper this wide: `name`, or the usual one.

    Raises BadTargetError when the width or the profile is not usable.
    """
    if dots not in WIDTHS:
        raise BadTargetError(f"Paper is {WIDTHS[0]} or {WIDTHS[1]} dots wide, not {dots}.")
    if name is None:
        return _PROFILES[dots]
    profiles = _library("capabilities").CAPABILITIES["profiles"]
    if name not in profiles:
        raise BadTargetError(f"python-escpos knows no printer profile {name!r}.")
    width = profiles[name].get("media", {}).get("width", {}).get("pixels")
    if not isinstance(width, int) or width < dots:
        raise BadTargetError(f"The printer profile {name!r} is not for {dots} dots of paper.")
    return name


@cache
def has_cutter(profile: str) -> bool:
    """Say whether printers of this profile cut the paper."""
    return _cuts(_recorder(profile))


def encode(picture: Picture, profile: str) -> bytes:
    """Return the picture as raster commands, then the cut or the feed that parts it."""
    recorder = _recorder(profile)
    recorder.image(picture.to_image(), fragment_height=FRAGMENT_ROWS)
    if _cuts(recorder):
        recorder.cut(mode="PART")
    else:
        recorder.print_and_feed(_LINES_TO_TEAR)
    return bytes(recorder.output)


def _recorder(profile: str) -> Dummy:
    return _library("printer.dummy").Dummy(profile=profile)


def _cuts(recorder: Dummy) -> bool:
    return any(recorder.profile.supports(cut) for cut in ("paperPartCut", "paperFullCut"))


@cache
def _library(part: str) -> ModuleType:
    """Import a part of python-escpos when it is needed, and undo what importing it leaves.

    It takes half a second over its profiles, sets up the root logger, and leaves
    a folder in the temporary directory.
    """
    handlers = logging.root.handlers[:]
    module = importlib.import_module(f"escpos.{part}")
    logging.root.handlers[:] = handlers
    if "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ:
        capabilities = importlib.import_module("escpos.capabilities")
        shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)
    return module
