"""`python -m shared.hub profile`: to a file and from one, what was in force, and the way back."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from ...domain.commands.setting_up import AdoptProfile
from ...domain.profile import read_profile
from ...store.history import History
from ..door import Opened
from ..folder import Folder
from .beside import reading

# Surrogates are what Python makes of an argument that is not UTF-8.
_NOTE = re.compile(r"[^\x00-\x1f\x7f\ud800-\udfff]{1,200}")
Parsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
AddTool = Callable[[Parsers, str, str], argparse.ArgumentParser]


class ProfileToolError(Exception):
    """What cannot be done with a profile; the message is a sentence."""


def add_profile(tools: Parsers, add_tool: AddTool) -> None:
    """Add the tool to a command line; `add_tool` makes one that knows its data folder."""
    said = "Export or import the center's profile (TOML), or go back to an earlier one."
    profile = tools.add_parser("profile", help=said, description=said)
    acts = profile.add_subparsers(required=True, metavar="ACT")
    export = add_tool(acts, "export", "Print the profile in force.")
    export.add_argument("file", nargs="?", type=Path, metavar="FILE.toml", help="write it there")
    export.set_defaults(run=_export)
    adopt = add_tool(acts, "import", "Live by another profile from now on.")
    adopt.add_argument("file", type=Path, metavar="FILE.toml")
    adopt.add_argument("--note", help="why, for the history")
    adopt.set_defaults(run=_import)
    history = add_tool(acts, "history", "Print which were in force, the newest first, one a line.")
    history.set_defaults(run=_history)
    back = add_tool(acts, "back", "Live by an earlier one again.")
    back.add_argument("seq", type=int, metavar="SEQ", help="the figure that `history` begins with")
    back.set_defaults(run=_back)


def _export(options: argparse.Namespace) -> None:
    profile = _profile_in(Folder(options.data))
    if options.file is None:
        sys.stdout.write(profile)
        return
    try:
        options.file.write_text(profile, encoding="utf-8")
    except OSError as error:
        said = f"The file {options.file} cannot be written: {error.strerror}."
        raise ProfileToolError(said) from None


def _profile_in(folder: Folder, seq: int | None = None) -> str:
    """Return a profile, read beside the hub if one runs; raises ProfileToolError."""
    profile = History(reading(folder)).profile(seq)
    if profile is None and seq is not None:
        raise ProfileToolError("No profile came into force there: see `profile history`.")
    if profile is None:
        raise ProfileToolError(f"The folder {folder.path} holds no center.")
    return profile


def _import(options: argparse.Namespace) -> None:
    try:
        text = options.file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileToolError(f"The profile {options.file} cannot be read: {error}.") from None
    center = read_profile(text, str(options.file))
    note = options.note
    if note is not None and not _NOTE.fullmatch(note):
        raise ProfileToolError("A note has 1 to 200 letters in one line.")
    Opened(Folder(options.data)).send(AdoptProfile(profile=text, note=note))
    sys.stdout.write(f"{center.name}: profile imported\n")


def _history(options: argparse.Namespace) -> None:
    for each in History(reading(Folder(options.data))).profiles():
        at = each.at.isoformat(" ", "seconds")
        row = [str(each.seq), at, each.staff or each.device, each.note or ""]
        sys.stdout.write("\t".join(row).rstrip() + "\n")


def _back(options: argparse.Namespace) -> None:
    folder = Folder(options.data)
    opened = Opened(folder)
    text = _profile_in(folder, options.seq)
    opened.send(AdoptProfile(profile=text, note=f"Back to {options.seq}"))
    sys.stdout.write(f"{options.seq}: profile in force again\n")
