"""A headset that is plugged in begins to listen; once it is gone, the room hears nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from kiosk.models.comfort_model import ComfortModel


class Tells(Protocol):
    """Whatever tells of a headset; see hardware.headset."""

    def start(self, told: Callable[[bool], None]) -> None:
        """Tell from any thread whether it is plugged in, when that changes."""
        ...

    def close(self) -> None:
        """Tell nothing more."""
        ...


class Headphones(QObject):
    """Joins a headset and the visitor's comfort."""

    _told = Signal(bool)

    def __init__(self, headset: Tells, comfort: ComfortModel) -> None:
        super().__init__(comfort)
        self._told.connect(comfort.set_listen)
        headset.start(self._told.emit)
