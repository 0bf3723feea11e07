"""What every section's model is to the frame around it."""

from __future__ import annotations

from typing import Protocol


class SectionModel(Protocol):
    """A section of the manager's pages: told when it is seen, and when no more.

    A QObject made with the station and a parent. While it is not seen it should cost nothing. It
    is made for one person's stay: when they leave it is forgotten, with all it showed.
    """

    def begin(self) -> None:
        """Take note that the page is seen from now on."""

    def end(self) -> None:
        """Take note that the page is seen no more."""

    def deleteLater(self) -> None:
        """Go, once nothing runs."""
