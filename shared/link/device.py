"""Who this app is to its hub: the file `device.json` that pairing leaves in a config folder."""

from __future__ import annotations

import ssl
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated

from pydantic import StringConstraints, TypeAdapter, ValidationError

from shared.domain.roles import DEVICES, Role
from shared.domain.wording import first_fault

from .errors import DeviceError

FILE = "device.json"

# OpenSSL's X509_V_FLAG_NO_CHECK_TIME, which Python does not name.
_NO_CHECK_TIME = 0x200000

Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]


def server_name(hub: str) -> str:
    """Return the name that a hub's certificate bears."""
    return f"{hub}.ventanilla"


@dataclass(frozen=True, slots=True)
class Device:
    """A device of a hub. `url` is where the hub was when it was joined; `token` is secret."""

    hub: Text
    url: Text
    role: Role
    token: Text = field(repr=False)
    certificate: Path

    @property
    def server_name(self) -> str:
        """The name in the hub's certificate, whatever its address is."""
        return server_name(self.hub)

    def tls(self) -> ssl.SSLContext:
        """Return a context that trusts this hub's certificate and nothing else.

        Raises DeviceError when the certificate file cannot be read.
        """
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        # The pin alone decides: a kiosk that starts with a dead clock must find its hub, too.
        context.verify_flags = ssl.VerifyFlags.VERIFY_X509_PARTIAL_CHAIN | ssl.VerifyFlags(
            _NO_CHECK_TIME
        )
        try:
            context.load_verify_locations(cafile=self.certificate)
        except (OSError, ValueError) as error:
            raise DeviceError(
                f"The hub's certificate {self.certificate} cannot be read."
            ) from error
        return context


def load_device(folder: Path, roles: Collection[Role] = frozenset(DEVICES)) -> Device:
    """Read the device of a config folder; raise DeviceError with a sentence when there is none.

    `roles` are those the program can work with. On another computer than the hub's the certificate
    lies in the folder itself, beside device.json.
    """
    path = folder / FILE
    try:
        device = TypeAdapter(Device).validate_json(path.read_bytes())
    except FileNotFoundError as error:
        raise DeviceError(
            f"{path} does not exist: this device has not been joined to a hub yet."
        ) from error
    except OSError as error:
        raise DeviceError(f"{path} cannot be read: {error.strerror}.") from error
    except ValidationError as error:
        raise DeviceError(f"{path} is not a device file: {_first_fault(error)}.") from error
    if device.role not in roles:
        raise DeviceError(f"{path} belongs to a {device.role.value}: this program cannot use it.")
    device = replace(device, certificate=_certificate(folder, device.certificate))
    device.tls()
    return device


def _certificate(folder: Path, named: Path) -> Path:
    """Return where the certificate is: where the file says, or else beside the file."""
    beside = folder / named.name
    there = folder / named
    return beside if beside.exists() and not there.exists() else there


def _first_fault(error: ValidationError) -> str:
    """Return the first fault in words, without the input: it may hold the token."""
    place, said = first_fault(error)
    return f"{place}: {said}" if place else said
