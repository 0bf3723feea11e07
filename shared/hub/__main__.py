"""`python -m shared.hub`: serve, and the tools that set a center up."""

from __future__ import annotations

import argparse
import json
import logging
import os
import re
import sys
import tempfile
from pathlib import Path

from ..domain.commands.setting_up import AdmitDevice
from ..domain.profile import ProfileError
from ..domain.roles import DEVICES, Role
from ..store.database import StoreError
from ..store.tokens import digest, fresh_token
from .certificate import CertificateError, write_private
from .door import DEFAULT_PORT, DoorError, Opened
from .folder import Folder, FolderError
from .opening import ServeError
from .tools.appointments import AppointmentsError, add_appointments
from .tools.backups import add_backups
from .tools.complaints import ComplaintsError, add_complaints
from .tools.devices import DeviceToolError, add_devices
from .tools.feedback import add_feedback
from .tools.poster import PosterError, add_poster
from .tools.privacy import PrivacyError, add_privacy
from .tools.profile import ProfileToolError, add_profile
from .tools.reports import ReportsError, add_reports
from .tools.staff import StaffToolError, add_staff
from .tools.upkeep import UpkeepError, add_upkeep
from .upkeep.daily import LOG_FORMAT, When, read_when

USUAL_FOLDER = "VENTANILLA_HUB"
"""The environment variable that may name the hub's folder."""
DEVICE_ROLES = [role.value for role in DEVICES]
# Surrogates are what Python makes of an argument that is not UTF-8.
_NAME = re.compile(r"[^\x00-\x1f\x7f\ud800-\udfff]{1,60}")


class UsageError(Exception):
    """An option that cannot be used; the message is a sentence."""


# What can go wrong without being a fault of the program: each is a sentence.
_SENTENCES = (
    AppointmentsError,
    CertificateError,
    ComplaintsError,
    DeviceToolError,
    DoorError,
    FolderError,
    PosterError,
    PrivacyError,
    ProfileError,
    ProfileToolError,
    ReportsError,
    ServeError,
    StaffToolError,
    StoreError,
    UpkeepError,
    UsageError,
)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns its exit code."""
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format=LOG_FORMAT)
    _quiet_libraries()
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except _SENTENCES as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _quiet_libraries() -> None:
    logging.getLogger("alembic").setLevel(logging.WARNING)
    # What a client sends wrong is no warning about the hub, and must not fill its disk.
    logging.getLogger("uvicorn").setLevel(logging.ERROR)
    for name in ("uvicorn.error", "asyncio"):
        logging.getLogger(name).addFilter(lambda record: record.msg not in _CLIENTS_FAULTS)


# What uvicorn 0.54 takes for errors: a stream that is answered 401 instead of opened, and bytes
# that are no text. And uvloop, once a word, between a client that went without closing its TLS and
# our hearing of it.
_CLIENTS_FAULTS = {
    "ASGI callable returned without completing handshake.",
    "Invalid UTF-8 sequence received from client.",
    "SSL connection is closed",
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m shared.hub", description=__doc__)
    tools = parser.add_subparsers(required=True, metavar="TOOL")
    _add_serve(tools)
    _add_token(tools)
    add_profile(tools, _tool)
    add_appointments(tools, _tool)
    add_backups(tools, _tool)
    add_upkeep(tools, _tool)
    add_reports(tools, _tool)
    add_privacy(tools, _tool)
    add_devices(tools, _tool)
    add_staff(tools, _tool)
    add_feedback(tools, _tool)
    add_complaints(tools, _tool)
    add_poster(tools, _tool)
    return parser


def _tool(
    tools: argparse._SubParsersAction[argparse.ArgumentParser], name: str, said: str
) -> argparse.ArgumentParser:
    tool = tools.add_parser(name, help=said, description=said)
    # An installed hub has one folder, which whoever starts its tools knows.
    usual = os.environ.get(USUAL_FOLDER)
    said = "the hub's folder" + (f" ({usual})" if usual else "")
    tool.add_argument(
        "--data", required=usual is None, default=usual, type=Path, metavar="DIR", help=said
    )
    return tool


def _add_serve(tools: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    tool = _tool(tools, "serve", "Serve the center until told to stop.")
    tool.add_argument("--center", type=Path, metavar="FILE.toml", help="profile of a new center")
    tool.add_argument("--host", default="0.0.0.0", help="address to listen on (all)")
    tool.add_argument("--port", type=_port, default=DEFAULT_PORT, help=f"for apps ({DEFAULT_PORT})")
    said = "address for phones, which then need not reach the API (that of --host)"
    tool.add_argument("--visitor-host", metavar="HOST", help=said)
    tool.add_argument("--visitor-port", type=_port, default=8080, help="for phones (8080)")
    tool.add_argument("--no-discovery", action="store_true", help="do not announce on the LAN")
    said = 'a daily backup from then on: a local time (03:00), "start" or "never"'
    tool.add_argument("--backup-at", type=_when, default=When(), metavar="HH:MM", help=said)
    said = "a center for trying out: made-up visitors, and marked on every screen and ticket"
    tool.add_argument("--training", action="store_true", help=said)
    tool.add_argument("--debug", action="store_true", help="log more")
    tool.set_defaults(run=_serve)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= 65_535):
        raise argparse.ArgumentTypeError("expected a port from 0 to 65535")
    return int(text)


def _when(text: str) -> When:
    try:
        return read_when(text)
    except ValueError:
        raise argparse.ArgumentTypeError('expected HH:MM, "start" or "never"') from None


def _serve(options: argparse.Namespace) -> None:
    # The web server is no use to the other tools, which would wait for it twice as long.
    from .serve import Options, serve  # noqa: PLC0415

    if options.debug:
        # Not uvicorn's: at that level it writes headers down, and with them tokens.
        logging.getLogger().setLevel(logging.DEBUG)
    serve(
        Options(
            data=options.data,
            center=options.center,
            host=options.host,
            port=options.port,
            visitor_host=options.visitor_host,
            visitor_port=options.visitor_port,
            discovery=not options.no_discovery,
            backups=options.backup_at,
            training=options.training,
        )
    )


def _add_token(tools: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    tool = _tool(tools, "token", "Admit a device; its token is the last word printed.")
    tool.add_argument("--role", required=True, choices=DEVICE_ROLES)
    tool.add_argument("--name", required=True, help="what people call the device")
    tool.add_argument("--config", type=Path, metavar="DIR2", help="write device.json there")
    tool.set_defaults(run=_token)


def _token(options: argparse.Namespace) -> None:
    _check_name(options.name)
    if options.config is not None:
        _make_config(options.config)
    opened = Opened(Folder(options.data))
    token = fresh_token(24)
    opened.send(
        AdmitDevice(role=Role(options.role), device_name=options.name, digest=digest(token))
    )
    if options.config is not None:
        _write_device(options.config, opened, options.role, token)
    print(f"{options.role} {options.name}: {token}")


def _make_config(config: Path) -> None:
    """Make sure of the device's folder before the device is admitted; raises UsageError."""
    try:
        config.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=config):
            pass
    except OSError as error:
        raise UsageError(f"The folder {config} cannot be used: {error.strerror}.") from None


def _write_device(config: Path, opened: Opened, role: str, token: str) -> None:
    device = {
        "hub": opened.hub,
        "url": opened.api,
        "role": role,
        "token": token,
        "certificate": str(opened.certificate),
    }
    write_private(config / "device.json", json.dumps(device, indent=2).encode())


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise UsageError("A name has 1 to 60 letters, and no control characters.")


if __name__ == "__main__":
    sys.exit(main())
