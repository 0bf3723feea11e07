"""The code lists of Colombia's humanitarian reports; where they come from: codes/README.md."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_CODES = Path(__file__).with_name("codes")


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is counted for a sector."""

    name: str
    sector: int


@cache
def sectors() -> Mapping[int, str]:
    """Return the sectors' names by code."""
    return {int(row["id"]): row["nombre"] for row in _rows("sectors")}


@cache
def indicators() -> Mapping[int, Indicator]:
    """Return the indicators by code."""
    return {
        int(row["id"]): Indicator(row["nombre"].strip(), int(row["sectorgifmm_id"]))
        for row in _rows("indicators")
    }


@cache
def municipalities() -> Mapping[int, str]:
    """Return "Cúcuta, Norte de Santander" by DIVIPOLA code."""
    departments = {int(row["id"]): row["nombre"] for row in _rows("departments")}
    return {
        (code := int(row["id"])): ", ".join(
            filter(None, (row["nombre"], departments.get(code // 1000)))
        )
        for row in _rows("municipalities")
    }


def _rows(name: str) -> list[dict[str, str]]:
    with (_CODES / f"{name}.csv").open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))
