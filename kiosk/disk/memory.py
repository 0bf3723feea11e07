"""The last known center on this kiosk's own disk, so that it can greet before the hub answers."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.visit.center import Center, read_center

FILE = "center.json"

_log = logging.getLogger(__name__)


def recall_center(folder: Path) -> Center | None:
    """Return the center kept in `folder`; nothing or nonsense there is None."""
    try:
        return read_center(json.loads((folder / FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return None


def keep_center(folder: Path, raw: Mapping[str, Any]) -> None:
    """Keep what the hub told; where that cannot be written, say so in the log and go on."""
    fresh = folder / f"{FILE}.new"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh.write_text(json.dumps(raw, ensure_ascii=False), encoding="utf-8")
        fresh.replace(folder / FILE)
    except OSError as error:
        _log.info("The center cannot be kept in %s: %s", folder, error)
