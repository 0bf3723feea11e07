"""`kill -9` under load, thirty times; `make torture` does it three hundred times more."""

from __future__ import annotations

from tests.integration.hub.killing import tell
from tests.integration.hub.running import Hub


def test_nothing_acknowledged_is_missing_and_nothing_is_there_twice(own_hub: Hub):
    tell(own_hub, seed=0)
