"""A toy hub that listens, for every test of the link."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.fakes.toy_hub import ToyHub


@pytest.fixture
async def hub(tmp_path: Path) -> AsyncIterator[ToyHub]:
    toy = ToyHub(tmp_path)
    await toy.start()
    yield toy
    await toy.stop()
