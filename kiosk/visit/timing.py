"""What time alone does to a walk: when a page clears itself, and when its figures change.

All instants and lengths are seconds of one monotonic clock.
"""

from __future__ import annotations

from math import ceil

from kiosk.visit.paper import Stage
from kiosk.visit.walk import CHOOSING, GIVEN, TELLING, Page, Walk

# A press this soon after a page came was meant for the page before it.
SETTLE = 0.3
# The second tap of a double tap on something that is marked does not unmark it.
TWICE = 0.6
# Nobody touched anything for so long: the page is wiped; the last WARNING seconds ask first.
IDLE = 60.0
WARNING = 20.0
# How long a number stays on screen, and how long when the screen holds the only copy.
TICKET = 40.0
TICKET_ALONE = 120.0
# An unanswered request is sent again every RETRY seconds. After SLOW the page says that it takes
# long, after PATIENCE that there is no answer.
RETRY = 2.0
LONGEST_RETRY = 30.0
SLOW = 4.0
PATIENCE = 25.0
# How long "print again" shows that it was heard, when the printer has nothing new to say.
HEARD = 4.0

# Sums of seconds are exact to less than this: 120 seconds from now are not 121.
_GRAIN = 1e-6

_CLEARED = CHOOSING | TELLING | {Page.CODE, Page.SORRY}
# Cleared only of what somebody set or opened there.
_RESTING = {Page.UNREADY, Page.START}


def has_settled(walk: Walk, now: float) -> bool:
    """Say whether a press now was meant for this page."""
    return now - walk.entered_at >= SETTLE


def was_just(walk: Walk, need: str, now: float) -> bool:
    """Say whether this need was marked, or no longer, an instant ago."""
    return walk.marked is not None and walk.marked[0] == need and now < walk.marked[1] + TWICE


def is_slow(walk: Walk, now: float) -> bool:
    """Say whether an answer takes longer than usual."""
    return walk.request is not None and now >= walk.request.asked_at + SLOW


def is_out_of_patience(walk: Walk, now: float) -> bool:
    """Say whether an answer was waited for long enough."""
    return walk.request is not None and now >= walk.request.asked_at + PATIENCE


def is_asking_paper(walk: Walk, now: float) -> bool:
    """Say whether a press on "print again" was heard just now."""
    return walk.asked_paper_at is not None and now < walk.asked_paper_at + HEARD


def ends_at(page: Page, walk: Walk) -> float | None:
    """Return when the page clears itself if nobody touches it."""
    if page is Page.THANKS:
        return walk.touched_at + TICKET
    if page in GIVEN:
        return walk.touched_at + (TICKET_ALONE if _must_be_saved(walk) else TICKET)
    return walk.touched_at + IDLE if _clears(page, walk) else None


def seconds_left(page: Page, walk: Walk, now: float) -> int | None:
    """Return in how many seconds the page clears itself, once that is to be shown."""
    ends = ends_at(page, walk)
    if ends is None or now < _counts_from(page, walk, ends):
        return None
    return max(0, ceil(ends - now - _GRAIN))


def is_ending(page: Page, walk: Walk, now: float) -> bool:
    """Say whether the page clears itself within WARNING seconds."""
    ends = ends_at(page, walk)
    return ends is not None and now >= ends - WARNING - _GRAIN


def asks_still_there(page: Page, walk: Walk, now: float) -> bool:
    """Say whether the page is covered by the question whether somebody is still there."""
    return _clears(page, walk) and seconds_left(page, walk, now) is not None


def next_instant(page: Page, walk: Walk, now: float) -> float | None:
    """Return when something next happens, or reads otherwise, by time alone."""
    instants = [*_of_the_page(page, walk, now), *_of_the_request(walk)]
    if walk.asked_paper_at is not None:
        instants.append(walk.asked_paper_at + HEARD)
    return min((at for at in instants if at > now), default=None)


def _clears(page: Page, walk: Walk) -> bool:
    return page in _CLEARED or (page in _RESTING and walk.is_marked)


def _must_be_saved(walk: Walk) -> bool:
    """Say whether the screen holds the only copy so far of what the visitor takes away."""
    if walk.turned is not None and walk.turned.token is None:
        return False
    if walk.issued is not None and walk.issued.found is not None:
        return False
    return walk.paper.stage not in {Stage.READY, Stage.SENT}


def _counts_from(page: Page, walk: Walk, ends: float) -> float:
    """Return from when on the seconds left are shown."""
    if page not in GIVEN:
        return ends - WARNING
    # While it prints, the time to read has not begun.
    return ends - TICKET if walk.paper.stage is Stage.PRINTING else walk.touched_at


def _of_the_page(page: Page, walk: Walk, now: float) -> list[float]:
    ends = ends_at(page, walk)
    if ends is None:
        return []
    left = seconds_left(page, walk, now)
    return [_counts_from(page, walk, ends) if left is None else ends - left + 1, ends]


def _of_the_request(walk: Walk) -> list[float]:
    request = walk.request
    if request is None or not walk.awaits_answer:
        return []
    retry = [] if request.retry_at is None else [request.retry_at]
    return [request.asked_at + SLOW, request.asked_at + PATIENCE, *retry]
