"""`python -m shared.hub privacy`: what is kept and why, and letting go of it."""

from __future__ import annotations

import argparse
import contextlib
import json
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Connection, Table, select

from ...domain.commands.forgetting import EraseVisit, ForgetPast
from ...domain.decisions.forgetting import SOONEST
from ...domain.keeping import FARTHEST_DAYS, SECRETS, UNTIL_CLOSED, Kept, Secrets, days_of
from ...domain.profile import adopted_profile
from ...store import backup, schema
from ...store.database import FILE_NAME
from ...store.erasing import NOTHING, Remembered, remembered
from ...store.upkeep_inventory import FILES, INVENTORY
from ..door import Opened
from ..folder import Folder
from ..upkeep.pruning import old_copies, remove
from .backups import AddTool, Parsers, backups_folder

# A token, or the whole link of a QR.
_TOKEN = re.compile(r"(?:https?://[^\s/]+/t/)?([A-Za-z0-9_-]{22,64})")


class PrivacyError(Exception):
    """What could not be shown or forgotten; the message is a sentence."""


def add_privacy(tools: Parsers, add_tool: AddTool) -> None:
    """Add the tools to a command line; `add_tool` makes one that knows its data folder."""
    said = "What is kept of whom and how long; export it, erase it, anonymise the past."
    tool = tools.add_parser("privacy", help=said, description=said)
    acts = tool.add_subparsers(required=True, metavar="ACT")
    said = "Print what is kept, why and for how long."
    kept = acts.add_parser("inventory", help=said, description=said)
    kept.add_argument("--data", type=Path, metavar="DIR", help="as this center states it")
    kept.set_defaults(run=_inventory)
    past = add_tool(acts, "anonymise", "Forget what leads from old visits to people.")
    said = "all of it after so many days; without this, each as the profile states"
    past.add_argument("--older-than", type=_days, metavar="DAYS", help=said)
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
    if not (text.isascii() and text.isdigit() and SOONEST.days <= int(text) <= FARTHEST_DAYS):
        raise argparse.ArgumentTypeError(f"expected days, {SOONEST.days} or more")
    return timedelta(days=int(text))


def _inventory(options: argparse.Namespace) -> None:
    stated = {} if options.data is None else {kept.item: kept for kept in _stated(options.data)}
    for kept in INVENTORY:
        why, until = _told(stated.get(kept.item), kept.why, kept.until)
        sys.stdout.write(
            f"{kept.table}: {', '.join(kept.names)}\n"
            f"  what     {kept.what}\n  leads to {kept.leads}\n"
            f"  why      {why}\n  kept     {until}\n"
        )
    for file in FILES:
        why, until = _told(stated.get(file.item), file.why, file.until)
        sys.stdout.write(
            f"{file.name}\n  what     {file.what}\n  why      {why}\n  kept     {until}\n"
        )


def _told(stated: Kept | None, why: str, until: str) -> tuple[str, str]:
    """Return purpose and end as the profile states them, or else as they are."""
    if stated is None:
        return why, until
    if stated.keep == UNTIL_CLOSED:
        return stated.purpose, f"until the visit is over, and {SOONEST.days} days for mistakes"
    return stated.purpose, until if stated.days is None else f"{stated.days} days"


def _stated(data: Path) -> tuple[Kept, ...]:
    """Return what the profile in force states; raises PrivacyError, StoreError."""
    with _reading(data) as connection:
        newest = select(schema.profile.c.text).order_by(schema.profile.c.seq.desc()).limit(1)
        text: str | None = connection.scalar(newest)
    return () if text is None else adopted_profile(text).data


def _anonymise(options: argparse.Namespace) -> None:
    ends, copies = _ends(options), _old_copies(options)
    found = _remembered(options.data, ends)
    if options.dry_run:
        sys.stdout.write(f"Would be forgotten: {found}.\n")
        sys.stdout.writelines(f"Would be removed: {path}\n" for path in copies)
        return
    if found:
        with contextlib.closing(Opened(Folder(options.data))) as opened:
            _forget(opened, options.data, ends, found)
    _remove(copies)
    _tell_copies(options.data)
    sys.stdout.write(f"Forgotten: {found}.\n")


def _forget(opened: Opened, data: Path, ends: Ends, left: Remembered) -> None:
    """Ask until nothing is left, so much at a time; raises PrivacyError."""
    while left:
        for before, what in ends.items():
            opened.send(ForgetPast(before=before, what=what))
        now_left = _remembered(data, ends)
        if now_left == left:
            raise PrivacyError(f"Not everything could be forgotten: {left} are left.")
        left = now_left


def _old_copies(options: argparse.Namespace) -> list[Path]:
    """Return the copies whose days are over, as the profile states them."""
    days = None if options.older_than else days_of(_stated(options.data)).get("backups")
    return [] if days is None else old_copies(options.data, datetime.now(UTC) - timedelta(days))


def _remove(copies: list[Path]) -> None:
    try:
        remove(copies)
    except OSError as error:
        raise PrivacyError(f"An old copy cannot be removed: {error}.") from None
    sys.stdout.writelines(f"Removed: {path}\n" for path in copies)


Ends: TypeAlias = Mapping[datetime, tuple[Secrets, ...]]


def _ends(options: argparse.Namespace) -> Ends:
    """Return before which instant what is to be forgotten; raises PrivacyError, StoreError."""
    now = datetime.now(UTC)
    if options.older_than is not None:
        return {now - options.older_than: SECRETS}
    days = days_of(_stated(options.data))
    if not days:
        raise PrivacyError("The profile states no days: say --older-than DAYS.")
    ends: dict[datetime, tuple[Secrets, ...]] = {}
    for item in SECRETS:
        if item in days:
            before = now - timedelta(days=days[item])
            ends[before] = (*ends.get(before, ()), item)
    return ends


def _base(data: Path) -> Path:
    if not (data / FILE_NAME).exists():
        raise PrivacyError(f"The folder {data} holds no center.")
    return data / FILE_NAME


def _remembered(data: Path, ends: Ends) -> Remembered:
    with _reading(data) as connection:
        counted = [remembered(connection, before, what) for before, what in ends.items()]
    return sum(counted, NOTHING)


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
    # Closed, or SQLite's file would have the bytes until the hub starts again.
    with contextlib.closing(Opened(Folder(options.data))) as opened:
        opened.send(EraseVisit(visit_id=visit_id))
    sys.stdout.write("Forgotten: the token, the notes and the remembered answers of this visit.\n")
    _tell_copies(options.data)


def _tell_copies(data: Path) -> None:
    """Say where else it may still be: what was copied is not reached by forgetting."""
    if count := len(backup.kept_in(backups_folder(data))):
        sys.stdout.write(f"The hub's own backups ({count}) may still hold it: each goes in turn.\n")
    for path in sorted([*data.glob("before-restore-*"), *data.glob("*-before-*.db")]):
        sys.stdout.write(f"{path} may still hold it: remove it when it is not needed.\n")
