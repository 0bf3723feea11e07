"""What is read aloud to a visitor, and in which order: pages, elements, news, questions.

A page is its parts in seen order. A new page is read whole; on a page that stays, only what comes
or what a hand has changed is read, after what is being read. Figures that change by themselves
are not news.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from hardware.speech.spoken import spoken

Sentence = tuple[str, str]
"""Language and text."""


class Kind(StrEnum):
    """What a part is to a visitor."""

    HEADING = "heading"
    TEXT = "text"
    NOTICE = "notice"  # something happened
    BUTTON = "button"
    CHOICE = "choice"  # can be chosen or not
    ENTRY = "entry"  # `more` is what was typed


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing on a page.

    `key` tells it from others while the page stays, `language` is its own when that is not the
    page's, `foot` that it lies on the plinth, which stays the same from page to page. `state` are
    the words for whether it is `chosen`, if it can be.
    """

    key: int
    name: str
    more: str = ""
    state: str = ""
    chosen: bool = False
    kind: Kind = Kind.TEXT
    language: str = ""
    foot: bool = False


@dataclass(frozen=True, slots=True)
class Utterance:
    """What to read now: instead of what is being read, or `after` it.

    `page` is that another page has come.
    """

    sentences: tuple[Sentence, ...]
    after: bool = False
    page: bool = False


class Reading:
    """Follows one page after the other for somebody who listens."""

    def __init__(self) -> None:
        self._seen: dict[int, Part] = {}

    def whole(self, parts: Sequence[Part], language: str) -> Utterance:
        """Return the page from its start to the end of the plinth; from here on it is known."""
        self._seen = {part.key: part for part in parts}
        return Utterance(_listed(parts, language))

    def look(self, parts: Sequence[Part], language: str, *, by_hand: bool) -> Utterance | None:
        """Return what is to be read of the page as it is now, if anything.

        `by_hand`: somebody has pressed something since the last look.
        """
        seen, self._seen = self._seen, {part.key: part for part in parts}
        body = [part for part in parts if not part.foot]
        news = [part for part in body if _is_news(part, seen.get(part.key), by_hand=by_hand)]
        title = next((part for part in body if part.kind is Kind.HEADING), None)
        if title is not None and title in news:
            return Utterance(_listed(body, language), page=True)
        said = tuple(sentence(part, language) for part in news)
        return Utterance(said, after=not by_hand) if said else None


def sentence(part: Part, language: str) -> Sentence:
    """Return what is said of one part, on a page in `language`."""
    own = part.language or language
    return own, spoken(_joined(_joined(part.name, part.more), part.state), own)


def _listed(parts: Iterable[Part], language: str) -> tuple[Sentence, ...]:
    """Return many parts at once: what is not chosen goes without saying."""
    brief = (part if part.chosen else replace(part, state="") for part in parts)
    return tuple(sentence(part, language) for part in brief)


def _is_news(part: Part, before: Part | None, *, by_hand: bool) -> bool:
    if before is None or part.state != before.state:
        return True
    if (part.name, part.more) == (before.name, before.more):
        return False
    if by_hand or part.kind in {Kind.HEADING, Kind.NOTICE}:
        return True
    return part.kind is Kind.BUTTON if part.name != before.name else part.kind is Kind.TEXT


def _joined(name: str, more: str) -> str:
    """Join both as one sentence goes on, or as two that follow each other."""
    if not more:
        return name
    if more[0].islower() or name.endswith((".", "?", "!", "…", ":")):
        return f"{name} {more}"
    return f"{name}. {more}"
