"""Where a printer is, as an operator types it: tcp://, usb:, serial: or file:."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from hardware.printer.errors import BadTargetError

FORMS = "tcp://HOST:PORT, usb:VID:PID, serial:DEVICE[:BAUD] or file:PATH"
DEFAULT_PORT = 9100
DEFAULT_BAUD = 9600


@dataclass(frozen=True, slots=True)
class TcpTarget:
    """A printer on the network."""

    host: str
    port: int


@dataclass(frozen=True, slots=True)
class UsbTarget:
    """A printer on USB by its vendor and product numbers."""

    vendor: int
    product: int


@dataclass(frozen=True, slots=True)
class SerialTarget:
    """A printer on a serial line."""

    device: str
    baud: int


@dataclass(frozen=True, slots=True)
class FileTarget:
    """A plain file to append to, or a character device such as /dev/usb/lp0."""

    path: Path


Target = TcpTarget | UsbTarget | SerialTarget | FileTarget


def parse(text: str) -> Target:
    """Return the target named by `text`.

    Raises BadTargetError with a sentence that says what was expected.
    """
    kind, _, rest = text.partition(":")
    if kind == "tcp":
        return _tcp(text)
    if kind == "usb":
        return _usb(text, rest)
    if kind == "serial":
        return _serial(text, rest)
    if kind == "file":
        return _file(text, rest)
    raise BadTargetError(f"A printer is named as {FORMS}, not {text!r}.")


def _tcp(text: str) -> TcpTarget:
    match = re.fullmatch(r"tcp://(\[[0-9a-fA-F:.%]+\]|[^\s/:@?#\[\]]+)(?::([0-9]{1,5}))?/?", text)
    port = int((match and match[2]) or DEFAULT_PORT)
    if match is None or not 1 <= port <= 65535:
        raise BadTargetError(
            "A network printer is named as tcp://HOST:PORT, "
            f"for example tcp://192.168.1.50:9100, not {text!r}."
        )
    return TcpTarget(match[1].strip("[]"), port)


def _usb(text: str, rest: str) -> UsbTarget:
    match = re.fullmatch(r"(?:0x)?([0-9a-f]{1,4}):(?:0x)?([0-9a-f]{1,4})", rest, re.IGNORECASE)
    if match is None:
        raise BadTargetError(
            "A USB printer is named by its hexadecimal numbers as lsusb shows them, "
            f"for example usb:04b8:0e15, not {text!r}."
        )
    return UsbTarget(int(match[1], 16), int(match[2], 16))


def _serial(text: str, rest: str) -> SerialTarget:
    # Paths under /dev/serial/by-path hold colons: only a number at the end is a speed.
    match = re.fullmatch(r"(.+?)(?::([1-9][0-9]{2,6}))?", rest)
    if match is None or "\0" in rest:
        raise BadTargetError(
            "A serial printer is named as serial:DEVICE[:BAUD], "
            f"for example serial:/dev/ttyUSB0:19200, not {text!r}."
        )
    return SerialTarget(match[1], int(match[2] or DEFAULT_BAUD))


def _file(text: str, rest: str) -> FileTarget:
    path = rest.removeprefix("//")
    if not path or "\0" in path:
        raise BadTargetError(f"A file is named as file:PATH, not {text!r}.")
    return FileTarget(Path(path))
