"""Why the visitor here was called, as a sentence from codes and figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from counter.words.sentences import waited

translate = QCoreApplication.translate


def reason(told: Mapping[str, Any] | None) -> str:
    """Return why the current visitor was called, and who was next in line."""
    if told is None:
        return ""
    said = _why(told["code"], told.get("passed_over", 0))
    sentence = said.format(waited=_waited(told), count=told.get("passed_over", 0))
    return " ".join(part for part in (sentence, _otherwise(told.get("runner_up"))) if part)


def _why(code: str, passed_over: int) -> str:
    """Return the sentence of a code; the class that made the difference is never named."""
    if code == "picked" and passed_over == 1:
        return translate("Counter", "Picked by hand after waiting {waited}, before 1 other.")
    if code == "picked" and passed_over:
        return translate("Counter", "Picked by hand after waiting {waited}, before {count} others.")
    known = {
        "only-one": translate(
            "Counter", "Called because: waited {waited}, nobody else was waiting."
        ),
        "longest-wait": translate(
            "Counter", "Called because: waited {waited}, longer than anybody else."
        ),
        "hard-max": translate(
            "Counter", "Called because: waited {waited}, as long as anybody may wait."
        ),
        "appointment": translate("Counter", "Called because: it is time for the appointment."),
        "priority": translate(
            "Counter", "Called because: waited {waited} and goes first, having priority."
        ),
        "ratio": translate(
            "Counter",
            "Called because: waited {waited}. After several with priority, somebody without.",
        ),
        "picked": translate("Counter", "Picked by hand after waiting {waited}."),
    }
    return known.get(code, translate("Counter", "Called after waiting {waited}."))


def _otherwise(runner_up: Mapping[str, Any] | None) -> str:
    if runner_up is None:
        return ""
    said = translate("Counter", "Next in line was {number}: {waited}.")
    return said.format(number=runner_up["number"], waited=_waited(runner_up))


def _waited(told: Mapping[str, Any]) -> str:
    return waited(int(told["waited"] // 60))
