"""The call key's moment of rest, on clocks and timers that disagree."""

from __future__ import annotations

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from counter.desk.acts import Act
from counter.station import Station
from shared.domain.commands.desks import SignedIn
from shared.domain.commands.serving import Called
from shared.domain.reason import Reason
from tests.qml.counter.conftest import FakeLink
from tests.unit.counter.specimen import NOW, called_event, floor, waiting_row

WAITING = waiting_row("A-018", "papers", 3)


def test_the_key_wakes_even_when_its_timer_fires_before_its_time(qtbot: QtBot) -> None:
    begun = datetime.now(UTC)
    link = FakeLink()
    # To this clock every timer fires too early.
    station = Station(link, language="en", clock=lambda: NOW + (datetime.now(UTC) - begun) * 0.7)  # type: ignore[arg-type]
    link.connect_to(floor(waiting=(WAITING,)))
    station.sign_in("d3", "Ana Ruiz", "1234")
    link.answer(SignedIn(session="secret"))
    awake = []
    station.changed.connect(
        lambda: awake.append(station.console.busy(Act.CALL_NEXT, station.now()) is None)
    )

    station.press(Act.CALL_NEXT)
    link.answer(
        Called(
            step_id=WAITING["step_id"],
            visit_id=WAITING["visit_id"],
            number="A-018",
            service="papers",
            desk="d3",
            reason=Reason(code="only-one", waited=180.0, rate=1.0),
        )
    )
    link.happen(called_event(WAITING))

    assert not awake[-1]
    qtbot.waitUntil(lambda: awake[-1], timeout=5000)
