"""What a batch must know that has left the floor: earlier answers, ended steps, used tokens."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection

from ..domain.commands.command import Command, StepCommand
from ..domain.commands.moving import Refer
from ..domain.commands.serving import CallStep
from ..domain.decisions.context import Bearer
from ..domain.floor import Floor
from . import schema
from .prepared import find

_ABOUT_A_STEP = (StepCommand, CallStep, Refer)
Key = tuple[str, str]  # device, command_id


class First(NamedTuple):
    """What became of a command the first time; the answer is JSON."""

    body_hash: str
    answer: str | None
    refused: bool | None


def answers(connection: Connection, keys: Iterable[Key]) -> dict[Key, First]:
    """Return what became of the commands that were carried out already."""
    wanted = set(keys)
    columns = ("device", "command_id", "body_hash", "answer", "refused")
    found = find(connection, schema.command, columns, "command_id", {each[1] for each in wanted})
    return {(row[0], row[1]): First(*row[2:]) for row in found if (row[0], row[1]) in wanted}


def ended_steps(
    connection: Connection, floor: Floor, commands: Iterable[Command[Any]]
) -> dict[str, str]:
    """Return the state of the steps these commands name that are not on the floor."""
    wanted = {
        each.step_id
        for each in commands
        if isinstance(each, _ABOUT_A_STEP) and each.step_id not in floor.steps
    }
    return {row[0]: row[1] for row in find(connection, schema.step, ("id", "state"), "id", wanted)}


def known_tokens(connection: Connection, commands: Iterable[Command[Any]]) -> dict[str, Bearer]:
    """Return whose visit the tokens lead to that these commands bring, where they lead to one."""
    wanted = {token for each in commands if (token := getattr(each, "token", None)) is not None}
    columns = ("token", "visit_id", "rated")
    found = find(connection, schema.visit_token, columns, "token", wanted)
    return {row[0]: Bearer(visit_id=row[1], rated=bool(row[2])) for row in found}
