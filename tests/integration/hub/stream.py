"""A stream read by one thread: websockets' own blocking client reads TLS in two at once."""

from __future__ import annotations

import json
import socket
from collections import deque
from contextlib import suppress
from typing import Any

from websockets.client import ClientProtocol
from websockets.datastructures import Headers
from websockets.exceptions import InvalidState
from websockets.frames import Frame, Opcode
from websockets.http11 import Response
from websockets.uri import parse_uri

Json = dict[str, Any]


class StreamEndedError(Exception):
    """The hub closed the stream; 1006 when it did so without a word."""

    def __init__(self, code: int) -> None:
        super().__init__(f"the stream was closed with {code}")
        self.code = code


class Stream:
    """One open stream, read message by message; InvalidStatus when it is refused."""

    def __init__(self, line: socket.socket, url: str, headers: dict[str, str]) -> None:
        self.raw: list[str] = []
        self._line = line
        self._arrived: deque[Any] = deque()
        self._protocol = ClientProtocol(parse_uri(url))
        request = self._protocol.connect()
        request.headers.update(Headers(headers))
        self._protocol.send_request(request)
        self._flush()
        response = self._event()
        assert isinstance(response, Response)
        if self._protocol.handshake_exc is not None:
            raise self._protocol.handshake_exc

    def next(self) -> Json:
        """Return the next message, whatever it is; StreamEndedError when there is none."""
        while True:
            frame = self._event()
            assert isinstance(frame, Frame)
            if frame.opcode is Opcode.TEXT:
                assert frame.fin
                self.raw.append(bytes(frame.data).decode())
                message: Json = json.loads(self.raw[-1])
                return message

    def until(self, seq: int) -> list[Json]:
        """Return the events up to a seq: read on until a message reaches it."""
        events: list[Json] = []
        while True:
            message = self.next()
            if message["type"] == "event":
                events.append(message)
            if message["seq"] >= seq:
                return events

    def ending(self) -> tuple[int, int]:
        """Read to the end; returns how many messages came, and the close code."""
        came = 0
        try:
            while True:
                self.next()
                came += 1
        except StreamEndedError as end:
            return came, end.code

    def say(self, word: str | bytes) -> None:
        """Send something; a hub listens to nothing."""
        if isinstance(word, str):
            self._protocol.send_text(word.encode())
        else:
            self._protocol.send_binary(word)
        self._flush()

    def ping(self) -> None:
        self._protocol.send_ping(b"ping")
        self._flush()

    def close(self) -> None:
        """Say good-bye and hang up."""
        with suppress(OSError, InvalidState):
            self._protocol.send_close(1000)
            self._flush()
        self._line.close()

    def _event(self) -> Any:
        while not self._arrived:
            self._feed()
        event = self._arrived.popleft()
        if isinstance(event, Frame) and event.opcode is Opcode.CLOSE:
            assert self._protocol.close_rcvd is not None
            raise StreamEndedError(self._protocol.close_rcvd.code)
        return event

    def _feed(self) -> None:
        try:
            data = self._line.recv(65536)
        except ConnectionError:
            data = b""
        if data:
            self._protocol.receive_data(data)
        else:
            self._protocol.receive_eof()
        self._arrived.extend(self._protocol.events_received())
        if data:
            self._flush()
        elif not self._arrived:
            raise self._protocol.handshake_exc or StreamEndedError(1006)

    def _flush(self) -> None:
        for data in self._protocol.data_to_send():
            if data:
                self._line.sendall(data)
