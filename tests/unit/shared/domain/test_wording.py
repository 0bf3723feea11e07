"""What has the wrong shape is told in our words, whatever the library says of it."""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

import pytest
from pydantic import (
    AfterValidator,
    AwareDatetime,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
)
from pydantic.dataclasses import dataclass

from shared.domain.texts import matching
from shared.domain.wording import SENTENCES, first_fault


@dataclass(config={"extra": "forbid"})
class Thing:
    n: int = 0


def _odd(value: int) -> int:
    if value % 2 == 0:
        raise ValueError("Expected an odd number")
    return value


CASES = [
    (Annotated[int, Field(ge=0, le=23)], "24", "expected at most 23"),
    (Annotated[int, Field(gt=0)], "0", "expected more than 0"),
    (int, "1.5", "expected a whole number"),
    (int, "x", "expected a whole number"),
    (int, "9" * 5000, "expected a smaller number"),
    (float, "x", "expected a number"),
    (bool, "maybe", "expected true or false"),
    (dt.date, "2026-13-01", "expected a date such as 2026-12-24"),
    (AwareDatetime, "2026-12-24T08:00", SENTENCES["timezone_aware"]),
    (UUID, "x", "expected a UUID"),
    (Literal["pdf", "csv"], "doc", "expected 'pdf' or 'csv'"),
    (Annotated[str, StringConstraints(pattern="^a$")], "b", "expected a text of another form"),
    (Annotated[str, matching("a", "expected an a")], "b", "expected an a"),
    (tuple[int, ...], 3, "expected a list"),
    (Annotated[tuple[int, ...], Field(max_length=1)], [1, 2], "expected at most 1 in this list"),
    (Thing, {"m": 1}, "unexpected key"),
    (Thing, [], "expected names and values"),
    (set[int], [[]], "expected a whole number"),
    (bytes, 1, "expected something else"),
]


@pytest.mark.parametrize(("kind", "value", "said"), CASES, ids=lambda each: str(each)[:30])
def test_it_is_told_in_our_words(kind: object, value: object, said: str):
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(value)
    assert first_fault(caught.value)[1] == said


def test_the_place_is_told_with_it():
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(dict[str, tuple[int, ...]]).validate_python({"hours": [8, "x"]})
    assert first_fault(caught.value) == ("hours.1", "expected a whole number")


def test_what_a_check_of_ours_says_stands():
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Annotated[int, AfterValidator(_odd)]).validate_python(2)
    assert first_fault(caught.value) == ("", "expected an odd number")
