"""Where an installed Ventanilla lies, and the users it works as."""

from __future__ import annotations

import os
import pwd
from pathlib import Path

HOUSE = Path("/usr/lib/ventanilla")
CURRENT = HOUSE / "current"
KEPT = HOUSE / "kept"
DATA = Path("/var/lib/ventanilla")
HUB = DATA / "hub"
SCREEN = DATA / "screen"
BEFORE_UPDATE = DATA / "before-update"
SETTINGS = Path("/etc/ventanilla/machine.toml")
HUB_USER, SCREEN_USER = "ventanilla", "ventanilla-screen"


class MachineError(Exception):
    """Something cannot be done on this machine; the message is a sentence."""


def version() -> str:
    """Return the version of the program that runs, "from a checkout" where none was built."""
    note = Path(__file__).resolve().parents[2] / "VERSION"
    return note.read_text(encoding="utf-8").strip() if note.exists() else "from a checkout"


def is_root() -> bool:
    """Whether the machine may be changed."""
    return os.geteuid() == 0


def become(user: str) -> None:
    """Go on as this user, for good; raises MachineError when that is not allowed."""
    try:
        entry = pwd.getpwnam(user)
    except KeyError:
        raise MachineError(f"There is no user {user} here: install the package.") from None
    if os.geteuid() == entry.pw_uid:
        return
    if not is_root():
        raise MachineError("Type sudo before it: this belongs to the hub.")
    os.initgroups(user, entry.pw_gid)
    os.setgid(entry.pw_gid)
    os.setuid(entry.pw_uid)
    os.environ |= {"HOME": entry.pw_dir, "USER": user, "LOGNAME": user}
