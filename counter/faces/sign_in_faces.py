"""What the page of signing in shows, as a plain record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter.desk import acts
from counter.desk.acts import Act
from counter.desk.console import Console
from counter.faces.desk_faces import said_face
from counter.words import outcome_words, trust_words
from counter.words import sentences as words


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInFace:
    """`enter` is what the key does at the chosen desk; `there` and `means` say who has it.

    `away` says since when the hub is away, `away_means` what helps. `trouble` is why the last try
    failed; `lost` and `last_key` who took over the desk one had, and
    what became of the key that was at work just then.
    """

    enter: str = ""
    takes_over: bool = False
    there: str = ""
    means: str = ""
    away: str = ""
    away_means: str = ""
    trouble: str = ""
    lost: str = ""
    last_key: str = ""


def sign_in_face(console: Console, chosen: str, staff: str, now: datetime) -> SignInFace:
    """Return the page for a desk and the name that is being typed."""
    there = console.desk_staff(chosen) if console.desk_state(chosen) != "closed" else ""
    lost, last_key = _lost(console, now)
    if console.is_away:
        # Who is where now is not known: only what helps is said.
        return SignInFace(
            enter=trust_words.open_desk(),
            away=words.connection(True, console.away, console.center),
            away_means=words.searching(console.away),
            lost=lost,
            last_key=last_key,
        )
    said = said_face(console, now)
    trouble = said.text if said.sign == "trouble" and not lost else ""
    desk = _title(console, chosen)
    if not there:
        return SignInFace(
            enter=trust_words.open_desk(), trouble=trouble, lost=lost, last_key=last_key
        )
    own = there == staff
    means = trust_words.going_on_means() if own else trust_words.taking_over_means()
    if _is_taken(console):
        # Who is there is said already.
        trouble = ""
    return SignInFace(
        enter=trust_words.go_on_here() if own else trust_words.take_over(),
        takes_over=True,
        there=trust_words.you_are_there(desk) if own else trust_words.somebody_there(there, desk),
        means="" if trouble else means,
        trouble=trouble,
        lost=lost,
        last_key=last_key,
    )


def _is_taken(console: Console) -> bool:
    return console.outcome is not None and console.outcome.code == "desk-taken"


def _lost(console: Console, now: datetime) -> tuple[str, str]:
    loss, center, said = console.lost, console.center, console.outcome
    if loss is None or center is None:
        return "", ""
    taken = trust_words.lost(loss, center.time_zone)
    if not loss.pressed:
        return taken, ""
    if said is not None and said.act is Act.SIGN_IN:
        return taken, ""
    code = said.code if said is not None else ""
    if code == acts.NOBODY and said is not None:
        return taken, trust_words.last_key(outcome_words.nobody(said), code)
    return taken, trust_words.last_key(said_face(console, now).text, code)


def _title(console: Console, code: str) -> str:
    desk = console.center.desks.get(code) if console.center else None
    return words.desk_title(desk.name if desk else code)
