"""What a view is: what goes out as JSON."""

from __future__ import annotations

from typing import Any

View = dict[str, Any]
