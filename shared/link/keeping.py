"""What joining leaves on disk: `device.json`, and beside it the certificate that is trusted."""

from __future__ import annotations

import hashlib
import json
import os
import ssl
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from shared.domain.roles import Role

from .device import FILE, Device, load_device
from .errors import PairingError


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """What a hub gave: nothing of it is kept yet. `certificate` is DER."""

    url: str
    hub: str
    role: Role
    token: str = field(repr=False)
    certificate: bytes


def save(folder: Path, joined: Joined) -> Device:
    """Keep what a hub gave, for this user alone; raises PairingError "cannot-save".

    The device file changes last and at once: until then the device is what it was before.
    """
    name = f"hub-{hashlib.sha256(joined.certificate).hexdigest()[:16]}.pem"
    device = {
        "hub": joined.hub,
        "url": joined.url,
        "role": joined.role.value,
        "token": joined.token,
        "certificate": name,
    }
    try:
        _write(folder / name, ssl.DER_cert_to_PEM_cert(joined.certificate))
        _write(folder / FILE, json.dumps(device, indent=2))
        for other in folder.glob("hub-*.pem"):
            if other.name != name:
                other.unlink()
    except OSError as error:
        raise PairingError("cannot-save") from error
    return load_device(folder)


def forget(folder: Path) -> None:
    """Leave the hub of a folder: from then on the device is joined to none."""
    (folder / FILE).unlink(missing_ok=True)
    for each in folder.glob("hub-*.pem"):
        each.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make sure that a device can be kept, before it joins; raises PairingError "cannot-save"."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise PairingError("cannot-save") from error


def _write(path: Path, text: str) -> None:
    """Write a file that only its owner may read, whole or not at all."""
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
