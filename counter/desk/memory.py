"""What this device remembers between days: who sat here last, and where. Never a secret."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

FILE = "counter.json"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LastSignIn:
    """The name and the desk of the last sign-in on this device; empty at first."""

    staff: str = ""
    desk: str = ""


def recall_last(folder: Path) -> LastSignIn:
    """Return what was kept in `folder`; nothing or nonsense there is an empty memory."""
    try:
        raw = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return LastSignIn(staff=str(raw["staff"]), desk=str(raw["desk"]))
    except (OSError, ValueError, KeyError, TypeError):
        return LastSignIn()


def keep_last(folder: Path, last: LastSignIn) -> None:
    """Keep it in `folder`; where that cannot be written, say so once in the log and go on."""
    fresh = folder / f"{FILE}.new"
    try:
        fresh.write_text(json.dumps(asdict(last)), encoding="utf-8")
        fresh.replace(folder / FILE)
    except OSError as error:
        _log.info("The last sign-in cannot be kept in %s: %s", folder, error)
