"""Whether the codes that humanitarian reports count a profile by are ones that there are."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Mapping

from ..humanitarian.codes import indicators, indicators_of, municipalities, sectors
from .reporting import Sector

Place = tuple[int | str, ...]


def wrong_municipality(code: int) -> str | None:
    """Return what was expected instead of a municipality's code; None if there is such a one."""
    known = municipalities()
    if code in known:
        return None
    codes = sorted(known)
    at = bisect(codes, code)
    near = _named({each: known[each] for each in codes[max(0, at - 1) : at + 1]})
    return f"expected a municipality's DIVIPOLA code; near it are {near}"


def wrong_codes(counted: Sector) -> Iterator[tuple[Place, str]]:
    """Yield where a sector or its indicator is none that there is, and what was expected."""
    known = sectors()
    if counted.sector not in known:
        yield ("sector",), f"expected a humanitarian sector: {_named(known)}"
    elif counted.indicator is not None and counted.indicator not in indicators_of(counted.sector):
        yield ("indicator",), _wrong_indicator(counted.sector, counted.indicator)


def _wrong_indicator(sector: int, indicator: int) -> str:
    """Return what was expected; whose indicator this is, if it is one of another sector."""
    here = ", ".join(map(str, indicators_of(sector))) or "none"
    said = f"expected an indicator of sector {sector} ({sectors()[sector]}): {here}"
    found = indicators().get(indicator)
    if found is None:
        return said
    return f"{said}; this one is of sector {found.sector} ({sectors()[found.sector]})"


def _named(names: Mapping[int, str]) -> str:
    return ", ".join(f"{code} ({name})" for code, name in names.items())
