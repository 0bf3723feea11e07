"""The table of a step's states in ARCHITECTURE.md, made from the one that the hub lives by.

`python -m installer.state_table` writes it between its two marker comments and prints it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from shared.domain.visit import State, allowed

ARCHITECTURE = Path(__file__).parents[1] / "ARCHITECTURE.md"
BEGIN = "<!-- states: python -m installer.state_table -->"
END = "<!-- /states -->"


def table() -> str:
    """Return the table as Markdown, a line for each state in its order."""
    lines = ["| state | allowed commands |", "|---|---|"]
    lines += [f"| {state} | {', '.join(allowed(state)) or '-'} |" for state in State]
    return "\n".join(lines)


def renewed(page: str) -> str:
    """Return a page with the table between its markers; raises ValueError without them."""
    return between(page, BEGIN, END, table())


def between(page: str, begin: str, end: str, text: str) -> str:
    """Return a page with this text between two marks; raises ValueError without them."""
    before, _, rest = page.partition(begin)
    _, found, after = rest.partition(end)
    if not found:
        raise ValueError(f"expected {begin} and {end} in the page")
    return f"{before}{begin}\n{text}\n{end}{after}"


def main() -> None:
    """Renew ARCHITECTURE.md."""
    page = ARCHITECTURE.read_text(encoding="utf-8")
    ARCHITECTURE.write_text(renewed(page), encoding="utf-8")
    sys.stdout.write(table() + "\n")


if __name__ == "__main__":
    main()
