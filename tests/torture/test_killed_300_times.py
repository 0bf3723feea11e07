"""`kill -9` under load, three hundred times: ten stories in ten fresh folders."""

from __future__ import annotations

import pytest

from tests.integration.hub.killing import tell
from tests.integration.hub.running import Hub


@pytest.mark.parametrize("story", range(1, 11))
def test_nothing_acknowledged_is_missing_and_nothing_is_there_twice(own_hub: Hub, story: int):
    tell(own_hub, seed=story)
