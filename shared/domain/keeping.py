"""What a center keeps, why and for how long: what its profile states, and what is so without it.

Facts about the queue lead to nobody and stay. What could lead to a person ends: the hub obeys the
days that a profile states for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, get_args

from pydantic import ConfigDict, PlainValidator
from pydantic_core import PydanticCustomError

from .texts import Text

Item = Literal[
    "visits", "journal", "staff", "devices", "center", "keys",
    "tokens", "notes", "appointments", "answers", "feedback", "complaints", "backups", "log",
]  # fmt: skip
Secrets = Literal["tokens", "notes", "appointments", "answers", "feedback", "complaints"]
IN_USE = "in-use"
UNTIL_CLOSED = "until-closed"
SOONEST_DAYS = 2
"""Until then repeated commands, undoing and reprints may need what is kept of a visit."""
FARTHEST_DAYS = 36_500

SECRETS: tuple[Secrets, ...] = get_args(Secrets)
BY_DAYS: frozenset[Item] = frozenset(
    {"tokens", "notes", "appointments", "feedback", "complaints", "backups", "log"}
)
BY_VISIT: frozenset[Item] = frozenset({"tokens", "notes"})
"""These may also end with the visit."""


def _keep(value: object) -> int | str:
    """Read how long: days, or one of two words."""
    if value in (IN_USE, UNTIL_CLOSED) and isinstance(value, str):
        return value
    if type(value) is int and SOONEST_DAYS <= value <= FARTHEST_DAYS:
        return value
    said = 'expected days, {least} to {most}, or "until-closed" or "in-use"'
    raise PydanticCustomError("keep", said, {"least": SOONEST_DAYS, "most": FARTHEST_DAYS})


Keep = Annotated[int | str, PlainValidator(_keep)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is kept (`item`), for what (`purpose`), and how long (`keep`): days or a word."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid", strict=True)

    item: Item
    purpose: Text
    keep: Keep

    @property
    def days(self) -> int | None:
        """After so many days it goes; None for what stays while the center is in use."""
        if self.keep == UNTIL_CLOSED:
            return SOONEST_DAYS
        return self.keep if isinstance(self.keep, int) else None


def wrong_end(kept: Kept) -> str | None:
    """Return what was expected where an item cannot end so; None if it can."""
    if kept.item not in BY_DAYS:
        fixed = {"answers": SOONEST_DAYS}.get(kept.item, f'"{IN_USE}"')
        stays = SOONEST_DAYS if kept.item == "answers" else IN_USE
        return None if kept.keep == stays else f"{kept.item} are kept otherwise: expected {fixed}"
    if kept.keep == IN_USE:
        return "expected an end in days: this could lead to a person"
    if kept.keep == UNTIL_CLOSED and kept.item not in BY_VISIT:
        return "expected days: this belongs to no visit"
    return None


def days_of(stated: Iterable[Kept]) -> Mapping[Item, int]:
    """Return after how many days each item goes, for those that have an end."""
    return {kept.item: kept.days for kept in stated if kept.days is not None}
