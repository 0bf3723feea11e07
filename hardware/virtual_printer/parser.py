"""ESC/POS bytes into commands, however the network cuts them into pieces.

What is unknown is skipped by the length its family has, and told as Skipped.
Nothing is held beyond one row of a picture or one QR, whatever length is announced.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Mapping

from hardware.virtual_printer.commands import (
    Ask,
    Columns,
    Command,
    Cut,
    EndLine,
    FeedDots,
    FeedLines,
    PrintQr,
    RasterRow,
    Set,
    Setting,
    Skipped,
    Start,
    StoreQr,
    Tab,
    Text,
)

HT, LF, DLE, ESC, FS, GS = 0x09, 0x0A, 0x10, 0x1B, 0x1C, 0x1D
_CONTROL = re.compile(rb"[\x00-\x1f]")
_LONGEST_QR = 7092
_DEFAULT_SPACING = 30

Reader = Generator[None, None, None]
Bytes = Generator[None, None, bytes]

# Parameter bytes of commands that change nothing we draw.
_ESC_IGNORED = {
    **dict.fromkeys(b" %=?GKRTUVe{ru", 1),
    **dict.fromkeys(b"$\\c", 2),
    **dict.fromkeys(b"LS<v", 0),
    ord("p"): 3,
    ord("W"): 8,
}
_GS_IGNORED = {
    **dict.fromkeys(b"/EHITafhbw", 1),
    **dict.fromkeys(b"$LPW\\", 2),
    **dict.fromkeys(b":c", 0),
    ord("^"): 3,
    ord("g"): 4,
}
_FS_IGNORED = {**dict.fromkeys(b"!-CW", 1), **dict.fromkeys(b"Sp", 2), **dict.fromkeys(b"&.", 0)}
_DLE_IGNORED = {0x04: 1, 0x05: 1}
# Pulse, power off, buzzer, status, clear: the bytes behind DLE DC4 and its function number.
_DC4_IGNORED = {1: 2, 2: 2, 3: 5, 7: 1, 8: 7}
_COLUMN_MODES = {0: (8, 2, 3), 1: (8, 1, 3), 32: (24, 2, 1), 33: (24, 1, 1)}
_CUTS_AT_ONCE = b"\x00\x01\x30\x31"
_CUTS_AFTER_FEED = b"\x41\x42\x61\x62\x67\x68"


class Parser:
    """Takes bytes as they come and gives the commands that are complete."""

    def __init__(self) -> None:
        self._held = bytearray()
        self._out: list[Command] = []
        self._run = self._read_all()
        next(self._run)

    def feed(self, data: bytes) -> list[Command]:
        """Take more bytes; return the commands they complete."""
        self._held += data
        next(self._run)
        done, self._out = self._out, []
        return done

    def _say(self, command: Command) -> None:
        self._out.append(command)

    def _read_all(self) -> Reader:
        while True:
            yield from self._text()
            (first,) = yield from self._take(1)
            if first == ESC:
                yield from self._esc()
            elif first == GS:
                yield from self._gs()
            elif first == FS:
                yield from self._known_or_skipped(FS, _FS_IGNORED)
            elif first == DLE:
                yield from self._dle()
            elif first == LF:
                self._say(EndLine())
            elif first == HT:
                self._say(Tab())

    def _text(self) -> Reader:
        """Take the letters at hand in one go; other control characters mean nothing."""
        while True:
            while not self._held:
                yield
            control = _CONTROL.search(self._held)
            count = control.start() if control else len(self._held)
            if not count:
                return
            self._say(Text((yield from self._take(count))))

    def _take(self, count: int) -> Bytes:
        while len(self._held) < count:
            yield
        taken = bytes(self._held[:count])
        del self._held[:count]
        return taken

    def _number(self) -> Generator[None, None, int]:
        """Take a number of two bytes, the low one first."""
        return int.from_bytes((yield from self._take(2)), "little")

    def _skip(self, count: int) -> Reader:
        """Let bytes pass without holding them."""
        while count:
            while not self._held:
                yield
            here = min(count, len(self._held))
            del self._held[:here]
            count -= here

    def _known_or_skipped(
        self, family: int, ignored: Mapping[int, int], name: int | None = None
    ) -> Reader:
        if name is None:
            (name,) = yield from self._take(1)
        if name == ord("("):
            (function,) = yield from self._take(1)
            yield from self._skip((yield from self._number()))
            self._say(Skipped(bytes((family, name, function))))
        elif name in ignored:
            yield from self._skip(ignored[name])
        else:
            self._say(Skipped(bytes((family, name))))

    def _dle(self) -> Reader:
        """Pass over real-time requests: they were answered when they arrived."""
        (name,) = yield from self._take(1)
        if name == 0x14:
            (function,) = yield from self._take(1)
            yield from self._skip(_DC4_IGNORED.get(function, 0))
        else:
            yield from self._known_or_skipped(DLE, _DLE_IGNORED, name)

    def _esc(self) -> Reader:
        (name,) = yield from self._take(1)
        if name in _ESC_BARE:
            self._say(_ESC_BARE[name])
        elif name in _ESC_WITH_ONE:
            (value,) = yield from self._take(1)
            self._out += _ESC_WITH_ONE[name](value)
        elif name == ord("*"):
            yield from self._columns()
        elif name == ord("D"):
            yield from self._skip_to_zero()
        else:
            yield from self._known_or_skipped(ESC, _ESC_IGNORED, name)

    def _gs(self) -> Reader:
        (name,) = yield from self._take(1)
        if name in _GS_WITH_ONE:
            (value,) = yield from self._take(1)
            self._out += _GS_WITH_ONE[name](value)
        elif name in _GS_READERS:
            yield from _GS_READERS[name](self)
        else:
            yield from self._known_or_skipped(GS, _GS_IGNORED, name)

    def _columns(self) -> Reader:
        (mode,) = yield from self._take(1)
        width = yield from self._number()
        if mode not in _COLUMN_MODES:
            self._say(Skipped(bytes((ESC, ord("*"), mode))))
            return
        height, across, down = _COLUMN_MODES[mode]
        data = yield from self._take(width * height // 8)
        self._say(Columns(data, height, across, down))

    def _raster(self) -> Reader:
        kind, mode = yield from self._take(2)
        if kind != ord("0"):
            self._say(Skipped(bytes((GS, ord("v"), kind))))
            return
        width = yield from self._number()
        height = yield from self._number()
        for _ in range(height if width else 0):
            row = yield from self._take(width)
            self._say(RasterRow(row, 1 + (mode & 1), 1 + (mode >> 1 & 1)))

    def _cut(self) -> Reader:
        (mode,) = yield from self._take(1)
        if mode in _CUTS_AFTER_FEED:
            (dots,) = yield from self._take(1)
            self._out += [FeedDots(dots), Cut()]
        elif mode in _CUTS_AT_ONCE:
            self._say(Cut())
        else:
            self._say(Skipped(bytes((GS, ord("V"), mode))))

    def _functions(self) -> Reader:
        """Read GS ( and its family: a letter, a length, and that many bytes."""
        (family,) = yield from self._take(1)
        length = yield from self._number()
        if family != ord("k") or not 2 <= length <= _LONGEST_QR:
            yield from self._skip(length)
            self._say(Skipped(bytes((GS, ord("("), family))))
            return
        data = yield from self._take(length)
        read = _qr(data)
        self._out += [Skipped(bytes((GS, ord("("), family)) + data[:2])] if read is None else read

    def _long_graphics(self) -> Reader:
        (family,) = yield from self._take(1)
        yield from self._skip(int.from_bytes((yield from self._take(4)), "little"))
        self._say(Skipped(bytes((GS, ord("8"), family))))

    def _barcode(self) -> Reader:
        (kind,) = yield from self._take(1)
        if kind >= 65:
            yield from self._skip((yield from self._take(1))[0])
        else:
            yield from self._skip_to_zero()
        self._say(Skipped(bytes((GS, ord("k"), kind))))

    def _old_image(self) -> Reader:
        across, down = yield from self._take(2)
        yield from self._skip(across * down * 8)
        self._say(Skipped(bytes((GS, ord("*")))))

    def _skip_to_zero(self) -> Reader:
        while (yield from self._take(1)) != b"\0":
            pass


def _mode(value: int) -> list[Command]:
    """Read ESC !: a bit each for font, weight, height, width and underline."""
    return [
        Set(Setting.SMALL, value & 1),
        Set(Setting.BOLD, value >> 3 & 1),
        Set(Setting.DOWN, 1 + (value >> 4 & 1)),
        Set(Setting.ACROSS, 1 + (value >> 5 & 1)),
        Set(Setting.UNDERLINE, value >> 7 & 1),
    ]


def _size(value: int) -> list[Command]:
    return [
        Set(Setting.ACROSS, 1 + (value >> 4 & 7)),
        Set(Setting.DOWN, 1 + (value & 7)),
    ]


def _setter(setting: Setting, mask: int = 0xFF) -> Callable[[int], list[Command]]:
    return lambda value: [Set(setting, value & mask)]


def _qr(data: bytes) -> list[Command] | None:
    """Read one function of the QR family (GS ( k, cn 49)."""
    kind, function, rest = data[0], data[1], data[2:]
    if kind != 49 or not rest:
        return None
    if function == 65:
        return []  # model 1 or 2: what is drawn is always model 2
    if function == 67:
        return [Set(Setting.QR_MODULE, min(max(rest[0], 1), 16))]
    if function == 69:
        return [Set(Setting.QR_LEVEL, rest[0] & 3)]
    if function == 80:
        return [StoreQr(rest[1:])]
    return [PrintQr()] if function == 81 else None


_ESC_BARE: Mapping[int, Command] = {
    ord("@"): Start(),
    ord("2"): Set(Setting.SPACING, _DEFAULT_SPACING),
    ord("i"): Cut(),
    ord("m"): Cut(),
}
_ESC_WITH_ONE: Mapping[int, Callable[[int], list[Command]]] = {
    ord("!"): _mode,
    ord("-"): lambda value: [Set(Setting.UNDERLINE, int(value % 48 in (1, 2)))],
    ord("3"): _setter(Setting.SPACING),
    ord("E"): _setter(Setting.BOLD, 1),
    ord("J"): lambda value: [FeedDots(value)],
    ord("M"): _setter(Setting.SMALL, 1),
    ord("a"): lambda value: [Set(Setting.ALIGN, value % 48 % 3)],
    ord("d"): lambda value: [FeedLines(value)],
    ord("t"): _setter(Setting.CODE_PAGE),
}
_GS_WITH_ONE: Mapping[int, Callable[[int], list[Command]]] = {
    ord("!"): _size,
    ord("B"): _setter(Setting.INVERSE, 1),
    ord("r"): lambda value: [Ask(value % 48)],
}
_GS_READERS: Mapping[int, Callable[[Parser], Reader]] = {
    ord("v"): Parser._raster,
    ord("V"): Parser._cut,
    ord("("): Parser._functions,
    ord("8"): Parser._long_graphics,
    ord("k"): Parser._barcode,
    ord("*"): Parser._old_image,
}
