"""Lines to printers that are held, dead or strange."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Self

PATIENCE = 60.0  # how long anything is waited for; nothing is measured with it


@contextmanager
def one_at_a_time(port: int) -> Iterator[int]:
    """Serve one connection to a printer and let the others wait, as most do; yields the port."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=_serve_in_turn, args=(server, port), daemon=True)
        thread.start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
        thread.join(PATIENCE)


@contextmanager
def held_by_another(port: int) -> Iterator[None]:
    """Keep the printer's only connection, as another program does; it is let go at the end."""
    with socket.create_connection(("127.0.0.1", port), PATIENCE):
        yield


def _serve_in_turn(server: socket.socket, port: int) -> None:
    while True:
        try:
            line, _ = server.accept()
        except OSError:
            return
        with line, suppress(OSError), socket.create_connection(("127.0.0.1", port)) as printer:
            back = threading.Thread(target=_pump, args=(printer, line), daemon=True)
            back.start()
            _pump(line, printer)
            back.join(PATIENCE)


class Relay:
    """A line to a printer that can die without a word: connections stay open, nothing moves."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._alive = threading.Event()
        self._server = socket.create_server(("127.0.0.1", 0))
        self._threads = [threading.Thread(target=self._serve, daemon=True)]

    @property
    def target(self) -> str:
        """Where the printer seems to be."""
        return f"tcp://127.0.0.1:{self._server.getsockname()[1]}"

    def freeze(self) -> None:
        """Let nothing through any more, either way."""
        self._alive.clear()

    def thaw(self) -> None:
        """Let everything through, also what waited."""
        self._alive.set()

    def __enter__(self) -> Self:
        """Begin, alive."""
        self.thaw()
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        for thread in self._threads:
            thread.join(PATIENCE)

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._server.accept()
            except OSError:
                return
            self._spawn(self._join, line, socket.create_connection(("127.0.0.1", self._port)))

    def _join(self, line: socket.socket, printer: socket.socket) -> None:
        with line, printer:
            back = self._spawn(self._pass, printer, line)
            self._pass(line, printer)
            back.join(PATIENCE)

    def _spawn(
        self, work: Callable[[socket.socket, socket.socket], None], *ends: socket.socket
    ) -> threading.Thread:
        thread = threading.Thread(target=work, args=ends, daemon=True)
        self._threads.append(thread)
        thread.start()
        return thread

    def _pass(self, source: socket.socket, drain: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(1024):
                self._alive.wait(PATIENCE)
                drain.sendall(data)
        with suppress(OSError):
            drain.shutdown(socket.SHUT_WR)


def _pump(source: socket.socket, drain: socket.socket) -> None:
    """Carry bytes one way to their end, and tell the other side of it."""
    with suppress(OSError):
        while data := source.recv(65536):
            drain.sendall(data)
    with suppress(OSError):
        drain.shutdown(socket.SHUT_WR)


@contextmanager
def strange_printer(answer: bytes) -> Iterator[tuple[str, bytearray]]:
    """A thing on a port that takes everything and answers this; yields target and bytes."""
    heard = bytearray()
    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=_babble, args=(server, heard, answer), daemon=True)
        thread.start()
        yield f"tcp://127.0.0.1:{server.getsockname()[1]}", heard
        server.shutdown(socket.SHUT_RDWR)
        thread.join(PATIENCE)


def _babble(server: socket.socket, heard: bytearray, answer: bytes) -> None:
    while True:
        try:
            line, _ = server.accept()
        except OSError:
            return
        with line, suppress(OSError):
            while data := line.recv(65536):
                heard.extend(data)
                line.sendall(answer)
