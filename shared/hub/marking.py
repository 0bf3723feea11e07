"""What a center for training is called wherever its name stands."""

from __future__ import annotations


def training_name(name: str) -> str:
    """Return what a center for training is called, in words that staff of any center read."""
    return f"Práctica / Training · {name}"
