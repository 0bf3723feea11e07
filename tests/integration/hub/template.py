"""A data folder with a center, devices and staff: made once, copied for each hub.

Besides the sample center there are *corners*: two services in a series of their own and two desks
that serve both. A test takes a corner of a shared hub, and nobody else ever touches it.
"""

from __future__ import annotations

import multiprocessing
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import shared.domain
from shared.domain.commands.setting_up import AdmitDevice, AdoptProfile
from shared.domain.commands.staffing import AddStaff
from shared.domain.roles import Role, StaffRole
from shared.hub.door import Opened
from shared.hub.folder import Folder
from shared.store.database import FILE_NAME
from shared.store.tokens import digest

DEVICES = {
    "kiosk": Role.KIOSK,
    "kiosk-2": Role.KIOSK,
    "counter": Role.COUNTER,
    "counter-2": Role.COUNTER,
    "display": Role.DISPLAY,
    "manager": Role.MANAGER,
}
STAFF = {"Ana": StaffRole.AGENT, "Luis": StaffRole.SUPERVISOR, "Eva": StaffRole.MANAGER}
PIN = "4711"
CORNERS = 50
# One service that many desks serve.
HALL = "hall"
HALL_DESKS = [f"lobby-{number}" for number in range(1, 9)]
SAMPLE = Path(str(shared.domain.__file__)).with_name("sample.toml").read_text(encoding="utf-8")
# Letters that the sample does not use; with more corners than letters some share one.
_LETTERS = "EFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Corner:
    """A part of the center for one test alone."""

    number: int

    @property
    def services(self) -> tuple[str, str]:
        return f"corner-{self.number}-a", f"corner-{self.number}-b"

    @property
    def service(self) -> str:
        return self.services[0]

    @property
    def desks(self) -> tuple[str, str]:
        return f"corner-{self.number}-1", f"corner-{self.number}-2"

    @property
    def desk(self) -> str:
        return self.desks[0]


def profile() -> str:
    """Return the sample with its corners."""
    series = [f'[[series]]\ncode = "{letter}"' for letter in _LETTERS]
    services, desks = [], []
    for number in range(CORNERS):
        corner = Corner(number)
        letter = _LETTERS[number % len(_LETTERS)]
        services += [
            f'[[services]]\ncode = "{code}"\nseries = "{letter}"\n'
            f'names = {{ es = "Rincón secreto {code}" }}'
            for code in corner.services
        ]
        served = ", ".join(f'"{code}"' for code in corner.services)
        desks += [
            f'[[desks]]\ncode = "{code}"\nname = "{number}-{place}"\n'
            f'services = [{served}]\nlanguages = ["es", "en"]'
            for place, code in enumerate(corner.desks, start=1)
        ]
    services.append(f'[[services]]\ncode = "{HALL}"\nseries = "E"\nnames = {{ es = "Salón" }}')
    desks += [
        f'[[desks]]\ncode = "{code}"\nname = "{code[-1]}"\n'
        f'services = ["{HALL}"]\nlanguages = ["es"]'
        for code in HALL_DESKS
    ]
    return "\n\n".join([SAMPLE, *series, *services, *desks])


def token_of(device: str) -> str:
    """Return the token of a device of the template."""
    return f"token-of-{device}".ljust(32, "x")


def make_template(data: Path, center: str | None = None) -> dict[str, str]:
    """Fill a folder, as a tool without a hub does; returns the devices' tokens by name."""
    filling = multiprocessing.get_context("forkserver").Process(
        target=_fill, args=(data, center or profile())
    )
    filling.start()
    filling.join()
    assert filling.exitcode == 0
    with closing(sqlite3.connect(data / FILE_NAME)) as base:
        base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return {name: token_of(name) for name in DEVICES}


def _fill(data: Path, center: str) -> None:
    opened = Opened(Folder(data))
    opened.send(AdoptProfile(profile=center))
    for name, role in DEVICES.items():
        admission = AdmitDevice(role=role, device_name=name, digest=digest(token_of(name)))
        opened.send(admission)
    for person, staff_role in STAFF.items():
        opened.send(AddStaff(staff=person, role=staff_role, pin=PIN))


def copy_template(template: Path, to: Path) -> Path:
    """Return a copy to serve."""
    shutil.copytree(template, to, ignore=shutil.ignore_patterns("*-wal", "*-shm"))
    to.chmod(0o700)
    return to
