"""What can go wrong between an app and its hub.

LinkError
+-- DeviceError   this app's own device file is missing or broken; `str` is a sentence
+-- Refused       the hub answered: no. `code` says why
+-- PairingError  a try to join a hub failed. `code` says why
+-- HubAway       there is no answer. `reason` says why, `maybe_done` whether it may have acted
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Any

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class AwayReason(StrEnum):
    """Why there is no hub to talk to, most telling last: see `most_telling`."""

    UNREACHABLE = "unreachable"  # nobody answers at any address
    NO_ANSWER = "no-answer"  # the connection broke, or the answer is late or unusable
    SILENT = "silent"  # connected, but the stream says nothing any more
    OTHER_HUB = "other-hub"  # somebody answers, with another certificate than ours
    OTHER_VERSION = "other-version"  # our hub, but it speaks an older or newer API
    NOT_ADMITTED = "not-admitted"  # our hub, but it does not know this device
    SHUT_OUT = "shut-out"  # our hub, and it was told never to listen to this device again
    NO_DEVICE = "no-device"  # this app was never joined to a hub


class LinkError(Exception):
    """Anything that goes wrong on the way to the hub."""


class DeviceError(LinkError):
    """The device file cannot be used; the message is one sentence for the person who set it up."""


class PairingError(LinkError):
    """A try to join that failed; apps word it from `code`.

    full            too many devices wait: `retry_after` seconds
    unreachable     nobody answers there, or the connection broke
    other-version   a hub of another version, or no hub at all
    other-hub       the certificate is not that of the hub that it says it is
    cannot-save     the folder cannot be written
    expired         nobody typed the digits in time
    sent-away       somebody typed wrong digits too often

    and what else a hub says to whoever does not keep to the order of things.
    """

    def __init__(self, code: str, retry_after: int | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.retry_after = retry_after


class Refused(LinkError):  # noqa: N818 - an answer, not a fault of the program
    """The hub did not carry out a command. Apps word it from `code`; `sentence` is for tools.

    `step_id`, `state` and `allowed` (command names) come with conflicts about a step;
    `retry_after` (seconds) with `slow-down`. `more` is what else the hub told, as it came.
    """

    def __init__(
        self,
        code: str,
        sentence: str,
        status: int,
        *,
        step_id: str | None = None,
        state: str | None = None,
        allowed: Sequence[str] = (),
        retry_after: int | None = None,
        more: Mapping[str, Any] = _NOTHING,
    ) -> None:
        super().__init__(f"{code}: {sentence}")
        self.code = code
        self.sentence = sentence
        self.status = status
        self.step_id = step_id
        self.state = state
        self.allowed = tuple(allowed)
        self.retry_after = retry_after
        self.more = more


class HubAway(LinkError):  # noqa: N818 - a state of the world, not a fault of the program
    """No answer from the hub.

    `maybe_done` is True when the request may have reached it: send the same command with the same
    `command_id` later, and it is still carried out once.
    """

    def __init__(self, reason: AwayReason, *, maybe_done: bool = False) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.maybe_done = maybe_done


def most_telling(reasons: Sequence[AwayReason]) -> AwayReason:
    """Return the reason that says most about what to do; UNREACHABLE when there is none."""
    order = list(AwayReason)
    return max(reasons, key=order.index, default=AwayReason.UNREACHABLE)
