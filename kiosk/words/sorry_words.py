"""Why there is no number now, in words: what is so, what it means, what comes next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.visit.walk import Sorry
from kiosk.words.sentences import go_to_welcome, no_numbers

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class SorryWords:
    """What is so, what it means for you, what happens next, and the button, if any."""

    title: str = ""
    meaning: str = ""
    then: str = ""
    button: str = ""


def sorry_words(sorry: Sorry | None) -> SorryWords:
    """Say why there is no number now, and what still works."""
    words = {**_of_the_hub(), **_of_a_code()}
    return words[sorry] if sorry else SorryWords()


def _of_the_hub() -> dict[Sorry, SorryWords]:
    again = translate("Kiosk", "Try again")
    return {
        Sorry.AWAY: SorryWords(
            title=no_numbers(),
            meaning=go_to_welcome(),
            then=translate("Kiosk", "This page goes on by itself when it works again."),
        ),
        Sorry.REFUSED: SorryWords(title=no_numbers(), meaning=go_to_welcome(), button=again),
        Sorry.UNANSWERED: SorryWords(
            title=translate("Kiosk", "There is no answer yet"),
            meaning=translate("Kiosk", "We keep trying. Your number comes here."),
            then=translate("Kiosk", "If you prefer, go to the welcome desk."),
            button=again,
        ),
        Sorry.CHANGED: SorryWords(
            title=translate("Kiosk", "The choices have just changed"),
            meaning=translate("Kiosk", "Please choose once more."),
            button=translate("Kiosk", "Choose again"),
        ),
        Sorry.FACE_AWAY: SorryWords(
            title=translate("Kiosk", "We can’t take your answer right now"),
            meaning=translate("Kiosk", "Please tell the welcome desk."),
        ),
    }


def _of_a_code() -> dict[Sorry, SorryWords]:
    number = translate("Kiosk", "Take a number")
    lost = translate("Kiosk", "Lost it? The welcome desk gives it to you again.")
    return {
        Sorry.CODE_AWAY: SorryWords(
            title=translate("Kiosk", "We can’t read codes right now"),
            meaning=go_to_welcome(),
            then=translate("Kiosk", "This page goes on by itself when it works again."),
            button=number,
        ),
        Sorry.CODE_STRANGE: SorryWords(
            title=translate("Kiosk", "We don’t know this code"),
            meaning=translate("Kiosk", "Please try once more, or go to the welcome desk."),
            then=translate("Kiosk", "A long code can only be read by the scanner."),
            button=translate("Kiosk", "Try again"),
        ),
        Sorry.CODE_USED: SorryWords(
            title=translate("Kiosk", "This code was used already"),
            meaning=translate("Kiosk", "If it was you, look at your number and sit down."),
            then=lost,
            button=number,
        ),
        Sorry.CODE_LATER: SorryWords(
            title=translate("Kiosk", "Your code is for later"),
            meaning=translate("Kiosk", "Keep it and come back then."),
            then=translate("Kiosk", "Do you need something today? Take a number."),
            button=number,
        ),
        Sorry.CODE_OVER: SorryWords(
            title=translate("Kiosk", "The day of this code is over"),
            meaning=translate("Kiosk", "Take a number, and we see you today."),
            button=number,
        ),
        Sorry.TICKET_OVER: SorryWords(
            title=translate("Kiosk", "This visit is over"),
            meaning=translate("Kiosk", "Thank you for coming."),
            then=translate("Kiosk", "Do you need something today? Take a number."),
            button=number,
        ),
        Sorry.TICKET_MISSED: SorryWords(
            title=translate("Kiosk", "We have called your number"),
            meaning=go_to_welcome(),
            then=translate("Kiosk", "Say that you are here now."),
        ),
    }
