"""A real hub in a process of its own, and plain clients that know nothing of our link."""

from __future__ import annotations

import http.client
import json
import multiprocessing
import os
import re
import signal
import socket
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from shared.hub.__main__ import main
from shared.store import clock
from shared.store.history import History
from shared.store.opening import open_database
from tests.integration.hub.stream import Stream

ROOT = Path(__file__).parents[3]
PATIENCE = 30.0  # how long a test waits for what must come; nothing is measured with it

_LOUD = re.compile(r"\b(WARNING|ERROR|CRITICAL)\b|Traceback|Exception")

Json = dict[str, Any]

TURNED_AWAY = {"service", "come_back", "return_token"}
# What a refusal tells beside the common fields, by its code.
MORE_TOLD = {
    "closed": TURNED_AWAY,
    "full": TURNED_AWAY,
    "not-today": TURNED_AWAY,
    "desk-taken": {"staff"},
    "too-soon": {"wait_seconds", "calls", "minimum_calls"},
    "not-the-day": {"due"},
    "return-not-yet": {"come_back"},
    "return-over": {"day"},
    "return-other-service": {"services"},
}

# A process forked from one that has imported the hub starts in a tenth of the time.
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(
    ["shared.hub.__main__", "shared.hub.serve", "uvloop", "alembic.command"]
)


_NOW = timedelta(0)
# What is done in a program's process before it begins.
Prepare = Callable[[], None]


def until(true: Callable[[], Any]) -> Any:
    """Wait for what must come."""
    end = time.monotonic() + PATIENCE
    while not (found := true()):
        assert time.monotonic() < end
        time.sleep(0.01)
    return found


class Program:
    """`python -m shared.hub WORDS...` in a process of its own, whose clock may go ahead."""

    def __init__(
        self,
        words: Sequence[str],
        stderr: Path,
        ahead: timedelta = _NOW,
        prepare: Prepare | None = None,
    ) -> None:
        reader, writer = _FORKS.Pipe(duplex=False)
        asked = tuple(words), writer, str(stderr), ahead, prepare
        self._process = _FORKS.Process(target=_run, args=asked)
        self._process.start()
        writer.close()
        with reader:
            self.stdout = os.fdopen(os.dup(reader.fileno()), encoding="utf-8")

    @property
    def pid(self) -> int:
        return self._process.pid or 0

    def kill(self) -> None:
        self._process.kill()

    def wait(self) -> tuple[int, str]:
        """Wait for its end; returns exit code and the rest of stdout."""
        self._process.join(PATIENCE)
        code = self._process.exitcode
        if code is None:
            self.kill()
            self._process.join()
        self._process.close()
        with self.stdout:
            rest = self.stdout.read()
        assert code is not None, f"the program did not end; it printed: {rest}"
        return code, rest


class Spawned(Program):
    """A hub by words of its own: for what must be so before Python begins."""

    def __init__(
        self, words: Sequence[str], stderr: Path, environment: Mapping[str, str] | None = None
    ) -> None:
        with stderr.open("ab") as said:
            self._child = subprocess.Popen(
                words, stdout=subprocess.PIPE, stderr=said, cwd=ROOT, env=environment, text=True
            )
        assert self._child.stdout is not None
        self.stdout = self._child.stdout

    @property
    def pid(self) -> int:
        return self._child.pid

    def kill(self) -> None:
        self._child.kill()

    def wait(self) -> tuple[int, str]:
        code = self._child.wait(PATIENCE)
        with self.stdout:
            return code, self.stdout.read()


def _run(
    words: tuple[str, ...],
    stdout: Connection,
    stderr: str,
    ahead: timedelta,
    prepare: Prepare | None,
) -> None:
    if prepare is not None:
        prepare()
    if ahead:
        clock.Clock.__init__.__defaults__ = (
            lambda: datetime.now(UTC) + ahead,
            clock.steady_time,
        )
    os.dup2(stdout.fileno(), 1)
    os.dup2(os.open(stderr, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), 2)
    sys.exit(main(list(words)))


@dataclass(frozen=True)
class Ran:
    """What a program did that ended by itself."""

    returncode: int
    stdout: str
    stderr: str


def tool(*words: str) -> Ran:
    """Run `python -m shared.hub WORDS...` to its end."""
    with tempfile.TemporaryDirectory() as folder:
        stderr = Path(folder) / "stderr"
        code, stdout = Program(words, stderr).wait()
        return Ran(code, stdout, stderr.read_text(errors="replace"))


def serve_words(data: Path, *words: str) -> list[str]:
    """Return the words that serve a folder on free loopback ports."""
    quiet = ["--host", "127.0.0.1", "--port", "0", "--visitor-port", "0", "--no-discovery"]
    return ["serve", "--data", str(data), *quiet, *words]


@dataclass(frozen=True)
class Reply:
    """An answer: status, headers in lower case, body as it came."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @cached_property
    def json(self) -> Any:
        assert self.headers["content-type"] == "application/json", self
        return json.loads(self.body)

    @property
    def error(self) -> str:
        """The error's code; the shape of the whole error is checked on the way."""
        told = self.json
        more = MORE_TOLD.get(told["error"], set())
        assert set(told) - more <= {"error", "sentence", "step_id", "state", "allowed"}, told
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", told["error"]), told
        assert isinstance(told["sentence"], str)
        assert told["sentence"].strip().endswith("."), told
        assert "\n" not in told["sentence"]
        return str(told["error"])


class Caller:
    """One device: its token and a kept connection."""

    def __init__(self, api: str, trust: ssl.SSLContext, token: str | None) -> None:
        self.token = token
        self._place = urlsplit(api)
        self._trust = trust
        self._line: http.client.HTTPSConnection | None = None

    def post(
        self, name: str, body: Any = None, session: str | None = None, **headers: str
    ) -> Reply:
        """Send a command; `body` may be raw bytes."""
        raw = body if isinstance(body, bytes) else json.dumps({} if body is None else body).encode()
        if session is not None:
            headers["X-Session"] = session
        return self.ask("POST", f"/api/v1/{name}", raw, headers)

    def get(self, name: str) -> Reply:
        return self.ask("GET", f"/api/v1/{name}", None, {})

    def done_get(self, name: str) -> Json:
        found: Json = self.good(self.get(name))
        return found

    def floor(self) -> Json:
        return self.done_get("floor")

    def done(self, name: str, body: Any = None, session: str | None = None) -> Any:
        """Send a command that must be carried out; returns its answer."""
        return self.good(self.post(name, body, session))

    @staticmethod
    def good(reply: Reply) -> Any:
        assert reply.status in {200, 204}, (reply.status, reply.body)
        return None if reply.status == 204 else reply.json

    def ask(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> Reply:
        """Send one request; a kept connection that the hub closed is made anew."""
        fresh = self._line is None
        try:
            return self._ask(method, path, body, headers)
        except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
            self.close()
            if fresh:
                raise
        return self._ask(method, path, body, headers)

    def _ask(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> Reply:
        if self._line is None:
            host, port = self._place.hostname or "", self._place.port
            self._line = http.client.HTTPSConnection(
                host, port, timeout=PATIENCE, context=self._trust
            )
        own = {} if self.token is None else {"Authorization": f"Bearer {self.token}"}
        self._line.request(method, path, body, {**own, **headers})
        answer = self._line.getresponse()
        told = {name.lower(): value for name, value in answer.getheaders()}
        return Reply(answer.status, told, answer.read())

    def close(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None


@dataclass
class Hub:
    """A hub on a data folder that holds tokens and staff; may be stopped and started again."""

    data: Path
    tokens: Mapping[str, str]
    words: tuple[str, ...] = ()
    expected: list[str] = field(default_factory=list)
    ahead: timedelta = _NOW
    prepare: Prepare | None = None
    _program: Program | None = None
    _callers: list[Caller] = field(default_factory=list, repr=False)

    def start(self) -> Hub:
        self._said.parent.mkdir(parents=True, exist_ok=True)
        words = serve_words(self.data, *self.words)
        return self.served_by(Program(words, self._said, self.ahead, self.prepare))

    def served_by(self, program: Program, root: str = "") -> Hub:
        """Wait until a program serves; `root` is where its files are seen from here."""
        line = program.stdout.readline()
        if not line:
            raise AssertionError(f"the hub ended: {program.wait()}, {self.stderr}")
        self._program = program
        self.ready = json.loads(line)
        self.trust = ssl.create_default_context(cafile=root + self.ready["certificate"])
        return self

    @property
    def runs(self) -> bool:
        return self._program is not None

    def differences(self) -> list[str]:
        """Return where the tables differ from a replay of the journal, while it does not run."""
        assert not self.runs
        engine = open_database(self.data)
        try:
            return History(engine).differences()
        finally:
            engine.dispose()

    @property
    def program(self) -> Program:
        assert self._program is not None, "this hub does not run"
        return self._program

    @property
    def pid(self) -> int:
        return self.program.pid

    @property
    def _said(self) -> Path:
        return self.data.with_name(self.data.name + ".stderr")

    @property
    def stderr(self) -> str:
        return self._said.read_text(errors="replace") if self._said.exists() else ""

    @property
    def address(self) -> tuple[str, int]:
        place = urlsplit(self.ready["api"])
        return place.hostname or "", place.port or 0

    @property
    def visitor_address(self) -> tuple[str, int]:
        place = urlsplit(self.ready["visitors"])
        return place.hostname or "", place.port or 0

    def send_signal(self, number: signal.Signals) -> None:
        os.kill(self.pid, number)

    def sql(self, *statements: str) -> list[tuple[Any, ...]]:
        """Run statements on its database, while it does not run; returns the last one's rows."""
        with closing(sqlite3.connect(self.data / "ventanilla.db")) as base, base:
            for statement in statements:
                rows = base.execute(statement).fetchall()
        return rows

    def stop(self) -> int:
        """End it as an operator does; returns its exit code, having checked what it said."""
        self.send_signal(signal.SIGTERM)
        return self.ended()

    def ended(self) -> int:
        """Wait for its end; returns the exit code, having checked what it said."""
        program, self._program = self.program, None
        self._hang_up()
        code, rest = program.wait()
        assert rest == "", f"after its ready line the hub printed: {rest}"
        self.check_words()
        return code

    def check_words(self) -> None:
        """Fail on a warning, an error or a traceback that no test announced."""
        lines = [
            line
            for line in self.stderr.splitlines()
            if _LOUD.search(line) and not any(said in line for said in self.expected)
        ]
        assert not lines, self.stderr

    def kill(self) -> None:
        """End it as a power cut does."""
        program, self._program = self.program, None
        self._hang_up()
        program.kill()
        program.wait()

    def _hang_up(self) -> None:
        for caller in self._callers:
            caller.close()
        self._callers.clear()

    def close(self) -> None:
        """End it, whatever happened before."""
        if self._program is not None:
            self.send_signal(signal.SIGCONT)
            assert self.stop() == 0

    def caller(self, device: str | None = None, token: str | None = None) -> Caller:
        """Return a client: a device of the template by name, or any token, or none."""
        if device is not None:
            token = self.tokens[device]
        self._callers.append(Caller(self.ready["api"], self.trust, token))
        return self._callers[-1]

    @contextmanager
    def stream(
        self, device: str, query: str = "", additional: Mapping[str, str] | None = None
    ) -> Iterator[Stream]:
        """Open the stream of a device; `query` begins with "?", `additional` replaces headers."""
        headers = {"Authorization": f"Bearer {self.tokens[device]}"} | dict(additional or {})
        url = self.ready["api"].replace("https", "wss") + "/api/v1/stream" + query
        with self.raw() as line:
            stream = Stream(line, url, headers)
            yield stream
            stream.close()

    def raw(self, listener: str = "api") -> socket.socket:
        """Return a bare connection to a listener: TLS for "api", plain for "visitors"."""
        if listener == "visitors":
            return socket.create_connection(self.visitor_address, timeout=PATIENCE)
        plain = socket.create_connection(self.address, timeout=PATIENCE)
        return self.trust.wrap_socket(plain, server_hostname="127.0.0.1")

    def visit_page(
        self,
        path: str,
        method: str = "GET",
        body: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Reply:
        """Ask the visitors' listener for a path."""
        line = http.client.HTTPConnection(*self.visitor_address, timeout=PATIENCE)
        try:
            line.request(method, path, body, dict(headers or {}))
            answer = line.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return Reply(answer.status, told, answer.read())
        finally:
            line.close()
