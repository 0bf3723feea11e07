"""Sentences of the console, made from codes and figures. Source texts are English."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from counter.desk.center import Center, Desk
from counter.desk.ruling import Candidate
from counter.words.languages import language_name
from shared.domain.visit import State
from shared.link.errors import AwayReason
from shared.link.rows import Row
from shared.link.session import Away

translate = QCoreApplication.translate


def desk_title(name: str) -> str:
    """Return what to call a desk: "Desk 3", or its own word."""
    return translate("Counter", "Desk {name}").format(name=name) if name.isdigit() else name


def desk_skills(desk: Desk, served: Iterable[str], center: Center) -> str:
    """Return what a desk serves, these services now, and its languages in one line."""
    services = ", ".join(center.service_text(code) for code in served)
    languages = ", ".join(language_name(code) for code in desk.languages)
    return "  ·  ".join(part for part in (services, languages) if part)


def clock(instant: datetime, zone: tzinfo) -> str:
    """Return an instant as the center's wall clock shows it."""
    return instant.astimezone(zone).strftime("%H:%M")


def minutes(count: int) -> str:
    """Return a length of time a person can grasp: "31 min", "1 h 05 min"."""
    hours, rest = divmod(count, 60)
    return f"{hours} h {rest:02} min" if hours else f"{rest} min"


def waited(count: int) -> str:
    """Return how long somebody waited, within a sentence."""
    return minutes(count) if count else translate("Counter", "less than 1 min")


def stopwatch(seconds: int) -> str:
    """Return a running time: "06:12", from an hour on "1:06:12"."""
    rest, second = divmod(max(0, seconds), 60)
    hour, minute = divmod(rest, 60)
    return f"{hour}:{minute:02}:{second:02}" if hour else f"{minute:02}:{second:02}"


def desk_state(state: str) -> str:
    """Return a desk's state in a word."""
    return {
        "open": translate("Counter", "Open"),
        "paused": translate("Counter", "Paused"),
        "closed": translate("Counter", "Closed"),
        "away": no_connection(),
    }[state]


def no_connection() -> str:
    """Return that the hub is away."""
    return translate("Counter", "No connection")


def connection(is_away: bool, away: Away | None, center: Center | None) -> str:
    """Return how the connection is, and since when it is lost."""
    if not is_away:
        return translate("Counter", "Connected")
    if away is None or center is None:
        return translate("Counter", "Connecting…")
    said = translate("Counter", "No connection since {time}")
    return said.format(time=clock(away.since, center.time_zone))


def away_meaning(away: Away | None, number: str = "") -> str:
    """Return what the loss means for the person at the desk, and what helps.

    `number` is the visitor who is there.
    """
    reason = away.reason if away else None
    if reason is AwayReason.NOT_ADMITTED:
        return not_admitted()
    if reason is AwayReason.NO_DEVICE:
        return translate("Counter", "This computer has not joined a center yet.")
    if reason is AwayReason.OTHER_HUB:
        return translate("Counter", "Another computer answers in the center's place.")
    if reason is AwayReason.OTHER_VERSION:
        return translate("Counter", "This program and the center's are not of the same version.")
    if number:
        said = translate("Counter", "Go on with {number}. You can call again when it is back.")
        return said.format(number=number)
    return translate("Counter", "You see the last state. It comes back by itself.")


def searching(away: Away | None) -> str:
    """Return what is being waited for before the first connection."""
    if away is None:
        return translate("Counter", "One moment…")
    if away.reason in {AwayReason.UNREACHABLE, AwayReason.NO_ANSWER, AwayReason.SILENT}:
        return translate(
            "Counter", "The center's computer does not answer. Is it on, and the network too?"
        )
    return away_meaning(away)


def open_desks(count: int) -> str:
    """Return how many desks call now."""
    if count == 0:
        return translate("Counter", "No desk open")
    if count == 1:
        return translate("Counter", "1 desk open")
    return translate("Counter", "{count} desks open").format(count=count)


def taken(staff: str, state: str) -> str:
    """Return who sits at a desk, or that it is free."""
    if state == "closed":
        return translate("Counter", "Free")
    return staff or desk_state(state)


def nobody_here() -> str:
    """Return that the desk has no visitor."""
    return translate("Counter", "Nobody is with you")


def hint(state: str, somebody_waits: bool) -> str:
    """Return what to do at a desk without a visitor."""
    if state == "paused":
        return translate("Counter", "Open your desk with P when you are ready.")
    if not somebody_waits:
        return translate("Counter", "Whoever comes for your desk appears in the list.")
    return translate("Counter", "Press F9 to call whoever is next.")


def heading(row: Row) -> str:
    """Return what the visitor at the desk is doing."""
    if row.state is State.SERVING:
        return translate("Counter", "With you now")
    if row.state is State.ARRIVED:
        return translate("Counter", "At your desk")
    if row.calls > 1:
        return translate("Counter", "On the way, called {count} times").format(count=row.calls)
    return translate("Counter", "On the way")


def usual(count: int) -> str:
    """Return how long this service usually takes."""
    return translate("Counter", "usually up to {length}").format(length=minutes(count))


def called_ago(row: Row) -> str:
    """Return what the running time of a called visitor counts."""
    if row.state is State.CALLED:
        return translate("Counter", "since the call")
    return ""


def call_next() -> str:
    """Return the name of the one big act."""
    return translate("Counter", "Call next")


def calling() -> str:
    """Return that a call is under way."""
    return translate("Counter", "Calling…")


def paused_meaning() -> str:
    """Return what a paused desk means."""
    return translate("Counter", "Nobody is called to you. Open your desk with P.")


def may_come(count: int) -> str:
    """Return how many of those who wait this desk can serve."""
    if count == 1:
        return translate("Counter", "1 can come to you")
    return translate("Counter", "{count} can come to you").format(count=count)


def longest(count: int) -> str:
    """Return how long somebody waits at most; nothing for less than a minute."""
    if not count:
        return ""
    return translate("Counter", "at most {length}").format(length=minutes(count))


def more(count: int) -> str:
    """Return how many wait further down than the list goes."""
    return translate("Counter", "and {count} more").format(count=count) if count > 0 else ""


def nobody_waits() -> str:
    """Return that the waiting list is empty."""
    return translate("Counter", "Nobody is waiting.")


def services_given(count: int) -> str:
    """Return how many services somebody was given."""
    if count == 1:
        return translate("Counter", "1 service given")
    return translate("Counter", "{count} services given").format(count=count)


def company(count: int) -> str:
    """Return how many come together."""
    if count == 1:
        return translate("Counter", "1 person")
    return translate("Counter", "{count} people").format(count=count)


def people(count: int) -> str:
    """Return how many come together; an empty string for one alone."""
    return company(count) if count > 1 else ""


def speaks(language: str) -> str:
    """Return which language somebody speaks; an empty string for the usual one."""
    if not language:
        return ""
    return translate("Counter", "speaks {language}").format(language=language_name(language))


def next_call(candidate: Candidate | None, center: Center, closes: str) -> str:
    """Return what the big key will do."""
    sentences = []
    if candidate is None:
        sentences.append(translate("Counter", "Nobody is waiting for you now."))
    else:
        sentences.append(_who(candidate, center))
    if closes:
        sentences.append(translate("Counter", "Closes {number}.").format(number=closes))
    return " ".join(sentences)


def _who(candidate: Candidate, center: Center) -> str:
    usual = center.languages[0]
    facts = [
        translate("Counter", "waited {waited}").format(waited=waited(candidate.minutes)),
        appointment(candidate.due, center.time_zone),
        speaks(candidate.language if candidate.language != usual else ""),
    ]
    return translate("Counter", "It will be {number}: {facts}.").format(
        number=candidate.number, facts=", ".join(fact for fact in facts if fact)
    )


def asks_in_private(number: str) -> str:
    """Return that somebody wants to speak in private."""
    return translate("Counter", "{number} asks to speak in private.").format(number=number)


def asking_since(count: int, others: int) -> str:
    """Return how long that one has been asking, and how many others do."""
    said = translate("Counter", "Since {waited}.").format(waited=waited(count))
    if others <= 0:
        return said
    more_of_them = translate("Counter", "{count} more ask for it.").format(count=others)
    return f"{said} {more_of_them}"


def interpreter_for(language: str) -> str:
    """Return that a visitor needs an interpreter here."""
    said = translate("Counter", "Interpreter: {language}")
    return said.format(language=language_name(language))


def coming(said: str | None) -> str:
    """Return that a called visitor said on the phone that they come; an empty string if not."""
    return translate("Counter", "Is coming") if said == "coming" else ""


def appointment_at(due: datetime | None, zone: tzinfo) -> str:
    """Return the time of an appointment; an empty string without one."""
    if due is None:
        return ""
    return translate("Counter", "Appointment {time}").format(time=clock(due, zone))


def appointment(due: datetime | None, zone: tzinfo) -> str:
    """Return the same within a sentence."""
    if due is None:
        return ""
    return translate("Counter", "appointment {time}").format(time=clock(due, zone))


def note_from(staff: str, text: str) -> str:
    """Return what a colleague wrote about a visitor."""
    return translate("Counter", "{staff}: “{text}”").format(staff=staff, text=text)


def not_admitted() -> str:
    """Return that the center does not let this computer serve."""
    return translate(
        "Counter", "This computer is not allowed to serve. Tell whoever looks after the system."
    )


def ahead(count: int) -> str:
    """Return how many are called before a new number."""
    if count == 0:
        return translate("Counter", "Nobody is before it.")
    if count == 1:
        return translate("Counter", "1 is before it.")
    return translate("Counter", "{count} are before it.").format(count=count)


def wait_range(told: tuple[int, int]) -> str:
    """Return how many minutes most people wait, as the two ends of a range."""
    low, high = told
    if low == high:
        return translate("Counter", "About {length}.").format(length=minutes(high))
    return translate("Counter", "About {low} to {high} min.").format(low=low, high=high)
