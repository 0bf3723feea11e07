"""`python -m shared.hub pair` and `devices`: admit by digits; list, rename, place, shut out."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from typing import Any, TypeAlias

from ...domain.commands.setting_up import AdmitPending, RenameDevice, RevokeDevice, SetZone
from ..door import Opened
from ..folder import Folder

Parsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
AddTool = Callable[[Parsers, str, str], argparse.ArgumentParser]

_CODE = re.compile(r"[0-9]{8}")
_NAME = re.compile(r"[^\x00-\x1f\x7f\ud800-\udfff]{1,60}")
_ID = re.compile(r"[A-Za-z0-9-]{1,64}")


class DeviceToolError(Exception):
    """What cannot be done with a device; the message is a sentence."""


def add_devices(tools: Parsers, add_tool: AddTool) -> None:
    """Add both tools to a command line; `add_tool` makes one that knows its data folder."""
    pair = add_tool(tools, "pair", "Admit the device that shows this code.")
    pair.add_argument("code", nargs="+", metavar="CODE", help="its eight digits")
    pair.set_defaults(run=_pair)
    devices = add_tool(tools, "devices", "List, rename, give zones to or shut out devices.")
    acts = devices.add_subparsers(required=True, metavar="ACT")
    show = acts.add_parser("list", help="print them, one a line")
    show.set_defaults(run=_list)
    rename = acts.add_parser("rename", help="call a device something else")
    rename.add_argument("device", metavar="ID")
    rename.add_argument("name", metavar="NAME")
    rename.set_defaults(run=_rename)
    zone = acts.add_parser("zone", help="let a screen show the calls of one zone")
    zone.add_argument("device", metavar="ID")
    zone.add_argument("zone", metavar="CODE", nargs="?", help="without one, the whole center")
    zone.set_defaults(run=_zone)
    revoke = acts.add_parser("revoke", help="never listen to a device again")
    revoke.add_argument("device", metavar="ID")
    revoke.set_defaults(run=_revoke)


def _pair(options: argparse.Namespace) -> None:
    # Digits are read out, and often typed, in groups.
    code = "".join(options.code).replace(" ", "").replace("-", "")
    if not _CODE.fullmatch(code):
        raise DeviceToolError("A code has eight digits, as the device shows them.")
    opened = Opened(Folder(options.data))
    device = opened.send(AdmitPending(code=code))["device_id"]
    found = [each for each in opened.devices()["devices"] if each["id"] == device]
    told = " ".join(f"{each['role']} {each['name']}" for each in found)
    sys.stdout.write(f"{device}: {told}\n")


def _list(options: argparse.Namespace) -> None:
    told = Opened(Folder(options.data)).devices()
    for each in told["devices"]:
        sys.stdout.write("\t".join(_columns(each)) + "\n")
    if told["pending"]:
        sys.stderr.write(f"{told['pending']} more to be admitted: type the code that they show.\n")


def _columns(device: dict[str, Any]) -> list[str]:
    now = "connected" if device["connected"] else device["last_seen"] or "not seen yet"
    return [device["id"], device["role"], device["name"], device["version"] or "-", now]


def _rename(options: argparse.Namespace) -> None:
    if not _NAME.fullmatch(options.name):
        raise DeviceToolError("A name has 1 to 60 letters, and no control characters.")
    command = RenameDevice(device_id=_id(options.device), device_name=options.name)
    Opened(Folder(options.data)).send(command)
    sys.stdout.write(f"{options.device}: {options.name}\n")


def _zone(options: argparse.Namespace) -> None:
    Opened(Folder(options.data)).send(SetZone(device_id=_id(options.device), zone=options.zone))
    sys.stdout.write(f"{options.device}: {options.zone or 'the whole center'}\n")


def _revoke(options: argparse.Namespace) -> None:
    Opened(Folder(options.data)).send(RevokeDevice(device_id=_id(options.device)))
    sys.stdout.write(f"{options.device}: shut out\n")


def _id(text: str) -> str:
    if not _ID.fullmatch(text):
        raise DeviceToolError('A device is named by its id, such as "d7": see `devices list`.')
    return text
