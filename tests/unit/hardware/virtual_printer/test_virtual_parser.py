"""Bytes become commands, however they are cut, and garbage is skipped by its length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from hardware.virtual_printer.parser import Parser


def read(data: bytes) -> list[Command]:
    return Parser().feed(data)


def joined(commands: list[Command]) -> list[Command]:
    """Letters arrive in pieces when the bytes do: put neighbours together."""
    found: list[Command] = []
    for command in commands:
        if isinstance(command, Text) and found and isinstance(found[-1], Text):
            found[-1] = Text(found[-1].data + command.data)
        else:
            found.append(command)
    return found


@pytest.mark.parametrize(
    ("data", "commands"),
    [
        (b"\x1b@", [Start()]),
        (b"Hola\n", [Text(b"Hola"), EndLine()]),
        (b"a\tb\r\n", [Text(b"a"), Tab(), Text(b"b"), EndLine()]),
        (b"\0\0\x18\x0c", []),
        (b"\x1bd\x05\x1bJ\x10", [FeedLines(5), FeedDots(16)]),
        (b"\x1b3\x10\x1b2", [Set(Setting.SPACING, 16), Set(Setting.SPACING, 30)]),
        (b"\x1ba\x02\x1ba1", [Set(Setting.ALIGN, 2), Set(Setting.ALIGN, 1)]),
        (b"\x1bE\x01\x1b-\x02", [Set(Setting.BOLD, 1), Set(Setting.UNDERLINE, 1)]),
        (b"\x1bM1\x1bt\x10", [Set(Setting.SMALL, 1), Set(Setting.CODE_PAGE, 16)]),
        (b"\x1d!\x12", [Set(Setting.ACROSS, 2), Set(Setting.DOWN, 3)]),
        (b"\x1dB\x01", [Set(Setting.INVERSE, 1)]),
        (
            b"\x1b!\xb9",
            [
                Set(Setting.SMALL, 1),
                Set(Setting.BOLD, 1),
                Set(Setting.DOWN, 2),
                Set(Setting.ACROSS, 2),
                Set(Setting.UNDERLINE, 1),
            ],
        ),
        (b"\x1dV\x00\x1dV1", [Cut(), Cut()]),
        (b"\x1dVB\x20\x1dVA\x00", [FeedDots(32), Cut(), FeedDots(0), Cut()]),
        (b"\x1dVh\x01\x1bi\x1bm", [FeedDots(1), Cut(), Cut(), Cut()]),
        (b"\x1dr\x01\x1dr2", [Ask(1), Ask(2)]),
        (b"\x10\x04\x01\x10\x05\x01A", [Text(b"A")]),
        (b"\x10\x14\x01\x00\x05A", [Text(b"A")]),
        (b"\x1dv0\x00\x01\x00\x02\x00\xaa\x55", [RasterRow(b"\xaa"), RasterRow(b"\x55")]),
        (b"\x1dv0\x03\x01\x00\x01\x00\xaa", [RasterRow(b"\xaa", 2, 2)]),
        (b"\x1dv0\x00\x00\x00\x05\x00A", [Text(b"A")]),
        (b"\x1b*\x21\x01\x00\x80\x00\x01", [Columns(b"\x80\x00\x01", 24, 1, 1)]),
        (b"\x1b*\x00\x02\x00\x80\x01", [Columns(b"\x80\x01", 8, 2, 3)]),
        (
            b"\x1d(k\x04\x001A2\x00\x1d(k\x03\x001C\x06\x1d(k\x03\x001E1"
            b"\x1d(k\x06\x001P0abc\x1d(k\x03\x001Q0",
            [
                Set(Setting.QR_MODULE, 6),
                Set(Setting.QR_LEVEL, 1),
                StoreQr(b"abc"),
                PrintQr(),
            ],
        ),
    ],
)
def test_commands_are_read(data, commands) -> None:
    assert read(data) == commands


@pytest.mark.parametrize(
    ("data", "head"),
    [
        (b"\x1bQA", b"\x1bQ"),
        (b"\x1dQA", b"\x1dQ"),
        (b"\x1cQA", b"\x1cQ"),
        (b"\x10QA", b"\x10Q"),
        (b"\x1d(L\x02\x00xyA", b"\x1d(L"),
        (b"\x1b(A\x02\x00xyA", b"\x1b(A"),
        (b"\x1d(k\x03\x000CzA", b"\x1d(k0C"),
        (b"\x1d8L\x03\x00\x00\x00xyzA", b"\x1d8L"),
        (b"\x1dk\x04ABC\0A", b"\x1dk\x04"),
        (b"\x1dk\x49\x03{BxA", b"\x1dk\x49"),
        (b"\x1d*\x01\x01" + bytes(8) + b"A", b"\x1d*"),
        (b"\x1dV\x07A", b"\x1dV\x07"),
        (b"\x1dv1\x00A", b"\x1dv1"),
        (b"\x1b*\x07\x01\x00A", b"\x1b*\x07"),
    ],
)
def test_what_is_unknown_is_skipped_by_its_length_and_told(data, head) -> None:
    assert read(data) == [Skipped(head), Text(b"A")]


@pytest.mark.parametrize("data", [b"\x1bp\x00\x19\xfaA", b"\x1dh\x50A", b"\x1bD\x08\x10\0A"])
def test_what_changes_no_picture_is_passed_over(data) -> None:
    assert read(data) == [Text(b"A")]


@given(st.lists(st.binary(max_size=40), max_size=8))
def test_it_reads_the_same_wherever_the_network_cuts(pieces) -> None:
    whole = Parser().feed(b"".join(pieces))
    parser = Parser()
    cut = [command for piece in pieces for command in parser.feed(piece)]
    assert joined(cut) == joined(whole)


COMMAND_HEADS = [b"\x1b", b"\x1d", b"\x1c", b"\x10", b"\x1dv0\x00", b"\x1d(k", b"\x1b*", b"\x1dV"]


@given(st.lists(st.sampled_from(COMMAND_HEADS) | st.binary(max_size=30), max_size=30))
def test_garbage_that_looks_like_commands_never_breaks_it(pieces) -> None:
    parser = Parser()
    for piece in pieces:
        parser.feed(piece)
    # Whatever was open is closed by enough zeros, but for lengths over what is sent here.
    assert len(parser._held) <= 65_535 * 3


def test_an_announced_giant_is_never_held() -> None:
    parser = Parser()
    parser.feed(b"\x1dv0\x00\x01\x00\xff\xff")
    for _ in range(64):
        rows = parser.feed(bytes(1024))
        assert len(rows) <= 1024
        assert len(parser._held) <= 1
    parser = Parser()
    parser.feed(b"\x1d8L\xff\xff\xff\xff")
    for _ in range(64):
        parser.feed(bytes(1024))
        assert len(parser._held) == 0
