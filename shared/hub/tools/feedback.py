"""`python -m shared.hub feedback`: how it went, by service, where enough people said so."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TypeAlias

from ...store.saying import faces
from ..folder import Folder
from .beside import reading

Parsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
AddTool = Callable[[Parsers, str, str], argparse.ArgumentParser]
FEWEST = 5
"""Fewer answers than this for a service are not told: somebody could be guessed from them."""
_WORDS = ("very badly", "badly", "so-so", "well", "very well")


def add_feedback(tools: Parsers, add_tool: AddTool) -> None:
    """Add the tool to a command line; `add_tool` makes one that knows its data folder."""
    said = f"Print how visitors say it went, by service; under {FEWEST} answers as a dash."
    add_tool(tools, "feedback", said).set_defaults(run=_feedback)


def _feedback(options: argparse.Namespace) -> None:
    engine = reading(Folder(options.data))
    given: dict[str, dict[int, int]] = {}
    for each in faces(engine):
        given.setdefault(each.service, {})[each.face] = each.count
    sys.stdout.write("\t".join(["service", *_WORDS, "answers"]) + "\n")
    for service, counts in given.items():
        total = sum(counts.values())
        enough = total >= FEWEST
        cells = [str(counts.get(face, 0)) if enough else "–" for face in range(1, 6)]
        sys.stdout.write("\t".join([service, *cells, str(total) if enough else "–"]) + "\n")
