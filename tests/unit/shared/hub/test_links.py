"""Links on today's tickets: who is told when they lead elsewhere."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from pathlib import Path

import pytest

import shared.domain
from shared.domain.profile import read_profile
from shared.hub.links import TicketLinks

SAMPLE = Path(str(shared.domain.__file__)).with_name("sample.toml")
CENTER = replace(read_profile(SAMPLE.read_text(encoding="utf-8")), visitor_url=None)
HERE, THERE = "http://10.0.0.2:8080", "http://10.0.0.9:8080"


class Machine:
    """A machine whose address may change."""

    def __init__(self, folder: Path) -> None:
        self.address = HERE
        self.told: list[bool] = []
        self.folder = folder
        self.start()

    def start(self) -> None:
        self.links = TicketLinks(self.folder, lambda: self.address, self.told.append)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_nothing_is_said_while_the_address_stays(machine: Machine):
    machine.links.give(CENTER, "2026-11-23")
    assert not machine.links.look(CENTER, "2026-11-23")
    assert machine.told == []


def test_a_moved_hub_is_told_once_also_after_a_restart(
    machine: Machine, caplog: pytest.LogCaptureFixture
):
    machine.links.give(CENTER, "2026-11-23")
    machine.address = THERE
    machine.start()
    assert machine.links.look(CENTER, "2026-11-23")
    assert machine.links.look(CENTER, "2026-11-23")
    assert machine.told == [True]
    (record,) = [each for each in caplog.records if each.levelno >= logging.WARNING]
    assert HERE in record.getMessage()
    assert THERE in record.getMessage()
    assert "visitor_url" in record.getMessage()
    machine.address = HERE
    assert not machine.links.look(CENTER, "2026-11-23")
    assert machine.told == [True, False]


def test_tickets_of_another_day_and_a_name_of_ones_own_are_no_trouble(machine: Machine):
    machine.links.give(CENTER, "2026-11-23")
    machine.address = THERE
    assert not machine.links.look(CENTER, "2026-11-24")
    machine.address = HERE
    named = replace(CENTER, visitor_url="http://centro.local:8080")
    assert not machine.links.look(named, "2026-11-23")
    machine.links.give(named, "2026-11-23")
    assert json.loads((machine.folder / "links.json").read_text())["given"] == [HERE]


def test_a_name_helps_no_ticket_that_was_printed_before(
    machine: Machine, caplog: pytest.LogCaptureFixture
):
    machine.links.give(CENTER, "2026-11-23")
    machine.address = THERE
    assert machine.links.look(replace(CENTER, visitor_url="http://a.local:8080"), "2026-11-23")
    assert not machine.links.look(replace(CENTER, visitor_url=HERE), "2026-11-23")
    assert machine.told == [True, False]
    caplog.clear()


@pytest.mark.parametrize("said", ["", "{", "[]", '{"day": 1}', '{"day": "x", "given": 3}'])
def test_a_broken_note_is_no_trouble(machine: Machine, said: str):
    (machine.folder / "links.json").write_text(said)
    machine.start()
    assert not machine.links.look(CENTER, "2026-11-23")
