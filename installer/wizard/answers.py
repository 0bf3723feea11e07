"""From the wizard's answers to a profile: what is chosen of the sample, and what is new.

Everything here is without a screen or a disk, for whoever asks the questions in another way.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from shared.domain.draft import Draft
from shared.domain.profile import ProfileError
from shared.domain.profile_writing import written

SAMPLE = Path(__file__).parents[2] / "shared" / "domain" / "sample.toml"
WELCOME = "welcome"
"""Always there: whoever knows no better, or wants to speak in private, is led to it."""

SENSITIVE = "support"
NEUTRAL = "legal"
"""Whose neutral name the sensitive service shares; without it, the welcome desk's."""

# Letters that no accent is taken from.
_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "&": " y "}
)


@dataclass(frozen=True, kw_only=True)
class Answers:
    """What somebody wants: a center, and who leads it.

    `services` are codes of the sample, `own` names in the first language. `hours` are tables as a
    profile has them; none is always open.
    """

    name: str
    time_zone: str
    languages: tuple[str, ...]
    services: tuple[str, ...]
    own: tuple[str, ...] = ()
    desks: int = 1
    hours: tuple[Mapping[str, Sequence[str]], ...] = ()


def usual_services() -> dict[str, Mapping[str, str]]:
    """Return the names of the services to choose from by code, in the sample's order."""
    services = _sample().at(("services",))
    return {each["code"]: each["names"] for each in services if each["code"] != WELCOME}


def usual_languages() -> tuple[str, ...]:
    """Return the languages that all of the sample's texts are in."""
    return tuple(_sample().at(("languages",)))


def profile_of(answers: Answers) -> str:
    """Return a profile (TOML) that does what was asked for; raises ProfileError if none can."""
    draft = _sample().put(("name",), answers.name).put(("time_zone",), answers.time_zone)
    for code in usual_services():
        if code not in answers.services:
            draft = draft.without_service(code)
    if SENSITIVE in answers.services and NEUTRAL not in answers.services:
        draft = _share_welcome(draft)
    for name in answers.own:
        draft = _with_own(draft, name, answers.languages[0])
    draft = draft.put(("desks",), _desks(draft, answers))
    draft = draft.put(("hours",), [dict(each) for each in answers.hours] or None)
    draft = Draft(draft.text, _in_languages(draft.tree, answers.languages))
    draft = draft.put(("languages",), list(answers.languages))
    if draft.faults:
        raise ProfileError([f"{'.'.join(map(str, at))}: {said}" for at, said in draft.faults])
    return written(_without_idle_series(draft))


@cache
def _sample() -> Draft:
    return Draft.of(SAMPLE.read_text(encoding="utf-8"))


def _share_welcome(draft: Draft) -> Draft:
    """Let the sensitive service look like the welcome desk on paper and screens."""
    services = draft.at(("services",))
    codes = [each["code"] for each in services]
    at, welcome = codes.index(SENSITIVE), services[codes.index(WELCOME)]
    draft = draft.put(("services", at, "public_names"), welcome["names"])
    return draft.put(("services", at, "series"), welcome["series"])


def _with_own(draft: Draft, name: str, language: str) -> Draft:
    """Add a service that only this center has, and the need that leads to it."""
    code = draft.free_code("services", code_for(name))
    series = draft.at(("series", 0, "code"))
    service = {"code": code, "series": series, "names": {language: name}}
    draft = draft.add(("services",), service)
    need = {"code": draft.free_code("needs", code), "services": [code], "names": {language: name}}
    others = draft.at(("needs",))
    # "Something else" stays last.
    return draft.put(("needs",), [*others[:-1], need, *others[-1:]])


def code_for(name: str) -> str:
    """Return a code that reminds of a name: "Atención médica" is "atencion-medica"."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    return re.sub(r"[^a-z0-9]+", "-", letters)[:36].strip("-") or "other"


def _desks(draft: Draft, answers: Answers) -> list[dict[str, Any]]:
    """Return desks that all do everything: who does what is the next thing a center decides."""
    services = [each["code"] for each in draft.at(("services",))]
    languages = list(answers.languages)
    return [
        {"code": f"desk-{n}", "name": str(n), "services": services, "languages": languages}
        for n in range(1, answers.desks + 1)
    ]


def _in_languages(value: Any, languages: tuple[str, ...]) -> Any:
    """Leave out of every table of texts what is in other languages."""
    if isinstance(value, list):
        return [_in_languages(each, languages) for each in value]
    if not isinstance(value, Mapping):
        return value
    if value and set(value) <= {*usual_languages(), *languages}:
        return {each: value[each] for each in languages if each in value}
    return {key: _in_languages(each, languages) for key, each in value.items()}


def _without_idle_series(draft: Draft) -> Draft:
    used = {each["series"] for each in draft.at(("services",))}
    return draft.put(("series",), [each for each in draft.at(("series",)) if each["code"] in used])
