"""Loud tests: an unexpected log record, Qt message or QML warning fails."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")


# A busy machine is no fault of ours: nothing here is a timed test.
settings.register_profile("ventanilla", deadline=None)
settings.load_profile("ventanilla")


# Whole programs take longest: begun last, they would keep one core busy when all others are done.
_LONGEST = {"lan", "e2e", "fuzz"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest."""
    items.sort(key=lambda item: _LONGEST.isdisjoint(item.path.parts))


def pytest_collection_finish() -> None:
    """Leave what was imported out of every later collection: it never becomes garbage."""
    gc.collect()
    gc.freeze()


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def loud_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail on any record of WARNING or above, unless the test asks for `caplog` and reads it."""
    collector = _Collector()
    root = logging.getLogger()
    root.addHandler(collector)
    yield
    root.removeHandler(collector)
    if "caplog" not in request.fixturenames:
        said = [f"{record.name}: {record.getMessage()}" for record in collector.records]
        assert not said, f"unexpected log: {said}"
