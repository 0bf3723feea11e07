"""Names for the codes of a center, in the language of a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from ...domain.center import Center, PriorityClass, Service
from .words import Words

Row = TypeVar("Row", bound=Mapping[str, Any])


class Names:
    """A code that the profile no longer has stands for itself."""

    def __init__(self, center: Center, words: Words) -> None:
        self._words = words
        self._own = center.languages[0]
        self._services = self._named(center.services)
        self._classes = self._named(center.classes)
        listed = (center.services, center.desks, center.classes)
        codes = [each.code for group in listed for each in group] + list(center.languages)
        self._places = {code: place for place, code in enumerate(codes)}
        self._desks = {desk.code: desk.name for desk in center.desks}

    def ordered(self, rows: Sequence[Row]) -> list[Row]:
        """Return rows in the order in which the profile has their codes; others follow."""
        last = len(self._places)
        return sorted(rows, key=lambda row: (self._places.get(row["code"], last), row["code"]))

    def service(self, code: str) -> str:
        """Return a service's name."""
        return self._services.get(code, code)

    def desk(self, code: str) -> str:
        """Return a desk's name; "" is none."""
        return self._desks.get(code, code) or self._words["none-desk"]

    def priority(self, code: str) -> str:
        """Return a class's name; "" is none."""
        return self._classes.get(code, code) or self._words["none-class"]

    def language(self, code: str) -> str:
        """Return a language's name; "" is not known."""
        return self._words.of("languages", code) or self._words["unknown"]

    def outcome(self, code: str) -> str:
        """Return what became of a step."""
        return self._words.of("outcomes", code)

    def reason(self, code: str) -> str:
        """Return why somebody was turned away."""
        return self._words.of("reasons", code)

    def _named(self, things: Iterable[Service | PriorityClass]) -> dict[str, str]:
        language, own = self._words.language, self._own
        return {
            each.code: each.names.get(language) or each.names.get(own) or each.code
            for each in things
        }
