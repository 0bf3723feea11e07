"""Where one kiosk stands: its state, what follows from it, and the few ways to move it on.

Nothing a visitor said or got outlives `_wipe`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from kiosk.visit import feedback, timing
from kiosk.visit.center import Center
from kiosk.visit.course import PEOPLE
from kiosk.visit.offer import Offer
from kiosk.visit.outlook import Outlook, Shut
from kiosk.visit.paper import NO_PAPER
from kiosk.visit.walk import (
    CHOOSING,
    NO_WISH,
    TELLING,
    Asked,
    Cover,
    Page,
    Request,
    Sorry,
    Walk,
    Wish,
)
from shared.domain.commands.issuing import IssueTicket
from shared.link.errors import AwayReason

_PRIVATE_FROM = CHOOSING | TELLING | {Page.START, Page.CODE, Page.SORRY, Page.TURNED}
_BACK_FROM = CHOOSING | TELLING | {Page.CODE, Page.TURNED, Page.SORRY}
# A hub that answers, but not us, is not away: whoever was shut out gives no numbers.
_OUT_OF_REACH = {None, AwayReason.UNREACHABLE, AwayReason.NO_ANSWER, AwayReason.SILENT}


class Hub(StrEnum):
    """Whether the hub can be asked."""

    LOOKING = "looking"
    HERE = "here"
    AWAY = "away"


class Standing:
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
        if not self._is_choosing_in_vain:
            return self.walk.sorry
        return Sorry.FACE_AWAY if self.walk.page in TELLING else Sorry.AWAY

    @property
    def _is_choosing_in_vain(self) -> bool:
        needs_hub = self.walk.page in TELLING or (self.walk.page in CHOOSING and not self.may_give)
        return self.hub is Hub.AWAY and needs_hub

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
    def choices(self) -> Sequence[object]:
        """What the page offers to choose from, all shelves of it."""
        center = self.center
        if center is None:
            return ()
        match self.page:
            case Page.NEED:
                return center.choices
            case Page.PRIORITY:
                return center.classes
            case Page.PEOPLE:
                return PEOPLE
            case Page.ABOUT:
                return feedback.by_name(center)
        return ()

    @property
    def offer(self) -> Offer:
        """What can be had now, as far as it is known."""
        return Offer(outlook=self.outlook, counts=self.counts, here=self.hub is Hub.HERE)

    @property
    def closed(self) -> Shut | None:
        """Why nothing at all can be had now; None while anything can, or nobody knows."""
        services = self.center.services if self.center else ()
        return self.offer.shut([each.code for each in services])

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

    def _choose_again(self, now: float, wish: Wish = NO_WISH) -> None:
        """Go back to the needs; to the start when no language was chosen yet."""
        if not self.walk.language:
            self._wipe(now)
            return
        nothing: dict[str, Any] = {"sorry": None, "turned": None, "paper": NO_PAPER}
        self._turn(now, page=Page.NEED, shelf=0, wish=wish, **nothing)

    def _wipe(self, now: float) -> None:
        self.wipes += 1
        self.walk = Walk(entered_at=now, touched_at=now)

    def _ask(self, command: Asked, now: float) -> Asked | None:
        """Wait for an answer; returns the command to send, if it is not on its way already."""
        asked = self._is_asked(command)
        request = Request(command=command, asked_at=now)
        self._turn(now, page=Page.ISSUING, request=request, sorry=None)
        return None if asked else command

    def _is_asked(self, command: Asked) -> bool:
        request = self.walk.request
        return request is not None and request.in_flight and request.command == command

    def _resend(self, request: Request) -> Asked:
        self.walk = replace(self.walk, request=replace(request, in_flight=True, retry_at=None))
        return request.command
