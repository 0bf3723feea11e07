"""`python -m shared.insight report`: one report to a file."""

from __future__ import annotations

import argparse
import sqlite3
import sys
from pathlib import Path
from typing import Any, TypeAlias

from ...domain.profile import ProfileError
from ..archive import Archive
from ..studies import CannotStudy, Sees
from .files import FORMATS
from .making import KINDS, make, read_asked
from .scheduled import FOR_OTHERS, write_whole
from .words import LANGUAGES

Parsers: TypeAlias = "argparse._SubParsersAction[Any]"


class ReportError(Exception):
    """A report that could not be made; the message is a sentence."""


def add_report(tools: Parsers) -> None:
    """Add the tool to a command line."""
    said = "Make a report of a day, week, month or quarter; the same one gives the same bytes."
    tool = tools.add_parser("report", help="a report to a file", description=said)
    tool.add_argument("--data", required=True, type=Path, metavar="FOLDER", help="the hub's folder")
    tool.add_argument(
        "--period", required=True, help="2026-11-22, 2026-W47, 2026-11 or 2026-Q4", metavar="P"
    )
    tool.add_argument("--kind", choices=KINDS, default=KINDS[0], help=f"({KINDS[0]})")
    tool.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0])
    tool.add_argument("--out", required=True, type=Path, help="FILE.pdf, FILE.xlsx or FILE.csv")
    tool.add_argument(
        "--sensitive", action="store_true", help="count sensitive services too, by their names"
    )
    tool.set_defaults(run=_report)


def _report(options: argparse.Namespace) -> None:
    ending = options.out.suffix.removeprefix(".").lower()
    if ending not in FORMATS:
        raise ReportError(f"{options.out}: expected a name that ends in .pdf, .xlsx or .csv.")
    question = {
        "kind": options.kind,
        "period": options.period,
        "language": options.language,
        "format": ending,
    }
    try:
        found = make(
            read_asked(question),
            Archive(options.data),
            Sees(sensitive=options.sensitive),
            lambda _share: None,
        )
        write_whole(options.out, found.data, FOR_OTHERS)
    except CannotStudy as cannot:
        raise ReportError(cannot.sentence) from None
    except (sqlite3.Error, ProfileError) as error:
        raise ReportError(f"The folder {options.data} holds no center: {error}.") from None
    except OSError as error:
        raise ReportError(f"{options.out}: {error.strerror}.") from None
    sys.stdout.write(f"{options.out}\n")
