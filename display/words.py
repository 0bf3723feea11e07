"""Sentences that stand on the board in several languages at once, or in turn.

They stand in the table `board` of each language's file (`shared/languages/`). What the board says
in the center's language alone is translated with Qt; see `display_es.ts`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from shared.domain.spans import WEEKDAYS
from shared.languages.reading import Words, codes, known, words_of

from .house import Texts

_OTHERWISE = "en"


def band(languages: Sequence[str], turn: int, notices: Sequence[Texts] = ()) -> tuple[str, str]:
    """Return language and sentence for this turn: each in every language before the next one."""
    said = [
        (language, texts[language])
        for texts in notices or _band((*languages, _OTHERWISE))
        for language in languages
        if language in texts
    ]
    own = _board(_OTHERWISE)["band"]
    return said[turn % len(said)] if said else (_OTHERWISE, own[turn % len(own)])


def empty_lines(languages: Sequence[str]) -> tuple[str, str]:
    """Return what the field says before the first call, in the center's first two languages."""
    return _two("empty", languages)


def closed_lines(languages: Sequence[str]) -> tuple[str, str]:
    """Return that it is closed, in the center's first two languages."""
    return _two("closed", languages)


def opening_line(language: str, opens: datetime | None, now: datetime) -> str:
    """Return when it opens again, both instants local; "" when nobody knows."""
    if opens is None:
        return ""
    words = _board(known(language, _OTHERWISE))
    days = (opens.date() - now.date()).days
    if days >= len(WEEKDAYS):
        return str(words["opens-on"]).format(date=f"{opens:%d/%m/%Y}")
    day = {0: words["today"], 1: words["tomorrow"]}.get(days, words["weekdays"][opens.weekday()])
    return str(words["opens"]).format(day=day, time=f"{opens:%H:%M}")


def minutes(language: str) -> str:
    """Return the heading of the waits."""
    return str(_board(known(language, _OTHERWISE))["minutes"])


def _two(key: str, languages: Sequence[str]) -> tuple[str, str]:
    said = [str(_board(each)[key]) for each in languages if each in codes()]
    first, second, *_ = [*said, "", ""]
    return first or str(_board(_OTHERWISE)[key]), second


def _band(languages: Sequence[str]) -> list[Texts]:
    """Return what stands at the foot where the center has no notices of its own."""
    by_language = {each: _board(each)["band"] for each in languages if each in codes()}
    return [
        {language: lines[place] for language, lines in by_language.items()}
        for place in range(len(_board(_OTHERWISE)["band"]))
    ]


def _board(language: str) -> Words:
    table: Words = words_of(language)["board"]
    return table
