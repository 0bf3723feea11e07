"""Whole numbers, in words where a language's voice errs over figures.

The Haitian voice leaves the tens away from 31 on: to it 45 is five, and who is called to desk 45
goes to desk 5. Its file therefore has `numbers` (0 to 99) and `hundreds` (100 to 900).
"""

from __future__ import annotations

import re

from shared.languages.reading import Words

_FIGURES = re.compile(r"[0-9]+")


def in_words(text: str, speech: Words) -> str:
    """Return a text with its figures as this voice says them right; `speech` is its table."""
    if "numbers" not in speech:
        return text
    return _FIGURES.sub(lambda found: _number(found[0], speech), text)


def _number(figures: str, speech: Words) -> str:
    """Return up to three figures as one number, more than that one by one."""
    if len(figures) > 3:
        return " ".join(speech["numbers"][int(each)] for each in figures)
    hundreds, rest = divmod(int(figures), 100)
    if not hundreds:
        return str(speech["numbers"][rest])
    said = str(speech["hundreds"][hundreds - 1])
    return f"{said} {speech['numbers'][rest]}" if rest else said
