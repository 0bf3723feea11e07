"""Somebody who announces a center's name and id with a key of their own, and listens.

    python -m tests.lan.thief HUB_ID ADDRESS FOLDER

Prints a JSON line for every connection: how many bytes were said inside the encryption.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import ssl
import sys
from pathlib import Path

from shared.hub.making import make_pair
from shared.link.discovery import Announcement
from tests.lan.center import PORT


def own_key(hub: str, folder: Path) -> ssl.SSLContext:
    """Return what a server with a certificate in the hub's name, but its own key, speaks with."""
    folder.mkdir(exist_ok=True)
    for name, content in zip(("key", "pem"), make_pair(f"{hub}.ventanilla"), strict=True):
        (folder / f"thief.{name}").write_bytes(content)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(folder / "thief.pem", folder / "thief.key")
    return tls


async def main(hub: str, address: str, tls: ssl.SSLContext) -> None:
    """Announce and listen until the pipe to us is closed."""

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard = b""
        with contextlib.suppress(OSError, ssl.SSLError):
            await writer.start_tls(tls)
            heard = await reader.read(65_536)
        sys.stdout.write(json.dumps({"heard": len(heard)}) + "\n")
        sys.stdout.flush()
        writer.transport.abort()

    announcement = Announcement("Centro Puente", hub, PORT, "ab" * 32, [address])
    await announcement.start()
    asyncio.get_running_loop().set_exception_handler(lambda *_: None)
    async with await asyncio.start_server(listen, address, PORT):
        await asyncio.to_thread(sys.stdin.read)
    await announcement.stop()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:3], own_key(sys.argv[1], Path(sys.argv[3]))))
