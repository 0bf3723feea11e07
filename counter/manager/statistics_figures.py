"""Figures as the study tells them, and how they are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

WITHHELD = "withheld"
"""Stands where a figure would tell of single persons."""
Figure = float | str | None


def figure(of: Any, *path: str) -> Figure:
    """Return what lies there; what is withheld as a whole is withheld in each part."""
    for name in path:
        if not isinstance(of, Mapping):
            return WITHHELD if of == WITHHELD else None
        of = of.get(name)
    return of if isinstance(of, int | float | str) else None


def number(of: Any, *path: str) -> float | None:
    """Return a figure that is a number."""
    found = figure(of, *path)
    return found if isinstance(found, int | float) else None
