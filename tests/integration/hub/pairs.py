"""What pairing tests need: a hub whose clock runs fast, devices by hand, somebody in the middle."""

from __future__ import annotations

import asyncio
import json
import secrets
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import aiohttp
from aiohappyeyeballs import addr_to_addr_infos

from shared.domain.pairing_code import NONCE_BYTES, commitment, pairing_code
from shared.hub import joining, pairing, presence
from shared.hub.making import make_pair
from shared.link.connector import TidyConnector
from tests.integration.hub.running import PATIENCE, Hub, Json


def _hurry(seconds: float) -> None:
    pairing.PATIENCE = seconds
    pairing.TOO_LATE = seconds / 60
    joining.REVEAL_WITHIN = seconds / 4
    presence.CLONE_AFTER = seconds / 4


class HastyHub(Hub):
    """A hub for which the two minutes of pairing are `seconds`."""

    seconds = 2.0

    def start(self) -> Hub:
        self.prepare = partial(_hurry, self.seconds)
        return super().start()


def anybody() -> ssl.SSLContext:
    """Trust whoever answers."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


class From(TidyConnector):
    """Dials whoever answers, from an address of ours."""

    def __init__(self, here: str) -> None:
        super().__init__(anybody())
        self._local_addr_infos = addr_to_addr_infos((here, 0))


@dataclass
class ByHand:
    """One end of the conversation, word by word."""

    socket: aiohttp.ClientWebSocketResponse
    nonce: bytes
    role: str
    name: str

    @property
    def commitment(self) -> str:
        return commitment(self.nonce)

    async def hear(self) -> Json:
        """Return the hub's next word."""
        async with asyncio.timeout(PATIENCE):
            told: Json = await self.socket.receive_json()
        return told

    async def say(self, word: Any) -> None:
        await self.socket.send_str(word if isinstance(word, str) else json.dumps(word))

    async def refused(self) -> str:
        """Return why the hub ends it, having heard nothing else, and that it does."""
        told = await self.hear()
        assert set(told) == {"type", "error", "sentence"}, told
        assert told["type"] == "refused"
        assert told["sentence"].endswith(".")
        async with asyncio.timeout(PATIENCE):
            assert (await self.socket.receive()).type is aiohttp.WSMsgType.CLOSE
        return str(told["error"])

    async def show(self) -> str:
        """Go as far as the digits."""
        challenge = await self.hear()
        assert set(challenge) == {"type", "nonce"}
        await self.say({"type": "reveal", "nonce": self.nonce.hex()})
        pending = await self.hear()
        assert pending["type"] == "pending", pending
        return self.code(challenge["nonce"])

    def code(self, hub_nonce: str) -> str:
        certificate = self.socket.get_extra_info("ssl_object").getpeercert(binary_form=True)
        return pairing_code(
            certificate=certificate,
            device_nonce=self.nonce,
            hub_nonce=bytes.fromhex(hub_nonce),
            role=self.role,
            name=self.name,
        )


@asynccontextmanager
async def knocking(
    api: str, *, role: str = "kiosk", name: str = "Puerta", here: str = "127.0.0.1", **other: str
) -> AsyncIterator[ByHand]:
    """Knock at a hub by hand from an address; `other` replaces what a device says."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    query = {"role": role, "name": name, "version": "0.1.0", "commitment": commitment(nonce)}
    async with aiohttp.ClientSession(connector=From(here)) as http:
        address = f"{api}/api/v1/pairing?{urlencode(query | other)}"
        async with http.ws_connect(address) as socket:
            yield ByHand(socket, nonce, role, name)


class Middle:
    """Somebody on the way: answers with a certificate of their own, and relays every byte.

    Both directions are kept: this is all that an onlooker could ever see.
    """

    def __init__(self, api: str, folder: Path, hub: str) -> None:
        self._to = urlsplit(api)
        private, signed = make_pair(f"{hub}.ventanilla")
        (folder / "middle.key").write_bytes(private)
        (folder / "middle.pem").write_bytes(signed)
        self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._tls.load_cert_chain(folder / "middle.pem", folder / "middle.key")
        self.seen = b""
        self._ends: list[asyncio.StreamWriter] = []
        self._relays: list[asyncio.Future[Any]] = []

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[str]:
        server = await asyncio.start_server(self._relay, "127.0.0.1", 0, ssl=self._tls)
        async with server:
            yield f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            for end in self._ends:
                end.transport.abort()
            await asyncio.gather(*self._relays)

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = await asyncio.open_connection(self._to.hostname, self._to.port, ssl=anybody())
        self._ends += [writer, there[1]]
        both = asyncio.gather(self._pump(reader, there[1]), self._pump(there[0], writer))
        self._relays.append(both)
        await both

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(65_536):
                self.seen += data
                writer.write(data)
                await writer.drain()
        writer.transport.abort()
