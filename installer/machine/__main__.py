"""`ventanilla WHAT`: each word hands over to the program that does it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence

from installer.terminal import complain, say
from shared.hub.__main__ import USUAL_FOLDER

from . import places, selftest, session, setup, update
from .places import MachineError

USAGE = """\
ventanilla setup        what is this computer for? Ends with the hub running or the device joined
ventanilla update       a newer package after a backup, or --back to the version before
ventanilla self-test    sound, voice, printer, scanner, touch, screen, network, clock, disk
ventanilla hub TOOL     the hub's tools: pair, staff, devices, profile, backup, restore, check ...
ventanilla kiosk        where visitors get their number
ventanilla counter      the console of a desk
ventanilla display      the screen of the waiting room
ventanilla printer test --to PRINTER
ventanilla insight      figures, simulation and replay
ventanilla --version
Each says more with --help."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the first word says with the others; return the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words == ["--version"]:
        say(places.version())
        return 0
    if not words or words[0] not in COMMANDS:
        say(USAGE)
        return 0 if words in ([], ["--help"], ["help"]) else 2
    try:
        return COMMANDS[words[0]](words[1:])
    except MachineError as error:
        complain(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


def _program(module: str) -> Callable[[list[str]], int]:
    def run(words: list[str]) -> int:
        os.execv(sys.executable, [sys.executable, "-m", module, *words])  # noqa: S606  ourselves

    return run


def _hub(words: list[str]) -> int:
    """Use the hub's folder as its own user, so that everything in it stays that user's."""
    os.environ.setdefault(USUAL_FOLDER, str(places.HUB))
    if os.environ[USUAL_FOLDER] == str(places.HUB) and "--help" not in words:
        places.become(places.HUB_USER)
    return _program("shared.hub")(words)


COMMANDS: Mapping[str, Callable[[list[str]], int]] = {
    "setup": setup.main,
    "update": update.main,
    "self-test": selftest.main,
    "session": session.main,
    "hub": _hub,
    "kiosk": _program("kiosk"),
    "counter": _program("counter"),
    "display": _program("display"),
    "printer": _program("hardware.printer"),
    "virtual-printer": _program("hardware.virtual_printer"),
    "insight": _program("shared.insight"),
}


if __name__ == "__main__":
    sys.exit(main())
