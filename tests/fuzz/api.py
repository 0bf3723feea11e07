"""The API as its OpenAPI page tells it, asked by every role with whatever fits the page, or not."""

from __future__ import annotations

import socket
import ssl
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import Any

import requests
import schemathesis
from hypothesis import given, seed
from hypothesis import strategies as st
from requests.adapters import HTTPAdapter
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.fuzz.edits import edited_text
from tests.fuzz.running import SEED, cases, no_hang
from tests.integration.hub.running import Hub
from tests.integration.hub.template import PIN

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
STRANGER = "nobody"
STAFF = {"Ana": "desk-1", "Luis": "desk-2", "Eva": "desk-3"}


_ASKED = "/api/v1/visit?number=A-001"


@dataclass(frozen=True)
class Asking:
    """One question: who asks it, in whose session, and what is put in of what there is."""

    case: schemathesis.Case
    device: str
    staff: str | None
    known: dict[str, Any]


class Walker:
    """Asks a running hub; `told` counts the statuses of its answers."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self.told: Counter[int] = Counter()
        page = hub.caller("kiosk").done_get("openapi.json")
        # Its sockets are asked by `upgrades`: for this they are no operations.
        page["paths"] = {
            path: ways for path, ways in page["paths"].items() if "x-websocket" not in str(ways)
        }
        self._schema = schemathesis.openapi.from_dict(page)
        self._line = requests.Session()
        self._line.mount("https://", _Trusting(hub.trust))
        kiosk = hub.caller("kiosk")
        ticket = {"services": ["papers"], "language": "es"}
        self._tickets = [kiosk.done("issue-ticket", ticket) for _ in range(20)]
        self._counter = hub.caller("counter")
        self._sessions = dict.fromkeys(STAFF, "")

    def close(self) -> None:
        self._line.close()

    def operations(self) -> list[schemathesis.APIOperation[Any, Any, Any]]:
        """Return what can be asked, each once."""
        return [found.ok() for found in self._schema.get_all_operations()]

    def walk(self, count: int) -> int:
        """Ask each operation so often in all, half of it with what does not fit the page."""
        operations, before = self.operations(), self.told.total()
        each = max(2, count // len(operations) // 2)
        for operation in operations:
            for mode in GenerationMode:
                self._sign_in()
                self._fuzz(operation, mode, each)
        return self.told.total() - before

    def _sign_in(self) -> None:
        """Let whoever was signed out by what was asked come back."""
        for name, desk in STAFF.items():
            held = {"X-Session": self._sessions[name]}
            if self._counter.ask("GET", _ASKED, None, held).status == 403:
                signing = {"desk": desk, "staff": name, "pin": PIN}
                reply = self._counter.post("sign-in", signing)
                if reply.status == 200:
                    self._sessions[name] = reply.json["session"]

    def _fuzz(self, operation: Any, mode: GenerationMode, count: int) -> None:
        asking = st.builds(
            Asking,
            operation.as_strategy(generation_mode=mode),
            st.sampled_from([*self._hub.tokens, STRANGER, "counter", "counter", "counter"]),
            st.sampled_from([None, *STAFF, "Eva"]),
            st.just({}) | self._known(),
        )

        @seed(SEED)
        @cases(count)
        @given(asking)
        def one(asking: Asking) -> None:
            with no_hang():
                self._ask(asking)

        one()

    def _known(self) -> st.SearchStrategy[dict[str, Any]]:
        """Return values that this center knows, by the names that bodies have for them."""
        services = st.sampled_from(["papers", "health", "work", "legal", "support", "nothing"])
        return st.fixed_dictionaries(
            {
                "service": services,
                "services": st.lists(services, min_size=1, max_size=3, unique=True),
                "language": st.sampled_from(["es", "en", "xx"]),
                "desk": st.sampled_from([*STAFF.values(), "desk-4"]),
                "people": st.integers(-1, 12),
                "priority": st.sampled_from([None, "elderly", "x"]),
                "step_id": st.sampled_from([each["step_id"] for each in self._tickets]),
                "visit_id": st.sampled_from([each["visit_id"] for each in self._tickets]),
            }
        )

    def _ask(self, asking: Asking) -> None:
        case = asking.case
        if isinstance(case.body, dict):
            put = {name: said for name, said in asking.known.items() if name in case.body}
            case.body = case.body | put
        case.headers.update(self._headers(asking))
        answer = case.call(base_url=self._hub.ready["api"], session=self._line, timeout=60)
        self.told[answer.status_code] += 1
        case.validate_response(answer, checks=CHECKS)

    def _headers(self, asking: Asking) -> dict[str, str]:
        token = self._hub.tokens.get(asking.device, "stranger" * 4)
        own = {"Authorization": f"Bearer {token}"}
        return own if asking.staff is None else own | {"X-Session": self._sessions[asking.staff]}


class _Trusting(HTTPAdapter):
    """Keeps connections that trust the hub's certificate and no other."""

    def __init__(self, trust: ssl.SSLContext) -> None:
        self._trust = trust
        super().__init__()

    def init_poolmanager(self, *args: Any, **more: Any) -> Any:
        return super().init_poolmanager(*args, ssl_context=self._trust, **more)


def upgrades(hub: Hub, count: int) -> int:
    """Ask for both sockets, with queries of all kinds; returns how many times."""
    told: Counter[bytes] = Counter()

    @seed(SEED)
    @cases(count)
    @given(
        st.sampled_from(["stream", "pairing"]),
        edited_text("after=0", "journal=x&after=12345", "role=kiosk&name=a&version=1"),
        st.sampled_from([*hub.tokens, STRANGER]),
    )
    def one(name: str, query: str, device: str) -> None:
        plain = query.encode(errors="replace")
        path = bytes(each for each in plain if 0x20 < each < 0x7F and each != 0x23)
        token = hub.tokens.get(device, STRANGER).encode()
        with no_hang(), closing(hub.raw()) as line:
            line.sendall(
                b"GET /api/v1/%s?%s HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\n"
                b"Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                b"Authorization: Bearer %s\r\n\r\n" % (name.encode(), path, token)
            )
            status = line.recv(12)[9:]
        assert status in {b"101", b"401", b"422", b"429", b"400"}, status
        told[status] += 1

    one()
    return told.total()


def requests_to_phones(hub: Hub, count: int) -> int:
    """Send the visitors' listener what resembles a request; returns how many times."""
    done = 0

    @seed(SEED)
    @cases(count)
    @given(edited_text("GET /t/AbCdEfGhIjKlMnOpQrStUv HTTP/1.1\r\nHost: h\r\n\r\n"))
    def one(text: str) -> None:
        nonlocal done
        done += 1
        with no_hang(), closing(hub.raw("visitors")) as line:
            with suppress(OSError):  # who is asked to wait is hung up on
                line.sendall(text.encode(errors="surrogateescape") + b"\r\n\r\n")
                line.shutdown(socket.SHUT_WR)
            for status in _statuses(line.makefile("rb")):
                assert status in {b"200", b"400", b"404", b"429"}, status

    one()
    return done


def _statuses(answer: Any) -> Iterator[bytes]:
    try:
        for row in answer:
            if row.startswith(b"HTTP/1.1 "):
                yield row[9:12]
    except ConnectionError:
        return
