"""What the pages of PINs show, as plain records and sentences."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from counter.desk.acts import AWAY, DONE, Act, Outcome
from counter.desk.console import Console
from counter.desk.pin_book import PinBook
from counter.words import outcome_words, trust_words
from counter.words.refusal_words import not_done


@dataclass(frozen=True, slots=True, kw_only=True)
class ColleagueLine:
    """Somebody who may have forgotten their PIN; `text` says what they are here."""

    name: str
    text: str


def colleague_lines(console: Console, book: PinBook) -> list[ColleagueLine]:
    """Return everybody but the person here, who changes their own PIN."""
    return [
        ColleagueLine(name=each.name, text=trust_words.rank(each.role))
        for each in book.colleagues or ()
        if each.name != console.staff
    ]


def list_text(book: PinBook, now: datetime) -> str:
    """Return why nobody is listed; nothing when somebody is."""
    if book.trouble == AWAY:
        return trust_words.no_list()
    if book.trouble:
        return not_done(Outcome(act=Act.RESET_PIN, code=book.trouble, at=now))
    if book.colleagues is None:
        return trust_words.one_moment()
    return trust_words.nobody_else() if len(book.colleagues) == 1 else ""


def said_of(book: PinBook) -> str:
    """Return what came of the last act on a PIN."""
    said = book.errand.outcome
    if said is None:
        return ""
    if said.code == DONE:
        return outcome_words.done(said)
    return not_done(replace(said, seconds=book.errand.seconds_left(said.at)))
