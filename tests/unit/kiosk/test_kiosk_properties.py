"""Whatever visitors, hub and clock do, in any order: one command in the air, nothing left over."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from hardware.printer.status import Trouble
from hardware.scanner.codes import AppointmentCode, Code, ReturnCode, TicketCode
from kiosk.visit import timing
from kiosk.visit.paper import Paper, Stage
from kiosk.visit.session import Session
from kiosk.visit.walk import NO_WISH, Asked, Page, Walk
from shared.link.errors import AwayReason, Refused
from tests.unit.kiosk.kiosk_specimen import a_center, a_ticket, id_of

CLASSES = [{"code": "elderly", "names": {"es": "Persona mayor"}}]
CODES = st.sampled_from(["papers", "talk", "arrived", "other", "gold"])


SCANNED: list[Code | None] = [
    AppointmentCode("K7QRT"),
    ReturnCode("r" * 22),
    TicketCode("t" * 22),
    None,
]
PRESSES = [
    "enter_code",
    "erase_key",
    "back",
    "done",
    "touch",
    "more",
    "go_on",
    "ask_people",
    "print_again",
    "something_else",
    "choose_again",
    "start_over",
]
ANSWERS = [
    "unknown-code",
    "return-used",
    "ticket",
    "away",
    "unknown-service",
    "slow-down",
    "cannot-store",
    "closed",
    "full",
]
GIVEN = {Page.TICKET, Page.PRIVATE, Page.TURNED}


class Kiosk(RuleBasedStateMachine):
    """Presses anything at any time; keeps count of what is on its way to the hub."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.session = Session(0.0, center=a_center(classes=CLASSES))
        self.on_its_way: list[Asked] = []
        self.printed: set[object] = set()

    def send(self, command: Asked | None) -> None:
        if command is not None:
            assert command not in self.on_its_way
            self.on_its_way.append(command)

    @rule(seconds=st.floats(0, 70))
    def time_passes(self, seconds: float) -> None:
        end = self.now + seconds
        while (at := self.session.next_tick(self.now)) is not None and at <= end:
            assert at > self.now
            self.now = at
            self.send(self.session.tick(at))
        self.now = end

    @rule(code=st.sampled_from(["es", "en"]))
    def choose_language(self, code: str) -> None:
        self.session.choose_language(code, self.now)

    @rule(code=CODES)
    def choose_need(self, code: str) -> None:
        self.session.choose_need(code, self.now)

    @rule(code=st.sampled_from(["es", "pt"]))
    def change_language(self, code: str) -> None:
        wish = self.session.walk.wish
        self.session.change_language(code, self.now)
        assert self.session.walk.wish == wish

    @rule(services=st.sampled_from([("papers",), ("health",), ("papers", "health"), ("gold",)]))
    def choose_fit(self, services: tuple[str, ...]) -> None:
        self.session.choose_fit(services, self.now)

    @rule(code=st.sampled_from([None, "elderly", "gold"]))
    def choose_priority(self, code: str | None) -> None:
        self.session.choose_priority(code, self.now)

    @rule(people=st.integers(-1, 100))
    def choose_people(self, people: int) -> None:
        self.session.choose_people(people, self.now)

    @rule(code=st.sampled_from(SCANNED))
    def scanned(self, code: Code | None) -> None:
        self.send(self.session.scanned(code, self.now))

    @rule(keys=st.text("AB7-é", max_size=4))
    def types(self, keys: str) -> None:
        for key in keys:
            self.session.press_key(key, self.now)
        self.send(self.session.give_code(self.now))

    @rule()
    def walk_to_the_last_question(self) -> None:
        """Random presses alone seldom come so far."""
        for act in (
            lambda: self.session.choose_language("es", self.now),
            lambda: self.session.choose_need("papers", self.now),
            lambda: self.session.go_on(self.now),
            lambda: self.session.choose_priority(None, self.now),
        ):
            self.time_passes(1)
            act()

    @rule(press=st.sampled_from(["confirm", "try_again", "speak_in_private"]))
    def ask(self, press: str) -> None:
        self.send(getattr(self.session, press)(self.now))

    @rule(press=st.sampled_from(PRESSES))
    def press(self, press: str) -> None:
        getattr(self.session, press)(self.now)

    @rule()
    def leave(self) -> None:
        self.session.leave(self.now)
        assert self.session.walk == Walk(entered_at=self.now, touched_at=self.now)

    @precondition(lambda self: self.on_its_way)
    @rule(kind=st.sampled_from(ANSWERS))
    def hub_answers(self, kind: str) -> None:
        command = self.on_its_way.pop(0)
        if kind == "ticket":
            given = self.session.answered(id_of(command), a_ticket("papers"), self.now)
            if given is not None:
                assert command.command_id not in self.printed
                self.printed.add(command.command_id)
        elif kind == "away":
            self.session.unanswered(id_of(command), self.now)
        else:
            more = {"service": "papers", "return_token": "t" * 22, "come_back": "2026-11-23T13:00Z"}
            refusal = Refused(kind, "No.", 422, more=more)
            turned = self.session.refused(id_of(command), refusal, self.now)
            assert (turned is not None) <= (self.session.page is Page.TURNED)

    @rule(here=st.booleans())
    def hub_comes_or_goes(self, here: bool) -> None:
        if here:
            self.send(self.session.hub_here(self.now))
        else:
            self.session.hub_away(AwayReason.UNREACHABLE, self.now)

    @rule(stage=st.sampled_from(Stage), job=st.integers(1, 2))
    def printer_tells(self, stage: Stage, job: int) -> None:
        if self.session.page in GIVEN and self.session.walk.paper.job is None:
            self.session.paper_asked(Paper(stage=Stage.PRINTING, job=job))
        trouble = Trouble.PAPER_OUT if stage is Stage.TROUBLE else None
        self.session.paper_changed(Paper(stage=stage, trouble=trouble, job=job), self.now)

    @invariant()
    def pages_hold_what_they_show(self) -> None:
        walk, page = self.session.walk, self.session.page
        assert (walk.issued is not None) == (page in {Page.TICKET, Page.PRIVATE})
        assert (walk.turned is not None) == (page is Page.TURNED)
        assert (self.session.sorry is not None) == (page is Page.SORRY)
        if page is Page.CONFIRM:
            assert walk.wish.services
        if page is Page.ISSUING:
            assert (walk.wish == NO_WISH) == (walk.asks_in_private or walk.asks_by_code)
        if page is Page.START:
            assert walk == Walk(entered_at=walk.entered_at, touched_at=walk.touched_at)

    @invariant()
    def nobody_is_left_standing(self) -> None:
        """Every page but the first ends by time alone, whatever hub and printer do."""
        if self.session.page is not Page.START:
            assert self.session.next_tick(self.now) is not None

    @invariant()
    def figures_are_never_past(self) -> None:
        left = timing.seconds_left(self.session.page, self.session.walk, self.now)
        assert left is None or left <= timing.TICKET_ALONE


Kiosk.TestCase.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
TestKioskMachine = Kiosk.TestCase
