"""What the center calls its things, in the language of the person at the desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service as staff know it, with its target wait and its usual duration in minutes."""

    code: str
    text: str
    pictogram: str
    target_minutes: int
    usual_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A place that serves; `name` is what stands on it, a figure or a word."""

    code: str
    name: str
    services: tuple[str, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Center:
    """The center; `languages` has its own first, `visitors` is where QR links begin."""

    name: str
    languages: tuple[str, ...]
    time_zone: tzinfo
    visitors: str
    services: Mapping[str, Service]
    desks: Mapping[str, Desk]

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
    return Center(
        name=raw["name"],
        languages=languages,
        time_zone=ZoneInfo(raw["time_zone"]),
        visitors=raw["visitors"],
        services={each["code"]: _service(each, wished) for each in raw["services"]},
        desks={each["code"]: _desk(each) for each in raw["desks"]},
    )


def _service(raw: Mapping[str, Any], wished: Sequence[str]) -> Service:
    return Service(
        code=raw["code"],
        text=_text(raw["names"], wished) or raw["code"],
        pictogram=raw["pictogram"],
        target_minutes=raw["target_minutes"],
        usual_minutes=raw["usual_minutes"],
    )


def _desk(raw: Mapping[str, Any]) -> Desk:
    return Desk(
        code=raw["code"],
        name=raw["name"],
        services=tuple(raw["services"]),
        languages=tuple(raw["languages"]),
    )


def _text(texts: Mapping[str, str], wished: Sequence[str]) -> str:
    return next((texts[each] for each in wished if each in texts), "")
