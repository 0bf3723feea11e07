"""The page that says how it is with this computer, on a real window."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import Qt

from counter.manager import computer_model
from hardware.selftest import judging
from hardware.selftest.finding import Finding
from tests.qml.counter.conftest import Console, OpenConsole
from tests.qml.counter.trust_faces import control
from tests.qml.counter.whole import nothing_is_cut
from tests.unit.counter.specimen import floor

FOUND = (
    judging.network(["192.168.1.20", "fd00::2"]),
    judging.discovery([]),
    judging.clock(1999, synchronized=False),
    judging.disk(73_100_000_000),
    judging.screen([]),
    judging.sound("", None),
    judging.scanner("", []),
)


def open_page(
    open_console: OpenConsole, monkeypatch: pytest.MonkeyPatch, found: Iterator[Finding], **more
) -> Console:
    monkeypatch.setattr(computer_model, "look", lambda *_: found)
    console = open_console(floor(desks={"d1": "open"}), **more)
    control(console, Qt.Key.Key_M)
    console.page.click("section-computer")
    return console


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_every_finding_stands_there_and_none_is_cut(open_console, monkeypatch, size, language):
    console = open_page(open_console, monkeypatch, iter(FOUND), size=size, language=language)
    model = console.models["manager"].sectionModel
    console.page.qtbot.waitUntil(lambda: not model.looking)
    console.settle()
    for finding in FOUND:
        assert console.page.find(f"thing-{finding.what}") is not None
    named = {"en": "In trouble: Clock, Sound.", "es": "Con problemas: Reloj, Sonido."}
    assert console.text("finding") == named[language]
    nothing_is_cut(console, size)


def test_what_is_found_is_shown_before_the_last_look_is_done(open_console, monkeypatch):
    go_on = Event()

    def slowly() -> Iterator[Finding]:
        yield FOUND[0]
        go_on.wait(30)
        yield FOUND[3]

    console = open_page(open_console, monkeypatch, slowly())
    model = console.models["manager"].sectionModel
    console.page.qtbot.waitUntil(lambda: model.rows.count == 1)
    assert model.looking
    again = console.page.find("look-again")
    assert not again.property("enabled")
    go_on.set()
    console.page.qtbot.waitUntil(lambda: not model.looking)
    assert model.rows.count == 2
    assert again.property("enabled")
