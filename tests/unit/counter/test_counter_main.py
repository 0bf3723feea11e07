"""What the command line answers before any window opens."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter.__main__ import main


def test_a_broken_device_file_gets_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "device.json").write_text("{")
    assert main(["--config", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert str(tmp_path) in said


@pytest.mark.parametrize("address", ["", "ftp://x", "https://"])
def test_an_address_that_is_none_gets_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], address: str
) -> None:
    assert main(["--config", str(tmp_path), "--hub", address]) == 2
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1


def test_a_wrong_geometry_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--geometry", "big"])
    assert ended.value.code == 2
    assert "geometry" in capsys.readouterr().err
