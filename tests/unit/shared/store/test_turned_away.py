"""Being turned away changes something, so it is remembered like any other answer."""

from datetime import timedelta
from uuid import uuid4

import pytest

from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.setting_up import AdoptProfile
from shared.domain.events.turning_away import NeedUnmet
from shared.store.clock import Clock
from shared.store.history import History
from shared.store.ledger import Ledger
from shared.store.opening import open_database
from shared.store.requests import Request
from tests.fakes.house import DOOR, KIOSK, OPENING, SAMPLE

CLOSED = SAMPLE + '\n[[hours]]\ndays = ["tue"]\nopen = ["08:00-12:00"]\n'


@pytest.fixture
def engine(tmp_path):
    engine = open_database(tmp_path)
    yield engine
    engine.dispose()


def test_a_repeated_command_is_turned_away_once_with_one_return_token(engine):
    ledger = Ledger(engine, Clock(lambda: OPENING, steady=None))
    ledger.write([Request(AdoptProfile(profile=CLOSED), DOOR)])
    wish = IssueTicket(services=("papers",), language="es", command_id=uuid4())

    (first, second) = ledger.write([Request(wish, KIOSK)] * 2).outcomes
    (third,) = ledger.write([Request(wish, KIOSK)]).outcomes

    assert first.code == second.code == third.code == "closed"
    token = first.details()["return_token"]
    assert second.details()["return_token"] == third.details()["return_token"] == token
    opening = (OPENING + timedelta(days=1)).isoformat().replace("+00:00", "Z")
    assert third.details()["come_back"] == opening
    told = [each.event for each in History(engine).entries(0, 100)]
    assert sum(isinstance(event, NeedUnmet) for event in told) == 1
