"""`python -m display` as a process: it starts, ends when told, leaves nothing, refuses in words."""

from __future__ import annotations

import os
import signal
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from shared.domain.roles import Role
from shared.hub.making import make_pair
from shared.link.keeping import Joined, save

LIMIT = 30_000


class Program:
    """A running display without a hub."""

    def __init__(self, folder: Path, qtbot: QtBot, *words: str, children: int = 1) -> None:
        _join(folder)
        window_map = folder / "map.json"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "display", "--windowed", "--config", str(folder), *words],
            env={**os.environ, "VENTANILLA_MAP": str(window_map)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.me = psutil.Process(self.process.pid)
        qtbot.waitUntil(window_map.exists, timeout=LIMIT)
        qtbot.waitUntil(lambda: len(self.me.children()) >= children, timeout=LIMIT)
        self.children = self.me.children(recursive=True)
        self.shown = window_map.read_text(encoding="utf-8")


def _join(folder: Path) -> None:
    """Make a folder that of a device whose hub is away."""
    _private, signed = make_pair("away.ventanilla")
    certificate = ssl.PEM_cert_to_DER_cert(signed.decode())
    url, token = "https://127.0.0.1:9", "x" * 32
    save(
        folder, Joined(url=url, hub="away", role=Role.DISPLAY, token=token, certificate=certificate)
    )


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    running = Program(tmp_path, qtbot)
    yield running
    running.process.kill()
    running.process.communicate()


def refused(*words: str) -> str:
    """Run it with words it cannot use; returns what it says."""
    done = subprocess.run(
        [sys.executable, "-m", "display", *words],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.stderr


def test_it_shows_its_empty_face_and_ends_when_told(program: Program) -> None:
    assert "empty-field" in program.shown
    program.process.send_signal(signal.SIGTERM)
    out, said = program.process.communicate(timeout=30)
    assert program.process.returncode == 0
    assert out == ""
    assert "Traceback" not in said
    assert "QML" not in said
    gone, alive = psutil.wait_procs(program.children, timeout=30)
    assert gone
    assert not alive


def test_it_begins_with_a_sample_when_asked(tmp_path: Path, qtbot: QtBot) -> None:
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    (pictures / "broken.png").write_text("no picture")
    words = ("--test", "--mute", "--zone", "hall", "--pictures", str(pictures))
    running = Program(tmp_path, qtbot, *words, children=0)
    assert "A-000" in running.shown
    running.process.send_signal(signal.SIGTERM)
    _, said = running.process.communicate(timeout=30)
    assert running.process.returncode == 0
    assert "The picture broken.png is left out: it is no PNG or JPEG picture." in said
    assert "Traceback" not in said


def test_killed_it_leaves_no_voice_behind(program: Program) -> None:
    program.process.kill()
    program.process.wait()
    _, alive = psutil.wait_procs(program.children, timeout=30)
    assert [each for each in alive if each.status() != psutil.STATUS_ZOMBIE] == []


def test_what_cannot_be_used_gets_one_sentence(tmp_path: Path) -> None:
    assert "is not a hub's address" in refused("--hub", "not an address")
    assert "--discover: not allowed with argument --hub" in refused("--hub", "h", "--discover")
    (tmp_path / "device.json").write_text("{")
    said = refused("--config", str(tmp_path))
    assert said.startswith("display: ")
    assert said.count("\n") == 1
    assert "is not a device file" in said
