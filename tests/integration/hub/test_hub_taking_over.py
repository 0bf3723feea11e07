"""Taking over a desk on the wire: what the old console sees, and what a restart keeps."""

from __future__ import annotations

from tests.integration.hub.running import Hub
from tests.integration.hub.template import PIN, Corner
from tests.integration.hub.test_hub_commands import desk, take


def body(corner: Corner, staff: str = "Ana") -> dict[str, object]:
    return {"desk": corner.desk, "staff": staff, "pin": PIN}


def test_the_old_console_sees_that_its_desk_is_anothers_now(hub: Hub, corner: Corner):
    counter, other = hub.caller("counter"), hub.caller("counter-2")
    old = counter.done("sign-in", body(corner))
    assert desk(hub, corner.desk)["session"] == old["session_id"]
    step = take(hub, corner.service)["step_id"]
    counter.done("call-next", {"desk": corner.desk}, old["session"])
    taken = other.post("sign-in", body(corner, "Luis"))
    assert (taken.error, taken.json["staff"]) == ("desk-taken", "Ana")
    with hub.stream("counter") as stream:
        new = other.done("sign-in", body(corner, "Luis") | {"take_over": True})
        (told,) = stream.until(hub.caller("manager").floor()["seq"])
    assert (told["staff"], told["took_over_from"]) == ("Luis", "Ana")
    assert told["session"] == new["session_id"] != old["session_id"]
    assert "digest" not in told
    assert (new["role"], new["idle_lock_minutes"]) == ("supervisor", 15)
    lost = counter.post("finish-service", {"step_id": step}, old["session"])
    assert (lost.status, lost.error) == (403, "not-signed-in")
    assert other.done("finish-service", {"step_id": step}, new["session"]) == {}


def test_who_takes_over_needs_the_right_pin_and_rank(hub: Hub, corner: Corner):
    session = hub.caller("counter").done("sign-in", body(corner, "Eva"))["session"]
    asking = hub.caller("counter-2")
    wrong = asking.post("sign-in", body(corner, "Luis") | {"pin": "0000", "take_over": True})
    assert (wrong.status, wrong.error) == (403, "wrong-pin")
    refused = asking.post("sign-in", body(corner, "Ana") | {"take_over": True})
    assert (refused.status, refused.error) == (403, "not-permitted")
    assert hub.caller("counter").done("close-desk", {"desk": corner.desk}, session) == {}


def test_a_desk_that_was_taken_over_stays_so_after_a_power_cut(own_hub: Hub):
    own_hub.start()
    corner = Corner(0)
    old = own_hub.caller("counter").done("sign-in", body(corner))["session"]
    asked = body(corner, "Luis") | {"take_over": True}
    new = own_hub.caller("counter-2").done("sign-in", asked)["session"]
    own_hub.kill()
    assert own_hub.differences() == []
    own_hub.start()
    call = {"desk": corner.desk}
    assert own_hub.caller("counter").post("call-next", call, old).error == "not-signed-in"
    assert own_hub.caller("counter-2").post("call-next", call, new).status == 204
