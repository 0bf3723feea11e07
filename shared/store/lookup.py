"""What a batch must know that has left the floor: ended steps, used tokens."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection

from ..domain.commands.command import Command, StepCommand
from ..domain.commands.moving import Refer
from ..domain.commands.serving import CallStep
from ..domain.decisions.context import Bearer
from ..domain.floor import Floor
from . import schema
from .prepared import find

_ABOUT_A_STEP = (StepCommand, CallStep, Refer)


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
