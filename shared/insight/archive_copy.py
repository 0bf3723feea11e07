"""The copy of the settled past, a file a column: made from the database, and safe to delete."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
from pydantic_core import from_json, to_json

from ..store.schema import REVISION
from .archive_columns import DESK, SHAPES, STEP, TURNED, Columns, Frame, Words, empty, joined

FOLDER = "columns"
# Another layout, or another shape of the database, and the copy is made anew.
_LAYOUT = f"2 {REVISION}"
_FACTS = "facts.json"
_LOCK = "lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """The settled past of a journal, up to and including the seq `upto`.

    `visits` is how many visits are numbered, `words` what the codes stand for.
    """

    journal: str
    upto: int
    visits: int
    words: tuple[str, ...]
    columns: Columns

    @classmethod
    def nothing(cls, journal: str) -> Copy:
        """Return the copy of a journal of which nothing is settled."""
        columns = Columns(empty(STEP), empty(TURNED), empty(DESK))
        return cls(journal=journal, upto=0, visits=0, words=("",), columns=columns)

    def grown(self, later: Columns, upto: int, words: Words) -> Copy:
        """Return it with what came to be settled since."""
        visits = later.steps["visit"]
        return Copy(
            journal=self.journal,
            upto=upto,
            visits=int(visits.max()) + 1 if len(visits) else self.visits,
            words=tuple(words.all),
            columns=joined([self.columns, later]),
        )


@contextlib.contextmanager
def growing(folder: Path) -> Iterator[None]:
    """Let no other process make a copy meanwhile: it waits, and finds this one."""
    home = folder / FOLDER
    home.mkdir(mode=0o700, exist_ok=True)
    with os.fdopen(os.open(home / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)) as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def save_copy(folder: Path, copy: Copy) -> None:
    """Put a copy beside the database, while `growing`; readers see the one before, or this one."""
    home = folder / FOLDER
    part = home / f".{os.getpid()}"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(mode=0o700)
    for name, frame in copy.columns.frames().items():
        for column, values in frame.items():
            with _private(part / f"{name}.{column}.npy") as out:
                np.save(out, values, allow_pickle=False)
    facts = {
        "layout": _LAYOUT,
        "journal": copy.journal,
        "upto": copy.upto,
        "visits": copy.visits,
        "words": copy.words,
    }
    with _private(part / _FACTS) as out:
        out.write(to_json(facts))
    whole = home / f"{copy.journal}-{copy.upto}"
    older = [each for each in home.iterdir() if each.name not in {part.name, whole.name, _LOCK}]
    shutil.rmtree(whole, ignore_errors=True)
    part.rename(whole)
    for each in older:
        shutil.rmtree(each, ignore_errors=True)


def _private(path: Path) -> BinaryIO:
    """Open a new file that only its owner can read."""
    path.touch(mode=0o600)
    return path.open("wb")


def load_copy(folder: Path) -> Copy | None:
    """Return the copy beside the database, its columns mapped; None when there is none to use."""
    wholes = [each for each in (folder / FOLDER).glob("*-*") if (each / _FACTS).exists()]
    for whole in sorted(wholes, key=lambda each: int(each.name.rpartition("-")[2]), reverse=True):
        try:
            return _load(whole)
        except (OSError, ValueError, KeyError):
            continue
    return None


def _load(whole: Path) -> Copy | None:
    facts = from_json((whole / _FACTS).read_bytes())
    if facts["layout"] != _LAYOUT:
        return None

    def frame(name: str) -> Frame:
        return {
            column: np.asarray(
                np.load(whole / f"{name}.{column}.npy", mmap_mode="r", allow_pickle=False)
            )
            for column in SHAPES[name]
        }

    return Copy(
        journal=facts["journal"],
        upto=facts["upto"],
        visits=facts["visits"],
        words=tuple(facts["words"]),
        columns=Columns(frame("steps"), frame("turned"), frame("desks")),
    )
