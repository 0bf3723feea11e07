"""One visitor's walk through the kiosk: all that was said and given since the start page.

A walk is replaced, never changed, so that wiping is exactly one thing: a new walk.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.center import Need
from kiosk.comfort import USUAL_COMFORT, Comfort
from kiosk.paper import NO_PAPER, Paper, Stage
from kiosk.slips import Issued, Turned
from shared.domain.commands import IssueTicket, SpeakInPrivate

Asked = IssueTicket | SpeakInPrivate


class Page(StrEnum):
    """What the screen asks or says."""

    UNREADY = "unready"  # no center is known yet
    START = "start"
    NEED = "need"
    CONFIRM = "confirm"
    ISSUING = "issuing"
    TICKET = "ticket"
    PRIVATE = "private"  # somebody comes to talk
    TURNED = "turned"  # no number now, but a day to come back
    SORRY = "sorry"


class Cover(StrEnum):
    """What lies over a page without losing it."""

    NONE = ""
    COMFORT = "comfort"  # what makes the pages easier
    LANGUAGE = "language"


class Sorry(StrEnum):
    """Why there is no number now."""

    AWAY = "away"  # the hub is away: nothing was asked
    UNANSWERED = "unanswered"  # asked, and no answer so far
    CHANGED = "changed"  # the center no longer offers what was chosen
    REFUSED = "refused"  # the hub cannot, for a reason that is not the visitor's


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A command on its way, asked for at an instant; asked again at `retry_at` with the same id."""

    command: Asked
    asked_at: float
    in_flight: bool = True
    retry_at: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """Where a visitor stands. Instants are seconds of one monotonic clock.

    `shelf` counts through needs that do not fit one page; `entered_at` is when this page came,
    `touched_at` when somebody last showed to be there, `asked_paper_at` when paper was asked again;
    `cover` is what lies over the page.
    """

    page: Page = Page.START
    language: str = ""
    need: Need | None = None
    shelf: int = 0
    request: Request | None = None
    sorry: Sorry | None = None
    issued: Issued | None = None
    turned: Turned | None = None
    paper: Paper = NO_PAPER
    comfort: Comfort = USUAL_COMFORT
    cover: Cover = Cover.NONE
    entered_at: float
    touched_at: float
    asked_paper_at: float | None = None

    @property
    def awaits_answer(self) -> bool:
        """Whether the visitor stands here for the answer to a request."""
        return self.page is Page.ISSUING or self.sorry is Sorry.UNANSWERED

    @property
    def is_marked(self) -> bool:
        """Whether even the start page shows that somebody is, or was, here."""
        return self.cover is not Cover.NONE or self.comfort != USUAL_COMFORT

    @property
    def held_job(self) -> int | None:
        """The print job that nobody needs once its visitor says that they have the number."""
        shown = self.page in {Page.TICKET, Page.TURNED}
        return self.paper.job if shown and self.paper.stage is Stage.TROUBLE else None

    @property
    def asks_in_private(self) -> bool:
        """Whether somebody to talk to was asked for, and nothing else."""
        return self.request is not None and isinstance(self.request.command, SpeakInPrivate)
