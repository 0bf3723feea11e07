"""What a kiosk hears: the hub's answers, the printer's news, and the passing of time."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from kiosk.visit import codes, timing
from kiosk.visit.center import Center
from kiosk.visit.course import still_offered
from kiosk.visit.outlook import Why
from kiosk.visit.paper import Paper
from kiosk.visit.slips import Issued, Turned, found, given_alone, in_private, issued, turned
from kiosk.visit.standing import Hub, Standing
from kiosk.visit.walk import CHOOSING, Asked, Cover, Page, Request, Sorry, Wish
from shared.domain.commands.appointments import CheckedIn
from shared.domain.commands.finding import FoundTicket
from shared.domain.commands.handing_in import HandIn
from shared.domain.commands.issuing import Ticket
from shared.link.errors import AwayReason, Refused

CHOICE_GONE = "unknown-service"
SLOW_DOWN = "slow-down"


class Hearing(Standing):
    """Takes in what comes from outside; what is given too late for its visitor is dropped."""

    def hub_here(self, now: float) -> Asked | None:
        """Take in that the hub answers; returns what is still to be asked of it."""
        self._learn_hub(Hub.HERE, None, now)
        if self.walk.sorry is Sorry.AWAY:
            self._choose_again(now)
        elif self.walk.sorry is Sorry.CODE_AWAY:
            self._show(now, page=Page.CODE, sorry=None, touched_at=now)
        request = self.walk.request
        if self.walk.awaits_answer and request is not None and not request.in_flight:
            return self._resend(request)
        return None

    def hub_away(self, reason: AwayReason, now: float) -> None:
        """Take in that the hub does not answer."""
        self._learn_hub(Hub.AWAY, reason, now)

    def center_changed(self, center: Center, now: float) -> None:
        """Take the center as it is now; a choice that is gone is asked for again."""
        self.center = center
        if self.walk.page not in CHOOSING:
            return
        if self.walk.language not in center.languages:
            self._show(now, cover=Cover.LANGUAGE)
        before = self.walk.wish
        wish = still_offered(before, center)
        self.walk = replace(self.walk, wish=wish)
        if len(wish.needs) < len(before.needs):
            self._show(now, page=Page.NEED, wish=Wish(needs=wish.needs), shelf=0)

    def answered(self, command_id: UUID, ticket: Ticket, now: float) -> Issued | None:
        """Show the number the hub gave; returns it if its visitor is still here."""
        if self._request(command_id) is None or self.center is None:
            return None
        own = ticket.language if isinstance(ticket, CheckedIn | FoundTicket) else ""
        chosen = self.walk.language or (own if own in self.center.languages else "")
        language = chosen or self.center.languages[0]
        if self.walk.asks_in_private or ticket.discreet:
            page, given = Page.PRIVATE, in_private(ticket, self.center, language)
        elif isinstance(ticket, FoundTicket):
            page, given = Page.TICKET, found(ticket, self.center, language)
        else:
            people = self.walk.wish.people
            page, given = Page.TICKET, issued(ticket, self.center, language, people)
        # Who came with a code alone is answered in the language of their visit.
        shown: dict[str, Any] = {"page": page, "language": chosen, "issued": given}
        self._show(now, **shown, request=None, sorry=None, touched_at=now)
        return given

    def counted(self, command_id: UUID, now: float) -> None:
        """Thank for the answer how it went, if its visitor is still here."""
        if self._request(command_id) is not None:
            self._show(now, page=Page.THANKS, request=None, sorry=None, touched_at=now)

    def _not_counted(self, now: float) -> None:
        away = Sorry.FACE_AWAY
        self._show(now, page=Page.SORRY, sorry=away, request=None, touched_at=now)

    def gave_alone(self, ticket: HandIn | None, now: float) -> Issued | None:
        """Show the number that the kiosk gave by itself; None is that it has none to give."""
        if ticket is None or self.center is None:
            self._show(now, page=Page.SORRY, sorry=Sorry.AWAY, request=None, touched_at=now)
            return None
        given = given_alone(ticket, self.center, self.walk.language or self.center.languages[0])
        page = Page.PRIVATE if given.private else Page.TICKET
        self._show(now, page=page, issued=given, request=None, sorry=None, touched_at=now)
        return given

    def refused(self, command_id: UUID, refusal: Refused, now: float) -> Turned | None:
        """Take the hub's no; returns what the visitor gets instead, if anything."""
        request = self._request(command_id)
        if request is None:
            return None
        if refusal.code == SLOW_DOWN:
            pause = refusal.retry_after or timing.RETRY
            self._retry_in(min(pause, timing.LONGEST_RETRY), request, now)
            return None
        if not self.walk.awaits_answer:
            self.walk = replace(self.walk, request=None)
            return None
        if refusal.code in list(Why) and not self.walk.asks_in_private:
            return self._turn_away(refusal, now)
        self._say_sorry(refusal, now)
        return None

    def _say_sorry(self, refusal: Refused, now: float) -> None:
        if self.walk.tells_how:
            self._not_counted(now)
            return
        if self.walk.asks_by_code and (about := codes.meaning(refusal)) is not None:
            later = codes.good_from(refusal)
            changes: dict[str, Any] = {"sorry": about, "later": later, "request": None}
            self._show(now, page=Page.SORRY, touched_at=now, **changes)
            return
        sorry = Sorry.CHANGED if refusal.code == CHOICE_GONE else Sorry.REFUSED
        self._show(now, page=Page.SORRY, sorry=sorry, request=None, touched_at=now)

    def _turn_away(self, refusal: Refused, now: float) -> Turned | None:
        if self.center is None:
            return None
        service = str(refusal.more.get("service"))
        needs = self.walk.wish.needs
        need = next((each for each in needs if service in each.services), next(iter(needs), None))
        given = turned(refusal, need, self.center, self.walk.language or self.center.languages[0])
        if self.center.service(service) is not None:
            self.outlook = self.outlook.with_shut(service, given.shut)
        self._show(now, page=Page.TURNED, turned=given, request=None, sorry=None, touched_at=now)
        return given

    def unanswered(self, command_id: UUID, now: float) -> None:
        """Take in that no answer came; the command is sent again in a moment."""
        request = self._request(command_id)
        if request is not None:
            self._retry_in(timing.RETRY, request, now)

    def paper_asked(self, paper: Paper) -> None:
        """Remember the paper of the number just given."""
        self.walk = replace(self.walk, paper=paper)

    def paper_changed(self, paper: Paper, now: float) -> None:
        """Take in how far a paper is: of this visitor, or of one before."""
        walk = self.walk
        if paper.job is None or walk.paper.job != paper.job or paper == walk.paper:
            return
        # A new stage is a new text to read; the same trouble told twice is not.
        read_from = walk.touched_at if paper.stage is walk.paper.stage else now
        self.walk = replace(walk, paper=paper, touched_at=read_from, asked_paper_at=None)

    def tick(self, now: float) -> Asked | None:
        """Do what time alone does; returns a command to send again, if any."""
        ends = timing.ends_at(self.page, self.walk)
        if ends is not None and ends <= now:
            self._wipe(now)
            return None
        request = self.walk.request
        if request is None or not self.walk.awaits_answer:
            return None
        if self.walk.tells_how and timing.is_out_of_patience(self.walk, now):
            self._not_counted(now)
            return None
        if self.walk.page is Page.ISSUING and timing.is_out_of_patience(self.walk, now):
            self._show(now, page=Page.SORRY, sorry=Sorry.UNANSWERED, touched_at=now)
        if request.retry_at is not None and request.retry_at <= now:
            return self._resend(request)
        return None

    def next_tick(self, now: float) -> float | None:
        """Return when `tick` or a figure on the page has something new, if time alone tells."""
        return timing.next_instant(self.page, self.walk, now)

    # Requests on their way

    def _learn_hub(self, hub: Hub, reason: AwayReason | None, now: float) -> None:
        before = self.page
        self.hub, self.away_reason = hub, reason
        if self.page is not before:
            self.walk = replace(self.walk, entered_at=now)

    def _request(self, command_id: UUID) -> Request | None:
        """Return this walk's request if it is the one with this id."""
        request = self.walk.request
        return request if request and request.command.command_id == command_id else None

    def _retry_in(self, seconds: float, request: Request, now: float) -> None:
        at = now + seconds if self.walk.awaits_answer else None
        self.walk = replace(self.walk, request=replace(request, in_flight=False, retry_at=at))
