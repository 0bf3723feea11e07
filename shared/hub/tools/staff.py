"""`python -m shared.hub staff`: who may sign in; forgotten PINs; who has left."""

from __future__ import annotations

import argparse
import re
import secrets
import sys
from collections.abc import Callable
from typing import TypeAlias

from ...domain.commands.staffing import AddStaff, RemoveStaff, ResetPin
from ...domain.roles import StaffRole
from ..door import Opened
from ..folder import Folder

Parsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
AddTool = Callable[[Parsers, str, str], argparse.ArgumentParser]

# Surrogates are what Python makes of an argument that is not UTF-8.
_NAME = re.compile(r"[^\x00-\x1f\x7f\ud800-\udfff]{1,60}")
_PIN = re.compile(r"[0-9]{4,12}")


class StaffToolError(Exception):
    """What cannot be done with a person; the message is a sentence."""


def add_staff(tools: Parsers, add_tool: AddTool) -> None:
    """Add the tool to a command line; `add_tool` makes one that knows its data folder."""
    tool = add_tool(tools, "staff", "Add, list or remove people who may sign in; reset a PIN.")
    act = tool.add_mutually_exclusive_group(required=True)
    act.add_argument("--add", metavar="NAME", help="let a person sign in; needs --role")
    act.add_argument("--reset", metavar="NAME", help="give a person another PIN; signs them out")
    act.add_argument("--remove", metavar="NAME", help="let a person sign in no more")
    act.add_argument("--list", action="store_true", help="print name, role and desks, one a line")
    tool.add_argument("--role", choices=[role.value for role in StaffRole])
    tool.add_argument("--pin", help="4 to 12 digits; one is made without this")
    tool.set_defaults(run=_staff)


def _staff(options: argparse.Namespace) -> None:
    name = options.add or options.reset or options.remove or ""
    if not options.list and not _NAME.fullmatch(name):
        raise StaffToolError("A name has 1 to 60 letters, and no control characters.")
    if (options.add is None) != (options.role is None):
        raise StaffToolError("A role goes with --add, and --add needs one.")
    if options.pin is not None and (options.remove is not None or options.list):
        raise StaffToolError("A PIN goes with --add or --reset.")
    act = _list if options.list else _remove if options.remove else _reset
    (_add if options.add is not None else act)(options)


def _add(options: argparse.Namespace) -> None:
    pin = _pin(options)
    role = StaffRole(options.role)
    opened = Opened(Folder(options.data))
    opened.send(AddStaff(staff=options.add, role=role, pin=pin))
    _say(f"{options.add}: {role}" if options.pin else f"{options.add}: PIN {pin}")


def _reset(options: argparse.Namespace) -> None:
    pin = _pin(options)
    Opened(Folder(options.data)).send(ResetPin(staff=options.reset, pin=pin))
    _say(f"{options.reset}: has the PIN given" if options.pin else f"{options.reset}: PIN {pin}")


def _remove(options: argparse.Namespace) -> None:
    Opened(Folder(options.data)).send(RemoveStaff(staff=options.remove))
    _say(f"{options.remove}: removed")


def _list(options: argparse.Namespace) -> None:
    for each in Opened(Folder(options.data)).staff():
        _say("\t".join([each["name"], each["role"], ", ".join(each["desks"]) or "-"]))


def _pin(options: argparse.Namespace) -> str:
    """Return the PIN that was given, or a new one; raises StaffToolError."""
    pin: str = options.pin if options.pin is not None else f"{secrets.randbelow(10**6):06d}"
    if not _PIN.fullmatch(pin):
        raise StaffToolError("A PIN has 4 to 12 digits.")
    return pin


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
