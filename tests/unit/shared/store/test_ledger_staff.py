"""People and PINs in one batch: what is on disk is how it ended, and a replay gives the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from shared.domain.commands.command import Command
from shared.domain.commands.setting_up import AdoptProfile
from shared.domain.commands.staffing import AddStaff, ChangeRole, RemoveStaff, ResetPin
from shared.domain.roles import StaffRole
from shared.store.history import History
from shared.store.ledger import Ledger
from shared.store.opening import open_database
from shared.store.replaying import rebuild
from shared.store.requests import THE_HUB, Answered, Request
from tests.fakes.house import SAMPLE

ADD = AddStaff(staff="Ana", role=StaffRole.AGENT, pin="1111")
AGAIN = AddStaff(staff="Ana", role=StaffRole.MANAGER, pin="2222")
RESET = ResetPin(staff="Ana", pin="1234")
REMOVE = RemoveStaff(staff="Ana")
LEAD = ChangeRole(staff="Ana", role=StaffRole.SUPERVISOR)
HASHES = {
    ADD: "$argon2id$first",
    AGAIN: "$argon2id$again",
    RESET: "$argon2id$reset",
    REMOVE: None,
    LEAD: None,
}


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize(
    ("commands", "role", "pin_hash"),
    [
        ([ADD, RESET], "agent", "$argon2id$reset"),
        ([ADD, REMOVE], None, None),
        ([ADD, LEAD], "supervisor", "$argon2id$first"),
        ([ADD, LEAD, REMOVE, AGAIN], "manager", "$argon2id$again"),
        ([ADD, REMOVE, AGAIN], "manager", "$argon2id$again"),
        ([ADD, RESET, REMOVE, AGAIN, RESET], "manager", "$argon2id$reset"),
        ([ADD, REMOVE, AGAIN, REMOVE], None, None),
    ],
)
def test_the_last_word_counts(
    tmp_path: Path,
    commands: list[Command[object]],
    role: str | None,
    pin_hash: str | None,
    together: bool,
):
    engine = open_database(tmp_path)
    ledger, history = Ledger(engine), History(engine)
    requests = [Request(each, THE_HUB, pin_hash=HASHES[each]) for each in commands]
    adopt = [Request(AdoptProfile(profile=SAMPLE), THE_HUB)]
    for batch in [adopt, requests] if together else [adopt, *([each] for each in requests)]:
        assert all(isinstance(each, Answered) for each in ledger.write(batch).outcomes)
    for _ in range(2):
        assert history.pin_hash("Ana") == pin_hash
        people = Ledger(engine).floor.people
        assert [person.role for person in people.values()] == ([] if role is None else [role])
        assert history.differences() == []
        rebuild(engine)
    ledger.close()
