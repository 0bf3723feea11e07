"""What a press claims about paper, against printers that lie, jam, vanish or keep silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from hardware.printer.errors import InterruptedPrintError, UnreachableError
from hardware.printer.picture import Picture
from hardware.printer.press import BELIEF, PATIENCE, SILENCE, Fate, Press, Result
from hardware.printer.status import FINE, UNKNOWN, Status, Trouble, in_trouble

PAPER_OUT = in_trouble(Trouble.PAPER_OUT)
COVER_OPEN = in_trouble(Trouble.COVER_OPEN)
NEAR_END = in_trouble(Trouble.PAPER_NEAR_END)
PICTURE = Picture(384, 1, bytes(48))


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class ScriptedPrinter:
    """Gives one status after another, and says "done" after so many times of asking."""

    dots = 384

    def __init__(
        self,
        clock: Clock,
        statuses: Iterator[Status],
        *,
        done_after: int | None = 0,
        breaks: bool = False,
        reachable: bool = True,
        unsent: Iterable[int] = (),
    ) -> None:
        self.printed = 0
        self.opened = 0
        self._clock = clock
        self._statuses = statuses
        self._done_after = done_after
        self._breaks = breaks
        self._reachable = reachable
        self._unsent = iter(unsent)

    def open(self) -> ScriptedPrinter:
        if not self._reachable:
            raise UnreachableError("No printer here.")
        self.opened += 1
        return self

    def close(self) -> None:
        self.opened -= 1

    def status(self, limit: float = 2.0) -> Status:
        answer = next(self._statuses)
        if answer is UNKNOWN:
            self._clock.now += limit
        return answer

    def unsent(self) -> int:
        return next(self._unsent, 0)

    def print(self, picture: Picture) -> None:
        if self._breaks:
            raise InterruptedPrintError("It hung up.")
        self.printed += 1

    def done(self, limit: float = 2.0) -> bool:
        if self._done_after is not None:
            self._done_after -= 1
            if self._done_after < 0:
                return True
        self._clock.now += limit
        return False


class Desk:
    """A press with somebody watching it."""

    def __init__(self, *script: Status, stop_after: int = 1000, **how: object) -> None:
        self.clock = Clock()
        self.printer = ScriptedPrinter(self.clock, self._run(script), **how)
        self.statuses: list[Status] = []
        self.jams: list[Trouble] = []
        self._questions_left = stop_after
        self.press = Press(self.printer, self.statuses.append, self._stopping, self.clock)

    def print(self) -> Result:
        result = self.press.print(PICTURE, self.jams.append)
        assert self.printer.opened == 0, "the printer was not let go"
        return result

    @staticmethod
    def _run(script: tuple[Status, ...]) -> Iterator[Status]:
        yield from script
        while True:
            yield script[-1]

    def _stopping(self) -> bool:
        self._questions_left -= 1
        return self._questions_left < 0


def test_a_printer_that_says_done_has_printed() -> None:
    desk = Desk(FINE)
    assert desk.print() == Result(Fate.PRINTED)
    assert desk.printer.printed == 1
    assert desk.statuses == [FINE, FINE]


@pytest.mark.parametrize("status", [PAPER_OUT, COVER_OPEN, in_trouble(Trouble.OFFLINE)])
def test_nothing_is_sent_to_a_printer_in_trouble(status) -> None:
    desk = Desk(status)
    assert desk.print() == Result(Fate.KEPT, status.trouble)
    assert desk.printer.printed == 0


def test_paper_near_its_end_is_still_paper() -> None:
    assert Desk(NEAR_END).print() == Result(Fate.PRINTED)


def test_a_printer_that_says_nothing_is_sent_everything_and_believed_nothing() -> None:
    desk = Desk(UNKNOWN, done_after=None)
    assert desk.print() == Result(Fate.SENT)
    assert desk.printer.printed == 1


def test_a_printer_out_of_reach_keeps_the_ticket() -> None:
    desk = Desk(FINE, reachable=False)
    assert desk.print() == Result(Fate.KEPT, Trouble.UNREACHABLE, "No printer here.")
    assert desk.statuses == [in_trouble(Trouble.UNREACHABLE)]


def test_a_line_that_breaks_in_the_middle_is_not_called_printed() -> None:
    desk = Desk(FINE, breaks=True)
    assert desk.print() == Result(Fate.BROKEN, Trouble.INTERRUPTED, "It hung up.")
    assert desk.statuses[-1] == in_trouble(Trouble.INTERRUPTED)


def test_a_printer_silent_after_the_ticket_is_not_called_printed() -> None:
    desk = Desk(FINE, UNKNOWN, done_after=None)
    assert desk.print() == Result(Fate.BROKEN, Trouble.SILENT)
    assert desk.statuses[-1] == in_trouble(Trouble.SILENT)


def test_a_printer_that_falls_silent_is_told_at_once_and_given_nothing_twice_soon() -> None:
    desk = Desk(FINE, UNKNOWN, done_after=None)
    told: list[float] = []
    desk.press._on_status = lambda status: told.append(desk.clock.now)
    desk.print()
    assert told[1] - told[0] < 4
    assert desk.clock.now >= SILENCE
    assert set(desk.jams) == {Trouble.SILENT}


def test_a_silence_as_long_as_a_piece_is_printed_is_no_trouble() -> None:
    desk = Desk(FINE, UNKNOWN, FINE, done_after=2)
    assert desk.print() == Result(Fate.PRINTED)
    assert (desk.jams, set(desk.statuses)) == ([], {FINE})


def test_a_slow_printer_that_takes_more_all_the_time_is_waited_for() -> None:
    desk = Desk(FINE, *[UNKNOWN] * 200, FINE, done_after=150, unsent=range(10_000, 0, -50))
    assert desk.print() == Result(Fate.PRINTED)
    assert desk.clock.now > 2 * SILENCE
    assert (desk.jams, desk.printer.printed) == ([], 1)


def test_a_jam_is_waited_out_and_told_while_it_lasts() -> None:
    desk = Desk(FINE, PAPER_OUT, PAPER_OUT, COVER_OPEN, FINE, done_after=4)
    assert desk.print() == Result(Fate.PRINTED)
    assert desk.jams == [Trouble.PAPER_OUT, Trouble.PAPER_OUT, Trouble.COVER_OPEN]
    assert desk.printer.printed == 1


def test_a_jam_that_nobody_clears_ends_when_the_program_does() -> None:
    desk = Desk(FINE, PAPER_OUT, done_after=None, stop_after=3)
    assert desk.print() == Result(Fate.BROKEN, Trouble.INTERRUPTED)


def test_a_ticket_that_is_coming_out_is_waited_for_by_a_program_that_ends() -> None:
    assert Desk(FINE, done_after=2, stop_after=0).print() == Result(Fate.PRINTED)
    endless = Desk(FINE, done_after=None, stop_after=0)
    assert endless.print() == Result(Fate.BROKEN, Trouble.INTERRUPTED)
    assert endless.clock.now < 4


def test_patience_starts_anew_after_a_jam() -> None:
    jam = [PAPER_OUT] * 100
    desk = Desk(FINE, *jam, FINE, done_after=105)
    assert desk.print() == Result(Fate.PRINTED)
    assert desk.clock.now > PATIENCE


def test_a_printer_that_cannot_say_done_is_judged_by_its_status_and_not_waited_for_again() -> None:
    desk = Desk(FINE, done_after=None)
    assert desk.print() == Result(Fate.PRINTED)
    assert desk.clock.now >= PATIENCE
    before = desk.clock.now
    assert desk.print() == Result(Fate.PRINTED)
    assert desk.clock.now - before < 1


def test_one_that_answered_before_a_restart_is_silent_not_mute() -> None:
    desk, learnt = Desk(UNKNOWN), []
    known = {"answers": True, "on_answers": learnt.append}
    desk.press = Press(desk.printer, desk.statuses.append, lambda: False, desk.clock, **known)
    assert desk.print() == Result(Fate.KEPT, Trouble.SILENT)
    desk.clock.now += BELIEF
    assert desk.print() == Result(Fate.SENT)  # it was exchanged for one that has no answers
    assert learnt == [False]


def test_a_look_tells_how_it_is_and_prints_nothing() -> None:
    desk = Desk(COVER_OPEN)
    desk.press.look()
    assert desk.statuses == [COVER_OPEN]
    assert desk.printer.opened == 0
    assert desk.printer.printed == 0


def test_a_look_at_nothing_is_trouble() -> None:
    desk = Desk(FINE, reachable=False)
    desk.press.look()
    assert desk.statuses == [in_trouble(Trouble.UNREACHABLE)]
