"""Sectors, indicators and municipalities by their codes, read when something first names one."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is counted for a sector."""

    name: str
    sector: int


@cache
def sectors() -> Mapping[int, str]:
    """Return the sectors' names by code, in the order of the codes."""
    return dict(sorted((int(row["id"]), row["nombre"]) for row in _rows("sectors")))


@cache
def indicators() -> Mapping[int, Indicator]:
    """Return the indicators by code, in the order of the codes."""
    found = {
        int(row["id"]): Indicator(row["nombre"].strip(), int(row["sectorgifmm_id"]))
        for row in _rows("indicators")
    }
    return dict(sorted(found.items()))


def indicators_of(sector: int) -> Mapping[int, str]:
    """Return the names of a sector's indicators by code."""
    return {code: each.name for code, each in indicators().items() if each.sector == sector}


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


def municipalities_like(words: str, most: int) -> list[int]:
    """Return the codes of municipalities whose name has all these words, however accented."""
    wanted = _plain(words).split()
    whole = " ".join(wanted)

    def rank(code: int) -> tuple[bool, bool, str]:
        name = plain[code]
        return not name.startswith(f"{whole},"), not name.startswith(whole), name

    plain = _plain_municipalities()
    found = [code for code, name in plain.items() if all(word in name for word in wanted)]
    return sorted(found, key=rank)[:most] if wanted else []


@cache
def _plain_municipalities() -> Mapping[int, str]:
    return {code: _plain(name) for code, name in municipalities().items()}


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _rows(name: str) -> list[dict[str, str]]:
    with (_FOLDER / f"{name}.csv").open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))
