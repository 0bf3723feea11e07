"""Consoles on real windows with a real hub in a process of its own."""

from __future__ import annotations

import os
import signal

from PySide6.QtCore import Qt

from tests.integration.hub.fixtures import own_hub, template
from tests.integration.hub.running import Hub
from tests.integration.hub.template import PIN
from tests.qml.counter.real import (
    DESKS,
    SERVICE,
    OpenReal,
    RealConsole,
    counter_hub,
    issue,
    open_real,
)

__all__ = ["counter_hub", "open_real", "own_hub", "template"]


def test_two_presses_at_two_desks_call_two_visitors(counter_hub: Hub, open_real: OpenReal) -> None:
    numbers = issue(counter_hub, 3)
    ana, luis = open_real("one"), open_real("two")
    ana.sign_in(DESKS[0], "Ana")
    luis.sign_in(DESKS[1], "Luis")
    for console in (ana, luis):
        console.until(lambda console=console: console.page.find("call-next").isEnabled())
        console.press(Qt.Key.Key_F9)
        console.page.key(Qt.Key.Key_F9)
    for console in (ana, luis):
        console.until(lambda console=console: console.text("current-number") != "")
    assert {ana.text("current-number"), luis.text("current-number")} == set(numbers[:2])
    floor = counter_hub.caller("counter").floor()
    assert [row["number"] for row in floor["waiting"]] == numbers[2:]


def test_a_visitor_is_called_started_finished_and_the_key_brings_the_next(
    counter_hub: Hub, open_real: OpenReal
) -> None:
    first, second = issue(counter_hub, 2)
    ana = open_real("one")
    ana.sign_in(DESKS[0], "Ana")
    ana.until(lambda: first in ana.text("next"))
    ana.press(Qt.Key.Key_F9)
    ana.shows(first)
    ana.press(Qt.Key.Key_R)
    ana.until(lambda: ana.text("heading") == "On the way, called 2 times")
    ana.press(Qt.Key.Key_S)
    ana.until(lambda: ana.text("heading") == "With you now")
    ana.free()
    ana.press(Qt.Key.Key_F9)
    ana.shows(second)
    ana.until(lambda: ana.text("said").endswith(f"You finished with {first} and called {second}."))
    ana.press(Qt.Key.Key_N)
    ana.shows("")
    ana.press(Qt.Key.Key_P)
    ana.until(lambda: ana.text("desk-state") == "Paused")
    assert counter_hub.caller("counter").floor()["called"] == []


def test_a_desk_that_is_taken_is_said_calmly(counter_hub: Hub, open_real: OpenReal) -> None:
    ana, luis = open_real("one"), open_real("two")
    ana.sign_in(DESKS[0], "Ana")
    luis.until(lambda: luis.has("sign-in"))
    luis.page.grab()
    luis.station.sign_in(DESKS[0], "Luis", PIN)
    outcome = luis.station.console
    luis.until(lambda: outcome.outcome is not None and outcome.outcome.code == "desk-taken")
    assert not outcome.is_signed_in


def test_the_hub_dies_and_comes_back_and_the_session_goes_on(
    counter_hub: Hub, open_real: OpenReal
) -> None:
    (number,) = issue(counter_hub, 1)
    ana = open_real("one")
    ana.sign_in(DESKS[0], "Ana")
    ana.press(Qt.Key.Key_F9)
    ana.shows(number)
    counter_hub.kill()
    ana.until(lambda: ana.text("desk-state") == "No connection")
    ana.press(Qt.Key.Key_F8)
    assert ana.text("said").endswith("Not done: there is no connection.")
    assert ana.text("current-number") == number
    counter_hub.start()
    ana.until(lambda: ana.text("desk-state") == "Open")
    ana.press(Qt.Key.Key_F8)
    ana.shows("")
    assert counter_hub.caller("counter").floor()["called"] == []


def test_a_number_given_at_the_desk_waits_for_it(counter_hub: Hub, open_real: OpenReal) -> None:
    ana = open_real("one")
    ana.sign_in(DESKS[0], "Ana")
    ana.press(Qt.Key.Key_I)
    ana.page.grab()
    ana.page.click(f"issue-service-{SERVICE}")
    ana.page.click("issue-give")
    ana.until(lambda: ana.has("issued-number"))
    number = ana.text("issued-number")
    ana.press(Qt.Key.Key_Escape)
    ana.until(lambda: number in ana.text("next"))


def test_signing_out_frees_the_desk(counter_hub: Hub, open_real: OpenReal) -> None:
    ana = open_real("one")
    ana.sign_in(DESKS[0], "Ana")
    ana.page.grab()
    ana.page.click("sign-out")
    ana.until(lambda: ana.has("sign-in"))
    desks = {row["desk"]: row["state"] for row in counter_hub.caller("counter").floor()["desks"]}
    assert desks[DESKS[0]] == "closed"


def test_a_visitor_is_sent_on_with_a_note_and_comes_with_it(
    counter_hub: Hub, open_real: OpenReal
) -> None:
    (number,) = issue(counter_hub, 1)
    ana, luis = open_real("one"), open_real("two")
    ana.sign_in(DESKS[0], "Ana")
    luis.sign_in(DESKS[1], "Luis")
    ana.press(Qt.Key.Key_F9)
    ana.shows(number)
    ana.press(Qt.Key.Key_D)
    ana.page.grab()
    ana.page.click("refer-service-legal")
    ana.page.find("refer-note").setProperty("text", "Trae el registro")
    ana.press(Qt.Key.Key_Return)
    ana.shows("")
    ana.until(lambda: ana.text("said").endswith(f"You sent {number} on to Legal advice."))
    luis.until(lambda: number in luis.text("next"))
    luis.press(Qt.Key.Key_F9)
    luis.shows(number)
    luis.until(lambda: luis.text("note") == "Ana: “Trae el registro”")
    (row,) = counter_hub.caller("counter").floor()["called"]
    assert (row["number"], row["service"], row["desk"]) == (number, "legal", DESKS[1])


def test_a_visitor_on_hold_comes_back_with_one_key(counter_hub: Hub, open_real: OpenReal) -> None:
    (number,) = issue(counter_hub, 1)
    ana = open_real("one")
    ana.sign_in(DESKS[0], "Ana")
    ana.press(Qt.Key.Key_F9)
    ana.shows(number)
    ana.press(Qt.Key.Key_E)
    ana.press(Qt.Key.Key_2)
    ana.shows("")
    ana.until(lambda: ana.has(f"back-{number}"))
    (parked,) = counter_hub.caller("counter").floor()["waiting"]
    assert (parked["state"], parked["ready_at"] is not None) == ("parked", True)
    ana.press(Qt.Key.Key_1)
    ana.until(lambda: ana.text("said").endswith(f"{number} waits again."))
    ana.until(lambda: number in ana.text("next"))
    (back,) = counter_hub.caller("counter").floor()["waiting"]
    assert (back["state"], back["since"]) == ("waiting", parked["since"])


def test_undo_brings_the_visitor_back_also_after_the_hub_was_killed(
    counter_hub: Hub, open_real: OpenReal
) -> None:
    first, second = issue(counter_hub, 2)
    ana = open_real("one")
    ana.sign_in(DESKS[0], "Ana")
    ana.press(Qt.Key.Key_F9)
    ana.shows(first)
    ana.free()
    ana.press(Qt.Key.Key_F9)
    ana.shows(second)
    counter_hub.kill()
    ana.until(lambda: ana.text("desk-state") == "No connection")
    ana.undo()
    assert ana.text("said").endswith("Not done: there is no connection.")
    counter_hub.start()
    ana.until(lambda: ana.text("desk-state") == "Open")
    ana.undo()
    ana.undo()
    ana.shows(first)
    ana.until(lambda: "Undone: the call. As before: " in ana.text("said"))
    floor = counter_hub.caller("counter").floor()
    assert [row["number"] for row in floor["called"]] == [first]
    assert [row["number"] for row in floor["waiting"]] == [second]
    ana.free()
    ana.undo()
    ana.shows("")
    ana.free()
    ana.undo()
    ana.until(lambda: "Nothing to undo" in ana.text("said"))


def test_a_lost_ticket_is_found_by_its_number_and_shown_again(
    counter_hub: Hub, open_real: OpenReal
) -> None:
    kiosk = counter_hub.caller("kiosk")
    ticket = kiosk.done("issue-ticket", {"services": [SERVICE], "language": "es"})
    ana = open_real("one")
    ana.sign_in(DESKS[0], "Ana")
    ana.press(Qt.Key.Key_B)
    ana.page.find("find-number").setProperty("text", "a 1")
    ana.page.grab()
    ana.page.click("find-look")
    ana.until(lambda: ana.has("found-number"))
    assert ana.text("found-number") == ticket["number"]
    ana.page.grab()
    ana.page.click("find-reprint")
    ana.until(lambda: ana.has("issued-link"))
    assert ana.text("issued-link").endswith(f"/t/{ticket['token']}")
    ana.press(Qt.Key.Key_Return)
    ana.press(Qt.Key.Key_F9)
    ana.shows(ticket["number"])
    ana.press(Qt.Key.Key_T)
    ana.until(lambda: ana.has("issued-link"))
    assert ana.text("issued-link").endswith(f"/t/{ticket['token']}")


def test_out_of_turn_is_for_those_who_may(counter_hub: Hub, open_real: OpenReal) -> None:
    first, second = issue(counter_hub, 2)
    ana, luis = open_real("one"), open_real("two")
    ana.sign_in(DESKS[0], "Ana")
    luis.sign_in(DESKS[1], "Luis")
    (row,) = (
        each
        for each in counter_hub.caller("counter").floor()["waiting"]
        if each["number"] == second
    )
    for console in (ana, luis):
        console.press(Qt.Key.Key_B)
        console.station.find(second)
        console.until(lambda console=console: console.has("found-number"))
        console.page.grab()
    assert not ana.has(f"pick-{row['step_id']}")
    luis.page.click(f"pick-{row['step_id']}")
    luis.page.find("pick-reason").setProperty("text", "Se siente mal")
    luis.page.grab()
    luis.page.click("pick-call")
    luis.shows(second)
    luis.until(lambda: luis.text("reason").startswith("Picked by hand after waiting"))
    assert luis.text("reason").endswith(f"Next in line was {first}: less than 1 min.")


def test_somebody_who_asks_to_speak_in_private_is_told_at_the_welcome_desk(
    counter_hub: Hub, open_real: OpenReal
) -> None:
    welcome, other = open_real("one"), open_real("two")
    welcome.sign_in("desk-1", "Ana")
    other.sign_in(DESKS[1], "Luis")
    number = counter_hub.caller("kiosk").done("speak-in-private", {})["number"]
    welcome.until(lambda: welcome.has("private-alert"))
    assert welcome.text("private-alert-words") == f"{number} asks to speak in private."
    assert not other.has("private-alert")
    welcome.press(Qt.Key.Key_F9)
    welcome.shows(number)
    welcome.until(lambda: not welcome.has("private-alert"))


def test_a_class_given_by_hand_is_kept_and_undone(counter_hub: Hub, open_real: OpenReal) -> None:
    first, second = issue(counter_hub, 2)
    ana = open_real("one")
    ana.sign_in(DESKS[0], "Ana")
    ana.until(lambda: first in ana.text("next"))
    ana.press(Qt.Key.Key_B)
    ana.station.find(second)
    ana.until(lambda: ana.has("found-number"))
    ana.page.grab()
    center = ana.station.console.center
    assert center is not None
    fastest = max(center.classes.values(), key=lambda each: each.rate)
    ana.models["find"].giveClass(fastest.code)
    ana.until(lambda: ana.text("found-said") == f"Noted for {second}.")
    ana.press(Qt.Key.Key_Escape)
    rows = counter_hub.caller("counter").floor()["waiting"]
    assert {row["number"]: row["priority"] for row in rows} == {first: None, second: fastest.code}
    ana.undo()
    ana.until(lambda: "Undone: the change of priority." in ana.text("said"))
    rows = counter_hub.caller("counter").floor()["waiting"]
    assert {row["priority"] for row in rows} == {None}


def test_a_visit_is_put_right_noted_and_found_by_its_ticket(
    counter_hub: Hub, open_real: OpenReal
) -> None:
    kiosk = counter_hub.caller("kiosk")
    ticket = kiosk.done("issue-ticket", {"services": [SERVICE], "language": "es"})
    ana = open_real("one")
    ana.sign_in(DESKS[0], "Ana")
    ana.until(lambda: ticket["number"] in ana.text("next"))
    ana.press(Qt.Key.Key_F9)
    ana.shows(ticket["number"])
    ana.press(Qt.Key.Key_V)
    ana.press(Qt.Key.Key_Plus)
    ana.until(lambda: ana.text("visit-people") == "2 people")
    ana.press(Qt.Key.Key_1)
    ana.until(lambda: ana.text("visit-said").endswith("waits for one more service."))
    ana.models["visit"].write("Trae 2 fotos")
    ana.until(lambda: ana.models["visit"].property("notes").property("count") == 1)
    states = {row["state"] for row in counter_hub.caller("counter").floor()["waiting"]}
    assert states == {"held"}
    ana.press(Qt.Key.Key_Escape)
    ana.models["arrival"].enter(f"http://hub/t/{ticket['token']}")
    ana.until(lambda: ana.has("found-number"))
    assert ana.text("found-number") == ticket["number"]


def said(console: RealConsole) -> str:
    outcome = console.station.console.outcome
    return "" if outcome is None else outcome.code


def freeze_and_kill(hub: Hub, console: RealConsole, key: Qt.Key) -> None:
    """Press a key while the hub hears it and does nothing, and let it die of that."""
    os.kill(hub.pid, signal.SIGSTOP)
    console.press(key)
    hub.kill()
    console.until(lambda: console.text("desk-state") == "No connection")
    console.until(lambda: said(console) in ("no-answer", "away"))


def test_a_call_in_flight_when_the_hub_dies_is_done_or_clearly_not(
    counter_hub: Hub, open_real: OpenReal
) -> None:
    (number,) = issue(counter_hub, 1)
    ana = open_real("one")
    ana.sign_in(DESKS[0], "Ana")
    ana.until(lambda: number in ana.text("next"))
    freeze_and_kill(counter_hub, ana, Qt.Key.Key_F9)
    counter_hub.start()
    ana.until(lambda: ana.text("desk-state") == "Open")
    ana.until(lambda: said(ana) not in ("no-answer", ""))
    called = [row["number"] for row in counter_hub.caller("counter").floor()["called"]]
    assert (said(ana), called) in [("done", [number]), ("not-done", []), ("away", [])]
    assert ana.text("current-number") == "".join(called)


def test_what_the_floor_does_not_show_is_asked_for_again_when_the_hub_is_back(
    counter_hub: Hub, open_real: OpenReal
) -> None:
    (number,) = issue(counter_hub, 1)
    ana = open_real("one")
    ana.sign_in(DESKS[0], "Ana")
    ana.until(lambda: number in ana.text("next"))
    ana.press(Qt.Key.Key_F9)
    ana.shows(number)
    ana.press(Qt.Key.Key_V)
    freeze_and_kill(counter_hub, ana, Qt.Key.Key_Plus)
    asked_again = said(ana) == "no-answer"
    counter_hub.start()
    ana.until(lambda: ana.text("desk-state") == "Open")
    ana.until(lambda: said(ana) == ("done" if asked_again else "away"))
    (row,) = counter_hub.caller("counter").floor()["called"]
    assert row["people"] == (2 if asked_again else 1)


def test_help_called_at_one_desk_is_answered_at_another(
    counter_hub: Hub, open_real: OpenReal
) -> None:
    ana, luis = open_real("one"), open_real("two")
    ana.sign_in(DESKS[0], "Ana")
    luis.sign_in(DESKS[1], "Luis")
    ana.models["alarm"].callForHelp()
    for console in (ana, luis):
        console.until(lambda console=console: console.has("emergency"))
    assert luis.text("emergency-words").startswith("Help is needed: Desk 2, Ana")
    luis.press(Qt.Key.Key_F12)
    ana.until(lambda: ana.text("emergency-words").endswith("Luis goes there."))
    assert counter_hub.caller("counter").floor()["emergencies"] == []
