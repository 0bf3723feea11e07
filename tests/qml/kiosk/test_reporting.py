"""News between hub and printer: one report after the other, and no paper for whom was called."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from hardware.printer.status import FINE, Trouble, in_trouble
from kiosk.reporting import AGAIN_MS, Reporting
from shared.domain.commands.command import Done
from shared.link.errors import AwayReason, HubAway
from shared.link.session import FloorChanged, FloorReplaced
from shared.ui.hub_link import Answered
from tests.qml.kiosk.kiosk_bench import FakeLink, FakePrinting

OUT = in_trouble(Trouble.PAPER_OUT)


class Link(FakeLink):
    """Gives every command an id, as the real one does."""

    def send(self, command, session=None):
        self.sent.append(command)
        return len(self.sent)

    def take(self, *, well: bool = True) -> None:
        """Answer the last command."""
        away = None if well else HubAway(AwayReason.NO_ANSWER, maybe_done=True)
        answer = Done() if well else None
        self.answered.emit(Answered(len(self.sent), self.sent[-1], answer, away=away))


class Printer(FakePrinting):
    """Hears whom was called, and when to begin."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: list[str] = []
        self.began_after: list[str] | None = None

    def start(self) -> None:
        if self.began_after is None:
            self.began_after = list(self.numbers)

    def called(self, number: str) -> None:
        self.numbers.append(number)


def told(link: Link) -> list[str]:
    return [command.printer for command in link.sent]


def test_nothing_is_told_to_a_hub_that_is_away_and_all_when_it_is_there(qtbot: QtBot) -> None:
    link, printer = Link(), Printer()
    reporting = Reporting(link, printer)
    printer.how.emit(OUT)
    assert told(link) == []
    link.here()
    assert told(link) == ["paper-out"]
    link.take()
    link.away()
    printer.how.emit(FINE)
    link.here()
    assert told(link) == ["paper-out", "fine"]
    reporting.stop()


def test_the_next_word_waits_for_the_answer_to_the_last(qtbot: QtBot) -> None:
    link, printer = Link(), Printer()
    reporting = Reporting(link, printer)
    link.here()
    printer.how.emit(OUT)
    printer.how.emit(FINE)
    assert told(link) == ["unknown"]
    link.take()
    assert told(link) == ["unknown", "fine"]
    reporting.stop()


def test_what_was_not_heard_is_said_again(qtbot: QtBot) -> None:
    link, printer = Link(), Printer()
    reporting = Reporting(link, printer)
    link.here()
    link.take(well=False)
    qtbot.waitUntil(lambda: told(link) == ["unknown", "unknown"], timeout=AGAIN_MS * 10)
    reporting.stop()


def test_who_was_called_needs_no_paper(qtbot: QtBot) -> None:
    link, printer = Link(), Printer()
    reporting = Reporting(link, printer)
    lists = {"waiting": [], "called": [], "serving": [], "desks": []}
    link.arrived.emit(FloorReplaced({"journal": "j", "seq": 1, "numbers": ["A-001"], **lists}))
    link.arrived.emit(FloorChanged(({"event": "step-called", "counts": {}, "number": "B-002"},)))
    assert printer.numbers == ["A-001", "B-002"]
    assert printer.began_after == ["A-001"]
    reporting.stop()


def test_printing_begins_with_the_hubs_first_word_or_without_one(qtbot: QtBot) -> None:
    link, printer = Link(), Printer()
    reporting = Reporting(link, printer)
    assert printer.began_after is None
    link.away()
    assert printer.began_after == []
    reporting.stop()


def test_papers_that_the_hub_does_not_take_are_told(qtbot: QtBot) -> None:
    link, printer = Link(), Printer()
    reporting = Reporting(link, printer)
    link.here()
    link.take()
    reporting.left_out(("A-801",))
    assert link.sent[-1].left_out == ("A-801",)
    reporting.stop()


def test_a_kiosk_without_a_printer_says_so(qtbot: QtBot) -> None:
    link = Link()
    reporting = Reporting(link, None)
    link.here()
    link.arrived.emit(FloorChanged(({"event": "step-called", "counts": {}, "number": "B-002"},)))
    assert told(link) == ["none"]
    reporting.stop()
