"""`python -m kiosk` as whoever sets it up meets it: started, misled, ended."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from installer.build_assets import build_translations

PATIENCE = 60
# Every try is long enough not to keep a processor busy, short enough not to be felt.
GLANCE = 0.05


class Program:
    """A running kiosk; the map of its window is our eyesight."""

    def __init__(self, folder: Path, *words: str) -> None:
        self._map = folder / "map.json"
        self._said = folder / "said.txt"
        with self._said.open("w") as stderr:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "kiosk", "--windowed", "--config", str(folder), *words],
                env={**os.environ, "VENTANILLA_MAP": str(self._map)},
                stderr=stderr,
            )

    def shows(self, words: str) -> None:
        """Wait until these words are on the window."""
        for _ in range(int(PATIENCE / GLANCE)):
            if self._map.exists() and words in json.loads(self._map.read_text())["texts"]:
                return
            assert self.process.poll() is None, self.said
            with pytest.raises(subprocess.TimeoutExpired):
                self.process.wait(GLANCE)
        raise AssertionError(f"{words!r} never came; the kiosk said: {self.said}")

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(how)
        return self.process.wait(PATIENCE)

    @property
    def said(self) -> str:
        return self._said.read_text()


Start = Callable[..., Program]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    build_translations()
    programs: list[Program] = []

    def start_it(*words: str) -> Program:
        programs.append(Program(tmp_path, *words))
        return programs[-1]

    yield start_it
    for program in programs:
        if program.process.poll() is None:
            program.process.kill()
            program.process.wait(PATIENCE)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_kiosk_that_was_joined_to_no_hub_asks_for_one_and_ends_when_told(
    start: Start, how: signal.Signals
) -> None:
    kiosk = start("--language", "es", "--printer", "tcp://127.0.0.1:9")
    kiosk.shows("¿A qué centro se une este equipo?")
    assert kiosk.end(how) == 0
    assert "Traceback" not in kiosk.said


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--printer", "lpt1"), "A printer is named as"),
        (("--hub", "://"), "is not"),
        (("--geometry", "big"), "is not a geometry"),
        (("--dots", "42"), "invalid choice"),
    ],
)
def test_wrong_words_end_it_with_a_sentence(
    start: Start, words: tuple[str, ...], sentence: str
) -> None:
    kiosk = start(*words)
    assert kiosk.process.wait(PATIENCE) == 2
    assert sentence in kiosk.said
    assert "Traceback" not in kiosk.said


def test_a_broken_device_file_ends_it_with_a_sentence(start: Start, tmp_path: Path) -> None:
    (tmp_path / "device.json").write_text("{")
    kiosk = start()
    assert kiosk.process.wait(PATIENCE) == 2
    assert "is not a device file" in kiosk.said
    assert "Traceback" not in kiosk.said
