"""`/t/<token>` and nothing else: number, state, and the desk once called.

No service is named: whoever reads over a shoulder learns a number. A wrong token gets the same
page whatever is wrong with it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from html import escape
from pathlib import Path
from string import Template

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from ...domain.center import Center
from ...domain.visit import AT_DESK, OPEN, State
from ...store.history import History, TrackedStep, TrackedVisit
from .texts import texts

_PAGE = Template(Path(__file__).with_name("page.html").read_text(encoding="utf-8"))
_REFRESH = '<meta http-equiv="refresh" content="10">'
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "ur", "he"})
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
_LONGEST_TOKEN = 64

ReadCenter = Callable[[], Awaitable[Center]]


def make_visitor_app(history: History, read_center: ReadCenter) -> Starlette:
    """Return the application of the visitors' listener."""

    async def visit(request: Request) -> Response:
        center = await read_center()
        token = request.path_params["token"]
        found = None
        if len(token) <= _LONGEST_TOKEN:
            found = await asyncio.to_thread(history.visit_by_token, token)
        if found is None:
            return _answer(_unknown_page(center), 404)
        return _answer(_visit_page(center, found), 200)

    async def nothing(_request: Request, _error: Exception) -> Response:
        return _answer(_unknown_page(await read_center()), 404)

    app = Starlette(
        routes=[Route("/t/{token}", visit, methods=["GET"])],
        exception_handlers={404: nothing, 405: nothing},
    )
    # A redirect from a path with a slash too many would look unlike any other wrong path.
    app.router.redirect_slashes = False
    return app


def _answer(page: str, status: int) -> Response:
    return HTMLResponse(page, status, headers=_HEADERS)


def _visit_page(center: Center, visit: TrackedVisit) -> str:
    said = texts(visit.language)
    step = _telling(visit)
    state = State(step.state)
    status = _status(state)
    desk = ""
    if state in AT_DESK and step.desk is not None:
        where = said["at"] if state is State.SERVING else said["go"]
        desk = (
            f'<div class="desk">{escape(where)}<b>{escape(_desk_name(center, step.desk))}</b></div>'
        )
    window = (
        f'<div class="window{" now" if status == "called" else ""}">'
        f'<div class="label">{escape(said["your-number"])}</div>'
        f'<div class="number">{escape(visit.number)}</div>{desk}</div>'
    )
    more = said["thanks"] if status == "ended" else said["keep"]
    return _page(center, visit.language, said[status], window, more, refresh=status != "ended")


def _telling(visit: TrackedVisit) -> TrackedStep:
    """Return the step that matters to the visitor now: at a desk, or open, or the last."""
    by_desk = [step for step in visit.steps if step.state in AT_DESK]
    still_open = [step for step in visit.steps if step.state in OPEN]
    return (by_desk or still_open or list(visit.steps[-1:]))[0]


def _status(state: State) -> str:
    if state is State.SERVING:
        return "serving"
    if state in AT_DESK:
        return "called"
    return "waiting" if state in OPEN else "ended"


def _desk_name(center: Center, code: str) -> str:
    desk = center.desk_by_code.get(code)
    return code if desk is None else desk.name


def _unknown_page(center: Center) -> str:
    said = texts(center.languages[0])
    return _page(center, center.languages[0], said["unknown"], "", said["unknown-more"])


def _page(
    center: Center, language: str, status: str, window: str, more: str, *, refresh: bool = False
) -> str:
    return _PAGE.substitute(
        language=escape(language),
        direction="rtl" if language in _RIGHT_TO_LEFT else "ltr",
        refresh=_REFRESH if refresh else "",
        title=escape(status),
        status=escape(status),
        window=window,
        more=escape(more),
        center=escape(center.name),
    )
