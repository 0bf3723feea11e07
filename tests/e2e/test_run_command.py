"""`make run` as it is typed: a whole center comes up, people are served, and Ctrl-C ends it all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]


def test_a_center_comes_up_serves_and_leaves_no_process(tmp_path: Path) -> None:
    folder = tmp_path / "run"
    plain = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
    run = subprocess.Popen(
        [sys.executable, "-m", "installer.run", "--screen", "virtual", "--folder", str(folder)],
        cwd=ROOT,
        env=plain,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert run.stdout is not None
    said = []
    for line in run.stdout:
        said.append(line)
        if "is served at" in line:
            break
    started = psutil.Process(run.pid).children(recursive=True)

    run.send_signal(signal.SIGINT)
    rest, _ = run.communicate()

    assert run.returncode == 0, "".join(said) + rest
    assert "Summary: issued " in rest
    assert len(started) >= 7
    assert [each for each in started if each.is_running()] == []
    pictures = {file.stem for file in (folder / "windows").glob("*.png")}
    assert pictures == {"kiosk", "display", "printer", "counter-1", "counter-2"}
