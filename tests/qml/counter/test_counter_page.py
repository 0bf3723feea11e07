"""The console on a real window: every face whole in every size, every key doing its one thing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from shared.domain.commands.command import Done
from shared.domain.commands.issuing import Reprinted, Ticket, TicketStep
from shared.domain.commands.undoing import Undone
from shared.link.errors import AwayReason
from shared.link.session import HealthTold
from tests.qml.counter.conftest import Console, OpenConsole
from tests.unit.counter.specimen import (
    ASKING,
    BUSY_HALL,
    JOURNEY,
    ago,
    called_event,
    desk_row,
    event,
    floor,
    waiting_row,
)

SIZES = [(1366, 768), (1024, 700), (1280, 840), (1920, 1080)]
SERVING = desk_row("A-017", "serving", people=2)
CALLED = desk_row("A-017", "called", calls=2)
PARKED = waiting_row("A-002", "papers", 71, state="parked", ready_at=ago(-15))
EVERY_WAY = (
    PARKED,
    waiting_row("B-003", "legal", 55, state="parked", language="fr", people=4),
    *BUSY_HALL[:3],
    waiting_row("A-030", "papers", 18, due=ago(3), language="ht"),
    waiting_row("A-031", "papers", 9, ready_at=ago(-2), people=2),
    waiting_row("B-032", "legal", 9, state="planned"),
)
RUNNER_UP = {"step_id": "s", "number": "A-018", "tier": 2, "waited": 1740.0, "rate": 1.0}
PRIORITY = {"code": "priority", "waited": 2280.0, "tier": 2, "rate": 2.0, "runner_up": RUNNER_UP}
GUEST = desk_row(
    "A-017", "called", language="ht", interpreter=True, due=ago(6), people=12, reason=PRIORITY
)
REPRINTED = Reprinted(
    visit_id="v-A-017",
    number="A-017",
    day="2026-11-23",
    token="kq3mZb81PvQ0aX7cTnd5Lw",
    steps=(TicketStep(step_id="s", service="papers", state="waiting", ahead=3),),
    step_id="s",
    ahead=3,
    range=(25, 40),
    language="es",
)
TICKET = Ticket(
    visit_id="v",
    number="A-1031",
    day="2026-11-23",
    token="kq3mZb81PvQ0aX7cTnd5Lw",
    steps=(),
    step_id="s",
    ahead=7,
)


def refuse_sign_in(console: Console) -> None:
    console.type("sign-in-staff", "Ana Ruiz")
    console.page.click("sign-in-desk-d2")
    console.station.sign_in("d2", "Ana Ruiz", "1111")
    console.link.refuse("desk-taken")


def lose_hub(console: Console) -> None:
    console.link.lose()
    console.page.key(Qt.Key.Key_F9)


def begin_number(console: Console) -> None:
    for key in (Qt.Key.Key_I, Qt.Key.Key_1, Qt.Key.Key_Plus):
        console.page.key(key)


def give_number(console: Console) -> None:
    begin_number(console)
    console.page.key(Qt.Key.Key_Return)
    console.link.answer(TICKET)


def send_on(console: Console) -> None:
    for key in (Qt.Key.Key_D, Qt.Key.Key_1, Qt.Key.Key_Return):
        console.page.key(key)
    console.link.refuse("referral-loop")


def find_visit(console: Console) -> None:
    console.page.key(Qt.Key.Key_B)
    console.models["find"].find("A-017")
    console.link.find(JOURNEY)


def find_nobody(console: Console) -> None:
    console.page.key(Qt.Key.Key_B)
    console.models["find"].find("A-777")
    console.link.find(code="unknown-visit")


def print_again(console: Console) -> None:
    console.page.key(Qt.Key.Key_T)
    console.link.answer(REPRINTED)


def undo(console: Console) -> None:
    press_undo(console)
    console.link.answer(Undone(undone="call-next"))


def press_undo(console: Console) -> None:
    QTest.keyClick(console.page.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def jam_printers(console: Console) -> None:
    kiosks = (("Kiosco junto a la puerta principal", "paused"), ("Patio", "paper-out"))
    told = [{"device": name, "name": name, "printer": printer} for name, printer in kiosks]
    console.link.arrived.emit(HealthTold(tuple(told)))


def bring_note(console: Console) -> None:
    step = {**JOURNEY["notes"][0], "step_id": GUEST["step_id"]}
    console.link.find(JOURNEY | {"notes": [step]})


Face = tuple[dict[str, Any] | None, Callable[[Console], None] | None, dict[str, Any]]


def asked(console: Console, key: Qt.Key) -> None:
    console.link.connect_to(floor(SERVING), ASKING)
    console.page.key(key)


def call_for_help(console: Console) -> None:
    told = {"emergency": "e1", "device": "d8", "desk": "d4", "staff": "María Fernanda Ospina"}
    console.link.happen(event("emergency-raised", **told))


FACES: dict[str, Face] = {
    "loading": (None, lambda console: console.link.lose(), {"connected": False}),
    "sign-in": (floor(desks={"d2": "open", "d3": "closed"}), None, {"signed_in": False}),
    "taken": (floor(desks={"d2": "open"}), refuse_sign_in, {"signed_in": False}),
    "empty": (floor(), lambda console: console.page.key(Qt.Key.Key_R), {}),
    "free": (floor(waiting=BUSY_HALL), None, {}),
    "called": (floor(CALLED, waiting=BUSY_HALL), None, {}),
    "serving": (floor(SERVING, waiting=BUSY_HALL), None, {}),
    "four figures": (floor(desk_row("A-1017", "serving"), waiting=BUSY_HALL), None, {}),
    "paused": (floor(waiting=BUSY_HALL, desks={"d3": "paused"}), None, {}),
    "offline": (floor(SERVING, waiting=BUSY_HALL), lose_hub, {}),
    "number form": (floor(SERVING, waiting=BUSY_HALL), begin_number, {}),
    "number given": (floor(SERVING, waiting=BUSY_HALL), give_number, {}),
    "keys": (floor(SERVING), lambda console: console.page.key(Qt.Key.Key_F1), {}),
    "every way to wait": (floor(CALLED, waiting=EVERY_WAY), None, {}),
    "a guest with a note": (floor(GUEST, waiting=EVERY_WAY), bring_note, {}),
    "send on": (floor(SERVING, waiting=BUSY_HALL), send_on, {}),
    "on hold": (floor(SERVING), lambda console: console.page.key(Qt.Key.Key_E), {}),
    "found": (floor(waiting=EVERY_WAY), find_visit, {}),
    "nobody found": (floor(waiting=EVERY_WAY), find_nobody, {}),
    "ticket once more": (floor(SERVING), print_again, {}),
    "printers in trouble": (floor(SERVING, waiting=BUSY_HALL), jam_printers, {}),
    "undone": (floor(SERVING, waiting=EVERY_WAY), undo, {}),
    "the visit": (floor(SERVING), lambda console: console.page.key(Qt.Key.Key_V), {}),
    "a code": (floor(SERVING), lambda console: console.page.key(Qt.Key.Key_C), {}),
    "finish": (floor(SERVING), lambda console: asked(console, Qt.Key.Key_F8), {}),
    "break": (floor(SERVING), lambda console: asked(console, Qt.Key.Key_P), {}),
    "emergency": (floor(SERVING, waiting=BUSY_HALL), call_for_help, {}),
}


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("face", FACES)
def test_every_face_is_whole(open_console: OpenConsole, face: str, language: str) -> None:
    raw, act, options = FACES[face]
    console = open_console(raw, size=SIZES[0], language=language, **options)
    if act is not None:
        act(console)
    for size in SIZES:
        console.resize(size)
        assert list(faults(console.page.window.contentItem(), QRectF(0, 0, *size))) == [], size


def faults(page: QQuickItem, window: QRectF) -> Iterator[str]:
    """Yield what is cut, and what lies over something else."""
    boxes = list(words_in(page, window))
    assert boxes
    for text, box, room in boxes:
        if not room.adjusted(-1, -1, 1, 1).contains(box):
            yield f"{text!r} is cut: {box} in {room}"
    for (one, first, _), (other, second, _) in combinations(boxes, 2):
        common = first.intersected(second)
        if common.width() >= 2 and common.height() >= 2:
            yield f"{one!r} lies over {other!r}"


def words_in(item: QQuickItem, room: QRectF) -> Iterator[tuple[str, QRectF, QRectF]]:
    """Yield each visible text, its painted box, and the box it must stay in (window or touchable).

    What scrolls is left out: there it is enough that it can be scrolled to.
    """
    if not item.isVisible() or item.property("contentY") is not None:
        return
    if item.property("pressedField") is not None:
        room = item.mapRectToScene(item.boundingRect())
    text = item.property("text")
    if text and item.property("contentWidth") is not None:
        yield text, painted(item), room
    for child in item.childItems():
        yield from words_in(child, room)


def nothing_is_cut(console: Console, size: tuple[int, int]) -> None:
    """Hold that every visible text is whole, and none lies over another."""
    boxes = list(words_in(console.page.window.contentItem(), QRectF(0, 0, *size)))
    assert boxes
    for text, box, room in boxes:
        assert room.adjusted(-1, -1, 1, 1).contains(box), f"{text!r} is cut: {box} in {room}"
    for (one, first, _), (other, second, _) in combinations(boxes, 2):
        common = first.intersected(second)
        assert common.width() < 2 or common.height() < 2, f"{one!r} lies over {other!r}"


def painted(item: QQuickItem) -> QRectF:
    parent = item.parentItem()
    if parent.property("tracking") is not None:
        # A sign is as high as its capitals; the rest of its line box is empty.
        return parent.mapRectToScene(parent.boundingRect())
    width, height = item.property("contentWidth"), item.property("contentHeight")
    align = QQmlExpression(qmlContext(item), item, "effectiveHorizontalAlignment").evaluate()[0]
    start = {2: item.width() - width, 4: (item.width() - width) / 2}.get(align, 0.0)
    return item.mapRectToScene(QRectF(QPointF(start, 0.0), QPointF(start + width, height)))


# Keys


@pytest.mark.parametrize(
    ("key", "state", "command"),
    [
        (Qt.Key.Key_F9, "serving", "call-next"),
        (Qt.Key.Key_R, "called", "recall"),
        (Qt.Key.Key_S, "called", "start-service"),
        (Qt.Key.Key_Return, "called", "start-service"),
        (Qt.Key.Key_Enter, "called", "start-service"),
        (Qt.Key.Key_N, "called", "mark-no-show"),
        (Qt.Key.Key_F8, "serving", "finish-service"),
        (Qt.Key.Key_P, "serving", "close-desk"),
        (Qt.Key.Key_A, "called", "arrive"),
        (Qt.Key.Key_T, "serving", "reprint"),
    ],
)
def test_a_key_sends_its_command_once(
    open_console: OpenConsole, key: Qt.Key, state: str, command: str
) -> None:
    console = open_console(floor(desk_row("A-017", state)))
    assert console.press(key) == [command]
    assert console.press(key) == []
    assert console.link.sent[-1][1] == "secret"


@pytest.mark.parametrize(
    ("name", "state", "command"),
    [
        ("call-next", "serving", "call-next"),
        ("recall", "called", "recall"),
        ("start-service", "called", "start-service"),
        ("no-show", "called", "mark-no-show"),
        ("finish-service", "serving", "finish-service"),
        ("pause", "serving", "close-desk"),
        ("arrive", "called", "arrive"),
        ("undo", "serving", "undo"),
    ],
)
def test_a_click_does_what_its_key_does(
    open_console: OpenConsole, name: str, state: str, command: str
) -> None:
    console = open_console(floor(desk_row("A-017", state)))
    console.page.click(name)
    assert console.names_sent()[-1] == command


def test_a_click_leaves_the_keyboard_where_it_was(open_console: OpenConsole) -> None:
    console = open_console(floor(CALLED, waiting=BUSY_HALL))
    console.page.click("recall")
    console.link.answer(Done())
    console.link.happen(event("step-recalled", CALLED, desk="d3", calls=3))
    assert console.press(Qt.Key.Key_Return) == ["start-service"]


def test_enter_presses_the_button_that_tab_reached(open_console: OpenConsole) -> None:
    console = open_console(floor(CALLED))
    while not console.page.find("recall").hasActiveFocus():
        console.page.key(Qt.Key.Key_Tab)
    assert console.press(Qt.Key.Key_Return) == ["recall"]


def test_leaving_with_a_visitor_is_refused_and_without_one_it_is_sent(
    open_console: OpenConsole,
) -> None:
    console = open_console(floor(SERVING))
    sent = len(console.link.sent)
    QTest.keyClick(console.page.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert len(console.link.sent) == sent
    assert "A-017" in console.text("said")
    console.link.happen(event("service-finished", SERVING, desk="d3", was="serving"))
    console.page.click("sign-out")
    assert console.names_sent()[-1] == "sign-out"
    console.link.answer(Done())
    assert console.page.find("sign-in").isVisible()


def test_letters_do_nothing_to_the_visitor_while_something_lies_over_it(
    open_console: OpenConsole,
) -> None:
    console = open_console(floor(CALLED))
    console.press(Qt.Key.Key_F1)
    assert console.page.find("keys-pane").isVisible()
    for key in (Qt.Key.Key_R, Qt.Key.Key_N, Qt.Key.Key_S, Qt.Key.Key_P, Qt.Key.Key_Return):
        assert console.press(key) == []
    console.press(Qt.Key.Key_Escape)
    assert console.press(Qt.Key.Key_R) == ["recall"]


def test_the_one_key_works_whatever_lies_over_the_visitor(open_console: OpenConsole) -> None:
    console = open_console(floor(waiting=BUSY_HALL))
    console.press(Qt.Key.Key_I)
    assert console.press(Qt.Key.Key_F9) == ["call-next"]
    assert console.models["desk"].property("pane") == "visitor"


# What the page says


def test_a_call_shows_number_and_reason_as_soon_as_the_floor_does(
    open_console: OpenConsole,
) -> None:
    row = waiting_row("B-014", "legal", 31)
    console = open_console(floor(waiting=(row,)))
    assert "B-014" in console.text("next")
    console.link.happen(called_event(row))
    assert console.text("current-number") == "B-014"
    assert "nobody else was waiting" in console.text("reason")
    assert console.page.find("waiting-list").property("count") == 0


def test_without_the_hub_a_press_is_said_to_be_not_done(open_console: OpenConsole) -> None:
    console = open_console(floor(SERVING, waiting=BUSY_HALL))
    console.link.lose()
    for name in ("call-next", "finish-service", "pause", "issue"):
        assert not console.page.find(name).isEnabled(), name
    assert console.press(Qt.Key.Key_F9) == []
    assert console.text("said").endswith("Not done: there is no connection.")
    assert console.text("current-number") == "A-017"
    console.link.connect_to(floor(SERVING, waiting=BUSY_HALL))
    assert console.press(Qt.Key.Key_F9) == ["call-next"]


def test_before_the_first_connection_it_says_what_may_be_wrong(open_console: OpenConsole) -> None:
    console = open_console(connected=False)
    console.link.lose(AwayReason.NO_DEVICE)
    assert console.text("searching") == "This computer has not joined a center yet."
    console.link.connect_to(floor())
    assert console.page.find("sign-in-staff").isVisible()


def test_a_session_that_ended_elsewhere_leads_to_sign_in_with_a_sentence(
    open_console: OpenConsole,
) -> None:
    console = open_console(floor(CALLED))
    console.press(Qt.Key.Key_R)
    console.link.refuse("not-signed-in")
    assert (
        console.models["signIn"]
        .property("trouble")
        .startswith("Not done: your turn at this desk has ended.")
    )
    assert console.page.find("sign-in").isVisible()


def test_a_long_list_scrolls_under_the_plinth_and_says_how_many_more(
    open_console: OpenConsole,
) -> None:
    hall = tuple(waiting_row(f"A-{place:03}", "papers", 300 - place) for place in range(260))
    console = open_console(floor(waiting=hall))
    plinth = console.page.find("sign-out").parentItem().parentItem()
    box = plinth.mapRectToScene(plinth.boundingRect()).toRect()
    before = console.page.grab().copy(box)
    waiting = console.page.find("waiting-list")
    for offset in (35.0, 5000.0, 8000.0, waiting.property("contentHeight") - waiting.height()):
        waiting.setProperty("contentY", offset)
        assert console.page.grab().copy(box) == before
    assert console.models["waiting"].property("moreText") == "and 60 more"


# Signing in


def test_signing_in_by_mouse_and_keyboard(open_console: OpenConsole) -> None:
    console = open_console(floor(desks={"d3": "closed"}), signed_in=False)
    console.page.click("sign-in-desk-d3")
    for letters in ("Ana Ruiz", "1234"):
        console.write(letters)
        console.page.key(Qt.Key.Key_Return)
    command, session = console.link.sent[-1]
    assert (command.desk, command.staff, command.pin, session) == ("d3", "Ana Ruiz", "1234", None)
    console.sign_in()
    assert console.page.find("call-next").isVisible()


def test_a_pin_takes_figures_only_and_is_gone_after_a_refusal(open_console: OpenConsole) -> None:
    console = open_console(floor(desks={"d3": "closed"}), signed_in=False, desk="d3")
    console.type("sign-in-staff", "Ana")
    console.page.click("sign-in-pin")
    console.write("1x2y3z4")
    assert console.text("sign-in-pin") == "1234"
    console.page.click("sign-in")
    console.link.refuse("wrong-pin")
    assert console.text("sign-in-pin") == ""
    assert console.text("sign-in-staff") == "Ana"
    assert console.models["signIn"].property("trouble").startswith("Name and PIN")
    console.page.click("sign-in-desk-d1")
    assert console.models["signIn"].property("trouble") == ""


def test_the_button_waits_for_desk_name_and_pin(open_console: OpenConsole) -> None:
    console = open_console(signed_in=False)
    assert not console.page.find("sign-in").isEnabled()
    console.page.click("sign-in-desk-d1")
    console.type("sign-in-staff", "Ana")
    console.type("sign-in-pin", "123")
    assert not console.page.find("sign-in").isEnabled()
    console.type("sign-in-pin", "1234")
    assert console.page.find("sign-in").isEnabled()


def test_the_last_name_and_desk_are_remembered_and_no_pin(
    open_console: OpenConsole, tmp_path: Any
) -> None:
    open_console(floor())
    assert "1234" not in (tmp_path / "counter.json").read_text()
    again = open_console(signed_in=False)
    assert again.text("sign-in-staff") == "Ana Ruiz"
    assert again.models["signIn"].property("chosen") == "d3"


# A number at the desk


def test_a_number_is_given_with_the_keyboard_alone(open_console: OpenConsole) -> None:
    console = open_console()
    for key in (Qt.Key.Key_I, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_Plus, Qt.Key.Key_Return):
        console.page.key(key)
    command = console.link.sent[-1][0]
    assert (command.services, command.language, command.people) == (("legal", "papers"), "es", 2)
    console.link.answer(TICKET)
    assert console.text("issued-number") == "A-1031"
    assert console.text("issued-link").endswith("/t/kq3mZb81PvQ0aX7cTnd5Lw")
    console.page.key(Qt.Key.Key_Return)
    assert console.models["desk"].property("pane") == "visitor"
    console.page.key(Qt.Key.Key_I)
    assert console.models["issue"].property("number") == ""


def test_a_number_is_given_with_the_mouse_in_another_language(open_console: OpenConsole) -> None:
    console = open_console()
    console.page.click("issue")
    console.settle()
    for name in ("issue-service-work", "issue-language-fr", "issue-more", "issue-fewer"):
        console.page.click(name)
    console.page.click("issue-give")
    command = console.link.sent[-1][0]
    assert (command.services, command.language, command.people) == (("work",), "fr", 1)
    console.link.refuse("cannot-store")
    assert "cannot save" in console.text("issue-trouble")
    console.page.click("issue-give")
    assert console.link.sent[-1][0].command_id == command.command_id


def test_nothing_is_given_while_nothing_is_chosen(open_console: OpenConsole) -> None:
    console = open_console()
    console.press(Qt.Key.Key_I)
    assert not console.page.find("issue-give").isEnabled()
    assert console.press(Qt.Key.Key_Return) == []
