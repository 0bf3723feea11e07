"""`make package`: one Debian package under build/, which installs without a network."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from installer.terminal import complain, say

from .build import ROOT, PackageError, build
from .wheels import WheelsError


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the package; return the exit code."""
    parser = argparse.ArgumentParser(prog="make package", description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "build", metavar="DIR")
    parser.add_argument("--version", help="state this version")
    given = parser.parse_args(arguments)
    began = time.monotonic()
    try:
        made = build(given.to, given.version)
    except (PackageError, WheelsError) as error:
        complain(str(error))
        return 1
    size = made.stat().st_size / 1e6
    say(f"{made}: {size:.1f} MB, made in {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
