"""The QR of a link, as rows of dark and light modules."""

from __future__ import annotations

from functools import lru_cache

import qrcode
from qrcode.constants import ERROR_CORRECT_M

QUIET = 4


@lru_cache(maxsize=1)  # the same code stands on the screen and on the paper
def modules(link: str) -> tuple[tuple[bool, ...], ...]:
    """Return the square of modules, True = dark, without its quiet zone.

    Medium correction outlives a crease or a fingerprint on the paper.
    """
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(link)
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def rows(link: str) -> tuple[str, ...]:
    """Return the same as screens draw it: one string a row, "1" for a dark module."""
    return tuple("".join("1" if dark else "0" for dark in row) for row in modules(link))
