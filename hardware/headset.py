"""Whether a headset is plugged in, as Linux tells it: the jack is a switch among the input devices.

A machine without such a jack, or whose user may not read it, never tells anything.
"""

from __future__ import annotations

import logging
import os
import select
import struct
from collections.abc import Callable, Sequence
from contextlib import suppress
from fcntl import ioctl
from pathlib import Path
from threading import Thread

_SYSFS = Path("/sys/class/input")
_DEVICES = Path("/dev/input")

# Of linux/input.h: an event is time, type, code, value; a switch with headphones or line out in it.
_EVENT = struct.Struct("@llHHi")
_SWITCH = 0x05
_JACKS = {0x02, 0x06}
# EVIOCGSW: the state of all switches, two bytes of bits.
_STATE = 0x8002451B

_log = logging.getLogger(__name__)

Told = Callable[[bool], None]
"""Told whether a headset is plugged in, when that changes, from a thread of its own."""


def find_jacks(sysfs: Path = _SYSFS, devices: Path = _DEVICES) -> list[Path]:
    """Return the input devices that have a headphone jack as a switch."""
    switches = sorted(sysfs.glob("event*/device/capabilities/sw"))
    return [devices / file.parents[2].name for file in switches if _bits(file) & _mask()]


class Headset:
    """Watches jacks until it is closed."""

    def __init__(self, jacks: Sequence[Path] | None = None) -> None:
        self._jacks = find_jacks() if jacks is None else jacks
        self._end, self._ending = os.pipe()
        self._thread: Thread | None = None

    def start(self, told: Told) -> None:
        """Begin to watch; what is plugged in already is told at once."""
        files = [file for jack in self._jacks if (file := _opened(jack)) is not None]
        if files:
            self._thread = Thread(target=self._watch, args=(files, told), daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Tell nothing more."""
        os.close(self._ending)
        if self._thread is not None:
            self._thread.join()
        os.close(self._end)

    def _watch(self, files: list[int], told: Told) -> None:
        plugged = {file: _state(file) for file in files}
        before = False
        while True:
            if any(plugged.values()) != before:
                before = not before
                told(before)
            ready, _, _ = select.select([*plugged, self._end], [], [])
            if self._end in ready:
                break
            for file in ready:
                _read(file, plugged)
        for file in plugged:
            os.close(file)


def _read(file: int, plugged: dict[int, bool]) -> None:
    """Take in what a jack tells; one that is gone is forgotten."""
    try:
        data = os.read(file, _EVENT.size)
    except OSError:
        data = b""
    if len(data) < _EVENT.size:
        os.close(file)
        del plugged[file]
        return
    _, _, kind, code, value = _EVENT.unpack(data)
    if kind == _SWITCH and code in _JACKS:
        plugged[file] = bool(value)


def _opened(jack: Path) -> int | None:
    try:
        return os.open(jack, os.O_RDONLY)
    except OSError as error:
        _log.info("The headset jack %s cannot be read: %s.", jack, error.strerror)
        return None


def _state(file: int) -> bool:
    bits = bytearray(2)
    with suppress(OSError):
        ioctl(file, _STATE, bits)
    return bool(int.from_bytes(bits, "little") & _mask())


def _mask() -> int:
    return sum(1 << code for code in _JACKS)


def _bits(file: Path) -> int:
    """Return the last word of a device's capabilities, where the jacks are."""
    with suppress(OSError, ValueError, IndexError):
        return int(file.read_text().split()[-1], 16)
    return 0
