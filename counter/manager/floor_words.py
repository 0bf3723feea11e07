"""Sentences of the floor page. Source texts are English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def finding(waiting: int, over: int) -> str:
    """Return how many wait and how many of them too long, in two sentences at most."""
    return "  ".join(each for each in (_waiting_now(waiting), _over_now(waiting, over)) if each)


def _waiting_now(count: int) -> str:
    if count == 0:
        return translate("Manager", "Nobody is waiting.")
    if count == 1:
        return translate("Manager", "One person is waiting.")
    return translate("Manager", "{count} people are waiting.").format(count=count)


def _over_now(waiting: int, over: int) -> str:
    if not waiting:
        return ""
    if over == 0:
        return translate("Manager", "All within their target.")
    if over == 1:
        return translate("Manager", "One has passed the target.")
    return translate("Manager", "{count} have passed their target.").format(count=over)


def waiting(count: int) -> str:
    """Return how many wait for a service."""
    if count == 0:
        return translate("Manager", "nobody")
    return translate("Manager", "{count} waiting").format(count=count)
