"""The matrix of printer faults: number and code stay on screen, staff know, paper comes once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.integration.hub.running import Hub
from tests.printer_faults.cases import CASES
from tests.printer_faults.scene import admit, scene

# Faster than at work: what is waited for is the same.
POLL = 0.1


@pytest.fixture(scope="module")
def admitted(hub: Hub, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Who kiosk and console are."""
    return admit(hub, tmp_path_factory.mktemp("admitted"))


@pytest.mark.parametrize("case", CASES)
def test_a_fault(
    case: str, hub: Hub, admitted: Path, tmp_path: Path, qapp: QGuiApplication
) -> None:
    with scene(hub, admitted, tmp_path, POLL) as played:
        row = CASES[case](played)
    assert row.visitor
    assert row.paper
