"""`python -m tests.printer_faults`: every fault of a printer, written to docs/printer-faults.md."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hardware.printer.draw import ready_to_draw
from hardware.printer.spool import POLL
from tests.integration.hub.running import Hub
from tests.integration.hub.template import make_template
from tests.printer_faults.cases import CASES, Row
from tests.printer_faults.scene import admit, scene

PAGE = Path(__file__).parents[2] / "docs" / "printer-faults.md"
HEAD = """# A kiosk whose printer fails

A real hub, a kiosk, a console and an ESC/POS printer in software, each over the network
(`tests/printer_faults/`). In every line the visitor keeps number, QR and place in the queue; what
the screen says of the paper stands here. *Staff read* is what the foot of every console says by
itself until the fault is over, *seconds* how long after the fault it stood there. The papers are
read by an independent program: each holds the QR of the number on screen, and of no other.

Made by `python -m tests.printer_faults`; `make test` goes through all of it.

| fault | the visitor reads | staff read | seconds | what was printed |
|---|---|---|---:|---|
"""


def main() -> int:
    """Go through every case and write the page."""
    app = ready_to_draw()
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        tokens = make_template(Path(folder) / "data")
        hub = Hub(Path(folder) / "data", tokens).start()
        try:
            admitted = admit(hub, Path(folder) / "admitted")
            for name, case in CASES.items():
                with scene(hub, admitted, Path(folder) / name, POLL) as played:
                    rows.append(case(played))
                sys.stdout.write(line(rows[-1]))
                sys.stdout.flush()
        finally:
            hub.close()
    PAGE.write_text(HEAD + "".join(map(line, rows)), encoding="utf-8")
    del app
    return 0


def line(row: Row) -> str:
    """Return a line of the matrix."""
    seconds = "" if row.seconds is None else f"{row.seconds:.1f}"
    return f"| {row.fault} | {row.visitor} | {row.staff} | {seconds} | {row.paper} |\n"


if __name__ == "__main__":
    sys.exit(main())
