"""A hub whose clock can be set while it runs, with libfaketime (Debian: libfaketime)."""

from __future__ import annotations

import json
import os
import ssl
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.integration.hub.running import PATIENCE, ROOT, Hub, Program, serve_words


def libfaketime() -> Path:
    """Return the library; the tests that need it fail without it, and say what is missing."""
    found = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
    assert found, "libfaketime is missing: apt-get install libfaketime"
    return found[0]


class ProgramWithClock(Program):
    """`python -m shared.hub WORDS...` that takes the time of day from a file."""

    def __init__(self, words: Sequence[str], stderr: Path, clock: Path) -> None:
        environment = os.environ | {
            "LD_PRELOAD": str(libfaketime()),
            "FAKETIME_TIMESTAMP_FILE": str(clock),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }
        with stderr.open("ab") as said:
            self._child = subprocess.Popen(
                [sys.executable, "-m", "shared.hub", *words],
                stdout=subprocess.PIPE,
                stderr=said,
                cwd=ROOT,
                env=environment,
                text=True,
            )
        assert self._child.stdout is not None
        self.stdout = self._child.stdout

    @property
    def pid(self) -> int:
        return self._child.pid

    def kill(self) -> None:
        self._child.kill()

    def wait(self) -> tuple[int, str]:
        code = self._child.wait(PATIENCE)
        with self.stdout:
            return code, self.stdout.read()


@dataclass
class HubWithClock(Hub):
    """A hub beside whose data lies its clock."""

    seconds: int = field(default=0)

    @property
    def _clock(self) -> Path:
        return self.data.with_name("clock")

    def set_clock(self, seconds: int) -> None:
        """Let the hub's time of day be so many seconds away from ours."""
        self.seconds = seconds
        new = self._clock.with_suffix(".new")
        new.write_text(f"{seconds:+d}\n")
        new.replace(self._clock)

    def start(self) -> Hub:
        self.set_clock(self.seconds)
        self._program = ProgramWithClock(serve_words(self.data), self._said, self._clock)
        line = self._program.stdout.readline()
        assert line, self.stderr
        self.ready = json.loads(line)
        self.trust = ssl.create_default_context(cafile=self.ready["certificate"])
        return self
