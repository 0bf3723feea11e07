"""What the device remembers: a name and a desk, whatever state its folder is in."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter.desk.memory import FILE, LastSignIn, keep_last, recall_last

LAST = LastSignIn(staff="Ana Ruiz", desk="d3")


def test_what_was_kept_is_there_again(tmp_path: Path) -> None:
    keep_last(tmp_path, LAST)
    assert recall_last(tmp_path) == LAST
    assert [file.name for file in tmp_path.iterdir()] == [FILE]


@pytest.mark.parametrize("nonsense", ["", "[]", "{", '{"staff": 3}', "null", "\x00"])
def test_nonsense_is_an_empty_memory(tmp_path: Path, nonsense: str) -> None:
    (tmp_path / FILE).write_text(nonsense)
    assert recall_last(tmp_path) == LastSignIn()


def test_no_folder_is_an_empty_memory_and_no_trouble(tmp_path: Path) -> None:
    keep_last(tmp_path / "none", LAST)
    assert recall_last(tmp_path / "none") == LastSignIn()
