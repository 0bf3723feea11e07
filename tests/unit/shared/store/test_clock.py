"""A clock that is set is noticed, by how much; one that is kept right is not."""

from datetime import UTC, datetime, timedelta

import pytest

from shared.store.clock import TOLERANCE, Clock

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Watch:
    """The two times a machine has; `real` passes in both."""

    def __init__(self, steady=True):
        self.wall, self.seconds = NOON, 100.0
        self.clock = Clock(lambda: self.wall, (lambda: self.seconds) if steady else None)

    def real(self, **amount):
        passed = timedelta(**amount)
        self.wall += passed
        self.seconds += passed.total_seconds()

    def set(self, **amount):
        self.wall += timedelta(**amount)


@pytest.fixture
def watch():
    watch = Watch()
    watch.clock.start(NOON - timedelta(minutes=1))
    return watch


def test_time_that_passes_is_no_step(watch):
    for _ in range(5):
        watch.real(hours=7)
        assert not watch.clock.was_set()
        assert watch.clock.stepped() == 0
        assert watch.clock.now() == watch.wall


@pytest.mark.parametrize("hours", [-24, -1, 1, 24])
def test_a_step_is_told_once_and_by_how_much(watch, hours):
    watch.real(minutes=3)
    watch.set(hours=hours)
    assert watch.clock.was_set()
    assert watch.clock.stepped() == hours * 3600
    assert not watch.clock.was_set()
    assert watch.clock.stepped() == 0
    assert watch.clock.now() == watch.wall


def test_looking_ahead_changes_nothing(watch):
    watch.set(hours=-1)
    assert watch.clock.was_set()
    assert watch.clock.was_set()
    assert watch.clock.stepped() == -3600


def test_a_clock_that_is_kept_right_never_runs_back(watch):
    last = watch.clock.now()
    for _ in range(20):
        watch.real(milliseconds=300)
        watch.set(milliseconds=-200)
        assert watch.clock.stepped() == 0
        assert watch.clock.now() >= last
        last = watch.clock.now()
    assert last - watch.wall <= TOLERANCE


def test_after_a_start_the_journal_is_not_overtaken_backwards():
    watch = Watch()
    watch.clock.start(NOON + timedelta(hours=1))
    assert watch.clock.now() == NOON + timedelta(hours=1)
    assert watch.clock.stepped() == -3600
    assert watch.clock.now() == NOON


def test_how_long_the_hub_was_away_is_what_the_clock_says():
    watch = Watch()
    watch.clock.start(NOON - timedelta(days=3))
    assert watch.clock.stepped() == 0
    assert watch.clock.now() == NOON


def test_without_steady_seconds_only_a_step_back_is_noticed():
    watch = Watch(steady=False)
    watch.clock.start(NOON)
    watch.set(hours=3)
    assert watch.clock.stepped() == 0
    watch.set(hours=-1)
    assert watch.clock.stepped() == -3600
