"""`python -m shared.hub appointments`: take in a list of another program, and show what is booked.

An import may be repeated: what is booked already stays as it is, also where the list gives no
codes of its own.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Engine, select

from ...domain.center import Center
from ...domain.commands.appointments import BookAppointment, CancelAppointment
from ...domain.commands.command import Command
from ...domain.floor import Appointment
from ...domain.profile import read_profile
from ...store import schema
from ...store.database import FILE_NAME
from ...store.history import History
from ...store.opening import open_database
from ..appointments.lists import read_appointments
from ..appointments.rows import AppointmentList, AppointmentListError, AppointmentRow
from ..door import Opened, RefusedError
from ..folder import Folder, FolderInUseError

Parsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
AddTool = Callable[[Parsers, str, str], argparse.ArgumentParser]
_COLUMNS = ("at", "service", "code", "language", "class", "people", "state")


class AppointmentsError(Exception):
    """What could not be done with a list; the message is a sentence."""


def add_appointments(tools: Parsers, add_tool: AddTool) -> None:
    """Add the tool to a command line; `add_tool` makes one that knows its data folder."""
    said = "Import a list of appointments (CSV or iCalendar), or list what is booked."
    tool = tools.add_parser("appointments", help=said, description=said)
    acts = tool.add_subparsers(required=True, metavar="ACT")
    take = add_tool(acts, "import", "Book what a list holds; what is booked already stays.")
    held = "iCalendar, or CSV with service, at (or date, time), code, language, class, people"
    take.add_argument("file", type=Path, metavar="FILE", help=held)
    take.set_defaults(run=_import)
    show = add_tool(acts, "list", "Print what is booked from now on, as CSV.")
    show.add_argument("--day", type=_day, metavar="YYYY-MM-DD", help="all of a day, come or not")
    show.set_defaults(run=_list)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError('expected a date such as "2026-11-30"') from None


def _import(options: argparse.Namespace) -> None:
    folder = Folder(options.data)
    _expect_center(folder)
    data = _read(options.file)
    opened = Opened(folder)
    with _base(folder) as engine:
        center, known = _center(folder, engine), _appointments(engine)
    try:
        found = read_appointments(data, center, datetime.now(UTC), str(options.file))
    except AppointmentListError as error:
        raise AppointmentsError(str(error)) from None
    for said in found.notes:
        _complain(said)
    taking = _Import(opened, str(options.file), _Known(known, center, found))
    try:
        taking.take(found)
    finally:
        sys.stdout.write(f"{taking.taken}\n")
    if taking.taken.refused:
        raise AppointmentsError(
            f"{options.file}: what is refused is said above; the rest is taken."
        )


def _list(options: argparse.Namespace) -> None:
    folder = Folder(options.data)
    _expect_center(folder)
    with contextlib.suppress(FolderInUseError):
        folder.hold()
    with _base(folder) as engine:
        center, known = _center(folder, engine), _appointments(engine)
    now = datetime.now(UTC)
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(_COLUMNS)
    for each in known:
        due = each.due.astimezone(center.zone)
        wanted = due.date() == options.day if options.day else each.state == "booked" and due > now
        if wanted:
            at = due.isoformat(" ", "minutes")
            row = (at, each.service, each.code, each.language, each.priority, each.people)
            table.writerow((*row, each.state))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise AppointmentsError(f"The list {file} cannot be read: {error.strerror}.") from None


def _expect_center(folder: Folder) -> None:
    if not (folder.path / FILE_NAME).exists():
        raise AppointmentsError(f"The folder {folder.path} holds no center.")


@contextlib.contextmanager
def _base(folder: Folder) -> Iterator[Engine]:
    """Read the database, beside the hub if one runs; raises StoreError."""
    engine = open_database(folder.path)
    try:
        yield engine
    finally:
        engine.dispose()


def _center(folder: Folder, engine: Engine) -> Center:
    profile = History(engine).profile()
    if profile is None:
        raise AppointmentsError(f"The folder {folder.path} holds no center.")
    return read_profile(profile)


def _appointments(engine: Engine) -> list[Appointment]:
    """Return every appointment that the database knows, the earliest first."""
    table = schema.appointment
    with engine.connect() as connection:
        rows = connection.execute(select(table).order_by(table.c.due, table.c.code)).mappings()
        return [Appointment(**row) for row in rows]


# What makes two appointments the same but for their codes.
Content = tuple[str, datetime, str, str | None, int]


class _Known:
    """What is booked, or kept, already."""

    def __init__(
        self, appointments: Iterable[Appointment], center: Center, found: AppointmentList
    ) -> None:
        self._language = center.languages[0]
        self._contents: dict[str, Content] = {}
        self._without_code: dict[Content, list[str]] = {}
        named = {row.code for row in found.rows}
        for each in appointments:
            if each.state not in {"booked", "kept"}:
                continue
            content = (each.service, each.due, each.language, each.priority, each.people)
            self._contents[each.code] = content
            if each.code not in named:
                self._without_code.setdefault(content, []).append(each.code)

    def code_of(self, row: AppointmentRow) -> str | None:
        """Return the code under which just this is booked; each row without a code has its own."""
        language = row.language or self._language
        content = (row.service, row.at, language, row.priority, row.people)
        if row.code is not None:
            return row.code if self._contents.get(row.code) == content else None
        codes = self._without_code.get(content)
        return codes.pop(0) if codes else None

    def __contains__(self, code: str) -> bool:
        return code in self._contents


@dataclass(slots=True)
class _Taken:
    """What became of a list."""

    booked: int = 0
    unchanged: int = 0
    refused: int = 0
    cancelled: int = 0

    def __str__(self) -> str:
        said = f"{self.booked} booked, {self.unchanged} unchanged, {self.refused} refused"
        return f"{said}, {self.cancelled} cancelled" if self.cancelled else said


class _Import:
    """Sends what a list holds through the door, row by row."""

    def __init__(self, opened: Opened, source: str, known: _Known) -> None:
        self._opened = opened
        self._source = source
        self._known = known
        self.taken = _Taken()

    def take(self, found: AppointmentList) -> None:
        """Book and cancel; what is refused is said on stderr. Raises DoorError."""
        for said in found.faults:
            self._refuse(said)
        for row in found.rows:
            self._book(row)
        for gone in found.cancelled:
            if gone.code not in self._known:
                self.taken.unchanged += 1
            elif self._send(gone.line, CancelAppointment(code=gone.code)) is not None:
                self.taken.cancelled += 1

    def _book(self, row: AppointmentRow) -> None:
        code = self._known.code_of(row)
        if code is not None:
            self.taken.unchanged += 1
            self._tell(row, code)
            return
        command = BookAppointment(
            service=row.service,
            at=row.at,
            code=row.code,
            language=row.language,
            priority=row.priority,
            people=row.people,
        )
        booked = self._send(row.line, command)
        if booked is not None:
            self.taken.booked += 1
            self._tell(row, booked["code"])

    def _tell(self, row: AppointmentRow, code: str) -> None:
        """Say which code somebody is to come with, if the list does not."""
        if row.code is None:
            sys.stdout.write(f"{self._source}:{row.line}: {code}\n")

    def _send(self, line: int, command: Command[Any]) -> dict[str, Any] | None:
        try:
            return self._opened.send(command)
        except RefusedError as refusal:
            self._refuse(f"{self._source}:{line}: {refusal}")
            return None

    def _refuse(self, said: str) -> None:
        self.taken.refused += 1
        _complain(said)


def _complain(said: str) -> None:
    sys.stderr.write(f"{said}\n")
