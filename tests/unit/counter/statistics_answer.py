"""What the studies might answer for a month of the specimen's center."""

from __future__ import annotations

from random import Random
from typing import Any

HIDDEN = "withheld"


def spans(median: float, p90: float) -> dict[str, Any]:
    return {"mean": median * 72, "median": median * 60, "p90": p90 * 60, "longest": p90 * 90}


def totals(visits: int, median: float, p90: float) -> dict[str, Any]:
    steps = visits * 2
    return {
        "visits": visits,
        "people": visits + 812,
        "steps": steps,
        "touches": 1.9,
        "outcomes": {
            "done": steps - 900,
            "referred": 310,
            "no-show": 121,
            "left-at-desk": HIDDEN,
            "unmet-after-call": 0,
            "with-us": 0,
            "left": 252,
            "sent-on": 0,
            "unmet": HIDDEN,
            "waiting": 0,
        },
        "in_time": 0.71,
        "left": 0.06,
        "no_show": 0.014,
        "wait": {"known": steps - 114, "unknown": 114, **spans(median, p90)},
        "service": {"known": steps - 500, "unknown": 41, **spans(14, 31)},
        "walk": {"known": steps - 600, "unknown": 59, **spans(1, 2)},
        "desks": {
            "open": 3_400_000.0,
            "busy": 2_900_000.0,
            "idle": 500_000.0,
            "breaks": 210_000.0,
            "pauses": 164,
        },
    }


def row(code: str, steps: int, median: float, p90: float) -> dict[str, Any]:
    shares = {"in_time": 0.7, "left": 0.05, "no_show": HIDDEN}
    waits = {"wait": spans(median, p90), "service": spans(12, 30)}
    return {"code": code, "steps": steps, **shares, **waits}


def hidden_row(code: str) -> dict[str, Any]:
    names = ("steps", "in_time", "left", "no_show", "wait", "service")
    return {"code": code} | dict.fromkeys(names, HIDDEN)


def statistics(**more: Any) -> dict[str, Any]:
    """Return the answer of a busy month, some of it withheld."""
    chance = Random(1)
    hours = list(range(8, 18))
    medians: list[list[Any]] = [
        [chance.choice((5, 9, 14, 22, 28, 38, 52)) * 60.0 for _ in hours] for _ in range(5)
    ]
    medians.append([960.0, 1620.0, 2040.0, HIDDEN, None, None, None, None, None, None])
    medians[4][-1] = HIDDEN
    return {
        "range": {"since": "2026-02-03", "until": "2026-03-02"},
        "before": {"since": "2026-01-06", "until": "2026-02-02"},
        "known": {"since": "2025-01-02", "until": "2026-03-02"},
        "left_out": True,
        "target": 1800,
        "totals": totals(4212, 18, 47),
        "totals_before": totals(4010, 21, 58),
        "tables": {
            "service": [
                row("papers", 3201, 22, 54),
                row("legal", 1420, 19, 49),
                row("health", 1110, 9, 24),
                row("education", 902, 14, 33),
                row("work", 610, 21, 46),
                hidden_row("support"),
                hidden_row("welcome"),
            ],
            "desk": [row(f"d{number}", 900 - number, 10 + number, 40) for number in range(1, 6)]
            + [hidden_row("")],
            "class": [row("", 6000, 18, 47), row("elderly", 900, 9, 20), hidden_row("infant")],
            "language": [row("es", 6000, 18, 47), row("ht", 700, 30, 80), hidden_row("fr")],
        },
        "heat": {"hours": hours, "weekdays": list(range(6)), "medians": medians},
        "waits": [
            {"from": at * 300, "to": at * 300 + 300, "steps": max(7, 1400 - abs(3 - at) * 260)}
            for at in range(10)
        ]
        + [
            {"from": 3000, "to": 4200, "steps": 61},
            {"from": 4200, "to": None, "steps": 9},
            {"from": None, "to": None, "steps": 114},
        ],
        "trend": {
            "unit": "day",
            "points": [
                {"since": f"2026-02-{day:02}", "steps": HIDDEN, "median": HIDDEN, "p90": HIDDEN}
                if day in {9, 10}
                else {
                    "since": f"2026-02-{day:02}",
                    "steps": 0 if day % 7 == 1 else 250 + day * 7 % 90,
                    "median": None if day % 7 == 1 else 600.0 + day * 131 % 1500,
                    "p90": None if day % 7 == 1 else 2400.0,
                }
                for day in range(3, 29)
            ],
        },
        "unmet": {"total": 64, "people": 71, "by_service": [], "by_why": []},
        "feedback": {"total": 310, "mean": 4.2, "faces": [9, 12, 40, 99, 150]},
    } | more


def causes(**more: Any) -> dict[str, Any]:
    """Return causes of a month that was tighter than those before."""
    return {
        "range": {"since": "2026-02-03", "until": "2026-03-02"},
        "usual_range": {"since": "2025-12-09", "until": "2026-02-02"},
        "over": 0.29,
        "wait": spans(18, 47),
        "wait_usual": spans(12, 31),
        "history": True,
        "causes": [
            {"code": "arrivals", "now": 31.4, "usual": 24.0, "share": 0.52},
            {"code": "desks", "now": 4.1, "usual": 5.0, "share": 0.38},
            {"code": "priority", "now": 0.24, "usual": 0.2, "share": 0.1},
            {"code": "services", "now": 780.0, "usual": 840.0, "share": 0.0},
        ],
    } | more
