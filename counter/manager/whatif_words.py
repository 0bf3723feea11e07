"""Sentences of the what-if page. Source texts are English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from counter.manager import manager_words
from counter.manager.whatif_question import Question, clock

translate = QCoreApplication.translate

Interval = Mapping[str, float]


def before() -> str:
    """Return the page's title before anything was asked."""
    return translate("WhatIf", "What would another desk change?")


def at_work() -> str:
    """Return the page's title while days are simulated."""
    return translate("WhatIf", "Living through a hundred days…")


def weekday(number: int) -> str:
    """Return a day of the week, short."""
    return [
        translate("WhatIf", "Mon"),
        translate("WhatIf", "Tue"),
        translate("WhatIf", "Wed"),
        translate("WhatIf", "Thu"),
        translate("WhatIf", "Fri"),
        translate("WhatIf", "Sat"),
        translate("WhatIf", "Sun"),
    ][number]


def weekdays(number: int) -> str:
    """Return when in the week, within a sentence."""
    return [
        translate("WhatIf", "on Mondays"),
        translate("WhatIf", "on Tuesdays"),
        translate("WhatIf", "on Wednesdays"),
        translate("WhatIf", "on Thursdays"),
        translate("WhatIf", "on Fridays"),
        translate("WhatIf", "on Saturdays"),
        translate("WhatIf", "on Sundays"),
    ][number]


def desks(count: int) -> str:
    """Return how many desks more or fewer."""
    if count == 1:
        return translate("WhatIf", "One more desk")
    if count == -1:
        return translate("WhatIf", "One desk fewer")
    if count > 0:
        return translate("WhatIf", "{count} more desks").format(count=count)
    return translate("WhatIf", "{count} desks fewer").format(count=-count)


def question(asked: Question, service: str) -> str:
    """Return the question as a sentence."""
    if not service:
        return translate("WhatIf", "Choose a service.")
    said = translate("WhatIf", "{desks} for {service}, {weekdays} from {begin} to {end}.")
    return said.format(
        desks=desks(asked.desks),
        service=service,
        weekdays=weekdays(asked.weekday),
        begin=clock(asked.begin),
        end=clock(asked.end),
    )


def staffing(asked: Question, found: Sequence[Mapping[str, Any]], names: Mapping[str, str]) -> str:
    """Return a suggested staffing as a sentence."""
    if not found:
        return translate("WhatIf", "{weekdays}: as it is staffed now.").format(
            weekdays=_first_large(weekdays(asked.weekday))
        )
    one = translate("WhatIf", "{desks} for {service} from {begin} to {end}")
    parts = [
        one.format(
            desks=_first_small(desks(each["desks"])),
            service=names.get(each["service"], each["service"]),
            begin=each["from"],
            end=each["until"],
        )
        for each in found
    ]
    return f"{_first_large(weekdays(asked.weekday))}: {'; '.join(parts)}."


def suggestion(answer: Mapping[str, Any], language: str) -> str:
    """Return in a sentence what a suggested staffing costs, and what comes of it."""
    of = answer["all"]
    today, then = (percent(of[name]["within"]) for name in ("today", "then"))
    hours = QLocale(language).toString(round(abs(answer["desk_hours"])))
    if answer["desk_hours"] > 0:
        said = translate("WhatIf", "{hours} more desk hours: {then} within target, not {today}.")
    elif answer["desk_hours"] < 0:
        said = translate("WhatIf", "{hours} desk hours can be spared: {then} within target.")
    else:
        said = translate("WhatIf", "Staffed as it is, {today} are served within target.")
    return said.format(hours=hours, then=then, today=today)


def _first_large(text: str) -> str:
    return text[:1].upper() + text[1:]


def _first_small(text: str) -> str:
    return text[:1].lower() + text[1:]


def finding(service: str, row: Mapping[str, Any], language: str) -> str:
    """Return the answer in a sentence: what becomes of the mean wait of a service."""
    today, then, apart = (row[name]["mean"] for name in ("today", "then", "difference"))
    if not (today and then and apart):
        return translate("WhatIf", "Nobody comes for {service} then.").format(service=service)
    if apart["low"] <= 0 <= apart["high"]:
        said = translate("WhatIf", "{service}: no change that is more than chance.")
    elif apart["value"] < 0:
        said = translate("WhatIf", "{service}: {then} minutes on average instead of {today}.")
    else:
        said = translate("WhatIf", "{service}: {then} minutes on average, not {today} as today.")
    figures = {"then": figure(then["value"], language), "today": figure(today["value"], language)}
    return said.format(service=service, **figures)


def figure(value: float, language: str) -> str:
    """Return a figure as precise as it can be read: a decimal below ten."""
    digits = 1 if abs(value) < 9.95 else 0
    text = QLocale(language).toString(float(abs(value)), "f", digits)
    return f"−{text}" if value < 0 and float(f"{abs(value):.{digits}f}") else text


def minutes(of: Interval | None, language: str) -> str:
    """Return a wait: "13 min"."""
    return "—" if of is None else f"{figure(of['value'], language)} min"


def percent(of: Interval | None) -> str:
    """Return a share: "76 %"."""
    return "—" if of is None else f"{of['value'] * 100:.0f} %"


def between(of: Interval | None, language: str, by: float = 1.0) -> str:
    """Return where a figure lies: "10 to 16"."""
    if of is None:
        return ""
    low, high = (figure(of[name] * by, language) for name in ("low", "high"))
    return translate("WhatIf", "{low} to {high}").format(low=low, high=high)


def everybody() -> str:
    """Return what all services together are called."""
    return translate("WhatIf", "All together")


def basis(history: Mapping[str, Any], today: Interval | None, language: str) -> str:
    """Return what the figures rest on."""
    since, until = (_date(date.fromisoformat(history[end])) for end in ("since", "until"))
    said = translate(
        "WhatIf",
        "A hundred days made of {days} real ones, {since} to {until}, with {visits} visits each.",
    ).format(days=history["days"], since=since, until=until, visits=round(history["visits"]))
    said = " ".join((said, *_of_elsewhere(history)))
    if history["mean"] is None or today is None:
        return str(said)
    check = translate(
        "WhatIf", "On those days people really waited {real} minutes; simulated as today, {made}."
    )
    real, made = figure(history["mean"], language), figure(today["value"], language)
    return f"{said} {check.format(real=real, made=made)}"


def _of_elsewhere(history: Mapping[str, Any]) -> Iterator[str]:
    if history["imported"]:
        said = translate("WhatIf", "From another system: {count} of them.")
        yield said.format(count=history["imported"])
    if history["unstaffed"]:
        said = translate("WhatIf", "Left out, as nobody knows which desks called: {count} more.")
        yield said.format(count=history["unstaffed"])


def _date(day: date) -> str:
    return f"{day.day} {manager_words.month(day)}"


def trouble(code: str) -> str:
    """Return why there is no answer."""
    return {
        "no-days": translate("WhatIf", "There is no such day in the past yet."),
        "no-desks": translate(
            "WhatIf",
            "Of none of these days it is known which desks called. Import them with their desks.",
        ),
        "too-few": translate("WhatIf", "Fewer than five visitors came on such days."),
        "study-too-long": translate("WhatIf", "This takes too long. Ask again later."),
        "slow-down": translate("WhatIf", "Other figures are being worked out. Ask again soon."),
    }.get(code, translate("WhatIf", "The days could not be simulated. Ask again."))


def away() -> str:
    """Return why there is no answer without the hub."""
    return translate("WhatIf", "There is no connection now. Ask again when it is back.")
