"""What a profile says of reports: the codes that others count by, and what is made when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field, PlainValidator
from pydantic_core import PydanticCustomError

from .texts import STRICT, matching


def _divipola(value: object) -> int:
    if type(value) is int and 5001 <= value <= 99999:
        return value
    said = "expected a municipality's DIVIPOLA code, such as 54001 for Cúcuta"
    raise PydanticCustomError("divipola", said)


Divipola = Annotated[int, PlainValidator(_divipola)]
Folder = Annotated[
    str, matching(r"/[^\x00-\x1f\x7f]{1,200}", 'expected a whole path such as "/srv/reports"')
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """Under which humanitarian sector, and which of its indicators, services are reported."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    services: Annotated[tuple[str, ...], Field(min_length=1)]
    sector: Annotated[int, Field(ge=1, le=999)]
    indicator: Annotated[int, Field(ge=1, le=9999)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduledReport:
    """A report that the hub makes by itself once its period is over.

    It goes to `folder`, which must be there already; by default to `reports` in the data folder.
    Sensitive services are never in it.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    kind: Literal["summary", "municipal"]
    every: Literal["day", "week", "month", "quarter"]
    language: Literal["es", "en"] = "es"
    formats: Annotated[tuple[Literal["pdf", "xlsx", "csv"], ...], Field(min_length=1)] = ("pdf",)
    folder: Folder | None = None
