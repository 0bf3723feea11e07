"""A small share of the fuzzing: every parser of outside bytes; `make torture` has the rest."""

from __future__ import annotations

from pathlib import Path

from tests.fuzz.parsers import file_parsers, small_parsers
from tests.fuzz.running import fuzz, open_files


def test_parsers_refuse_or_take_whatever_they_are_given(tmp_path: Path):
    before = open_files()
    for parser in small_parsers(tmp_path):
        assert fuzz(parser, parser.share) > 10
    assert open_files() <= before


def test_files_from_outside_are_refused_or_taken():
    before = open_files()
    with file_parsers() as parsers:
        for parser in parsers:
            assert fuzz(parser, parser.share) > 10
    assert open_files() <= before
