"""What a Debian package says of itself: control file, copyright, changelog, checksums."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from email.utils import formatdate
from importlib.metadata import Distribution, distributions
from pathlib import Path

MAINTAINER = "Ventanilla <ventanilla@example.org>"
# What Qt and the programs open by themselves: a library's name is not in any file of ours.
LIBRARIES = (
    *("libc6 (>= 2.34)", "libstdc++6", "libegl1", "libgl1", "libglib2.0-0", "libdbus-1-3"),
    *("libfontconfig1", "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4"),
    *("libxcb-keysyms1", "libxcb-shape0", "libxcb-xkb1", "libespeak-ng1", "libusb-1.0-0"),
)
TOOLS = ("adduser", "alsa-utils", "debconf (>= 0.5)", "espeak-ng")
# A screen of its own: what a desktop has already, and a hub without a screen can do without.
SCREEN = (
    "xserver-xorg-core",
    "xserver-xorg-input-libinput",
    "xinit",
    "x11-xserver-utils",
    "xinput",
)

DESCRIPTION = """\
Description: kiosk tickets, counters and waiting-room screens
 Ventanilla keeps the queue of a one-stop center: visitors touch what they
 need in their own language and take a number, a clerk presses one key, and
 the waiting room sees and hears who is called.
 .
 One computer is the hub, others are kiosks, consoles and screens. Everything
 is inside this package; "ventanilla setup" asks what this computer is for.
"""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What the papers state. `python` is the interpreter's package, `seconds` the source's date."""

    version: str
    architecture: str
    python: str
    seconds: int
    kilobytes: int = 0


def control(facts: Facts) -> str:
    """Return DEBIAN/control."""
    return (
        "Package: ventanilla\n"
        f"Version: {facts.version}\n"
        f"Architecture: {facts.architecture}\n"
        f"Maintainer: {MAINTAINER}\n"
        f"Installed-Size: {facts.kilobytes}\n"
        f"Depends: {', '.join((facts.python, *LIBRARIES, *TOOLS))}\n"
        f"Recommends: {', '.join((*SCREEN, 'systemd'))}\n"
        "Suggests: pulseaudio-utils, firewalld | ufw\n"
        "Section: misc\n"
        "Priority: optional\n" + DESCRIPTION
    )


def changelog(facts: Facts) -> bytes:
    """Return changelog.gz: one entry, which leads to the notes beside it."""
    entry = (
        f"ventanilla ({facts.version}) stable; urgency=medium\n\n"
        "  * See CHANGELOG.md beside this file for what is new.\n\n"
        f" -- {MAINTAINER}  {formatdate(facts.seconds)}\n"
    )
    return zipped(entry.encode())


def zipped(text: bytes) -> bytes:
    """Return what gzip makes of a text, the same each time."""
    return gzip.compress(text, 9, mtime=0)


def copyright_of(library: Path) -> str:
    """Return the copyright file: our licence, and that of every package in the folder `library`."""
    found = sorted(distributions(path=[str(library)]), key=lambda each: each.name.lower())
    return _OURS + "".join(_paragraph(each, library) for each in found)


_OURS = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Ventanilla
Comment: The libraries under lib/ are those of the lock file, as their makers built them; the
 licence files that came with them lie beside them, in *.dist-info. Qt and PySide6 are used under
 the LGPL-3: their libraries are plain files there and may be replaced by others.

Files: *
Copyright: the authors of Ventanilla
License: Apache-2.0
 On Debian systems the whole text is in /usr/share/common-licenses/Apache-2.0.

Files: */shared/ui/design/fonts/*
Copyright: IBM Corp.; Phosphor Icons
License: OFL-1.1 and MIT
 The texts lie beside the fonts.
"""


def _paragraph(package: Distribution, library: Path) -> str:
    said = package.metadata.json  # what it does not say is not in there
    licence = said.get("license_expression") or _short(said.get("license")) or "see its dist-info"
    whose = (
        said.get("author") or said.get("author_email") or said.get("maintainer") or "its authors"
    )
    folder = library.name
    return (
        f"\nFiles: */{folder}/{_stem(package)}*\n"
        f"Copyright: {' '.join(str(whose).split())}\n"
        f"License: {licence}\n"
        f" {package.name} {package.version}; its text is in its dist-info folder.\n"
    )


def _short(licence: object) -> str | None:
    """Return a licence's name: some packages put the whole text where it belongs."""
    lines = str(licence or "").strip().splitlines()
    return lines[0].strip() if len(lines) == 1 and len(lines[0]) < 60 else None


def _stem(package: Distribution) -> str:
    tops = (package.read_text("top_level.txt") or "").split()
    return tops[0] if tops else package.name.replace("-", "_")


def checksums(root: Path, files: Sequence[Path]) -> str:
    """Return DEBIAN/md5sums, by which `debsums` and `dpkg --verify` find what was changed."""
    return "".join(f"{_md5(path)}  {path.relative_to(root)}\n" for path in files)


def kilobytes(files: Iterable[Path]) -> int:
    """Return what files take on disk, as Debian counts it."""
    return sum((path.lstat().st_size + 1023) // 1024 for path in files)


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
