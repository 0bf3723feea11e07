"""A small center, a ticket and a visitor's hand, for tests of the kiosk."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import Any
from uuid import UUID

from kiosk.visit.center import Center, read_center
from kiosk.visit.course import unclear
from kiosk.visit.session import Session
from kiosk.visit.slips import Issued
from kiosk.visit.walk import Page
from shared.domain.commands.issuing import IssueTicket, Ticket, TicketStep
from shared.link.errors import AwayReason, Refused

LANGUAGES = ["es", "en", "pt"]


def need(code: str, *services: str, **names: str) -> dict[str, Any]:
    return {
        "code": code,
        "pictogram": "info",
        "names": names or {"es": f"Necesito {code}", "en": f"I need {code}"},
        "services": list(services or (code,)),
    }


def service(code: str, **public: str) -> dict[str, Any]:
    names = {"es": code.title(), "en": code.upper()}
    return {"code": code, "names": names, "public_names": public or names, "series": "A"}


def raw_center(**changes: Any) -> dict[str, Any]:
    neutral = {"es": "Orientación", "en": "Guidance"}
    return {
        "name": "Centro Puente",
        "time_zone": "America/Bogota",
        "languages": LANGUAGES,
        "visitors": "http://192.168.1.20:8080",
        "series": [{"code": "A", "shape": "circle"}],
        "services": [
            service("papers"),
            service("health"),
            service("legal", **neutral),
            service("support", **neutral),
            service("welcome"),
        ],
        "desks": [],
        "needs": [
            need("papers"),
            need("talk", "support"),
            need("arrived", "papers", "health"),
            need("other", "welcome", es="Otra cosa, o no sé", en="Something else"),
        ],
        "classes": [],
        **changes,
    }


def a_center(**changes: Any) -> Center:
    return read_center(raw_center(**changes))


def a_ticket(*services: str, number: str = "A-017", ahead: int = 6) -> Ticket:
    steps = tuple(
        TicketStep(step_id=f"s{place}", service=code, state="waiting", ahead=ahead)
        for place, code in enumerate(services or ("papers",))
    )
    return Ticket(
        visit_id="v1",
        number=number,
        day="2026-11-22",
        token="abcdefghijklmnopqrstuv",
        steps=steps,
        step_id="s0",
        ahead=ahead,
    )


@dataclass
class Visitor:
    """Walks through a session; `now` moves one second with every act, as people do."""

    session: Session
    now: float = 100.0

    def wait(self, seconds: float) -> IssueTicket | None:
        """Let time pass, ticking whenever the session asks for it; return the last command sent."""
        end, sent = self.now + seconds, None
        while (at := self.session.next_tick(self.now)) is not None and at <= end:
            self.now = at
            sent = self.session.tick(self.now) or sent
        self.now = end
        return sent

    def to_needs(self, language: str = "es") -> Visitor:
        self.wait(1)
        self.session.choose_language(language, self.now)
        assert self.session.walk.page is Page.NEED
        return self

    def choose(self, *codes: str) -> None:
        """Mark needs and go on; of what fits best one knows nothing."""
        for code in codes:
            self.wait(1)
            self.session.choose_need(code, self.now)
        self.wait(1)
        self.session.go_on(self.now)
        while self.session.page is Page.FIT:
            self.wait(1)
            assert self.session.center is not None
            need = unclear(self.session.walk.wish, self.session.center)
            assert need is not None
            self.session.choose_fit(need.services, self.now)

    def to_confirm(self, *codes: str) -> Visitor:
        self.to_needs().choose(*codes or ("papers",))
        assert self.session.walk.page is Page.CONFIRM
        return self

    def to_issuing(self, code: str = "papers") -> IssueTicket:
        self.to_confirm(code).wait(1)
        command = self.session.confirm(self.now)
        assert command is not None
        return command

    def to_ticket(self, code: str = "papers") -> Issued:
        command = self.to_issuing(code)
        self.wait(0.1)
        given = self.answer(command)
        assert given is not None
        return given

    def to_unanswered(self) -> IssueTicket:
        """Press, and hear nothing until the page says so."""
        command = self.to_issuing()
        self.wait(10)
        self.session.unanswered(id_of(command), self.now)
        self.wait(16)
        assert self.session.page is Page.SORRY
        return command

    def answer(self, command: IssueTicket, **ticket: Any) -> Issued | None:
        return self.session.answered(
            id_of(command), a_ticket(*command.services, **ticket), self.now
        )

    def refuse(
        self,
        command: IssueTicket,
        code: str,
        retry_after: int | None = None,
        state: str | None = None,
        **more: Any,
    ) -> None:
        refusal = Refused(code, "No.", 422, state=state, retry_after=retry_after, more=more)
        self.session.refused(id_of(command), refusal, self.now)

    def lose_hub(self) -> None:
        self.session.hub_away(AwayReason.UNREACHABLE, self.now)


def id_of(command: IssueTicket) -> UUID:
    assert command.command_id is not None
    return command.command_id


def a_visitor(*, hub: bool = True, **center: Any) -> Visitor:
    ids = count(1)
    session = Session(100.0, center=a_center(**center), new_id=lambda: UUID(int=next(ids)))
    if hub:
        session.hub_here(100.0)
    return Visitor(session)
