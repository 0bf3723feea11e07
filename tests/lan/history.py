"""What was asked, answered, heard and written down under faults, held against each other."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from shared.domain.events.event import Entry
from shared.domain.events.steps import StepCalled
from shared.domain.events.visits import VisitOpened
from shared.store.history import History
from shared.store.opening import open_database
from tests.lan.center import App, Center, Json


@dataclass(frozen=True)
class Counts:
    """What happened in a case, in figures."""

    commands: int
    tickets: int
    calls: int
    retries: int
    reconnects: int

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            *(
                getattr(self, name) + getattr(other, name)
                for name in ("commands", "tickets", "calls", "retries", "reconnects")
            )
        )


def check(center: Center) -> Counts:
    """Hold everything against the journal; the hub has ended, and every command was answered.

    No ticket twice, no call twice, nothing acknowledged lost, nothing there that nobody asked for,
    nothing told twice or left out, and a replay of the journal equals the tables.
    """
    engine = open_database(center.data)
    try:
        history = History(engine)
        assert history.differences() == []
        entries = history.entries(0, 10_000_000)
    finally:
        engine.dispose()
    apps = center.apps.values()
    for app in apps:
        assert not app.open, f"{app.name} was never answered: {app.open}"
        assert not app.of("refused"), app.of("refused")
        _check_told(app, entries)
    tickets = _check_tickets(apps, entries)
    calls = _check_calls(apps, entries)
    return Counts(
        commands=sum(len(app.of("asked")) for app in apps),
        tickets=tickets,
        calls=calls,
        retries=sum(len(app.of("lost")) for app in apps),
        reconnects=sum(len(app.of("connected")) - 1 for app in apps),
    )


def _answers(apps: object, name: str) -> list[Json]:
    """Return the answers to all commands of a name; each was answered once."""
    found = []
    for app in apps:  # type: ignore[attr-defined]
        asked = {each["id"] for each in app.of("asked") if each["name"] == name}
        answered = [each for each in app.of("answered") if each["id"] in asked]
        assert len({each["id"] for each in answered}) == len(answered)
        found += [each["answer"] for each in answered]
    return found


def _check_tickets(apps: object, entries: list[Entry]) -> int:
    given = _answers(apps, "issue-ticket")
    written = {
        entry.event.visit_id: entry.event.number
        for entry in entries
        if isinstance(entry.event, VisitOpened)
    }
    assert len(set(written.values())) == len(written), "a number was given twice"
    assert len({each["token"] for each in given}) == len(given), "a token was given twice"
    assert {each["visit_id"]: each["number"] for each in given} == written
    assert len(given) == len(written), "a ticket was answered twice"
    return len(given)


def _check_calls(apps: object, entries: list[Entry]) -> int:
    called = [each for each in _answers(apps, "call-next") if each and each["step_id"]]
    written = [entry.event for entry in entries if isinstance(entry.event, StepCalled)]
    twice = [step for step, n in Counter(each.step_id for each in written).items() if n > 1]
    assert not twice, f"called twice: {twice}"
    told = Counter((each["step_id"], each["desk"]) for each in called)
    assert told == Counter((each.step_id, each.desk) for each in written)
    return len(written)


def _check_told(app: App, entries: list[Entry]) -> None:
    """What a screen is told of calls is each one, once, in order, since its first floor."""
    floors = app.of("floor")
    assert len({each["journal"] for each in floors}) == 1
    assert len(floors) == 1, f"{app.name} had to take the floor anew"
    heard = [each["seq"] for each in app.of("event") if each["event"] == "step-called"]
    written = [entry.seq for entry in entries if isinstance(entry.event, StepCalled)]
    assert heard == [seq for seq in written if seq > floors[0]["seq"]]
