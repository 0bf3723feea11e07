"""The page of estimates on a real window: how often they held, by service and by week."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from shared.ui.hub_link import Studied
from tests.qml.counter.conftest import Console, OpenConsole
from tests.qml.counter.trust_faces import control
from tests.qml.counter.whole import nothing_is_cut
from tests.unit.counter.specimen import BUSY_HALL, floor

NOTHING = dict.fromkeys(("n", "sooner", "within", "later", "mae", "bias"))


def row(n: int, sooner: float, later: float, mae: float = 4.2) -> dict[str, Any]:
    within = 1 - sooner - later
    return {"n": n, "sooner": sooner, "within": within, "later": later, "mae": mae, "bias": -0.3}


WEEKS = [
    {"monday": "2026-11-02", **row(410, 0.47, 0.14)},
    {"monday": "2026-11-09", **NOTHING},
    {"monday": "2026-11-16", **row(388, 0.51, 0.03, 12.6)},
]
ANSWER = {
    "services": [
        {"service": "papers", **row(512, 0.52, 0.11), "weeks": WEEKS},
        {"service": "legal", **row(210, 0.44, 0.09), "weeks": WEEKS},
        {"service": "health", **NOTHING, "weeks": WEEKS[1:2]},
        {"service": "work", **NOTHING, "weeks": []},
    ],
    "all": row(722, 0.5, 0.104) | {"weeks": WEEKS},
}


def opened(open_console: OpenConsole, **more: Any) -> Console:
    console = open_console(floor(waiting=BUSY_HALL), **more)
    control(console, Qt.Key.Key_M)
    console.models["manager"].show("accuracy")
    console.settle()
    return console


def model(console: Console) -> Any:
    return console.models["manager"].sectionModel


def test_figures_come_when_the_page_is_opened(open_console: OpenConsole) -> None:
    console = opened(open_console)
    assert console.text("finding") == "One moment…"
    assert console.link.studies[-1][1:] == ("accuracy", {})
    console.link.find_out(**ANSWER)
    console.settle()
    assert console.text("finding") == "Of 100 people, 90 waited no longer than they were told."
    services = list(model(console).services.records)
    assert [each.code for each in services] == ["", "papers", "legal", "health"]
    assert services[1].count == "512"
    assert (services[3].count, services[3].known, services[3].error) == ("fewer than 5", False, "—")
    assert [each.name for each in model(console).weeks.records] == ["16 Nov", "9 Nov", "2 Nov"]


def test_a_center_without_visits(open_console: OpenConsole) -> None:
    console = opened(open_console)
    console.link.find_out(services=[], all=NOTHING | {"weeks": []})
    console.settle()
    assert console.text("finding").startswith("Nobody was told a wait yet")


def test_a_lost_hub_is_a_sentence_and_asked_again(open_console: OpenConsole) -> None:
    console = opened(open_console)
    console.link.lose()
    console.link.studied.emit(Studied(console.link.studies[-1][0], "accuracy", away=object()))
    console.settle()
    assert console.page.find("accuracy-trouble").isVisible()
    console.link.connect_to(floor())
    assert len(console.link.studies) == 2
    console.link.find_out(**ANSWER)
    console.settle()
    assert not console.page.find("accuracy-trouble").isVisible()


def test_who_leaves_wants_nothing_more(open_console: OpenConsole) -> None:
    console = opened(open_console)
    console.page.click("back-to-desk")
    assert console.link.given_up == [console.link.studies[-1][0]]


def test_a_refusal_is_a_sentence(open_console: OpenConsole) -> None:
    console = opened(open_console)
    console.link.refuse_study(console.link.studies[-1][0], "study-failed")
    console.settle()
    assert console.page.find("accuracy-trouble").isVisible()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_no_word_is_cut(open_console: OpenConsole, size: tuple[int, int], language: str) -> None:
    console = opened(open_console, size=size, language=language)
    console.link.find_out(**ANSWER)
    console.settle()
    nothing_is_cut(console, size)
