"""A hub whose data lies on a disk of its own: a small one, or one that takes nothing at all.

The disk is a mount in a namespace that only the hub sees, so neither root nor a spare disk is
needed; it is gone when the hub ends.
"""

from __future__ import annotations

import json
import os
import shlex
import ssl
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.integration.hub.running import PATIENCE, ROOT, Hub, Program, serve_words

_ANYBODY = [] if os.geteuid() == 0 else ["--map-root-user"]
_ENTER = [] if os.geteuid() == 0 else ["--user", "--preserve-credentials"]


class ProgramOnDisk(Program):
    """`python -m shared.hub WORDS...` after shell lines that only it sees the mounts of."""

    def __init__(self, words: list[str], stderr: Path, mounting: str) -> None:
        serving = shlex.join([sys.executable, "-m", "shared.hub", *words])
        with stderr.open("ab") as said:
            self._child = subprocess.Popen(
                ["unshare", *_ANYBODY, "--mount", "sh", "-ec", f"{mounting}\nexec {serving}"],
                stdout=subprocess.PIPE,
                stderr=said,
                cwd=ROOT,
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
class HubOnDisk(Hub):
    """A hub on a disk of so many KB."""

    kilobytes: int = 8_000

    def start(self) -> Hub:
        data, aside = shlex.quote(str(self.data)), shlex.quote(f"{self.data}.aside")
        mounting = (
            f"cp -a {data} {aside}\n"
            f"mount -t tmpfs -o size={self.kilobytes}k,mode=0700 tmpfs {data}\n"
            f"cp -a {aside}/. {data}"
        )
        self._program = ProgramOnDisk(serve_words(self.data), self._said, mounting)
        line = self._program.stdout.readline()
        assert line, self.stderr
        self.ready = json.loads(line)
        seen = f"/proc/{self.pid}/root{self.ready['certificate']}"
        self.trust = ssl.create_default_context(cafile=seen)
        return self

    def inside(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a program that sees the hub's disk."""
        enter = ["nsenter", f"--target={self.pid}", *_ENTER, "--mount", f"--wd={ROOT}", "--"]
        return subprocess.run([*enter, *words], capture_output=True, text=True, check=False)
