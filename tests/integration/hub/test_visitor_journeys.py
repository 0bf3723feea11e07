"""The phone page through a journey: every state in words, and nothing of a discreet step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from shared.domain.visit import State
from shared.hub.visitor_pages.texts import LANGUAGES, TEXTS
from tests.integration.hub.running import Hub, tool
from tests.integration.hub.template import PIN, Corner, profile
from tests.integration.hub.test_hub_commands import take
from tests.integration.hub.test_hub_visitors import page

SignIn = Callable[..., str]
SPOKEN = ["es", "en", "pt", "fr", "ht"]


def test_every_language_has_every_text():
    assert set(TEXTS) == set(LANGUAGES)
    for texts in TEXTS.values():
        assert set(texts) == set(TEXTS["en"])
        assert all(text.strip() for text in texts.values())


def act(hub: Hub, session: str, name: str, **body: Any) -> Any:
    return hub.caller("counter").done(name, body, session)


def call(hub: Hub, session: str, desk: str) -> str:
    step: str = act(hub, session, "call-next", desk=desk)["step_id"]
    return step


def test_who_came_is_seen_and_who_fetches_something_is_waited_for(
    hub: Hub, corner: Corner, sign_in: SignIn
):
    ticket, session = take(hub, corner.service, language="en"), sign_in(corner.desk)
    step = call(hub, session, corner.desk)
    act(hub, session, "arrive", step_id=step)
    arrived = page(hub, ticket)
    assert "They saw you arrive" in arrived
    assert f"You are at window {corner.number}-1" in arrived
    act(hub, session, "park", step_id=step)
    parked = page(hub, ticket)
    assert "We keep your place" in parked
    assert "tell us at the desk" in parked
    assert f"{corner.number}-1" not in parked


@pytest.mark.parametrize("language", SPOKEN)
def test_a_fixed_journey_shows_its_steps_in_order(hub: Hub, corner: Corner, language: str):
    ticket = take(hub, *corner.services, language=language, order="fixed")
    shown, said = page(hub, ticket), TEXTS[language]
    first, second = (f"Rincón secreto {code}" for code in corner.services)
    assert f"{first} {said['step-waiting']}" in shown
    assert f"{second} {said['step-planned']}" in shown
    assert shown.index(first) < shown.index(second)
    assert said["waiting"] in shown


def test_a_referral_goes_on_in_the_list(hub: Hub, corner: Corner, sign_in: SignIn):
    ticket, session = take(hub, corner.service, language="en"), sign_in(corner.desk)
    step = call(hub, session, corner.desk)
    act(hub, session, "refer", step_id=step, service=corner.services[1])
    shown = page(hub, ticket)
    assert "You are in the line" in shown
    assert f"Rincón secreto {corner.service} goes on elsewhere" in shown
    assert f"Rincón secreto {corner.services[1]} waiting" in shown


def test_a_need_that_was_not_met_is_said_kindly(own_hub: Hub):
    own_hub.start()
    ticket = take(own_hub, "papers", language="en")
    own_hub.kill()
    own_hub.sql(f"UPDATE step SET state = '{State.UNMET}' WHERE id = '{ticket['step_id']}'")
    own_hub.start()
    shown = page(own_hub, ticket)
    assert "We could not help you today" in shown
    assert "welcome desk" in shown


def test_of_a_discreet_step_only_its_state_is_told(own_hub: Hub, tmp_path: Path):
    file = tmp_path / "discreet.toml"
    file.write_text(profile().replace('code = "legal"', 'code = "legal"\ndiscreet = true', 1))
    ran = tool("profile", "import", "--data", str(own_hub.data), str(file))
    assert ran.returncode == 0, ran.stderr
    own_hub.start()
    ticket = take(own_hub, "papers", "legal", language="en")
    shown = page(own_hub, ticket)
    assert "Papers waiting" in shown
    assert "One more step waiting" in shown
    for word in ("legal", "Legal", "Guidance", "discreet"):
        assert word not in shown, word


def test_who_asked_to_speak_in_private_reads_no_service_and_no_desk_ever(own_hub: Hub):
    own_hub.start()
    ticket = own_hub.caller("kiosk").done("speak-in-private", {"language": "en"})
    counter = own_hub.caller("counter")
    signing = {"desk": "desk-1", "staff": "Ana", "pin": PIN}
    session = counter.done("sign-in", signing)["session"]
    step = counter.done("call-next", {"desk": "desk-1"}, session)["step_id"]
    called = page(own_hub, ticket)
    assert "It is your turn" in called
    assert "Somebody will come to you." in called
    assert "Go to window" not in called
    counter.done("arrive", {"step_id": step}, session)
    assert "You are at window" not in page(own_hub, ticket)
    counter.done("refer", {"step_id": step, "service": "papers"}, session)
    shown = page(own_hub, ticket)
    assert "One more step goes on elsewhere" in shown
    for word in ("Welcome", "welcome", "private"):
        assert word not in shown, word
