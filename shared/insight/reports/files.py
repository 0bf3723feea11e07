"""A report as a file of any kind."""

from __future__ import annotations

from typing import Literal, get_args

from .document import Report

Format = Literal["pdf", "xlsx", "csv"]
FORMATS: tuple[Format, ...] = get_args(Format)


def file_of(report: Report, kind: Format) -> bytes:
    """Return the bytes of a file; the same report gives the same."""
    # Each brings a library of its own that the others can do without.
    if kind == "pdf":
        from .pdf import pdf  # noqa: PLC0415

        return pdf(report)
    if kind == "xlsx":
        from .xlsx import xlsx  # noqa: PLC0415

        return xlsx(report)
    from .csv_file import csv_file  # noqa: PLC0415

    return csv_file(report)
