"""What an appointment list may hold, and the checks that every row of one passes.

A row says when, for what and under which code; it has no place for a name, a note or an address,
so nothing of a person can come in with a list. `appointment_lists` reads the files.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from ...domain.center import Center
from ...domain.decisions.appointments import FURTHEST

MOST_ROWS = 100_000
MOST_PEOPLE = 99
_CODE = re.compile(r"[A-Za-z0-9._-]{3,64}")
_UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentRow:
    """An appointment: `line` is where it stands in its file, `at` is UTC.

    Without a `code` the hub makes one; None is the center's own language, and nobody's class.
    """

    line: int
    service: str
    at: datetime
    code: str | None = None
    language: str | None = None
    priority: str | None = None
    people: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelledRow:
    """An appointment that the list says will not take place."""

    line: int
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentList:
    """What a file holds.

    `faults` are sentences "file:line: what was expected", one for each row that cannot be used;
    `notes` tell how something was understood that could be meant otherwise.
    """

    rows: tuple[AppointmentRow, ...]
    cancelled: tuple[CancelledRow, ...]
    faults: tuple[str, ...]
    notes: tuple[str, ...]


class AppointmentListError(ValueError):
    """A file that holds no list; the message is a sentence that names it."""


class RowError(ValueError):
    """A row that cannot be used; the message says what was expected."""


def shown(value: str) -> str:
    """Quote a value for a sentence: short, on one line."""
    clean = _UNSHOWN.sub("?", value[:41])
    return f'"{clean[:40]}…"' if len(clean) > 40 else f'"{clean}"'


def folded(text: str) -> str:
    """Return a name without case, accents and surplus spaces, for comparing."""
    bare = unicodedata.normalize("NFKD", text[:200])
    letters = "".join(each for each in bare if not unicodedata.combining(each))
    return " ".join(letters.casefold().split())


class Names:
    """Codes by everything they may be called: the code itself, and names in any language."""

    def __init__(self, known: Iterable[tuple[str, Iterable[str]]]) -> None:
        self._codes: dict[str, set[str]] = {}
        self.all: list[str] = []
        for code, names in known:
            self.all.append(code)
            for name in (code, *names):
                self._codes.setdefault(folded(name), set()).add(code)

    def find(self, text: str) -> str | None:
        """Return the one code that this text means, if any; raises RowError when it means two."""
        found = self._codes.get(folded(text), set())
        if len(found) > 1:
            raise RowError(f"{shown(text)} may be {_listed(found)}: expected the code.")
        return next(iter(found), None)

    def expect(self, text: str, what: str) -> str:
        """Return the code that this text means; raises RowError."""
        code = self.find(text)
        if code is None:
            raise RowError(f"expected {what} ({_listed(self.all)}), not {shown(text)}.")
        return code


def _listed(codes: Iterable[str]) -> str:
    every = sorted(codes)
    return ", ".join(every[:12]) + (", …" if len(every) > 12 else "")


def _names_of(center: Center, part: str) -> Names:
    return Names((each.code, each.names.values()) for each in getattr(center, part))


class Gathering:
    """A list in the making: takes rows in, refuses the bad ones, remembers why."""

    def __init__(self, center: Center, now: datetime, source: str) -> None:
        self.source = source
        self.zone = center.zone
        self.services = _names_of(center, "services")
        self.classes = _names_of(center, "classes")
        self.languages = Names((code, ()) for code in center.languages)
        self._now = now
        self._lines: dict[str, int] = {}
        self._rows: list[AppointmentRow] = []
        self._cancelled: list[CancelledRow] = []
        self._faults: list[str] = []
        self._notes: list[str] = []

    def fault(self, line: int, said: str) -> None:
        """Refuse what stands in this line."""
        self._faults.append(f"{self.source}:{line}: {said}")

    def note(self, line: int, said: str) -> None:
        """Tell how something in this line was understood."""
        self._notes.append(f"{self.source}:{line}: {said}")

    def add(self, row: AppointmentRow) -> None:
        """Take a row in; raises RowError."""
        if row.at <= self._now:
            local = row.at.astimezone(self.zone)
            raise RowError(f"expected a time to come, not {local:%Y-%m-%d %H:%M}.")
        if row.at > self._now + FURTHEST:
            raise RowError(self._too_far(row.at))
        self._claim(row.code, row.line)
        self._rows.append(row)

    def cancel(self, row: CancelledRow) -> None:
        """Take a cancellation in; raises RowError."""
        self._claim(row.code, row.line)
        self._cancelled.append(row)

    def _claim(self, code: str | None, line: int) -> None:
        if code is None:
            return
        first = self._lines.setdefault(code, line)
        if first != line:
            raise RowError(f"expected each code once; this one stands in line {first} already.")

    def instant(self, wall: datetime, line: int, zone: tzinfo | None = None) -> datetime:
        """Return when clocks show a time in a zone (the center's), in UTC; raises RowError.

        `wall` is naive, or aware with an offset of its own.
        """
        if wall.year < self._now.year - 1:
            raise RowError(f"expected a time to come, not in {wall.year}.")
        if wall.year > self._now.year + 2:
            raise RowError(self._too_far(wall))
        if wall.tzinfo is not None:
            return wall.astimezone(UTC)
        early, late = (wall.replace(tzinfo=zone or self.zone, fold=fold) for fold in (0, 1))
        before, after = early.utcoffset(), late.utcoffset()
        if before is not None and after is not None and before < after:
            raise RowError(
                "expected a time that exists: "
                f"the clocks go forward over {wall:%H:%M} on {wall.date()}."
            )
        if before != after:
            self.note(
                line,
                f"{wall:%H:%M} comes twice on {wall.date()}, when the clocks go back; "
                "the first is taken. Write an offset to mean the second.",
            )
        return early.astimezone(UTC)

    def _too_far(self, at: datetime) -> str:
        return f"expected a time in the next {FURTHEST.days} days, not in {at.year}."

    def list(self) -> AppointmentList:
        """Return what was gathered."""
        return AppointmentList(
            rows=tuple(self._rows),
            cancelled=tuple(self._cancelled),
            faults=tuple(self._faults),
            notes=tuple(self._notes),
        )


def code_in(text: str) -> str | None:
    """Read an appointment's code, as the hub writes it: in capitals. Raises RowError."""
    if text and not _CODE.fullmatch(text):
        raise RowError(
            "expected a code of 3 to 64 letters (a to z), digits, dots or dashes, "
            f"not {shown(text)}."
        )
    return text.upper() or None


def people_in(text: str) -> int:
    """Read how many people come; nothing is one. Raises RowError."""
    if not text:
        return 1
    if not re.fullmatch(r"[0-9]{1,2}", text) or int(text) == 0:
        raise RowError(f"expected 1 to {MOST_PEOPLE} people, not {shown(text)}.")
    return int(text)


def wanted(cells: Mapping[str, str], column: str, names: Names, what: str) -> str | None:
    """Read an optional column of codes or names; raises RowError."""
    text = cells.get(column, "")
    return names.expect(text, what) if text else None
