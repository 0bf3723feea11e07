"""What a technician tells about one computer, and which questions are left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from kiosk.staff.pin import is_pin
from shared.link.addresses import read_address

from .talk import Talk

ROTATIONS = ("normal", "left", "right", "inverted")
USUAL_BOTTOM = 790
QUESTIONS = "?"
"""The center that a few questions make."""


class Part(StrEnum):
    """What a computer may be for."""

    HUB = "hub"
    KIOSK = "kiosk"
    COUNTER = "counter"
    DISPLAY = "display"
    ALL_IN_ONE = "all-in-one"

    @property
    def is_hub(self) -> bool:
        """Whether this computer keeps the queue."""
        return self in {Part.HUB, Part.ALL_IN_ONE}

    @property
    def apps(self) -> tuple[str, ...]:
        """The programs that join a hub here."""
        if self is Part.ALL_IN_ONE:
            return ("counter", "kiosk", "display")
        return () if self is Part.HUB else (self.value,)

    @property
    def screen(self) -> str | None:
        """The program that has this computer's screen for itself, if one has."""
        return self.value if self in {Part.KIOSK, Part.DISPLAY} else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was told. An empty text is an answer, too: the sample, nobody, none; None was not asked.

    `center` is a file, or QUESTIONS; `hub` an address, `user` who works here, `bottom` millimetres
    from the floor to the panel, `pin` that of the kiosk's staff corner.
    """

    part: Part | None = None
    center: str | None = None
    manager: str | None = None
    hub: str | None = None
    printer: str | None = None
    rotation: str | None = None
    bottom: int | None = None
    pin: str | None = None
    user: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What this computer tells by itself: printers (target, name), people, the hubs around."""

    printers: Sequence[tuple[str, str]] = ()
    users: Sequence[str] = ()
    hubs: Sequence[tuple[str, str]] = ()
    has_center: bool = False
    is_joined: bool = False


def part_of(talk: Talk, told: Answers) -> Answers:
    """Ask what the computer is for, unless that was told."""
    if told.part is not None:
        return told
    choices = [(part.value, talk.word(f"part-{part.value}")) for part in Part]
    return replace(told, part=Part(talk.choose("part", choices)))


def rest(talk: Talk, told: Answers, seen: Seen) -> Answers:
    """Ask what is still open of a computer whose part is known."""
    part = told.part or Part.HUB
    if part.is_hub:
        told = _center(talk, told, seen)
    if part.apps and not part.is_hub and told.hub is None and not seen.is_joined:
        told = replace(told, hub=_hub(talk, seen))
    if "kiosk" in part.apps and told.printer is None:
        told = replace(told, printer=_printer(talk, seen))
    if part.screen and told.rotation is None:
        choices = [(each, talk.word(f"rotation-{each}")) for each in ROTATIONS]
        told = replace(told, rotation=talk.choose("rotation", choices))
    if part is Part.KIOSK and told.bottom is None:
        height = talk.line("bottom", str(USUAL_BOTTOM), _is_height)
        told = replace(told, bottom=int(height))
    if part is Part.KIOSK and told.pin is None:
        told = replace(told, pin=talk.line("staff-pin", "", lambda text: not text or is_pin(text)))
    if part.apps and not part.screen and told.user is None:
        told = replace(told, user=_user(talk, seen))
    return told


def _center(talk: Talk, told: Answers, seen: Seen) -> Answers:
    if told.center is None and not seen.has_center:
        ways = ((QUESTIONS, "questions"), ("", "sample"), ("file", "file"))
        way = talk.choose("center", [(way, talk.word(f"center-{name}")) for way, name in ways])
        told = replace(told, center=talk.line("file", "", _is_file) if way == "file" else way)
    # The questions ask for who leads the center, too.
    if told.manager is None and told.center != QUESTIONS:
        told = replace(told, manager=talk.line("manager", ""))
    return told


def _hub(talk: Talk, seen: Seen) -> str:
    if seen.hubs:
        typed = ("", talk.word("hub-typed"))
        url = talk.choose("hub-found", [*seen.hubs, typed])
        if url:
            return url
    return talk.line("hub", "", is_address)


def _printer(talk: Talk, seen: Seen) -> str:
    others = [("net", talk.word("printer-net")), ("", talk.word("printer-none"))]
    chosen = talk.choose("printer", [*seen.printers, *others])
    if chosen != "net":
        return chosen
    address = talk.line("printer-address", "", bool)
    return address if "://" in address else f"tcp://{address}"


def _user(talk: Talk, seen: Seen) -> str:
    if len(seen.users) == 1:
        return seen.users[0]
    if not seen.users:
        return talk.line("user", "", bool)
    return talk.choose("user", [(each, each) for each in seen.users])


def is_address(text: str) -> bool:
    """Say whether a text is a hub's address."""
    try:
        read_address(text)
    except ValueError:
        return False
    return True


def _is_file(text: str) -> bool:
    return Path(text).expanduser().is_file()


def _is_height(text: str) -> bool:
    return text.isdecimal() and 300 <= int(text) <= 1050
