"""Whether a center can be made here at all: tried before anybody is asked anything."""

from __future__ import annotations

import shutil
import socket
import tempfile
from pathlib import Path

from .opening import Place

NEEDED = 50 * 1024 * 1024
"""So many bytes are free, or it is not begun: the database of a first day, and its log."""


class UnfitError(Exception):
    """What stands in the way: `code` is for the wizard to word, with `more`."""

    def __init__(self, code: str, **more: object) -> None:
        super().__init__(code)
        self.code = code
        self.more = more


def check_folder(data: Path) -> None:
    """Raise UnfitError unless a folder can be made and written there; the trial leaves nothing."""
    try:
        there = next(each for each in (data, *data.parents) if each.exists())
        with tempfile.TemporaryDirectory(prefix=".trial-", dir=there) as trial:
            (Path(trial) / "written").write_bytes(bytes(4096))
            free = shutil.disk_usage(trial).free
    except OSError as error:
        raise UnfitError("bad-folder", folder=data, why=error.strerror) from None
    if free < NEEDED:
        raise UnfitError("no-room", folder=data, least=NEEDED // 1024**2)


def check_ports(place: Place) -> None:
    """Raise UnfitError unless the hub can listen there, for devices and for phones."""
    for port in (place.port, place.visitor_port):
        family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
        with socket.socket(family, socket.SOCK_STREAM) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind((place.host, port))
                trial.listen()
            except (OSError, UnicodeError, OverflowError) as error:
                why = getattr(error, "strerror", None) or error
                raise UnfitError("bad-port", host=place.host, port=port, why=why) from None
