"""From the call to the end of a step."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from ..frozen import dataclass
from ..reason import Reason
from .command import Code, Command, Id, StepCommand, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """Who was called, and why; `finished` names the step that the same act closed."""

    step_id: str
    visit_id: str
    number: str
    service: str
    desk: str
    reason: Reason
    finished: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyLeft:
    """The current step was finished and nobody waits whom this desk can serve."""

    finished: str
    step_id: None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNext(Command[Called | NobodyLeft | None]):
    """Call the next visitor to a desk; None (204) when nothing changed."""

    name: ClassVar = "call-next"
    answer: ClassVar = Called | NobodyLeft | None

    desk: Code
    finish_current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CallStep(Command[Called]):
    """Call somebody out of turn: needs a permission, and a reason that staff can read."""

    name: ClassVar = "call-step"
    answer: ClassVar = Called

    desk: Code
    step_id: Id
    reason: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall(StepCommand):
    """Announce a called step again."""

    name: ClassVar = "recall"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrive(StepCommand):
    """The called visitor has come to the desk."""

    name: ClassVar = "arrive"


@dataclass(frozen=True, slots=True, kw_only=True)
class StartService(StepCommand):
    """The visitor is at the desk: service begins."""

    name: ClassVar = "start-service"


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishService(StepCommand):
    """The step is done.

    `outcome` is one of the profile's, `given` how many services that was; None is "not said".
    """

    name: ClassVar = "finish-service"

    outcome: Code | None = None
    given: Annotated[int, Field(ge=1, le=99)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkNoShow(StepCommand):
    """The called visitor did not come."""

    name: ClassVar = "mark-no-show"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel(StepCommand):
    """The visitor no longer wants this service."""

    name: ClassVar = "cancel"
