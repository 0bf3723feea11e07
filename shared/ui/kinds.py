"""What QML calls the type of an item."""

from __future__ import annotations

from PySide6.QtCore import QObject
from shiboken6 import invalidate


def kind_of(item: QObject) -> str:
    """Return the name of an item's QML type, such as `SignText`; of a plain one its C++ name.

    Python keeps a meta-object as long as the item's own wrapper, QML frees it when it likes, and
    whatever comes to lie in its place would be taken for it: so it is let go of at once.
    """
    meta = item.metaObject()
    name = meta.className()
    invalidate(meta)
    return name.split("_")[0]
