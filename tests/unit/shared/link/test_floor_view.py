"""The floor view: a snapshot and the events after it are as good as a later snapshot."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import FrozenInstanceError
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.roles import Role
from shared.domain.visit import State
from shared.link.floor_view import Change, FloorView
from tests.fakes.queue_day import KINDS, QueueDay

ROLES = [Role.COUNTER, Role.MANAGER, Role.DISPLAY, Role.KIOSK]
ACTS = st.lists(st.tuples(st.integers(0, KINDS - 1), st.integers(0, 10_000)), max_size=40)

T0 = "2026-11-22T10:00:00.000000Z"
T1 = "2026-11-22T10:05:00Z"
T2 = "2026-11-22T10:09:00Z"


def shown(view: FloorView) -> dict[str, Any]:
    """Everything that a view tells."""
    return {
        "waiting": view.waiting,
        "called": sorted(view.called, key=lambda row: row.key),
        "serving": sorted(view.serving, key=lambda row: row.key),
        "desks": dict(view.desks),
        "counts": dict(view.counts),
    }


@settings(max_examples=150, deadline=None)
@given(before=ACTS, after=ACTS)
@pytest.mark.parametrize("role", ROLES)
def test_snapshot_and_events_equal_a_later_snapshot(
    role: Role, before: list[tuple[int, int]], after: list[tuple[int, int]]
) -> None:
    day = QueueDay()
    for act in before:
        day.act(*act)
    view = FloorView(day.snapshot(role))
    for act in after:
        day.act(*act)
    for message in day.messages(role, view.seq):
        view.apply(message)
    assert shown(view) == shown(FloorView(day.snapshot(role)))


def test_the_acts_of_the_property_reach_every_event() -> None:
    day = QueueDay()
    chance = Random(7)
    for _ in range(600):
        day.act(chance.randrange(KINDS), chance.randrange(10_000))
    kinds = Counter(message["event"] for message in day.messages(Role.COUNTER, 0))
    missing = {
        "step-opened", "step-called", "step-recalled", "step-held", "step-released",
        "service-started", "service-finished", "step-missed", "step-cancelled",
        "desk-opened", "desk-closed", "desk-paused", "desk-resumed",
    } - set(kinds)  # fmt: skip
    assert not missing


def staff_row(
    number: str, since: str = T0, state: str = "waiting", **more: object
) -> dict[str, Any]:
    return {
        "step_id": f"s-{number}",
        "visit_id": f"v-{number}",
        "number": number,
        "service": "papers",
        "language": "es",
        "state": state,
        "since": since,
        "desk": None,
        "priority": None,
        "people": 1,
        "opened_at": T0,
        "calls": 0,
        "reason": None,
    } | more


def floor(seq: int = 10, **lists: object) -> dict[str, Any]:
    empty: dict[str, object] = {"waiting": [], "called": [], "serving": [], "desks": []}
    return {"journal": "j", "seq": seq} | empty | lists


def event(seq: int, kind: str, at: str = T1, **fields: object) -> dict[str, Any]:
    return {"type": "event", "seq": seq, "at": at, "event": kind} | fields


REASON = {"code": "only-one", "waited": 300.0, "rate": 1.0, "runner_up": None}


def called(seq: int, number: str, desk: str = "desk-1", at: str = T1) -> dict[str, Any]:
    row = staff_row(number)
    told = {key: row[key] for key in ("step_id", "visit_id", "number", "service", "language")}
    return event(seq, "step-called", at, **told, desk=desk, staff="Ana", reason=REASON)


def test_a_call_moves_one_row_and_says_so() -> None:
    view = FloorView(floor(waiting=[staff_row("A-001"), staff_row("A-002", T1)]))
    change = view.apply(called(11, "A-001"))
    assert change.before == FloorView(floor(waiting=[staff_row("A-001")])).waiting[0]
    assert change.after is change.call is view.called[0]
    assert change.key == "s-A-001"
    assert (view.called[0].state, view.called[0].desk, view.called[0].calls) == (
        State.CALLED,
        "desk-1",
        1,
    )
    assert view.called[0].reason == REASON
    assert [row.number for row in view.waiting] == ["A-002"]
    assert view.at_desk("desk-1") is view.called[0]


def test_the_same_message_twice_changes_nothing() -> None:
    view = FloorView(floor(waiting=[staff_row("A-001")]))
    view.apply(called(11, "A-001"))
    before = shown(view)
    assert view.apply(called(11, "A-001")) == Change(seq=11)
    assert shown(view) == before


def test_messages_the_snapshot_knew_already_change_nothing() -> None:
    view = FloorView(floor(seq=11, waiting=[staff_row("A-001")]))
    assert view.apply(called(11, "A-001")) == Change(seq=11)
    assert not view.called


def test_a_beat_moves_the_place_only() -> None:
    view = FloorView(floor(waiting=[staff_row("A-001")]))
    assert view.apply({"type": "at", "seq": 17}) == Change(seq=17)
    assert view.seq == 17


def test_waiting_rows_stand_oldest_first_and_keep_their_place_among_equals() -> None:
    rows = [staff_row("A-001"), staff_row("A-002"), staff_row("A-003", T1)]
    view = FloorView(floor(waiting=rows))
    row = staff_row("A-001")
    told = {key: row[key] for key in ("step_id", "visit_id", "number", "service", "language")}
    held = view.apply(event(11, "step-held", **told))
    assert held.after is not None
    assert held.after.state is State.HELD
    view.apply(event(12, "step-released", **told))
    assert [row.number for row in view.waiting] == ["A-001", "A-002", "A-003"]


def test_an_unknown_kind_of_event_is_passed_over() -> None:
    view = FloorView(floor(waiting=[staff_row("A-001")]))
    assert view.apply(event(11, "tea-served", step_id="s-A-001")) == Change(seq=11)
    assert view.apply(event(12, "service-started", step_id="nobody")) == Change(seq=12)


def test_a_row_cannot_be_altered() -> None:
    row = FloorView(floor(waiting=[staff_row("A-001")])).waiting[0]
    with pytest.raises(FrozenInstanceError):
        row.number = "B-001"  # type: ignore[misc]


def test_a_display_follows_a_call_by_number_alone() -> None:
    view = FloorView(floor(desks=[{"desk": "desk-3", "state": "open"}]))
    public = {"number": "A-001", "desk": "desk-3", "language": "ht"}
    first = view.apply(event(11, "step-called", **public, calls=1))
    assert first.call is not None
    assert (first.call.number, first.call.language, first.call.calls) == ("A-001", "ht", 1)
    again = view.apply(event(12, "step-recalled", T2, **public, calls=2))
    assert again.call is not None
    assert (again.call.calls, again.call.since.minute) == (2, 9)
    started = view.apply(event(13, "service-started", number="A-001", desk="desk-3"))
    assert started.call is None
    assert [row.number for row in view.serving] == ["A-001"]
    ended = view.apply(event(14, "service-finished", number="A-001", desk="desk-3"))
    assert ended.after is None
    assert not view.serving


def test_a_kiosk_counts_who_waits() -> None:
    view = FloorView(floor(counts={"papers": 2}))
    view.apply(event(11, "step-opened", counts={"health": 1}))
    view.apply(event(12, "step-called", counts={"papers": -1}))
    assert view.counts == {"papers": 1, "health": 1}
    assert not view.waiting


def test_desks_open_pause_and_close() -> None:
    view = FloorView(floor(desks=[{"desk": "desk-1", "state": "closed"}]))
    told = {"desk": "desk-1", "staff": "Ana"}
    view.apply(event(11, "desk-opened", **told, device="d7", session="a1"))
    paused = view.apply(event(12, "desk-paused", **told)).desk
    assert paused is not None
    assert (paused.state, paused.staff, paused.device) == ("paused", "Ana", "d7")
    assert paused.session == "a1"
    view.apply(event(13, "desk-resumed", **told))
    assert view.desks["desk-1"].state == "open"
    view.apply(event(14, "desk-closed", **told))
    assert (view.desks["desk-1"].state, view.desks["desk-1"].staff) == ("closed", None)


def test_a_view_reads_the_snapshot_without_keeping_it() -> None:
    told = floor(waiting=[staff_row("A-001")], counts={"papers": 1})
    before = json.dumps(told)
    view = FloorView(told)
    view.apply(called(11, "A-001"))
    view.apply(event(12, "step-opened", counts={"papers": 1}))
    assert json.dumps(told) == before
