"""Calling for help, and who goes there."""

from __future__ import annotations

from typing import ClassVar

from ..frozen import dataclass
from .command import Code, Command, Done, Id


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyTold:
    """The id under which an emergency is acknowledged."""

    emergency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RaiseEmergency(Command[EmergencyTold]):
    """Call for help: every console shows it until somebody signed in acknowledges it.

    `desk` says where if nobody is signed in at this device. While one of this device's is open,
    the same one is answered.
    """

    name: ClassVar = "raise-emergency"
    answer: ClassVar = EmergencyTold

    desk: Code | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgeEmergency(Command[Done]):
    """Say that one goes there: the journal keeps who."""

    name: ClassVar = "acknowledge-emergency"
    answer: ClassVar = Done

    emergency: Id
