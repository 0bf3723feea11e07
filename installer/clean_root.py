"""`make clean-root`: `make run SECONDS=60` and `make test` in a Debian that holds next to nothing.

The root is built by debootstrap with Python, git, make and CA certificates only, and gets a fresh
clone of HEAD. It is handed what this machine needs to reach its package sources: CA bundle,
resolv.conf, and pip and proxy settings. Everything runs in mount and process namespaces of its
own, so nothing can stay mounted or running. Needs root and debootstrap; no virtual environment.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from installer.terminal import complain, say

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
PACKAGES = "ca-certificates,git,make,python3"
COMMANDS = ("make run SECONDS=60", "make test")
CA_BUNDLE = Path("/etc/ssl/certs/ca-certificates.crt")
CLONE = "srv/ventanilla"
"""Where the checkout lies in the root, seen from its top."""
HANDED = re.compile(r"(?i)^(pip_.*|(https?|ftp|all|no)_proxy|ssl_cert_file|requests_ca_bundle)$")
UNITS = {"kB": 1e-3, "MB": 1.0, "GB": 1e3}


class CleanRootError(Exception):
    """The clean root cannot be made; the text says why in one sentence."""


@dataclass(frozen=True)
class Result:
    """One command in the root: seconds it took, exit code, and MB that set-up fetched."""

    command: str
    code: int
    seconds: float
    fetched: float

    def __str__(self) -> str:
        outcome = "passed" if self.code == 0 else f"failed with exit code {self.code}"
        return (
            f"{self.command}: {outcome} after {self.seconds:.0f} s, {self.fetched:.0f} MB fetched"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run both commands in a clean root; return 0 only if both passed."""
    parser = argparse.ArgumentParser(prog="clean_root", description=__doc__)
    parser.add_argument("--suite", default="bookworm", help="Debian release (bookworm)")
    parser.add_argument("--command", action="append", help="run this instead of the two")
    given = parser.parse_args(arguments)
    try:
        results = clean_root(given.suite, given.command or COMMANDS)
    except CleanRootError as error:
        complain(str(error))
        return 1
    say("")
    for result in results:
        say(f"In a clean {given.suite}: {result}")
    return 0 if all(result.code == 0 for result in results) else 1


def clean_root(suite: str, commands: Iterable[str]) -> list[Result]:
    """Run each command in one fresh root of this Debian release."""
    check_tools()
    archive = base_archive(suite)
    with tempfile.TemporaryDirectory(prefix="ventanilla-root-") as folder:
        root = Path(folder)
        call("tar", "-xf", archive, "-C", root)
        _clone(root)
        environment, binds = handed_settings(os.environ, _pip_settings())
        hand_files(root)
        return [_result(root, command, environment, binds) for command in commands]


def base_archive(suite: str) -> Path:
    """Return the archive of a bare root, built on the first call and kept under build/."""
    archive = BUILD / f"clean-{suite}.tar"
    if archive.exists():
        return archive
    BUILD.mkdir(exist_ok=True)
    say(f"Building a bare Debian root ({suite}: base system and {PACKAGES.replace(',', ', ')})")
    with tempfile.TemporaryDirectory(prefix="ventanilla-base-") as folder:
        root = Path(folder) / "root"
        call("debootstrap", "--variant=minbase", f"--include={PACKAGES}", suite, root, _mirror())
        for package in (root / "var/cache/apt/archives").glob("*.deb"):
            package.unlink()
        unfinished = archive.with_suffix(".unfinished")
        call("tar", "-cf", unfinished, "-C", root, ".")
        unfinished.rename(archive)
    return archive


def handed_settings(
    environment: Mapping[str, str], pip_settings: str
) -> tuple[dict[str, str], set[Path]]:
    """Return the variables to hand into the root, and the local paths they name.

    `pip_settings` is what `pip config list` says: key='value' lines. What is set in the
    environment counts more than what a file says, as it does for pip.
    """
    handed = {}
    for line in pip_settings.splitlines():
        key, _, value = line.partition("=")
        section, _, name = key.partition(".")
        if section in {"global", "install"}:
            variable = "PIP_" + name.upper().replace("-", "_")
            handed[variable] = value.strip("'\"").replace("\\n", " ")
    handed |= {key: value for key, value in environment.items() if HANDED.match(key)}
    words = (word for value in handed.values() for word in value.split())
    return handed, {path for path in map(_local_path, words) if path is not None}


def fetched_megabytes(log: str) -> float:
    """Return how much apt and pip fetched, by their log; packages on this disk count as well."""
    apt = re.findall(r"Need to get ([\d.,]+) (kB|MB|GB)(?:/[\d.,]+ \w+)? of archives", log)
    pip = re.findall(r"Downloading \S+ \(([\d.,]+) (kB|MB|GB)\)", log)
    local = map(Path, re.findall(r"^Processing (/\S+)$", log, re.MULTILINE))
    fetched = sum(float(size.replace(",", "")) * UNITS[unit] for size, unit in (*apt, *pip))
    return fetched + sum(file.stat().st_size for file in local if file.is_file()) / 1e6


def check_tools() -> None:
    """Raise CleanRootError where no root can be made."""
    if os.geteuid() != 0:
        raise CleanRootError("A clean root needs chroot: run `sudo make clean-root`.")
    missing = [tool for tool in ("debootstrap", "unshare", "git") if shutil.which(tool) is None]
    if missing:
        raise CleanRootError(
            f"Missing here: {', '.join(missing)}. Type: apt-get install -y {' '.join(missing)}"
        )


def _mirror() -> str:
    """Return the Debian archive that this machine's own apt uses; "" leaves it to debootstrap."""
    listed = output("apt-get", "indextargets", "--format", "$(ORIGIN) $(LABEL) $(REPO_URI)")
    sources = [line.split() for line in listed.splitlines() if line.startswith("Debian Debian ")]
    return sources[0][2] if sources else ""


def _pip_settings() -> str:
    return output(sys.executable, "-m", "pip", "config", "list")


def _local_path(word: str) -> Path | None:
    """Return what must be visible in the root for this word of a setting."""
    # The pages of an index point to files beside it.
    path = Path(urlsplit(word).path).parent if word.startswith("file:") else Path(word)
    return path if path.is_absolute() and path.exists() and path != Path("/") else None


def _clone(root: Path) -> None:
    if output("git", "-C", ROOT, "status", "--porcelain"):
        say("Not everything here is committed; the clean root gets the last commit.")
    call("git", "clone", "--quiet", "--no-hardlinks", ROOT, root / CLONE)


def hand_files(root: Path) -> None:
    """Copy what names servers and whom to trust; apt gets this machine's proxy.

    debootstrap leaves out `hosts`, which the installer of a real machine writes.
    """
    (root / "etc/hosts").write_text("127.0.0.1 localhost\n::1 localhost\n", encoding="utf-8")
    shutil.copyfile("/etc/resolv.conf", root / "etc/resolv.conf")
    if CA_BUNDLE.exists():
        shutil.copyfile(CA_BUNDLE, root / CA_BUNDLE.relative_to("/"))
    proxies = [line for line in output("apt-config", "dump").splitlines() if "::Proxy" in line]
    (root / "etc/apt/apt.conf.d/80handed").write_text("\n".join(proxies) + "\n", encoding="utf-8")


def _result(root: Path, command: str, environment: dict[str, str], binds: set[Path]) -> Result:
    say(f"\nIn the clean root: {command}")
    log = root / CLONE / "build/setup.log"
    log.unlink(missing_ok=True)
    start = time.monotonic()
    code = run_inside(root, command, environment, binds)
    seconds = time.monotonic() - start
    said = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
    return Result(command, code, seconds, fetched_megabytes(said))


def run_inside(
    root: Path,
    command: str,
    environment: Mapping[str, str],
    binds: set[Path],
    folder: str = f"/{CLONE}",
) -> int:
    """Run a shell line in a folder of the root, in namespaces that end with it; return its code."""
    inside = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", **environment}
    settings = [f"{key}={value}" for key, value in inside.items()]
    shell = ["env", "-i", *settings, "sh", "-c", f"cd {folder} && {command}"]
    done = subprocess.run(  # noqa: S603  the words are ours
        ["unshare", "--mount", "--pid", "--fork", "--kill-child",  # noqa: S607
         "sh", "-ec", mounting(root, binds) + 'exec chroot "$0" "$@"', str(root), *shell],
        check=False,
    )  # fmt: skip
    return done.returncode


def mounting(root: Path, binds: Iterable[Path]) -> str:
    """Return the shell lines that mount proc, devices and what pip's settings name."""
    lines = [
        f"mount -t proc proc {root}/proc",
        f"mount --rbind /dev {root}/dev",
        f"mount -t tmpfs tmpfs {root}/dev/shm",  # noqa: S108  it lies inside the root
    ]
    for path in sorted(binds):
        if path == CA_BUNDLE:
            continue
        place = f"{root}{path}"
        make = "mkdir -p" if path.is_dir() else "install -D /dev/null"
        lines += [f"{make} {place}", f"mount --bind -o ro {path} {place}"]
    return "".join(f"{line}\n" for line in lines)


def call(*words: str | Path) -> None:
    """Run a command; raises CleanRootError with what it said last."""
    done = subprocess.run(  # noqa: S603  the words are ours
        [str(word) for word in words if str(word)], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        last = (done.stdout + done.stderr).strip().splitlines()[-1:]
        raise CleanRootError(f"{words[0]} failed: {last[0] if last else 'it says nothing'}")


def output(*words: str | Path) -> str:
    """Return what a command says, nothing when it fails or is missing."""
    try:
        done = subprocess.run(  # noqa: S603  the words are ours
            [str(word) for word in words], capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        return ""
    return done.stdout if done.returncode == 0 else ""


if __name__ == "__main__":
    sys.exit(main())
