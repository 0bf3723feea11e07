"""What a person wrote, as the hub takes it."""

from __future__ import annotations

LONGEST = 200


def one_line(text: str) -> str:
    """Return a text as one line of at most 200 characters, with nothing in it that is no text."""
    printable = "".join(each if each.isprintable() else " " for each in text)
    return " ".join(printable.split())[:LONGEST].rstrip()
