"""One line a figure: what we measured, what the machine can do at best, what we aim for."""

from __future__ import annotations

from collections.abc import Sequence


def line(name: str, ours: str, limit: str, goal: str, *, met: bool) -> None:
    print(f"{name:<44} {ours:>18}   {limit:<44} {goal:<22} {'yes' if met else 'NO'}", flush=True)


def head() -> None:
    print(f"{'figure':<44} {'ours':>18}   {'this machine, same run':<44} {'goal':<22} met")


def share(times: Sequence[float], part: float) -> float:
    """Return a percentile of times in seconds, as milliseconds."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] * 1e3
