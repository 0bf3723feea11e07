"""What every part of the link knows of the wire."""

from __future__ import annotations

from typing import Any

API = "1"
"""The version of the API: part of every path, and of every announcement."""

PROGRAM = "0.1.0"
"""The version of our programs, which every app tells its hub."""

Json = dict[str, Any]
