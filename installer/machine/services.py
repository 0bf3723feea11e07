"""What setup asks of the machine: systemd, the firewall, USB printers, the hub's tools."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from . import places
from .places import MachineError

PRINTERS = 7
"""The class that USB printers give their interface."""
_USB = Path("/sys/bus/usb/devices")


def systemd_runs() -> bool:
    """Whether systemd started this machine: in a chroot it is only installed."""
    return Path("/run/systemd/system").is_dir()


def enable(unit: str) -> bool:
    """Start a unit now and with the machine; False where only the latter is possible."""
    words = ["systemctl", "--quiet", "enable", unit]
    if systemd_runs():
        words.insert(2, "--now")
    done = _run(*words)
    if done.returncode != 0:
        raise MachineError(f"systemctl: {done.stderr.strip() or 'it says nothing'}")
    return systemd_runs()


def restart(unit: str) -> bool:
    """Have a unit begin anew with what setup has noted; says whether it could."""
    return _works("systemctl", "restart", unit)


def is_active(unit: str) -> bool:
    """Whether a unit runs: of the hub, that it said so itself."""
    return _run("systemctl", "--quiet", "is-active", unit).returncode == 0


def hub(*words: str) -> str:
    """Run a tool of the hub and return what it says; raises MachineError with its sentence."""
    done = _run(sys.executable, "-m", "installer.machine", "hub", *words)
    if done.returncode != 0:
        raise MachineError((done.stderr.strip().splitlines() or ["The hub's tool failed."])[-1])
    return done.stdout.strip()


def wizard(language: str) -> bool:
    """Ask for the center in this terminal, as the hub's user, whose folder it fills."""
    words = ["--data", str(places.HUB), "--no-start", "--language", language]
    done = subprocess.run(  # noqa: S603  ourselves
        [sys.executable, "-m", "installer.wizard", *words],
        user=places.HUB_USER,
        group=places.HUB_USER,
        extra_groups=[],
        cwd="/",
        check=False,
    )
    return done.returncode == 0


def set_pin(folder: Path, pin: str) -> None:
    """Set the PIN of the kiosk's staff corner, as the user whose folder it is."""
    done = subprocess.run(  # noqa: S603  ourselves
        [sys.executable, "-m", "kiosk", "pin", "--config", str(folder)],
        input=pin,
        user=places.SCREEN_USER,
        group=places.SCREEN_USER,
        extra_groups=[],
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise MachineError(done.stderr.strip())


def hub_answers(port: int) -> bool:
    """Whether somebody listens on a port of this machine."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=3):
            return True
    except OSError:
        return False


def open_firewalls() -> Iterator[str]:
    """Let a center's devices and phones through each firewall that is active; yield its name."""
    if _works("firewall-cmd", "--state") and _works(
        "firewall-cmd", "--permanent", "--add-service=ventanilla"
    ):
        _works("firewall-cmd", "--reload")
        yield "firewalld"
    if "Status: active" in _run("ufw", "status").stdout and _works("ufw", "allow", "Ventanilla"):
        yield "ufw"


def printers(devices: Path = _USB) -> list[tuple[str, str]]:
    """Return the USB printers that are plugged in: target and name."""
    found = []
    for interface in sorted(devices.glob("*/bInterfaceClass")):
        if _number(interface) != PRINTERS:
            continue
        device = devices / interface.parent.name.partition(":")[0]
        ids = [_text(device / name) for name in ("idVendor", "idProduct")]
        name = f"{_text(device / 'manufacturer')} {_text(device / 'product')}".strip()
        if all(ids):
            found.append((f"usb:{ids[0]}:{ids[1]}", f"{name or 'USB'} ({':'.join(ids)})"))
    return list(dict.fromkeys(found))


def _number(file: Path) -> int:
    try:
        return int(_text(file), 16)
    except ValueError:
        return -1


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _works(*words: str) -> bool:
    return _run(*words).returncode == 0


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    if shutil.which(words[0]) is None:
        return subprocess.CompletedProcess(words, 127, "", f"{words[0]} is not installed")
    return subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603  ours
