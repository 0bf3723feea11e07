"""What a board knows of its center: name, languages, desks, and how its rooms want it to behave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from shared.domain.rooms import LOUDNESS, Sound

from .hours import Times, read_spans, read_times

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Desk:
    """What stands on a desk, where it is in words, and where it lies from this screen."""

    name: str
    place: Texts = field(default_factory=dict)
    arrow: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence by language, and when it is shown."""

    texts: Texts
    times: Times


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The center as one screen has it; `languages` has the center's own first.

    `only` are the desks whose calls are shown here, `series` the letters whose waits are; None is
    all of them. `zone` are the names of this part of the center. A screen that is `muted` is not
    heard, and keeps the pace of those that are.
    """

    name: str = ""
    clock: tzinfo = UTC
    languages: tuple[str, ...] = ("es", "en")
    desks: Mapping[str, Desk] = field(default_factory=dict)
    zone: Texts = field(default_factory=dict)
    only: frozenset[str] | None = None
    series: frozenset[str] | None = None
    muted: bool = False
    motion: bool = True
    waits: bool = True
    volume: int = 100
    sound: Sound = "voice"
    quiet: tuple[tuple[Times, Sound], ...] = ()
    dim: Times | None = None
    notices: tuple[Notice, ...] = ()

    @property
    def title(self) -> str:
        """The center's name, and that of this part of it."""
        here = text(self.zone, self.languages)
        return f"{self.name} · {here}" if here else self.name

    def desk(self, code: str) -> Desk:
        """Return a desk; one that the center does not know is named by its code."""
        return self.desks.get(code, Desk(code))

    def names(self) -> list[str]:
        """Return what stands on the desks that are called to here."""
        return [
            desk.name for code, desk in self.desks.items() if self.only is None or code in self.only
        ]

    def sound_at(self, now: datetime) -> Sound:
        """Return what is heard of a call at an instant: the quietest that holds."""
        local = now.astimezone(self.clock)
        holding = [sound for times, sound in self.quiet if times.hold(local)]
        return min([self.sound, *holding], key=LOUDNESS.index)

    def is_dim(self, now: datetime) -> bool:
        """Say whether a screen on which nobody is called is darker at an instant."""
        return self.dim is not None and self.dim.hold(now.astimezone(self.clock))

    def notices_at(self, now: datetime) -> list[Texts]:
        """Return the center's own sentences for an instant."""
        local = now.astimezone(self.clock)
        return [each.texts for each in self.notices if each.times.hold(local)]


def text(texts: Texts, languages: Iterable[str]) -> str:
    """Return a text in the first of these languages that it has; "" in none."""
    return next((texts[each] for each in languages if each in texts), "")


def read_house(center: Mapping[str, Any], zone: str | None = None) -> House:
    """Return what the hub's center view says for a screen of this zone, or of the whole center.

    A zone that the center does not have is the whole center: nobody is called unseen.
    """
    rules = center.get("board", {})
    here = next((each for each in center.get("zones", ()) if each["code"] == zone), None)
    dim = read_spans(rules.get("dim"))
    return House(
        name=center["name"],
        clock=_clock(center["time_zone"]),
        languages=tuple(center["languages"]),
        desks={desk["code"]: _desk(desk, here) for desk in center["desks"]},
        zone=here["names"] if here else {},
        only=frozenset(here["desks"]) if here else None,
        series=frozenset(here["series"]) if here else None,
        muted=center.get("muted", False),
        motion=rules.get("motion", True),
        waits=rules.get("waits", True),
        volume=rules.get("volume", 100),
        sound=(here and here["sound"]) or rules.get("sound", "voice"),
        quiet=tuple((read_times(each), each["sound"]) for each in center.get("quiet_hours", ())),
        dim=Times(dim) if dim else None,
        notices=tuple(
            Notice(each["texts"], read_times(each)) for each in center.get("notices", ())
        ),
    )


def zone_fault(center: Mapping[str, Any], zone: str | None) -> str | None:
    """Return what to say of a zone that this center does not have; None when all is well."""
    codes = [each["code"] for each in center.get("zones", ())]
    if zone is None or zone in codes:
        return None
    known = ", ".join(codes) or "none"
    return f"The center has no zone {zone!r}, so all its calls are shown. Its zones: {known}."


def _desk(told: Mapping[str, Any], zone: Mapping[str, Any] | None) -> Desk:
    arrows = zone["arrows"] if zone else {}
    arrow = arrows.get(told["code"]) or told.get("arrow") or ""
    return Desk(told["name"], told.get("place", {}), arrow)


def _clock(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
