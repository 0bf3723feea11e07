"""The staff corner: who gets in, how slowly one guesses, and how it goes away."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from kiosk.staff import pin_tool
from kiosk.staff.corner import IDLE, TARGETS, Corner, Face, Said
from kiosk.staff.pin import FILE, FIRST_WAIT, FREE_TRIES, LONGEST_WAIT, StaffPin, is_pin, set_pin

PIN = "2468"


class Staff:
    """Somebody at the corner; `now` moves a second with every press."""

    def __init__(self, folder: Path) -> None:
        self.now = 100.0
        self.resumed = 0
        self.pin = StaffPin(folder, self.now)
        self.corner = Corner(self.pin, self._resume)

    def _resume(self) -> None:
        self.resumed += 1

    def type(self, pin: str) -> None:
        self.corner.open(self.now)
        for digit in pin:
            self.now += 1
            self.corner.digit(digit, self.now)
        self.corner.enter(self.now)

    def said(self) -> Said:
        return self.corner.said(self.now)


@pytest.fixture
def staff(tmp_path: Path) -> Staff:
    set_pin(tmp_path, PIN)
    return Staff(tmp_path)


def test_the_pin_opens_it(staff) -> None:
    assert staff.corner.face is Face.HIDDEN
    staff.type(PIN)
    assert staff.corner.face is Face.WORK


def test_a_wrong_one_does_not_and_is_forgotten_at_once(staff) -> None:
    staff.type("1111")
    assert (staff.corner.face, staff.said(), staff.corner.typed) == (Face.PIN, Said.WRONG, 0)
    staff.type(PIN)
    assert staff.corner.face is Face.WORK


def test_without_a_pin_nothing_opens_it(tmp_path: Path) -> None:
    staff = Staff(tmp_path)
    staff.type("0000")
    assert (staff.corner.face, staff.said()) == (Face.PIN, Said.UNSET)
    (tmp_path / FILE).write_text("nonsense")
    staff.type("0000")
    assert staff.said() is Said.UNSET


def test_guessing_gets_slower_and_a_restart_gives_no_fresh_tries(staff, tmp_path: Path) -> None:
    for _ in range(FREE_TRIES):
        staff.type("1111")
    assert staff.said() is Said.SLOW
    staff.type(PIN)
    assert staff.corner.face is Face.PIN
    again = Staff(tmp_path)
    assert again.pin.seconds_left(again.now) == FIRST_WAIT
    again.now += FIRST_WAIT
    again.type("1111")
    assert again.corner.seconds_to_wait(again.now) == 2 * FIRST_WAIT
    again.now += 2 * FIRST_WAIT
    again.type(PIN)
    assert again.corner.face is Face.WORK
    assert again.pin.seconds_left(again.now) == 0


def test_tries_count_also_while_the_disk_takes_nothing(staff, tmp_path: Path, caplog) -> None:
    (tmp_path / f"{FILE}.new").mkdir()
    for _ in range(FREE_TRIES):
        staff.type("1111")
    assert staff.said() is Said.SLOW
    assert "cannot be counted" in caplog.text


def test_no_wait_is_longer_than_the_longest(staff) -> None:
    for _ in range(20):
        staff.now += LONGEST_WAIT
        staff.type("9999")
    assert 0 < staff.corner.seconds_to_wait(staff.now) <= LONGEST_WAIT


def test_while_one_has_to_wait_the_seconds_are_shown(staff) -> None:
    for _ in range(FREE_TRIES):
        staff.type("1111")
    at = staff.corner.next_tick(staff.now)
    assert at is not None
    assert at <= staff.now + 1


@pytest.mark.parametrize(("face", "idle"), IDLE.items())
def test_it_goes_away_by_itself(staff, face, idle) -> None:
    staff.corner.open(staff.now)
    if face is not Face.PIN:
        staff.type(PIN)
    if face is Face.TOUCH:
        staff.corner.check_touch(staff.now)
    if face is Face.CHECK:
        staff.corner.check_computer(staff.now)
    assert staff.corner.face is face
    staff.corner.touch(staff.now)
    assert staff.corner.next_tick(staff.now) == staff.now + idle
    staff.corner.tick(staff.now + idle - 1)
    assert staff.corner.face is face
    staff.corner.touch(staff.now + idle - 1)
    staff.corner.tick(staff.now + idle)
    assert staff.corner.face is face
    staff.corner.tick(staff.now + 2 * idle)
    assert staff.corner.face is Face.HIDDEN
    assert staff.corner.next_tick(staff.now) is None


def test_what_a_visitor_typed_is_gone_with_the_page(staff) -> None:
    staff.corner.open(staff.now)
    staff.corner.digit("2", staff.now)
    staff.corner.back(staff.now)
    staff.corner.open(staff.now)
    assert (staff.corner.face, staff.corner.typed) == (Face.PIN, 0)


def test_digits_can_be_taken_back_and_are_not_endless(staff) -> None:
    staff.corner.open(staff.now)
    for digit in "1234567890123456":
        staff.corner.digit(digit, staff.now)
    assert staff.corner.typed == 12
    staff.corner.rub_out(staff.now)
    staff.corner.digit("x", staff.now)
    assert staff.corner.typed == 11


@pytest.mark.parametrize("ends", ["pause", "close", "tick"])
def test_printing_goes_on_however_the_paper_change_ends(staff, ends) -> None:
    staff.type(PIN)
    assert staff.corner.pause(staff.now)
    assert (staff.corner.pausing, staff.resumed) == (True, 0)
    if ends == "pause":
        assert not staff.corner.pause(staff.now)
    elif ends == "close":
        staff.corner.close()
    else:
        staff.corner.tick(staff.now + 1000)
    assert (staff.corner.pausing, staff.resumed) == (False, 1)


def test_nothing_works_before_the_pin(staff) -> None:
    staff.corner.open(staff.now)
    assert not staff.corner.pause(staff.now)
    staff.corner.check_touch(staff.now)
    staff.corner.tap("center", staff.now)
    assert (staff.corner.face, staff.corner.tapped) == (Face.PIN, frozenset())


def test_every_place_that_is_felt_is_marked(staff) -> None:
    staff.type(PIN)
    staff.corner.check_touch(staff.now)
    for target in (*TARGETS, "nowhere"):
        staff.corner.tap(target, staff.now)
    assert staff.corner.tapped == set(TARGETS)
    staff.corner.back(staff.now)
    assert staff.corner.face is Face.WORK
    staff.corner.check_touch(staff.now)
    assert staff.corner.tapped == frozenset()


def test_the_disk_keeps_no_pin_that_can_be_read(tmp_path: Path) -> None:
    set_pin(tmp_path, "86428642")
    assert b"86428642" not in (tmp_path / FILE).read_bytes()
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", ["123", "1" * 13, "12 4", "abcd", "١٢٣٤", "1234\n"])
def test_what_is_no_pin(text, tmp_path: Path) -> None:
    assert not is_pin(text)
    with pytest.raises(ValueError, match="4 to 12 digits"):
        set_pin(tmp_path, text)


def test_the_tool_takes_a_pin_from_a_pipe(tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("2468\n"))
    assert pin_tool.main(["--config", str(tmp_path)], Path("/nowhere")) == 0
    assert StaffPin(tmp_path, 0.0).check("2468", 1.0)
    monkeypatch.setattr("sys.stdin", io.StringIO("24\n"))
    assert pin_tool.main([], tmp_path) == 2
    assert "4 to 12 digits" in capsys.readouterr().err
