"""What the screen says in each state, in English source words."""

from __future__ import annotations

from datetime import timedelta
from typing import get_args

import pytest

from counter.desk.acts import Act, Outcome
from counter.desk.finding import Note
from counter.faces.desk_faces import (
    call_face,
    desk_choices,
    foot_face,
    head_face,
    said_face,
    visitor_face,
)
from counter.faces.sign_in_faces import sign_in_face
from counter.words import health_words
from counter.words import sentences as words
from counter.words.outcome_words import done
from counter.words.reason_words import reason
from counter.words.refusal_words import not_done
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.setting_up import PrinterState
from shared.link.errors import AwayReason, Refused
from shared.link.session import Away
from tests.unit.counter.specimen import BUSY_HALL, NOW, console_at, desk_row, floor

AWAY = Away(NOW - timedelta(minutes=17), AwayReason.UNREACHABLE)


def test_the_head_names_the_desk_and_the_centers_own_time() -> None:
    face = head_face(console_at(), NOW)
    assert (face.title, face.time) == ("Desk 3", "10:58")
    assert face.skills == "Papers, Legal advice  ·  español, français"
    assert (face.state, face.toggle, face.can_toggle) == ("open", Act.PAUSE, True)


def test_a_paused_desk_offers_to_open() -> None:
    face = head_face(console_at(floor(desks={"d3": "paused"})), NOW)
    assert (face.state_text, face.toggle) == ("Paused", Act.OPEN)


def test_a_desk_known_by_a_word_is_called_by_it() -> None:
    assert words.desk_title("Bienvenida") == "Bienvenida"


def test_the_plinth_says_since_when_there_is_no_connection() -> None:
    console = console_at()
    assert foot_face(console).link_text == "Connected"
    assert foot_face(console).desks_text == "1 desk open"
    console.went_away(AWAY)
    assert foot_face(console).link_text == "No connection since 10:41"


def test_every_state_of_a_printer_has_words_of_its_own() -> None:
    words_of = {state: health_words.printer(state) for state in get_args(PrinterState)}
    assert len(set(words_of.values())) == len(words_of)
    assert health_words.printer(None) == health_words.printer("steam") == words_of["unknown"]


def test_the_plinth_names_the_printer_that_needs_hands() -> None:
    console = console_at()
    states = ("fine", "none", "unknown", "paper-out", "cover-open")
    devices = [
        {"device": f"k{n}", "name": f"Kiosk {n}", "printer": state}
        for n, state in enumerate(states)
    ]
    mild = [{"device": "k9", "name": "Kiosk 9", "printer": "paper-near-end"}]
    console.health = mild + devices
    assert foot_face(console).trouble == "Printer out of paper · Kiosk 3, and 2 more"
    console.health = devices[:3]
    assert foot_face(console).trouble == ""
    console.health = devices[:4]
    assert foot_face(console).trouble == "Printer out of paper · Kiosk 3"
    console.health = devices
    assert foot_face(console).trouble == "Printer out of paper · Kiosk 3, and 1 more"
    console.went_away(AWAY)
    assert foot_face(console).trouble == ""


@pytest.mark.parametrize(
    ("state", "more", "heading"),
    [
        ("called", {}, "On the way"),
        ("called", {"calls": 3}, "On the way, called 3 times"),
        ("arrived", {}, "At your desk"),
        ("serving", {}, "With you now"),
    ],
)
def test_the_heading_says_where_the_visitor_is(state: str, more: dict, heading: str) -> None:
    face = visitor_face(console_at(floor(desk_row("A-017", state, **more))), NOW)
    assert face.heading == heading


def test_a_served_visitor_shows_the_usual_duration_and_the_reason_of_the_call() -> None:
    face = visitor_face(console_at(floor(desk_row("A-017", "serving", people=2))), NOW)
    assert face.usual == "usually up to 15 min"
    assert face.reason == "Called because: waited 38 min, longer than anybody else."
    assert (face.people, face.language, face.service) == ("2 people", "español", "Papers")


RUNNER_UP = {"step_id": "s", "number": "A-018", "tier": 2, "waited": 29 * 60.0, "rate": 1.0}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            {"code": "only-one"},
            "Called because: waited 1 h 05 min, nobody else was waiting.",
        ),
        (
            {"code": "longest-wait", "runner_up": RUNNER_UP},
            "Called because: waited 1 h 05 min, longer than anybody else. "
            "Next in line was A-018: 29 min.",
        ),
        (
            {"code": "hard-max", "tier": 0, "runner_up": RUNNER_UP},
            "Called because: waited 1 h 05 min, as long as anybody may wait. "
            "Next in line was A-018: 29 min.",
        ),
        (
            {"code": "appointment", "tier": 1},
            "Called because: it is time for the appointment.",
        ),
        (
            {"code": "priority", "rate": 2.0, "runner_up": RUNNER_UP},
            "Called because: waited 1 h 05 min and goes first, having priority. "
            "Next in line was A-018: 29 min.",
        ),
        (
            {"code": "ratio", "runner_up": RUNNER_UP},
            "Called because: waited 1 h 05 min. After several with priority, somebody without. "
            "Next in line was A-018: 29 min.",
        ),
        (
            {"code": "picked", "passed_over": 4, "runner_up": RUNNER_UP},
            "Picked by hand after waiting 1 h 05 min, before 4 others. "
            "Next in line was A-018: 29 min.",
        ),
        (
            {"code": "picked", "passed_over": 1},
            "Picked by hand after waiting 1 h 05 min, before 1 other.",
        ),
        ({"code": "picked"}, "Picked by hand after waiting 1 h 05 min."),
        ({"code": "something-new"}, "Called after waiting 1 h 05 min."),
    ],
)
def test_reasons_are_worded_from_codes_also_unknown_ones(told: dict, said: str) -> None:
    assert reason({"waited": 3900.0} | told) == said


def test_an_empty_desk_says_what_to_do() -> None:
    assert visitor_face(console_at(), NOW).hint.startswith("Whoever comes")
    busy = visitor_face(console_at(floor(waiting=BUSY_HALL)), NOW)
    assert busy.hint == "Press F9 to call whoever is next."
    paused = visitor_face(console_at(floor(desks={"d3": "paused"})), NOW)
    assert paused.hint.startswith("Open your desk with P")


def test_the_big_key_says_whom_it_brings_and_whom_it_closes() -> None:
    console = console_at(floor(desk_row("A-017", "serving"), waiting=BUSY_HALL))
    face = call_face(console, NOW)
    assert face.text == "It will be B-014: waited 31 min, speaks français. Closes A-017."
    assert face.can
    assert not face.quiet


def test_the_big_key_is_quiet_but_works_when_it_would_bring_nobody() -> None:
    face = call_face(console_at(), NOW)
    assert face.text == "Nobody is waiting for you now."
    assert face.can
    assert face.quiet


def test_the_big_key_says_that_it_is_calling() -> None:
    console = console_at(floor(waiting=BUSY_HALL))
    console.press(Act.CALL_NEXT, NOW)
    face = call_face(console, NOW)
    assert (face.title, face.calling) == ("Calling…", True)


def test_the_big_key_is_off_while_paused_or_away() -> None:
    paused = call_face(console_at(floor(desks={"d3": "paused"})), NOW)
    assert (paused.title, paused.can) == ("Paused", False)
    console = console_at(floor(desk_row("A-017", "serving")))
    console.went_away(AWAY)
    away = call_face(console, NOW)
    assert (away.title, away.can) == ("No connection since 10:41", False)
    assert away.text == "Go on with A-017. You can call again when it is back."


def test_without_the_hub_every_act_is_grey_and_the_visitor_stays() -> None:
    console = console_at(floor(desk_row("A-017", "called")))
    console.went_away(AWAY)
    face = visitor_face(console, NOW)
    assert face.number == "A-017"
    assert not any((face.can_recall, face.can_start, face.can_finish, face.can_no_show))


def test_keys_do_not_blink_grey_while_one_is_at_work() -> None:
    console = console_at(floor(desk_row("A-017", "called")))
    console.press(Act.RECALL, NOW)
    assert visitor_face(console, NOW).can_start


def test_a_taken_desk_says_calmly_who_sits_there() -> None:
    console = console_at(floor(desks={"d2": "open"}))
    leave = console.press(Act.SIGN_OUT, NOW)
    assert leave is not None
    console.answered(leave.command, object(), NOW)
    request = console.sign_in("d2", "Luis", "1111", NOW)
    assert request is not None
    console.refused(request.command, Refused("desk-taken", "", 409), NOW)
    assert said_face(console, NOW).text == "Ana Ruiz is at Desk 2."


def test_the_desks_to_choose_from_say_who_is_there() -> None:
    choices = {each.code: each for each in desk_choices(console_at(floor(desks={"d2": "paused"})))}
    assert choices["d2"].taken == "Ana Ruiz"
    assert choices["d1"].taken == "Free"
    assert choices["d2"].skills == "Papers, Work"


def test_while_the_hub_is_away_nobody_says_that_a_desk_is_free() -> None:
    console = console_at(floor())
    console.went_away(AWAY)
    assert {(each.taken, each.desk_state) for each in desk_choices(console)} == {("", "away")}
    face = sign_in_face(console, "d1", "Ana", NOW)
    assert face.away.startswith("No connection since")
    assert face.away_means != ""


@pytest.mark.parametrize(
    "act", [act for act in Act if act not in {Act.SIGN_IN, Act.SIGN_OUT, Act.LEAD}]
)
def test_every_act_has_words_for_being_done(act: Act) -> None:
    said = done(Outcome(act=act, code="done", at=NOW, number="A-017"))
    assert said
    assert "{" not in said


@pytest.mark.parametrize(
    "code",
    [
        "away", "busy", "no-answer", "not-done", "no-visitor", "wrong-state", "desk-closed",
        "desk-busy", "desk-taken", "not-signed-in", "wrong-pin", "wrong-shape", "slow-down",
        "unknown-step", "unknown-desk", "unknown-service", "unknown-language", "unknown-token",
        "wrong-role", "cannot-store", "command-reused", "unsure", "closed", "full", "not-today",
        "too-soon", "referral-loop", "already-waiting", "cannot-serve", "too-late",
        "nothing-to-undo", "touched-since", "not-permitted", "visit-closed", "time-past",
        "time-far", "unknown-visit", "unknown-class", "unknown-code", "already-checked-in",
        "not-the-day", "return-unknown", "return-used", "return-not-yet", "return-over",
        "return-other-service", "token-taken",
    ],
)  # fmt: skip
def test_every_refusal_has_a_sentence_of_its_own(code: str) -> None:
    said = not_done(Outcome(act=Act.START, code=code, at=NOW, number="A-017"), desk="Desk 3")
    assert said.endswith((".", "?"))
    assert "{" not in said
    assert f"({code})" not in said


def test_an_unknown_refusal_is_honest() -> None:
    said = not_done(Outcome(act=Act.START, code="something-new", at=NOW))
    assert said == "Not done (something-new). Tell whoever looks after the system."


@pytest.mark.parametrize(
    ("code", "come_back", "said"),
    [
        ("closed", "2026-11-24T13:00:00Z", "It is closed now. It opens on Tuesday 24/11 at 08:00."),
        ("closed", "2026-11-23T18:00:00Z", "It is closed now. It opens today at 13:00."),
        (
            "full",
            "2026-11-24T13:00:00Z",
            "No places are left now. The next are on Tuesday 24/11 at 08:00.",
        ),
        (
            "not-today",
            "2026-11-27T17:00:00Z",
            "Nobody is here for that today. The next is on Friday 27/11 at 12:00.",
        ),
        ("full", None, "No places are left. Nobody knows yet when there are."),
    ],
)
def test_who_is_turned_away_is_told_when_to_come_back(
    code: str, come_back: str | None, said: str
) -> None:
    console = console_at()
    request = console.ask(Act.ISSUE, IssueTicket(services=("legal",), language="es"), NOW)
    assert request is not None
    refusal = Refused(code, "", 409, more={"come_back": come_back, "return_token": "x" * 22})
    console.refused(request.command, refusal, NOW)
    assert said_face(console, NOW).text == said


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"wait_seconds": 40}, "Too soon: give A-017 40 more seconds."),
        (
            {"calls": 1, "minimum_calls": 3},
            "Too soon: call A-017 3 times before that.",
        ),
        ({}, "Too soon. Wait a moment, then press again."),
    ],
)
def test_too_soon_says_what_is_still_to_be_done(more: dict, said: str) -> None:
    console = console_at(floor(desk_row("A-017", "called")))
    request = console.press(Act.NO_SHOW, NOW)
    assert request is not None
    console.refused(request.command, Refused("too-soon", "", 409, more=more), NOW)
    assert said_face(console, NOW).text == said


def test_a_visitor_shows_interpreter_appointment_and_the_colleagues_note() -> None:
    due = NOW.replace(minute=45).isoformat()
    row = desk_row("A-017", "called", language="ht", interpreter=True, due=due)
    about = {"at": NOW, "staff": "Luis", "kind": "refer"}
    notes = [
        Note(step_id="s-A-017", text="Brings the birth certificate", **about),
        Note(step_id="another", text="Not for here", **about),
    ]
    face = visitor_face(console_at(floor(row)), NOW, notes)
    assert face.interpreter == "Interpreter: kreyòl"
    assert face.appointment == "Appointment 10:45"
    assert face.note == "Luis: “Brings the birth certificate”"


@pytest.mark.parametrize(
    "undone",
    [
        "call-next", "call-step", "recall", "arrive", "start-service", "finish-service",
        "mark-no-show", "cancel", "refer", "park", "return", "reopen", "change-class", "new",
    ],
)  # fmt: skip
def test_undoing_says_what_was_undone_and_who_is_as_before(undone: str) -> None:
    said = done(Outcome(act=Act.UNDO, code="done", at=NOW, number="A-017, B-014", undone=undone))
    assert said.startswith("Undone: ")
    assert said.endswith(". As before: A-017, B-014.")


@pytest.mark.parametrize("reason", [None, *AwayReason])
def test_every_loss_has_a_sentence_before_and_after_the_first_connection(
    reason: AwayReason | None,
) -> None:
    away = Away(NOW, reason) if reason else None
    assert words.searching(away)
    assert words.away_meaning(away)


def test_times_are_short_and_clear() -> None:
    assert [words.minutes(count) for count in (0, 59, 65, 600)] == [
        "0 min",
        "59 min",
        "1 h 05 min",
        "10 h 00 min",
    ]
    assert [words.stopwatch(count) for count in (-5, 0, 372, 3972)] == [
        "00:00",
        "00:00",
        "06:12",
        "1:06:12",
    ]
    assert [words.open_desks(count) for count in (0, 1, 4)] == [
        "No desk open",
        "1 desk open",
        "4 desks open",
    ]
    assert words.may_come(1) == "1 can come to you"
    assert words.ahead(0) == "Nobody is before it."
