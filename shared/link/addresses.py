"""Where the hub may be: typed, last known, written at pairing, announced on the LAN.

All are equals: the session asks each of them, and only the hub's certificate decides.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from .device import Device

logger = logging.getLogger(__name__)

FILE = "last-hub.json"

# Anyone may announce anything under a hub's id; more than this is nonsense.
_MOST_ANNOUNCED = 8


def read_address(text: str) -> str:
    """Return what a person typed as `https://HOST:PORT`; raise ValueError with a sentence.

    The scheme may be left out; a path is not kept.
    """
    text = text.strip()
    wrong = ValueError(f"{text!r} is not a hub's address: it looks like https://192.168.1.20:8443")
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        host, port = parts.hostname, parts.port
        (host or "").encode("idna")  # a name that no name server can be asked for
    except ValueError as error:
        raise wrong from error
    if parts.scheme != "https" or not host or port is None or parts.username is not None:
        raise wrong
    return address(host, port)


def address(host: str, port: int) -> str:
    """Return the address of a hub on this host (a name, an IPv4 or an IPv6 address)."""
    return f"https://[{host}]:{port}" if ":" in host else f"https://{host}:{port}"


class Addresses:
    """The addresses to try for one device's hub, the likeliest first.

    The last one that worked is kept in `folder`, when there is one. `news` is set when
    the hub is announced, or announced again: nobody waits out a pause then. `doubt` is set when
    the hub is announced elsewhere than where it answered last.
    """

    def __init__(
        self, device: Device, typed: str | None = None, folder: Path | None = None
    ) -> None:
        self.news = asyncio.Event()
        self.doubt = asyncio.Event()
        self._device = device
        self._typed = typed
        self._file = folder / FILE if folder else None
        self._last = self._read()
        self._announced: tuple[str, ...] = ()

    def all(self) -> list[str]:
        """Return every address once."""
        known = [self._last, self._typed, *self._announced, self._device.url]
        return list(dict.fromkeys(each for each in known if each))

    def announced(self, urls: Sequence[str]) -> None:
        """Take note of where this hub is announced now."""
        urls = urls[:_MOST_ANNOUNCED]
        if fresh := set(urls) - set(self._announced):
            self.news.set()
            if fresh - {self._last}:
                self.doubt.set()
        self._announced = tuple(urls)

    def worked(self, url: str) -> None:
        """Keep the address at which the hub answered."""
        if url != self._last:
            self._last = url
            self._write(url)

    def _read(self) -> str | None:
        """Return the saved address, if it is this hub's."""
        if self._file is None:
            return None
        try:
            saved = json.loads(self._file.read_bytes())
            return read_address(saved["url"]) if saved["hub"] == self._device.hub else None
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            return None

    def _write(self, url: str) -> None:
        if self._file is None:
            return
        new = self._file.with_suffix(".new")
        try:
            new.unlink(missing_ok=True)
            with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                json.dump({"hub": self._device.hub, "url": url}, file)
            new.replace(self._file)
        except OSError as error:
            # Next time it is found again some other way.
            logger.info("The hub's address could not be kept: %s", error.strerror)
            self._file = None
