"""One report as a file.

Asked: kind ("summary" or "municipal"), period ("2026-11-22", "2026-W47", "2026-11", "2026-Q4"),
language ("es" or "en") and format ("pdf", "xlsx" or "csv"). Answer: the file's `name`, and its
`data` in base64.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from typing import Any

from ..archive import Archive
from ..reports.making import make, read_asked
from . import Sees


def study(
    asked: Mapping[str, Any], archive: Archive, sees: Sees, progress: Callable[[float], None]
) -> dict[str, Any]:
    """Make a report; raises CannotStudy."""
    found = make(read_asked(asked), archive, sees, progress)
    return {"name": found.name, "data": base64.b64encode(found.data).decode()}
