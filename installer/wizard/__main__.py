"""`python -m installer.wizard`: a working center of one kiosk and one counter in ten minutes.

Asks in a terminal, over ssh too: what stands in the way is said before the first question, nothing
is made before the last one. Then the hub runs, and the devices join with the digits they show.
"""

from __future__ import annotations

import argparse
import getpass
import os
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from installer.terminal import complain, say
from shared.domain.profile import ProfileError
from shared.hub.door import DEFAULT_PORT, DoorError
from shared.hub.folder import FolderError
from shared.store.database import StoreError

from .answers import Answers, profile_of, usual_languages, usual_services
from .checking import UnfitError, check_folder, check_ports
from .opening import (
    OpeningError,
    Place,
    Running,
    admit,
    app_command,
    center_in,
    make_center,
    start_hub,
)
from .reading import (
    AnswerError,
    read_desks,
    read_digits,
    read_hours,
    read_languages,
    read_paper,
    read_pin,
    read_services,
    read_text,
    read_zone,
)
from .words import WORDS

FOLDER = Path("~/ventanilla")
ALWAYS = "-"
A = TypeVar("A")


class Talk:
    """The questions and answers of one run, in one language."""

    def __init__(self, language: str) -> None:
        self.words = WORDS[language]
        self.language = language

    def tell(self, code: str, **more: object) -> None:
        """Say a sentence."""
        say(self.words[code].format(**more))

    def ask(
        self, code: str, read: Callable[[str], A], usual: str = "", *, hidden: bool = False
    ) -> A:
        """Ask until the answer can be read; raises EOFError when nobody answers any more."""
        brackets = f" [{usual}]" if usual else ""
        question = f"{self.words[code]}{brackets}: "
        while True:
            typed = _secret(question) if hidden else input(question)
            try:
                return read(typed.strip() or usual)
            except AnswerError as error:
                self.tell(error.code, **error.more)


def _secret(question: str) -> str:
    return getpass.getpass(question) if sys.stdin.isatty() else input(question)


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask, make the center and let its devices in; return the exit code."""
    given = _parser().parse_args(arguments)
    talk = Talk(given.language)
    place = Place(
        data=given.data.expanduser().resolve(),
        host=given.host,
        port=given.port,
        visitor_port=given.visitor_port,
    )
    try:
        return _run(talk, place, start=not given.no_start)
    except (EOFError, KeyboardInterrupt):
        say("")
        talk.tell("stopped")
    except UnfitError as unfit:
        complain(talk.words[unfit.code].format(**unfit.more))
    except (DoorError, FolderError, OpeningError, ProfileError, StoreError) as error:
        complain(str(error))
    return 1


def _run(talk: Talk, place: Place, *, start: bool) -> int:
    check_folder(place.data)
    if name := center_in(place.data):
        talk.tell("taken", folder=place.data, name=name)
        return 1
    if start:
        check_ports(place)
    talk.tell("hello")
    answers = _answers(talk)
    manager = talk.ask("manager", read_text)
    pin = talk.ask("pin", read_pin, hidden=True)
    dots = talk.ask("paper", read_paper, "80")
    make_center(place.data, profile_of(answers), manager, pin)
    talk.tell("made", name=answers.name, folder=place.data)
    if not start:
        if "VENTANILLA_INSTALLED" not in os.environ:  # there `ventanilla setup` starts it next
            talk.tell("later", command=shlex.join(place.command))
        return 0
    hub = start_hub(place)
    talk.tell("runs", url=hub.url, pid=hub.pid)
    talk.tell("again", command=shlex.join(place.command))
    _let_in(talk, place, hub, dots)
    talk.tell("done", manager=manager)
    return 0


def _answers(talk: Talk) -> Answers:
    name = talk.ask("name", read_text)
    zone = talk.ask("zone", read_zone, _own_zone())
    known = usual_languages()
    order = dict.fromkeys((talk.language, *known))
    languages = talk.ask("languages", lambda typed: read_languages(typed, known), ", ".join(order))
    usual = usual_services()
    for number, names in enumerate(usual.values(), start=1):
        say(f"  {number}  {names.get(talk.language, names['en'])}")
    talk.tell("own")
    everything = " ".join(str(number + 1) for number in range(len(usual)))
    services, own = talk.ask(
        "services", lambda typed: read_services(typed, tuple(usual)), everything
    )
    desks = talk.ask("desks", read_desks, "1")
    hours = talk.ask("hours", lambda typed: () if typed == ALWAYS else read_hours(typed), ALWAYS)
    return Answers(
        name=name,
        time_zone=zone,
        languages=languages,
        services=services,
        own=own,
        desks=desks,
        hours=hours,
    )


def _own_zone() -> str:
    """Return this machine's time zone."""
    try:
        target = str(Path("/etc/localtime").readlink())
        _, found, zone = target.partition("zoneinfo/")
        return read_zone(zone) if found else "America/Bogota"
    except (OSError, AnswerError):
        return "America/Bogota"


def _let_in(talk: Talk, place: Place, hub: Running, dots: int) -> None:
    """Have kiosk and counter join with the digits that they show."""
    paper = ("--printer", "usb:VID:PID", "--dots", str(dots))
    for code, program, more in (("kiosk", "kiosk", paper), ("counter", "counter", ())):
        talk.tell(code, command=app_command(program, hub.url, more))
        while digits := talk.ask("digits", read_digits):
            try:
                name, role = admit(place.data, digits)
            except DoorError as error:
                say(str(error))
            else:
                talk.tell("joined", name=name, role=role)
                break
        else:
            talk.tell("skipped", folder=place.data)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="wizard", description=__doc__)
    said = f"a fresh folder for the hub ({FOLDER})"
    parser.add_argument("--data", type=Path, default=FOLDER, metavar="DIR", help=said)
    own = "es" if os.environ.get("LANG", "").startswith("es") else "en"
    parser.add_argument("--language", choices=sorted(WORDS), default=own, help=f"({own})")
    parser.add_argument("--host", default="0.0.0.0", help="address to listen on (all)")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help=f"({DEFAULT_PORT})")
    parser.add_argument("--visitor-port", type=int, default=8080, help="for phones (8080)")
    parser.add_argument("--no-start", action="store_true", help="only write the folder")
    return parser


if __name__ == "__main__":
    sys.exit(main())
