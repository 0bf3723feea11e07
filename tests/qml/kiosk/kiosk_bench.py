"""The kiosk's real pages over a link, a printer and a clock that tests turn by hand."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QCoreApplication, QObject, Signal

import shared.domain
from hardware.printer.job import JobState
from hardware.printer.journal import Line
from hardware.printer.slip import AnySlip
from hardware.printer.status import FINE, Trouble, in_trouble
from hardware.scanner.codes import TicketCode
from hardware.selftest import judging
from hardware.speech.twin import MuteReader
from kiosk.models.code_model import CodeModel
from kiosk.models.comfort_model import ComfortModel
from kiosk.models.feedback_model import FeedbackModel
from kiosk.models.kiosk_model import KioskModel
from kiosk.models.ticket_model import TicketModel
from kiosk.models.turned_model import TurnedModel
from kiosk.models.way_model import WayModel
from kiosk.staff.corner_model import CornerModel, StaffTools
from kiosk.staff.pin import StaffPin, set_pin
from kiosk.station import Station
from kiosk.visit import timing
from kiosk.visit.comfort import Comfort, Hanging
from kiosk.visit.paper import Paper, Stage
from kiosk.visit.walk import Asked, Cover
from kiosk.words.languages import spoken
from shared.domain.commands.appointments import Arrival, CheckedIn
from shared.domain.commands.command import Done
from shared.domain.commands.finding import FoundTicket
from shared.domain.commands.issuing import IssueTicket, Ticket, TicketStep
from shared.domain.visit import State
from shared.link.errors import AwayReason, HubAway, Refused
from shared.link.session import Away, CenterChanged, Connected, FloorReplaced
from shared.ui.hub_link import Answered, Looked
from shared.ui.paths import TRANSLATIONS

NOON = datetime(2026, 11, 22, 15, 12, tzinfo=UTC)


@cache
def sample_center() -> dict[str, Any]:
    """The sample profile, as the hub would tell it to a kiosk."""
    text = Path(shared.domain.__file__).with_name("sample.toml").read_text(encoding="utf-8")
    raw = tomllib.loads(text)
    for each in raw["services"]:
        each.setdefault("public_names", each["names"])
    reader = {
        "name": "Defensoría del Pueblo",
        "contact": "018000 914814, quejas@defensoria.example",
        "sealed": True,
    }
    return {**raw, "visitors": "http://192.168.1.20:8080", "complaints": reader}


@cache
def asking_center() -> dict[str, Any]:
    """The sample, with a need that leads to two services."""
    center = sample_center()
    needs = [
        {**each, "services": ["education", "work"]} if each["code"] == "school" else each
        for each in center["needs"]
    ]
    return {**center, "needs": needs}


@cache
def telling_center() -> dict[str, Any]:
    """The sample, of which it is said where to wait and how to get to a desk."""
    center = sample_center()
    text = Path(shared.domain.__file__).with_name("integration.toml").read_text(encoding="utf-8")
    lines = tomllib.loads(text)
    place = next(each["place"] for each in lines["desks"] if "place" in each)
    desks = [{"code": "desk-1", "name": "Consultorio 12", "place": place}]
    return {**center, "ticket": lines["ticket"], "desks": desks}


class FakeLink(QObject):
    """Keeps what was sent; a test says what comes back."""

    arrived = Signal(object)
    answered = Signal(object)
    looked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[Asked] = []
        self.asked: list[str] = []

    def look(self, name: str, **_query: str) -> UUID:
        self.asked.append(name)
        return uuid4()

    def tell(self, name: str, **found: Any) -> None:
        """Answer a question, as the hub does; the rest of the answer does not matter here."""
        self.looked.emit(Looked(uuid4(), name, found))

    def send(self, command: Asked, session: str | None = None) -> UUID:
        assert command.command_id is not None
        self.sent.append(command)
        return command.command_id

    def here(self, center: dict[str, Any] | None = None, **waiting: int) -> None:
        self.arrived.emit(CenterChanged(center or sample_center()))
        lists: dict[str, list[Any]] = {"waiting": [], "called": [], "serving": [], "desks": []}
        self.arrived.emit(FloorReplaced({"journal": "j", "seq": 1, "counts": waiting, **lists}))
        self.arrived.emit(Connected("https://hub"))

    def away(self, reason: AwayReason = AwayReason.UNREACHABLE) -> None:
        self.arrived.emit(Away(NOON, reason))

    def give(
        self, number: str = "A-017", ahead: int = 6, wait: tuple[int, int] | None = None
    ) -> None:
        command = self.sent[-1]
        services = command.services if isinstance(command, IssueTicket) else ("welcome",)
        steps = tuple(
            TicketStep(step_id=f"s{n}", service=code, state="waiting", ahead=ahead)
            for n, code in enumerate(services)
        )
        ticket = Ticket(
            visit_id="v",
            number=number,
            day="2026-11-22",
            token="abcdefghijklmnopqrstuv",
            steps=steps,
            step_id="s0",
            ahead=ahead,
            range=wait,
        )
        self._answer(answer=ticket)

    def check_in(self, arrival: Arrival) -> None:
        """Answer a check-in."""
        step = TicketStep(step_id="s0", service="papers", state="waiting", ahead=2)
        ticket = CheckedIn(
            visit_id="v",
            number="A-017",
            day="2026-11-22",
            token="abcdefghijklmnopqrstuv",
            steps=(step,),
            step_id="s0",
            ahead=2,
            arrival=arrival,
            due=NOON,
            language="es",
            people=1,
        )
        self._answer(answer=ticket)

    def find(self, state: State, **more: Any) -> None:
        """Tell how the ticket stands that was asked about."""
        step = TicketStep(step_id="s0", service="papers", state=state, ahead=6)
        told: dict[str, Any] = {"language": "es", "people": 1, "ahead": 6, **more}
        ticket = FoundTicket(
            visit_id="v",
            number="A-017",
            day="2026-11-22",
            token="abcdefghijklmnopqrstuv",
            steps=(step,),
            step_id="s0",
            state=state,
            **told,
        )
        self._answer(answer=ticket)

    def done(self) -> None:
        """Say that it was carried out."""
        self._answer(answer=Done())

    def refuse(self, code: str, state: str | None = None, **more: Any) -> None:
        self._answer(refusal=Refused(code, "No.", 422, state=state, more=more))

    def lose(self) -> None:
        self._answer(away=HubAway(AwayReason.NO_ANSWER, maybe_done=True))

    def _answer(self, **outcome: Any) -> None:
        command = self.sent[-1]
        assert command.command_id is not None
        self.answered.emit(Answered(command.command_id, command, **outcome))


class FakePrinting(QObject):
    """A printer that does what it is told to."""

    told = Signal(object)
    how = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.status = FINE
        self.journal: list[Line] = []
        self.rests = False
        self.slips: list[AnySlip] = []
        self.asked_again: list[int] = []
        self.not_needed: list[int] = []
        self._jobs = count(1)
        self._job = 0

    def submit(self, slip: AnySlip) -> Paper:
        self.slips.append(slip)
        self._job = next(self._jobs)
        return Paper(stage=Stage.PRINTING, job=self._job)

    def again(self, job: int) -> bool:
        self.asked_again.append(job)
        return True

    def lines(self, most: int) -> list[Line]:
        return self.journal[:most]

    def pause(self) -> None:
        self.rests, self.status = True, in_trouble(Trouble.PAUSED)

    def resume(self) -> None:
        self.rests, self.status = False, FINE

    def has_it(self, job: int) -> None:
        self.not_needed.append(job)

    def tell(self, stage: Stage, trouble: Trouble | None = None) -> None:
        self.told.emit(Paper(stage=stage, trouble=trouble, job=self._job))


HANGING = Hanging()


class Bench:
    """A station with its surroundings; `clock` stands still until it is moved."""

    def __init__(self, folder: Path, *, printer: bool = True, hanging: Hanging = HANGING) -> None:
        self.now = 1000.0
        self.hanging = hanging
        self.folder = folder
        self.link = FakeLink()
        self.printing = FakePrinting()
        self.station = Station(
            self.link,
            self.printing if printer else None,
            folder,
            clock=lambda: self.now,
            wall=lambda: NOON,
        )

    @property
    def page(self) -> str:
        return self.station.session.page.value

    @property
    def asks(self) -> bool:
        """Whether it is asked if anybody is still there."""
        session = self.station.session
        return timing.asks_still_there(session.page, session.walk, self.now)

    def wear(self, comfort: Comfort) -> None:
        """Make the pages easier, and leave the question on screen, if it is."""
        asks = self.asks
        self.station.set_comfort(comfort)
        if asks:
            self.wait(timing.IDLE - timing.WARNING + 1)

    def models(
        self, speak: Callable[[str], None] = lambda code: None, *, home: str | None = None
    ) -> dict[str, Any]:
        kiosk = self.kiosk = KioskModel(
            self.station, speak=speak, spoken=spoken(TRANSLATIONS), home=home, parent=self.station
        )
        set_pin(self.folder, PIN)
        pin = StaffPin(self.folder, self.now)
        tools = StaffTools(pin, self.printing, MuteReader(), lambda: iter(FOUND))
        self.corner = CornerModel(
            self.station, tools, language=lambda: kiosk.language, parent=self.station
        )
        return {
            "kiosk": kiosk,
            "way": WayModel(self.station, parent=self.station),
            "code": CodeModel(self.station, parent=self.station),
            "feedback": FeedbackModel(self.station, parent=self.station),
            "ticket": TicketModel(self.station, parent=self.station),
            "turned": TurnedModel(self.station, parent=self.station),
            "comfort": ComfortModel(self.station, self.hanging, parent=self.station),
            "corner": self.corner,
        }

    def show(self, face: str, language: str) -> None:
        """Bring the kiosk from wherever it is to one of FACES; the language is its home, too."""
        self.kiosk.home = language
        self.station.leave()
        self.corner.close()
        self.link.here(education=3)
        self.link.tell("center", today={})
        self.link.tell("floor", left={}, ranges={})
        FACES[face](self, language)

    def wait(self, seconds: float = 1.0) -> None:
        """Let time pass, waking the station whenever it asked for it."""
        end, session = self.now + seconds, self.station.session
        while (at := session.next_tick(self.now)) is not None and at <= end:
            self.now = at
            self.station.wake()
        self.now = end

    def walk_to(self, page: str, language: str = "es", need: str = "school") -> None:
        """Bring the kiosk to a page by the presses and answers that lead there."""
        if page in {"unready", "start"}:
            return
        self.wait()
        self.station.choose_language(language)
        if page == "need":
            return
        self.wait()
        for code in need.split():
            self.station.choose_need(code)
        if page == "chosen":
            return
        self.wait()
        self.station.go_on()
        if page == "priority":
            return
        self.wait()
        self.station.choose_priority(None)
        if page == "confirm":
            return
        self.wait()
        self.station.confirm()
        if page == "issuing":
            return
        self.wait()
        self.link.give()


def _start(bench: Bench, language: str) -> None:
    bench.walk_to("start")


def _start_away(bench: Bench, language: str) -> None:
    bench.link.away(AwayReason.NOT_ADMITTED)


def _start_closed(bench: Bench, language: str) -> None:
    today = {each["code"]: shut("closed") for each in sample_center()["services"]}
    bench.link.tell("center", today=today)


def _need(bench: Bench, language: str) -> None:
    bench.walk_to("need", language)


def _confirm(bench: Bench, language: str) -> None:
    bench.walk_to("confirm", language)


def _need_chosen(bench: Bench, language: str) -> None:
    bench.walk_to("chosen", language, need="papers health other")


def _confirm_all(bench: Bench, language: str) -> None:
    bench.link.tell("center", today={"papers": shut("full")})
    bench.walk_to("confirm", language, need="papers school health work legal talk other")


def _fit(bench: Bench, language: str) -> None:
    bench.link.here(asking_center())
    bench.walk_to("priority", language, need="school legal")


def _priority(bench: Bench, language: str) -> None:
    bench.walk_to("priority", language)


def _confirm_two(bench: Bench, language: str) -> None:
    bench.link.tell("center", today={"papers": shut("full")})
    bench.walk_to("confirm", language, need="papers legal")


def _confirm_people(bench: Bench, language: str) -> None:
    _people(bench, language)
    bench.wait()
    bench.station.choose_people(3)


def _people(bench: Bench, language: str) -> None:
    bench.walk_to("confirm", language)
    bench.wait()
    bench.station.ask_people()


def _people_more(bench: Bench, language: str) -> None:
    _people(bench, language)
    bench.wait()
    bench.station.more()


def _issuing_slow(bench: Bench, language: str) -> None:
    bench.walk_to("issuing", language)
    bench.wait(5)


def _ticket(bench: Bench, language: str) -> None:
    bench.walk_to("ticket", language)
    bench.printing.tell(Stage.READY)


def _ticket_sent(bench: Bench, language: str) -> None:
    bench.walk_to("ticket", language)
    bench.printing.tell(Stage.SENT)


def _ticket_trouble(bench: Bench, language: str) -> None:
    bench.walk_to("ticket", language)
    bench.printing.tell(Stage.TROUBLE, Trouble.PAPER_OUT)


def _sorry_away(bench: Bench, language: str) -> None:
    bench.walk_to("need", language)
    bench.link.away()


def _sorry_unanswered(bench: Bench, language: str) -> None:
    bench.walk_to("issuing", language)
    bench.link.lose()
    bench.wait(26)


def _sorry_changed(bench: Bench, language: str) -> None:
    bench.walk_to("issuing", language)
    bench.link.refuse("unknown-service")


def _sorry_refused(bench: Bench, language: str) -> None:
    bench.walk_to("issuing", language)
    bench.link.refuse("cannot-store")


FRIDAY = "2026-11-27T17:00:00Z"
MONDAY = "2026-11-23T13:00:00Z"
TOKEN = "k3J9xQ2mV7bT4nRwZ8pLcA"


def shut(why: str, come_back: str | None = MONDAY) -> dict[str, Any]:
    """Return what the hub says of a service that cannot be had."""
    return {"open": False, "why": why, "come_back": come_back}


def some_shut(bench: Bench) -> None:
    """Close some services in every way there is, and limit others."""
    later = "2026-11-22T19:00:00Z"
    today = {
        "papers": shut("full"),
        "health": shut("closed", later),
        "work": shut("not-today", FRIDAY),
        "legal": shut("closed", None),
    }
    bench.link.tell("center", today=today)
    bench.link.tell("floor", left={"education": 12, "support": 1, "papers": 0}, ranges={})


def _need_shut(bench: Bench, language: str) -> None:
    some_shut(bench)
    bench.walk_to("need", language)


def _confirm_waits(bench: Bench, language: str) -> None:
    bench.link.tell("floor", left={"education": 12}, ranges={"education": [15, 30]})
    bench.walk_to("confirm", language)


def _confirm_shut(bench: Bench, language: str) -> None:
    some_shut(bench)
    bench.walk_to("confirm", language, need="work")


def _ticket_range(bench: Bench, language: str) -> None:
    bench.walk_to("issuing", language)
    bench.link.give(wait=(15, 30))
    bench.printing.tell(Stage.READY)


def _ticket_range_trouble(bench: Bench, language: str) -> None:
    bench.walk_to("issuing", language)
    bench.link.give("A-1017", ahead=112, wait=(115, 130))
    bench.printing.tell(Stage.TROUBLE, Trouble.PAPER_OUT)


def _turned(code: str, **more: Any) -> Callable[[Bench, str], None]:
    def turn(bench: Bench, language: str) -> None:
        bench.walk_to("issuing", language)
        bench.link.refuse(code, service="education", **more)
        if more.get("return_token"):
            bench.printing.tell(Stage.READY)

    return turn


def _turned_trouble(bench: Bench, language: str) -> None:
    _turned("full", come_back=FRIDAY, return_token=TOKEN)(bench, language)
    bench.printing.tell(Stage.TROUBLE, Trouble.PAPER_OUT)


def _private_asking(bench: Bench, language: str) -> None:
    bench.walk_to("need", language)
    bench.wait()
    bench.station.speak_in_private()
    bench.wait(5)


def _private(bench: Bench, language: str) -> None:
    _private_asking(bench, language)
    bench.link.give("D-004")
    bench.printing.tell(Stage.READY)


def _private_trouble(bench: Bench, language: str) -> None:
    _private(bench, language)
    bench.printing.tell(Stage.TROUBLE, Trouble.PAPER_OUT)


def _still_there(bench: Bench, language: str) -> None:
    bench.walk_to("need", language)
    bench.wait(43)


def _covered(cover: Cover) -> Callable[[Bench, str], None]:
    def lay(bench: Bench, language: str) -> None:
        bench.walk_to("need", language)
        bench.station.cover(cover)

    return lay


def _staff_pin(bench: Bench, language: str) -> None:
    bench.walk_to("need", language)
    bench.corner.open()
    for digit in "1357":
        bench.corner.digit(digit)
    bench.corner.enter()
    for digit in PIN[:3]:
        bench.corner.digit(digit)


def _staff_work(bench: Bench, language: str) -> None:
    bench.walk_to("need", language)
    bench.printing.journal = [
        Line(id=9, number="A-017", state=JobState.DELAYED, **LINE),
        Line(id=8, number="A-016", state=JobState.PRINTED, **LINE),
    ]
    bench.corner.open()
    for digit in PIN:
        bench.corner.digit(digit)
    bench.corner.enter()


def _staff_paper(bench: Bench, language: str) -> None:
    _staff_work(bench, language)
    bench.corner.changePaper()


def _staff_touch(bench: Bench, language: str) -> None:
    _staff_work(bench, language)
    bench.corner.checkTouch()
    bench.corner.tap("top-left")


def _staff_check(bench: Bench, language: str) -> None:
    _staff_work(bench, language)
    bench.corner.checkComputer()
    while bench.corner.check.property("looking"):
        QCoreApplication.processEvents()


PIN = "2468"
FOUND = (
    judging.sound("", None),
    judging.voice("espeak-ng"),
    judging.touch(""),
    judging.screen([]),
    judging.scanner("", []),
    judging.network(["192.168.1.20", "fd00::2"]),
    judging.discovery([]),
    judging.clock(1999, synchronized=False),
    judging.disk(73_100_000_000),
)
LINE: dict[str, Any] = {
    "asked_at": NOON.timestamp(),
    "changed_at": NOON.timestamp(),
    "trouble": None,
    "tries": 0,
    "copy": False,
}


def _code(bench: Bench, language: str) -> None:
    bench.station.leave()
    bench.wait()
    bench.station.choose_language(language)
    bench.wait()
    bench.station.enter_code()
    for key in "K7-QRT":
        bench.station.press_key(key)


def _code_asked(bench: Bench, language: str) -> None:
    _code(bench, language)
    bench.wait()
    bench.station.give_code()


def _code_refused(code: str, **more: Any) -> Callable[[Bench, str], None]:
    def refuse(bench: Bench, language: str) -> None:
        _code_asked(bench, language)
        bench.link.refuse(code, **more)

    return refuse


def _about(bench: Bench, language: str) -> None:
    bench.wait()
    bench.station.tell_how()
    bench.wait()
    bench.station.change_language(language)


def _faces(bench: Bench, language: str) -> None:
    _about(bench, language)
    bench.wait()
    bench.station.choose_about("papers")


def _face_given(bench: Bench, language: str) -> None:
    _faces(bench, language)
    bench.wait()
    bench.station.give_face(4)


def _thanks(bench: Bench, language: str) -> None:
    _face_given(bench, language)
    bench.link.done()


def _faces_away(bench: Bench, language: str) -> None:
    _faces(bench, language)
    bench.link.away()


def _found(state: State, **more: Any) -> Callable[[Bench, str], None]:
    def find(bench: Bench, language: str) -> None:
        bench.link.here(telling_center())
        bench.walk_to("need", language)
        bench.station.scanned(TicketCode(TOKEN))
        bench.link.find(state, **more)

    return find


def _found_copy(bench: Bench, language: str) -> None:
    _found(State.WAITING, range=(115, 130))(bench, language)
    bench.wait()
    bench.station.print_again()
    bench.printing.tell(Stage.READY)


def _found_trouble(bench: Bench, language: str) -> None:
    _found_copy(bench, language)
    bench.printing.tell(Stage.TROUBLE, Trouble.PAPER_OUT)


def _ticket_over(state: State) -> Callable[[Bench, str], None]:
    def find(bench: Bench, language: str) -> None:
        bench.walk_to("need", language)
        bench.station.scanned(TicketCode(TOKEN))
        bench.link.refuse("visit-closed", state=state)

    return find


def _arrived(bench: Bench, language: str) -> None:
    _code_asked(bench, language)
    bench.link.check_in("late")
    bench.printing.tell(Stage.READY)


FACES: dict[str, Callable[[Bench, str], None]] = {
    "start": _start,
    "start, hub away": _start_away,
    "start, closed": _start_closed,
    "need": _need,
    "need, chosen": _need_chosen,
    "fit": _fit,
    "priority": _priority,
    "confirm": _confirm,
    "confirm, two": _confirm_two,
    "confirm, all": _confirm_all,
    "confirm, people": _confirm_people,
    "people": _people,
    "people, more": _people_more,
    "issuing, slow": _issuing_slow,
    "ticket": _ticket,
    "ticket, printer unknown": _ticket_sent,
    "ticket, printer in trouble": _ticket_trouble,
    "sorry, away": _sorry_away,
    "sorry, unanswered": _sorry_unanswered,
    "sorry, changed": _sorry_changed,
    "sorry, refused": _sorry_refused,
    "still there": _still_there,
    "comfort": _covered(Cover.COMFORT),
    "languages": _covered(Cover.LANGUAGE),
    "need, some shut": _need_shut,
    "confirm, waits": _confirm_waits,
    "confirm, shut": _confirm_shut,
    "ticket, range": _ticket_range,
    "ticket, range and trouble": _ticket_range_trouble,
    "turned, closed": _turned("closed", come_back=MONDAY, return_token=TOKEN),
    "turned, full": _turned("full", come_back="2026-11-22T19:00:00Z", return_token=TOKEN),
    "turned, not today": _turned("not-today", come_back=FRIDAY, return_token=TOKEN),
    "turned, nobody knows when": _turned("closed", come_back=None, return_token=None),
    "turned, printer in trouble": _turned_trouble,
    "code": _code,
    "code, asked": _code_asked,
    "code, not known": _code_refused("unknown-code"),
    "code, used": _code_refused("already-checked-in"),
    "code, for later": _code_refused("not-the-day", due=FRIDAY),
    "code, over": _code_refused("return-over"),
    "code, of a visit that is over": _ticket_over(State.DONE),
    "code, of a call that was missed": _ticket_over(State.NO_SHOW),
    "found, waiting": _found(State.WAITING, range=(15, 30)),
    "found, called": _found(State.CALLED, desk="desk-1"),
    "found, resting": _found(State.PARKED, until=NOON),
    "found, printed": _found_copy,
    "found, printer in trouble": _found_trouble,
    "ticket, of an appointment": _arrived,
    "about": _about,
    "faces": _faces,
    "faces, given": _face_given,
    "thanks": _thanks,
    "faces, away": _faces_away,
    "private, asking": _private_asking,
    "private": _private,
    "private, printer in trouble": _private_trouble,
    "staff, pin": _staff_pin,
    "staff, paper": _staff_paper,
    "staff, touch": _staff_touch,
    "staff, check": _staff_check,
}
