"""What the page of the center's devices shows, as plain records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from counter.desk import acts
from counter.desk.acts import Act, Outcome
from counter.desk.console import Console
from counter.desk.device_book import AWAY, DeviceBook, DeviceEntry
from counter.words import health_words, outcome_words, trust_words
from counter.words import sentences as words
from counter.words.refusal_words import not_done
from shared.domain.roles import Role

GLYPHS = {
    "kiosk": "monitor",
    "counter": "desktop",
    "display": "television",
    "manager": "chart-bar",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceLine:
    """One device of the list; `warning` is empty while all is well."""

    device: str
    name: str
    about: str
    glyph: str
    connected: bool
    state_text: str
    seen: str
    warning: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneLine:
    """Whose calls a screen may show; an empty `code` is the whole center's."""

    code: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DevicesFace:
    """The list as a whole; `state` is "loading", "list", "away" or "refused".

    `notice` says what is wrong then, `meaning` what still holds. `can_admit` is the key for typed
    digits; `said` what came of them, "done" or "trouble" by `sign`.
    """

    state: str = "loading"
    title: str = ""
    notice: str = ""
    meaning: str = ""
    pending: str = ""
    can_admit: bool = False
    is_busy: bool = False
    said: str = ""
    sign: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceFace:
    """The device being looked at. `can_try` is the test of a screen that is there.

    `revoking` asks whether to shut it out, and `meaning` says what that does.
    """

    device: str = ""
    title: str = ""
    name: str = ""
    facts: str = ""
    warning: str = ""
    warning_means: str = ""
    can_change: bool = False
    can_try: bool = False
    is_screen: bool = False
    is_heard: bool = False
    revoking: bool = False
    meaning: str = ""


def device_lines(console: Console, book: DeviceBook, now: datetime) -> list[DeviceLine]:
    """Return the devices, those with trouble first."""
    zone = _zone(console)
    if zone is None:
        return []
    entries = sorted(book.entries or (), key=lambda each: each.id not in book.reported)
    return [_line(each, book, console, zone, now) for each in entries]


def zone_lines(console: Console, book: DeviceBook) -> list[ZoneLine]:
    """Return what the screen being looked at may show; nothing where there is no choice."""
    entry, zones = book.current, _zones(console)
    if entry is None or entry.role != Role.DISPLAY or not zones:
        return []
    now = entry.zone if entry.zone in zones else ""
    texts = {"": trust_words.whole_center()}
    texts |= {code: trust_words.calls_of(name) for code, name in zones.items()}
    return [ZoneLine(code=code, text=said, chosen=code == now) for code, said in texts.items()]


def _zones(console: Console) -> Mapping[str, str]:
    return console.center.zones if console.center else {}


def _line(
    entry: DeviceEntry, book: DeviceBook, console: Console, zone: tzinfo, now: datetime
) -> DeviceLine:
    about = [trust_words.device_role(entry.role), trust_words.version(entry.version)]
    if entry.id == _own(console):
        about.append(trust_words.this_console())
    shown = _zones(console).get(entry.zone or "")
    if shown:
        about.append(trust_words.calls_of(shown))
    return DeviceLine(
        device=entry.id,
        name=entry.name,
        about="  ·  ".join(about),
        glyph=GLYPHS.get(entry.role, "desktop"),
        connected=entry.connected,
        state_text=trust_words.connected(entry.connected),
        seen="" if entry.connected else trust_words.seen(entry.last_seen, zone, now),
        warning=_warning(entry, book),
        chosen=entry.id == book.chosen,
    )


def devices_face(console: Console, book: DeviceBook, now: datetime) -> DevicesFace:
    """Return the list as a whole, and what came of typed digits."""
    zone = _zone(console)
    if zone is None:
        return DevicesFace()
    state, notice, meaning = _state(console, book, zone, now)
    said, sign = _said(book, now)
    entries = book.entries or ()
    away = sum(not each.connected for each in entries)
    return DevicesFace(
        state=state,
        title=trust_words.how_many(len(entries), away) if entries else "",
        notice=notice,
        meaning=meaning,
        pending=trust_words.show_digits(book.pending) if state == "list" else "",
        can_admit=not console.is_away and not book.errand.seconds_left(now),
        is_busy=book.errand.is_under_way,
        said=said,
        sign=sign,
    )


def _state(console: Console, book: DeviceBook, zone: tzinfo, now: datetime) -> tuple[str, str, str]:
    if console.is_away or book.trouble == AWAY:
        notice = words.connection(True, console.away, console.center)
        return "away", notice, trust_words.as_of(book.told_at, zone)
    if book.trouble:
        return "refused", _refused(book.trouble, now), ""
    return ("loading" if book.entries is None else "list"), "", ""


def _refused(code: str, now: datetime) -> str:
    if code == "not-permitted":
        return trust_words.for_leaders()
    return not_done(Outcome(act=Act.REVOKE, code=code, at=now))


def device_face(console: Console, book: DeviceBook, now: datetime) -> DeviceFace:
    """Return the device being looked at."""
    entry, zone = book.current, _zone(console)
    if entry is None or zone is None:
        return DeviceFace()
    two = ", ".join(book.reported.get(entry.id, ()))
    return DeviceFace(
        device=entry.id,
        title=trust_words.device_title(entry.role, entry.name),
        name=entry.name,
        facts=_facts(entry, zone, now),
        warning=trust_words.cloned() if two else "",
        warning_means=trust_words.cloned_means(two) if two else "",
        can_change=console.manages and not console.is_away,
        is_screen=entry.role == Role.DISPLAY,
        is_heard=not entry.muted,
        can_try=entry.role == Role.DISPLAY and entry.connected and not console.is_away,
        revoking=book.revoking,
        meaning=_revoking_means(console, entry) if book.revoking else "",
    )


def _facts(entry: DeviceEntry, zone: tzinfo, now: datetime) -> str:
    """Return what is known of a device, a fact a line."""
    where = trust_words.reached_at(entry.addresses)
    seen = trust_words.seen(entry.last_seen, zone, now)
    state = (trust_words.connected(entry.connected), where if entry.connected else seen)
    lines = [
        ", ".join((trust_words.device_role(entry.role), trust_words.version(entry.version))),
        ", ".join(each for each in state if each),
        health_words.printer(entry.printer) if _has_machines(entry) else "",
        trust_words.joined_on(entry.added_at, zone),
    ]
    return "\n".join(line for line in lines if line)


def _has_machines(entry: DeviceEntry) -> bool:
    """Say whether there is more to tell of a device than whether it is there."""
    return entry.role == Role.KIOSK


def _warning(entry: DeviceEntry, book: DeviceBook) -> str:
    if entry.id in book.reported:
        return trust_words.cloned()
    return health_words.printer(entry.printer) if health_words.needs_hands(entry.printer) else ""


def _revoking_means(console: Console, entry: DeviceEntry) -> str:
    own = entry.id == _own(console)
    means = (trust_words.revoke_means(), trust_words.revoke_own_means() if own else "")
    return " ".join(each for each in means if each)


def _said(book: DeviceBook, now: datetime) -> tuple[str, str]:
    """Return what came of the last act, with its sign."""
    said = book.errand.outcome
    if said is None:
        return "", ""
    if said.code != acts.DONE:
        left = replace(said, seconds=book.errand.seconds_left(now))
        waited_enough = said.code == "slow-down" and not left.seconds
        return ("", "") if waited_enough else (not_done(left), "trouble")
    return outcome_words.done(replace(said, who=_who(book, said))), "done"


def _who(book: DeviceBook, said: Outcome) -> str:
    """Return the device that an act was about, as people call it."""
    joined = book.joined if said.act is Act.ADMIT else None
    if joined is not None:
        return trust_words.device_title(joined.role, joined.name)
    return said.who or trust_words.the_device()


def _own(console: Console) -> str:
    """Return the id of this very console, as the floor tells it."""
    row = console.floor.desks.get(console.desk) if console.floor else None
    return (row.device or "") if row else ""


def _zone(console: Console) -> tzinfo | None:
    return console.center.time_zone if console.center else None
