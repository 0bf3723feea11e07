"""The reports that the profile asks for by itself, and where they lie.

Asked: nothing. Answer: `scheduled`, a list of {kind, every, language, formats, folder, last}, where
`last` is the name of the period that was made last, or null.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..archive import Archive
from ..reports.scheduled import entries
from . import Sees


def study(
    _asked: Mapping[str, Any],
    archive: Archive,
    _sees: Sees,
    progress: Callable[[float], None],
) -> dict[str, Any]:
    """Tell of the reports that are made by themselves."""
    return {"scheduled": entries(archive, progress)}
