"""The machines that press everything, for longer."""

from hypothesis import HealthCheck, settings

from tests.unit.shared.domain.test_any_day import AnyDay, AnyFullDay
from tests.unit.shared.store.test_ledger_any_day import AnyDayOnDisk, AnyFullDayOnDisk

LONG = settings(
    max_examples=400,
    stateful_step_count=80,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
SLOW = settings(LONG, max_examples=60)

TestAnyLongDay = AnyDay.TestCase
TestAnyLongDay.settings = LONG
TestAnyLongFullDay = AnyFullDay.TestCase
TestAnyLongFullDay.settings = LONG
TestAnyLongDayOnDisk = AnyDayOnDisk.TestCase
TestAnyLongDayOnDisk.settings = SLOW
TestAnyLongFullDayOnDisk = AnyFullDayOnDisk.TestCase
TestAnyLongFullDayOnDisk.settings = SLOW
