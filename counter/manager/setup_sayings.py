"""Troubles, changes and outcomes of the set-up as sentences.

What the rules say of a profile is English, for files; here their usual sentences are worded for
the person who reads the page. One that is not known is shown as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import tzinfo
from typing import Any

from PySide6.QtCore import QCoreApplication

from counter.manager import manager_words, setup_words
from counter.manager.setup_book import AWAY, OVERTAKEN, Edition, Said
from counter.manager.setup_forms import NOT_FROM_HERE
from counter.words.languages import language_name
from shared.domain.draft import Change, Draft

translate = QCoreApplication.translate


def trouble(said: str) -> str:
    """Return a fault of the rules as a sentence."""
    for pattern, worded in _troubles():
        if found := re.fullmatch(pattern, said):
            return worded.format(*found.groups())
    return said


def _troubles() -> Sequence[tuple[str, str]]:
    return (
        (r"expected 1 to (\d+) characters in one line", translate("SetUp", "1 to {} letters.")),
        (r"expected this key", translate("SetUp", "This is needed.")),
        (r"expected a whole number", translate("SetUp", "A whole number.")),
        (r"expected a number", translate("SetUp", "A number.")),
        (r"expected at least (\S+)", translate("SetUp", "At least {}.")),
        (r"expected at most (\S+)", translate("SetUp", "At most {}.")),
        (r"expected at least (\d+) in this list", translate("SetUp", "At least {} of them.")),
        (r"expected at most (\d+) in this list", translate("SetUp", "At most {} of them.")),
        (r"expected a date such as .*", translate("SetUp", "A date such as 2026-12-24.")),
        (r"there is no such date", translate("SetUp", "There is no such date.")),
        (r"expected a span such as .*", translate("SetUp", "Hours such as 08:00-12:00.")),
        (r"expected a time from .*", translate("SetUp", "A time from 00:00 to 24:00.")),
        (
            r"expected a span that ends after it begins",
            translate("SetUp", "Hours that end after they begin."),
        ),
        (r"(\S+) overlaps (\S+)", translate("SetUp", "{} and {} overlap.")),
        (
            r"expected a text in the center's language \"(.*)\"",
            translate("SetUp", "A text in the center’s own language is needed."),
        ),
        (
            r"the center does not list \"(.*)\"",
            translate("SetUp", "The center does not have this language: {}."),
        ),
        (r"no desk serves \".*\"", translate("SetUp", "No desk serves this.")),
        (
            r"no desk that serves \".*\" is there when it is open",
            translate("SetUp", "No desk that serves this is there when it is open."),
        ),
        (r"no service is called \"(.*)\"", translate("SetUp", "There is no service {}.")),
        (r"\"(.*)\" stands here a second time", translate("SetUp", "{} stands here twice.")),
        (
            r"expected a time zone such as .*",
            translate("SetUp", "A time zone such as America/Bogota."),
        ),
        (
            r"expected an address such as .*",
            translate("SetUp", "An address such as http://puente.local:8080."),
        ),
        (
            r"expected no more than the daily_quota, (\d+)",
            translate("SetUp", "No more than a day’s {}."),
        ),
        (
            r"a sensitive service shares its series with an ordinary one",
            translate("SetUp", "It shares its letter with a service that is not sensitive."),
        ),
        (
            r"a sensitive service needs public_names that an ordinary service has too",
            translate("SetUp", "A neutral name that a service that is not sensitive has, too."),
        ),
        (
            r"the ticket of a sensitive service.*",
            translate("SetUp", "This would tell its tickets from those of a sensitive service."),
        ),
        (
            r"nothing that this desk serves is open on.*",
            translate("SetUp", "Nothing that this desk serves is open then."),
        ),
        (
            r"the hours of \".*\" never meet the center's",
            translate("SetUp", "These hours never meet the center’s."),
        ),
        (
            r"expected a service that is not sensitive",
            translate("SetUp", "A service that is not sensitive."),
        ),
        (
            r"expected desks, or services that some desk has",
            translate("SetUp", "At least one desk, or a service that some desk has."),
        ),
        (r"no zone has this desk.*", translate("SetUp", "No waiting area has this desk.")),
        *_troubles_of_duties(),
    )


def _troubles_of_duties() -> Sequence[tuple[str, str]]:
    return (
        (
            r"expected a municipality's DIVIPOLA code, such as .*",
            translate("SetUp", "Choose the municipality, or write its DIVIPOLA code."),
        ),
        (
            r"expected a municipality's DIVIPOLA code; near it are (.*)",
            translate("SetUp", "No municipality has this code. Near it: {}."),
        ),
        (r"expected a humanitarian sector: .*", translate("SetUp", "There is no such sector.")),
        (
            r"expected an indicator of sector (\d+) .*",
            translate("SetUp", "Sector {} has no such indicator."),
        ),
        (
            r"\"(.*)\" stands under another sector already",
            translate("SetUp", "{} stands under another sector already."),
        ),
        (
            r"expected a time after \"00:00\".*",
            translate("SetUp", "A time after 00:00; the midnight that ends a day is 24:00."),
        ),
        (
            r"expected no time before the last closing, (\S+)",
            translate("SetUp", "Not before the last closing, {}."),
        ),
        (
            r"expected no closing after the end of the day, (\S+)",
            translate("SetUp", "Not after the end of the day, {}."),
        ),
        (
            r"expected less than is always heard, .*",
            translate("SetUp", "Less than is heard at other times."),
        ),
        (
            r"expected a whole path such as .*",
            translate("SetUp", "A whole path such as /srv/reports."),
        ),
        (
            r"expected days, (\d+) to (\d+), or .*",
            translate("SetUp", "Days, from {} to {}."),
        ),
        (
            r"\w+ are kept otherwise: expected (\d+)",
            translate("SetUp", "These are always kept {} days."),
        ),
        (
            r"\w+ are kept otherwise: expected .*",
            translate("SetUp", "These are kept as long as the center is in use."),
        ),
        (
            r"expected an end in days: .*",
            translate("SetUp", "This could lead to a person: say after how many days it goes."),
        ),
        (
            r"expected days: this belongs to no visit",
            translate("SetUp", "Days: this belongs to no visit."),
        ),
        (
            r"expected a \[\[data\]\] table that says when they go",
            translate("SetUp", "Say under “What is kept” how long complaints are kept."),
        ),
        (
            r"expected the key that .* prints",
            translate("SetUp", "The public key, as “complaints keygen” prints it."),
        ),
        (
            NOT_FROM_HERE,
            translate(
                "SetUp",
                "Only the hub’s computer can change this: save all to a file (History and files), "
                "take this back here, and run “profile import” there.",
            ),
        ),
    )


def change(told: Change, draft: Draft, language: str) -> str:
    """Return one change in words: where, and from what to what."""
    where = " · ".join(_where(told.path, draft, language))
    if told.kind == "moved":
        return translate("SetUp", "{where}: another order").format(where=where)
    before, after = (
        _value(_named(told.path[-1], each, draft, language), draft, language)
        for each in (told.before, told.after)
    )
    if told.kind == "added":
        return translate("SetUp", "{where}: new, {after}").format(where=where, after=after)
    if told.kind == "removed":
        return translate("SetUp", "{where}: gone, was {before}").format(where=where, before=before)
    said = translate("SetUp", "{where}: {before} → {after}")
    return said.format(where=where, before=before, after=after)


# Tables of a profile, by the part that edits them.
_TABLES = {
    "calling": "calling",
    "kiosk": "calling",
    "staff": "calling",
    "board": "board",
    "complaints": "complaints",
    "end_of_day": "calling",
}
_GROUPS = frozenset(
    {
        *("services", "desks", "needs", "classes", "zones", "hours", "notices"),
        *("reports", "sectors", "data", "outcomes", "breaks", "quiet_hours"),
    }
)


def _where(path: tuple[str, ...], draft: Draft, language: str) -> list[str]:
    """Return where something is, from the part to the line."""
    group, *rest = path
    if group in _GROUPS:
        named = [_entry_name(group, rest[0], draft, language)] if rest else []
        return [setup_words.part(group), *named, *_lines(group, rest[1:])]
    if group in {"holidays", "exceptions"}:
        return [setup_words.part(group), *rest[:1], *_lines(group, rest[1:])]
    if group in _TABLES:
        return [setup_words.part(_TABLES[group]), *_lines(_TABLES[group], rest)]
    return _lines("center", [group, *rest])


def _entry_name(group: str, code: str, draft: Draft, language: str) -> str:
    for each in draft.at((group,), ()):
        if code in (each.get("code"), each.get("item")):
            return setup_words.entry(group, each, draft, language)[0]
    return code


def _lines(part: str, names: list[str]) -> list[str]:
    found = []
    for name in names:
        try:
            found.append(_without_hint(setup_words.line(part, (name,))))
        except KeyError:
            found.append(language_name(name) if re.fullmatch(r"[a-z]{2}", name) else name)
    return found


def _named(line: str, value: Any, draft: Draft, language: str) -> Any:
    """Return what was chosen, by its names instead of its codes."""
    if line in {"reports", "sectors", "quiet_hours"} and isinstance(value, list):
        return [
            "  ".join(filter(None, setup_words.entry(line, each, draft, language)))
            for each in value
        ]
    if line not in _CHOSEN:
        return value
    if isinstance(value, int):
        value = str(value)
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return [setup_words.choice(line, each, draft, language) for each in value]
    return setup_words.choice(line, value, draft, language) if isinstance(value, str) else value


# Lines whose values are codes.
_CHOSEN = frozenset(
    {
        *("services", "languages", "days", "welcome", "desks", "sound"),
        *("municipality", "keep", "item", "rule", "cherry_pick"),
    }
)


def _without_hint(label: str) -> str:
    """Return a label without the example or rule in brackets at its end."""
    return re.sub(r" \([^()]*\)$", "", label)


def _value(value: Any, draft: Draft, language: str) -> str:
    """Return a value short enough for a line."""
    if isinstance(value, bool):
        return translate("SetUp", "yes") if value else translate("SetUp", "no")
    if isinstance(value, dict) and "open" in value:
        return " ".join(filter(None, setup_words.entry("hours", value, draft, language)))
    if isinstance(value, dict):
        texts = value.get("names", value.get("texts", value))
        if isinstance(texts, dict) and all(isinstance(each, str) for each in texts.values()):
            return setup_words.text_in(texts, draft, language) or "—"
        return str(value.get("date", value.get("name", "…")))
    if isinstance(value, list):
        return ", ".join(_value(each, draft, language) for each in value) or "—"
    return "—" if value is None else f"{value}"


def finding(changes: int, troubles: int, state: str) -> str:
    """Return the page's title."""
    if state == "loading":
        return translate("SetUp", "One moment…")
    if state in {"away", "refused"}:
        return translate("SetUp", "The profile cannot be read now.")
    if troubles:
        said = translate("SetUp", "{count} things to put right before you publish.")
        one = translate("SetUp", "One thing to put right before you publish.")
        return one if troubles == 1 else said.format(count=troubles)
    if changes:
        said = translate("SetUp", "{count} changes, not yet published.")
        one = translate("SetUp", "One change, not yet published.")
        return one if changes == 1 else said.format(count=changes)
    return translate("SetUp", "The center lives by what you see.")


def outcome(said: Said) -> tuple[str, str]:
    """Return what came of the last act: a title, and what it means."""
    known = {
        "published": (
            translate("SetUp", "Published."),
            translate("SetUp", "Kiosks, consoles and screens follow at once."),
        ),
        "merged": (
            translate("SetUp", "Your changes now stand upon the newest profile."),
            translate("SetUp", "Look at them once more, then publish."),
        ),
        "brought-in": (
            translate("SetUp", "Brought in, and not yet published."),
            translate("SetUp", "Below stands what it would change."),
        ),
        "brought-in-but-reader": (
            translate("SetUp", "Brought in, but for who reads complaints."),
            translate("SetUp", "That is named on the hub’s computer, and stays as it is."),
        ),
        "saved": (translate("SetUp", "Saved to the file."), said.sentence),
        "bad-file": (translate("SetUp", "This file cannot be used."), said.sentence),
        "bad-profile": (translate("SetUp", "This is no profile to live by."), said.sentence),
        "still-waited-for": (
            translate("SetUp", "Somebody still waits for what would go."),
            translate("SetUp", "Nothing was changed. Publish when they have been served."),
        ),
        "desk-in-use": (
            translate("SetUp", "A desk that would go is still in use."),
            translate("SetUp", "Nothing was changed. Publish when its clerk has signed out."),
        ),
        "complaints-kept": (
            translate("SetUp", "Who reads complaints is not changed from here."),
            translate("SetUp", "That is done on the hub’s computer. Nothing was changed."),
        ),
        OVERTAKEN: (
            translate("SetUp", "Somebody else has published meanwhile."),
            translate("SetUp", "Nothing of yours is lost. Put it upon theirs, and look once more."),
        ),
        AWAY: (
            translate("SetUp", "The hub does not answer."),
            translate("SetUp", "Your draft is kept. Try again when the connection is back."),
        ),
    }
    return known.get(said.code, (translate("SetUp", "The hub refused."), said.sentence))


def who_waits(who: str, draft: Draft, language: str) -> str:
    """Return of whom a simulated wait is."""
    known = {
        "everybody": translate("SetUp", "Everybody"),
        "ordinary": translate("SetUp", "Without priority"),
    }
    return known.get(who) or _entry_name("classes", who, draft, language)


def trial_trouble(code: str) -> str:
    """Return why a simulation has no answer."""
    known = {
        "wrong-rates": translate("SetUp", "Put the rates right first."),
        "away": translate("SetUp", "The hub does not answer."),
    }
    return known.get(code, translate("SetUp", "It could not be worked out."))


def edition(told: Edition, zone: tzinfo) -> tuple[str, str]:
    """Return when a profile was published, and by whom and why."""
    at = told.at.astimezone(zone)
    who = told.who or translate("SetUp", "a tool on the hub’s computer")
    return f"{manager_words.day(at.date())}  ·  {at:%H:%M}", "  ·  ".join(
        filter(None, (who, told.note))
    )
