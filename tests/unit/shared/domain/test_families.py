"""Where a command and its decision lie, an event and its fold: under one name."""

from __future__ import annotations

from collections.abc import Collection
from importlib import import_module
from sys import modules

import pytest

from shared.domain.commands.command import Command
from shared.domain.events.event import Event
from shared.domain.folding import EVENTS
from shared.domain.rights import COMMAND_RIGHTS


def family(kind: type[object]) -> str:
    return kind.__module__.rpartition(".")[2]


@pytest.mark.parametrize("command", COMMAND_RIGHTS, ids=lambda each: each.name)
def test_a_command_has_its_decision_in_the_module_of_its_name(command: type[Command]) -> None:
    decisions = import_module(f"shared.domain.decisions.{family(command)}")
    assert command in decisions.DECISIONS


@pytest.mark.parametrize("event", EVENTS, ids=lambda each: each.kind)
def test_an_event_has_its_fold_in_the_module_of_its_name(event: type[Event]) -> None:
    folding = import_module(f"shared.domain.folding.{family(event)}")
    assert event in folding.FOLDS


@pytest.mark.parametrize(("base", "known"), [(Command, COMMAND_RIGHTS), (Event, EVENTS)])
def test_none_is_forgotten(base: type[object], known: Collection[type[object]]) -> None:
    def leaves(kind: type[object]) -> set[type[object]]:
        # A class with slots was made of another, which may not have been collected yet.
        real = [each for each in kind.__subclasses__() if is_named(each)]
        return {leaf for each in real for leaf in leaves(each)} or {kind}

    def is_named(kind: type[object]) -> bool:
        home = modules.get(kind.__module__)
        return getattr(home, kind.__name__, None) is kind

    ours = {each for each in leaves(base) if each.__module__.startswith("shared.domain.")}
    assert ours == set(known)
