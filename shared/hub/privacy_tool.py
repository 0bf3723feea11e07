"""`python -m shared.hub privacy`: what is kept and why, and letting go of it."""

from __future__ import annotations

import argparse
import contextlib
import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, select

from ..domain.commands import EraseVisit, ForgetPast
from ..domain.decisions.forgetting import SOONEST
from ..store import backup, schema
from ..store.database import FILE_NAME
from ..store.erasing import Remembered, remembered
from ..store.upkeep_inventory import FILES, INVENTORY
from .backups_tool import AddTool, Parsers, backups_folder
from .door import Opened
from .folder import Folder

# A token, or the whole link of a QR.
_TOKEN = re.compile(r"(?:https?://[^\s/]+/t/)?([A-Za-z0-9_-]{22,64})")
_FARTHEST = 36_500


class PrivacyError(Exception):
    """What could not be shown or forgotten; the message is a sentence."""


def add_privacy(tools: Parsers, add_tool: AddTool) -> None:
    """Add the tools to a command line; `add_tool` makes one that knows its data folder."""
    said = "What is kept of whom and how long; export it, erase it, anonymise the past."
    tool = tools.add_parser("privacy", help=said, description=said)
    acts = tool.add_subparsers(required=True, metavar="ACT")
    said = "Print what is kept, why and for how long."
    acts.add_parser("inventory", help=said, description=said).set_defaults(run=_inventory)
    past = add_tool(acts, "anonymise", "Forget what leads from old visits to people.")
    past.add_argument("--older-than", required=True, type=_days, metavar="DAYS")
    past.add_argument("--dry-run", action="store_true", help="only say what would be forgotten")
    past.set_defaults(run=_anonymise)
    for name, said, run in (
        ("export", "Print all that is kept of one visit, as JSON.", _export),
        ("erase", "Forget the token, notes and answers of one visit.", _erase),
    ):
        act = add_tool(acts, name, said)
        what = "the QR's token or link; - reads it from stdin, so that no list of processes has it"
        act.add_argument("--token", required=True, metavar="TOKEN", help=what)
        act.set_defaults(run=run)


def _days(text: str) -> timedelta:
    if not (text.isascii() and text.isdigit() and SOONEST.days <= int(text) <= _FARTHEST):
        raise argparse.ArgumentTypeError(f"expected days, {SOONEST.days} or more")
    return timedelta(days=int(text))


def _inventory(_options: argparse.Namespace) -> None:
    for kept in INVENTORY:
        sys.stdout.write(
            f"{kept.table}: {', '.join(kept.names)}\n"
            f"  what     {kept.what}\n  leads to {kept.leads}\n"
            f"  why      {kept.why}\n  kept     {kept.until}\n"
        )
    for name, what, until in FILES:
        sys.stdout.write(f"{name}\n  what     {what}\n  kept     {until}\n")


def _anonymise(options: argparse.Namespace) -> None:
    before = datetime.now(UTC) - options.older_than
    found = left = _remembered(options.data, before)
    if options.dry_run:
        sys.stdout.write(f"Would be forgotten: {found}.\n")
        return
    opened = Opened(Folder(options.data)) if found else None
    while opened is not None and left:
        opened.send(ForgetPast(before=before))
        now_left = _remembered(options.data, before)
        if now_left == left:
            raise PrivacyError(f"Not everything could be forgotten: {left} are left.")
        left = now_left
    sys.stdout.write(f"Forgotten: {found}.\n")
    _tell_copies(options.data)


def _base(data: Path) -> Path:
    if not (data / FILE_NAME).exists():
        raise PrivacyError(f"The folder {data} holds no center.")
    return data / FILE_NAME


def _remembered(data: Path, before: datetime) -> Remembered:
    with _reading(data) as connection:
        return remembered(connection, before)


@contextlib.contextmanager
def _reading(data: Path) -> Iterator[Connection]:
    """Yield a connection that sees one instant of the database; raises PrivacyError, StoreError."""
    base = _base(data)
    revision = backup.revision(base)
    if revision != schema.REVISION:
        raise PrivacyError(
            f'The database is of another version ("{revision}"): start its hub first.'
        )
    with backup.reading(base) as engine, engine.connect() as connection:
        yield connection


def _token(options: argparse.Namespace) -> str:
    said = sys.stdin.readline() if options.token == "-" else options.token  # noqa: S105
    match = _TOKEN.fullmatch(said.strip())
    if match is None:
        raise PrivacyError("A token has 22 to 64 letters, figures, - or _, as in the ticket's QR.")
    return match[1]


def _export(options: argparse.Namespace) -> None:
    token = _token(options)
    with _reading(options.data) as connection:
        told = _kept_of(connection, _visit_of(connection, token), token)
    json.dump(told, sys.stdout, indent=2, ensure_ascii=False, default=str)
    sys.stdout.write("\n")


def _visit_of(connection: Connection, token: str) -> str:
    secret = schema.visit_token.c
    found: str | None = connection.scalar(select(secret.visit_id).where(secret.token == token))
    if found is None:
        raise PrivacyError(
            "Nothing is kept under this token: there is none such, or it was erased."
        )
    return found


def _kept_of(connection: Connection, visit_id: str, token: str) -> dict[str, Any]:
    """Return all that is kept of a visit, but for the names of the staff."""

    def rows(table: Table, column: str, value: str) -> list[dict[str, Any]]:
        found = connection.execute(select(table).where(table.c[column] == value)).mappings()
        return [_without_staff(dict(row)) for row in found]

    journal, answer = schema.journal, schema.command
    named = journal.c.body.contains(f'"{visit_id}"', autoescape=True)
    held = answer.c.answer.contains(token, autoescape=True)
    events = select(journal.c.at, journal.c.kind, journal.c.body).where(named)
    answers = select(answer.c.at, answer.c.answer).where(held)
    return {
        "visit": rows(schema.visit, "id", visit_id),
        "steps": rows(schema.step, "visit_id", visit_id),
        "token": rows(schema.visit_token, "visit_id", visit_id),
        "notes": rows(schema.note, "visit_id", visit_id),
        "appointments": rows(schema.appointment, "visit_id", visit_id),
        "return_rights": rows(schema.return_right, "used_by", visit_id),
        "journal": [
            {"at": at, "kind": kind, "event": told}
            for at, kind, body in connection.execute(events.order_by(journal.c.seq))
            if (told := _about(json.loads(body), visit_id))
        ],
        "remembered_answers": [
            {"at": at, "answer": json.loads(said)} for at, said in connection.execute(answers)
        ],
    }


def _without_staff(told: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in told.items() if key != "staff"}


def _about(event: dict[str, Any], visit_id: str) -> dict[str, Any]:
    """Return an event without staff, and without other visits; nothing of an event of theirs."""
    event.pop("passed_over", None)
    if event.get("visit_id", visit_id) != visit_id:
        return {}
    if "visits" in event:
        event["visits"] = [each for each in event["visits"] if each.get("id") == visit_id]
        event.pop("retracted", None)
    return {key: _deep(value) for key, value in _without_staff(event).items()}


def _deep(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _deep(each) for key, each in _without_staff(value).items()}
    return [_deep(each) for each in value] if isinstance(value, list) else value


def _erase(options: argparse.Namespace) -> None:
    token = _token(options)
    with _reading(options.data) as connection:
        visit_id = _visit_of(connection, token)
    Opened(Folder(options.data)).send(EraseVisit(visit_id=visit_id))
    sys.stdout.write("Forgotten: the token, the notes and the remembered answers of this visit.\n")
    _tell_copies(options.data)


def _tell_copies(data: Path) -> None:
    """Say where else it may still be: what was copied is not reached by forgetting."""
    if count := len(backup.kept_in(backups_folder(data))):
        sys.stdout.write(f"The hub's own backups ({count}) may still hold it: each goes in turn.\n")
    for path in sorted([*data.glob("before-restore-*"), *data.glob("*-before-*.db")]):
        sys.stdout.write(f"{path} may still hold it: remove it when it is not needed.\n")
