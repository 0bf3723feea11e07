"""`python -m display`: the waiting-room screen of a center."""

from __future__ import annotations

import argparse
import logging
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRect

import shared.ui.plain_imports  # noqa: F401  before all that would be read through
from hardware.selftest.looking import Around, look
from hardware.speech.announcer import Announcer, Announces
from hardware.speech.twin import Mute
from shared.domain.roles import Role
from shared.link.device import Device
from shared.link.errors import DeviceError
from shared.ui.hub_link import HubLink
from shared.ui.joining.opening import (
    Ended,
    Newcomer,
    Watch,
    add_joining_arguments,
    run_joined,
)
from shared.ui.launch import Stage
from shared.ui.options import ScreenOptions, add_screen_arguments, screen_options

from .board_model import BoardModel, Choices
from .own_look import THINGS
from .pictures import Pictures
from .room_model import RoomModel

QML = Path(__file__).resolve().parent / "qml"
WINDOW = QRect(0, 0, 960, 540)
CONFIG = Path("~/.config/ventanilla/display")
ASSUMED_INCHES = 55.0
NEAR_INCHES = 32.0
FIRST_LANGUAGE = "es"
"""Spoken until the center has told its own."""

_log = logging.getLogger(__name__)


def main() -> int:
    """Show the board until the window closes; return the exit code."""
    given = _read_arguments()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    try:
        return run_joined(_newcomer(given), {Role.DISPLAY}, lambda device: _run(given, device))
    except (DeviceError, ValueError) as error:
        print(f"display: {error}", file=sys.stderr)
        return 2


def _run(given: argparse.Namespace, device: Device) -> Ended:
    """Show the board as this device of a hub."""
    discover = given.discover or given.hub is None
    link = HubLink(device, given.hub, discover=discover, config_dir=given.config.expanduser())
    pictures = Pictures(given.pictures.expanduser()) if given.pictures else None
    choices = Choices(
        zone=given.zone,
        calm=given.reduced_motion,
        pictures=pictures,
        warn=lambda sentence: _log.warning("%s", sentence),
    )
    return show(
        link, Mute() if given.mute else Announcer(), _screen(given), choices, trial=given.test
    )


def _newcomer(given: argparse.Namespace) -> Newcomer:
    return Newcomer(
        role=Role.DISPLAY,
        # A technician reads this from near: sized like a kiosk's page, not like a board.
        kind="kiosk",
        theme="board",
        folder=given.config.expanduser(),
        options=replace(_window(given), panel_inches=NEAR_INCHES),
        url=given.hub,
        name=given.name,
        by_itself=True,
    )


def show(
    link: HubLink,
    announcer: Announces,
    options: ScreenOptions,
    choices: Choices,
    *,
    trial: bool = False,
) -> Ended:
    """Put the board on a stage and run it; everything is stopped at the end.

    `trial` begins with a sample that calls nobody.
    """
    stage = Stage(
        "Display",
        kind="board",
        theme="board",
        qml=QML,
        options=options,
        assumed_inches=ASSUMED_INCHES,
    )
    board = BoardModel(announcer, choices, speak=stage.set_language)
    pictures = choices.pictures
    room = RoomModel(
        board,
        ask=lambda: _look(link, board),
        refresh_pictures=pictures.refresh if pictures else lambda: None,
        looks=lambda: look(Around(), THINGS),
    )
    link.arrived.connect(board.take)
    link.arrived.connect(room.take)
    link.looked.connect(room.looked)
    watch = Watch(link, stage)

    def stop() -> None:
        link.stop()
        announcer.stop()
        if pictures:
            pictures.stop()

    stage.show({"board": board, "room": room})
    link.start()
    if pictures:
        pictures.refresh()
    if trial:
        board.tryOut()
    return watch.ended(stage.run(closing=stop))


def _look(link: HubLink, board: BoardModel) -> None:
    """Ask for what changes by the clock alone: waits and hours."""
    if board.connected:
        link.look("floor")


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="display", description=__doc__)
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--hub", metavar="URL", help="address of the hub")
    where.add_argument("--discover", action="store_true", help="find the hub on this network")
    parser.add_argument(
        "--config", type=Path, default=CONFIG, metavar="DIR", help="folder of device.json"
    )
    parser.add_argument("--windowed", action="store_true", help="a window of 960x540")
    parser.add_argument(
        "--zone", metavar="CODE", help="show the calls of this zone, whatever a manager chose"
    )
    parser.add_argument("--mute", action="store_true", help="no chime and no voice")
    parser.add_argument(
        "--pictures", type=Path, metavar="DIR", help="PNG and JPEG files shown in quiet hours"
    )
    parser.add_argument(
        "--test", action="store_true", help="begin with a sample call (later: the key T)"
    )
    add_joining_arguments(parser)
    add_screen_arguments(parser)
    return parser.parse_args()


def _screen(given: argparse.Namespace) -> ScreenOptions:
    options = _window(given)
    return replace(options, language=options.language or FIRST_LANGUAGE)


def _window(given: argparse.Namespace) -> ScreenOptions:
    options = screen_options(given)
    if given.windowed and options.geometry is None:
        return replace(options, geometry=WINDOW)
    return options


if __name__ == "__main__":
    sys.exit(main())
