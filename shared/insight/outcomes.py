"""What became of steps: each of them has one outcome, and all are counted."""

from __future__ import annotations

import numpy as np

from ..domain.visit import State
from .archive_columns import MISSING, STATES, Array, Frame

# Of those who were called, and of those who never were.
CALLED = ("done", "referred", "no-show", "left-at-desk", "unmet-after-call", "with-us")
UNCALLED = ("left", "sent-on", "unmet", "waiting")
OUTCOMES = CALLED + UNCALLED
_OF_CALLED = {
    State.DONE: "done",
    State.REFERRED: "referred",
    State.NO_SHOW: "no-show",
    State.CANCELLED: "left-at-desk",
    State.UNMET: "unmet-after-call",
}
_OF_UNCALLED = {
    State.CANCELLED: "left",
    State.NO_SHOW: "left",
    State.REFERRED: "sent-on",
    State.UNMET: "unmet",
}


def outcomes(steps: Frame) -> Array:
    """Return the place of each step's outcome in OUTCOMES."""
    called = np.array([OUTCOMES.index(_OF_CALLED.get(State(s), "with-us")) for s in STATES])
    uncalled = np.array([OUTCOMES.index(_OF_UNCALLED.get(State(s), "waiting")) for s in STATES])
    state = steps["state"]
    return np.where(steps["first_called"] == MISSING, uncalled[state], called[state])
