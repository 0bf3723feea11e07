"""The process that studies: `python -m shared.insight.study FOLDER`, started by the hub.

A question is one line of JSON on stdin, `{"study", "asked", "sees"}`. Told on stdout, a line each:
any number of `{"progress": share}`, then `{"answer": {...}}` or `{"error": {code, message}}`.
It makes way for every other program, and ends as soon as stdin does, whatever it is at.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from queue import SimpleQueue
from typing import Any, BinaryIO

from pydantic_core import from_json, to_json

from .archive import Archive
from .studies import STUDIES, CannotStudy, Sees, Study

log = logging.getLogger(__name__)

Json = dict[str, Any]
Tell = Callable[[Json], None]
# Calls at the counters come first.
NICENESS = 15


def answer(question: Json, archive: Any, studies: Mapping[str, Study], tell: Tell) -> None:
    """Answer one question; a study that fails is an error too."""
    try:
        module = import_module(studies[question["study"]].module)
        found = module.study(
            question["asked"],
            archive,
            Sees(**question["sees"]),
            lambda share: tell({"progress": round(share, 3)}),
        )
        tell({"answer": found})
    except CannotStudy as cannot:
        tell({"error": {"code": cannot.code, "message": cannot.sentence}})
    except Exception:
        log.exception("the study %r failed", question["study"])
        tell({"error": {"code": "study-failed", "message": "The figures could not be worked out."}})


def main(
    studies: Mapping[str, Study] = STUDIES, open_archive: Callable[[Path], Any] = Archive
) -> None:
    """Answer what comes, one question after the other, until stdin ends."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    _make_way()
    tell = _mouth()
    questions = _questions(_ear())
    archive = open_archive(Path(sys.argv[1]))
    while True:
        answer(from_json(questions.get()), archive, studies, tell)


def _make_way() -> None:
    """Let the hub go first, and be the one that ends when memory runs out."""
    os.nice(NICENESS)
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")


def _mouth() -> Tell:
    """Return what tells the hub; whatever else is printed goes to stderr."""
    told = os.dup(1)
    os.dup2(2, 1)

    def tell(line: Json) -> None:
        with os.fdopen(os.dup(told), "wb") as out:
            out.write(to_json(line) + b"\n")

    return tell


def _ear() -> BinaryIO:
    """Return what the hub asks through: no stdin, which a forked helper closes.

    Its lock is held by who waits for a line, and a fork of a held lock is never let go of.
    """
    asked, nothing = os.dup(0), os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    return os.fdopen(asked, "rb")


def _questions(stdin: BinaryIO) -> SimpleQueue[bytes]:
    """Return what is asked, read beside the work: the end of the hub is the end of it all."""
    asked: SimpleQueue[bytes] = SimpleQueue()

    def read() -> None:
        for line in stdin:
            asked.put(line)
        os._exit(0)

    threading.Thread(target=read, daemon=True).start()
    return asked


if __name__ == "__main__":
    main()
