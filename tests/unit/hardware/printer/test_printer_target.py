"""Printers are named by short words, and wrong ones get a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.printer.errors import BadTargetError
from hardware.printer.escpos import connect
from hardware.printer.target import FileTarget, SerialTarget, TcpTarget, UsbTarget, parse


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("tcp://192.168.1.50:9100", TcpTarget("192.168.1.50", 9100)),
        ("tcp://printer.local", TcpTarget("printer.local", 9100)),
        ("tcp://[::1]:4000/", TcpTarget("::1", 4000)),
        ("usb:04b8:0e15", UsbTarget(0x04B8, 0x0E15)),
        ("usb:0x4B8:0x202", UsbTarget(0x04B8, 0x0202)),
        ("serial:/dev/ttyUSB0", SerialTarget("/dev/ttyUSB0", 9600)),
        ("serial:/dev/ttyUSB0:115200", SerialTarget("/dev/ttyUSB0", 115200)),
        ("serial:COM3", SerialTarget("COM3", 9600)),
        (
            "serial:/dev/serial/by-path/pci-0:14.0-usb-0:1:1.0-port0",
            SerialTarget("/dev/serial/by-path/pci-0:14.0-usb-0:1:1.0-port0", 9600),
        ),
        ("file:/dev/usb/lp0", FileTarget(Path("/dev/usb/lp0"))),
        ("file:///tmp/paper", FileTarget(Path("/tmp/paper"))),
        ("file:paper.bin", FileTarget(Path("paper.bin"))),
    ],
)
def test_good_names_are_read(text, target) -> None:
    assert parse(text) == target


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "tcp://HOST:PORT, usb:VID:PID, serial:"),
        ("lpt:1", "tcp://HOST:PORT, usb:VID:PID, serial:"),
        ("192.168.1.50", "tcp://HOST:PORT, usb:VID:PID, serial:"),
        ("tcp:192.168.1.50", "tcp://HOST:PORT, for"),
        ("tcp://", "tcp://HOST:PORT, for"),
        ("tcp://host:0", "tcp://HOST:PORT, for"),
        ("tcp://host:65536", "tcp://HOST:PORT, for"),
        ("tcp://host:x", "tcp://HOST:PORT, for"),
        ("tcp://host:9100/path", "tcp://HOST:PORT, for"),
        ("tcp://user@host:9100", "tcp://HOST:PORT, for"),
        ("usb:", "lsusb"),
        ("usb:04b8", "lsusb"),
        ("usb:04b8:0e15:1", "lsusb"),
        ("usb:zz:1", "lsusb"),
        ("usb:12345:1", "lsusb"),
        ("serial:", "serial:DEVICE"),
        ("serial:/dev/x\0", "serial:DEVICE"),
        ("file:", "file:PATH"),
        ("file:a\0b", "file:PATH"),
    ],
)
def test_wrong_names_say_what_was_expected(text, expected) -> None:
    with pytest.raises(BadTargetError) as caught:
        parse(text)
    assert expected in str(caught.value)
    assert "\n" not in str(caught.value)


@given(st.text(max_size=40))
def test_any_words_are_read_or_refused_with_a_sentence(text) -> None:
    try:
        parse(text)
    except BadTargetError as error:
        assert str(error).endswith(".")  # noqa: PT017  either end is right


@pytest.mark.parametrize(
    ("dots", "profile", "says"),
    [
        (512, None, "384 or 576"),
        (576, "NT-5890K", "not for 576 dots"),
        (384, "default", "not for 384 dots"),
        (576, "Remington", "no printer profile"),
    ],
)
def test_a_width_or_profile_that_cannot_be_is_refused(dots, profile, says) -> None:
    with pytest.raises(BadTargetError, match=says):
        connect("tcp://127.0.0.1:9100", dots, profile)
