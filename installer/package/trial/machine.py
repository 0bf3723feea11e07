"""A machine made of a root: its own mounts, processes and network, and its hub as systemd has it.

No init can run in a root, so the hub is started by the words of its own unit, in the same
confinement as far as the kernel gives it without systemd: its user, no capabilities and no new
ones, everything read-only but its folder, a /proc that shows only itself, no writable code.
"""

from __future__ import annotations

import configparser
import os
import shlex
import socket
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
UNIT = "usr/lib/systemd/system/ventanilla-hub.service"
_NOTIFY = "run/ventanilla-trial-notify"
# PR_SET_MDWE, which is what MemoryDenyWriteExecute= means.
_NO_WRITABLE_CODE = (
    "import ctypes, os, sys; ctypes.CDLL(None).prctl(65, 1, 0, 0, 0) and sys.exit('no MDWE'); "
    "os.execv(sys.argv[1], sys.argv[1:])"
)
_CONFINED = """
mount --make-rprivate /
mount --bind "$0" "$0"
mount -o remount,bind,ro "$0"
mount --bind "$0/$1" "$0/$1" 2>/dev/null || true
mount -o remount,bind,rw "$0/$1"
mount -t tmpfs -o mode=1777 tmpfs "$0/tmp"
mount -t proc -o hidepid=invisible,subset=pid proc "$0/proc"
root=$0; shift
exec chroot "$root" "$@"
"""


class TrialError(Exception):
    """The machine did not do what a center relies on; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command in the root came to: its exit code and all it said."""

    code: int
    said: str


class Machine:
    """A root that is somebody's computer."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._hub: subprocess.Popen[bytes] | None = None

    def run(
        self,
        *words: str,
        typed: str = "",
        environment: Mapping[str, str] | None = None,
        code: int | None = 0,
    ) -> Ran:
        """Run a command as root; raises TrialError when it ends with another code than `code`."""
        done = subprocess.run(  # noqa: S603  the words are ours
            ["chroot", self.root, *words],  # noqa: S607
            input=typed,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=_environment(environment),
            start_new_session=True,  # whoever asks for a PIN finds no terminal, only the pipe
            check=False,
        )
        if code is not None and done.returncode != code:
            told = done.stdout[-2000:]
            raise TrialError(f"{' '.join(words)} ended with {done.returncode}, not {code}:\n{told}")
        return Ran(done.returncode, done.stdout)

    def start(
        self, *words: str, environment: Mapping[str, str] | None = None, user: str | None = None
    ) -> subprocess.Popen[str]:
        """Start a program that goes on, with pipes to talk to it."""
        spec = [f"--userspec={user}:{user}", f"--groups={user}"] if user else []
        return subprocess.Popen(  # noqa: S603  as above
            ["chroot", *spec, self.root, *words],  # noqa: S607
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=_environment(environment),
        )

    def start_hub(self, *options: str) -> list[str]:
        """Start the hub as its unit says, until it is ready and was seen alive.

        Returns what it told its supervisor; raises TrialError with what it said instead.
        """
        unit = self.unit()
        words = shlex.split(unit["ExecStart"].replace("$HUB_OPTIONS", shlex.join(options)))
        folder = f"var/lib/{unit['StateDirectory']}"
        user = unit["User"]
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            place = self.root / _NOTIFY
            place.unlink(missing_ok=True)
            line.bind(str(place))
            place.chmod(0o777)
            self._hub = self._confined(folder, user, words, {"WATCHDOG_USEC": "3000000"})
            return self._listen(line)

    def unit(self) -> Mapping[str, str]:
        """Return the [Service] of the hub's unit."""
        parser = configparser.ConfigParser(strict=False, interpolation=None)
        parser.optionxform = str  # type: ignore[assignment,method-assign]  # systemd's keys have capitals
        parser.read(self.root / UNIT, encoding="utf-8")
        return parser["Service"]

    def _confined(
        self, folder: str, user: str, words: Sequence[str], told: Mapping[str, str]
    ) -> subprocess.Popen[bytes]:
        inside = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"]
        inside += ["--no-new-privs", "--bounding-set=-all", "--inh-caps=-all", "--"]
        inside += ["/usr/bin/python3", "-c", _NO_WRITABLE_CODE, *words]
        environment = _environment({"NOTIFY_SOCKET": f"/{_NOTIFY}", "HOME": "/", **told})
        with (self.root / "hub.said").open("wb") as said:
            return subprocess.Popen(  # noqa: S603  as above
                ["unshare", "--mount", "sh", "-ec", _CONFINED, self.root, folder, *inside],  # noqa: S607
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                env=environment,
            )

    def _listen(self, line: socket.socket) -> list[str]:
        told: list[str] = []
        line.settimeout(0.2)
        while told[-2:] != ["READY=1", "WATCHDOG=1"] and told[-2:] != ["WATCHDOG=1", "READY=1"]:
            with suppress(TimeoutError):
                told.append(line.recv(200).decode())
            if self._hub is not None and self._hub.poll() is not None:
                raise TrialError(self.hub_said())
        return told

    def hub_said(self) -> str:
        """Return the last line that the hub wrote."""
        lines = (self.root / "hub.said").read_text(encoding="utf-8", errors="replace").splitlines()
        return lines[-1] if lines else ""

    def stop_hub(self, *, kill: bool = False) -> None:
        """End the hub; `kill` as a power cut does."""
        if self._hub is not None:
            (self._hub.kill if kill else self._hub.terminate)()
            self._hub.wait(60)
            self._hub = None


def _environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    usual = {"PATH": PATH, "HOME": "/root", "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
    kept = {key: value for key, value in os.environ.items() if key == "TERM"}
    return {**usual, **kept, **(more or {})}
