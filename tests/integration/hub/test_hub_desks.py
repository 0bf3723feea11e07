"""Who sits where: one session a desk, several a device, and across a restart."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from tests.integration.hub.running import Hub
from tests.integration.hub.template import PIN, Corner
from tests.integration.hub.test_hub_commands import desk, take

SignIn = Callable[..., str]


def body(corner: Corner, staff: str = "Ana", place: int = 0) -> dict[str, str]:
    return {"desk": corner.desks[place], "staff": staff, "pin": PIN}


def test_a_taken_desk_is_refused_to_others(hub: Hub, corner: Corner, sign_in: SignIn):
    session = sign_in(corner.desk)
    for device, staff in (("counter", "Luis"), ("counter-2", "Luis"), ("counter-2", "Ana")):
        reply = hub.caller(device).post("sign-in", body(corner, staff))
        assert (reply.status, reply.error) == (409, "desk-taken")
    assert hub.caller("counter").post("call-next", {"desk": corner.desk}, session).status == 204


def test_a_refused_sign_in_does_not_say_whether_the_pin_was_right(
    hub: Hub, corner: Corner, sign_in: SignIn
):
    sign_in(corner.desk)
    wrong = hub.caller("counter-2").post("sign-in", body(corner, "Luis") | {"pin": "0000"})
    assert (wrong.status, wrong.error) == (403, "wrong-pin")


def test_signing_in_again_gives_a_new_session_and_ends_the_old(
    hub: Hub, corner: Corner, sign_in: SignIn
):
    counter, call = hub.caller("counter"), {"desk": corner.desk}
    old, new = sign_in(corner.desk), sign_in(corner.desk)
    assert old != new
    assert counter.post("call-next", call, old).error == "not-signed-in"
    assert counter.post("call-next", call, new).status == 204


def test_a_device_may_hold_several_sessions(hub: Hub, corner: Corner):
    counter = hub.caller("counter")
    tickets = [take(hub, corner.service)["step_id"] for _ in range(2)]
    one = counter.done("sign-in", body(corner))["session"]
    two = counter.done("sign-in", body(corner, "Luis", 1))["session"]
    assert counter.post("call-next", {"desk": corner.desks[1]}, one).error == "not-signed-in"
    called = [
        counter.done("call-next", {"desk": desk_code}, session)["step_id"]
        for desk_code, session in zip(corner.desks, (one, two), strict=True)
    ]
    assert called == tickets
    assert counter.post("finish-service", {"step_id": called[0]}, two).error == "not-signed-in"
    counter.done("sign-out", {}, one)
    assert desk(hub, corner.desks[0])["state"] == "closed"
    assert counter.done("finish-service", {"step_id": called[1]}, two) == {}


def test_one_person_may_sit_at_two_desks(hub: Hub, corner: Corner, sign_in: SignIn):
    sessions = {sign_in(desk_code) for desk_code in corner.desks}
    assert len(sessions) == 2
    assert desk(hub, corner.desks[0])["staff"] == desk(hub, corner.desks[1])["staff"] == "Ana"


def test_only_one_of_many_gets_the_desk(hub: Hub, corner: Corner):
    askers = [("counter", "Ana"), ("counter-2", "Luis"), ("manager", "Eva")] * 4

    def ask(asker: tuple[str, str]) -> tuple[str, int]:
        device, staff = asker
        return device, hub.caller(device).post("sign-in", body(corner, staff)).status

    with ThreadPoolExecutor(6) as pool:
        replies = list(pool.map(ask, askers))
    assert {status for _, status in replies} == {200, 409}
    assert len({device for device, status in replies if status == 200}) == 1


def test_who_was_called_is_still_there_for_the_next_at_the_desk(
    hub: Hub, corner: Corner, sign_in: SignIn
):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    step = take(hub, corner.service)["step_id"]
    counter.done("call-next", {"desk": corner.desk}, session)
    counter.done("sign-out", {}, session)
    other = sign_in(corner.desk, "counter-2", "Luis")
    busy = hub.caller("counter-2").post("call-next", {"desk": corner.desk}, other)
    assert (busy.error, busy.json["step_id"]) == ("desk-busy", step)
    assert hub.caller("counter-2").done("finish-service", {"step_id": step}, other) == {}


def test_a_session_outlives_the_hub(own_hub: Hub):
    own_hub.start()
    corner, other = Corner(0), Corner(1)
    counter = own_hub.caller("counter")
    session = counter.done("sign-in", body(corner))["session"]
    paused = counter.done("sign-in", body(other))["session"]
    counter.done("close-desk", {"desk": other.desk}, paused)
    before = counter.floor()
    own_hub.kill()
    own_hub.start()
    counter = own_hub.caller("counter")
    assert counter.floor() == before
    assert counter.post("call-next", {"desk": corner.desk}, session).status == 204
    assert counter.post("call-next", {"desk": other.desk}, paused).error == "desk-closed"
    taken = own_hub.caller("counter-2").post("sign-in", body(corner, "Luis"))
    assert taken.error == "desk-taken"
    counter.done("sign-out", {}, session)
    own_hub.kill()
    own_hub.start()
    assert own_hub.caller("counter").post("sign-out", {}, session).error == "not-signed-in"
    assert own_hub.caller("counter-2").post("sign-in", body(corner, "Luis")).status == 200
