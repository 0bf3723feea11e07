"""The page's table of rights is the code's, and the code's is whole."""

from __future__ import annotations

from installer.rights_table import ARCHITECTURE, BEGIN, END, renewed, table
from shared.domain.rights import COMMAND_RIGHTS, VIEW_RIGHTS
from shared.domain.roles import Role


def test_the_page_says_what_the_code_does():
    page = ARCHITECTURE.read_text(encoding="utf-8")
    assert renewed(page) == page, "run: python -m installer.rights_table"


def test_every_command_view_and_role_is_there():
    rows = [line.strip("| ").split(" | ") for line in table().splitlines()]
    assert rows[0] == list(Role)
    assert {len(row) for row in rows[2:]} == {1 + len(Role)}
    named = {row[0] for row in rows[2:]}
    assert named == {c.name for c in COMMAND_RIGHTS} | {f"see {view}" for view in VIEW_RIGHTS}


def test_nothing_is_for_nobody():
    assert all(right.roles for right in (*COMMAND_RIGHTS.values(), *VIEW_RIGHTS.values()))


def test_only_what_stands_between_the_marks_is_renewed():
    assert renewed(f"a\n{BEGIN}\nold\n{END}\nb\n") == f"a\n{BEGIN}\n{table()}\n{END}\nb\n"
