"""What was expected where something typed or sent has the wrong shape, in words of our own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from pydantic_core.core_schema import ErrorType

_OBJECT = "expected names and values"
_MOMENT = "expected a moment with its time zone, such as 2026-12-24T08:00:00-05:00"
SENTENCES: Mapping[str, str] = {
    "missing": "expected this key",
    "unexpected_keyword_argument": "unexpected key",
    "extra_forbidden": "unexpected key",
    "tuple_type": "expected a list",
    "list_type": "expected a list",
    "set_type": "expected a list",
    "frozen_set_type": "expected a list",
    "dataclass_type": _OBJECT,
    "dict_type": _OBJECT,
    "mapping_type": _OBJECT,
    "string_type": "expected a text",
    "string_too_short": "expected {min_length} characters or more",
    "string_too_long": "expected at most {max_length} characters",
    "string_pattern_mismatch": "expected a text of another form",
    "string_unicode": "expected a text without broken characters",
    "bool_type": "expected true or false",
    "bool_parsing": "expected true or false",
    "int_type": "expected a whole number",
    "int_parsing": "expected a whole number",
    "int_from_float": "expected a whole number",
    "int_parsing_size": "expected a smaller number",
    "float_type": "expected a number",
    "float_parsing": "expected a number",
    "finite_number": "expected a number",
    "greater_than": "expected more than {gt:g}",
    "greater_than_equal": "expected at least {ge:g}",
    "less_than": "expected less than {lt:g}",
    "less_than_equal": "expected at most {le:g}",
    "literal_error": "expected {expected}",
    "enum": "expected {expected}",
    "too_short": "expected at least {min_length} in this list",
    "too_long": "expected at most {max_length} in this list",
    "date_type": "expected a date such as 2026-12-24",
    "date_parsing": "expected a date such as 2026-12-24",
    "date_from_datetime_parsing": "expected a date such as 2026-12-24",
    "date_from_datetime_inexact": "expected a date such as 2026-12-24",
    "datetime_type": _MOMENT,
    "datetime_parsing": _MOMENT,
    "datetime_from_date_parsing": _MOMENT,
    "datetime_object_invalid": _MOMENT,
    "timezone_aware": _MOMENT,
    "uuid_type": "expected a UUID",
    "uuid_parsing": "expected a UUID",
}
_THEIRS = frozenset(get_args(ErrorType))


def first_fault(error: ValidationError) -> tuple[str, str]:
    """Return the place of the first fault ("" is the whole) and what was expected; no input."""
    first = error.errors(include_url=False, include_input=False)[0]
    return ".".join(map(str, first["loc"])), expected(first)


def expected(error: ErrorDetails, sentences: Mapping[str, str] = SENTENCES) -> str:
    """Return what was expected; what one of our own checks said stands as it is."""
    kind, context = error["type"], error.get("ctx", {})
    if kind == "value_error":
        return _lower(str(context["error"]))
    if kind in sentences:
        return sentences[kind].format(**context)
    return "expected something else" if kind in _THEIRS else _lower(error["msg"])


def _lower(message: str) -> str:
    return message[:1].lower() + message[1:]
