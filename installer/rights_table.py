"""The table of rights in ARCHITECTURE.md, made from the one that the hub lives by.

`python -m installer.rights_table` writes it between its two marker comments and prints it.
"""

from __future__ import annotations

import sys

from installer.state_table import ARCHITECTURE, between
from shared.domain.rights import COMMAND_RIGHTS, VIEW_RIGHTS, Right, asks_a_person
from shared.domain.roles import Role

BEGIN = "<!-- rights: python -m installer.rights_table -->"
END = "<!-- /rights -->"


def table() -> str:
    """Return the table as Markdown, a line for each view and each command."""
    lines = [f"| | {' | '.join(Role)} |", "|---" * (len(Role) + 1) + "|"]
    lines += [_line(f"see {name}", right) for name, right in VIEW_RIGHTS.items()]
    lines += [_line(command.name, right) for command, right in COMMAND_RIGHTS.items()]
    return "\n".join(lines)


def _line(name: str, right: Right) -> str:
    return f"| {name} | {' | '.join(_cell(right, role) for role in Role)} |"


def _cell(right: Right, role: Role) -> str:
    if role not in right.roles:
        return "-"
    return right.needs.value if asks_a_person(right, role) else "yes"


def renewed(page: str) -> str:
    """Return a page with the table between its markers; raises ValueError without them."""
    return between(page, BEGIN, END, table())


def main() -> None:
    """Renew ARCHITECTURE.md."""
    page = ARCHITECTURE.read_text(encoding="utf-8")
    ARCHITECTURE.write_text(renewed(page), encoding="utf-8")
    sys.stdout.write(table() + "\n")


if __name__ == "__main__":
    main()
