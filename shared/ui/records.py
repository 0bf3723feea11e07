"""Frozen dataclasses as a list QML can show, refreshed by difference."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import fields
from enum import Enum
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)


class Record(Protocol):
    """Any frozen dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


R = TypeVar("R", bound=Record)
_ROOT = QModelIndex()
_FIRST_ROLE = Qt.ItemDataRole.UserRole + 1


def camel(name: str) -> str:
    """Return the QML name of a field: `step_id` is `stepId`."""
    head, *tail = name.split("_")
    return head + "".join(part.capitalize() for part in tail)


class RecordModel(QAbstractListModel, Generic[R]):
    """A list of records of one type, each known by its `key` field.

    Signals:
        countChanged: Emitted when the number of rows is another one.
    """

    countChanged = Signal()  # noqa: N815  the name QML sees

    def __init__(self, record_type: type[R], key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields = [field.name for field in fields(record_type)]
        if key not in self._fields:
            raise ValueError(f"{record_type.__name__} has no field {key!r} to tell records apart.")
        self._key = key
        self._rows: list[R] = []

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """Return the number of rows."""
        return len(self._rows)

    @property
    def records(self) -> tuple[R, ...]:
        """What is shown now, in order."""
        return tuple(self._rows)

    def show(self, records: Sequence[R]) -> None:
        """Show exactly `records`: only rows that differ are touched.

        Raises ValueError when two records share a key; nothing changes then.
        """
        wanted = {self._id(record): place for place, record in enumerate(records)}
        if len(wanted) != len(records):
            raise ValueError(f"Two records share the same {self._key}.")
        before = len(self._rows)
        self._remove_absent(wanted)
        for place, record in enumerate(records):
            self._settle(place, record, wanted)
        if len(self._rows) != before:
            self.countChanged.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:  # noqa: N802
        """Return the number of rows; a row has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802
        """Return the camelCase roles, one a field."""
        return {
            _FIRST_ROLE + place: QByteArray(camel(name).encode())
            for place, name in enumerate(self._fields)
        }

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _FIRST_ROLE) -> object:
        """Return the field a role names; enums as their value."""
        place = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= place < len(self._fields):
            return None
        value: object = getattr(self._rows[index.row()], self._fields[place])
        return value.value if isinstance(value, Enum) else value

    def _id(self, record: R) -> Hashable:
        key: Hashable = getattr(record, self._key)
        return key

    def _remove_absent(self, wanted: dict[Hashable, int]) -> None:
        row = len(self._rows)
        while row:
            last = row = row - 1
            if self._id(self._rows[row]) in wanted:
                continue
            while row and self._id(self._rows[row - 1]) not in wanted:
                row -= 1
            self.beginRemoveRows(_ROOT, row, last)
            del self._rows[row : last + 1]
            self.endRemoveRows()

    def _settle(self, place: int, record: R, wanted: dict[Hashable, int]) -> None:
        """Bring `record` to row `place`; the rows before it are settled already."""
        row = self._find(self._id(record), place)
        if row is None:
            self.beginInsertRows(_ROOT, place, place)
            self._rows.insert(place, record)
            self.endInsertRows()
            return
        if row == place + 1:
            # The row in the way went back in the list: one move, not one for each it passed.
            home = wanted[self._id(self._rows[place])]
            self._move(place, min(home, len(self._rows) - 1))
        elif row > place:
            self._move(row, place)
        self._update(place, record)

    def _find(self, key: Hashable, start: int) -> int | None:
        rows = self._rows
        return next((row for row in range(start, len(rows)) if self._id(rows[row]) == key), None)

    def _move(self, source: int, target: int) -> None:
        below = target + 1 if target > source else target
        self.beginMoveRows(_ROOT, source, source, _ROOT, below)
        self._rows.insert(target, self._rows.pop(source))
        self.endMoveRows()

    def _update(self, row: int, record: R) -> None:
        old = self._rows[row]
        self._rows[row] = record
        changed = [
            _FIRST_ROLE + place
            for place, name in enumerate(self._fields)
            if getattr(old, name) != getattr(record, name)
        ]
        if changed:
            index = self.index(row)
            self.dataChanged.emit(index, index, changed)
