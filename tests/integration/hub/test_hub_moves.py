"""Every command about a step, from every state: what it leads to, or what it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.integration.hub.running import Hub
from tests.integration.hub.template import Corner
from tests.integration.hub.test_hub_commands import row, take

SignIn = Callable[..., str]

AT_DESK = {"called", "arrived", "serving"}
# In the order in which a refusal lists them.
MOVES = {
    "call-step": {"waiting", "parked"},
    "recall": {"called"},
    "arrive": {"called"},
    "start-service": {"called", "arrived"},
    "note-interpreter": AT_DESK,
    "finish-service": AT_DESK,
    "mark-no-show": {"called"},
    "refer": AT_DESK | {"waiting", "parked"},
    "park": AT_DESK | {"waiting"},
    "return": {"parked", "no-show"},
    "reopen": {"done", "cancelled", "referred"},
    "cancel": AT_DESK | {"planned", "waiting", "held", "parked"},
}
ENDS = {
    "finish-service": "done",
    "mark-no-show": "no-show",
    "cancel": "cancelled",
    "refer": "referred",
}
BECOMES = {
    "call-step": "called",
    "recall": "called",
    "arrive": "arrived",
    "start-service": "serving",
    "park": "parked",
    "return": "waiting",
    "reopen": "waiting",
}
WAYS = {"arrived": "arrive", "serving": "start-service", "parked": "park"}
STATES = sorted(set().union(*MOVES.values()))


def body_of(move: str, corner: Corner, step: str) -> dict[str, Any]:
    """Return what a move needs; a referral leads to the other service and desk."""
    more = {
        "call-step": {"desk": corner.desk, "reason": "was sent away by mistake"},
        "note-interpreter": {"interpreter": True},
        "refer": {"service": corner.services[1], "desk": corner.desks[1]},
    }
    return {"step_id": step, **more.get(move, {})}


def bring_to(hub: Hub, corner: Corner, session: str, wanted: str) -> str:
    """Return a step in a state."""
    counter = hub.caller("counter")
    if wanted == "waiting":
        return str(take(hub, corner.service)["step_id"])
    if wanted == "planned":
        return str(take(hub, *corner.services, order="fixed")["steps"][1]["step_id"])
    if wanted == "parked":
        step = str(take(hub, corner.service)["step_id"])
        counter.done("park", {"step_id": step}, session)
        return step
    ticket = take(hub, *(corner.services if wanted == "held" else corner.services[:1]))
    counter.done("call-next", {"desk": corner.desk}, session)
    if wanted == "held":
        return str(ticket["steps"][1]["step_id"])
    step = ticket["step_id"]
    for move, state_then in (WAYS | {end: move for move, end in ENDS.items()}).items():
        if wanted == move:
            counter.done(state_then, body_of(state_then, corner, step), session)
    return step


@pytest.mark.parametrize("wanted", STATES)
def test_every_move_from_every_state(hub: Hub, corner: Corner, sign_in: SignIn, wanted: str):
    counter = hub.caller("counter")
    able = [move for move, states in MOVES.items() if wanted in states]
    session = sign_in(corner.desk, staff="Luis")
    step = bring_to(hub, corner, session, wanted)
    for move in MOVES:
        if move in able:
            continue
        before = counter.floor()
        refused = counter.post(move, body_of(move, corner, step), session)
        assert (refused.status, refused.error) == (409, "wrong-state"), move
        assert refused.json["step_id"] == step
        assert refused.json["state"] == wanted
        assert refused.json["allowed"] == able
        assert counter.floor() == before


@pytest.mark.parametrize(
    ("wanted", "move"), [(s, move) for move, states in MOVES.items() for s in sorted(states)]
)
def test_every_allowed_move(hub: Hub, corner: Corner, sign_in: SignIn, wanted: str, move: str):
    counter, session = hub.caller("counter"), sign_in(corner.desk, staff="Luis")
    step = bring_to(hub, corner, session, wanted)
    told = counter.done(move, body_of(move, corner, step), session)
    assert told == {} or move in {"call-step", "refer"}
    seen = row(hub, step)
    if move in ENDS:
        assert seen is None
        return
    assert seen is not None
    assert seen["state"] == BECOMES.get(move, wanted)
    assert seen["calls"] == {"called": 1 + (move == "recall"), "waiting": 0}.get(
        seen["state"], seen["calls"]
    )
    lists = {"called": "called", "arrived": "called", "serving": "serving"}
    assert seen["list"] == lists.get(seen["state"], "waiting")
    assert seen["desk"] == (corner.desk if seen["state"] in AT_DESK else None)
