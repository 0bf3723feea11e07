"""What each language calls itself, and how it says welcome, whatever the page's language is."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A language in its own words."""

    code: str
    name: str
    welcome: str


_TONGUES = {
    tongue.code: tongue
    for tongue in (
        Tongue(code="es", name="Español", welcome="Le damos la bienvenida"),
        Tongue(code="en", name="English", welcome="Welcome"),
        Tongue(code="pt", name="Português", welcome="Boas-vindas"),
        Tongue(code="fr", name="Français", welcome="Bienvenue"),
        Tongue(code="ht", name="Kreyòl ayisyen", welcome="Byenveni"),
        Tongue(code="uk", name="Українська", welcome="Ласкаво просимо"),
        Tongue(code="ar", name="العربية", welcome="أهلاً وسهلاً"),
    )
}


def tongue(code: str) -> Tongue:
    """Return a language in its own words; one unknown here goes by its code."""
    return _TONGUES.get(code, Tongue(code=code, name=code.upper(), welcome=""))


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
