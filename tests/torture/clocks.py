"""A hub whose clock can be set while it runs, with libfaketime (Debian: libfaketime)."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.integration.hub.running import Hub, Spawned, serve_words


def libfaketime() -> Path:
    """Return the library; the tests that need it fail without it, and say what is missing."""
    found = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
    assert found, "libfaketime is missing: apt-get install libfaketime"
    return found[0]


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
        environment = os.environ | {
            "LD_PRELOAD": str(libfaketime()),
            "FAKETIME_TIMESTAMP_FILE": str(self._clock),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }
        words = [sys.executable, "-m", "shared.hub", *serve_words(self.data)]
        return self.served_by(Spawned(words, self._said, environment))
