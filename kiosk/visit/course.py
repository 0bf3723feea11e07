"""Which question comes next on the way to a number, and which came before: pure functions.

At most need, fit, priority, confirm; how many people come is asked only of who says so.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.visit.center import Center, Need
from kiosk.visit.walk import Fit, Page, Wish

# As many services as one number can hold (see IssueTicket).
MOST_SERVICES = 8
PEOPLE = range(1, 100)


def with_need(wish: Wish, need: Need) -> Wish | None:
    """Choose a need, or no longer, if it was chosen; None when one number cannot hold it too."""
    kept = tuple(each for each in wish.needs if each.code != need.code)
    needs = kept if wish.has(need.code) else (*kept, need)
    changed = replace(wish, needs=needs, fits=())
    return changed if len(changed.services) <= MOST_SERVICES else None


def fits_of(need: Need, center: Center) -> tuple[tuple[str, ...], ...]:
    """Return the services of a need in groups that have the same name in public.

    Nobody is asked to choose between names that read alike: a sensitive service hides behind one.
    """
    groups: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for code in need.services:
        service = center.service(code)
        if service is not None:
            groups.setdefault(tuple(sorted(service.public_names.items())), []).append(code)
    return tuple(tuple(codes) for codes in groups.values())


def unclear(wish: Wish, center: Center) -> Need | None:
    """Return the first need of which it is to be asked what fits best."""
    told = {fit.need for fit in wish.fits}
    several = (need for need in wish.needs if len(fits_of(need, center)) > 1)
    return next((need for need in several if need.code not in told), None)


def page_after(wish: Wish, center: Center) -> Page:
    """Return the page that asks what is not known yet; the last one confirms."""
    if not wish.needs:
        return Page.NEED
    if unclear(wish, center) is not None:
        return Page.FIT
    if center.asks_priority and not wish.told_priority:
        return Page.PRIORITY
    return Page.CONFIRM


def step_back(page: Page, wish: Wish, center: Center) -> tuple[Page, Wish]:
    """Return the page before one of the questions, and the wish without the answer given there."""
    if page is Page.PEOPLE:
        return Page.CONFIRM, wish
    if page is Page.CONFIRM and center.asks_priority:
        return Page.PRIORITY, replace(wish, told_priority=False, priority=None)
    if wish.fits:
        return Page.FIT, replace(wish, fits=wish.fits[:-1], told_priority=False, priority=None)
    return Page.NEED, wish


def with_fit(wish: Wish, services: tuple[str, ...], center: Center) -> Wish | None:
    """Answer what fits best; all of the need's services is "I don't know". None: not on offer."""
    need = unclear(wish, center)
    if need is None or services not in {need.services, *fits_of(need, center)}:
        return None
    return replace(wish, fits=(*wish.fits, Fit(need=need.code, services=services)))


def still_offered(wish: Wish, center: Center) -> Wish:
    """Return a wish as far as the center still offers it, by its words of now."""
    now = [center.need(need.code) for need in wish.needs]
    needs = tuple(
        new
        for new, old in zip(now, wish.needs, strict=True)
        if new and new.services == old.services
    )
    codes = {need.code for need in needs}
    known = any(each.code == wish.priority for each in center.classes)
    return replace(
        wish,
        needs=needs,
        fits=tuple(fit for fit in wish.fits if fit.need in codes),
        priority=wish.priority if known else None,
    )
