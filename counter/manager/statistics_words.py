"""What the statistics page says. Source texts are English."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from counter.manager import manager_words
from counter.manager.statistics_figures import WITHHELD, Figure
from counter.words import sentences as words
from counter.words.languages import language_name

translate = QCoreApplication.translate

NOTHING = "—"


def count(figure: Figure) -> str:
    """Return a count: "4 212", or a dash for what is withheld or not known."""
    return (
        NOTHING if not isinstance(figure, int | float) else f"{round(figure):,}".replace(",", " ")
    )


def minutes(seconds: Figure) -> str:
    """Return a length of time."""
    return NOTHING if not isinstance(seconds, int | float) else words.minutes(round(seconds / 60))


def percent(share: Figure) -> str:
    """Return a share: "71 %"."""
    return NOTHING if not isinstance(share, int | float) else f"{round(share * 100)} %"


def hours(seconds: Figure) -> str:
    """Return working time: "112 h"."""
    return (
        NOTHING
        if not isinstance(seconds, int | float)
        else f"{seconds / 3600:,.0f} h".replace(",", " ")
    )


def decimal(figure: Figure) -> str:
    """Return a figure with one place: "1.9"."""
    return NOTHING if not isinstance(figure, int | float) else f"{figure:.1f}"


def why_not(figure: Figure) -> str:
    """Return why a dash stands in place of a figure."""
    return withheld() if figure == WITHHELD else translate("Statistics", "not known")


def withheld() -> str:
    """Return what a dash means."""
    return translate("Statistics", "fewer than 5, or it would tell of fewer")


def finding(state: str, median: Figure, p90: Figure) -> str:
    """Return the page's title."""
    if state == "ready" and isinstance(median, int | float) and isinstance(p90, int | float):
        said = translate("Statistics", "Half waited {half} or less. One in ten, more than {most}.")
        return said.format(half=minutes(median), most=minutes(p90))
    return {
        "loading": translate("Statistics", "Statistics"),
        "ready": translate("Statistics", "Nobody was called in these days."),
        "nobody": translate("Statistics", "Nobody came in these days."),
        "few": translate("Statistics", "Fewer than five visits."),
        "empty": translate("Statistics", "Nobody has been here yet."),
        "hidden": translate("Statistics", "These figures are for managers."),
        "impossible": translate("Statistics", "These days cannot be counted."),
        "away": translate("Statistics", "The hub does not answer."),
        "failed": translate("Statistics", "The figures could not be worked out."),
    }[state]


def meaning(state: str) -> str:
    """Return what to do where there are no figures."""
    return {
        "nobody": translate("Statistics", "Choose other days, or fewer filters."),
        "few": translate(
            "Statistics",
            "Figures of so few would tell of single persons. Choose more days, or fewer filters.",
        ),
        "empty": translate("Statistics", "Figures stand here after the first visits."),
        "hidden": translate("Statistics", "Sensitive services are not counted here."),
        "impossible": translate(
            "Statistics", "The first day must be before the last. Write them like 2026-03-31."
        ),
        "away": translate("Statistics", "The figures come when it is back."),
        "failed": translate("Statistics", "Try again, or ask for fewer days."),
    }.get(state, "")


def label(code: str) -> str:
    """Return the name of a key figure."""
    return {
        "visits": translate("Statistics", "visits"),
        "median": translate("Statistics", "median wait"),
        "p90": translate("Statistics", "90th percentile"),
        "in_time": translate("Statistics", "called within target"),
        "left": translate("Statistics", "left before a call"),
    }[code]


def before(figure: str) -> str:
    """Return the same figure of the period before."""
    return translate("Statistics", "before: {figure}").format(figure=figure)


def span(since: date, until: date) -> str:
    """Return a range of days: "2 Feb – 1 Mar 2026"."""
    first = f"{since.day} {manager_words.month(since)}"
    first += "" if since.year == until.year else f" {since.year}"
    last = f"{until.day} {manager_words.month(until)} {until.year}"
    return last if since == until else f"{first} – {last}"


def known(counted: Figure, missing: Figure) -> str:
    """Return how many waits the figures are of, and how many nobody knows."""
    if not isinstance(counted, int | float) or not isinstance(missing, int | float):
        return translate("Statistics", "Waits are of who was called; a few were not.")
    said = translate("Statistics", "Waits known: {known}. Never called: {missing}.")
    return said.format(known=count(counted), missing=count(missing))


def left_out() -> str:
    """Return what is not counted for this role."""
    return translate("Statistics", "Sensitive services are not counted here.")


def range_choice(code: str) -> str:
    """Return the name of a range."""
    return {
        "weeks": translate("Statistics", "Last 4 weeks"),
        "month": translate("Statistics", "This month"),
        "last-month": translate("Statistics", "Last month"),
        "year": translate("Statistics", "Last 12 months"),
        "five-years": translate("Statistics", "Last 5 years"),
        "days": translate("Statistics", "From … to …"),
    }[code]


def all_of(filter_name: str) -> str:
    """Return the choice that keeps everything of a filter."""
    return {
        "service": translate("Statistics", "All services"),
        "desk": translate("Statistics", "All desks"),
        "class": translate("Statistics", "Everybody"),
        "language": translate("Statistics", "All languages"),
        "weekday": translate("Statistics", "All days"),
        "hour": translate("Statistics", "All hours"),
    }[filter_name]


def filter_name(code: str) -> str:
    """Return what a filter is about."""
    return {
        "range": translate("Statistics", "Days"),
        "service": translate("Statistics", "Service"),
        "desk": translate("Statistics", "Desk"),
        "class": translate("Statistics", "Priority"),
        "language": translate("Statistics", "Language"),
        "weekday": translate("Statistics", "Weekday"),
        "hour": translate("Statistics", "Hour"),
    }[code]


def no_class() -> str:
    """Return the name of those without a priority class."""
    return translate("Statistics", "Without priority")


def no_desk() -> str:
    """Return the name of those who came to no desk."""
    return translate("Statistics", "At no desk")


def half_day(code: str) -> str:
    """Return the name of half a day."""
    return {
        "morning": translate("Statistics", "Mornings"),
        "afternoon": translate("Statistics", "Afternoons"),
    }[code]


def language(code: str) -> str:
    """Return a language's own name, as a choice."""
    name = language_name(code)
    return name[:1].upper() + name[1:]


def weekday(number: int) -> str:
    """Return a day of the week, Monday is 0."""
    return manager_words.weekday(date(2024, 1, 1 + number))


def view(code: str) -> str:
    """Return the name of a view."""
    return {
        "heat": translate("Statistics", "When"),
        "trend": translate("Statistics", "Trend"),
        "waits": translate("Statistics", "All waits"),
        "why": translate("Statistics", "Why"),
        "service": translate("Statistics", "Services"),
        "desk": translate("Statistics", "Desks"),
        "class": translate("Statistics", "Priority"),
        "language": translate("Statistics", "Languages"),
        "more": translate("Statistics", "More"),
    }[code]


def more(code: str) -> str:
    """Return the name of a figure beside the key figures."""
    return {
        "people": translate("Statistics", "People"),
        "steps": translate("Statistics", "Services asked for"),
        "touches": translate("Statistics", "Desks a visit was called to"),
        "wait_mean": translate("Statistics", "Wait, mean"),
        "wait_longest": translate("Statistics", "Wait, longest"),
        "service": translate("Statistics", "Service, mean · median · 90th percentile"),
        "service_unknown": translate("Statistics", "Service time not known"),
        "walk": translate("Statistics", "Way to the desk, mean · median · 90th percentile"),
        "done": translate("Statistics", "Served"),
        "referred": translate("Statistics", "Sent on"),
        "no-show": translate("Statistics", "Called and did not come"),
        "left": translate("Statistics", "Left before a call"),
        "left-at-desk": translate("Statistics", "Left after the call"),
        "unmet": translate("Statistics", "Not served when it closed"),
        "turned-away": translate("Statistics", "Turned away (closed, full, not today)"),
        "idle": translate("Statistics", "Desks: open · with visitors · idle"),
        "breaks": translate("Statistics", "Breaks: how many · how long"),
        "feedback": translate("Statistics", "Feedback: how many · mean of 1 to 5"),
    }[code]


def cause(code: str, now: Figure, usual: Figure) -> str:
    """Return a cause with its figures."""
    said, worded = {
        "arrivals": (translate("Statistics", "{now} arrivals an hour; usual {usual}"), decimal),
        "desks": (translate("Statistics", "{now} desks at work; usual {usual}"), decimal),
        "services": (translate("Statistics", "Services of {now}; usual {usual}"), minutes),
        "priority": (
            translate("Statistics", "{now} of the work for priority; usual {usual}"),
            percent,
        ),
    }[code]
    return said.format(now=worded(now), usual=worded(usual))


def cause_name(code: str) -> str:
    """Return what a cause is called."""
    return {
        "arrivals": translate("Statistics", "More people came"),
        "desks": translate("Statistics", "Fewer desks were at work"),
        "services": translate("Statistics", "Services took longer"),
        "priority": translate("Statistics", "More was done for priority"),
    }[code]


def why(over: Figure, usual: str, history: bool) -> str:
    """Return what the causes are of."""
    if not history:
        return translate("Statistics", "There is too little of the weeks before to compare with.")
    said = translate("Statistics", "{over} were not called within target. Compared with {usual}.")
    return said.format(over=percent(over), usual=usual)


def not_tighter() -> str:
    """Return what to say where nothing was unlike the weeks before."""
    return translate("Statistics", "Nothing was tighter than in the weeks before.")


def desk(name: str) -> str:
    """Return what a desk is called."""
    return translate("Statistics", "Desk {name}").format(name=name) if name.isdigit() else name


def short_day(day: date, *, monthly: bool) -> str:
    """Return a point of the trend: "2 Mar", or of months "Mar 26"."""
    month = manager_words.month(day)
    return f"{month} {day:%y}" if monthly else f"{day.day} {month}"
