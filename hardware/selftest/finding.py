"""A finding: fine, trouble with what to do, or not known; its words are in `words/`."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path

_WORDS = Path(__file__).resolve().parent / "words"


class State(StrEnum):
    """How it is with one thing."""

    FINE = "fine"
    TROUBLE = "trouble"
    UNKNOWN = "not-known"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found about one thing: a key of the words, and what stands in their gaps."""

    what: str
    state: State
    why: str
    parts: Mapping[str, object] = field(default_factory=dict)


Says = Callable[[Finding], str]


def fine(what: str, why: str = "fine", **parts: object) -> Finding:
    """Return that a thing is well."""
    return Finding(what, State.FINE, why, parts)


def trouble(what: str, why: str, **parts: object) -> Finding:
    """Return that a thing needs hands; its words say what to do."""
    return Finding(what, State.TROUBLE, why, parts)


def unknown(what: str, why: str, **parts: object) -> Finding:
    """Return that nothing here can tell."""
    return Finding(what, State.UNKNOWN, why, parts)


def sentence(finding: Finding, language: str) -> str:
    """Return what was found in "es" or "en"."""
    return words(language)[f"{finding.what}-{finding.why}"].format(**finding.parts)


def label(finding: Finding, language: str) -> str:
    """Return the thing's name in "es" or "en"."""
    return words(language)[finding.what]


def summary(found: Iterable[Finding], language: str) -> str:
    """Return in "es" or "en" whether all is well, or what is in trouble."""
    bad = [label(each, language) for each in found if each.state is State.TROUBLE]
    return words(language)["some-trouble" if bad else "all-well"].format(which=", ".join(bad))


@cache
def words(language: str) -> Mapping[str, str]:
    """Return the texts of "es" or "en" by key."""
    told: dict[str, str] = tomllib.loads((_WORDS / f"{language}.toml").read_text(encoding="utf-8"))
    return told
