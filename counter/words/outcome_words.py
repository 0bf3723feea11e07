"""What a press has done, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter.desk.acts import Act, Outcome
from counter.words import trust_words

translate = QCoreApplication.translate


def done(outcome: Outcome, where: str = "") -> str:
    """Return what a press has done; `where` names the service or desk a visitor was sent to."""
    if outcome.act in (Act.CALL_NEXT, Act.CALL_STEP):
        return _called(outcome)
    if outcome.act is Act.UNDO:
        return _undone(outcome)
    said = {
        Act.RECALL: translate("Counter", "You called {number} again."),
        Act.START: translate("Counter", "You began with {number}."),
        Act.FINISH: translate("Counter", "You finished with {number}."),
        Act.NO_SHOW: translate("Counter", "Noted: {number} did not come."),
        Act.PAUSE: translate("Counter", "Your desk is paused."),
        Act.OPEN: translate("Counter", "Your desk is open."),
        Act.ISSUE: translate("Counter", "You gave the number {number}."),
        Act.ARRIVE: translate("Counter", "{number} is at your desk."),
        Act.REFER: translate("Counter", "You sent {number} on to {where}."),
        Act.PARK: translate("Counter", "{number} is on hold and keeps the place."),
        Act.RETURN: translate("Counter", "{number} waits again."),
        Act.REOPEN: translate("Counter", "{number} is open and waits again."),
        Act.REPRINT: translate("Counter", "Here is {number} once more."),
        Act.CHANGE_CLASS: translate("Counter", "Noted for {number}."),
        Act.CHANGE_PEOPLE: translate("Counter", "Noted for {number}."),
        Act.INTERPRETER: translate("Counter", "Noted for {number}."),
        Act.NOTE: translate("Counter", "Your note on {number} is kept."),
        Act.ADD_STEP: translate("Counter", "{number} waits for one more service."),
        Act.CHECK_IN: translate("Counter", "The appointment has the number {number}."),
        Act.COME_BACK: translate("Counter", "{number} has the place that was kept."),
        Act.EMERGENCY: translate("Counter", "Your colleagues are told."),
        Act.ACKNOWLEDGE: translate("Counter", "Everybody sees that you go."),
        Act.SET_SERVICES: translate("Counter", "For today {who} serves these services."),
    } | trust_words.done()
    sentence = said.get(outcome.act, "")
    return sentence.format(number=outcome.number, where=where, who=outcome.who)


def _called(outcome: Outcome) -> str:
    if outcome.number and outcome.closed:
        said = translate("Counter", "You finished with {closed} and called {number}.")
    elif outcome.number:
        said = translate("Counter", "You called {number}.")
    else:
        said = translate("Counter", "You finished with {closed}.")
    return said.format(number=outcome.number, closed=outcome.closed)


def _undone(outcome: Outcome) -> str:
    """Return what was taken back, and who is as before."""
    said = {
        "call-next": translate("Counter", "Undone: the call."),
        "call-step": translate("Counter", "Undone: the call."),
        "recall": translate("Counter", "Undone: calling again."),
        "arrive": translate("Counter", "Undone: the arrival."),
        "start-service": translate("Counter", "Undone: the beginning."),
        "finish-service": translate("Counter", "Undone: the end."),
        "mark-no-show": translate("Counter", "Undone: the no show."),
        "cancel": translate("Counter", "Undone: the cancelling."),
        "refer": translate("Counter", "Undone: sending on."),
        "park": translate("Counter", "Undone: putting on hold."),
        "return": translate("Counter", "Undone: the return."),
        "reopen": translate("Counter", "Undone: opening again."),
        "change-class": translate("Counter", "Undone: the change of priority."),
        "change-people": translate("Counter", "Undone: the number of people."),
        "note-interpreter": translate("Counter", "Undone: the note on interpreting."),
        "add-step": translate("Counter", "Undone: the added service."),
    }
    sentence = said.get(outcome.undone, translate("Counter", "Undone: the last act."))
    if not outcome.number:
        return sentence
    before = translate("Counter", "As before: {numbers}.").format(numbers=outcome.number)
    return f"{sentence} {before}"


def nobody(outcome: Outcome) -> str:
    """Return that nobody could be called, and whom the press finished."""
    if outcome.closed:
        said = translate("Counter", "You finished with {closed}. Nobody else is waiting for you.")
        return said.format(closed=outcome.closed)
    return translate("Counter", "Nobody is waiting for you now.")
