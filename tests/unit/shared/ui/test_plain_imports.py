"""An app is imported without its own source being kept in memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4]


@pytest.mark.parametrize("app", ["kiosk", "counter", "display"])
def test_an_app_keeps_no_source_of_what_it_imports(app: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", f"import linecache, {app}.__main__; print(*linecache.cache)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    kept = {Path(name).relative_to(ROOT) for name in told.stdout.split() if str(ROOT) in name}
    ours = {path for path in kept if path.parts[0] in {app, "shared", "hardware"}}
    assert ours <= {Path("shared/__init__.py")}  # the first that PySide still sees
