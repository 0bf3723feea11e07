"""A keep-alive HTTPS client that costs as little as Python allows, so that the hub is measured."""

from __future__ import annotations

import asyncio
import json
import ssl
from typing import Any
from urllib.parse import urlsplit


class Connection:
    """One connection; `post` and `get` return status and body bytes."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, head: str
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._head = head

    async def post(self, path: str, body: dict[str, Any], session: str = "") -> tuple[int, bytes]:
        content = json.dumps(body).encode()
        more = f"X-Session: {session}\r\n" if session else ""
        head = f"POST {path} HTTP/1.1\r\n{self._head}{more}Content-Length: {len(content)}\r\n\r\n"
        self._writer.write(head.encode() + content)
        return await self._answer()

    async def get(self, path: str) -> tuple[int, bytes]:
        self._writer.write(f"GET {path} HTTP/1.1\r\n{self._head}\r\n".encode())
        return await self._answer()

    async def _answer(self) -> tuple[int, bytes]:
        head = await self._reader.readuntil(b"\r\n\r\n")
        status = int(head[9:12])
        at = head.lower().find(b"content-length:")
        length = int(head[at + 15 : head.find(b"\r\n", at)]) if at >= 0 else 0
        return status, await self._reader.readexactly(length) if length else b""

    def close(self) -> None:
        self._writer.close()


async def connect(url: str, certificate: str | None = None, token: str = "") -> Connection:
    place = urlsplit(url)
    trust = ssl.create_default_context(cafile=certificate) if certificate else None
    reader, writer = await asyncio.open_connection(place.hostname, place.port, ssl=trust)
    head = f"Host: {place.netloc}\r\nContent-Type: application/json\r\n"
    if token:
        head += f"Authorization: Bearer {token}\r\n"
    return Connection(reader, writer, head)
