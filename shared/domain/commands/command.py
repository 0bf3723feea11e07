"""What every command is made of: its base, the values it carries, the plainest answer.

`name` is the last part of the endpoint; who may send it stands in `rights`. Field types are the
wire's law: the hub reads bodies with them in strict mode and refuses unknown fields.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Generic, TypeVar
from uuid import UUID

from pydantic import ConfigDict, StringConstraints

from ..frozen import dataclass

Code = Annotated[str, StringConstraints(min_length=1, max_length=40)]
Id = Annotated[str, StringConstraints(min_length=1, max_length=64)]
PersonName = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f]{1,60}$")]
# 128 bits: 22 letters of base64url, or 32 of hex.
Token = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{22,64}$")]
Words = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f]{1,200}$")]

A = TypeVar("A")


@dataclass(frozen=True, slots=True, kw_only=True)
class Command(Generic[A]):
    """A request to the hub. The same `command_id` from the same device is carried out once."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid", strict=True)
    name: ClassVar[str]
    answer: ClassVar[Any]  # the answer's type, or a union of types

    command_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """Nothing to say: the command was carried out, or was so already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCommand(Command[Done]):
    """A command about one step."""

    answer: ClassVar = Done

    step_id: Id
