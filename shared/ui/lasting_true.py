"""A mend for PySide6 6.12.0: each `Signal.emit()` gives back a reference to True it never took.

Up to Python 3.11 a program dies of that after some thousand signals ("bool_dealloc: deallocating
True or False"). Python 3.12 made True immortal; here it becomes so earlier. PySide6 6.11.0 counts
rightly, so this file can go with the release that mends it, or with Python 3.11:
`test_lasting_true.py` says when.
"""

from __future__ import annotations

import ctypes
import sys

# More signals than any program lives to send, and far from the edge of 64 bits.
_FOR_EVER = 1 << 60


def make_true_last() -> None:
    """Give True and False references that nobody can use up; later calls do nothing."""
    if sys.version_info >= (3, 12):
        return
    for truth in (True, False):
        if sys.getrefcount(truth) < _FOR_EVER // 2:
            # An object begins with its count; the next line of CPython's own header is its type.
            ctypes.c_ssize_t.from_address(id(truth)).value += _FOR_EVER
