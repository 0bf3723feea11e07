"""Python's own `import`, as soon as PySide is there: imported for what it does, before our own.

PySide puts an `import` of its own in place. It reads the source of every module that is imported
from then on, in search of `from __feature__ import`, and Python keeps all that was read: 11 MB and
a tenth of a second of an app's start. Nothing here uses that switch.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401  puts its import in place

# Where PySide keeps Python's own.
_PYTHONS = "__orig_import__"

if _PYTHONS in vars(builtins):
    vars(builtins)["__import__"] = vars(builtins)[_PYTHONS]
