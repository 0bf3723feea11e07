"""`ventanilla setup`: what is this computer for? Ends with the hub running or the device joined."""

from __future__ import annotations

import argparse
import json
import os
import pwd
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from shared.hub.door import DEFAULT_PORT
from shared.link.addresses import read_address
from shared.link.device import FILE as DEVICE_FILE
from shared.link.network import own_addresses
from shared.store.database import FILE_NAME

from . import answers, joining, places, services, settings
from .answers import Answers, Part, Seen
from .places import MachineError
from .talk import Talk, language_of

LOOK_AROUND = 4.0
_PEOPLE = range(1000, 60000)


def main(words: list[str]) -> int:
    """Ask what was not told on the command line, then do it; raises MachineError."""
    given = _parser().parse_args(words)
    talk = Talk(given.language or language_of(os.environ))
    if not places.is_root():
        raise MachineError(talk.word("need-root"))
    told = answers.part_of(talk, _told(given))
    told = answers.rest(talk, told, _seen(talk, told))
    _set_up(talk, told)
    talk.tell("done")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ventanilla setup", description=__doc__)
    parser.add_argument("part", nargs="?", type=Part, choices=list(Part), metavar="ROLE",
                        help=", ".join(Part))  # fmt: skip
    parser.add_argument("--language", choices=("es", "en"), help="of the questions")
    parser.add_argument(
        "--center", metavar="FILE.toml", help='its file, "" for the sample, "?" to be asked'
    )
    parser.add_argument("--manager", metavar="NAME", help='who signs in first, "" for nobody')
    parser.add_argument("--hub", metavar="ADDRESS", help="where the hub is: 192.168.1.20:8720")
    parser.add_argument("--printer", metavar="TARGET", help='of the kiosk, "" for none')
    parser.add_argument("--rotation", choices=answers.ROTATIONS, help="how the screen hangs")
    parser.add_argument("--bottom", type=int, metavar="MM", help="from the floor to the screen")
    parser.add_argument("--pin", help='of the kiosk\'s staff corner, "" for none')
    parser.add_argument("--user", help="who works here, of consoles")
    return parser


def _told(given: argparse.Namespace) -> Answers:
    told = {key: value for key, value in vars(given).items() if key != "language"}
    return Answers(**told)


def _seen(talk: Talk, told: Answers) -> Seen:
    part = told.part or Part.HUB
    hubs: Sequence[tuple[str, str]] = ()
    joined = part.screen is not None and (places.SCREEN / part / DEVICE_FILE).exists()
    if part.apps and not part.is_hub and told.hub is None and not joined:
        talk.tell("looking")
        hubs = joining.found(LOOK_AROUND)
    return Seen(
        printers=services.printers() if "kiosk" in part.apps else (),
        users=_people(os.environ),
        hubs=hubs,
        has_center=(places.HUB / FILE_NAME).exists(),
        is_joined=joined,
    )


def _people(environment: Mapping[str, str]) -> list[str]:
    """Return who asked for this by sudo, or everybody who may sign in here."""
    asked = environment.get("SUDO_USER", "root")
    if asked != "root":
        return [asked]
    return [each.pw_name for each in pwd.getpwall() if each.pw_uid in _PEOPLE]


def _set_up(talk: Talk, told: Answers) -> None:
    part = told.part or Part.HUB
    if part.is_hub:
        _set_up_hub(talk, told)
    for app in part.apps:
        _set_up_app(talk, told, app, admits=part.is_hub)
    if part.screen is not None:
        _note(part.screen, told)
        if told.pin:
            services.set_pin(places.SCREEN / part.screen, told.pin)
        unit = f"ventanilla-session@{part.screen}.service"
        on = services.enable(unit) and services.restart(unit)
        talk.tell("screen-on" if on else "screen-later", app=part.screen)
    elif part.apps:
        talk.tell("desktop")


def _set_up_hub(talk: Talk, told: Answers) -> None:
    if told.center == answers.QUESTIONS:
        if not services.wizard(talk.language):
            raise MachineError(talk.word("no-center"))
    elif told.center:
        _adopt(Path(told.center).expanduser())
        talk.tell("adopted")
    talk.tell("starting")
    on = services.enable("ventanilla-hub.service")
    if on and not services.is_active("ventanilla-hub.service"):
        raise MachineError(talk.word("not-running"))
    if told.manager:
        said = services.hub("staff", "--add", told.manager, "--role", "manager")
        talk.tell("pin", said=said)
    for which in services.open_firewalls():
        talk.tell("firewall", which=which)
    reachable = next((each for each in own_addresses() if not each.startswith("127.")), "127.0.0.1")
    talk.tell("running" if on else "no-init", address=f"{reachable}:{DEFAULT_PORT}")


def _adopt(file: Path) -> None:
    """Give the hub a profile; its user need not be able to read the technician's folder."""
    try:
        profile = file.read_bytes()
    except OSError as error:
        raise MachineError(f"The profile {file} cannot be read: {error.strerror}.") from None
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / file.name
        copy.write_bytes(profile)
        Path(folder).chmod(0o755)
        copy.chmod(0o644)
        services.hub("profile", "import", str(copy))


def _set_up_app(talk: Talk, told: Answers, app: str, *, admits: bool) -> None:
    part = told.part or Part.HUB
    user = (
        _entry(talk, told.user or "") if part.screen is None else _entry(talk, places.SCREEN_USER)
    )
    usual = Path(user.pw_dir) / ".config/ventanilla" / app
    folder = places.SCREEN / app if part.screen else usual
    if (folder / DEVICE_FILE).exists():
        talk.tell("joined-already", app=app, folder=folder / DEVICE_FILE)
        return
    name = f"{app.capitalize()} {socket.gethostname()}"
    url = f"https://127.0.0.1:{DEFAULT_PORT}" if admits else read_address(told.hub or "")
    if admits and not services.hub_answers(DEFAULT_PORT):
        return  # where no init runs, the hub does not either: the app asks for itself later
    talk.tell("joining", name=name)
    _join(talk, user, (app, name, str(folder), url), admits=admits)
    talk.tell("joined", name=name)


def _entry(talk: Talk, user: str) -> pwd.struct_passwd:
    try:
        return pwd.getpwnam(user)
    except KeyError:
        raise MachineError(talk.word("no-user", user=user)) from None


def _join(
    talk: Talk, user: pwd.struct_passwd, words: tuple[str, str, str, str], *, admits: bool
) -> None:
    _, _, folder, url = words
    with _applicant(user, words) as lines:
        for line in lines:
            match json.loads(line):
                case {"code": code} if admits:
                    services.hub("pair", code)
                case {"code": code}:
                    talk.tell("code", code=f"{code[:4]} {code[4:]}")
                case {"trouble": reason}:
                    talk.tell(f"trouble-{reason}", url=url)
                case {"failed": reason}:
                    raise MachineError(talk.word(f"failed-{reason}", url=url, folder=folder))
                case _:
                    return
    raise MachineError(talk.word("failed-other-version", url=url, folder=folder))


@contextmanager
def _applicant(user: pwd.struct_passwd, words: Sequence[str]) -> Iterator[Iterator[str]]:
    """Join as the user whose device it will be: what it keeps is theirs alone."""
    process = subprocess.Popen(  # noqa: S603  ourselves
        [sys.executable, "-m", "installer.machine.joining", *words],
        stdout=subprocess.PIPE,
        text=True,
        user=user.pw_uid,
        group=user.pw_gid,
        extra_groups=[],
        env=os.environ | {"HOME": user.pw_dir},
        cwd="/",
    )
    try:
        yield iter(process.stdout or ())
    finally:
        process.terminate()
        process.wait()


def _note(app: str, told: Answers) -> None:
    """Keep how the screen's program starts."""
    options: list[str] = []
    if app == "kiosk":
        options += ["--screen-bottom-mm", str(told.bottom or answers.USUAL_BOTTOM)]
        if told.printer:
            options += ["--printer", told.printer]
    noted = settings.read(places.SETTINGS)
    noted[app] = settings.ScreenSettings(told.rotation or "normal", tuple(options))
    places.SETTINGS.parent.mkdir(parents=True, exist_ok=True)
    part = places.SETTINGS.with_suffix(".part")
    part.write_text(settings.text(noted), encoding="utf-8")
    part.replace(places.SETTINGS)
