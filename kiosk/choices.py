"""Needs as the pages show them: the words, and what is to be known before choosing one."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk import words
from kiosk.center import Center, Need
from kiosk.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A need as a tile shows it.

    `note` says why it cannot be had now, with a `sign`, or how many places are left, without one.
    """

    code: str
    words: str
    pictogram: str
    note: str = ""
    sign: str = ""


NO_CHOICE = Choice(code="", words="", pictogram="")


def choice_of(need: Need, session: Session, center: Center, day: words.Day) -> Choice:
    """Return a need as a tile shows it on this day, in its language."""
    shut = session.shut(need)
    return Choice(
        code=need.code,
        words=center.text(need.names, day.language) or words.something_else(),
        pictogram=need.pictogram,
        note=words.shut_note(shut, day) if shut else words.places_left(session.left(need)),
        sign=words.shut_sign(shut) if shut else "",
    )


def notes_on(need: Need, session: Session, center: Center, day: words.Day) -> list[str]:
    """Say what is to be known of a chosen need: closed, closed in part, or the places left."""
    shut = session.shut(need)
    if shut is not None:
        return [f"{words.shut_title(shut, day)}.", words.come_back(shut, day)]
    parts = session.shut_parts(need).items()
    closed = [
        f"{center.service_name(code, day.language)}: {words.shut_note(part, day)}"
        for code, part in parts
    ]
    left = words.places_left(session.left(need))
    return [*closed, left] if left else closed
