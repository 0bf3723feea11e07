"""The page's table of states is the code's."""

from __future__ import annotations

import pytest

from installer.state_table import ARCHITECTURE, BEGIN, END, renewed, table
from shared.domain.visit import MOVES, State


def test_the_page_says_what_the_code_does():
    page = ARCHITECTURE.read_text(encoding="utf-8")
    assert renewed(page) == page, "run: python -m installer.state_table"


def test_every_state_and_every_command_is_there():
    rows = [line.strip("| ").split(" | ") for line in table().splitlines()[2:]]
    assert [state for state, _ in rows] == list(State)
    assert {name for _, said in rows for name in said.split(", ")} - {"-"} == set(MOVES)


def test_only_what_stands_between_the_marks_is_renewed():
    assert renewed(f"a\n{BEGIN}\nold\n{END}\nb\n") == f"a\n{BEGIN}\n{table()}\n{END}\nb\n"


@pytest.mark.parametrize("page", ["", BEGIN, END, f"{END}{BEGIN}"])
def test_a_page_without_the_marks_is_no_page(page: str):
    with pytest.raises(ValueError, match="expected"):
        renewed(page)
