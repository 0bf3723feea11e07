"""Why a press was not done, and what helps: one sentence for every code of the hub's."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from counter.desk import acts
from counter.desk.acts import Act, Outcome
from counter.words import trust_words
from counter.words.sentences import clock, not_admitted

translate = QCoreApplication.translate


def not_done(outcome: Outcome, *, taken_by: str = "", desk: str = "") -> str:
    """Return why a press was not done, and what to do; `taken_by` sits at `desk`."""
    if outcome.code == acts.WRONG_STATE:
        return _wrong_state(outcome)
    if outcome.code == "desk-taken":
        return _taken(outcome.who or taken_by, desk)
    if outcome.code == "slow-down":
        said = translate("Counter", "Too many tries. Wait {seconds} seconds, then try again.")
        return said.format(seconds=outcome.seconds or 10)
    if outcome.code == "too-soon":
        return _too_soon(outcome)
    otherwise = translate("Counter", "Not done ({code}). Tell whoever looks after the system.")
    said = _all_refusals(outcome.act).get(outcome.code, otherwise)
    return said.format(number=outcome.number, code=outcome.code)


def _all_refusals(act: Act) -> dict[str, str]:
    """Return what every code means; some mean something else for one act."""
    visits = _refusals() | _refusals_of_visits() | _refusals_of_numbers()
    return visits | trust_words.refusals(act) | _ended(act)


def _ended(act: Act) -> dict[str, str]:
    """Return that the session is over, and that what was pressed just then was not done."""
    over = translate("Counter", "Your turn at this desk has ended. Sign in again.")
    pressed = translate("Counter", "Not done: your turn at this desk has ended. Sign in again.")
    return {acts.SIGNED_OUT: over if act is Act.SIGN_OUT else pressed}


def _refusals() -> dict[str, str]:
    return {
        acts.AWAY: translate("Counter", "Not done: there is no connection."),
        acts.NO_ANSWER: translate(
            "Counter", "No answer. When the connection is back you will see whether it was done."
        ),
        acts.NOT_DONE: translate("Counter", "It was not done. Press again."),
        acts.UNSURE: translate("Counter", "No answer came. See in the list whether it was done."),
        acts.BUSY: translate("Counter", "Not done: the key before was still at work. Press again."),
        acts.GAVE_UP: translate(
            "Counter",
            "{number} will not come: given up, or renumbered on paper. Find it to reopen.",
        ),
        acts.PAUSED: translate("Counter", "Not done: your desk is paused. Open it with P."),
        acts.NO_VISITOR: translate("Counter", "Not done: nobody is with you."),
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
        "unknown-token": not_admitted(),
        "wrong-role": not_admitted(),
        "revoked-token": trust_words.shut_out(),
    }


def _refusals_of_visits() -> dict[str, str]:
    return {
        "referral-loop": translate(
            "Counter", "Not done: {number} was there already. Find the visit and open it again."
        ),
        "already-waiting": translate("Counter", "{number} waits for that already."),
        "cannot-serve": translate("Counter", "Not done: that desk does not serve this."),
        "too-late": translate("Counter", "It is too late for that. Give a new number."),
        "nothing-to-undo": translate(
            "Counter", "Nothing to undo: this desk did nothing in the last 5 minutes."
        ),
        "touched-since": translate(
            "Counter", "Not undone: somebody has done something with that visit since."
        ),
        "not-permitted": translate(
            "Counter", "Not done: calling out of turn is for other colleagues here. Ask them."
        ),
        "visit-closed": translate("Counter", "Not done: this visit is over."),
        "unknown-visit": translate("Counter", "No visit has this number."),
        "unknown-outcome": translate("Counter", "The outcomes have changed. Choose again."),
        "unknown-break": translate("Counter", "The breaks have changed. Choose again."),
        "unknown-emergency": translate("Counter", "Somebody goes there already."),
        "unknown-class": translate("Counter", "The priority classes have changed. Choose again."),
        "time-past": translate("Counter", "Not done: that time is over. Is the clock here right?"),
        "time-far": translate("Counter", "Not done: choose a time within the next 24 hours."),
    }


def _refusals_of_numbers() -> dict[str, str]:
    return {
        "closed": translate("Counter", "It is closed now. Nobody knows yet when it opens."),
        "full": translate("Counter", "No places are left. Nobody knows yet when there are."),
        "not-today": translate("Counter", "Nobody is here for that today."),
        "unknown-code": translate("Counter", "No appointment has this code."),
        "already-checked-in": translate("Counter", "This appointment has a number already."),
        "not-the-day": translate("Counter", "This appointment is on another day."),
        "return-unknown": translate("Counter", "This return code is not known. Give a number."),
        "return-used": translate("Counter", "This return code was used already."),
        "return-not-yet": translate("Counter", "It is too early for this return code."),
        "return-over": translate("Counter", "This return code is over. Give a number."),
        "return-other-service": translate("Counter", "This return code is for another service."),
        "command-reused": translate("Counter", "Not done. Press again."),
        "token-taken": translate("Counter", "Not done. Press again."),
    }


def until(outcome: Outcome, zone: tzinfo, now: datetime) -> str:
    """Return why something is not possible before a time, which is said in the center's zone."""
    said = {
        "closed": translate("Counter", "It is closed now. It opens {when}."),
        "full": translate("Counter", "No places are left now. The next are {when}."),
        "not-today": translate("Counter", "Nobody is here for that today. The next is {when}."),
        "not-the-day": translate("Counter", "This appointment is {when}."),
        "return-not-yet": translate("Counter", "It is too early for this code: it counts {when}."),
    }.get(outcome.code)
    if said is None or outcome.until is None:
        return not_done(outcome)
    return said.format(when=_when(outcome.until, zone, now))


def _when(instant: datetime, zone: tzinfo, now: datetime) -> str:
    """Return a time today, or a date with its time, within a sentence."""
    local, time = instant.astimezone(zone), clock(instant, zone)
    if local.date() == now.astimezone(zone).date():
        return translate("Counter", "today at {time}").format(time=time)
    weekday, date = _weekdays()[local.weekday()], f"{local.day}/{local.month}"
    said = translate("Counter", "on {weekday} {date} at {time}")
    return said.format(weekday=weekday, date=date, time=time)


def _weekdays() -> tuple[str, ...]:
    return (
        translate("Counter", "Monday"),
        translate("Counter", "Tuesday"),
        translate("Counter", "Wednesday"),
        translate("Counter", "Thursday"),
        translate("Counter", "Friday"),
        translate("Counter", "Saturday"),
        translate("Counter", "Sunday"),
    )


def _too_soon(outcome: Outcome) -> str:
    if outcome.times:
        said = translate("Counter", "Too soon: call {number} {count} times before that.")
        return said.format(number=outcome.number, count=outcome.times)
    if outcome.seconds:
        said = translate("Counter", "Too soon: give {number} {seconds} more seconds.")
        return said.format(number=outcome.number, seconds=outcome.seconds)
    return translate("Counter", "Too soon. Wait a moment, then press again.")


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
        said = translate("Counter", "{desk} is in use on another computer.")
    else:
        said = translate("Counter", "{staff} is at {desk}.")
    return said.format(staff=staff, desk=desk)
