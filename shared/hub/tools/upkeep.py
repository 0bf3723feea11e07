"""`python -m shared.hub check` and `support-bundle`: is it well, and what may be sent to whom."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from ..upkeep.bundle import write_bundle
from ..upkeep.checks import check
from .backups import AddTool, Parsers


class UpkeepError(Exception):
    """Something is in trouble, or could not be written; the message is a sentence."""


def add_upkeep(tools: Parsers, add_tool: AddTool) -> None:
    """Add the tools to a command line; `add_tool` makes one that knows its data folder."""
    look = add_tool(tools, "check", "Look whether the hub and its folder are well.")
    look.set_defaults(run=_check)
    said = "Write what helps others to help, without a word about anybody."
    bundle = add_tool(tools, "support-bundle", said)
    bundle.add_argument("--to", required=True, type=Path, metavar="FILE.zip", help="a new file")
    bundle.set_defaults(run=_bundle)


def _check(options: argparse.Namespace) -> None:
    findings = check(options.data, datetime.now(UTC))
    for each in findings:
        sys.stdout.write(f"{each}\n")
    troubles = [each.what for each in findings if each.state == "trouble"]
    if troubles:
        raise UpkeepError(f"In trouble: {', '.join(troubles)}.")


def _bundle(options: argparse.Namespace) -> None:
    findings = check(options.data, datetime.now(UTC))
    try:
        write_bundle(options.data, options.to, findings)
    except OSError as error:
        raise UpkeepError(f"The file {options.to} cannot be written: {error.strerror}.") from None
    sys.stdout.write(f"{options.to}\n")
