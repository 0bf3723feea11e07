"""`python -m kiosk pin`: set the PIN of this kiosk's staff corner."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.staff.pin import LONGEST, SHORTEST, is_pin, set_pin


def main(arguments: Sequence[str], config: Path) -> int:
    """Ask for a PIN twice, or read it from a pipe, and keep it; `config` is the usual folder."""
    parser = argparse.ArgumentParser(
        prog="kiosk pin",
        description=f"Set the PIN of this kiosk's staff corner, {SHORTEST} to {LONGEST} digits.",
    )
    parser.add_argument("--config", type=Path, default=config, metavar="DIR", help="its folder")
    folder = parser.parse_args(arguments).config.expanduser()
    pin = _asked() if sys.stdin.isatty() else sys.stdin.readline().strip()
    try:
        if not is_pin(pin):
            raise ValueError(f"A PIN has {SHORTEST} to {LONGEST} digits, typed twice alike.")
        set_pin(folder, pin)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)  # noqa: T201  a command line tool
        return 2
    print("The staff corner opens with this PIN from now on.")  # noqa: T201  a command line tool
    return 0


def _asked() -> str:
    """Return what was typed twice alike, or nothing."""
    first = getpass.getpass("New PIN: ")
    return first if getpass.getpass("Once more: ") == first else ""
