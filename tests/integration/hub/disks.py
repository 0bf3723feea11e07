"""A hub whose data lies on a disk of its own: a small one, or one that takes nothing at all.

The disk is a mount in a namespace that only the hub sees, so neither root nor a spare disk is
needed; it is gone when the hub ends.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.integration.hub.running import ROOT, Hub, Spawned, serve_words

_ANYBODY = [] if os.geteuid() == 0 else ["--map-root-user"]
_ENTER = [] if os.geteuid() == 0 else ["--user", "--preserve-credentials"]


def program_on_disk(words: list[str], stderr: Path, mounting: str) -> Spawned:
    """Run `python -m shared.hub WORDS...` after shell lines whose mounts only it sees."""
    serving = shlex.join([sys.executable, "-m", "shared.hub", *words])
    shell = ["unshare", *_ANYBODY, "--mount", "sh", "-ec", f"{mounting}\nexec {serving}"]
    return Spawned(shell, stderr)


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
        program = program_on_disk(serve_words(self.data), self._said, mounting)
        return self.served_by(program, f"/proc/{program.pid}/root")

    def inside(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a program that sees the hub's disk."""
        enter = ["nsenter", f"--target={self.pid}", *_ENTER, "--mount", f"--wd={ROOT}", "--"]
        return subprocess.run([*enter, *words], capture_output=True, text=True, check=False)
