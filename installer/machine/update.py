"""`ventanilla update`: a newer package after a backup, or the version before."""

from __future__ import annotations

import argparse
import shutil
import subprocess
from pathlib import Path

from installer.terminal import say

from . import places, services
from .places import MachineError

_UNITS = ("ventanilla-hub.service", "ventanilla-session@*.service")


def main(words: list[str]) -> int:
    """Update, or go back; raises MachineError."""
    parser = argparse.ArgumentParser(prog="ventanilla update", description=__doc__)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("package", nargs="?", type=Path, metavar="FILE.deb", help="the newer package")
    what.add_argument("--back", action="store_true", help="return to the version before")
    given = parser.parse_args(words)
    if not places.is_root():
        raise MachineError("An update changes this computer: type sudo before it.")
    if given.back:
        return _back()
    return _forward(given.package)


def _forward(package: Path) -> int:
    if not package.is_file():
        raise MachineError(f"There is no file {package}.")
    name, architecture = (_field(package, field) for field in ("Package", "Architecture"))
    if name != "ventanilla":
        raise MachineError(f"{package} is not Ventanilla.")
    here = _output("dpkg", "--print-architecture")
    if architecture != here:
        raise MachineError(f"{package} is for {architecture}, and this computer is {here}.")
    # dpkg also ends what a power cut left half-way, where apt would ask for help first.
    done = subprocess.run(["dpkg", "--install", str(package)], check=False)  # noqa: S603, S607  ours
    if done.returncode != 0:
        fetch = ["apt-get", "install", "--fix-broken", "--yes"]
        done = subprocess.run(fetch, check=False)  # noqa: S603  ours
    return done.returncode


def _back() -> int:
    kept = sorted(places.KEPT.glob("*/ventanilla"))
    if not kept:
        raise MachineError("No version before is kept here.")
    before = kept[-1].parent
    if places.CURRENT.resolve() == before.resolve():
        raise MachineError(f"Version {before.name} is in force already.")
    _systemctl("stop", *_UNITS)
    _restore_if_newer(before)
    fresh = places.CURRENT.with_name("current.new")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(before.relative_to(places.HOUSE))
    fresh.replace(places.CURRENT)
    _systemctl("start", "ventanilla-hub.service")
    say(f"Version {before.name} is in force again.")
    return 0


def _restore_if_newer(before: Path) -> None:
    """Where the version before cannot read today's database, bring that of the update back."""
    told = _output(str(before / "ventanilla"), "hub", "check")
    database = [line for line in told.splitlines() if line.split()[1:2] == ["database"]]
    if not database or database[0].startswith("fine"):
        return
    try:
        backup = places.BEFORE_UPDATE.read_text(encoding="utf-8").strip()
    except OSError:
        raise MachineError(
            "The version before cannot read the database, and no backup of that time is known: "
            "sudo ventanilla hub restore --from FILE, with one of /var/lib/ventanilla/hub/backups."
        ) from None
    say(f"The database is of the newer version: the backup {backup} comes back.")
    done = subprocess.run(  # noqa: S603  ours
        [before / "ventanilla", "hub", "restore", "--from", backup], check=False
    )
    if done.returncode != 0:
        raise MachineError("It could not be brought back; the newer version stays in force.")


def _systemctl(act: str, *units: str) -> None:
    if services.systemd_runs():
        subprocess.run(["systemctl", act, *units], check=False)  # noqa: S603, S607  ours


def _field(package: Path, field: str) -> str:
    return _output("dpkg-deb", "--field", str(package), field)


def _output(*words: str) -> str:
    if shutil.which(words[0]) is None:
        return ""
    done = subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603  ours
    return done.stdout.strip()
