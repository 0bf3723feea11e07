"""The console on a real window: every face whole in every size, and what the page says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from shared.link.errors import AwayReason
from tests.qml.counter.conftest import OpenConsole
from tests.qml.counter.console_faces import CALLED, FACES, SERVING, SIZES
from tests.qml.counter.whole import nothing_is_cut
from tests.unit.counter.specimen import BUSY_HALL, called_event, floor, waiting_row


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("face", FACES)
def test_every_face_is_whole(open_console: OpenConsole, face: str, language: str) -> None:
    raw, act, options = FACES[face]
    console = open_console(raw, size=SIZES[0], language=language, **options)
    if act is not None:
        act(console)
    for size in SIZES:
        console.resize(size)
        nothing_is_cut(console, size)


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
