"""`make access`: measure every page of the kiosk against the clauses, and write docs/access.md."""

from __future__ import annotations

import sys

from installer.build_assets import build_translations
from installer.demo.folders import ROOT
from installer.looks.gallery import without_a_screen
from installer.terminal import complain, say

PAGE = ROOT / "docs" / "access.md"
SHOWN = 25


def main() -> int:
    """Measure, print and write; return 1 when anything does not hold."""
    without_a_screen()
    from installer.looks import report, rounds  # noqa: PLC0415  Qt reads where to draw as it starts

    build_translations()
    ledger = rounds.in_a_folder_of_its_own()
    PAGE.write_text(report.page(ledger), encoding="utf-8")
    say("\n".join(report.table(ledger)))
    for measure, view in ledger.misses[:SHOWN]:
        complain(f"{measure.clause}: {measure.value:.1f} for {measure.who} on {view}")
    if (more := len(ledger.misses) - SHOWN) > 0:
        complain(f"and {more} more")
    return 1 if ledger.misses else 0


if __name__ == "__main__":
    sys.exit(main())
