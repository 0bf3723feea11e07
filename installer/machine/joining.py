"""Joins a hub without a screen: a process of the device's own user that tells what comes, as JSON.

Lines: {"url", "code"}, {"url", "trouble"}, and at the end {"joined": true} or {"url", "failed"}.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from installer.terminal import say
from shared.domain.roles import Role
from shared.link.discovery import hubs_around
from shared.link.errors import PairingError
from shared.link.pairing import Applicant, NotYet, ShowCode, Told, pair


def main(words: list[str]) -> int:
    """Join: role, name, folder, address."""
    role, name, folder, url = words
    try:
        asyncio.run(pair(url, Applicant(Role(role), name), Path(folder), _tell))
    except PairingError as error:
        say(json.dumps({"url": url, "failed": error.code}))
        return 1
    say(json.dumps({"joined": True}))
    return 0


def found(seconds: float) -> list[tuple[str, str]]:
    """Return the hubs that are announced around here: address, and the center's name with it."""
    hubs = asyncio.run(hubs_around(seconds))
    return [(url, f"{hub.center}  {url}") for hub in hubs for url in hub.urls if "[" not in url]


def _tell(told: Told) -> None:
    match told:
        case ShowCode(url, code, _):
            say(json.dumps({"url": url, "code": code}))
        case NotYet(url, reason, _):
            say(json.dumps({"url": url, "trouble": reason}))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
