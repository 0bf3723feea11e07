"""Taking back a desk's last act."""

from __future__ import annotations

from typing import ClassVar

from ..frozen import dataclass
from .command import Code, Command


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """The name of the command that was taken back."""

    undone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo(Command[Undone]):
    """Take back the desk's last act, while nobody else has touched that visit."""

    name: ClassVar = "undo"
    answer: ClassVar = Undone

    desk: Code
