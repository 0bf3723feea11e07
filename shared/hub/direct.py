"""FastAPI without what our endpoints do themselves: they read, check and answer errors.

Its layers around every request, and the walk through its routes, were half of what a ticket costs
outside the ledger.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from ..domain.errors import Refusal
from .wire import WireError, failed, refused

Endpoint = Callable[[Request], Awaitable[Response]]


class DirectApi(FastAPI):
    """An API whose paths are looked up at once, and then walked to as usual."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self._direct: dict[tuple[str, str], ASGIApp] = {}

    def answer(self, method: str, path: str, endpoint: Endpoint) -> None:
        """Let an endpoint answer a path, which may name a part of itself in braces."""
        direct = _Direct(endpoint)
        if "{" not in path:
            self._direct[method, path] = direct
        self.router.routes.append(Route(path, direct, methods=[method]))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Go straight to the endpoint of this very path; the router knows what else to say."""
        found = self._direct.get((scope.get("method", ""), scope["path"]), super().__call__)
        await found(scope, receive, send)

    def build_middleware_stack(self) -> ASGIApp:
        """Keep only the layer that words wrong paths and methods."""
        return ExceptionMiddleware(self.router, handlers={HTTPException: _http_error})


class _Direct:
    """An endpoint as an ASGI application; what it refuses is worded here."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            response = await self._endpoint(Request(scope, receive))
        except WireError as error:
            response = failed(error)
        except Refusal as refusal:
            response = refused(refusal)
        except ClientDisconnect:
            return
        await response(scope, receive, send)


async def _http_error(_request: Request, error: Exception) -> Response:
    """Answer a wrong path or method in the wire's own shape."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    code = {404: "unknown-path", 405: "wrong-method"}.get(status, "refused")
    return failed(WireError(status, code, "There is no such endpoint."))
