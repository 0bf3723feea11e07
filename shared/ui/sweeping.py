"""Python's cyclic garbage is collected by the thread that shows the windows, and by no other.

A collection runs in whichever thread happens to allocate. In the link's thread it would destroy Qt
objects far from the thread they live in, which Qt forbids: timers complain, and worse can follow.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

EVERY_MS = 20_000


@contextmanager
def swept_here() -> Iterator[None]:
    """Collect on this thread, now and then, while the block lasts."""
    gc.collect()
    gc.freeze()  # what every app keeps for its whole life need not be looked through again
    gc.disable()
    timer = QTimer()
    timer.timeout.connect(gc.collect)
    timer.start(EVERY_MS)
    try:
        yield
    finally:
        timer.stop()
        gc.unfreeze()
        gc.enable()
