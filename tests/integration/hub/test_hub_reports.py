"""A report through a running hub: its own process, its archive, the bytes of a file."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime
from pathlib import Path

from tests.integration.hub.running import Hub, tool


def told(hub: Hub, study: str, asked: dict[str, str]) -> dict[str, object]:
    reply = hub.caller("manager").post(f"studies/{study}", asked)
    last: dict[str, object] = json.loads(reply.body.splitlines()[-1])["answer"]
    return last


def test_a_report_is_made_beside_the_hub(own_hub: Hub):
    own_hub.start()
    own_hub.caller("kiosk").done("issue-ticket", {"services": ["papers"], "language": "es"})
    day = datetime.now(UTC).strftime("%Y-%m")
    found = told(own_hub, "report", {"period": day, "format": "pdf", "language": "en"})
    assert base64.b64decode(str(found["data"])).startswith(b"%PDF-")
    assert told(own_hub, "scheduled", {}) == {"scheduled": []}
    maps = Path(f"/proc/{own_hub.pid}/maps").read_text(encoding="utf-8")
    assert not [name for name in ("typst", "numpy", "xlsxwriter") if name in maps]


def test_the_tool_says_what_it_made_and_what_it_could_not(own_hub: Hub, tmp_path: Path):
    assert tool("reports", "--data", str(own_hub.data)).stdout == "Nothing is due.\n"
    ran = tool("reports", "--data", str(tmp_path / "none"))
    assert ran.returncode == 1
    assert "holds no center" in ran.stderr
