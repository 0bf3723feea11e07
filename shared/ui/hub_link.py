"""The one door between Qt and the network: a thread of its own, frozen values across."""

from __future__ import annotations

import asyncio
import dataclasses
import logging
import threading
from collections.abc import Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from shared.domain.commands import Command
from shared.link.addresses import Addresses
from shared.link.client import HubClient
from shared.link.device import Device
from shared.link.errors import HubAway, Refused
from shared.link.session import follow

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of a command: an answer, or else `refusal` or `away` says why not.

    `request_id` is the command's id. `answer` may be None also when all went well (nobody to
    call), so ask `ok`.
    """

    request_id: UUID
    command: Command[Any]
    answer: object = None
    refusal: Refused | None = None
    away: HubAway | None = None

    @property
    def ok(self) -> bool:
        """Whether the hub carried the command out."""
        return self.refusal is None and self.away is None


class HubLink(QObject):
    """Follows the hub and sends commands, without ever making the screen wait.

    Guarantees: signals reach receivers on the Qt thread, in the order of the hub's messages;
    every `send` before `stop` gets exactly one `answered`, unless `stop` cuts it off; after
    `stop` nothing is emitted and no thread is left.
    Danger: nothing but `emit` may cross from the link's thread; keep it so.

    Signals:
        arrived: an update of shared.link.session, such as Connected, Away or FloorChanged.
        answered: an Answered.
    """

    arrived = Signal(object)
    answered = Signal(object)
