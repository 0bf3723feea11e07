"""What every part of the link knows of the wire."""

from __future__ import annotations

from typing import Any

API = "1"
"""The version of the API: part of every path, and of every announcement."""

Json = dict[str, Any]
