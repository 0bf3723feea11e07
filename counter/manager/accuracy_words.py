"""Sentences of the page that says how well estimates came true. Source texts are English."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from counter.manager import manager_words
from counter.manager.whatif_words import figure

translate = QCoreApplication.translate

WITHHELD = "—"


def loading() -> str:
    """Return the page's title while figures come."""
    return translate("Accuracy", "One moment…")


def finding(row: Mapping[str, Any]) -> str:
    """Return how often people waited no longer than they were told."""
    if row["n"] is None:
        return translate("Accuracy", "Nobody was told a wait yet that has come true or not.")
    said = translate("Accuracy", "Of 100 people, {kept} waited no longer than they were told.")
    return said.format(kept=round(100 * (1 - row["later"])))


def everybody() -> str:
    """Return what all services together are called."""
    return translate("Accuracy", "All together")


def count(row: Mapping[str, Any], language: str) -> str:
    """Return how many waits the figures rest on."""
    if row["n"] is None:
        return translate("Accuracy", "fewer than 5")
    return QLocale(language).toString(row["n"])


def share(of: float | None) -> str:
    """Return a share: "76 %"."""
    return WITHHELD if of is None else f"{of * 100:.0f} %"


def error(row: Mapping[str, Any], language: str) -> str:
    """Return by how much an estimate was off on average."""
    return WITHHELD if row["mae"] is None else f"{figure(row['mae'], language)} min"


def week(monday: str) -> str:
    """Return a week, by its Monday: "16 Nov"."""
    day = date.fromisoformat(monday)
    return f"{day.day} {manager_words.month(day)}"


def trouble() -> str:
    """Return why there are no figures."""
    return translate("Accuracy", "The figures could not be worked out. Open the page again.")


def away() -> str:
    """Return why there are no figures without the hub."""
    return translate("Accuracy", "There is no connection now. The figures come when it is back.")
