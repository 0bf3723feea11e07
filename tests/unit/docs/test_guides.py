"""The guides: the same pages in Spanish and English, and nothing they lead to is missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from installer.machine.__main__ import COMMANDS
from shared.hub.__main__ import _parser

ROOT = Path(__file__).parents[3]
GUIDES = ROOT / "docs/guides"
PAGES = sorted(GUIDES.glob("*/*.md"))
LINK = re.compile(r"\]\(([^)#]+)\)")


def texts() -> str:
    return "\n".join(page.read_text(encoding="utf-8") for page in PAGES)


def test_both_languages_have_the_same_pages_with_as_many_rows_and_steps() -> None:
    english = {page.name: shape(page) for page in (GUIDES / "en").iterdir()}
    spanish = {page.name: shape(page) for page in (GUIDES / "es").iterdir()}
    assert english == spanish


def shape(page: Path) -> tuple[int, int, int]:
    lines = page.read_text(encoding="utf-8").splitlines()
    rows, points = ("|",), ("- ", "1", "2", "3", "4", "5", "6", "7", "8")
    return (
        sum(line.startswith(rows) for line in lines),
        sum(line.startswith(points) and line[1:3] in {" *", ". "} for line in lines),
        sum(line.startswith("#") for line in lines),
    )


@pytest.mark.parametrize("page", [*PAGES, ROOT / "README.md"], ids=lambda page: page.stem)
def test_what_a_page_leads_to_is_there(page: Path) -> None:
    links = [each for each in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in each]
    assert [each for each in links if not (page.parent / each).exists()] == []


def test_every_command_that_is_named_is_one() -> None:
    named = set(re.findall(r"`(?:sudo (?:-u \S+ )?)?ventanilla ([a-z-]+)", texts()))
    assert "setup" in named
    assert named <= set(COMMANDS)


def test_every_tool_of_the_hub_that_is_named_is_one() -> None:
    tools = set(re.findall(r"ventanilla hub ([a-z-]+)", texts()))
    [known] = [action.choices for action in _parser()._actions if action.choices]
    assert tools <= set(known or ())
