"""What of a profile is edited where: the parts of the set-up, and the lines of their forms."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from shared.domain.draft import Draft
from shared.domain.keeping import BY_DAYS, BY_VISIT, IN_USE, UNTIL_CLOSED, Item
from shared.domain.roles import StaffRole
from shared.domain.rooms import LOUDNESS
from shared.domain.spans import WEEKDAYS
from shared.humanitarian import codes
from shared.languages import reading

Kind = Literal["text", "number", "list", "flag", "choice", "choices", "texts", "glyph", "either"]

# What is typed letter by letter, where other lines are touched.
TYPED: frozenset[Kind] = frozenset({"text", "number", "list", "texts", "either"})

LANGUAGES = reading.codes()
LETTERS = "ABCDEFGHIJ"
# What services and needs are shown by; the design module has them all.
GLYPHS = (
    *("identification-card", "student", "first-aid-kit", "briefcase", "scales", "chats-circle"),
    *("hand-waving", "users-three", "baby", "person", "wheelchair", "heart", "house"),
    *("fork-knife", "file-text", "money", "bank", "translate", "phone-call", "info"),
)

MOST_FOUND = 8

Choices = Callable[[Draft], Sequence[str]]
OwnChoices = Callable[[Mapping[str, Any]], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a form: `path` leads from the entry to its value.

    `choices` are codes; `of_entry` are those that follow from what else the entry says. What is
    left out of a profile has its default: `usual` is that of a flag, `absent` of choices. A `kept`
    list stays when it is empty. What is chosen of an `optional` line may be taken back. What is
    `either` is typed, or one of the choices. Codes that are `figures` stand as such in a profile.
    """

    path: tuple[str, ...]
    kind: Kind
    choices: Choices | None = None
    of_entry: OwnChoices | None = None
    usual: bool = False
    absent: tuple[str, ...] = ()
    kept: bool = False
    optional: bool = False
    figures: bool = False


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


def _municipalities(draft: Draft) -> list[str]:
    """Return the municipality that is chosen, or those whose names have what is typed so far."""
    typed = draft.at(("municipality",))
    if typed in codes.municipalities():
        return [str(typed)]
    return [str(code) for code in codes.municipalities_like(str(typed or ""), MOST_FOUND)]


def _indicators(counted: Mapping[str, Any]) -> list[str]:
    return [str(code) for code in codes.indicators_of(counted.get("sector", 0))]


def _ends(kept: Mapping[str, Any]) -> list[str]:
    """Return the words that may say how long an item is kept."""
    item = kept.get("item")
    if item == "answers":
        return []
    if item not in BY_DAYS:
        return [IN_USE]
    return [UNTIL_CLOSED] if item in BY_VISIT else []


def _fresh_kept(draft: Draft) -> dict[str, Any]:
    told = {each.get("item") for each in draft.at(("data",), ())}
    item = next((each for each in get_args(Item) if each not in told), "log")
    keep = {"answers": 2}.get(item, 30 if item in BY_DAYS else IN_USE)
    return {"item": item, "purpose": "", "keep": keep}


def _of_days(*more: Line) -> tuple[Line, ...]:
    return (Line(("days",), "choices", lambda _: WEEKDAYS), *more)


# What is set once, and what the center owes others: listed after staff and devices.
SELDOM = (
    Part(
        "outcomes",
        (Line(("names",), "texts"),),
        group="outcomes",
        fresh=lambda draft: {"code": draft.free_code("outcomes", "outcome"), "names": {}},
    ),
    Part(
        "breaks",
        (Line(("names",), "texts"),),
        group="breaks",
        fresh=lambda draft: {"code": draft.free_code("breaks", "break"), "names": {}},
    ),
    Part(
        "quiet_hours",
        _of_days(
            Line(("at",), "list", kept=True),
            Line(("sound",), "choice", lambda _: LOUDNESS[:-1], absent=("chime",)),
        ),
        group="quiet_hours",
        fresh=lambda _: {"at": ["07:00-08:00"], "sound": "none"},
    ),
    Part(
        "reports",
        (
            Line(("kind",), "choice", lambda _: ("summary", "municipal")),
            Line(("every",), "choice", lambda _: ("day", "week", "month", "quarter")),
            Line(("language",), "choice", lambda _: ("es", "en"), absent=("es",)),
            Line(
                ("formats",),
                "choices",
                lambda _: ("pdf", "xlsx", "csv"),
                absent=("pdf",),
                kept=True,
            ),
            Line(("folder",), "text"),
        ),
        group="reports",
        fresh=lambda _: {"kind": "summary", "every": "month"},
    ),
    Part(
        "sectors",
        (
            Line(("services",), "choices", _services, kept=True),
            Line(("sector",), "choice", lambda _: tuple(map(str, codes.sectors())), figures=True),
            Line(("indicator",), "choice", of_entry=_indicators, optional=True, figures=True),
        ),
        group="sectors",
        fresh=lambda _: {"services": []},
    ),
    Part(
        "data",
        (
            Line(("item",), "choice", lambda _: get_args(Item)),
            Line(("purpose",), "text"),
            Line(("keep",), "either", of_entry=_ends),
        ),
        group="data",
        fresh=_fresh_kept,
    ),
    Part(
        "complaints",
        tuple(Line(("complaints", name), "text") for name in ("name", "contact", "public_key")),
    ),
)
PARTS = (
    Part(
        "center",
        (
            Line(("name",), "text"),
            Line(("languages",), "choices", _known_languages, kept=True),
            Line(("time_zone",), "text"),
            Line(("welcome",), "choice", _services, optional=True),
            Line(("visitor_url",), "text"),
            Line(("municipality",), "either", _municipalities),
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
            Line(
                ("calling", "cherry_pick"),
                "choices",
                lambda _: tuple(role.value for role in StaffRole),
                absent=("supervisor", "manager"),
                kept=True,
            ),
            Line(("end_of_day", "at"), "text"),
            Line(("end_of_day", "rule"), "choice", lambda _: ("close", "carry"), optional=True),
        ),
    ),
    Part(
        "zones",
        (
            Line(("names",), "texts"),
            Line(("desks",), "choices", _desks),
            Line(("services",), "choices", _services),
            Line(("sound",), "choice", lambda _: LOUDNESS, optional=True),
        ),
        group="zones",
        fresh=_fresh_zone,
    ),
    Part(
        "board",
        (
            Line(("board", "sound"), "choice", lambda _: LOUDNESS, optional=True),
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
    *SELDOM,
)
PART = {part.code: part for part in PARTS}
