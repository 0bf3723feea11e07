"""What a batch must know that has left the floor: earlier answers, ended steps, used tokens."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from ..domain.commands import Command, IssueTicket, StepCommand
from ..domain.floor import Floor
from .schema import command as command_table
from .schema import step, visit_token

Key = tuple[str, str]  # device, command_id


def answers(connection: Connection, keys: list[Key]) -> dict[Key, tuple[str, str | None]]:
    """Return body hash and answer of the commands that were carried out already."""
    if not keys:
        return {}
    wanted = set(keys)
    query = select(
        command_table.c.device,
        command_table.c.command_id,
        command_table.c.body_hash,
        command_table.c.answer,
    ).where(command_table.c.command_id.in_({identity for _, identity in wanted}))
    found = {
        (row.device, row.command_id): (row.body_hash, row.answer)
        for row in connection.execute(query)
    }
    return {key: value for key, value in found.items() if key in wanted}


def ended_steps(
    connection: Connection, floor: Floor, commands: Iterable[Command[Any]]
) -> dict[str, str]:
    """Return the state of the steps these commands name that are not on the floor."""
    wanted = {
        each.step_id
        for each in commands
        if isinstance(each, StepCommand) and each.step_id not in floor.steps
    }
    if not wanted:
        return {}
    query = select(step.c.id, step.c.state).where(step.c.id.in_(wanted))
    return {row.id: row.state for row in connection.execute(query)}


def known_tokens(connection: Connection, commands: Iterable[Command[Any]]) -> set[str]:
    """Return which of the tokens these commands bring belong to a visit already."""
    wanted = {
        each.token for each in commands if isinstance(each, IssueTicket) and each.token is not None
    }
    if not wanted:
        return set()
    query = select(visit_token.c.token).where(visit_token.c.token.in_(wanted))
    return set(connection.scalars(query))
