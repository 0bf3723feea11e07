"""Studies that answer, fail, hang and die as a test asks: `python -m tests.fakes.study_worker`."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from shared.hub import studies as hub_side
from shared.insight.studies import STUDIES, CannotStudy, Sees, Study
from shared.insight.whatif.both_cores import shared_out

FAKES = {
    "echo": Study(__name__),
    "impatient": Study(__name__, seconds=0.5),
    "long-echo": Study(__name__, long=True),
}


def study(
    asked: dict[str, Any], archive: Path, sees: Sees, progress: Callable[[float], None]
) -> dict[str, Any]:
    """Do what is asked: by `do`, and `wait` for a file to be there."""
    progress(0.25)
    Path(asked.get("mark", os.devnull)).write_text(str(os.getpid()), encoding="utf-8")
    while "wait" in asked and not Path(asked["wait"]).exists():
        time.sleep(0.01)
    match asked.get("do"):
        case "cannot":
            raise CannotStudy("no-days", "There are no days to study.")
        case "fail":
            raise RuntimeError("a fault")
        case "die":
            os._exit(7)
        case "print":
            os.write(1, b'{"answer":{"not":"this"}}\n')
        case "share":
            # Beside other tests it would wait long for time that is left over.
            os.sched_setscheduler = lambda *_: None  # type: ignore[assignment]
            shared_out(2, partial(_held, Path(asked["helper"])), progress)
        case "much":
            return {"much": "x" * asked["bytes"]}
    return {"asked": asked, "sensitive": sees.sensitive, "pid": os.getpid(), "at": str(archive)}


def _held(helper: Path, number: int) -> None:
    """Say which process has the last number, and never come to an end."""
    if number == 1:
        helper.with_suffix(".new").write_text(str(os.getpid()), encoding="utf-8")
        helper.with_suffix(".new").rename(helper)
    while True:
        time.sleep(60)


def prepare() -> None:
    """Have a hub use these studies, and this process for them."""
    STUDIES.update(FAKES)
    hub_side.WORKER = ("-m", "tests.fakes.study_worker")


if __name__ == "__main__":
    # Not in the hub, which prepares itself with this module, and reads no columns.
    from shared.insight import study as worker_side

    FAKES_HERE = {name: Study("tests.fakes.study_worker") for name in FAKES}
    worker_side.main(FAKES_HERE, Path)
