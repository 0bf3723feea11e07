"""A hundred thousand cases: every parser of outside bytes, and a running hub by its page."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from time import monotonic

import pytest

from tests.fuzz.api import Walker, requests_to_phones, upgrades
from tests.fuzz.parsers import Parser, file_parsers, small_parsers
from tests.fuzz.running import fuzz, memory, open_files
from tests.integration.hub.running import PATIENCE, Hub

PARSED, ASKED, UPGRADED, PHONED = 80, 16_000, 1_500, 600
GROWN_BY = 150
"""MB that a process may have more at the end: caches, and the tickets that were given."""


def run(parsers: list[Parser], shares: int) -> int:
    """Fuzz parsers, and print how many cases each got."""
    total = 0
    for parser in parsers:
        count = fuzz(parser, shares * parser.share)
        total += count
        print(f"fuzz: {count:7,} {parser.name}")  # noqa: T201 - what the run is for
    return total


def test_parsers_take_or_refuse_82_000_cases(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    files = open_files()
    with capsys.disabled():
        print()  # noqa: T201
        run(list(small_parsers(tmp_path)), 1)
        before = memory()
        total = run(list(small_parsers(tmp_path)), PARSED)
        with file_parsers() as found:
            total += run(found, PARSED)
    assert total >= 82_000
    assert memory() - before < GROWN_BY
    assert open_files() <= files


def test_a_hub_answers_18_000_questions_as_its_page_says(
    own_hub: Hub, capsys: pytest.CaptureFixture[str]
):
    own_hub.start()
    with capsys.disabled():
        total = api(own_hub)
    assert total >= 18_000
    assert own_hub.caller("counter").get("floor").status == 200
    assert own_hub.stop() == 0
    assert own_hub.differences() == []


def api(hub: Hub) -> int:
    """Ask a hub, and look at what that cost it; prints how often it was asked."""
    with closing(Walker(hub)) as walker:
        total = walker.walk(600)
        files, before = open_files(hub.pid), memory(hub.pid)
        total += walker.walk(ASKED)
    print(f"\nfuzz: {total:7,} questions: {dict(sorted(walker.told.items()))}")  # noqa: T201
    for what, count in (
        ("sockets", upgrades(hub, UPGRADED)),
        ("phones", requests_to_phones(hub, PHONED)),
    ):
        print(f"fuzz: {count:7,} {what}")  # noqa: T201
        total += count
    print(f"fuzz: the hub has {memory(hub.pid) - before:.0f} MB more")  # noqa: T201
    assert memory(hub.pid) - before < GROWN_BY
    until = monotonic() + 2 * PATIENCE
    while open_files(hub.pid) > files + 2:
        assert monotonic() < until
    return total
