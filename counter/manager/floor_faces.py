"""What the page of the floor shows, as plain records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counter.desk.center import Service
from counter.desk.console import Console
from counter.desk.device_book import DeviceEntry
from counter.manager import floor_acts, floor_words
from counter.manager.floor_reading import AtDesk, Reading, Waiting
from counter.words import sentences as words
from counter.words.languages import language_name
from shared.domain.roles import Role

STEPS = (5, 10, 15, 20, 30, 60, 120, 240)
MOST_STEPS = 6
LEAST_SHOWN = 30
GLYPHS = {
    "closed": "x",
    "paused": "pause",
    "idle": "",
    "called": "megaphone",
    "serving": "",
    "long": "warning",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceLine:
    """One service on the time line: each minute at which somebody stands, the longest first.

    `series` is the letter whose mark they wear, `target` in minutes; `over` counts whoever is
    beyond it. `figure` says how many wait, `longest` the first of them how long, `expected` what
    a newcomer would wait.
    """

    service: str
    name: str
    series: str
    marks: list[int]
    target: int
    over: int
    figure: str
    longest: str
    expected: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskCard:
    """One desk: what it does by `state` and in words, for whom, since when."""

    desk: str
    title: str
    state: str
    state_text: str
    glyph: str
    number: str
    second: str
    since: str
    languages: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SideAct:
    """One thing that can be done, by its code."""

    act: str
    text: str
    glyph: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SideFace:
    """The service or desk that is looked at: `kind` is one of them, or nothing."""

    kind: str = ""
    title: str = ""
    facts: str = ""
    message: str = ""
    can_message: bool = False


def axis(reading: Reading | None) -> tuple[int, int]:
    """Return the time line's step in minutes, and how many steps it has."""
    longest = LEAST_SHOWN
    if reading is not None:
        waited = [each.minutes[0] for each in reading.services if each.rows]
        targets = [each.service.target_minutes for each in reading.services]
        longest = max(longest, *waited, *targets, 0) + 3
    step = next((each for each in STEPS if longest <= each * MOST_STEPS), longest // MOST_STEPS + 1)
    return step, -(-longest // step)


def service_lines(reading: Reading | None, chosen: tuple[str, str]) -> list[ServiceLine]:
    """Return the services as the profile has them."""
    services = reading.services if reading else ()
    return [_service_line(each, chosen == ("service", each.service.code)) for each in services]


def _service_line(each: Waiting, chosen: bool) -> ServiceLine:
    return ServiceLine(
        service=each.service.code,
        name=each.service.text,
        series=each.rows[0].number[:1] if each.rows else "A",
        marks=list(dict.fromkeys(each.minutes)),
        target=each.service.target_minutes,
        over=len(dict.fromkeys(m for m in each.minutes if m >= each.service.target_minutes)),
        longest=words.minutes(each.minutes[0]) if each.rows else "",
        figure=floor_words.how_many(len(each.rows)),
        expected=_expected(each),
        chosen=chosen,
    )


def _expected(each: Waiting) -> str:
    if each.shut:
        return floor_words.no_numbers()
    return floor_words.minutes_range(*each.range) if each.range else ""


def desk_cards(reading: Reading | None, chosen: tuple[str, str]) -> list[DeskCard]:
    """Return the desks, those at which somebody sits before the closed ones."""
    if reading is None:
        return []
    desks = sorted(reading.desks, key=lambda each: each.state == "closed")
    return [_desk_card(each, reading, chosen == ("desk", each.desk.code)) for each in desks]


def _desk_card(each: AtDesk, reading: Reading, chosen: bool) -> DeskCard:
    return DeskCard(
        desk=each.desk.code,
        title=words.desk_title(each.desk.name),
        state=each.state,
        state_text=floor_words.desk_state(each.state),
        glyph=GLYPHS[each.state],
        number=each.row.number if each.row else "",
        second=_doing(each, reading) if each.row is None else "",
        since="" if each.minutes is None else words.minutes(each.minutes),
        languages=each.staff or " · ".join(each.desk.languages),
        chosen=chosen,
    )


def _doing(each: AtDesk, reading: Reading) -> str:
    """Return what there is to say of a desk without a visitor."""
    if each.state == "paused" and each.reason is not None:
        return reading.center.breaks.get(each.reason, "")
    if each.state != "idle":
        return ""
    waited_for = {row.service for row in reading.waiting}
    can = waited_for.intersection(each.services)
    return floor_words.can_call() if can else floor_words.nobody_for_it()


def machines(devices: Sequence[DeviceEntry]) -> str:
    """Return how many kiosks and screens there are, and how many of them are not connected."""
    kiosks = sum(each.role == Role.KIOSK for each in devices)
    screens = sum(each.role == Role.DISPLAY for each in devices)
    seen = [each for each in devices if each.role in (Role.KIOSK, Role.DISPLAY)]
    return floor_words.machines(kiosks, screens, sum(not each.connected for each in seen))


def side_face(reading: Reading | None, console: Console, chosen: tuple[str, str]) -> SideFace:
    """Return what is known of the service or desk that is looked at."""
    kind, code = chosen
    if reading is not None and kind == "service" and (waiting := reading.service(code)):
        return SideFace(
            kind=kind, title=waiting.service.text, facts=_service_facts(waiting, reading)
        )
    if reading is not None and kind == "desk" and (at := reading.desk(code)):
        return SideFace(
            kind=kind,
            title=words.desk_title(at.desk.name),
            facts=_desk_facts(at, reading),
            message=_message(console, code),
            can_message=at.state != "closed" and not console.is_away,
        )
    return SideFace()


def _service_facts(waiting: Waiting, reading: Reading) -> str:
    desks = [reading.center.desks[code].name for code in waiting.open_desks]
    lines = [
        floor_words.they_wait(len(waiting.rows), waiting.minutes[0])
        if waiting.rows
        else floor_words.finding(0, 0),
        floor_words.target_of(waiting.service.target_minutes),
        floor_words.no_numbers() if waiting.shut else _told(waiting),
        floor_words.served_at(", ".join(desks)) if desks else floor_words.served_nowhere(),
    ]
    return "\n".join(line for line in lines if line)


def _told(waiting: Waiting) -> str:
    return floor_words.expected(*waiting.range) if waiting.range else ""


def _desk_facts(at: AtDesk, reading: Reading) -> str:
    services = ", ".join(reading.center.service_text(code) for code in at.services)
    languages = ", ".join(language_name(code) for code in at.desk.languages)
    now = [floor_words.desk_state(at.state), at.row.number if at.row else ""]
    if at.minutes is not None:
        now.append(words.minutes(at.minutes))
    lines = [
        floor_words.sits_here(at.staff),
        "  ·  ".join(each for each in now if each),
        services,
        languages,
    ]
    return "\n".join(line for line in lines if line)


def _message(console: Console, desk: str) -> str:
    """Return what was said to a desk last, and whether it was read."""
    told = [each for each in console.messages if each["desk"] == desk]
    if not told:
        return ""
    return floor_words.message_state(told[-1]["text"], told[-1]["read_by"] or "")


def side_acts(reading: Reading | None, chosen: tuple[str, str]) -> list[SideAct]:
    """Return what can be done about the service or desk that is looked at."""
    kind, code = chosen
    if reading is not None and kind == "service" and (waiting := reading.service(code)):
        return _service_acts(waiting, reading)
    if reading is not None and kind == "desk" and (at := reading.desk(code)):
        return _desk_acts(at, reading)
    return []


def _service_acts(waiting: Waiting, reading: Reading) -> list[SideAct]:
    code = waiting.service.code
    if waiting.shut:
        numbers = SideAct(
            act=floor_acts.unshut(code), text=floor_words.open_service(), glyph="play"
        )
    else:
        numbers = SideAct(act=floor_acts.shut(code), text=floor_words.close_service(), glyph="x")
    here = [each for each in reading.desks if each.state != "closed"]
    return [numbers, *(_at_this_desk(code, each) for each in here if each.services != (code,))]


def _at_this_desk(service: str, at: AtDesk) -> SideAct:
    """Return the act that has a desk serve a service, or no longer."""
    title = words.desk_title(at.desk.name)
    if service in at.services:
        act, text = floor_acts.drop_at(service, at.desk.code), floor_words.no_longer_at(title)
        return SideAct(act=act, text=text, glyph="x")
    act, text = floor_acts.open_at(service, at.desk.code), floor_words.open_at(title)
    return SideAct(act=act, text=text, glyph="storefront")


def _desk_acts(at: AtDesk, reading: Reading) -> list[SideAct]:
    acts = [
        _of_this_desk(each.service, at)
        for each in reading.services
        if at.services != (each.service.code,)
    ]
    if set(at.services) == set(at.desk.services):
        return acts
    planned = floor_acts.as_planned(at.desk.code), floor_words.as_planned()
    return [SideAct(act=planned[0], text=planned[1], glyph="arrow-counter-clockwise"), *acts]


def _of_this_desk(service: Service, at: AtDesk) -> SideAct:
    if service.code in at.services:
        act, text = floor_acts.drop_at(service.code, at.desk.code), service.text
        return SideAct(act=act, text=floor_words.serve_no_more(text), glyph="x")
    act = floor_acts.open_at(service.code, at.desk.code)
    return SideAct(act=act, text=floor_words.serve(service.text), glyph="check")
