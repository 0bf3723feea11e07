"""The kiosk as a machine without a screen: what visitors may do, and what time does to them.

Every method that needs the time is given it, in seconds of one monotonic clock. Nothing a visitor
said or got outlives `_wipe`. A press becomes at most one ticket: the command keeps its id however
often it has to be sent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from kiosk import timing
from kiosk.center import Center, Need
from kiosk.comfort import Comfort
from kiosk.outlook import Outlook, Range, Shut, Why
from kiosk.paper import NO_PAPER, Paper
from kiosk.shelves import next_shelf
from kiosk.slips import Issued, Turned, given_alone, in_private, issued, turned
from kiosk.walk import Asked, Cover, Page, Request, Sorry, Walk
from shared.domain.commands import HandIn, IssueTicket, SpeakInPrivate, Ticket
from shared.link.errors import AwayReason, Refused

CHOICE_GONE = "unknown-service"
SLOW_DOWN = "slow-down"

_PRIVATE_FROM = {Page.START, Page.NEED, Page.CONFIRM, Page.SORRY, Page.TURNED}
# A hub that answers, but not us, is not away: whoever was shut out gives no numbers.
_OUT_OF_REACH = {None, AwayReason.UNREACHABLE, AwayReason.NO_ANSWER, AwayReason.SILENT}
_BACK_FROM = {Page.NEED, Page.CONFIRM, Page.TURNED, Page.SORRY}
_GIVEN = {Page.TICKET, Page.PRIVATE, Page.TURNED}


class Hub(StrEnum):
    """Whether the hub can be asked."""

    LOOKING = "looking"
    HERE = "here"
    AWAY = "away"


class Session:
    """The state of one kiosk.

    `center` is the last one known, `hub` whether it answers, `away_reason` why not, `counts` how
    many wait by service as long as that is known, `outlook` what can be had today, `wipes` how
    often everything of a visitor was cleared.
    """

    def __init__(
        self,
        now: float,
        *,
        center: Center | None = None,
        new_id: Callable[[], UUID] = uuid4,
    ) -> None:
        self.center = center
        self.hub = Hub.LOOKING
        self.away_reason: AwayReason | None = None
        self.counts: Mapping[str, int] | None = None
        self.outlook = Outlook()
        self.walk = Walk(entered_at=now, touched_at=now)
        self.wipes = 0
        self._new_id = new_id

    # What it shows

    @property
    def page(self) -> Page:
        """The page on screen."""
        if self.center is None:
            return Page.UNREADY
        return Page.SORRY if self._is_choosing_in_vain else self.walk.page

    @property
    def sorry(self) -> Sorry | None:
        """Why there is no number now, on the page that says so."""
        if self.page is not Page.SORRY:
            return None
        return Sorry.AWAY if self._is_choosing_in_vain else self.walk.sorry

    @property
    def _is_choosing_in_vain(self) -> bool:
        choosing = self.walk.page in {Page.NEED, Page.CONFIRM}
        return self.hub is Hub.AWAY and choosing and not self.may_give

    @property
    def may_give(self) -> bool:
        """Whether this kiosk may give numbers by itself when the hub does not answer."""
        own = self.center.own_numbers if self.center else None
        return own is not None and self.away_reason in _OUT_OF_REACH

    @property
    def left_alone(self) -> IssueTicket | None:
        """The wish that the hub does not answer, for the kiosk to answer by itself."""
        request = self.walk.request
        if request is None or not self.walk.awaits_answer or not self.may_give:
            return None
        if not isinstance(request.command, IssueTicket):
            return None
        waits_in_vain = self.hub is Hub.AWAY or self.walk.sorry is Sorry.UNANSWERED
        return request.command if waits_in_vain else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before this one."""
        return self.walk.cover is not Cover.NONE or self.page in _BACK_FROM

    @property
    def can_start_over(self) -> bool:
        """Whether there is anything to begin anew."""
        return self.page not in {Page.UNREADY, Page.START}

    @property
    def can_speak_in_private(self) -> bool:
        """Whether somebody to talk to may be asked for here."""
        return self.page in _PRIVATE_FROM and not self.walk.awaits_answer

    @property
    def wanted(self) -> tuple[str, ...]:
        """The services to ask for: of what was chosen those that can be had, or else all."""
        services = self.walk.need.services if self.walk.need else ()
        return self.outlook.open_of(services) or services

    def waiting(self) -> int | None:
        """Return how many wait now for what was chosen; None when that is not known."""
        if self.counts is None or self.hub is not Hub.HERE or self._shut_now:
            return None
        # Who waits for several services stands in several counts: they do not add up.
        return self.counts.get(self.wanted[0]) if len(self.wanted) == 1 else None

    def wait_range(self) -> Range | None:
        """Return how long one waits now for what was chosen; None when that is not known."""
        if self.hub is not Hub.HERE or self._shut_now or len(self.wanted) != 1:
            return None
        return self.outlook.ranges.get(self.wanted[0])

    def shut(self, need: Need) -> Shut | None:
        """Return why nothing that this need leads to can be had; None when something can."""
        return self.outlook.shut_of(need.services) if self.hub is Hub.HERE else None

    def shut_parts(self, need: Need) -> Mapping[str, Shut]:
        """Return the services of a need that cannot be had now, with the reasons."""
        shut = self.outlook.shut if self.hub is Hub.HERE else {}
        return {code: shut[code] for code in need.services if code in shut}

    def left(self, need: Need) -> int | None:
        """Return how many numbers are left today for a need; None when there is no limit."""
        return self.outlook.left_of(need.services) if self.hub is Hub.HERE else None

    @property
    def _shut_now(self) -> bool:
        return self.walk.need is None or self.shut(self.walk.need) is not None

    # What a visitor does

    def choose_language(self, code: str, now: float) -> None:
        """Begin, in this language."""
        if self._is_at(Page.START, now):
            self._turn(now, page=Page.NEED, language=code)

    def choose_need(self, code: str, now: float) -> None:
        """Say what is needed; a need that is no longer there changes nothing."""
        need = self.center.need(code) if self.center else None
        if self._is_at(Page.NEED, now) and need is not None:
            self._turn(now, page=Page.CONFIRM, need=need)

    def more_needs(self, now: float) -> None:
        """Look at further needs."""
        if self._is_at(Page.NEED, now) and self.center:
            shelf = next_shelf(self.center.choices, self.walk.shelf)
            self._turn(now, shelf=shelf, entered_at=now)

    def confirm(self, now: float) -> Asked | None:
        """Ask for the number; returns the command to send, once."""
        if not self._is_at(Page.CONFIRM, now) or not self.wanted:
            return None
        wish = IssueTicket(services=self.wanted, language=self.walk.language)
        asked = self._ask(self._same_or_new(wish), now)
        return None if self.left_alone else asked

    def speak_in_private(self, now: float) -> Asked | None:
        """Ask for somebody to talk to: one touch, no question; returns the command to send."""
        if not self.can_speak_in_private or not timing.has_settled(self.walk, now):
            return None
        command = self._same_or_new(SpeakInPrivate(language=self.walk.language or None))
        self.walk = replace(self.walk, need=None, turned=None, paper=NO_PAPER, cover=Cover.NONE)
        if self.hub is not Hub.AWAY:
            return self._ask(command, now)
        # Nobody is made to wait before a kiosk that knows better: the page says whom to ask.
        later = Request(command=command, asked_at=now, in_flight=False, retry_at=now + timing.RETRY)
        self._turn(now, page=Page.SORRY, sorry=Sorry.UNANSWERED, request=later)
        return None

    def try_again(self, now: float) -> Asked | None:
        """Go on after a "sorry": choose anew, or wait again for an answer that did not come."""
        request = self.walk.request
        if not self._is_at(Page.SORRY, now) or self.sorry is Sorry.AWAY:
            return None
        if request is None:
            self._choose_again(now)
            return None
        if request.in_flight:
            again = replace(request, asked_at=now)
            self._turn(now, page=Page.ISSUING, request=again, sorry=None)
            return None
        return self._ask(request.command, now)

    def back(self, now: float) -> None:
        """Go one page back; from the first one, start anew."""
        if self.walk.cover:
            self.cover(Cover.NONE, now)
            return
        if not self.can_go_back or not timing.has_settled(self.walk, now):
            return
        if self.page is Page.NEED and self.walk.shelf:
            self._turn(now, shelf=self.walk.shelf - 1, entered_at=now)
        elif self.page is Page.NEED or self.sorry is Sorry.AWAY:
            self._wipe(now)
        else:
            self._choose_again(now)

    def something_else(self, now: float) -> None:
        """Choose anew, after there was no number for the first choice."""
        if self._is_at(Page.TURNED, now):
            self._choose_again(now)

    def start_over(self, now: float) -> None:
        """Ask again from the first question, in the same language; clear what was given."""
        if not self.can_start_over or not timing.has_settled(self.walk, now):
            return
        self.cover(Cover.NONE, now)
        if self.page in _GIVEN:
            self._wipe(now)
        else:
            self._choose_again(now)

    def change_language(self, code: str, now: float) -> None:
        """Go on in another language with everything that was chosen; at the start, begin in it."""
        if self.center is None or not timing.has_settled(self.walk, now):
            return
        self.cover(Cover.NONE, now)
        if self.page is Page.START:
            self.choose_language(code, now)
        else:
            self._turn(now, language=code)

    def leave(self, now: float) -> None:
        """Clear everything at once: the quick exit. It never waits for a page to settle."""
        self._wipe(now)

    def done(self, now: float) -> None:
        """Clear the page: the visitor has what it gives."""
        if self.page in _GIVEN and timing.has_settled(self.walk, now):
            self._wipe(now)

    def cover(self, cover: Cover, now: float) -> None:
        """Lay this over the page, or uncover it as it is by then."""
        self._turn(now, cover=cover)

    def set_comfort(self, comfort: Comfort, now: float) -> None:
        """Make the pages easier for this visitor, until the walk is wiped."""
        self._turn(now, comfort=comfort)

    def touch(self, now: float) -> None:
        """Note that somebody is there."""
        self._turn(now)

    def print_again(self, now: float) -> int | None:
        """Ask for the paper once more; returns the print job to repeat."""
        if self.page not in _GIVEN or not timing.has_settled(self.walk, now):
            return None
        if timing.is_asking_paper(self.walk, now):
            return None
        if self.walk.paper.job is not None:
            self._turn(now, asked_paper_at=now)
        return self.walk.paper.job

    # What the hub and the printer tell

    def hub_here(self, now: float) -> Asked | None:
        """Take in that the hub answers; returns what is still to be asked of it."""
        self._learn_hub(Hub.HERE, None, now)
        if self.walk.sorry is Sorry.AWAY:
            self._choose_again(now)
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
        need = self.walk.need
        if need is None:
            return
        same = center.need(need.code)
        if same is not None and same.services == need.services:
            self.walk = replace(self.walk, need=same)
        elif self.walk.page is Page.CONFIRM:
            self._show(now, page=Page.NEED, need=None, shelf=0)

    def answered(self, command_id: UUID, ticket: Ticket, now: float) -> Issued | None:
        """Show the number the hub gave; returns it if its visitor is still here."""
        if self._request(command_id) is None or self.center is None:
            return None
        private = self.walk.asks_in_private or ticket.discreet
        give = in_private if private else issued
        given = give(ticket, self.center, self.walk.language or self.center.languages[0])
        page = Page.PRIVATE if private else Page.TICKET
        self._show(now, page=page, issued=given, request=None, sorry=None, touched_at=now)
        return given

    def gave_alone(self, ticket: HandIn | None, now: float) -> Issued | None:
        """Show the number that the kiosk gave by itself; None is that it has none to give."""
        if ticket is None or self.center is None:
            self._show(now, page=Page.SORRY, sorry=Sorry.AWAY, request=None, touched_at=now)
            return None
        given = given_alone(ticket, self.center, self.walk.language or self.center.languages[0])
        self._show(now, page=Page.TICKET, issued=given, request=None, sorry=None, touched_at=now)
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
        need = self.walk.need
        if refusal.code in list(Why) and need is not None:
            return self._turn_away(refusal, need, now)
        sorry = Sorry.CHANGED if refusal.code == CHOICE_GONE else Sorry.REFUSED
        self._show(now, page=Page.SORRY, sorry=sorry, request=None, touched_at=now)
        return None

    def _turn_away(self, refusal: Refused, need: Need, now: float) -> Turned | None:
        if self.center is None:
            return None
        given = turned(refusal, need, self.center, self.walk.language)
        service = refusal.more.get("service")
        if service in need.services:
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

    # What time does

    def tick(self, now: float) -> Asked | None:
        """Do what time alone does; returns a command to send again, if any."""
        ends = timing.ends_at(self.page, self.walk)
        if ends is not None and ends <= now:
            self._wipe(now)
            return None
        request = self.walk.request
        if request is None or not self.walk.awaits_answer:
            return None
        if self.walk.page is Page.ISSUING and timing.is_out_of_patience(self.walk, now):
            self._show(now, page=Page.SORRY, sorry=Sorry.UNANSWERED, touched_at=now)
        if request.retry_at is not None and request.retry_at <= now:
            return self._resend(request)
        return None

    def next_tick(self, now: float) -> float | None:
        """Return when `tick` or a figure on the page has something new, if time alone tells."""
        return timing.next_instant(self.page, self.walk, now)

    # How it moves

    def _is_at(self, page: Page, now: float) -> bool:
        return self.page is page and timing.has_settled(self.walk, now)

    def _turn(self, now: float, **changes: Any) -> None:
        """Move on by a visitor's hand."""
        self._show(now, **{"touched_at": now, **changes})

    def _show(self, now: float, **changes: Any) -> None:
        """Change the walk, and note when a page came."""
        before = self.page
        self.walk = replace(self.walk, **changes)
        if self.page is not before:
            self.walk = replace(self.walk, entered_at=now)

    def _choose_again(self, now: float) -> None:
        """Go back to the needs; to the start when no language was chosen yet."""
        if not self.walk.language:
            self._wipe(now)
            return
        nothing: dict[str, Any] = {"need": None, "sorry": None, "turned": None, "paper": NO_PAPER}
        self._turn(now, page=Page.NEED, shelf=0, **nothing)

    def _wipe(self, now: float) -> None:
        self.wipes += 1
        self.walk = Walk(entered_at=now, touched_at=now)

    def _learn_hub(self, hub: Hub, reason: AwayReason | None, now: float) -> None:
        before = self.page
        self.hub, self.away_reason = hub, reason
        if self.page is not before:
            self.walk = replace(self.walk, entered_at=now)

    def _request(self, command_id: UUID) -> Request | None:
        """Return this walk's request if it is the one with this id."""
        request = self.walk.request
        return request if request and request.command.command_id == command_id else None

    def _same_or_new(self, wish: Asked) -> Asked:
        """Return the command for a wish: the same one, if that may have been carried out."""
        old = self.walk.request
        if old is not None and replace(old.command, command_id=None) == wish:
            return old.command
        return replace(wish, command_id=self._new_id())

    def _ask(self, command: Asked, now: float) -> Asked:
        request = Request(command=command, asked_at=now)
        self._turn(now, page=Page.ISSUING, request=request, sorry=None)
        return command

    def _resend(self, request: Request) -> Asked:
        self.walk = replace(self.walk, request=replace(request, in_flight=True, retry_at=None))
        return request.command

    def _retry_in(self, seconds: float, request: Request, now: float) -> None:
        at = now + seconds if self.walk.awaits_answer else None
        self.walk = replace(self.walk, request=replace(request, in_flight=False, retry_at=at))
