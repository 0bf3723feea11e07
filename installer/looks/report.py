"""The table of access, clause by clause, as docs/access.md holds it."""

from __future__ import annotations

from installer.looks.clauses import CLAUSES, LIMITS, Ledger, Measure
from installer.looks.gallery import faces
from installer.looks.panels import LAYOUTS, OVER_A_SHELF, SUPPORTED, THEMES, TOO_SMALL, Panel
from installer.looks.rounds import HIGH, LANGUAGES
from kiosk.visit.comfort import Hanging

HEAD = """# Access, measured

Made by `make access`, which shows every page of the kiosk without a screen and measures what is
really there: each touchable thing and each text of the live item tree, and colours from pictures.
Each line claims one clause and nothing beyond it. What only a site can check (height of the
panel, loudness, force, the jack) is not claimed here.
"""


def table(ledger: Ledger) -> list[str]:
    """Return the rows, one a clause: limit, worst figure, whose it is, how many were measured."""
    rows = ["| clause | source | measured | limit | worst | where | of |", "|" + "---|" * 7]
    for clause in CLAUSES.values():
        sign, worst = "<=" if clause.at_most else ">=", ledger.worst.get(clause.id)
        limit = f"{sign} {LIMITS[clause.id]:g} {clause.unit}"
        cells = [clause.id, clause.source, clause.what, limit, *_cells(worst)]
        rows.append(f"| {' | '.join(cells)} | {ledger.counted[clause.id]} |")
    return rows


def page(ledger: Ledger) -> str:
    """Return docs/access.md."""
    panels = "\n".join(f"- {_size(each)}" for each in SUPPORTED)
    wears = ", ".join(dict.fromkeys(each.name for each in (*LAYOUTS, *THEMES, *OVER_A_SHELF)))
    return f"""{HEAD}
Panels:

{panels}

Not supported: {TOO_SMALL.name} and smaller, where keys of 20 mm leave no room for a page.

Pages behind the staff's PIN are measured for names, keys, contrast and whole words, not for size.

Panels hang {Hanging().bottom:g} mm above the floor, or over a shelf {HIGH.bottom:g} mm.
Reach is judged from the floor: {Hanging().limit:g} mm, over a shelf {HIGH.limit:g} mm.

Pages: {len(faces())} faces, in {", ".join(LANGUAGES)}; worn as {wears}.

{chr(10).join(table(ledger))}

{_summary(ledger)}
"""


def _summary(ledger: Ledger) -> str:
    if not ledger.misses:
        return "Everything measured holds."
    return f"{len(ledger.misses)} of {sum(ledger.counted.values())} measures do not hold."


def _cells(worst: tuple[Measure, str] | None) -> tuple[str, str]:
    if worst is None:
        return "-", "-"
    measure, view = worst
    mark = "" if measure.holds else " **missed**"
    return f"{round(measure.value, 1):g}{mark}", f"{measure.who} on {view}".replace(
        "|", "/"
    ).replace("\\n", " ")


def _size(panel: Panel) -> str:
    across, down = (round(side / panel.px_per_mm) for side in (panel.width, panel.height))
    limit = "" if panel.roomy else "; usual size and place only"
    return f"{panel.name}: {panel.width} x {panel.height} pixels, {across} x {down} mm{limit}"
