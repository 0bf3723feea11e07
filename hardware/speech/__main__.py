"""`python -m hardware.speech`: the voice's process; `--to DIR` keeps the sound as WAV files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .voice import Voice
from .worker import keep_in, play_aloud, serve


def main() -> int:
    """Speak the JSON lines of standard input; return the exit code."""
    parser = argparse.ArgumentParser(prog="hardware.speech", description=__doc__)
    parser.add_argument("--to", type=Path, metavar="DIR", help="write WAV files, play nothing")
    given = parser.parse_args()
    sound = keep_in(given.to) if given.to else play_aloud
    try:
        # Bytes that are no text reach `serve` as a bad line, not as the end of the process.
        with open(0, encoding="utf-8", errors="replace", closefd=False) as lines:
            return serve(lines, sys.stdout, Voice, sound)
    except (KeyboardInterrupt, BrokenPipeError):
        return 0


if __name__ == "__main__":
    sys.exit(main())
