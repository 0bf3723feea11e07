"""What on the floor asks for attention: a fact, its context and one act, the gravest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counter.desk.device_book import DeviceEntry
from counter.manager import floor_acts, floor_words
from counter.manager.floor_reading import Reading, Waiting
from counter.words import health_words, trust_words
from counter.words import sentences as words
from counter.words.languages import language_name
from shared.domain.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """One thing to look at; `act` is the code of what can be done, by the words `act_text`."""

    key: str
    glyph: str
    grave: bool
    fact: str
    context: str
    act: str = ""
    act_text: str = ""


Rows = Sequence[Mapping[str, Any]]


def attention(reading: Reading, health: Rows, devices: Iterable[DeviceEntry]) -> list[Attention]:
    """Return what asks for attention; `health` is as the hub tells it."""
    found = [
        *_private(reading),
        *_unserved(reading),
        *_unspoken(reading),
        *_over(reading),
        *_long(reading),
        *_kiosks(health),
        *_gone(devices, reading),
        *_shut(reading),
    ]
    return sorted(found, key=lambda each: not each.grave)


def _private(reading: Reading) -> Iterator[Attention]:
    for row in reading.private:
        yield Attention(
            key=f"private:{row.step_id}",
            glyph="lock-simple",
            grave=True,
            fact=floor_words.in_private(),
            context=floor_words.private_asked(reading.minutes(row.since)),
        )


def _unserved(reading: Reading) -> Iterator[Attention]:
    for each in reading.services:
        if each.rows and not each.open_desks:
            yield _with_help(
                each,
                reading,
                key=f"unserved:{each.service.code}",
                glyph="storefront",
                fact=floor_words.nobody_serves(each.service.text),
                context=floor_words.they_wait(len(each.rows), max(each.minutes)),
            )


def _over(reading: Reading) -> Iterator[Attention]:
    for each in reading.services:
        if each.over and each.open_desks:
            worst, minutes = each.over[0], reading.minutes(each.over[0].since)
            yield _with_help(
                each,
                reading,
                key=f"over:{each.service.code}",
                glyph="timer",
                fact=floor_words.waits_long(worst.number, each.service.text, minutes),
                context=floor_words.the_target(
                    each.service.target_minutes, len(each.over) - 1, len(each.open_desks)
                ),
            )


def _with_help(each: Waiting, reading: Reading, **told: str) -> Attention:
    helper = floor_acts.helper(each, reading)
    code = each.service.code
    return Attention(
        grave=True,
        act=floor_acts.open_at(code, helper.desk.code) if helper else "",
        act_text=floor_words.open_at(words.desk_title(helper.desk.name)) if helper else "",
        **told,
    )


def _unspoken(reading: Reading) -> Iterator[Attention]:
    open_desks = [each for each in reading.desks if each.state not in ("closed", "paused")]
    if any(each.desk.interpreter for each in open_desks):
        return
    spoken = {code for each in open_desks for code in each.desk.languages}
    for language in dict.fromkeys(row.language for row in reading.waiting):
        rows = [row for row in reading.waiting if row.language == language]
        if open_desks and language not in spoken:
            yield Attention(
                key=f"unspoken:{language}",
                glyph="translate",
                grave=True,
                fact=floor_words.nobody_speaks(language_name(language)),
                context=floor_words.they_wait(len(rows), reading.minutes(rows[0].since)),
            )


def _long(reading: Reading) -> Iterator[Attention]:
    for each in reading.desks:
        if each.state == "long" and each.row is not None and each.minutes is not None:
            desk, service = words.desk_title(each.desk.name), each.row.service
            yield Attention(
                key=f"long:{each.desk.code}",
                glyph="clock",
                grave=False,
                fact=floor_words.long_visit(desk, each.row.number),
                context=floor_words.since_usual(
                    each.minutes, reading.center.services[service].usual_minutes
                ),
                act=floor_acts.look_at("desk", each.desk.code),
                act_text=desk,
            )


def _kiosks(health: Rows) -> Iterator[Attention]:
    for each in health:
        if each.get("left_out"):
            yield Attention(
                key=f"left-out:{each['device']}",
                glyph="warning",
                grave=True,
                fact=health_words.left_out(each["left_out"]),
                context=each["name"],
            )
        if health_words.needs_hands(each["printer"]):
            yield Attention(
                key=f"printer:{each['device']}",
                glyph="printer",
                grave=False,
                fact=health_words.printer(each["printer"]),
                context=each["name"],
            )


def _gone(devices: Iterable[DeviceEntry], reading: Reading) -> Iterator[Attention]:
    for each in devices:
        if not each.connected and each.role in (Role.KIOSK, Role.DISPLAY):
            yield Attention(
                key=f"gone:{each.id}",
                glyph="wifi-slash",
                grave=False,
                fact=floor_words.device_gone(each.name),
                context=trust_words.seen(each.last_seen, reading.center.time_zone, reading.now),
            )


def _shut(reading: Reading) -> Iterator[Attention]:
    for each in reading.services:
        if each.shut:
            yield Attention(
                key=f"shut:{each.service.code}",
                glyph="x-circle",
                grave=False,
                fact=floor_words.closed_today(each.service.text),
                context=floor_words.closed_here(),
                act=floor_acts.unshut(each.service.code),
                act_text=floor_words.open_service(),
            )
