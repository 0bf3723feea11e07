"""A device joins a hub: show eight digits, wait until a manager has typed them, keep the token.

`pair` is all that a pairing page needs. It dials a hub that cannot be trusted yet, and is safe all
the same: the digits are made from the certificate of its very connection, so a manager who finds
them at the hub has compared certificates without knowing it (`shared.hub.pairing` says why nobody
in between can get the same digits on both sides). Only then is there a token, and it comes over
that same connection; the certificate is written beside `device.json`, and from then on nothing
else is trusted.

The digits protect the hub: whoever does not show what the manager types gets no token of it. A
device that talks to somebody else, in the middle or instead of the hub, is told whatever they like,
"admitted" too; but then the digits are refused where the manager types them, and no such device is
listed there. So a page ends by saying that the hub must list it now, and offers to `forget` it.
"""

from __future__ import annotations

import asyncio
import json
import random
import secrets
import ssl
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Any, TypeVar
from urllib.parse import urlencode, urlsplit

import aiohttp
from pydantic import Field, StringConstraints, TypeAdapter, ValidationError

from shared.domain.pairing_code import NONCE_BYTES, commitment, pairing_code
from shared.domain.roles import Role

from .addresses import read_address
from .connector import TidyConnector
from .device import Device, server_name
from .errors import PairingError
from .keeping import Joined, make_folder, save
from .pairing_told import Dialling, NotYet, ShowCode, Told
from .wire import API, PROGRAM, Json

__all__ = ["Applicant", "Dialling", "NotYet", "ShowCode", "Told", "join", "pair"]

# The hub sends one word after the other at once; only the manager takes time.
_ANSWERS_WITHIN = 10.0
_HUB_DECIDES_WITHIN = 180.0
_LONGEST_PAUSE = 10.0
_STAGGER = 0.25


@dataclass(frozen=True, slots=True)
class Applicant:
    """What wants to join: its role, and a name by which people will know it."""

    role: Role
    name: str
    version: str = PROGRAM


async def pair(
    urls: str | Sequence[str], applicant: Applicant, folder: Path, tell: Callable[[Told], None]
) -> Device:
    """Join the hub at a typed address, or at announced ones of one hub, however long that takes.

    Digits that nobody typed in time are replaced by new ones. Returns the device, which is on disk
    by then; cancel it to give up. Raises PairingError "cannot-save", "other-hub" or
    "other-version", and ValueError with a sentence for an address that is none.
    """
    known = [read_address(each) for each in ([urls] if isinstance(urls, str) else urls)]
    make_folder(folder)
    attempt = 0
    url = known[0]
    while True:
        tell(Dialling(url))
        try:
            url = await _answering(known)
            return save(folder, await join(url, applicant, tell))
        except PairingError as error:
            if error.code in _HOPELESS:
                raise
            attempt = 0 if error.code == "expired" else attempt + 1
            pause = error.retry_after or _pause(attempt)
            tell(NotYet(url, error.code, pause))
        await asyncio.sleep(pause)


_HOPELESS = {"cannot-save", "other-hub", "other-version"}


async def _answering(urls: Sequence[str]) -> str:
    """Return the address where somebody answers first; raises PairingError "unreachable".

    A hub announces all that its machine has, also networks that nobody else is in.
    """
    if len(urls) == 1:
        return urls[0]
    tries = [asyncio.create_task(_knock(url, nth * _STAGGER)) for nth, url in enumerate(urls)]
    try:
        async with asyncio.timeout(_ANSWERS_WITHIN):
            for each in asyncio.as_completed(tries):
                with suppress(OSError):
                    return await each
    except TimeoutError:
        pass
    finally:
        for task in tries:
            task.cancel()
        await asyncio.gather(*tries, return_exceptions=True)
    raise PairingError("unreachable")


async def _knock(url: str, delay: float) -> str:
    """Return the address once a connection to it can be opened; raises OSError."""
    await asyncio.sleep(delay)
    place = urlsplit(url)
    _, writer = await asyncio.open_connection(place.hostname, place.port)
    writer.transport.abort()
    return url


def _pause(attempt: int) -> float:
    limit: float = min(_LONGEST_PAUSE, 0.5 * 2.0 ** min(attempt, 10))
    return random.uniform(limit / 2, limit)  # noqa: S311 - nothing secret


async def join(url: str, applicant: Applicant, tell: Callable[[Told], None]) -> Joined:
    """Try once to join the hub at `https://HOST:PORT`; raises PairingError."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    query = {
        "role": applicant.role.value,
        "name": applicant.name,
        "version": applicant.version,
        "commitment": commitment(nonce),
    }
    connector = TidyConnector(_trusting_nobody())
    async with aiohttp.ClientSession(connector=connector) as http:
        try:
            async with asyncio.timeout(_ANSWERS_WITHIN):
                socket = await http.ws_connect(
                    f"{url}/api/v{API}/pairing?{urlencode(query)}",
                    heartbeat=10.0,
                    max_msg_size=64 * 1024,
                    timeout=aiohttp.ClientWSTimeout(ws_close=1.0),
                )
        except aiohttp.WSServerHandshakeError as error:
            raise _denied(error) from error
        except (aiohttp.ClientError, TimeoutError) as error:
            raise PairingError("unreachable") from error
        async with socket:
            return await _Conversation(url, applicant, nonce, socket).run(tell)


class _Conversation:
    """One connection to a hub, whose certificate is what all of it is about."""

    def __init__(
        self,
        url: str,
        applicant: Applicant,
        nonce: bytes,
        socket: aiohttp.ClientWebSocketResponse,
    ) -> None:
        self._url = url
        self._applicant = applicant
        self._nonce = nonce
        self._socket = socket
        self._certificate = self._presented()

    def _presented(self) -> bytes:
        """Return the certificate (DER) of this connection."""
        tls = self._socket.get_extra_info("ssl_object")
        shown: bytes | None = tls.getpeercert(binary_form=True) if tls else None
        if shown is None:
            raise PairingError("unreachable")
        return shown

    async def run(self, tell: Callable[[Told], None]) -> Joined:
        """Go through the conversation to its end."""
        challenge = _read(_Challenge, await self._next("challenge", _ANSWERS_WITHIN))
        code = pairing_code(
            certificate=self._certificate,
            device_nonce=self._nonce,
            hub_nonce=bytes.fromhex(challenge.nonce),
            role=self._applicant.role,
            name=self._applicant.name,
        )
        await self._say({"type": "reveal", "nonce": self._nonce.hex()})
        pending = _read(_Pending, await self._next("pending", _ANSWERS_WITHIN))
        tell(ShowCode(self._url, code, pending.seconds))
        admitted = _read(_Admitted, await self._next("admitted", _HUB_DECIDES_WITHIN))
        if self._presented() != self._certificate or not _is_of(self._certificate, admitted.hub):
            raise PairingError("other-hub")
        return Joined(
            url=self._url,
            hub=admitted.hub,
            role=self._applicant.role,
            token=admitted.token,
            certificate=self._certificate,
        )

    async def _say(self, message: Json) -> None:
        try:
            await self._socket.send_json(message)
        except (aiohttp.ClientError, ConnectionError) as error:
            raise PairingError("unreachable") from error

    async def _next(self, kind: str, within: float) -> Json:
        """Return the hub's next word, which must be of a kind; raises PairingError."""
        try:
            async with asyncio.timeout(within):
                message = await self._socket.receive()
        except TimeoutError as error:
            raise PairingError("unreachable") from error
        if message.type is not aiohttp.WSMsgType.TEXT:
            raise PairingError("unreachable")
        told = _read_json(message.data)
        if told.get("type") == "refused":
            raise PairingError(_read(_Refused, told).error)
        if told.get("type") != kind:
            raise PairingError("other-version")
        return told


T = TypeVar("T")
_HubId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{1,63}$")]
_Secret = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{22,200}$")]
_Nonce = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
_Word = Annotated[str, StringConstraints(pattern=r"^[a-z-]{1,40}$")]


@dataclass(frozen=True, slots=True)
class _Challenge:
    nonce: _Nonce


@dataclass(frozen=True, slots=True)
class _Pending:
    seconds: Annotated[int, Field(ge=0, le=600)]


@dataclass(frozen=True, slots=True)
class _Admitted:
    hub: _HubId
    token: _Secret


@dataclass(frozen=True, slots=True)
class _Refused:
    error: _Word


def _read(kind: type[T], told: object) -> T:
    """Return what a hub's word holds, as it must; raises PairingError."""
    try:
        form: object = kind
        found: T = _adapter(form).validate_python(told)
    except ValidationError as error:
        raise PairingError("other-version") from error
    return found


def _read_json(text: str) -> Json:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise PairingError("other-version") from error
    if not isinstance(told, dict):
        raise PairingError("other-version")
    return told


@cache
def _adapter(kind: object) -> TypeAdapter[Any]:
    form: Any = kind
    return TypeAdapter(form)


def _trusting_nobody() -> ssl.SSLContext:
    """Return a context that takes any certificate: the digits decide, not the certificate.

    TLS 1.3 proves that the other end has the certificate's key, and never changes it midway.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _is_of(certificate: bytes, hub: str) -> bool:
    """Say whether a certificate (DER) names this hub: only then will it be trusted later."""
    # Needed once in a device's life, and a tenth of a second to import.
    from cryptography import x509  # noqa: PLC0415

    try:
        loaded = x509.load_der_x509_certificate(certificate)
        names = loaded.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (ValueError, x509.ExtensionNotFound):
        return False
    return server_name(hub) in names.get_values_for_type(x509.DNSName)


def _denied(error: aiohttp.WSServerHandshakeError) -> PairingError:
    """Say what it means that the hub does not even open the conversation."""
    if error.status != 429:
        return PairingError("other-version")
    wait = error.headers.get("Retry-After", "") if error.headers else ""
    return PairingError("full", int(wait) if wait.isdecimal() and len(wait) < 4 else 3)
