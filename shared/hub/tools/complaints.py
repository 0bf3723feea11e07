"""`python -m shared.hub complaints`: a key for who reads them outside, and what came sealed.

The key is made and kept outside the center. Here one can only see how many there are and hand the
sealed ones over; whoever has the key file opens them, on any machine.
"""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from ...store.saying import Sealed, complaints
from ..certificate import write_private
from ..folder import Folder
from ..sealing import SealError, public_text, read_key, unseal, write_key
from .beside import reading

Parsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
AddTool = Callable[[Parsers, str, str], argparse.ArgumentParser]


class ComplaintsError(Exception):
    """What cannot be done with complaints; the message is a sentence."""


def add_complaints(tools: Parsers, add_tool: AddTool) -> None:
    """Add the tools to a command line; `add_tool` makes one that knows its data folder."""
    said = "Make a key for who reads complaints; hand sealed ones over; open them."
    tool = tools.add_parser("complaints", help=said, description=said)
    acts = tool.add_subparsers(required=True, metavar="ACT")
    said = "Make a key outside the center; prints what goes into the profile."
    keygen = acts.add_parser("keygen", help=said, description=said)
    keygen.add_argument("--key", required=True, type=Path, metavar="FILE", help="write it there")
    _ask_for_password(keygen)
    keygen.set_defaults(run=_keygen)
    listing = add_tool(acts, "list", "Print the days on which something was told; nothing else.")
    listing.add_argument("--save", type=Path, metavar="FILE", help="write the sealed ones there")
    listing.set_defaults(run=_list)
    said = "Print what was told: for who has the key."
    opening = acts.add_parser("open", help=said, description=said)
    opening.add_argument("--key", required=True, type=Path, metavar="FILE")
    source = opening.add_mutually_exclusive_group(required=True)
    source.add_argument("--data", type=Path, metavar="DIR", help="the hub's folder")
    source.add_argument("--sealed", type=Path, metavar="FILE", help="what `list --save` wrote")
    _ask_for_password(opening)
    opening.set_defaults(run=_open)


def _ask_for_password(tool: argparse.ArgumentParser) -> None:
    tool.add_argument("--password", action="store_true", help="ask for the key's password")


def _password(options: argparse.Namespace) -> bytes | None:
    return getpass.getpass("Password of the key: ").encode() if options.password else None


def _keygen(options: argparse.Namespace) -> None:
    if options.key.exists():
        raise ComplaintsError(f"{options.key} is there already; a key is not written over.")
    key = X25519PrivateKey.generate()
    try:
        write_private(options.key, write_key(key, _password(options)))
    except OSError as error:
        raise ComplaintsError(f"{options.key} cannot be written: {error.strerror}.") from None
    _say(f'public_key = "{public_text(key)}"')


def _list(options: argparse.Namespace) -> None:
    kept = complaints(reading(Folder(options.data)))
    if options.save is not None:
        lines = (json.dumps({"id": e.id, "day": e.day, "sealed": e.sealed}) for e in kept)
        try:
            write_private(options.save, "".join(f"{line}\n" for line in lines).encode())
        except OSError as error:
            raise ComplaintsError(f"{options.save} cannot be written: {error.strerror}.") from None
    for each in kept:
        _say(f"{each.day}\t{each.id}")


def _open(options: argparse.Namespace) -> None:
    try:
        key = read_key(options.key.read_bytes(), _password(options))
    except OSError as error:
        raise ComplaintsError(f"{options.key} cannot be read: {error.strerror}.") from None
    except SealError as error:
        raise ComplaintsError(str(error)) from None
    for each in _sealed(options):
        try:
            told = unseal(each.sealed, key)
        except SealError as error:
            told = str(error)
        _say(f"{each.day}\t{each.id}\n{_plain(told)}\n")


def _sealed(options: argparse.Namespace) -> Iterable[Sealed]:
    if options.data is not None:
        return complaints(reading(Folder(options.data)))
    try:
        lines = options.sealed.read_text(encoding="utf-8").splitlines()
        return [Sealed(**json.loads(line)) for line in lines]
    except (OSError, ValueError, TypeError) as error:
        raise ComplaintsError(f"{options.sealed} cannot be read: {error}.") from None


def _plain(text: str) -> str:
    """Return a stranger's text without what a terminal would obey."""
    return "".join(letter for letter in text if letter.isprintable() or letter == "\n")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
