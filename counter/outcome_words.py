"""What came of a press, in a sentence: done, nobody, or not done and why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter import acts
from counter.acts import Act, Outcome
from counter.words import not_admitted

translate = QCoreApplication.translate


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
        "unknown-token": not_admitted(),
        "wrong-role": not_admitted(),
    }


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
