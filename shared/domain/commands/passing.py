"""What time brings by itself."""

from __future__ import annotations

from typing import ClassVar

from ..frozen import dataclass
from .command import Command, Done


@dataclass(frozen=True, slots=True, kw_only=True)
class PassTime(Command[Done]):
    """Do what is due by now: parked visitors wait again, a day ends."""

    name: ClassVar = "pass-time"
    answer: ClassVar = Done
