"""The words for coming back another day, in the visitor's language, on paper and on screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from hardware.printer.texts import OTHERWISE, texts_for
from shared.languages.reading import known, named, words_of

_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnTexts:
    """The words of one language. Weekdays begin with Monday.

    The patterns know {weekday}, {day}, {month} and {time}; `distant` is for a day beyond this week,
    `weekdays` as they stand within a sentence.
    """

    come_back: str
    today: str
    tomorrow: str
    soon: str
    distant: str
    short_today: str
    short_tomorrow: str
    weekdays: tuple[str, ...]
    first: str
    first_more: tuple[str, ...]
    nothing_lost: str
    bring: str
    show: str
    language: str

    def when(self, local: datetime, now: datetime) -> str:
        """Say day and hour within a sentence; both are on the center's wall."""
        days = (local.date() - now.date()).days
        pattern = self.soon if days < _WEEK else self.distant
        return {0: self.today, 1: self.tomorrow}.get(days, pattern).format(**self._facts(local))

    def short(self, local: datetime, now: datetime) -> str:
        """Say day and hour in two or three words."""
        days = (local.date() - now.date()).days
        if days >= _WEEK:
            return texts_for(self.language).moment(local)
        pattern = {0: self.short_today, 1: self.short_tomorrow}.get(days, "{weekday}\u00a0{time}")
        said = pattern.format(**self._facts(local))
        return said[:1].upper() + said[1:]

    def _facts(self, local: datetime) -> dict[str, str | int]:
        return {
            "weekday": self.weekdays[local.weekday()],
            "day": local.day,
            "month": texts_for(self.language).months[local.month - 1],
            "time": f"{local.hour}:{local:%M}",
        }


def return_texts_for(language: str) -> ReturnTexts:
    """Return the words for a language code; "pt-BR" is read as "pt"."""
    return _texts(known(language, OTHERWISE))


@cache
def _texts(language: str) -> ReturnTexts:
    return ReturnTexts(language=language, **named(words_of(language)["return"]))
