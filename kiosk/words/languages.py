"""What each language calls itself, and how it says welcome, whatever the page's language is."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from shared.languages.reading import codes, words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A language in its own words."""

    code: str
    name: str
    welcome: str


def tongue(code: str) -> Tongue:
    """Return a language in its own words; one unknown here goes by its code."""
    if code not in codes():
        return Tongue(code=code, name=code.upper(), welcome="")
    words = words_of(code)
    return Tongue(code=code, name=words["name"], welcome=words["welcome"])


def offered(center: Iterable[str], spoken: Collection[str]) -> tuple[Tongue, ...]:
    """Return the center's languages that this kiosk speaks whole, in the center's order.

    A page half in another language helps nobody, so the others are not offered. A center none of
    whose languages is spoken here gets the first that is.
    """
    both = tuple(tongue(code) for code in center if code in spoken)
    return both or tuple(tongue(code) for code in sorted(spoken)[:1])


def spoken(catalogues: Path) -> frozenset[str]:
    """Return the languages that the kiosk's pages are written in: English and each catalogue."""
    built = {path.stem.removeprefix("kiosk_") for path in catalogues.glob("kiosk_*.qm")}
    return frozenset(built | {"en"})
