"""The page of attacks names tests that there are, and every attack that must be tried."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "attacks.md").read_text(encoding="utf-8")
LINES = [line for line in PAGE.splitlines() if line.startswith("| **")]
NODES = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)
MUST_BE_TRIED = {
    "man in the middle",
    "onlooker",
    "guesser",
    "replay",
    "cloned token",
    "spoofed announcement",
    "restored hub",
    "stolen session",
    "revoked device",
    "slow clients",
    "phone flood",
}


def test_every_attack_is_there_with_what_becomes_of_it_and_a_test() -> None:
    assert {name for line in LINES for name in re.findall(r"\*\*(.+?)\*\*", line)} >= MUST_BE_TRIED
    for line in LINES:
        assert [bool(cell.strip()) for cell in line.split("|")] == [False, True, True, True, False]
        assert "::" in line


@pytest.mark.parametrize(("file", "name"), NODES)
def test_a_test_that_is_named_exists(file: str, name: str) -> None:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    assert name in {node.name for node in tree.body if isinstance(node, functions)}
