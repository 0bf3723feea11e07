"""A study's helper begins beside a process that listens, and ends with it, however that ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import psutil

from tests.integration.hub.running import ROOT, until


def test_a_helper_works_beside_who_listens_and_does_not_outlive_it(tmp_path: Path) -> None:
    helper = tmp_path / "helper"
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.fakes.study_worker", str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    question = {
        "study": "long-echo",
        "asked": {"do": "share", "helper": str(helper)},
        "sees": {"sensitive": False},
    }
    with process:
        assert process.stdin is not None
        process.stdin.write(json.dumps(question).encode() + b"\n")
        process.stdin.flush()
        until(helper.exists)
        pid = int(helper.read_text(encoding="utf-8"))
        assert pid != process.pid
        process.kill()
    until(lambda: not psutil.pid_exists(pid))
