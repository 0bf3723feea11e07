"""Digits as people type and paste them: in groups, with dashes, in any script's figures."""

from __future__ import annotations

import unicodedata

CODE_LENGTH = 8

TOO_FEW = "too-few-digits"
TOO_MANY = "too-many-digits"
NO_DIGITS = "no-digits"

_BETWEEN = set(" -_.,·\u2010\u2011\u2012\u2013\u2014")


def as_code(typed: str) -> tuple[str, str]:
    """Return the eight digits of a device and an empty text, or what is there and the mistake."""
    written = [letter for letter in typed if not (letter.isspace() or letter in _BETWEEN)]
    digits = [_digit(letter) for letter in written]
    code = "".join(digit for digit in digits if digit)
    if len(code) != len(written):
        return code, NO_DIGITS
    if len(code) < CODE_LENGTH:
        return code, TOO_FEW
    return code, TOO_MANY if len(code) > CODE_LENGTH else ""


def _digit(letter: str) -> str:
    """Return a figure as 0 to 9, or nothing when it is none."""
    value = unicodedata.decimal(letter, None)
    return "" if value is None else str(value)
