"""One real hub for all faults of printers."""

from __future__ import annotations

from tests.integration.hub.fixtures import hub, template

__all__ = ["hub", "template"]
