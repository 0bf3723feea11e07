"""What of a profile is edited where: the parts of the set-up, and the lines of their forms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from shared.domain.draft import Draft
from shared.domain.rooms import LOUDNESS
from shared.domain.spans import WEEKDAYS

Kind = Literal["text", "number", "list", "flag", "choice", "choices", "texts", "glyph"]

LANGUAGES = ("es", "en", "pt", "fr", "ht", "uk", "ar")
LETTERS = "ABCDEFGHIJ"
# What services and needs are shown by; the design module has them all.
GLYPHS = (
    *("identification-card", "student", "first-aid-kit", "briefcase", "scales", "chats-circle"),
    *("hand-waving", "users-three", "baby", "person", "wheelchair", "heart", "house"),
    *("fork-knife", "file-text", "money", "bank", "translate", "phone-call", "info"),
)

Choices = Callable[[Draft], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a form: `path` leads from the entry to its value.

    `choices` are codes. What is left out of a profile has its default; `usual` is that of a flag.
    A `kept` list stays when it is empty.
    """

    path: tuple[str, ...]
    kind: Kind
    choices: Choices | None = None
    usual: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the set-up: one form, or (`group`) a list of entries with a form each.

    `fresh` is a new entry; `before_last` is where it goes, if not to the end.
    """

    code: str
    lines: tuple[Line, ...] = ()
    group: str = ""
    fresh: Callable[[Draft], dict[str, Any]] | None = None
    before_last: bool = False


def _services(draft: Draft) -> list[str]:
    return [each.get("code", "") for each in draft.at(("services",), ())]


def _own_languages(draft: Draft) -> list[str]:
    return list(draft.at(("languages",), ()))


def _known_languages(draft: Draft) -> list[str]:
    return list(dict.fromkeys((*_own_languages(draft), *LANGUAGES)))


def _letters(draft: Draft) -> list[str]:
    """Return the letters of the series there are, and the first that is free."""
    used = [each.get("code", "") for each in draft.at(("series",), ())]
    return [*used, *[each for each in LETTERS if each not in used][:1]]


def _fresh_service(draft: Draft) -> dict[str, Any]:
    code = draft.free_code("services", "service")
    return {"code": code, "series": draft.at(("series", 0, "code"), "A"), "names": {}}


def _fresh_desk(draft: Draft) -> dict[str, Any]:
    number = str(len(draft.at(("desks",), ())) + 1)
    code = draft.free_code("desks", f"desk-{number}")
    return {"code": code, "name": number, "services": [], "languages": _own_languages(draft)[:1]}


def _fresh_need(draft: Draft) -> dict[str, Any]:
    return {"code": draft.free_code("needs", "need"), "names": {}, "services": []}


def _fresh_class(draft: Draft) -> dict[str, Any]:
    return {"code": draft.free_code("classes", "class"), "names": {}, "rate": 1.5}


def _desks(draft: Draft) -> list[str]:
    return [each.get("code", "") for each in draft.at(("desks",), ())]


def _fresh_zone(draft: Draft) -> dict[str, Any]:
    return {"code": draft.free_code("zones", "zone"), "names": {}}


def _of_days(*more: Line) -> tuple[Line, ...]:
    return (Line(("days",), "choices", lambda _: WEEKDAYS), *more)


PARTS = (
    Part(
        "center",
        (
            Line(("name",), "text"),
            Line(("languages",), "choices", _known_languages, kept=True),
            Line(("time_zone",), "text"),
            Line(("welcome",), "choice", _services),
            Line(("visitor_url",), "text"),
            Line(("ticket", "wait_at"), "texts"),
            Line(("ticket", "ask_at"), "texts"),
        ),
    ),
    Part(
        "services",
        (
            Line(("names",), "texts"),
            Line(("pictogram",), "glyph", lambda _: GLYPHS),
            Line(("series",), "choice", _letters),
            Line(("target_minutes",), "number"),
            Line(("usual_minutes",), "number"),
            Line(("hard_max_minutes",), "number"),
            Line(("bring",), "texts"),
            Line(("sensitive",), "flag"),
            Line(("discreet",), "flag"),
            Line(("public_names",), "texts"),
        ),
        group="services",
        fresh=_fresh_service,
    ),
    Part(
        "desks",
        (
            Line(("name",), "text"),
            Line(("services",), "choices", _services, kept=True),
            Line(("languages",), "choices", _own_languages, kept=True),
            Line(("interpreter",), "flag"),
            *_of_days(Line(("dates",), "list")),
            Line(("place",), "texts"),
        ),
        group="desks",
        fresh=_fresh_desk,
    ),
    Part(
        "needs",
        (
            Line(("names",), "texts"),
            Line(("pictogram",), "glyph", lambda _: GLYPHS),
            Line(("services",), "choices", _services, kept=True),
        ),
        group="needs",
        fresh=_fresh_need,
        before_last=True,
    ),
    Part(
        "hours",
        _of_days(Line(("open",), "list", kept=True), Line(("services",), "choices", _services)),
        group="hours",
        fresh=lambda _: {"days": list(WEEKDAYS[:5]), "open": ["08:00-12:00", "13:00-17:00"]},
    ),
    Part(
        "holidays",
        (Line(("date",), "text"),),
        group="holidays",
        fresh=lambda _: {"date": ""},
    ),
    Part(
        "exceptions",
        (Line(("date",), "text"), Line(("open",), "list", kept=True)),
        group="exceptions",
        fresh=lambda _: {"date": "", "open": ["08:00-12:00"]},
    ),
    Part(
        "quotas",
        (Line(("daily_quota",), "number"), Line(("hourly_quota",), "number")),
        group="services",
    ),
    Part(
        "classes",
        (
            Line(("rate",), "number"),
            Line(("more_time_seconds",), "number"),
            Line(("names",), "texts"),
            Line(("pictogram",), "glyph", lambda _: GLYPHS),
        ),
        group="classes",
        fresh=_fresh_class,
    ),
    Part(
        "calling",
        (
            *(
                Line(("calling", name), "number")
                for name in (
                    *("hard_max_minutes", "language_bound_minutes", "ratio", "minimum_calls"),
                    *("call_spacing_seconds", "return_grace_minutes", "cool_down_seconds"),
                    "walking_seconds",
                )
            ),
            Line(("kiosk", "ask_priority"), "flag", usual=True),
            Line(("kiosk", "ask_people"), "flag", usual=True),
            Line(("staff", "idle_lock_minutes"), "number"),
        ),
    ),
    Part(
        "zones",
        (
            Line(("names",), "texts"),
            Line(("desks",), "choices", _desks),
            Line(("services",), "choices", _services),
            Line(("sound",), "choice", lambda _: LOUDNESS),
        ),
        group="zones",
        fresh=_fresh_zone,
    ),
    Part(
        "board",
        (
            Line(("board", "sound"), "choice", lambda _: LOUDNESS),
            Line(("board", "volume"), "number"),
            Line(("board", "motion"), "flag", usual=True),
            Line(("board", "waits"), "flag", usual=True),
            Line(("board", "dim"), "list"),
        ),
    ),
    Part(
        "notices",
        (Line(("texts",), "texts"), *_of_days(Line(("at",), "list"))),
        group="notices",
        fresh=lambda _: {"texts": {}},
    ),
)
PART = {part.code: part for part in PARTS}
