"""The years of a center's machine in some minutes: each step says what it showed."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from . import visitor
from .machine import Machine, TrialError

VENTANILLA = "/usr/bin/ventanilla"
HOUSE = "usr/lib/ventanilla"
HUB = "/var/lib/ventanilla/hub"
DATABASE = "var/lib/ventanilla/hub/ventanilla.db"
# Name, zone, languages, services and one of its own, desks, hours, manager, PIN, paper.
CENTER = (
    *("Centro Nuevo", "America/Bogota", "es, en, uk", "1, 5, 6, Banco de alimentos"),
    *("2", "-", "Eva", "4711", "80"),
)
HUB_UNIT = "ventanilla-hub.service"
USER = "ana"
PRINTER_PORT = 9100
_DIGITS = re.compile(r"(\d{4}) (\d{4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Packages:
    """Packages as they lie in the root: three versions, and one for other machines."""

    first: str
    second: str
    third: str
    foreign: str


class Story:
    """A newcomer's path and what comes after it, on one machine."""

    def __init__(self, machine: Machine, packages: Packages) -> None:
        self._machine = machine
        self._packages = packages

    def steps(self) -> list[Callable[[], str]]:
        """Return the steps in order; each raises TrialError or says what it showed."""
        return [
            self._another_kind_of_machine_is_refused,
            self._it_installs_without_a_network,
            self._the_hub_is_confined,
            self._setup_makes_a_hub,
            self._the_hub_starts_as_its_unit_says,
            self._setup_joins_a_kiosk,
            self._all_in_one_admits_its_own_programs,
            self._every_program_starts_and_a_ticket_comes_out,
            self._what_is_missing_is_a_sentence,
            self._a_port_that_is_taken_is_a_sentence,
            self._an_update_backs_up_and_goes_on,
            self._a_power_cut_leaves_the_old_version,
            self._the_update_is_made_up_for,
            self._a_newer_database_is_a_sentence,
            self._the_version_before_comes_back,
            self._removal_and_purging_keep_the_center,
            self._purging_removes_it_when_told_to,
        ]

    def _another_kind_of_machine_is_refused(self) -> str:
        told = self._run("dpkg", "-i", self._packages.foreign, code=1)
        return _line(told, "does not match system")

    def _it_installs_without_a_network(self) -> str:
        began = time.monotonic()
        self._run("dpkg", "-i", self._packages.first)
        seconds = time.monotonic() - began
        # Measured as it is; from here on dpkg need not wait for the disk after each file.
        (self._machine.root / "etc/dpkg/dpkg.cfg.d/trial").write_text("force-unsafe-io\n")
        size = _output("du", "-sm", self._machine.root / HOUSE).split()[0]
        version = self._run(VENTANILLA, "--version").strip()
        return f"{version} in {seconds:.1f} s, {size} MB on disk"

    def _the_hub_is_confined(self) -> str:
        units = [HUB_UNIT, "ventanilla-session@kiosk.service", "ventanilla-session@display.service"]
        self._run("systemd-analyze", "verify", "--man=no", *units)
        words = ["security", "--offline=yes", "--no-pager", "--threshold=20", HUB_UNIT]
        return _line(self._run("systemd-analyze", *words), "Overall exposure")

    def _setup_makes_a_hub(self) -> str:
        words = [VENTANILLA, "setup", "hub", "--center", "?", "--language", "en"]
        told = self._machine.run(*words, typed="\n".join((*CENTER, ""))).said
        return f"{CENTER[0]}. {_line(told, 'The hub is set up')}"

    def _the_hub_starts_as_its_unit_says(self) -> str:
        began = time.monotonic()
        told = self._machine.start_hub()
        owner = self._run("stat", "-c", "%U %a", HUB).strip()
        checked = self._run(VENTANILLA, "hub", "check")
        if "trouble" in checked:
            raise TrialError(checked)
        seconds = time.monotonic() - began
        return f"{', '.join(dict.fromkeys(told))} after {seconds:.1f} s, its folder is {owner}"

    def _setup_joins_a_kiosk(self) -> str:
        words = ["setup", "kiosk", "--hub", "127.0.0.1:8720", "--rotation", "normal"]
        words += [
            "--printer",
            f"tcp://127.0.0.1:{PRINTER_PORT}",
            "--bottom",
            "800",
            "--pin",
            "2468",
        ]
        joining = self._machine.start(VENTANILLA, *words, environment={"LANG": "es_MX.UTF-8"})
        said = ""
        for line in joining.stdout or ():
            said += line
            if match := _DIGITS.search(line):
                self._run(VENTANILLA, "hub", "pair", *match.groups())
        if joining.wait() != 0:
            raise TrialError(f"Setup did not join the kiosk:\n{said}")
        return _line(said, "Unida")

    def _all_in_one_admits_its_own_programs(self) -> str:
        self._run("useradd", "--create-home", USER)
        words = ["--manager", "", "--printer", "", "--user", USER, "--language", "en"]
        told = self._run(VENTANILLA, "setup", "all-in-one", *words)
        joined = f"/home/{USER}/.config/ventanilla/display/device.json"
        kept = self._run("stat", "-c", "%U %a", joined)
        return f"{told.count('Joined')} programs joined, device.json is {kept.strip()}"

    def _every_program_starts_and_a_ticket_comes_out(self) -> str:
        printer = visitor.printer(self._machine, PRINTER_PORT)
        try:
            with visitor.screen(self._machine) as environment:
                for app in ("counter", "display"):
                    visitor.shows(self._machine, environment, app)
                paper = visitor.take_a_number(self._machine, environment)
        finally:
            printer.terminate()
            printer.wait()
        return f"counter, display and kiosk stand; the paper is {paper.name}"

    def _what_is_missing_is_a_sentence(self) -> str:
        told = self._run(VENTANILLA, "self-test", "--language", "en", code=1)
        _line(told, "fine Hub It answers")
        sound = _line(told, "TROUBLE Sound")
        return f"{_line(told, 'TROUBLE Printer')} {sound}"

    def _a_port_that_is_taken_is_a_sentence(self) -> str:
        taken = self._run(
            VENTANILLA, "hub", "serve", code=1, environment={"VENTANILLA_HUB": "/srv/other"}
        )
        return _last(taken)

    def _an_update_backs_up_and_goes_on(self) -> str:
        began = time.monotonic()
        told = self._run("dpkg", "-i", self._packages.second)
        seconds = time.monotonic() - began
        self._machine.stop_hub()
        self._machine.start_hub()
        backup = _line(told, "backed up to")
        return f"{self._in_force()} after {seconds:.1f} s; {backup}"

    def _a_power_cut_leaves_the_old_version(self) -> str:
        before = self._in_force()
        unpacking = self._machine.start("dpkg", "--unpack", self._packages.third)
        third = self._versions() / "9.3"
        while not list(self._versions().glob("9.3/lib/P*")):
            if unpacking.poll() is not None:
                raise TrialError(f"dpkg was quicker than the power cut: {third}")
            time.sleep(0.002)
        os.kill(unpacking.pid, signal.SIGKILL)
        unpacking.wait()
        self._machine.stop_hub(kill=True)
        self._machine.start_hub()
        now = self._in_force()
        if now != before:
            raise TrialError(f"{now} is in force, not {before}.")
        return f"dpkg killed while unpacking 9.3; {now} starts ({self._link()})"

    def _the_update_is_made_up_for(self) -> str:
        refused = self._run(VENTANILLA, "update", self._packages.foreign, code=1)
        self._run(VENTANILLA, "update", self._packages.third)
        self._machine.stop_hub()
        self._machine.start_hub()
        return f"{self._in_force()} is in force. {_last(refused)}"

    def _a_newer_database_is_a_sentence(self) -> str:
        self._machine.stop_hub()
        self._pretend("9999")
        try:
            self._machine.start_hub()
        except TrialError as error:
            return str(error)
        raise TrialError("The hub opens a database that it does not know.")

    def _the_version_before_comes_back(self) -> str:
        told = self._run(VENTANILLA, "update", "--back")
        self._machine.start_hub()
        return f"{_last(told)} {len(self._tickets())} ticket still on the floor"

    def _removal_and_purging_keep_the_center(self) -> str:
        self._machine.stop_hub()
        self._run("dpkg", "--remove", "ventanilla")
        self._run("dpkg", "--purge", "ventanilla")
        for gone in (HOUSE, "etc/ventanilla"):
            if (self._machine.root / gone).exists():
                raise TrialError(f"{gone} is left behind.")
        self._run("dpkg", "-i", self._packages.third)
        self._machine.start_hub()
        self._machine.stop_hub()
        return f"installed again, {len(self._tickets())} ticket is still there"

    def _purging_removes_it_when_told_to(self) -> str:
        answer = "ventanilla ventanilla/remove-data boolean true\n"
        self._machine.run("debconf-set-selections", typed=answer)
        self._run("dpkg", "--purge", "ventanilla")
        if (self._machine.root / HUB.lstrip("/")).exists():
            raise TrialError("Purging kept data that it was told to remove.")
        return "debconf was told to remove the data"

    def _run(self, *words: str, code: int = 0, environment: dict[str, str] | None = None) -> str:
        return self._machine.run(*words, code=code, environment=environment).said

    def _versions(self) -> Path:
        return self._machine.root / HOUSE / "versions"

    def _link(self) -> str:
        return str((self._machine.root / HOUSE / "current").readlink())

    def _in_force(self) -> str:
        return self._run(VENTANILLA, "--version").strip()

    def _pretend(self, revision: str) -> None:
        """Make the database one of a version that is still to come."""
        base = sqlite3.connect(self._machine.root / DATABASE)
        with base:
            base.execute("update alembic_version set version_num = ?", (revision,))
        base.close()

    def _tickets(self) -> list[str]:
        base = sqlite3.connect(self._machine.root / DATABASE)
        found = [str(number) for (number,) in base.execute("select number from visit")]
        base.close()
        return found


def _line(told: str, words: str) -> str:
    """Return the line that holds these words; raises TrialError."""
    lines = [" ".join(line.split()) for line in told.splitlines()]
    found = next((line for line in lines if words in line), None)
    if found is None:
        raise TrialError(f"Nothing says {words!r}:\n{told[-1500:]}")
    return found


def _last(told: str) -> str:
    return (told.strip().splitlines() or [""])[-1]


def _output(*words: str | Path) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=True)  # noqa: S603  ours
    return done.stdout.strip()
