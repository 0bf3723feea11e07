"""`/t/<token>` and nothing else: number, state, the desk once called, and the steps of a journey.

A visit of one step names no service, and a journey only by the names that others may read; of a
discreet step nothing is told but how it stands. A wrong token gets the same page whatever is wrong
with it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path
from string import Template

from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from ...domain.center import Center, public_names
from ...domain.errors import CannotStore
from ...domain.visit import AT_DESK, OPEN, State
from ...store.history import History, TrackedStep, TrackedVisit
from .headers import security_headers
from .texts import texts

log = logging.getLogger(__name__)

_TEXT = Path(__file__).with_name("page.html").read_text(encoding="utf-8")
_PAGE = Template(_TEXT)
_REFRESH = '<meta http-equiv="refresh" content="10">'
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "ur", "he"})
_HEADERS = security_headers(_TEXT.partition("<style>")[2].partition("</style>")[0])
_LONGEST_TOKEN = 64

ReadCenter = Callable[[], Awaitable[Center]]


def make_visitor_app(history: History, read_center: ReadCenter) -> Starlette:
    """Return the application of the visitors' listener."""
    # Threads of their own: whoever signs in does not wait behind the phones.
    readers = ThreadPoolExecutor(2, thread_name_prefix="phones")

    async def visit(request: Request) -> Response:
        center = await read_center()
        # Every token is looked up, so that none takes another time than the others.
        token = request.path_params["token"][: _LONGEST_TOKEN + 1]
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(readers, history.visit_by_token, token)
        except SQLAlchemyError as error:
            log.error("a phone's page could not be read: %s", type(error).__name__)
            return _answer(_busy_page(center), 503)
        if found is None:
            return _answer(_unknown_page(center), 404)
        return _answer(_visit_page(center, found), 200)

    async def unread(_request: Request, _error: Exception) -> Response:
        said = "Espere un momento, por favor. / One moment, please.\n"
        return PlainTextResponse(said, 503, headers={**_HEADERS, "Refresh": "10"})

    async def nothing(request: Request, error: Exception) -> Response:
        try:
            return _answer(_unknown_page(await read_center()), 404)
        except CannotStore:
            return await unread(request, error)

    app = Starlette(
        routes=[Route("/t/{token}", visit, methods=["GET"])],
        exception_handlers={404: nothing, 405: nothing, CannotStore: unread},
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
    status = _STATUS.get(state, "ended")
    desk = ""
    if state in AT_DESK and step.desk is not None:
        where = said["go"] if state is State.CALLED else said["at"]
        desk = (
            f'<div class="desk">{escape(where)}<b>{escape(_desk_name(center, step.desk))}</b></div>'
        )
    window = (
        f'<div class="window{" now" if status == "called" else ""}">'
        f'<div class="label">{escape(said["your-number"])}</div>'
        f'<div class="number">{escape(visit.number)}</div>{desk}</div>'
    )
    is_open = state in OPEN
    more = said[_MORE.get(status, "keep" if is_open else "thanks")]
    window += _steps(center, visit, said)
    return _page(center, visit.language, said[status], window, more, refresh=is_open)


def _telling(visit: TrackedVisit) -> TrackedStep:
    """Return the step that matters most to the visitor now; when all are over, the last."""
    still_open = [step for step in visit.steps if step.state in OPEN]
    if not still_open:
        return visit.steps[-1]
    return min(still_open, key=lambda step: _URGENCY.index(State(step.state)))


def _steps(center: Center, visit: TrackedVisit, said: dict[str, str]) -> str:
    """Return the steps of a journey in their order; nothing for a visit of one."""
    if len(visit.steps) < 2:
        return ""
    rows = "".join(
        f"<li><b>{escape(_step_name(center, step, visit.language, said))}</b> "
        f"<span>{escape(said[_STEP.get(State(step.state), 'step-over')])}</span></li>"
        for step in visit.steps
    )
    return f"<h2>{escape(said['steps'])}</h2><ol>{rows}</ol>"


def _step_name(center: Center, step: TrackedStep, language: str, said: dict[str, str]) -> str:
    service = center.service_by_code.get(step.service)
    if service is None or step.discreet or service.discreet:
        return said["a-step"]
    names = public_names(service)
    known = (names[code] for code in (language, *center.languages, *names) if code in names)
    return next(known, said["a-step"])


_STATUS = {
    State.PLANNED: "planned",
    State.WAITING: "waiting",
    State.HELD: "waiting",
    State.PARKED: "parked",
    State.CALLED: "called",
    State.ARRIVED: "arrived",
    State.SERVING: "serving",
    State.REFERRED: "referred",
    State.UNMET: "unmet",
}
_MORE = {"parked": "parked-more", "unmet": "unmet-more"}
_STEP = {state: f"step-{status}" for state, status in _STATUS.items()} | {State.DONE: "step-done"}
_URGENCY = (
    State.CALLED,
    State.ARRIVED,
    State.SERVING,
    State.WAITING,
    State.PARKED,
    State.HELD,
    State.PLANNED,
)


def _desk_name(center: Center, code: str) -> str:
    desk = center.desk_by_code.get(code)
    return code if desk is None else desk.name


def _unknown_page(center: Center) -> str:
    said = texts(center.languages[0])
    return _page(center, center.languages[0], said["unknown"], "", said["unknown-more"])


def _busy_page(center: Center) -> str:
    said = texts(center.languages[0])
    return _page(center, center.languages[0], said["busy"], "", said["busy-more"], refresh=True)


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
