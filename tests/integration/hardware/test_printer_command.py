"""`python -m hardware.printer test` as an installer of kiosks runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import zxingcpp

from hardware.printer.specimen import LINK

ROOT = Path(__file__).resolve().parents[3]


def run(*words: str) -> subprocess.CompletedProcess[str]:
    without_screen = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, "-m", "hardware.printer", "test", *words],
        cwd=ROOT,
        env=without_screen,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("dots", [384, 576])
def test_it_prints_a_specimen_and_says_what_the_printer_answered(request, dots) -> None:
    tray = request.getfixturevalue("tray" if dots == 576 else "narrow_tray")
    done = run("--to", tray.target, "--dots", str(dots), "--language", "fr")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "The printer answers: fine. The printer is fine.",
        "Printed: the ticket is on paper.",
        f"Its QR says {LINK}",
    ]
    tray.wait_until(lambda: tray.printer.tickets == 1)
    (found,) = zxingcpp.read_barcodes(tray.tickets()[0].to_image().convert("L"))
    assert found.text == LINK


def test_a_jammed_printer_is_told_and_nothing_is_printed(tray) -> None:
    tray.order("paper-out on")
    done = run("--to", tray.target)
    assert done.returncode == 1
    assert done.stdout == "The printer answers: trouble. The printer is out of paper.\n"
    assert done.stderr == "Not printed.\n"
    assert tray.tickets() == []


def test_a_file_is_written_and_nothing_is_claimed(tmp_path) -> None:
    done = run("--to", f"file:{tmp_path / 'paper.bin'}")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Sent: the printer took everything and cannot say whether it is on paper." in done.stdout
    assert (tmp_path / "paper.bin").read_bytes().startswith(b"\x1b@")


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["--to", "tcp://127.0.0.1:1"], 1, "No printer at 127.0.0.1:1: Connection refused."),
        (["--to", "tcp://printer.invalid"], 1, "the name 'printer.invalid' is not known."),
        (["--to", "serial:/dev/nope"], 1, "/dev/nope cannot be opened: No such file or directory."),
        (["--to", "file:/nope/paper"], 1, "/nope/paper cannot be opened: No such file"),
        (["--to", "lpt:1"], 2, "A printer is named as tcp://HOST:PORT, usb:VID:PID,"),
        (["--to", "tcp://127.0.0.1:0"], 2, "A network printer is named as tcp://HOST:PORT,"),
        (["--to", "file:x", "--profile", "Remington"], 2, "no printer profile 'Remington'."),
    ],
)
def test_what_cannot_be_is_one_sentence_and_a_failure(words, code, says) -> None:
    done = run(*words)
    assert done.returncode == code
    assert done.stdout == ""
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


def test_usb_without_the_printer_is_one_sentence() -> None:
    done = run("--to", "usb:1234:5678")
    assert done.returncode == 1
    assert done.stderr in (
        "No USB printer 1234:5678 is plugged in.\n",
        "USB printers need libusb: install the package libusb-1.0-0.\n",
    )


@pytest.mark.parametrize("words", [["--language", "tlh"], ["--dots", "512"], []])
def test_wrong_words_are_refused(words) -> None:
    done = run(*(["--to", "file:x"] if words else []), *words)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
