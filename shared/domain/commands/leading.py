"""What who leads does to the floor: services closed for today, words for a desk."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import StringConstraints

from ..frozen import dataclass
from .command import Code, Command, Done, Id

Line = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f]{1,140}$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseService(Command[Done]):
    """Give no more numbers for a service today; who has one is served."""

    name: ClassVar = "close-service"
    answer: ClassVar = Done

    service: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenService(Command[Done]):
    """Give numbers for a service again that was closed for today."""

    name: ClassVar = "open-service"
    answer: ClassVar = Done

    service: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDesk(Command[Done]):
    """Say a line to whoever sits at a desk; it stands there until they have read it.

    It is known to the running hub alone.
    """

    name: ClassVar = "message-desk"
    answer: ClassVar = Done

    desk: Code
    text: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMessage(Command[Done]):
    """Say that one has read a message to one's desk."""

    name: ClassVar = "read-message"
    answer: ClassVar = Done

    message: Id
