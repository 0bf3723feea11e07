"""Reading what somebody types at a question; what cannot be read is told in a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from shared.domain.spans import WEEKDAYS

MOST_DESKS = 50
_SPAN = re.compile(r"(\d{1,2})(?::(\d{2}))?-(\d{1,2})(?::(\d{2}))?")
# As people write them, in both languages.
_DAYS = (
    ("mon", "lun"),
    ("tue", "mar"),
    ("wed", "mie", "mié"),
    ("thu", "jue"),
    ("fri", "vie"),
    ("sat", "sab", "sáb"),
    ("sun", "dom"),
)


class AnswerError(ValueError):
    """What was typed is no answer; `code` is which sentence of `words.py` says why."""

    def __init__(self, code: str, **more: object) -> None:
        super().__init__(code)
        self.code = code
        self.more = more


def read_text(typed: str) -> str:
    """Read a name; raises AnswerError."""
    if not re.fullmatch(r"[^\x00-\x1f\x7f\ud800-\udfff]{1,60}", typed):
        raise AnswerError("bad-name")
    return typed


def read_zone(typed: str) -> str:
    """Read a time zone; raises AnswerError."""
    try:
        ZoneInfo(typed)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise AnswerError("bad-zone") from None
    return typed


def read_languages(typed: str, known: Sequence[str]) -> tuple[str, ...]:
    """Read language codes, the center's own first; raises AnswerError."""
    found = tuple(dict.fromkeys(re.findall(r"\w+", typed.lower())))
    odd = [each for each in found if each not in known]
    if odd or not found:
        raise AnswerError("bad-languages", odd=", ".join(odd) or typed, known=", ".join(known))
    return found


def read_services(typed: str, usual: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read numbers of usual services and names of others; return codes and names.

    Raises AnswerError for a number that none has, and where nothing is chosen.
    """
    chosen, own = [], []
    for each in filter(None, (part.strip() for part in re.split(r"[,;]", typed))):
        if re.fullmatch(r"[\d\s]+", each):
            for number in each.split():
                if not 1 <= int(number) <= len(usual):
                    raise AnswerError("bad-service", number=number, most=len(usual))
                chosen.append(usual[int(number) - 1])
        else:
            own.append(read_text(each))
    if not chosen and not own:
        raise AnswerError("no-service")
    return tuple(dict.fromkeys(chosen)), tuple(dict.fromkeys(own))


def read_desks(typed: str) -> int:
    """Read how many desks there are; raises AnswerError."""
    if not (typed.isascii() and typed.isdigit() and 1 <= int(typed[:4]) <= MOST_DESKS):
        raise AnswerError("bad-desks", most=MOST_DESKS)
    return int(typed)


def read_hours(typed: str) -> tuple[Mapping[str, Sequence[str]], ...]:
    """Read "mon-fri 8-12 13-17, sat 8-12" as tables of a profile; raises AnswerError."""
    return tuple(_one_of_hours(part.split()) for part in re.split(r"[,;]", typed) if part.strip())


def _one_of_hours(words: list[str]) -> Mapping[str, Sequence[str]]:
    days, spans = words[0], [_span(each) for each in words[1:]]
    first, _, last = days.partition("-")
    start, end = _weekday(first), _weekday(last or first)
    if not spans or end < start:
        raise AnswerError("bad-hours")
    return {"days": list(WEEKDAYS[start : end + 1]), "open": spans}


def _weekday(word: str) -> int:
    for place, names in enumerate(_DAYS):
        if word.lower()[:3] in names:
            return place
    raise AnswerError("bad-hours")


def _span(word: str) -> str:
    found = _SPAN.fullmatch(word)
    if found is None:
        raise AnswerError("bad-hours")
    start, end = (int(found[n]) * 60 + int(found[n + 1] or 0) for n in (1, 3))
    if not start < end <= 24 * 60 or {int(found[n] or 0) // 60 for n in (2, 4)} != {0}:
        raise AnswerError("bad-hours")
    return f"{start // 60:02}:{start % 60:02}-{end // 60:02}:{end % 60:02}"


def read_pin(typed: str) -> str:
    """Read a PIN; raises AnswerError."""
    if not re.fullmatch(r"[0-9]{4,12}", typed):
        raise AnswerError("bad-pin")
    return typed


def read_paper(typed: str) -> int:
    """Read how wide the paper is, in millimetres, as the dots across it; raises AnswerError."""
    dots = {"58": 384, "80": 576}.get(typed)
    if dots is None:
        raise AnswerError("bad-paper")
    return dots


def read_digits(typed: str) -> str:
    """Read the eight digits that a device shows; nothing typed is nothing. Raises AnswerError."""
    digits = re.sub(r"[\s-]", "", typed)
    if digits and not re.fullmatch(r"[0-9]{8}", digits):
        raise AnswerError("bad-digits")
    return digits
