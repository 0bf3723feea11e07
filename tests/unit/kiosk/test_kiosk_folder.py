"""One kiosk program a folder, and a part of it for each hub."""

from __future__ import annotations

import errno
import fcntl
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.disk.folder import FolderInUseError, held, part_of

ROOT = Path(__file__).resolve().parents[3]


def test_a_folder_is_held_by_one_program_until_it_lets_go(tmp_path: Path) -> None:
    with held(tmp_path / "kiosk"):
        with pytest.raises(FolderInUseError, match=r"already running .* same numbers"):
            held(tmp_path / "kiosk").__enter__()
        with held(tmp_path / "other"):
            pass
    with held(tmp_path / "kiosk"):
        pass


def test_a_disk_that_takes_nothing_keeps_no_kiosk_from_starting(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    with held(tmp_path / "file" / "kiosk"):
        assert "Nothing can be kept" in caplog.text


def test_a_disk_that_knows_no_locks_is_not_taken_for_another_kiosk(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    with held(tmp_path):
        assert "second kiosk: No locks available" in caplog.text


def test_a_second_kiosk_says_so_in_one_sentence_and_ends(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "kiosk", "--config", str(tmp_path), "--mute"]
    with held(tmp_path):
        ended = subprocess.run(
            words, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
        )
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (2, "", 1)
    assert "Another kiosk is already running" in ended.stderr


def test_each_hub_has_a_part_of_its_own(tmp_path: Path) -> None:
    parts = {part_of(tmp_path, hub) for hub in ("a", "b")}
    assert len(parts) == 2
    assert {part.parent for part in parts} == {tmp_path}
