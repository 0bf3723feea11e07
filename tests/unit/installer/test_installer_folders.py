"""The folder of a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer.demo.folders import BusyError, fresh_folders


def test_a_run_starts_with_empty_folders(tmp_path: Path) -> None:
    with fresh_folders(tmp_path / "run") as folders:
        (folders.tickets / "ticket-0001.png").touch()

    with fresh_folders(tmp_path / "run") as folders:
        assert list(folders.tickets.iterdir()) == []
        assert folders.session.stat().st_mode & 0o777 == 0o700
        assert not folders.data.exists()


def test_two_runs_do_not_share_a_folder(tmp_path: Path) -> None:
    with (
        fresh_folders(tmp_path / "run"),
        pytest.raises(BusyError, match=r"Another run is using .*; end it first\."),
        fresh_folders(tmp_path / "run"),
    ):
        pass
