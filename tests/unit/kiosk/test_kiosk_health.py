"""What the kiosk tells the hub of its printer."""

from __future__ import annotations

from typing import get_args

import pytest

from hardware.printer.status import FINE, UNKNOWN, Trouble, in_trouble
from kiosk.health import Health, called, printer_state
from shared.domain.commands.setting_up import PrinterState, ReportHealth


def test_every_trouble_has_a_word_that_the_hub_knows() -> None:
    words = {printer_state(in_trouble(trouble)) for trouble in Trouble}
    assert words == set(Trouble)
    assert words < set(get_args(PrinterState))


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (None, "none"),
        (FINE, "fine"),
        (UNKNOWN, "unknown"),
        (in_trouble(Trouble.PAPER_NEAR_END, Trouble.COVER_OPEN), "cover-open"),
    ],
)
def test_the_worst_is_told(status, word) -> None:
    assert printer_state(status) == word


def test_calls_are_heard_among_other_events() -> None:
    stream = [
        {"event": "step-opened", "counts": {"papers": 1}},
        {"event": "step-called", "counts": {"papers": -1}, "number": "A-017"},
        {"event": "desk-opened", "desk": "desk-1"},
        {"event": "step-called", "counts": {}, "number": "B-002"},
    ]
    assert called(stream) == ["A-017", "B-002"]


def test_papers_that_the_hub_does_not_take_are_told_as_long_as_that_lasts() -> None:
    health = Health("fine")
    health.report()
    health.learn_left_out(("A-801",))
    assert health.report() == ReportHealth(printer="fine", left_out=("A-801",))
    health.learn_left_out(())
    assert health.report() == ReportHealth(printer="fine")


def test_each_change_is_told_once_and_all_again_after_a_loss() -> None:
    health = Health("unknown")
    assert health.report() == ReportHealth(printer="unknown")
    assert health.report() is None
    health.learn("paper-out")
    health.learn("fine")
    assert health.report() == ReportHealth(printer="fine")
    health.learn("fine")
    assert health.report() is None
    health.lost()
    assert health.report() == ReportHealth(printer="fine")
