"""One visitor's walk through the kiosk: all that was said and given since the start page.

A walk is replaced, never changed, so that wiping is exactly one thing: a new walk.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.visit.center import Need
from kiosk.visit.comfort import USUAL_COMFORT, Comfort
from kiosk.visit.paper import NO_PAPER, Paper, Stage
from kiosk.visit.slips import Issued, Turned
from shared.domain.commands.appointments import CheckIn
from shared.domain.commands.finding import FindTicket
from shared.domain.commands.issuing import ComeBack, IssueTicket, SpeakInPrivate
from shared.domain.commands.visiting import GiveFeedback

Asked = IssueTicket | SpeakInPrivate | CheckIn | ComeBack | FindTicket | GiveFeedback
_BY_CODE = CheckIn | ComeBack | FindTicket


class Page(StrEnum):
    """What the screen asks or says."""

    UNREADY = "unready"  # no center is known yet
    START = "start"
    CODE = "code"  # of an appointment, or of a slip to come back with
    NEED = "need"
    FIT = "fit"  # which of a need's services fits best
    PRIORITY = "priority"
    CONFIRM = "confirm"
    PEOPLE = "people"  # how many they are; only for who says that they are more
    ISSUING = "issuing"
    TICKET = "ticket"
    PRIVATE = "private"  # somebody comes to talk
    TURNED = "turned"  # no number now, but a day to come back
    ABOUT = "about"  # of which service one tells how it went
    FACES = "faces"  # how it went
    THANKS = "thanks"  # it is counted
    SORRY = "sorry"


class Cover(StrEnum):
    """What lies over a page without losing it."""

    NONE = ""
    COMFORT = "comfort"  # what makes the pages easier
    LANGUAGE = "language"


CHOOSING = frozenset({Page.NEED, Page.FIT, Page.PRIORITY, Page.CONFIRM, Page.PEOPLE})
TELLING = frozenset({Page.ABOUT, Page.FACES})
GIVEN = frozenset({Page.TICKET, Page.PRIVATE, Page.TURNED, Page.THANKS})


class Sorry(StrEnum):
    """Why there is no number now."""

    AWAY = "away"  # the hub is away: nothing was asked
    UNANSWERED = "unanswered"  # asked, and no answer so far
    CHANGED = "changed"  # the center no longer offers what was chosen
    REFUSED = "refused"  # the hub cannot, for a reason that is not the visitor's
    CODE_AWAY = "code-away"  # no code can be asked about while the hub is away
    CODE_STRANGE = "code-strange"  # nobody knows it
    CODE_USED = "code-used"  # somebody came with it already
    CODE_LATER = "code-later"  # it is for later: another day, or from another hour on
    CODE_OVER = "code-over"  # its day is over
    FACE_AWAY = "face-away"  # how it went cannot be taken in
    TICKET_OVER = "ticket-over"  # it is a ticket's, whose visit is over
    TICKET_MISSED = "ticket-missed"  # it is a ticket's, whose visitor did not come when called


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A command on its way, asked for at an instant; asked again at `retry_at` with the same id."""

    command: Asked
    asked_at: float
    in_flight: bool = True
    retry_at: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """The services that fit best of what a need leads to."""

    need: str
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a visitor asks for: needs in the order of choosing, and what was asked about them.

    `fits` answers the questions about needs that lead to several services. `priority` is a class
    that the visitor named, once `told_priority`; `people` is how many they are.
    """

    needs: tuple[Need, ...] = ()
    fits: tuple[Fit, ...] = ()
    told_priority: bool = False
    priority: str | None = None
    people: int = 1

    @property
    def services(self) -> tuple[str, ...]:
        """All services that this leads to, each once."""
        fitting = {fit.need: fit.services for fit in self.fits}
        found = (fitting.get(need.code, need.services) for need in self.needs)
        return tuple(dict.fromkeys(code for services in found for code in services))

    def has(self, need: str) -> bool:
        """Say whether this need was chosen."""
        return any(each.code == need for each in self.needs)


NO_WISH = Wish()


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """Where a visitor stands. Instants are seconds of one monotonic clock.

    `typed` is a code so far, `later` from when on it is good, `about` the service of which one
    tells how it went. `shelf` counts through choices that do not fit one page; `entered_at` is when
    this page came, `touched_at` when somebody last showed to be there, `marked` the need that was
    touched last and when, `asked_paper_at` when paper was asked again; `cover` is what lies over
    the page.
    """

    page: Page = Page.START
    language: str = ""
    wish: Wish = NO_WISH
    typed: str = ""
    later: datetime | None = None
    about: str = ""
    shelf: int = 0
    marked: tuple[str, float] | None = None
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

    @property
    def asks_by_code(self) -> bool:
        """Whether somebody came with a code."""
        return self.request is not None and isinstance(self.request.command, _BY_CODE)

    @property
    def tells_how(self) -> bool:
        """Whether somebody answered how it went."""
        return self.request is not None and isinstance(self.request.command, GiveFeedback)
