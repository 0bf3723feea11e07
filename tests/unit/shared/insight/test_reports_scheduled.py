"""Reports by themselves: each period once it is over, none twice, none missed."""

import datetime as dt
import errno

import pytest

from shared.insight.reports import scheduled
from shared.insight.reports.scheduled import NOTE, make_due
from tests.fakes.months import FIRST, PROFILE, Center

PLAN = """
[[reports]]
kind = "summary"
every = "day"
formats = ["csv"]
[[reports]]
kind = "municipal"
every = "week"
language = "en"
formats = ["csv", "xlsx"]
"""


@pytest.fixture
def house(tmp_path):
    center = Center(tmp_path, profile=PROFILE + PLAN)
    for number in range(2):
        center.day(number, visits=8)
    center.engine.dispose()
    return tmp_path


def at(day, hour=3):
    return FIRST.replace(hour=hour) + dt.timedelta(days=day)


def names(round_):
    return [path.name.removeprefix("centro-puente-") for path in round_.made]


def test_each_period_once_and_those_of_days_off_later(house):
    assert names(make_due(house, at(0))) == []
    assert names(make_due(house, at(1))) == ["summary-2026-03-02-es.csv"]
    assert names(make_due(house, at(1, 18))) == []
    later = make_due(house, at(7))
    assert names(later) == [
        *(f"summary-2026-03-0{day}-es.csv" for day in range(3, 9)),
        "municipal-2026-W10-en.csv",
        "municipal-2026-W10-en.xlsx",
    ]
    assert all(path.parent == house / "reports" for path in later.made)
    kept = [*later.made, house / NOTE, house / "reports"]
    assert not [path for path in kept if path.stat().st_mode & 0o077]
    assert names(make_due(house, at(7, 20))) == []


def test_a_full_disk_is_said_and_tried_again(house, monkeypatch):
    written = scheduled.write_whole

    def full(path, data, *mode):
        if path.name != NOTE:
            raise OSError(errno.ENOSPC, "No space left on device")
        return written(path, data, *mode)

    with monkeypatch.context() as disk:
        disk.setattr(scheduled, "write_whole", full)
        round_ = make_due(house, at(1))
    assert names(round_) == []
    (said,) = round_.troubles
    assert said.startswith("The report 2026-03-02 cannot be written to ")
    assert said.endswith(": No space left on device.")
    assert names(make_due(house, at(2))) == [
        "summary-2026-03-02-es.csv",
        "summary-2026-03-03-es.csv",
    ]


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(OSError, match="directory"):
        scheduled.write_whole(tmp_path / "a.csv", b"x")
    assert [each.name for each in tmp_path.iterdir()] == ["a.csv"]


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    away = tmp_path / "stick"
    plan = f'\n[[reports]]\nkind = "summary"\nevery = "day"\nformats = ["csv"]\nfolder = "{away}"\n'
    center = Center(tmp_path, profile=PROFILE + plan)
    center.day(0, visits=8)
    center.engine.dispose()
    (said,) = make_due(tmp_path, at(1)).troubles
    assert said.endswith("there is no such folder.")
    assert not away.exists()
    away.mkdir()
    assert names(make_due(tmp_path, at(2))) == [
        "summary-2026-03-02-es.csv",
        "summary-2026-03-03-es.csv",
    ]


def test_a_note_that_is_garbage_begins_again(house):
    (house / NOTE).write_text('["x", 3]')
    assert names(make_due(house, at(1))) == ["summary-2026-03-02-es.csv"]
