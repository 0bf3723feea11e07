"""`make package-test`: install, set up, serve, update, break and remove the package in a root."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from installer.clean_root import BUILD, CleanRootError, call, check_tools
from installer.package.build import PackageError, build
from installer.package.wheels import WheelsError
from installer.terminal import complain, say

from .machine import Machine, TrialError
from .roots import prepared_archive
from .story import Packages, Story

VERSIONS = ("9.1", "9.2", "9.3")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the whole trial; return 0 only if every step showed what it should."""
    parser = argparse.ArgumentParser(prog="make package-test", description=__doc__)
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    try:
        return _inside(given.inside) if given.inside else _outside()
    except (CleanRootError, PackageError, WheelsError, TrialError) as error:
        complain(str(error))
        return 1


def _outside() -> int:
    """Make the packages and the root, then go on in namespaces that end with the trial."""
    check_tools()
    began = time.monotonic()
    packages = [_made(version) for version in VERSIONS]
    say(f"Three versions built after {time.monotonic() - began:.0f} s")
    say(_lintian(packages[0]))
    archive = prepared_archive(f"python{sys.version_info.major}.{sys.version_info.minor}")
    with tempfile.TemporaryDirectory(prefix="ventanilla-trial-") as folder:
        root = Path(folder)
        call("tar", "-xf", archive, "-C", root)
        for package in packages:
            os.link(package, root / "srv" / package.name)
        _foreign(root / "srv", packages[0])
        words = ["unshare", "--mount", "--pid", "--net", "--fork", "--kill-child"]
        words += [sys.executable, "-m", "installer.package.trial", "--inside", str(root)]
        code = subprocess.run(words, check=False).returncode  # noqa: S603  ours
    say(f"{'All of it' if code == 0 else 'Ended'} after {time.monotonic() - began:.0f} s")
    return code


def _made(version: str) -> Path:
    return build(BUILD / "trial", version, small=False)


def _lintian(package: Path) -> str:
    """Have Debian's own reader look at the package; raises TrialError with what it says."""
    tool = shutil.which("lintian")
    if tool is None:
        return "lintian is not installed: nothing looked at the package's form"
    words = [tool, "--fail-on", "error,warning", "--allow-root", str(package)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603  ours
    if done.returncode != 0:
        raise TrialError(f"lintian:\n{done.stdout.strip()[-3000:]}")
    return "lintian says nothing but what files/usr/share/lintian/overrides explains"


def _foreign(folder: Path, package: Path) -> None:
    """Make the same package for another kind of machine: only its papers."""
    with tempfile.TemporaryDirectory() as place:
        tree = Path(place) / "tree"
        tree.mkdir()
        call("dpkg-deb", "--control", package, tree / "DEBIAN")
        (tree / "DEBIAN/conffiles").unlink()
        control = tree / "DEBIAN/control"
        text = control.read_text(encoding="utf-8")
        control.write_text(text.replace("Architecture: amd64", "Architecture: armel"))
        call("dpkg-deb", "--root-owner-group", "--build", tree, folder / "foreign.deb")


def _inside(root: Path) -> int:
    for line in (
        ("mount", "--make-rprivate", "/"),
        ("mount", "-t", "proc", "proc", "/proc"),
        ("ip", "link", "set", "lo", "up"),
        ("mount", "-t", "proc", "proc", str(root / "proc")),
        ("mount", "--rbind", "/dev", str(root / "dev")),
        ("mount", "-t", "tmpfs", "tmpfs", str(root / "dev/shm")),
    ):
        call(*line)
    shutil.copyfile("/etc/hosts", root / "etc/hosts")
    first, second, third = (f"/srv/{_name(root, version)}" for version in VERSIONS)
    packages = Packages(first=first, second=second, third=third, foreign="/srv/foreign.deb")
    machine = Machine(root)
    failed = 0
    for step in Story(machine, packages).steps():
        began = time.monotonic()
        what = step.__name__.strip("_").replace("_", " ")
        try:
            told = step()
        except TrialError as error:
            say(f"FAILED  {what}\n        {error}")
            failed += 1
            break
        say(f"{time.monotonic() - began:6.1f} s  {what}: {told}")
    machine.stop_hub()
    return 1 if failed else 0


def _name(root: Path, version: str) -> str:
    return next((root / "srv").glob(f"ventanilla_{version}_*.deb")).name


if __name__ == "__main__":
    sys.exit(main())
