"""The list QML shows changes by difference, and only where it must."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex

from shared.ui.records import RecordModel, camel


class State(Enum):
    WAITING = "waiting"


@dataclass(frozen=True)
class Row:
    step_id: int
    number: str = "A-001"
    state: State = State.WAITING


def model_of(*ids: int) -> RecordModel[Row]:
    model = RecordModel(Row, key="step_id")
    model.show([Row(i) for i in ids])
    return model


def tale(model: RecordModel[Row]) -> list[str]:
    """Write down every change the model announces."""
    said: list[str] = []
    model.rowsInserted.connect(lambda _p, a, b: said.append(f"insert {a}-{b}"))
    model.rowsRemoved.connect(lambda _p, a, b: said.append(f"remove {a}-{b}"))
    model.rowsMoved.connect(lambda _p, a, _b, _q, to: said.append(f"move {a} to {to}"))
    model.dataChanged.connect(lambda a, _b, roles: said.append(f"change {a.row()} {len(roles)}"))
    model.modelReset.connect(lambda: said.append("reset"))
    return said


def test_fields_become_camel_case_roles() -> None:
    assert camel("step_id") == "stepId"
    names = {bytes(name.data()) for name in model_of().roleNames().values()}
    assert names == {b"stepId", b"number", b"state"}


def test_data_gives_fields_and_enums_by_value() -> None:
    model = model_of(7)
    roles = {bytes(name.data()): role for role, name in model.roleNames().items()}
    assert model.data(model.index(0), roles[b"stepId"]) == 7
    assert model.data(model.index(0), roles[b"state"]) == "waiting"
    assert model.data(QModelIndex(), roles[b"stepId"]) is None


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ([1, 2, 3], [1, 2, 3], []),
        ([1, 2, 3], [2, 3], ["remove 0-0"]),
        ([1, 2, 3, 4, 5], [1, 5], ["remove 1-3"]),
        ([1, 2], [1, 9, 2], ["insert 1-1"]),
        ([1, 2, 3, 4], [4, 1, 2, 3], ["move 3 to 0"]),
        ([1, 2, 3, 4], [2, 3, 4, 1], ["move 0 to 4"]),
    ],
)
def test_a_change_is_told_in_the_fewest_words(
    before: list[int], after: list[int], changes: list[str]
) -> None:
    model = model_of(*before)
    said = tale(model)
    model.show([Row(i) for i in after])
    assert said == changes


def test_a_changed_record_touches_its_own_roles_only() -> None:
    model = model_of(1, 2)
    said = tale(model)
    model.show([Row(1), Row(2, number="B-014")])
    assert said == ["change 1 1"]


@given(
    st.lists(st.integers(0, 12), unique=True),
    st.lists(st.tuples(st.integers(0, 12), st.text(max_size=1)), unique_by=lambda row: row[0]),
)
def test_any_list_turns_into_any_other_without_a_reset(
    before: list[int], after: list[tuple[int, str]]
) -> None:
    model = model_of(*before)
    said = tale(model)
    kept = {i: QPersistentModelIndex(model.index(row)) for row, i in enumerate(before)}
    wanted = [Row(i, number) for i, number in after]
    model.show(wanted)
    assert model.records == tuple(wanted)
    assert "reset" not in said
    for row, record in enumerate(wanted):
        if record.step_id in kept:
            assert kept[record.step_id].row() == row


def test_count_is_announced_once(qtbot) -> None:
    model = model_of(1)
    with qtbot.waitSignal(model.countChanged):
        model.show([Row(1), Row(2), Row(3)])
    assert model.property("count") == 3


def test_two_records_with_one_key_are_refused_and_nothing_changes() -> None:
    model = model_of(1, 2)
    with pytest.raises(ValueError, match="step_id"):
        model.show([Row(3), Row(3)])
    assert [row.step_id for row in model.records] == [1, 2]


def test_a_key_that_is_no_field_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing"):
        RecordModel(Row, key="nothing")


def test_it_is_a_well_behaved_model(qtmodeltester) -> None:
    model = model_of(1, 2, 3)
    qtmodeltester.check(model)
    model.show([Row(3), Row(1, "B-002"), Row(4)])
    qtmodeltester.check(model)
