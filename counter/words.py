"""Sentences of the console, made from codes and figures. Source texts are English."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import QCoreApplication

from counter import acts
from counter.acts import Act, Outcome
from counter.center import Center, Desk
from counter.languages import language_name
from counter.waiting import Candidate

translate = QCoreApplication.translate


def desk_title(name: str) -> str:
    """Return what to call a desk: "Desk 3", or its own word."""
    return translate("Counter", "Desk {name}").format(name=name) if name.isdigit() else name


def desk_skills(desk: Desk, center: Center) -> str:
    """Return the services and languages of a desk in one line."""
    services = ", ".join(center.service_text(code) for code in desk.services)
    languages = ", ".join(language_name(code) for code in desk.languages)
    return "  ·  ".join(part for part in (services, languages) if part)


def clock(instant: datetime, zone: tzinfo) -> str:
    """Return an instant as the center's wall clock shows it."""
    return instant.astimezone(zone).strftime("%H:%M")


def minutes(count: int) -> str:
    """Return a length of time a person can grasp: "31 min", "1 h 05 min"."""
    hours, rest = divmod(count, 60)
    return f"{hours} h {rest:02} min" if hours else f"{rest} min"


def stopwatch(seconds: int) -> str:
    """Return a running time: "06:12", from an hour on "1:06:12"."""
    rest, second = divmod(max(0, seconds), 60)
    hour, minute = divmod(rest, 60)
    return f"{hour}:{minute:02}:{second:02}" if hour else f"{minute:02}:{second:02}"


def people(count: int) -> str:
    """Return how many come together; an empty string for one alone."""
    return translate("Counter", "{count} people").format(count=count) if count > 1 else ""


def speaks(language: str) -> str:
    """Return which language somebody speaks; an empty string for the usual one."""
    if not language:
        return ""
    return translate("Counter", "speaks {language}").format(language=language_name(language))


def reason(told: Mapping[str, Any] | None) -> str:
    """Return why the current visitor was called."""
    if told is None:
        return ""
    waited = minutes(int(told["waited"] // 60))
    if told["code"] == "only-one":
        said = translate("Counter", "Called because: waited {waited}, nobody else was waiting.")
    elif told["code"] == "longest-wait":
        said = translate("Counter", "Called because: waited {waited}, longer than anybody else.")
    else:
        said = translate("Counter", "Called after waiting {waited}.")
    return said.format(waited=waited)


def next_call(candidate: Candidate | None, usual: str, closes: str) -> str:
    """Return what the big key will do; `usual` is the language not worth a word."""
    sentences = []
    if candidate is None:
        sentences.append(translate("Counter", "Nobody is waiting for you now."))
    else:
        sentences.append(_who(candidate, usual))
    if closes:
        sentences.append(translate("Counter", "Closes {number}.").format(number=closes))
    return " ".join(sentences)


def _who(candidate: Candidate, usual: str) -> str:
    facts = [
        translate("Counter", "waited {waited}").format(waited=minutes(candidate.minutes)),
        speaks(candidate.language if candidate.language != usual else ""),
    ]
    return translate("Counter", "It will be {number}: {facts}.").format(
        number=candidate.number, facts=", ".join(fact for fact in facts if fact)
    )


def done(outcome: Outcome) -> str:
    """Return what a press has done."""
    if outcome.act is Act.CALL_NEXT:
        return _called(outcome)
    said = {
        Act.RECALL: translate("Counter", "You called {number} again."),
        Act.START: translate("Counter", "You began with {number}."),
        Act.FINISH: translate("Counter", "You finished with {number}."),
        Act.NO_SHOW: translate("Counter", "Noted: {number} did not come."),
        Act.PAUSE: translate("Counter", "Your desk is paused."),
        Act.OPEN: translate("Counter", "Your desk is open."),
        Act.ISSUE: translate("Counter", "You gave the number {number}."),
    }
    return said.get(outcome.act, "").format(number=outcome.number)


def _called(outcome: Outcome) -> str:
    if outcome.number and outcome.closed:
        said = translate("Counter", "You finished with {closed} and called {number}.")
    elif outcome.number:
        said = translate("Counter", "You called {number}.")
    else:
        said = translate("Counter", "You finished with {closed}.")
    return said.format(number=outcome.number, closed=outcome.closed)


def nobody(outcome: Outcome) -> str:
    """Return that nobody could be called, and whom the press finished."""
    if outcome.closed:
        said = translate("Counter", "You finished with {closed}. Nobody else is waiting for you.")
        return said.format(closed=outcome.closed)
    return translate("Counter", "Nobody is waiting for you now.")


def not_done(outcome: Outcome, *, taken_by: str = "", desk: str = "") -> str:
    """Return why a press was not done, and what to do; `taken_by` sits at `desk`."""
    if outcome.code == acts.WRONG_STATE:
        return _wrong_state(outcome)
    if outcome.code == "desk-taken":
        return _taken(taken_by, desk)
    if outcome.code == "slow-down":
        said = translate("Counter", "Too many tries. Wait {seconds} seconds, then try again.")
        return said.format(seconds=outcome.seconds or 10)
    otherwise = translate("Counter", "Not done ({code}). Tell whoever looks after the system.")
    said = _refusals().get(outcome.code, otherwise)
    return said.format(number=outcome.number, code=outcome.code)


def _refusals() -> dict[str, str]:
    return {
        acts.AWAY: translate("Counter", "Not done: there is no connection."),
        acts.NO_ANSWER: translate(
            "Counter", "No answer. When the connection is back you will see whether it was done."
        ),
        acts.NOT_DONE: translate("Counter", "It was not done. Press again."),
        acts.BUSY: translate("Counter", "Not done: the key before was still at work. Press again."),
        acts.PAUSED: translate("Counter", "Not done: your desk is paused. Open it with P."),
        acts.NO_VISITOR: translate("Counter", "Not done: nobody is with you."),
        acts.SIGNED_OUT: translate("Counter", "Your turn at this desk has ended. Sign in again."),
        acts.DESK_BUSY: translate("Counter", "Not done: finish first with {number}."),
        "wrong-pin": translate("Counter", "Name and PIN do not match. Try again."),
        "wrong-shape": translate("Counter", "Not done: something written here is not allowed."),
        "unknown-desk": translate("Counter", "This desk no longer exists. Choose another one."),
        "unknown-service": translate("Counter", "The services have changed. Choose again."),
        "unknown-language": translate("Counter", "The languages have changed. Choose again."),
        "unknown-step": translate("Counter", "Not done: that number is already closed."),
        "cannot-store": translate(
            "Counter", "Not done: the center's computer cannot save now. Try again."
        ),
        "unknown-token": _not_admitted(),
        "wrong-role": _not_admitted(),
    }


def _not_admitted() -> str:
    return translate(
        "Counter", "This computer is not allowed to serve. Tell whoever looks after the system."
    )


def _wrong_state(outcome: Outcome) -> str:
    if outcome.act is Act.PAUSE:
        return translate("Counter", "Your desk is paused already.")
    if outcome.act is Act.OPEN:
        return translate("Counter", "Your desk is open already.")
    return translate("Counter", "Not done: this is no longer possible with {number}.").format(
        number=outcome.number
    )


def _taken(staff: str, desk: str) -> str:
    if not staff:
        said = translate("Counter", "{desk} is in use on another computer. Choose another one.")
    else:
        said = translate("Counter", "{staff} is at {desk}. Choose another one, or ask them.")
    return said.format(staff=staff, desk=desk)
