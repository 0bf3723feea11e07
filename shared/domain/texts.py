"""Shapes of the texts in a profile, and how strictly its tables are read."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, ConfigDict
from pydantic_core import PydanticCustomError


def matching(pattern: str, said: str) -> AfterValidator:
    """Return a check that a text has this shape; `said` is what a person is told otherwise."""

    def check(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise PydanticCustomError("text", "{said}", {"said": said})
        return value

    return AfterValidator(check)


Text = Annotated[
    str, matching(r"[^\x00-\x1f\x7f]{1,120}", "expected 1 to 120 characters in one line")
]
Code = Annotated[
    str,
    matching(
        r"[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?",
        "expected a code of small letters, digits and inner hyphens, at most 40",
    ),
]
Language = Annotated[str, matching(r"[a-z]{2,3}", 'expected a language code such as "es"')]
Texts = dict[Language, Text]
STRICT = ConfigDict(extra="forbid", strict=True)
