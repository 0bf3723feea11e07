"""Brings the numbers that this kiosk gave by itself home to the hub, one after the other."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from uuid import UUID

from kiosk.disk.alone import Alone
from shared.domain.commands.handing_in import HandIn
from shared.link.errors import Refused

# The hub has it already.
_TAKEN = {"token-taken", "command-reused"}
_PASSING = {"slow-down", "cannot-store"}
# After it nobody comes any more with a paper that the hub does not take.
_OVER = timedelta(hours=24)

_log = logging.getLogger(__name__)


class HandingIn:
    """What is on its way to the hub, and what the hub does not take."""

    def __init__(self, alone: Alone) -> None:
        self._alone = alone
        self._sent: HandIn | None = None
        self._refused: dict[str, str] = {}

    @property
    def left_out(self) -> tuple[str, ...]:
        """The numbers that are on paper and that the hub does not take: staff have to know."""
        return tuple(each.number for each in self._alone.tickets if each.token in self._refused)

    def hub_here(self) -> None:
        """Take in that the hub is there again, and knows of nothing on its way."""
        self._sent = None
        self.center_changed()

    def center_changed(self) -> None:
        """Try again what was refused; it stays told until the hub takes it."""
        self._refused = dict.fromkeys(self._refused, "")

    def next(self, now: datetime) -> HandIn | None:
        """Return the next ticket to hand in; None while one is on its way, or without any."""
        if self._sent is not None:
            return None
        left = (each for each in self._alone.tickets if not self._refused.get(each.token))
        ticket = next(left, None)
        self._sent = None if ticket is None else self._alone.sent(ticket, now)
        return self._sent

    def is_about(self, request_id: UUID) -> bool:
        """Say whether an answer is about the ticket on its way."""
        return self._sent is not None and self._sent.command_id == request_id

    def answered(self, refusal: Refused | None, *, taken: bool) -> bool:
        """Take in what became of it; returns whether the next one may follow at once.

        Neither taken nor refused, the hub is away again or has too much to do.
        """
        ticket, self._sent = self._sent, None
        if ticket is None:
            return False
        if taken or (refusal is not None and refusal.code in _TAKEN):
            self._let_go(ticket)
            return True
        if refusal is None or refusal.code in _PASSING:
            return False
        _log.info("The hub does not take in %s: %s", ticket.number, refusal)
        self._refused[ticket.token] = refusal.code
        return True

    def forget_old(self, now: datetime) -> None:
        """Let go of what the hub has not taken for a day."""
        for ticket in self._alone.tickets:
            age = (self._alone.sent(ticket, now).sent_at or now) - ticket.arrived_at
            if self._refused.get(ticket.token) and age > _OVER:
                _log.info("Nobody comes with %s any more: it is let go", ticket.number)
                self._let_go(ticket)

    def _let_go(self, ticket: HandIn) -> None:
        self._refused.pop(ticket.token, None)
        self._alone.handed_in(ticket)
