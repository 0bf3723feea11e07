"""`python -m hardware.virtual_printer` as others run it."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from hardware.virtual_printer.control import tell

ROOT = Path(__file__).resolve().parents[3]
LONG = 30.0


class Running:
    """A virtual printer in its own process."""

    def __init__(self, out: Path, *words: str) -> None:
        command = [sys.executable, "-m", "hardware.virtual_printer", "--port", "0", "--headless"]
        self.out = out
        self.process = subprocess.Popen(
            [*command, "--out", str(out), "--control-port", "0", *words],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.ready = json.loads(self.process.stdout.readline())

    @property
    def port(self) -> int:
        return int(self.ready["port"])

    def tell(self, line: str) -> dict[str, object]:
        return tell(int(self.ready["control"]), line)

    def send(self, data: bytes) -> bytes:
        """Send bytes on a connection of their own and return all that is answered."""
        with socket.create_connection(("127.0.0.1", self.port), LONG) as line:
            line.settimeout(LONG)
            line.sendall(data)
            line.shutdown(socket.SHUT_WR)
            answers = b""
            while piece := line.recv(4096):
                answers += piece
            return answers

    def names(self) -> list[str]:
        return sorted(path.name for path in self.out.iterdir())

    def end(self, number: signal.Signals = signal.SIGTERM) -> str:
        self.process.send_signal(number)
        _, said = self.process.communicate(timeout=LONG)
        assert self.process.returncode == 0, said
        return said


@pytest.fixture
def start(tmp_path) -> Iterator[Callable[..., Running]]:
    started: list[Running] = []

    def run(*words: str) -> Running:
        started.append(Running(tmp_path / "paper", *words))
        return started[-1]

    yield run
    for each in started:
        if each.process.poll() is None:
            each.end()


def test_it_says_where_it_is_and_ends_when_told(start) -> None:
    printer = start()
    assert printer.ready.keys() == {"ready", "port", "control", "dots", "out"}
    assert printer.ready["ready"] is True
    assert printer.ready["dots"] == 576
    assert printer.end() == ""


def test_ctrl_c_ends_it_without_a_word(start) -> None:
    assert start().end(signal.SIGINT) == ""


def test_a_ticket_ends_at_a_cut_or_with_its_connection_and_an_empty_one_leaves_nothing(
    start,
) -> None:
    printer = start("--dots", "384")
    assert printer.send(b"") == b""
    assert printer.send(b"\x10\x04\x01\x10\x04\x04") == b"\x12\x12"
    assert printer.send(b"\x1b@\x1bd\x03\x1dV\x00") == b""
    assert printer.names() == []
    printer.send(b"one\n\x1dV\x00two\n")
    assert printer.names() == ["ticket-0001.png", "ticket-0002.png"]
    printer.send(b"\x1dv0\x00\x30\x00\x02\x00" + b"\xaa" * 96)
    with Image.open(printer.out / "ticket-0003.png") as image:
        assert (image.size, image.mode) == ((384, 2), "1")


def test_numbers_go_on_after_a_restart(start) -> None:
    first = start()
    first.send(b"one\n")
    first.end()
    second = start()
    second.send(b"two\n")
    assert second.names() == ["ticket-0001.png", "ticket-0002.png"]


def test_what_is_on_paper_when_it_ends_is_kept(start) -> None:
    printer = start()
    printer.tell("slow on")
    with socket.create_connection(("127.0.0.1", printer.port), LONG) as line:
        line.settimeout(LONG)
        line.sendall(b"one\n\x1dr\x01")
        assert line.recv(1) == b"\x00"
        printer.end()
    assert printer.names() == ["ticket-0001.png"]


def test_it_does_what_it_is_told(start) -> None:
    printer = start()
    state = {
        "paper-out": False,
        "cover-open": False,
        "offline": False,
        "near-end": False,
        "slow": False,
        "power": True,
        "tickets": 0,
        "skipped": 0,
    }
    assert printer.tell("status") == state
    assert printer.tell("cover-open on") == {**state, "cover-open": True}
    assert printer.send(b"\x10\x04\x02") == b"\x16"
    assert printer.tell("cover-open off") == state
    printer.send(b"x\n\x1bQ")
    assert printer.tell("status") == {**state, "tickets": 1, "skipped": 1}
    assert printer.tell("power off")["power"] is False
    with pytest.raises(ConnectionRefusedError):
        printer.send(b"x\n")
    assert printer.tell("power on")["power"] is True
    printer.send(b"y\n")
    assert printer.names() == ["ticket-0001.png", "ticket-0002.png"]


@pytest.mark.parametrize(
    "line",
    ["", "jam", "paper-out", "paper-out perhaps", "power", "unplug-after", "unplug-after -1",
     "unplug-after ٣", "status please", "\udcff".encode(errors="surrogateescape").decode("latin1")],
)  # fmt: skip
def test_an_order_it_does_not_know_gets_a_sentence(start, line) -> None:
    answer = start().tell(line)
    assert list(answer) == ["error"]
    assert str(answer["error"]).startswith("Say one of ")


def test_a_flood_on_the_control_port_breaks_nothing(start) -> None:
    printer = start()
    with socket.create_connection(("127.0.0.1", printer.ready["control"]), LONG) as line:
        line.settimeout(LONG)
        try:
            line.sendall(b"x" * 300_000)
            assert line.recv(1) == b""
        except ConnectionError:
            pass  # it hung up while we were still talking: also well
    assert printer.tell("status")["power"] is True


def test_garbage_and_a_line_cut_off_do_not_stop_the_next_ticket(start) -> None:
    printer = start()
    printer.send(bytes(range(256)) * 40)
    printer.send(b"\x1dv0\x00\x48\x00\xff\xff" + bytes(100))
    before = len(printer.names())
    printer.send(b"\x1dv0\x00\x48\x00\x01\x00" + b"\xff" * 72 + b"\x1dV\x00")
    assert len(printer.names()) == before + 1
    with Image.open(printer.out / printer.names()[-1]) as image:
        assert image.size == (576, 1)


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hardware.virtual_printer", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONG,
        check=False,
    )


def test_a_taken_port_is_one_sentence(start, tmp_path) -> None:
    taken = str(start().port)
    done = run("--port", taken, "--out", str(tmp_path / "other"), "--headless")
    assert done.returncode == 1
    assert done.stderr.startswith("The virtual printer cannot run: ")
    assert done.stderr.count("\n") == 1


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path) -> None:
    (tmp_path / "file").touch()
    done = run("--port", "0", "--out", str(tmp_path / "file"), "--headless")
    assert done.returncode == 1
    assert done.stderr == "The virtual printer cannot run: File exists.\n"


@pytest.mark.parametrize("words", [["--port", "x"], ["--port", "70000"], ["--dots", "100"]])
def test_wrong_words_are_refused(tmp_path, words) -> None:
    done = run("--port", "0", "--out", str(tmp_path), "--headless", *words)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_without_a_screen_it_says_what_to_do(tmp_path, monkeypatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    done = run("--port", "0", "--out", str(tmp_path))
    assert (done.returncode, done.stderr) == (
        1,
        "There is no screen here: run it with --headless.\n",
    )
