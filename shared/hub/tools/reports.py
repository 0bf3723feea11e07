"""`python -m shared.hub reports`: make what the profile asks for and is due."""

from __future__ import annotations

import argparse
import contextlib
import os
import sqlite3
import sys
from datetime import UTC, datetime

from ...domain.profile import ProfileError
from .backups import AddTool, Parsers


class ReportsError(Exception):
    """A report could not be made; the message is one sentence or more."""


def add_reports(tools: Parsers, add_tool: AddTool) -> None:
    """Add the tool to a command line; `add_tool` makes one that knows its data folder."""
    said = "Make the reports that the profile asks for and that are due."
    add_tool(tools, "reports", said).set_defaults(run=_reports)


def _reports(options: argparse.Namespace) -> None:
    # Nothing else of the hub needs what counts and sets reports.
    from ...insight.reports.scheduled import make_due  # noqa: PLC0415

    with contextlib.suppress(OSError):
        os.nice(15)  # the queue comes first
    try:
        done = make_due(options.data, datetime.now(UTC))
    except (sqlite3.Error, ProfileError) as error:
        raise ReportsError(f"The folder {options.data} holds no center: {error}.") from None
    for path in done.made:
        sys.stdout.write(f"{path}\n")
    if done.troubles:
        raise ReportsError(" ".join(done.troubles))
    if not done.made:
        sys.stdout.write("Nothing is due.\n")
