"""What the staff corner says. Source texts are English."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from hardware.printer.job import JobState
from hardware.printer.journal import Line
from hardware.printer.status import Condition, Status, Trouble
from hardware.speech.reader import Lack
from kiosk.staff.corner import Said
from kiosk.visit.standing import Hub

translate = QCoreApplication.translate


def pin(said: Said, seconds: float) -> str:
    """Say what came of a PIN."""
    if said is Said.SLOW:
        words = translate("Corner", "Please wait {seconds} s before the next try.")
        return words.format(seconds=max(1, round(seconds)))
    return {
        Said.WRONG: translate("Corner", "That is not the PIN."),
        Said.UNSET: translate("Corner", "No PIN is set. On this computer: python -m kiosk pin"),
    }.get(said, "")


def printer(status: Status | None) -> str:
    """Say how the printer is."""
    if status is None:
        return translate("Corner", "No printer")
    if status.trouble is None:
        fine = status.condition is Condition.FINE
        unknown = translate("Corner", "The printer does not say how it is")
        return translate("Corner", "The printer is ready") if fine else unknown
    return {
        Trouble.PAUSED: translate("Corner", "Printing rests: change the paper now"),
        Trouble.PAPER_OUT: translate("Corner", "The printer is out of paper"),
        Trouble.PAPER_NEAR_END: translate("Corner", "The printer is low on paper"),
        Trouble.COVER_OPEN: translate("Corner", "The printer is open"),
        Trouble.CUTTER: translate("Corner", "The printer’s cutter is stuck"),
        Trouble.UNREACHABLE: translate("Corner", "The printer is not reached: cable, power?"),
    }.get(status.trouble, translate("Corner", "The printer is in trouble"))


def last(line: Line | None, zone: tzinfo) -> str:
    """Say which ticket was the last one, and what became of it."""
    if line is None:
        return translate("Corner", "Nothing was printed yet")
    at = datetime.fromtimestamp(line.changed_at, UTC).astimezone(zone)
    return f"{line.number}  ·  {at:%H:%M}  ·  {_state(line.state)}"


def _state(state: JobState) -> str:
    return {
        JobState.QUEUED: translate("Corner", "waits"),
        JobState.PRINTING: translate("Corner", "is being printed"),
        JobState.PRINTED: translate("Corner", "printed"),
        JobState.SENT: translate("Corner", "sent"),
        JobState.DELAYED: translate("Corner", "waits"),
        JobState.FAILED: translate("Corner", "not printed"),
        JobState.DROPPED: translate("Corner", "not needed any more"),
    }[state]


def waiting(count: int) -> str:
    """Say how many tickets wait for paper."""
    return translate("Corner", "Waiting for paper: {count}").format(count=count) if count else ""


def hub(state: Hub) -> str:
    """Say whether the hub answers."""
    return {
        Hub.LOOKING: translate("Corner", "Looking for the hub"),
        Hub.HERE: translate("Corner", "The hub answers"),
        Hub.AWAY: translate("Corner", "The hub does not answer"),
    }[state]


def sound(lack: Lack | None) -> str:
    """Say whether chime and voice can be heard; None is not known yet."""
    if lack is None:
        return translate("Corner", "Sound: not known yet")
    return {
        Lack.NOTHING: translate("Corner", "Sound and voice are ready"),
        Lack.SOUND: translate("Corner", "No sound: loudspeaker, sound card?"),
        Lack.VOICE: translate("Corner", "The voice does not speak: is it installed?"),
        Lack.WISH: translate("Corner", "Reading aloud is switched off"),
    }[lack]


def screen(width_mm: float, height_mm: float, width: int, height: int) -> str:
    """Say how large the screen says it is."""
    pixels = f"{width} × {height}"
    if width_mm <= 0 or height_mm <= 0:
        return translate("Corner", "The screen does not say its size: {pixels}").format(
            pixels=pixels
        )
    return f"{width_mm:.0f} × {height_mm:.0f} mm  ·  {pixels}"


def cannot_again() -> str:
    """Say that the last ticket cannot be printed once more."""
    return translate("Corner", "This ticket is too old to print again.")


def sound_test() -> str:
    """Return what the voice says to be heard."""
    return translate("Corner", "This is the voice of the kiosk.")
