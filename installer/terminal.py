"""The one place where the installer's programs speak."""

from __future__ import annotations

import sys


def say(sentence: str) -> None:
    """Write a line for whoever typed the command."""
    print(sentence, flush=True)  # noqa: T201  the terminal is these programs' screen


def complain(sentence: str) -> None:
    """Write a line about something that went wrong."""
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201  as above
