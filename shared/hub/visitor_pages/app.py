"""`/t/<token>` and nothing else: how a visit stands, four small acts, and a sealed complaint.

A visit of one step names no service, and a journey only by the names that others may read; of a
discreet step nothing is told but how it stands. A wrong token, and one whose visit was over a day
ago, get the same page as every wrong path.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from ...domain.center import Center
from ...domain.commands.command import Command, Done
from ...domain.commands.visiting import LeaveComplaint
from ...domain.decisions.context import Actor, Estimate
from ...domain.errors import CannotStore, Conflict, Refusal, SlowDown
from ...domain.floor import Floor
from ...domain.lines import Newcomer
from ...domain.roles import Role
from ...domain.visit import State
from ...store.history import History, TrackedVisit
from ...store.requests import Request as Asked
from ..marking import training_name
from ..sealing import SealError, seal
from ..writer import Writer
from .acting import COMMANDS, FormError, Patience, is_from_our_page, read_form
from .headers import security_headers
from .page import (
    MOST_LETTERS,
    SCRIPT,
    STYLE,
    Words,
    busy_page,
    cancel_page,
    etag,
    hashed,
    report_page,
    reported_page,
    slow_page,
    unknown_page,
    visit_page,
    words_for,
    words_of,
)
from .standing import Place, standing, telling

log = logging.getLogger(__name__)

_HEADERS = security_headers(hashed(STYLE), hashed(SCRIPT))
_LONGEST_TOKEN = 64
VISITOR = Actor(device="visitor", role=Role.VISITOR)
EXPIRES = timedelta(days=1)
"""So long after a visit is over its page still opens."""
MOST_COMPLAINTS = 500
"""So many are kept: about 8 MB."""
COMPLAINTS = (1 / 1800, 2.0)
"""Complaints a second of one visit, and how many at once."""
_PLAIN = "Espere un momento, por favor. / One moment, please.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visiting:
    """What the visitors' pages work with."""

    history: History
    writer: Writer
    estimate: Estimate
    training: bool = False


def make_visitor_app(visiting: Visiting) -> Starlette:
    """Return the application of the visitors' listener."""
    pages = _Pages(visiting)
    one = "/t/{token}"
    app = Starlette(
        routes=[
            Route(one, pages.guarded(pages.visit), methods=["GET"]),
            Route(f"{one}/cancel", pages.guarded(pages.cancel), methods=["GET"]),
            Route(f"{one}/report", pages.guarded(pages.report), methods=["GET"]),
            Route(f"{one}/report", pages.guarded(pages.complain), methods=["POST"]),
            Route(one + "/{act}", pages.guarded(pages.act), methods=["POST"]),
        ],
        exception_handlers={404: pages.nothing, 405: pages.nothing},
    )
    # A redirect from a path with a slash too many would look unlike any other wrong path.
    app.router.redirect_slashes = False
    return app


@dataclass(frozen=True, slots=True)
class _Asked:
    """A request about a visit that exists."""

    request: Request
    center: Center
    visit: TrackedVisit
    token: str

    @property
    def words(self) -> Words:
        return words_of(self.request.query_params.get("l"), self.visit.language)

    @property
    def is_from_our_page(self) -> bool:
        return is_from_our_page(self.request, self.center.visitor_url)


class _Pages:
    """The pages, and the few things they share."""

    def __init__(self, visiting: Visiting) -> None:
        self._of = visiting
        # Threads of their own: whoever signs in does not wait behind the phones.
        self._readers = ThreadPoolExecutor(2, thread_name_prefix="phones")
        self._patience = Patience()
        self._complaints = Patience(COMPLAINTS)

    def guarded(
        self, page: Callable[[_Asked], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        """Let a page be asked only with the secret of a visit; all else looks alike."""

        async def endpoint(request: Request) -> Response:
            # Every token is looked up, so that none takes another time than the others.
            token = request.path_params["token"][: _LONGEST_TOKEN + 1]
            try:
                center = await self._center()
                said = _words_for(request, center)
                found = await self._in_thread(self._find, token)
                if found is None:
                    return _answer(unknown_page(center, said), 404)
                return await page(_Asked(request, center, found, token))
            except ClientDisconnect:
                return Response(status_code=400)
            except SQLAlchemyError as error:
                log.error("a phone's page could not be read: %s", type(error).__name__)
                return _answer(busy_page(center, said), 503)
            except (CannotStore, SlowDown):
                return _unread()

        return endpoint

    def _find(self, token: str) -> TrackedVisit | None:
        return self._of.history.visit_by_token(token, datetime.now(UTC) - EXPIRES)

    async def _in_thread(
        self, read: Callable[[str], TrackedVisit | None], token: str
    ) -> TrackedVisit | None:
        return await asyncio.get_running_loop().run_in_executor(self._readers, read, token)

    async def _center(self) -> Center:
        center = await self._of.writer.read(lambda floor: floor.center)
        if self._of.training:
            return replace(center, name=training_name(center.name))
        return center

    async def visit(self, asked: _Asked) -> Response:
        """How it stands."""
        now = datetime.now(UTC)
        place = await self._place(asked.visit, now)
        at = standing(asked.visit, place)
        page = visit_page(asked.center, asked.words, at, asked.token, now)
        tag = etag(page)
        if asked.request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={**_HEADERS, "ETag": tag})
        return _answer(page, 200, {"ETag": tag})

    async def _place(self, visit: TrackedVisit, now: datetime) -> Place | None:
        """Return where the visitor stands in line; None when they do not, or it is discreet."""
        told = telling(visit)
        if told.state != State.WAITING or told.discreet:
            return None

        def read(floor: Floor) -> Place | None:
            step = floor.steps.get(told.id)
            if step is None or step.state is not State.WAITING:
                return None
            who = Newcomer(step.service, step.priority, step.appointment, step.since, step.seq)
            ahead = floor.lines.ahead(who, now)
            wait = self._of.estimate(
                floor, step.service, ahead, now, language=step.language, priority=step.priority
            )
            return Place(ahead=ahead, range=wait)

        return await self._of.writer.read(read)

    async def act(self, asked: _Asked) -> Response:
        """One of the four acts; whatever comes of it, the page says how it stands then."""
        make = COMMANDS.get(asked.request.path_params["act"])
        if make is None:
            return _answer(unknown_page(asked.center, asked.words), 404)
        if not asked.is_from_our_page:
            return _answer(unknown_page(asked.center, asked.words), 403)
        try:
            command = make(asked.token, await read_form(asked.request))
        except FormError:
            return _back(asked)
        if not self._patience.may(asked.token):
            return _slow(asked)
        await self._carry_out(command)
        return _back(asked)

    async def _carry_out(self, command: Command[Done]) -> None:
        outcome = await self._of.writer.carry_out(Asked(command, VISITOR))
        # What is no longer possible is not done; the page tells how it stands instead.
        if isinstance(outcome, Refusal) and not isinstance(outcome, Conflict):
            raise outcome

    async def cancel(self, asked: _Asked) -> Response:
        """Ask once more."""
        if "cancel" not in standing(asked.visit, None).acts:
            return _back(asked)
        return _answer(cancel_page(asked.center, asked.words, asked.token), 200)

    async def report(self, asked: _Asked) -> Response:
        """Where something serious can be told."""
        status = 200 if asked.center.complaints is not None else 404
        if status == 404:
            return _answer(unknown_page(asked.center, asked.words), status)
        return _answer(report_page(asked.center, asked.words, asked.token), status)

    async def complain(self, asked: _Asked) -> Response:
        """Seal what came at once; from here on nobody in the center can read it."""
        reader = asked.center.complaints
        if reader is None or reader.public_key is None or not asked.is_from_our_page:
            return _answer(unknown_page(asked.center, asked.words), 403)
        try:
            # Forms send two letters for an end of line that the page counts as one.
            sent = (await read_form(asked.request)).get("text", "")
            text = sent.replace("\r\n", "\n").strip()
        except FormError:
            text = ""
        if not text or len(text) > MOST_LETTERS:
            return self._again(asked, text, "report-empty", 422)
        if not self._complaints.may(asked.token):
            return self._again(asked, text, "report-slow", 429)
        kept = await asyncio.to_thread(self._of.history.how_many_complaints)
        if kept >= MOST_COMPLAINTS:
            return self._again(asked, text, "report-full", 503)
        try:
            sealed = seal(text, reader.public_key)
        except SealError as error:
            log.error("a complaint could not be sealed, ask for another way: %s", error)
            return self._again(asked, text, "report-full", 503)
        await self._carry_out(LeaveComplaint(token=asked.token, sealed=sealed))
        return _answer(reported_page(asked.center, asked.words, asked.token), 200)

    def _again(self, asked: _Asked, text: str, problem: str, status: int) -> Response:
        page = report_page(asked.center, asked.words, asked.token, problem, text)
        return _answer(page, status)

    async def nothing(self, request: Request, _error: Exception) -> Response:
        """Answer every other path and method alike."""
        try:
            center = await self._center()
            return _answer(unknown_page(center, _words_for(request, center)), 404)
        except CannotStore:
            return _unread()


def _words_for(request: Request, center: Center) -> Words:
    asked, accepted = request.query_params.get("l"), request.headers.get("accept-language", "")
    return words_for(asked, accepted, center.languages[0])


def _back(asked: _Asked) -> Response:
    """Lead back to the page of the visit, which a reload then asks for and not the act again."""
    to = f"/t/{asked.token}{asked.words.query}"
    return Response(status_code=303, headers={**_HEADERS, "Location": to})


def _slow(asked: _Asked) -> Response:
    page = slow_page(asked.center, asked.words, asked.token)
    return _answer(page, 429, {"Retry-After": "30"})


def _unread() -> Response:
    return PlainTextResponse(_PLAIN, 503, headers={**_HEADERS, "Refresh": "10"})


def _answer(page: str, status: int, more: dict[str, str] | None = None) -> Response:
    return HTMLResponse(page, status, headers={**_HEADERS, **(more or {})})
