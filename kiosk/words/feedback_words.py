"""What the pages say that ask how it went."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.visit.center import Complaints

translate = QCoreApplication.translate


def face_words(face: int) -> str:
    """Say one of five answers: 1 is very bad, 5 very good."""
    return {
        5: translate("Feedback", "Very well"),
        4: translate("Feedback", "Well"),
        3: translate("Feedback", "So-so"),
        2: translate("Feedback", "Badly"),
        1: translate("Feedback", "Very badly"),
    }[face]


def in_general() -> str:
    """Say that it is about no service by name."""
    return translate("Feedback", "In general")


def report_to(reader: Complaints) -> str:
    """Say who hears of something serious, and how to reach them."""
    said = translate("Feedback", "Something serious? Report it to {name}: {contact}")
    return said.format(name=_isolated(reader.name), contact=_isolated(_whole(reader.contact)))


def report_sealed(reader: Complaints) -> str:
    """Say how to write to them so that nobody here can read it; nothing where that cannot be."""
    if not reader.sealed:
        return ""
    return translate(
        "Feedback",
        "Or write it on your number’s page, with the QR of your paper."
        " Nobody in this center can read it.",
    )


def _whole(contact: str) -> str:
    """Return a contact that breaks only after a comma: a number in two lines may be misread."""
    return ", ".join(part.replace(" ", "\u00a0") for part in contact.split(", "))


def _isolated(text: str) -> str:
    """Return a text that keeps its own direction inside a sentence of another."""
    return f"\u2068{text}\u2069"
