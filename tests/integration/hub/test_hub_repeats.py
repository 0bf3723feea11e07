"""The same command again: carried out once, answered the same, whoever asks and whenever."""

from __future__ import annotations

import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest

from tests.integration.hub.running import Hub
from tests.integration.hub.template import PIN, Corner

SignIn = Callable[..., str]


def ticket(corner: Corner, **more: Any) -> dict[str, Any]:
    return {
        "services": [corner.service],
        "language": "es",
        "command_id": str(uuid4()),
        **more,
    }


def count(hub: Hub, corner: Corner) -> int:
    return int(hub.caller("kiosk").floor()["counts"][corner.service])


def test_the_same_command_again_gets_the_same_answer(hub: Hub, corner: Corner):
    kiosk, body = hub.caller("kiosk"), ticket(corner)
    first = kiosk.post("issue-ticket", body)
    assert first.status == 200
    for _ in range(3):
        assert kiosk.post("issue-ticket", body).body == first.body
    assert count(hub, corner) == 1


def test_however_the_id_is_written_it_is_the_same(hub: Hub, corner: Corner):
    kiosk, body = hub.caller("kiosk"), ticket(corner)
    first = kiosk.post("issue-ticket", body).body
    plain = body["command_id"]
    for same in (plain.upper(), plain.replace("-", ""), f"urn:uuid:{plain}", f"{{{plain}}}"):
        reply = kiosk.post("issue-ticket", body | {"command_id": same})
        assert reply.status == 422 or reply.body == first
    assert count(hub, corner) == 1


def test_order_and_defaults_do_not_make_another_body(hub: Hub, corner: Corner):
    kiosk, body = hub.caller("kiosk"), ticket(corner)
    first = kiosk.post("issue-ticket", body).body
    turned = dict(reversed(body.items())) | {"people": 1, "priority": None, "token": None}
    assert kiosk.post("issue-ticket", turned).body == first


@pytest.mark.parametrize(
    "change",
    [{"language": "en"}, {"people": 2}, {"priority": "elderly"}, {"token": "x" * 22}],
)
def test_another_body_under_the_same_id_is_refused(
    hub: Hub, corner: Corner, change: dict[str, Any]
):
    kiosk, body = hub.caller("kiosk"), ticket(corner)
    kiosk.done("issue-ticket", body)
    again = kiosk.post("issue-ticket", body | change)
    assert (again.status, again.error) == (409, "command-reused")
    assert count(hub, corner) == 1


def test_another_command_under_the_same_id_is_refused(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session, body = hub.caller("counter"), sign_in(corner.desk), ticket(corner)
    step = counter.done("issue-ticket", body)["step_id"]
    call = {"desk": corner.desk, "command_id": body["command_id"]}
    again = counter.post("call-next", call, session)
    assert (again.status, again.error) == (409, "command-reused")
    cancel = {"step_id": step, "command_id": body["command_id"]}
    assert counter.post("cancel", cancel, session).error == "command-reused"
    assert count(hub, corner) == 1


def test_an_id_belongs_to_its_device(hub: Hub, corner: Corner):
    body = ticket(corner)
    one = hub.caller("kiosk").done("issue-ticket", body)
    two = hub.caller("kiosk-2").done("issue-ticket", body)
    assert one["number"] != two["number"]
    assert hub.caller("kiosk").done("issue-ticket", body) == one
    assert hub.caller("kiosk-2").done("issue-ticket", body) == two


def test_a_refusal_is_not_remembered(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, body = hub.caller("counter"), {"desk": corner.desk, "command_id": str(uuid4())}
    assert counter.post("call-next", body).error == "not-signed-in"
    session = sign_in(corner.desk)
    assert counter.post("call-next", body, session).status == 204  # nothing changed: nor is this
    hub.caller("kiosk").done("issue-ticket", ticket(corner))
    assert counter.post("call-next", body, session).status == 200
    other = {"desk": corner.desk, "finish_current": True, "command_id": body["command_id"]}
    assert counter.post("call-next", other, session).error == "command-reused"


def test_a_repeated_call_calls_nobody_else(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    for _ in range(3):
        hub.caller("kiosk").done("issue-ticket", ticket(corner))
    body = {"desk": corner.desk, "finish_current": True, "command_id": str(uuid4())}
    first = counter.post("call-next", body, session)
    assert [counter.post("call-next", body, session).body for _ in range(3)] == [first.body] * 3
    assert count(hub, corner) == 2
    # Still so when the step has ended, the desk is paused, and even when the session is over.
    counter.done("finish-service", {"step_id": first.json["step_id"]}, session)
    counter.done("close-desk", {"desk": corner.desk}, session)
    assert counter.post("call-next", body, session).body == first.body
    counter.done("sign-out", {}, session)
    assert counter.post("call-next", body, session).body == first.body


def test_a_repeated_finish_is_done_and_not_wrong(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    hub.caller("kiosk").done("issue-ticket", ticket(corner))
    step = counter.done("call-next", {"desk": corner.desk}, session)["step_id"]
    body = {"step_id": step, "command_id": str(uuid4())}
    assert [counter.done("finish-service", body, session) for _ in range(2)] == [{}, {}]
    plain = counter.post("finish-service", {"step_id": step}, session)
    assert (plain.status, plain.error) == (409, "wrong-state")


def test_a_repeated_sign_in_gives_the_same_session(hub: Hub, corner: Corner):
    counter = hub.caller("counter")
    body = {"desk": corner.desk, "staff": "Ana", "pin": PIN, "command_id": str(uuid4())}
    first, second = (counter.done("sign-in", body)["session"] for _ in range(2))
    assert first == second
    assert counter.post("call-next", {"desk": corner.desk}, first).status == 204


def test_repeats_that_arrive_together_are_one(hub: Hub, corner: Corner):
    bodies = [ticket(corner) for _ in range(5)] * 8
    with ThreadPoolExecutor(8) as pool:
        replies = list(
            pool.map(lambda body: hub.caller("kiosk").post("issue-ticket", body), bodies)
        )
    assert {reply.status for reply in replies} == {200}
    assert len({reply.body for reply in replies}) == 5
    assert count(hub, corner) == 5


@pytest.mark.parametrize("how", ["told to end", "killed"])
def test_a_repeat_outlives_the_hub(own_hub: Hub, how: str):
    corner = Corner(0)
    own_hub.start()
    body, call = ticket(corner), {"desk": corner.desk, "command_id": str(uuid4())}
    issued = own_hub.caller("kiosk").post("issue-ticket", body)
    signing = {"desk": corner.desk, "staff": "Ana", "pin": PIN}
    session = own_hub.caller("counter").done("sign-in", signing)["session"]
    called = own_hub.caller("counter").post("call-next", call, session)
    assert (issued.status, called.status) == (200, 200)
    if how == "killed":
        own_hub.send_signal(signal.SIGSTOP)
        own_hub.kill()
    else:
        own_hub.stop()
    own_hub.start()
    assert own_hub.caller("kiosk").post("issue-ticket", body).body == issued.body
    assert own_hub.caller("counter").post("call-next", call, session).body == called.body
    assert own_hub.caller("kiosk").post("issue-ticket", body | {"people": 2}).status == 409
    assert own_hub.caller("kiosk-2").done("issue-ticket", body)["step_id"] != issued.json["step_id"]
    own_hub.stop()
    assert own_hub.differences() == []


def test_answers_are_forgotten_after_two_days(own_hub: Hub):
    corner = Corner(0)
    own_hub.start()
    old, fresh = ticket(corner), ticket(corner)
    for body in (old, fresh):
        own_hub.caller("kiosk").done("issue-ticket", body)
    own_hub.stop()
    own_hub.sql(
        "UPDATE command SET at = datetime(at, '-49 hours') || '.000000' "
        f"WHERE command_id = '{old['command_id'].replace('-', '')}'"
    )
    own_hub.start()
    own_hub.caller("kiosk").done("issue-ticket", ticket(corner))
    own_hub.stop()
    assert own_hub.sql("SELECT count(*) FROM command WHERE at < datetime('now', '-48 hours')") == [
        (0,)
    ]
    assert own_hub.sql("SELECT count(*) FROM command") == [(2,)]
