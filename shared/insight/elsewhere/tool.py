"""`python -m shared.insight history`: take in the past of another system, and take it out again."""

from __future__ import annotations

import argparse
import datetime as dt
import sqlite3
import sys
from pathlib import Path
from typing import Any, TypeAlias

from ...domain.center import Center
from ...domain.profile import adopted_profile
from ..archive_reading import reading
from ..table import TableError
from .column_map import MapError, read_map
from .keeping import Elsewhere
from .rows import read_steps

Parsers: TypeAlias = "argparse._SubParsersAction[Any]"


class HistoryError(Exception):
    """What could not be done; the message is a sentence."""


def add_history(tools: Parsers) -> None:
    """Add the tool to a command line."""
    said = "Take in past steps of another system (CSV), list what was taken in, take it out."
    acts = tools.add_parser("history", help=said, description=said).add_subparsers(
        required=True, metavar="ACT"
    )
    take = _act(acts, "import", "Take in every good row; name every other by its line.")
    take.add_argument("file", type=Path, metavar="FILE.csv")
    take.add_argument(
        "--map", required=True, type=Path, metavar="FILE.toml", help="which column means what"
    )
    take.add_argument("--try", action="store_true", dest="dry", help="only say what would be done")
    take.set_defaults(run=_import)
    _act(acts, "list", "Print what was taken in.").set_defaults(run=_list)
    out = _act(acts, "remove", "Take an import out again.")
    out.add_argument("number", type=int, metavar="NUMBER", help="as `list` shows it")
    out.set_defaults(run=_remove)
    shown = acts.add_parser("example", help="Print a column map to begin with.")
    shown.set_defaults(run=_example)


def _act(acts: Parsers, name: str, said: str) -> argparse.ArgumentParser:
    act: argparse.ArgumentParser = acts.add_parser(name, help=said, description=said)
    act.add_argument("--data", required=True, type=Path, metavar="FOLDER", help="the hub's folder")
    return act


def _import(options: argparse.Namespace) -> None:
    center = _center(options.data)
    now = dt.datetime.now(dt.UTC)
    try:
        means = read_map(_read(options.map).decode())
        steps, note = read_steps(_read(options.file), means, center, now)
    except (MapError, UnicodeDecodeError) as error:
        raise HistoryError(f"{options.map}: {error}.") from None
    except TableError as error:
        raise HistoryError(f"{options.file}: {error}.") from None
    for said in filter(None, (note, *steps.faults)):
        sys.stderr.write(f"{options.file}: {said}.\n")
    if options.dry:
        sys.stdout.write(f"{len(steps.kept)} rows are good, {steps.dropped} are not.\n")
        return
    try:
        new = _table(options).take(steps.kept, means.source, options.file.name, now)
    except sqlite3.Error as error:
        raise _cannot_write(options, error) from None
    sys.stdout.write(
        f"{new} rows were taken in, {len(steps.kept) - new} were there already, "
        f"{steps.dropped} were left out.\n"
    )


def _list(options: argparse.Namespace) -> None:
    sys.stdout.write("number\tsource\tfile\ttaken in\trows\tfirst\tlast\n")
    zone = _center(options.data).zone
    for each in _table(options).imports():
        ends = [
            at.astimezone(zone).date().isoformat() if at else "" for at in (each.first, each.last)
        ]
        cells = (each.id, each.source, each.file, f"{each.at:%Y-%m-%d}", each.rows, *ends)
        sys.stdout.write("\t".join(map(str, cells)) + "\n")


def _remove(options: argparse.Namespace) -> None:
    try:
        gone = _table(options).take_out(options.number)
    except KeyError:
        raise HistoryError(f"There is no import {options.number}: see `history list`.") from None
    except sqlite3.Error as error:
        raise _cannot_write(options, error) from None
    sys.stdout.write(f"{gone} rows were taken out.\n")


def _example(_options: argparse.Namespace) -> None:
    sys.stdout.write(Path(__file__).with_name("example.toml").read_text(encoding="utf-8"))


def _cannot_write(options: argparse.Namespace, error: sqlite3.Error) -> HistoryError:
    return HistoryError(f"Nothing can be written in the folder {options.data}: {error}.")


def _table(options: argparse.Namespace) -> Elsewhere:
    return Elsewhere(options.data)


def _center(folder: Path) -> Center:
    try:
        with reading(folder) as now:
            text = now.profile()
    except sqlite3.Error as error:
        raise HistoryError(f"The folder {folder} holds no center: {error}.") from None
    if text is None:
        raise HistoryError(f"The folder {folder} holds no center yet.")
    return adopted_profile(text)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise HistoryError(f"{path}: {error.strerror}.") from None
