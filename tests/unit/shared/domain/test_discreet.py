"""Whoever asks for a quiet word is never called aloud."""

from shared.domain.commands.issuing import SpeakInPrivate
from shared.domain.commands.moving import Refer
from shared.domain.events.visits import PrivateAsked
from tests.fakes.house import KIOSK, House
from tests.unit.shared.domain.ruling import call


def test_a_quiet_word_waits_at_the_welcome_desk_and_nobody_sees_it():
    house = House()
    ticket = house.do(SpeakInPrivate(), KIOSK)
    step = house.floor.steps[ticket.step_id]
    assert (step.service, step.discreet) == ("welcome", True)
    assert isinstance(house.events[-1][2], PrivateAsked)
    assert house.floor.lines.count("welcome") == 0
    assert call(house, house.clerk("desk-1"), "desk-1").number == ticket.number


def test_a_discreet_step_stays_discreet_when_it_is_sent_on():
    house = House()
    ticket = house.do(SpeakInPrivate(), KIOSK)
    clerk = house.clerk("desk-1")
    call(house, clerk, "desk-1")
    sent = house.do(Refer(step_id=ticket.step_id, service="papers"), clerk)
    assert house.floor.steps[sent.step_id].discreet
