"""The reports that a profile asks for: each period's once it is over, none twice, none missed.

What was made last is noted in the data folder. After days off, or after a folder that could not be
written, every period since is made up for; a new entry begins with the last period that is over.
Sensitive services are never in these: nobody knows who reads the folder.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic_core import from_json, to_json

from ...domain.periods import Period, last_ended, period_of, read_period
from ...domain.reporting import ScheduledReport
from ..archive import Archive
from ..studies import CannotStudy, Sees
from .making import Asked, Progress, make

NOTE = "reports.json"
OWN_FOLDER = "reports"
# After longer than this, the rest comes with the next round.
_MOST = 60
_OURS, FOR_OTHERS = 0o600, 0o666


@dataclass(frozen=True, slots=True)
class Round:
    """What a round came to: the files it made, and a sentence for each trouble."""

    made: list[Path]
    troubles: list[str]


def make_due(data: Path, now: dt.datetime, archive: Archive | None = None) -> Round:
    """Make what is due of the center in a data folder; raises sqlite3.Error."""
    archive = archive or Archive(data)
    done = Round([], [])
    past = archive.look()
    known = None if past is None else past.days()
    if past is None or known is None:
        return done
    today = now.astimezone(past.center.zone).date()
    note = _Note(data / NOTE)
    for scheduled in past.center.reports:
        folder = Path(scheduled.folder) if scheduled.folder else data / OWN_FOLDER
        newest = last_ended(today, scheduled.every)
        name = newest.name
        try:
            for period in _due(note.last(scheduled, newest.before()), newest, known[0]):
                name = period.name
                _prepare(folder, own=scheduled.folder is None)
                done.made.extend(_write(folder, scheduled, period, archive))
                note.made(scheduled, period)
        except OSError as error:
            said = f"The report {name} cannot be written to {folder}: {error.strerror}."
            done.troubles.append(said)
        except CannotStudy as cannot:
            done.troubles.append(f"The report {name}: {cannot.sentence}")
    return done


def entries(archive: Archive, progress: Progress) -> list[dict[str, Any]]:
    """Return each entry of the profile, the folder it goes to and the period made last."""
    past = archive.look(progress)
    data = archive.folder
    note = _Note(data / NOTE)
    return [
        {
            "kind": each.kind,
            "every": each.every,
            "language": each.language,
            "formats": list(each.formats),
            "folder": each.folder or str(data / OWN_FOLDER),
            "last": note.said(each),
        }
        for each in (past.center.reports if past else ())
    ]


def _due(last: Period, newest: Period, known: dt.date) -> Iterator[Period]:
    period = max(last.after(), period_of(known, newest.every), key=lambda each: each.since)
    for _ in range(_MOST):
        if period.since > newest.since:
            return
        yield period
        period = period.after()


def _prepare(folder: Path, *, own: bool) -> None:
    if own:
        folder.mkdir(mode=0o700, exist_ok=True)
    elif not folder.is_dir():
        # A disk that is not there today: nothing is to be written where it belongs.
        raise FileNotFoundError(None, "there is no such folder")


def _write(
    folder: Path, scheduled: ScheduledReport, period: Period, archive: Archive
) -> Iterator[Path]:
    for kind in scheduled.formats:
        asked = Asked(
            kind=scheduled.kind, period=period.name, language=scheduled.language, format=kind
        )
        found = make(asked, archive, Sees(sensitive=False), lambda _share: None)
        # What is in the hub's own folder is for nobody else; in another, as that computer has it.
        mode = FOR_OTHERS if scheduled.folder else _OURS
        yield write_whole(folder / found.name, found.data, mode)


def write_whole(path: Path, data: bytes, mode: int = _OURS) -> Path:
    """Write a file whole or not at all; raises OSError."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    return path


class _Note:
    """Which period of each entry was made last."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._last: dict[str, str] = dict(from_json(path.read_bytes()))
        except (OSError, ValueError, TypeError):
            self._last = {}

    def last(self, scheduled: ScheduledReport, usual: Period) -> Period:
        """Return the last that was made; of a new entry the `usual`, noted. Raises OSError."""
        try:
            found = read_period(self._last[_key(scheduled)])
            if found.every == scheduled.every:
                return found
        except (KeyError, ValueError, TypeError):
            pass
        self.made(scheduled, usual)
        return usual

    def said(self, scheduled: ScheduledReport) -> str | None:
        """Return the name of the last that was noted."""
        return self._last.get(_key(scheduled))

    def made(self, scheduled: ScheduledReport, period: Period) -> None:
        """Remember it; raises OSError."""
        self._last[_key(scheduled)] = period.name
        write_whole(self._path, to_json(self._last))


def _key(scheduled: ScheduledReport) -> str:
    formats = "+".join(scheduled.formats)
    folder = scheduled.folder or ""
    return f"{scheduled.kind} {scheduled.every} {scheduled.language} {formats} {folder}"
