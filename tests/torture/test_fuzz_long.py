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

PARSED, ASKED, UPGRADED, PHONED = 80, 16_000, 1_500, 3_000
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


def test_a_hundred_thousand_cases(own_hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    with capsys.disabled():
        print()  # noqa: T201
        total = parsers(tmp_path) + api(own_hub)
        print(f"fuzz: {total:7,} in all")  # noqa: T201
    assert total >= 100_000


def parsers(folder: Path) -> int:
    files = open_files()
    total = run(list(small_parsers(folder)), 1)
    before = memory()
    total += run(list(small_parsers(folder)), PARSED)
    with file_parsers() as found:
        total += run(found, PARSED)
    assert memory() - before < GROWN_BY
    assert open_files() <= files
    return total


def api(hub: Hub) -> int:
    hub.start()
    with closing(Walker(hub)) as walker:
        total = walker.walk(600)
        files, before = open_files(hub.pid), memory(hub.pid)
        total += walker.walk(ASKED)
        print(f"fuzz: {total:7,} questions to the API: {dict(sorted(walker.told.items()))}")  # noqa: T201
        total += upgrades(hub, UPGRADED) + requests_to_phones(hub, PHONED)
        print(f"fuzz: the hub has {memory(hub.pid) - before:.0f} MB more")  # noqa: T201
        assert memory(hub.pid) - before < GROWN_BY
        until = monotonic() + 2 * PATIENCE
        while open_files(hub.pid) > files + 2:
            assert monotonic() < until
    assert hub.caller("counter").get("floor").status == 200
    assert hub.stop() == 0
    assert hub.differences() == []
    return total
