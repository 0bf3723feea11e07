"""Lays out the package's tree and has dpkg-deb make one file of it."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from installer import build_assets

from . import papers, wheels

ROOT = wheels.ROOT
FILES = Path(__file__).resolve().parent / "files"
LAUNCHER = Path(__file__).resolve().parent / "launcher.sh"
ROOMS = (
    "shared",
    "hardware",
    "kiosk",
    "counter",
    "display",
    "installer/machine",
    "installer/wizard",
)
LONE = ("installer/__init__.py", "installer/terminal.py")
GUIDES = ("README.md", "CHANGELOG.md", "SECURITY.md")
# What people write and programs read in another form.
_SOURCES = (".ts", ".md")
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}


class PackageError(Exception):
    """The package cannot be made; the message is a sentence."""


def build(target: Path, version: str | None = None, *, small: bool = True) -> Path:
    """Make the package in the folder `target`; returns its file.

    Without a `version` it is that of the project and the commit; one that is not `small` is made
    in a quarter of the time. Raises PackageError, WheelsError.
    """
    facts = papers.Facts(
        version=version or own_version(),
        architecture=_architecture(),
        python=f"python{sys.version_info.major}.{sys.version_info.minor}",
        seconds=int(_git("log", "-1", "--format=%ct") or 0),
    )
    build_assets.build()
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="ventanilla-deb-") as folder:
        tree = Path(folder) / "tree"
        _lay_out(tree, facts)
        made = target / f"ventanilla_{facts.version}_{facts.architecture}.deb"
        _pack(tree, facts, made, ["-Zxz", "-z6"] if small else ["-Zgzip", "-z1"])
        return made


def own_version() -> str:
    """Return the project's version and the commit's, so that a later one is greater."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        said: str = tomllib.load(file)["project"]["version"]
    count, commit = _git("rev-list", "--count", "HEAD"), _git("rev-parse", "--short=8", "HEAD")
    changed = ".changed" if _git("status", "--porcelain", "--untracked-files=no") else ""
    return f"{said}+{count}.g{commit}{changed}" if commit else said


def _architecture() -> str:
    machine = platform.machine()
    try:
        return ARCHITECTURES[machine]
    except KeyError:
        raise PackageError(
            f"There are no libraries of Qt for a machine of kind {machine}."
        ) from None


def _lay_out(tree: Path, facts: papers.Facts) -> None:
    shutil.copytree(FILES, tree)
    house = tree / "usr/lib/ventanilla/versions" / facts.version
    house.mkdir(parents=True)
    wheels.lay_out(house / "lib", ROOT / "build/package")
    _copy_program(house / "program")
    (house / "program/VERSION").write_text(facts.version + "\n", encoding="utf-8")
    launcher = LAUNCHER.read_text(encoding="utf-8").replace("@PYTHON@", f"/usr/bin/{facts.python}")
    (house / "ventanilla").write_text(launcher, encoding="utf-8")
    wheels.compile_all(house / "program", "program")
    _documents(tree, house, facts)
    for path in (tree / "DEBIAN").iterdir():
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("@VERSION@", facts.version), encoding="utf-8")
    _set_rights(tree)


def _copy_program(target: Path) -> None:
    """Copy what git knows of the rooms, and the translations made of their catalogues."""
    known = _git("ls-files", "-co", "--exclude-standard", *ROOMS, *LONE).splitlines()
    made = [str(path.relative_to(ROOT)) for path in build_assets.CATALOGUES.glob("*.qm")]
    for name in (*known, *made):
        if not name.endswith(_SOURCES) and (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target / name)


def _documents(tree: Path, house: Path, facts: papers.Facts) -> None:
    place = tree / "usr/share/doc/ventanilla"
    place.mkdir(parents=True)
    for name in GUIDES:
        shutil.copyfile(ROOT / name, place / name)
    shutil.copytree(ROOT / "docs", place / "docs")
    (place / "changelog.gz").write_bytes(papers.changelog(facts))
    (place / "copyright").write_text(papers.copyright_of(house / "lib"), encoding="utf-8")
    manual = tree / "usr/share/man/man1/ventanilla.1"
    manual.with_suffix(".1.gz").write_bytes(papers.zipped(manual.read_bytes()))
    manual.unlink()


def _set_rights(tree: Path) -> None:
    """Give every file the rights Debian expects, whatever this machine's umask was."""
    for path in tree.rglob("*"):
        if path.is_dir() or _runs(path):
            path.chmod(0o755)
        elif not path.is_symlink():
            path.chmod(0o644)


def _runs(path: Path) -> bool:
    if path.is_symlink() or path.suffix:
        return False
    with path.open("rb") as file:
        return file.read(2) == b"#!"


def _pack(tree: Path, facts: papers.Facts, target: Path, pressed: list[str]) -> None:
    inside = sorted(path for path in tree.rglob("*") if path.is_file())
    files = [path for path in inside if path.parent != tree / "DEBIAN"]
    told = papers.Facts(**{**facts.__dict__, "kilobytes": papers.kilobytes(files)})
    (tree / "DEBIAN/control").write_text(papers.control(told), encoding="utf-8")
    (tree / "DEBIAN/md5sums").write_text(papers.checksums(tree, files), encoding="utf-8")
    part = target.with_suffix(".part")
    # Whatever is newer than the source gets its date: the same source makes the same file.
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(facts.seconds)}
    command = ["dpkg-deb", "--root-owner-group", *pressed, "--build", str(tree), str(part)]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, env=environment)  # noqa: S603
    except FileNotFoundError:
        raise PackageError("dpkg-deb is missing: a Debian package is made on Debian.") from None
    except subprocess.CalledProcessError as error:
        raise PackageError(f"dpkg-deb: {error.stderr.strip()}") from None
    part.replace(target)


def _git(*words: str) -> str:
    command = ["git", "-C", str(ROOT), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    return done.stdout.strip() if done.returncode == 0 else ""
