"""`python -m shared.ui.desktop`: the free part of the main screen in pixels, as a JSON line.

Ends with an error when there is no screen.
"""

from __future__ import annotations

import json

from PySide6.QtGui import QGuiApplication


def main() -> None:
    """Print {"x", "y", "width", "height"}, without panels and docks."""
    app = QGuiApplication([])
    free = app.primaryScreen().availableGeometry()
    found = {"x": free.x(), "y": free.y(), "width": free.width(), "height": free.height()}
    print(json.dumps(found))  # noqa: T201  a command's answer


if __name__ == "__main__":
    main()
