"""What every test of the kiosk's window needs."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Collect what the test leaves here, on Qt's own thread.

    Otherwise the thread of a later test's link or printer may do it, where no timer must die.
    """
    yield
    gc.collect()
