"""What the center calls its things, in the language of the person at the desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from shared.domain.roles import StaffRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service as staff know it, with its target wait and its usual duration in minutes.

    Who has waited `hard_max` goes before everybody else.
    """

    code: str
    text: str
    pictogram: str
    target_minutes: int
    usual_minutes: int
    hard_max: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A place that serves; `name` is what stands on it, a figure or a word."""

    code: str
    name: str
    services: tuple[str, ...]
    languages: tuple[str, ...]
    interpreter: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityClass:
    """Whose waiting counts `rate` times."""

    code: str
    text: str
    pictogram: str
    rate: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Center:
    """The center; `languages` has its own first, `visitors` is where QR links begin.

    `outcomes` are what may come of a service, `breaks` why a desk may be paused, `zones` the parts
    of the center that have screens of their own: words by code.
    A desk that speaks the visitor's language is looked for during `language_bound`; visitors walk
    from desk to desk for `walking`. `pickers` may call somebody out of turn.
    `welcome` is the service that whoever asks to speak in private is led to.
    """

    name: str
    languages: tuple[str, ...]
    time_zone: tzinfo
    visitors: str
    services: Mapping[str, Service]
    desks: Mapping[str, Desk]
    classes: Mapping[str, PriorityClass]
    outcomes: Mapping[str, str]
    breaks: Mapping[str, str]
    zones: Mapping[str, str]
    welcome: str
    language_bound: timedelta
    walking: timedelta
    pickers: frozenset[StaffRole]

    @property
    def rates(self) -> dict[str | None, float]:
        """How fast each class gains credit; None is everybody else."""
        return {None: 1.0} | {each.code: each.rate for each in self.classes.values()}

    @property
    def hard_max(self) -> dict[str, timedelta]:
        """After how long each service's visitors go before all others."""
        return {each.code: each.hard_max for each in self.services.values()}

    def class_text(self, code: str) -> str:
        """Return the name of a priority class, or its code when the profile no longer has it."""
        found = self.classes.get(code)
        return found.text if found else code

    def service_text(self, code: str) -> str:
        """Return the name of a service, or its code when the profile no longer has it."""
        service = self.services.get(code)
        return service.text if service else code

    def link(self, token: str) -> str:
        """Return the address that a ticket's QR holds."""
        return f"{self.visitors}/t/{token}"


def read_center(raw: Mapping[str, Any], language: str) -> Center:
    """Read the hub's answer to GET /center, with texts in `language` where it has them.

    Raises KeyError when the answer lacks something that every center has.
    """
    languages = tuple(raw["languages"])
    wished = (language, *languages)
    calling = raw["calling"]
    hard_max = calling["hard_max_minutes"]
    return Center(
        name=raw["name"],
        languages=languages,
        time_zone=ZoneInfo(raw["time_zone"]),
        visitors=raw["visitors"],
        services={each["code"]: _service(each, wished, hard_max) for each in raw["services"]},
        desks={each["code"]: _desk(each) for each in raw["desks"]},
        classes={each["code"]: _class(each, wished) for each in raw["classes"]},
        outcomes=_texts(raw["outcomes"], wished),
        breaks=_texts(raw["breaks"], wished),
        zones=_texts(raw["zones"], wished),
        welcome=raw["welcome"],
        language_bound=timedelta(minutes=calling["language_bound_minutes"]),
        walking=timedelta(seconds=calling["walking_seconds"]),
        pickers=frozenset(StaffRole(each) for each in calling["cherry_pick"]),
    )


def _service(raw: Mapping[str, Any], wished: Sequence[str], hard_max: int) -> Service:
    return Service(
        code=raw["code"],
        text=_text(raw["names"], wished) or raw["code"],
        pictogram=raw["pictogram"],
        target_minutes=raw["target_minutes"],
        usual_minutes=raw["usual_minutes"],
        hard_max=timedelta(minutes=raw.get("hard_max_minutes") or hard_max),
    )


def _desk(raw: Mapping[str, Any]) -> Desk:
    return Desk(
        code=raw["code"],
        name=raw["name"],
        services=tuple(raw["services"]),
        languages=tuple(raw["languages"]),
        interpreter=raw["interpreter"],
    )


def _class(raw: Mapping[str, Any], wished: Sequence[str]) -> PriorityClass:
    return PriorityClass(
        code=raw["code"],
        text=_text(raw["names"], wished) or raw["code"],
        pictogram=raw["pictogram"],
        rate=raw["rate"],
    )


def _texts(listed: Sequence[Mapping[str, Any]], wished: Sequence[str]) -> dict[str, str]:
    return {each["code"]: _text(each["names"], wished) or each["code"] for each in listed}


def _text(texts: Mapping[str, str], wished: Sequence[str]) -> str:
    return next((texts[each] for each in wished if each in texts), "")
