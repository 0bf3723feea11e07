"""The door between Qt and the network: real thread, real hub, real event loop."""

from __future__ import annotations

import dataclasses
import gc
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from shared.domain.commands.command import Done
from shared.domain.commands.desks import SignOut
from shared.domain.commands.serving import CallNext, Recall
from shared.link.device import Device
from shared.link.errors import AwayReason
from shared.link.session import Away, CenterChanged, Connected, FloorChanged, FloorReplaced
from shared.ui.hub_link import Answered, HubLink
from tests.fakes.toy_hub import ThreadedToyHub, ToyHub, toy_hub_in_thread

RECALL = Recall(step_id="s1")


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[ThreadedToyHub]:
    with toy_hub_in_thread(tmp_path) as toy:
        yield toy


class Heard:
    """What a link told, with the thread that was told."""

    def __init__(self, link: HubLink) -> None:
        self.updates: list[Any] = []
        self.answers: list[Answered] = []
        self.threads: set[QThread] = set()
        link.arrived.connect(self._arrived)
        link.answered.connect(self._answered)

    def _arrived(self, update: object) -> None:
        self.threads.add(QThread.currentThread())
        self.updates.append(update)

    def _answered(self, answer: Answered) -> None:
        self.threads.add(QThread.currentThread())
        self.answers.append(answer)

    def has(self, kind: type[Any]) -> Callable[[], bool]:
        return lambda: any(isinstance(each, kind) for each in self.updates)


Listen = Callable[..., tuple[HubLink, Heard]]


@pytest.fixture
def listen(tmp_path: Path, qtbot: QtBot) -> Iterator[Listen]:
    """Start links that are stopped when the test ends, leaving no thread."""
    links: list[HubLink] = []

    def start(device: Device | None, **options: Any) -> tuple[HubLink, Heard]:
        link = HubLink(device, config_dir=tmp_path, **options)
        heard = Heard(link)
        links.append(link)
        link.start()
        return link, heard

    yield start
    for link in links:
        link.stop()
    assert not [each for each in threading.enumerate() if each.name == "hub-link"]


def test_updates_arrive_on_the_qt_thread_in_order(
    hub: ThreadedToyHub, listen: Listen, qtbot: QtBot
) -> None:
    _, heard = listen(hub.hub.device)
    qtbot.waitUntil(heard.has(Connected))
    hub.call(lambda toy: toy.publish({"event": "step-opened"}, {"event": "step-opened"}))
    qtbot.waitUntil(heard.has(FloorChanged))
    kinds = [type(each) for each in heard.updates]
    assert kinds[:4] == [CenterChanged, FloorReplaced, Connected, FloorChanged]
    assert heard.threads == {QThread.currentThread()}


def test_a_command_gets_one_answer_with_its_own_id(
    hub: ThreadedToyHub, listen: Listen, qtbot: QtBot
) -> None:
    link, heard = listen(hub.hub.device)
    own = uuid4()
    asked = [
        link.send(RECALL, session="sess"),
        link.send(dataclasses.replace(RECALL, command_id=own)),
    ]
    qtbot.waitUntil(lambda: len(heard.answers) == 2)
    assert asked[1] == own
    assert {each.request_id for each in heard.answers} == set(asked)
    assert [each.answer for each in heard.answers] == [Done(), Done()]
    assert all(each.ok and each.command.command_id == each.request_id for each in heard.answers)
    assert {each.session for each in hub.hub.received} == {"sess", None}
    assert heard.threads == {QThread.currentThread()}


def test_nobody_to_call_is_an_answer_too(hub: ThreadedToyHub, listen: Listen, qtbot: QtBot) -> None:
    hub.hub.answers["call-next"] = None
    link, heard = listen(hub.hub.device)
    link.send(CallNext(desk="desk-1"))
    qtbot.waitUntil(lambda: len(heard.answers) == 1)
    assert heard.answers[0].ok
    assert heard.answers[0].answer is None


def test_a_refusal_is_told_with_its_code(hub: ThreadedToyHub, listen: Listen, qtbot: QtBot) -> None:
    hub.hub.refusal = (409, {"error": "desk-taken", "sentence": "Eva sits there."}, {})
    link, heard = listen(hub.hub.device)
    link.send(RECALL)
    qtbot.waitUntil(lambda: len(heard.answers) == 1)
    refusal = heard.answers[0].refusal
    assert refusal is not None
    assert (refusal.code, heard.answers[0].ok) == ("desk-taken", False)


def test_a_refusal_keeps_all_that_the_hub_told(
    hub: ThreadedToyHub, listen: Listen, qtbot: QtBot
) -> None:
    back = {"come_back": "2026-11-23T13:00:00Z", "return_token": "t" * 22}
    hub.hub.refusal = (409, {"error": "full", "sentence": "None left."} | back, {})
    link, heard = listen(hub.hub.device)
    link.send(RECALL)
    qtbot.waitUntil(lambda: bool(heard.answers))
    refusal = heard.answers[0].refusal
    assert refusal is not None
    assert refusal.more == back


def test_looking_gets_one_answer_with_its_own_id(
    hub: ThreadedToyHub, listen: Listen, qtbot: QtBot
) -> None:
    link, _ = listen(hub.hub.device)
    with qtbot.waitSignal(link.looked) as looked:
        request_id = link.look("center")
    (told,) = looked.args
    assert (told.request_id, told.name, told.refusal, told.away) == (
        request_id,
        "center",
        None,
        None,
    )
    assert told.found == hub.hub.center
    with qtbot.waitSignal(link.looked) as looked:
        link.look("why", step="s 1")
    assert looked.args[0].found is None


def test_a_question_goes_with_its_session(
    hub: ThreadedToyHub, listen: Listen, qtbot: QtBot
) -> None:
    link, heard = listen(hub.hub.device)
    qtbot.waitUntil(heard.has(Connected))
    with qtbot.waitSignal(link.looked):
        link.look("floor", "sess")
    assert hub.hub.asked_with == [None, None, "sess"]


def test_a_hub_that_goes_is_told_and_so_is_every_command(
    hub: ThreadedToyHub, listen: Listen, qtbot: QtBot
) -> None:
    link, heard = listen(hub.hub.device)
    qtbot.waitUntil(heard.has(Connected))
    hub.call(ToyHub.stop)
    qtbot.waitUntil(heard.has(Away))
    link.send(RECALL)
    qtbot.waitUntil(lambda: len(heard.answers) == 1)
    away = heard.answers[0].away
    assert away is not None
    assert (away.reason, away.maybe_done) == (AwayReason.UNREACHABLE, False)


def test_an_app_without_device_says_so_and_goes_on_when_it_gets_one(
    hub: ThreadedToyHub, listen: Listen, qtbot: QtBot, tmp_path: Path
) -> None:
    link, heard = listen(None)
    qtbot.waitUntil(heard.has(Away))
    assert heard.updates[0].reason is AwayReason.NO_DEVICE
    link.send(RECALL)
    qtbot.waitUntil(lambda: len(heard.answers) == 1)
    assert heard.answers[0].away is not None
    assert heard.answers[0].away.reason is AwayReason.NO_DEVICE
    hub.hub.write_device(tmp_path)
    qtbot.waitUntil(heard.has(Connected))
    link.send(RECALL)
    qtbot.waitUntil(lambda: len(heard.answers) == 2)
    assert heard.answers[1].ok


def test_a_typed_address_is_tried_beside_the_others(
    hub: ThreadedToyHub, listen: Listen, qtbot: QtBot
) -> None:
    elsewhere = dataclasses.replace(hub.hub.device, url="https://127.0.0.1:1")
    _, heard = listen(elsewhere, typed_url=f"127.0.0.1:{hub.hub.port}")
    qtbot.waitUntil(heard.has(Connected))
    assert Connected(hub.hub.url) in heard.updates


def test_a_typed_address_that_is_none_is_refused_at_once(hub: ThreadedToyHub) -> None:
    with pytest.raises(ValueError, match="not a hub's address"):
        HubLink(hub.hub.device, "ftp://nowhere")


def test_a_command_sent_just_before_the_end_still_arrives(
    hub: ThreadedToyHub, listen: Listen, qtbot: QtBot
) -> None:
    link, heard = listen(hub.hub.device)
    qtbot.waitUntil(heard.has(Connected))
    link.send(SignOut(), session="sess")
    link.stop()
    assert [each.name for each in hub.hub.received] == ["sign-out"]


def test_after_stop_nothing_is_told(hub: ThreadedToyHub, listen: Listen, qtbot: QtBot) -> None:
    link, heard = listen(hub.hub.device)
    qtbot.waitUntil(heard.has(Connected))
    link.send(RECALL)
    link.stop()
    told = len(heard.updates)
    qtbot.wait(1)  # deliver what is still queued
    assert (len(heard.updates), heard.answers) == (told, [])


def test_stopping_twice_or_before_the_start_is_no_trouble(
    hub: ThreadedToyHub, listen: Listen
) -> None:
    HubLink(hub.hub.device).stop()
    link, _ = listen(hub.hub.device)
    link.stop()
    link.stop()


def test_a_command_before_the_start_or_after_the_end_is_a_mistake(hub: ThreadedToyHub) -> None:
    link = HubLink(hub.hub.device)
    with pytest.raises(RuntimeError, match="between start"):
        link.send(RECALL)


def test_stop_during_a_request_does_not_wait_for_the_hub(
    hub: ThreadedToyHub, listen: Listen
) -> None:
    async def close_gate(toy: ToyHub) -> None:
        toy.gate.clear()

    async def asked(toy: ToyHub) -> None:
        await toy.until(lambda: toy.asked == ["center"])

    async def open_gate(toy: ToyHub) -> None:
        toy.gate.set()

    hub.call(close_gate)
    link, heard = listen(hub.hub.device)
    link.send(RECALL)
    hub.call(asked)
    link.stop()
    assert not heard.updates
    hub.call(open_gate)


def test_many_links_come_and_go(hub: ThreadedToyHub, listen: Listen, qtbot: QtBot) -> None:
    for n in range(30):
        link, heard = listen(hub.hub.device)
        if n % 3 == 0:
            qtbot.waitUntil(heard.has(Connected))
        link.stop()
        link.deleteLater()
    gc.collect()
    qtbot.wait(1)
    assert threading.active_count() < 10


def test_a_thousand_events_keep_their_order(
    hub: ThreadedToyHub, listen: Listen, qtbot: QtBot
) -> None:
    _, heard = listen(hub.hub.device)
    qtbot.waitUntil(heard.has(Connected))
    hub.call(lambda toy: toy.publish(*({"event": "step-opened"},) * 1000))

    def told() -> list[int]:
        changes = [each for each in heard.updates if isinstance(each, FloorChanged)]
        return [message["seq"] for change in changes for message in change.messages]

    qtbot.waitUntil(lambda: len(told()) == 1000)
    assert told() == list(range(1, 1001))


def test_plain_callables_are_called_on_the_qt_thread_too(
    hub: ThreadedToyHub, listen: Listen, qtbot: QtBot
) -> None:
    link, heard = listen(hub.hub.device)
    threads: list[QThread] = []
    link.arrived.connect(lambda _: threads.append(QThread.currentThread()))
    qtbot.waitUntil(heard.has(Connected))
    assert set(threads) == {QThread.currentThread()}


def test_a_screen_does_not_wait_for_the_network_library() -> None:
    script = (
        "import sys, shared.ui.hub_link, shared.link.session, shared.link.floor_view;"
        "print([name for name in ('aiohttp', 'zeroconf') if name in sys.modules])"
    )
    said = subprocess.check_output([sys.executable, "-c", script], text=True)
    assert said == "[]\n"
