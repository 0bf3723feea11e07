"""A report as PDF, set by typst from `report.typ` in the house's own letters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typst
from pydantic_core import to_json

from .document import Cell, Gap, Headline, Report, Table
from .words import Words

_HERE = Path(__file__).parent
_TEMPLATE = _HERE / "report.typ"
# The screens' letters; nothing of the screens is imported.
_FONTS = _HERE.parents[1] / "ui" / "design" / "fonts"


def pdf(report: Report) -> bytes:
    """Return the file: A4, tagged for screen readers (PDF/UA-1), nothing in it of when."""
    words = Words(report.language)
    tree = {
        "language": report.language,
        "title": report.title,
        "center": report.center,
        "period": report.period,
        "page": words["page"],
        "headlines": [_headline(each, words) for each in report.headlines],
        "tables": [_table(each, words) for each in report.tables],
        "notes": report.notes,
    }
    found = typst.compile(
        str(_TEMPLATE),
        root=str(_HERE),
        font_paths=[str(_FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"report": to_json(tree).decode()},
        pdf_standards=["ua-1"],
    )
    if not isinstance(found, bytes):
        raise TypeError("typst returns one PDF")
    return found


def _headline(each: Headline, words: Words) -> dict[str, str]:
    return {
        "label": each.label,
        "figure": words.shown(each.cell, each.kind),
        "before": ""
        if each.before is None
        else words["before"].format(figure=words.shown(each.before, each.kind)),
    }


def _table(table: Table, words: Words) -> dict[str, Any]:
    printed = [place for place, column in enumerate(table.columns) if column.printed]
    columns = [table.columns[place] for place in printed]
    rows = [[row[place] for place in printed] for row in table.rows]
    most = [_most(rows, place) if column.bar else 0 for place, column in enumerate(columns)]
    return {
        "title": table.title,
        "total": table.total,
        "columns": [
            {
                "title": each.title,
                "text": each.kind == "text",
                "left": each.kind in {"text", "code"},
                "wide": each.wide,
                "bar": each.bar,
            }
            for each in columns
        ],
        "rows": [
            [
                {
                    "said": words.shown(cell, column.kind),
                    "share": _share(cell, most[place]),
                    "gap": isinstance(cell, Gap),
                }
                for place, (cell, column) in enumerate(zip(row, columns, strict=True))
            ]
            for row in rows
        ],
    }


def _most(rows: list[list[Cell]], place: int) -> float:
    figures = (row[place] for row in rows)
    return max((each for each in figures if isinstance(each, int | float)), default=0)


def _share(cell: Cell, most: float) -> float:
    return cell / most if most and isinstance(cell, int | float) else 0
