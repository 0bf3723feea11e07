"""The words on a ticket, in the visitor's language, whatever language the screens speak."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from shared.languages.reading import known, named, words_of

# Category (zero, one, two, few, many) -> words; "other" stands for the rest.
Forms = Mapping[str, str]
NO_BREAK_HYPHEN = "\u2011"


def _one_or_other(n: int) -> str:
    return {0: "zero", 1: "one"}.get(n, "other")


def _slavic(n: int) -> str:
    if n == 0:
        return "zero"
    if n % 10 == 1 and n % 100 != 11:
        return "one"
    return "few" if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else "other"


def _arabic(n: int) -> str:
    if n <= 2:
        return ("zero", "one", "two")[n]
    if 3 <= n % 100 <= 10:
        return "few"
    return "many" if n % 100 >= 11 else "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTexts:
    """The words of one language; `{n}` is the figure that chose the form."""

    your_number: str
    ahead: Forms
    wait_between: Forms
    wait_about: Forms
    wait_under: Forms
    follow: str
    follow_more: tuple[str, ...]
    sit: str
    called: str
    fetched: str
    ask: str
    free: str
    nameless: str
    have_ready: str
    copy: str
    test: str
    people: Forms
    months: tuple[str, ...]
    date: str
    right_to_left: bool
    plural: Callable[[int], str]

    def people_ahead(self, n: int) -> str:
        """Say how many people come before."""
        return self._form(self.ahead, n).format(n=n)

    def wait(self, low: int, high: int) -> str:
        """Say a range of minutes."""
        if low == 0:
            return self._form(self.wait_under, high).format(n=high)
        if low == high:
            return self._form(self.wait_about, high).format(n=high)
        return self._form(self.wait_between, high).format(low=low, n=high)

    def for_people(self, n: int) -> str:
        """Say how many come together."""
        return self._form(self.people, n).format(n=n)

    def when_called(self, number: str) -> str:
        """Say what to do when the number shows, which no line break parts."""
        return self.called.format(number=number.replace("-", NO_BREAK_HYPHEN))

    def moment(self, local: datetime) -> str:
        """Say day and time of day."""
        month = self.months[local.month - 1]
        return self.date.format(day=local.day, month=month, time=f"{local:%H:%M}")

    def _form(self, forms: Forms, n: int) -> str:
        return forms.get(self.plural(n), forms["other"])


_PLURALS: Mapping[str, Callable[[int], str]] = {
    "one-other": _one_or_other,
    "slavic": _slavic,
    "arabic": _arabic,
}
# A language without its own ticket gets the one most people near the center read.
OTHERWISE = "es"


def texts_for(language: str) -> TicketTexts:
    """Return the words for a language code; "pt-BR" is read as "pt"."""
    return _texts(known(language, OTHERWISE))


@cache
def _texts(language: str) -> TicketTexts:
    words = words_of(language)
    return TicketTexts(
        right_to_left=words.get("right-to-left", False),
        plural=_PLURALS[words["plural"]],
        **named(words["ticket"]),
    )
