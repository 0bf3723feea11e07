"""The client against a real TLS server: answers, refusals, and every way to get none."""

from __future__ import annotations

import asyncio
import dataclasses
import json
import logging
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from shared.domain.commands.command import Done
from shared.domain.commands.desks import SignedIn, SignIn
from shared.domain.commands.serving import Called, CallNext, NobodyLeft, Recall
from shared.domain.reason import Reason
from shared.link.client import HubClient
from shared.link.errors import AwayReason, HubAway, Refused
from tests.fakes.toy_hub import ToyHub, make_certificate

RECALL = Recall(step_id="s1")
CALLED = {
    "step_id": "s1",
    "visit_id": "v1",
    "number": "A-001",
    "service": "papers",
    "desk": "desk-1",
    "reason": {"code": "only-one", "waited": 61.5, "rate": 1.0, "runner_up": None},
}


async def away_reason(client: HubClient) -> AwayReason:
    with pytest.raises(HubAway) as caught:
        await client.send(RECALL)
    return caught.value.reason


async def test_an_answer_comes_back_as_its_own_type(hub: ToyHub) -> None:
    hub.answers["call-next"] = CALLED
    async with HubClient(hub.device) as client:
        answer = await client.send(CallNext(desk="desk-1"), session="sess")
    assert answer == Called(
        **{key: CALLED[key] for key in ("step_id", "visit_id", "number", "service", "desk")},  # type: ignore[arg-type]
        reason=Reason(code="only-one", waited=61.5, rate=1.0),
    )
    assert (hub.received[0].token, hub.received[0].session) == (hub.token, "sess")


async def test_the_three_answers_of_call_next_are_told_apart(hub: ToyHub) -> None:
    async with HubClient(hub.device) as client:
        hub.answers["call-next"] = None
        assert await client.send(CallNext(desk="desk-1")) is None
        hub.answers["call-next"] = {"finished": "s0", "step_id": None}
        answer = await client.send(CallNext(desk="desk-1", finish_current=True))
        assert answer == NobodyLeft(finished="s0")
        assert await client.send(RECALL) == Done()


async def test_a_newer_hub_may_answer_more_than_we_know(hub: ToyHub) -> None:
    hub.answers["sign-in"] = {"session": "x", "mood": "good"}
    async with HubClient(hub.device) as client:
        answer = await client.send(SignIn(desk="desk-1", staff="Ana", pin="1234"))
    assert answer == SignedIn(session="x")


async def test_every_command_gets_an_id_of_its_own_and_keeps_one_it_has(hub: ToyHub) -> None:
    own = uuid4()
    async with HubClient(hub.device) as client:
        await client.send(RECALL)
        await client.send(RECALL)
        await client.send(dataclasses.replace(RECALL, command_id=own))
    ids = [each.body["command_id"] for each in hub.received]
    assert len(set(ids)) == 3
    assert ids[2] == str(own)


@pytest.mark.parametrize("fault", ["lose_answers", "cut_answers"])
async def test_a_lost_answer_is_asked_for_again_with_the_same_id(hub: ToyHub, fault: str) -> None:
    setattr(hub, fault, 1)
    async with HubClient(hub.device) as client:
        assert await client.send(RECALL) == Done()
    first, second = hub.received
    assert first == second


@pytest.mark.parametrize("fault", ["lose_answers", "cut_answers"])
async def test_an_answer_lost_twice_may_have_been_carried_out(hub: ToyHub, fault: str) -> None:
    setattr(hub, fault, 2)
    async with HubClient(hub.device) as client:
        with pytest.raises(HubAway) as caught:
            await client.send(RECALL)
    assert (caught.value.reason, caught.value.maybe_done) == (AwayReason.NO_ANSWER, True)
    assert len(hub.received) == 2


async def test_a_hub_that_went_between_two_tries_may_have_carried_it_out(hub: ToyHub) -> None:
    hub.lose_answers = 1
    hub.gate.clear()
    async with HubClient(hub.device) as client:
        asked = asyncio.create_task(client.send(RECALL))
        await hub.until(lambda: bool(hub.received))
        await hub.stop_listening()
        hub.gate.set()
        with pytest.raises(HubAway) as caught:
            await asked
    assert (caught.value.reason, caught.value.maybe_done) == (AwayReason.UNREACHABLE, True)


async def test_nobody_there_is_certain_not_to_have_acted(hub: ToyHub) -> None:
    await hub.stop()
    async with HubClient(hub.device) as client:
        with pytest.raises(HubAway) as caught:
            await client.send(RECALL)
    assert (caught.value.reason, caught.value.maybe_done) == (AwayReason.UNREACHABLE, False)


async def test_a_hub_that_answers_too_late_may_have_acted(hub: ToyHub) -> None:
    hub.gate.clear()
    async with HubClient(hub.device, timeout=0.2) as client:
        with pytest.raises(HubAway) as caught:
            await client.send(RECALL)
    hub.gate.set()
    assert (caught.value.reason, caught.value.maybe_done) == (AwayReason.NO_ANSWER, True)


async def test_a_refusal_carries_all_that_the_hub_says(hub: ToyHub) -> None:
    told = {"step_id": "s1", "state": "done", "allowed": ["recall"]}
    hub.refusal = (409, {"error": "wrong-state", "sentence": "It is done."} | told, {})
    async with HubClient(hub.device) as client:
        with pytest.raises(Refused) as caught:
            await client.send(RECALL)
    refused = caught.value
    assert (refused.code, refused.sentence, refused.status) == ("wrong-state", "It is done.", 409)
    assert (refused.step_id, refused.state, refused.allowed) == ("s1", "done", ("recall",))


@pytest.mark.parametrize(("header", "seconds"), [("7", 7), ("soon", None), ("²", None)])
async def test_slowing_down_says_for_how_long(
    hub: ToyHub, header: str, seconds: int | None
) -> None:
    body = {"error": "slow-down", "sentence": "Wait."}
    hub.refusal = (429, body, {"Retry-After": header})
    async with HubClient(hub.device) as client:
        with pytest.raises(Refused) as caught:
            await client.send(RECALL)
    assert caught.value.retry_after == seconds


async def test_an_unknown_token_is_a_refusal(hub: ToyHub) -> None:
    hub.admits = False
    async with HubClient(hub.device) as client:
        with pytest.raises(Refused, match="unknown-token"):
            await client.send(RECALL)
        with pytest.raises(Refused, match="unknown-token"):
            await client.center()
        with pytest.raises(Refused, match="unknown-token"):
            async with client.stream("j", 0):
                pytest.fail("the stream was opened")


async def test_another_api_version_is_told_as_such(hub: ToyHub) -> None:
    await hub.stop()
    hub.api = "2"
    await hub.start(hub.port)
    async with HubClient(hub.device) as client:
        assert await away_reason(client) is AwayReason.OTHER_VERSION
        with pytest.raises(HubAway, match="other-version"):
            await client.center()


@pytest.mark.parametrize("answer", [{"session": 7}, {}])
async def test_an_answer_of_another_shape_is_another_version(
    hub: ToyHub, answer: dict[str, object]
) -> None:
    hub.answers["sign-in"] = answer
    async with HubClient(hub.device) as client:
        with pytest.raises(HubAway) as caught:
            await client.send(SignIn(desk="d", staff="Ana", pin="1234"))
    assert (caught.value.reason, caught.value.maybe_done) == (AwayReason.OTHER_VERSION, True)


@pytest.mark.parametrize("status", [500, 502, 307, 418])
async def test_an_answer_that_is_not_the_hub_s_is_no_answer(hub: ToyHub, status: int) -> None:
    hub.refusal = (status, "<h1>Oops</h1>", {"Location": "https://example.org/"})
    async with HubClient(hub.device) as client:
        assert await away_reason(client) is AwayReason.NO_ANSWER


async def test_the_center_and_the_floor_come_as_they_are(hub: ToyHub) -> None:
    async with HubClient(hub.device) as client:
        assert await client.center() == hub.center
        assert await client.floor() == {"journal": "journal-1", "seq": 0} | hub.floor


async def test_any_address_of_the_hub_will_do(hub: ToyHub) -> None:
    async with HubClient(hub.device, "https://127.0.0.1:1") as client:
        assert await client.center(f"https://localhost:{hub.port}") == hub.center
        client.url = f"https://localhost:{hub.port}/"
        assert await client.send(RECALL) == Done()


async def test_another_hub_at_the_same_address_gets_neither_token_nor_command(
    hub: ToyHub, tmp_path: Path
) -> None:
    certificate = make_certificate(tmp_path, "ours")
    device = dataclasses.replace(hub.device, hub="ours", certificate=certificate)
    async with HubClient(device) as client:
        assert await away_reason(client) is AwayReason.OTHER_HUB
    assert not hub.received


async def test_our_certificate_under_another_name_is_another_hub(hub: ToyHub) -> None:
    async with HubClient(dataclasses.replace(hub.device, hub="renamed")) as client:
        assert await away_reason(client) is AwayReason.OTHER_HUB


async def test_a_clock_that_is_years_off_does_not_keep_an_app_from_its_hub(
    hub: ToyHub, tmp_path: Path
) -> None:
    await hub.stop()
    make_certificate(tmp_path, hub.hub, start=datetime.now(UTC) - timedelta(days=4000))
    await hub.start()
    async with HubClient(hub.device) as client:
        assert await client.send(RECALL) == Done()


async def test_something_that_speaks_no_tls_is_no_hub(hub: ToyHub) -> None:
    async def chatter(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 welcome\r\n")
        writer.close()

    server = await asyncio.start_server(chatter, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        async with HubClient(hub.device, f"https://127.0.0.1:{port}") as client:
            assert await away_reason(client) is AwayReason.UNREACHABLE


async def test_the_token_is_in_no_log_and_no_error(
    hub: ToyHub, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    errors: list[Exception] = []
    async with HubClient(hub.device) as client:
        for fault in ("refusal", "lost", "gone"):
            hub.refusal = (409, {"error": "x", "sentence": "y"}, {}) if fault == "refusal" else None
            hub.lose_answers = 2
            if fault == "gone":
                await hub.stop()
            try:
                await client.send(RECALL)
            except (Refused, HubAway) as error:
                errors.append(error)
        said = f"{client!r} {vars(client)}"
    chain = [repr(each.__cause__) + str(each) for each in errors]
    assert len(errors) == 3
    assert hub.token not in caplog.text + said + json.dumps(chain)


def test_the_client_refuses_a_session_without_tls_1_2(tmp_path: Path) -> None:
    hub = ToyHub(tmp_path)
    context = hub.device.tls()
    assert context.check_hostname
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2
