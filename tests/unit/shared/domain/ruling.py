"""A small center under one rule at a time, and the shortest words to act in it."""

from datetime import UTC, datetime

import pytest

from shared.domain.commands.appointments import BookAppointment
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.serving import CallNext
from shared.domain.errors import Conflict, TurnedAway
from tests.fakes.house import DOOR, SAMPLE

MONDAY_8 = datetime(2026, 3, 2, 13, tzinfo=UTC)  # in Bogota


def ruled(**calling):
    return (
        SAMPLE + "\n[calling]\n" + "".join(f"{key} = {value}\n" for key, value in calling.items())
    )


def with_hours(more=""):
    week = '["mon", "tue", "wed", "thu", "fri"]'
    hours = f'\n[[hours]]\ndays = {week}\nopen = ["08:00-12:00", "13:00-17:00"]\n'
    return SAMPLE + hours + more


def quota(**limits):
    told = "".join(f"\n{key} = {value}" for key, value in limits.items())
    return with_hours().replace('code = "papers"\nseries', f'code = "papers"{told}\nseries')


def ending(rule):
    return SAMPLE + f'\n[end_of_day]\nat = "19:00"\nrule = "{rule}"\n'


def issue(house, *services, **more):
    asked = {"services": services or ("papers",), "language": "es"} | more
    return house.do(IssueTicket(**asked))


def call(house, clerk, desk="desk-2"):
    return house.do(CallNext(desk=desk), clerk)


def refused(act, kind=Conflict):
    with pytest.raises(kind) as caught:
        act()
    return caught.value


def turned(house, *services, **more):
    return refused(lambda: issue(house, *services, **more), TurnedAway)


def book(house, code="abc", hour=15, **more):
    asked = {"service": "papers", "at": MONDAY_8.replace(hour=hour), "code": code} | more
    return house.do(BookAppointment(**asked), DOOR).code
