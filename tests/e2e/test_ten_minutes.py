"""The wizard's ten minutes, with every program real, from an empty folder to a called number."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer.ten_minutes import main


def test_a_center_from_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = tmp_path / "run"
    assert main(["--folder", str(folder)]) == 0
    told = capsys.readouterr()
    assert "a visitor has a printed number" in told.out
    assert "called it" in told.out
    assert told.err == ""
    assert len(list((folder / "tickets").glob("*.png"))) == 1
