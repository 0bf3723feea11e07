"""What the pages offer to choose from: the words, and what is to be known before choosing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.visit.center import Center, Need, PriorityClass
from kiosk.visit.offer import Offer
from kiosk.words import sentences as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something to choose as a tile shows it.

    `note` says why it cannot be had now, with a `sign`, or how many places are left, without one.
    """

    code: str
    words: str
    pictogram: str
    note: str = ""
    sign: str = ""
    picked: bool = False


NO_CHOICE = Choice(code="", words="", pictogram="")


def choice_of(
    need: Need, offer: Offer, center: Center, day: words.Day, *, picked: bool = False
) -> Choice:
    """Return a need as a tile shows it on this day, in its language."""
    shut = offer.shut(need.services)
    return Choice(
        code=need.code,
        words=center.text(need.names, day.language) or words.something_else(),
        pictogram=need.pictogram,
        note=words.shut_note(shut, day) if shut else words.places_left(offer.left(need.services)),
        sign=words.shut_sign(shut) if shut else "",
        picked=picked,
    )


def fit_choice(codes: tuple[str, ...], offer: Offer, center: Center, day: words.Day) -> Choice:
    """Return services of one public name as a tile; the picture gives no more away than the name.

    Its code is the services' codes, joined by commas.
    """
    shut = offer.shut(codes)
    first = center.service(codes[0])
    names = first.public_names if first else {}
    # A name that a service has for the public only says nothing of it: neither must the picture.
    plain = [each for each in center.services if each.public_names == names == each.names]
    return Choice(
        code=",".join(codes),
        words=center.text(names, day.language),
        pictogram=plain[0].pictogram if plain else "info",
        note=words.shut_note(shut, day) if shut else "",
        sign=words.shut_sign(shut) if shut else "",
    )


def class_choice(each: PriorityClass, center: Center, language: str) -> Choice:
    """Return a priority class as a tile."""
    return Choice(code=each.code, words=center.text(each.names, language), pictogram=each.pictogram)


def people_choice(people: int) -> Choice:
    """Return a group's size as a tile; the picture shows one, two or more of them."""
    picture = "user" if people == 1 else "users" if people == 2 else "users-three"
    return Choice(code=str(people), words=str(people), pictogram=picture)


def notes_on(services: Sequence[str], offer: Offer, center: Center, day: words.Day) -> list[str]:
    """Say what is to be known of a choice: closed, closed in part, or the places left."""
    shut = offer.shut(services)
    if shut is not None:
        return [f"{words.shut_title(shut, day)}.", words.come_back(shut, day)]
    parts = offer.shut_parts(services).items()
    # Names for the public: whoever stands behind reads and hears this too.
    named = ((center.public_names((code,), day.language), part) for code, part in parts)
    closed = [f"{name}: {words.shut_note(part, day)}" for names, part in named for name in names]
    left = words.places_left(offer.left(offer.wanted(services)))
    return [*closed, left] if left else closed
