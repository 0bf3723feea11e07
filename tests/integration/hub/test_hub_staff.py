"""Forgotten PINs, PINs of one's own, and people who leave: who may, and what ends with it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from shared.hub.guesses import FREE_GUESSES
from shared.store.history import History
from shared.store.opening import open_database
from tests.integration.hub.inside import Inside, Told
from tests.integration.hub.running import Hub
from tests.integration.hub.template import DEVICES, HALL_DESKS, PIN, copy_template

NEW = "90210441"
SECRETS = {NEW, "argon2"}


@pytest_asyncio.fixture
async def inside(template: tuple[Path, dict[str, str]], tmp_path: Path) -> AsyncIterator[Inside]:
    async with Inside(copy_template(template[0], tmp_path / "data")).open() as opened:
        yield opened


async def sign_in(
    inside: Inside, staff: str, place: int = 0, device: str = "counter", pin: str = PIN
) -> Told:
    body = {"desk": HALL_DESKS[place], "staff": staff, "pin": pin}
    return await inside.post("sign-in", body, device)


async def session(inside: Inside, staff: str, place: int = 0, device: str = "counter") -> str:
    told = await sign_in(inside, staff, place, device)
    assert told.status == 200, told
    secret: str = told.json["session"]
    return secret


async def works(inside: Inside, secret: str, place: int = 0, device: str = "counter") -> bool:
    told = await inside.post("close-desk", {"desk": HALL_DESKS[place]}, device, secret)
    return told.status == 200


def refused(told: Told) -> tuple[int, str]:
    return told.status, told.json["error"]


# Resetting


async def test_a_manager_resets_a_pin_and_whoever_used_the_old_one_is_out(inside: Inside):
    eva = await session(inside, "Eva", 0)
    ana = await session(inside, "Ana", 1)
    other = await session(inside, "Ana", 2, "counter-2")
    told = await inside.post("reset-pin", {"staff": "Ana", "pin": NEW}, session=eva)
    assert (told.status, told.json) == (200, {})
    assert not await works(inside, ana, 1)
    assert not await works(inside, other, 2, "counter-2")
    assert await works(inside, eva)
    assert refused(await sign_in(inside, "Ana", 1)) == (403, "wrong-pin")
    assert (await sign_in(inside, "Ana", 1, pin=NEW)).status == 200


async def test_one_who_resets_their_own_keeps_the_session_they_ask_from(inside: Inside):
    asking, other = await session(inside, "Eva", 0), await session(inside, "Eva", 1)
    body = {"staff": "Eva", "pin": NEW}
    assert (await inside.post("reset-pin", body, session=asking)).status == 200
    assert await works(inside, asking, 0)
    assert not await works(inside, other, 1)


@pytest.mark.parametrize("asking", ["manager", "door"])
async def test_a_managers_device_and_the_door_reset_pins_too(inside: Inside, asking: str):
    assert (await inside.post("reset-pin", {"staff": "Eva", "pin": NEW}, asking)).status == 200
    assert (await sign_in(inside, "Eva", pin=NEW)).status == 200


@pytest.mark.parametrize("name", ["reset-pin", "remove-staff"])
@pytest.mark.parametrize("staff", ["Ana", "Luis"])
async def test_who_is_no_manager_may_not(inside: Inside, name: str, staff: str):
    body = {"staff": "Eva"} | ({"pin": NEW} if name == "reset-pin" else {})
    secret = await session(inside, staff)
    assert refused(await inside.post(name, body, session=secret)) == (403, "not-permitted")
    assert refused(await inside.post(name, body)) == (403, "not-signed-in")
    stolen = await session(inside, "Eva", 1)
    told = await inside.post(name, body, "counter-2", stolen)
    assert refused(told) == (403, "not-signed-in")
    assert (await sign_in(inside, "Eva", 2)).status == 200


async def test_nobody_is_made_by_resetting(inside: Inside):
    body = {"staff": "Mallory", "pin": NEW}
    assert refused(await inside.post("reset-pin", body, "manager")) == (404, "unknown-staff")
    assert refused(await sign_in(inside, "Mallory", pin=NEW)) == (403, "wrong-pin")


@pytest.mark.parametrize("pin", ["123", "1234567890123", "12a4", "", " 1234", "1234\n", "١٢٣٤"])
async def test_a_pin_that_is_none_is_refused_and_not_repeated(inside: Inside, pin: str):
    told = await inside.post("reset-pin", {"staff": "Ana", "pin": pin}, "manager")
    assert refused(told) == (422, "wrong-shape")
    assert not pin or pin not in told.json["sentence"]
    assert (await sign_in(inside, "Ana")).status == 200


async def test_a_reset_person_is_cleared_of_delays(inside: Inside):
    for _ in range(FREE_GUESSES):
        assert (await sign_in(inside, "Ana", pin="0000")).status == 403
    assert (await sign_in(inside, "Ana")).status == 429
    await inside.post("reset-pin", {"staff": "Ana", "pin": NEW}, "manager")
    assert (await sign_in(inside, "Ana", pin=NEW)).status == 200


async def test_the_visitor_at_a_desk_stays_there(inside: Inside):
    ana = await session(inside, "Ana")
    ticket = {"services": ["hall"], "language": "es"}
    step = (await inside.post("issue-ticket", ticket, "kiosk")).json["step_id"]
    await inside.post("call-next", {"desk": HALL_DESKS[0]}, session=ana)
    await inside.post("reset-pin", {"staff": "Ana", "pin": NEW}, "manager")
    again = (await sign_in(inside, "Ana", pin=NEW)).json["session"]
    assert (await inside.post("arrive", {"step_id": step}, session=again)).json == {}


# Changing one's own


async def test_one_changes_ones_own_pin_knowing_the_old_one(inside: Inside):
    ana, elsewhere = await session(inside, "Ana", 0), await session(inside, "Ana", 1, "counter-2")
    body = {"pin": PIN, "new_pin": NEW}
    told = await inside.post("change-pin", body, session=ana)
    assert (told.status, told.json) == (200, {})
    assert await works(inside, ana)
    assert not await works(inside, elsewhere, 1, "counter-2")
    assert refused(await sign_in(inside, "Ana", 1)) == (403, "wrong-pin")
    assert (await sign_in(inside, "Ana", 1, pin=NEW)).status == 200
    assert (await sign_in(inside, "Luis", 2)).status == 200, "others keep theirs"


async def test_at_an_unattended_console_the_pin_is_guessed_no_faster(inside: Inside):
    ana = await session(inside, "Ana")
    for _ in range(FREE_GUESSES):
        told = await inside.post("change-pin", {"pin": "0000", "new_pin": NEW}, session=ana)
        assert refused(told) == (403, "wrong-pin")
    told = await inside.post("change-pin", {"pin": PIN, "new_pin": NEW}, session=ana)
    assert refused(told) == (429, "slow-down")
    assert int(told.headers["retry-after"]) >= 1
    assert (await sign_in(inside, "Ana")).status == 429, "and no second budget at the sign-in"


async def test_without_a_session_of_this_device_there_is_nothing_to_change(inside: Inside):
    ana = await session(inside, "Ana")
    body = {"pin": PIN, "new_pin": NEW}
    for device, secret in (("counter", None), ("counter-2", ana), ("manager", ana)):
        told = await inside.post("change-pin", body, device, secret)
        assert refused(told) == (403, "not-signed-in")
    assert (await sign_in(inside, "Ana")).status == 200


async def test_a_change_that_is_sent_twice_is_made_once(inside: Inside):
    ana = await session(inside, "Ana")
    body = {"pin": PIN, "new_pin": NEW, "command_id": "7" * 32}
    for _ in range(2):
        assert (await inside.post("change-pin", body, session=ana)).json == {}
    assert inside.heard.count("pin-changed") == 1


# Leaving


async def test_who_was_removed_is_out_at_once_and_may_come_back(inside: Inside):
    eva, ana = await session(inside, "Eva", 0), await session(inside, "Ana", 1)
    assert (await inside.post("remove-staff", {"staff": "Ana"}, session=eva)).json == {}
    assert not await works(inside, ana, 1)
    assert refused(await sign_in(inside, "Ana", 1)) == (403, "wrong-pin")
    again = {"staff": "Ana", "role": "agent", "pin": "55443322"}
    assert (await inside.post("add-staff", again, "door")).status == 200
    assert refused(await sign_in(inside, "Ana", 1)) == (403, "wrong-pin"), "the old PIN is gone"
    await inside.post("reset-pin", {"staff": "Ana", "pin": NEW}, session=eva)
    assert (await sign_in(inside, "Ana", 1, pin=NEW)).status == 200


async def test_a_session_does_not_remove_the_last_manager(inside: Inside):
    eva = await session(inside, "Eva")
    told = await inside.post("remove-staff", {"staff": "Eva"}, session=eva)
    assert refused(told) == (409, "last-manager")
    assert await works(inside, eva)
    other = {"staff": "Zoe", "role": "manager", "pin": "55443322"}
    await inside.post("add-staff", other, "door")
    assert (await inside.post("remove-staff", {"staff": "Eva"}, session=eva)).status == 200
    assert not await works(inside, eva)


async def test_the_hubs_own_tools_may_remove_everybody(inside: Inside):
    assert (await inside.post("remove-staff", {"staff": "Eva"}, "door")).status == 200
    told = await inside.post("remove-staff", {"staff": "Eva"}, "door")
    assert refused(told) == (404, "unknown-staff")


async def test_the_list_of_the_staff_is_for_managers(inside: Inside):
    eva, luis = await session(inside, "Eva", 0), await session(inside, "Luis", 1)
    assert refused(await inside.get("staff", session=luis)) == (403, "not-permitted")
    assert refused(await inside.get("staff")) == (403, "not-signed-in")
    for device in ("kiosk", "display"):
        assert refused(await inside.get("staff", device)) == (403, "wrong-role")
    for told in (
        await inside.get("staff", session=eva),
        await inside.get("staff", "manager"),
        await inside.get("staff", "door"),
    ):
        rows = [(each["name"], each["role"], each["desks"]) for each in told.json["staff"]]
        assert rows == [
            ("Ana", "agent", []),
            ("Eva", "manager", [HALL_DESKS[0]]),
            ("Luis", "supervisor", [HALL_DESKS[1]]),
        ]


# What is kept of it


async def test_the_journal_tells_who_did_it_and_no_pin_anywhere(
    template: tuple[Path, dict[str, str]], tmp_path: Path
):
    data = copy_template(template[0], tmp_path / "data")
    async with Inside(data).open() as inside:
        eva = await session(inside, "Eva")
        ids = {"command_id": "1" * 32}
        await inside.post("reset-pin", {"staff": "Ana", "pin": NEW} | ids, session=eva)
        await inside.post("reset-pin", {"staff": "Luis", "pin": NEW}, "manager")
        await inside.post("change-pin", {"pin": PIN, "new_pin": NEW}, session=eva)
        await inside.post("remove-staff", {"staff": "Luis"}, session=eva)
    engine = open_database(data)
    history = History(engine)
    told = [entry for entry in history.entries(0, 1_000) if entry.event.kind != "profile-adopted"]
    assert [repr(entry.event) for entry in told[-4:]] == [
        "PinReset(staff='Ana', by='Eva')",
        "PinReset(staff='Luis', by=None)",
        "PinChanged(staff='Eva')",
        "StaffRemoved(staff='Luis', by='Eva')",
    ]
    manager = f"d{2 + list(DEVICES).index('manager')}"
    assert told[-3].device == manager
    assert not any(secret in str(entry) for entry in told for secret in SECRETS)
    assert history.pin_hash("Luis") is None
    assert history.differences() == []
    engine.dispose()
    for file in data.iterdir():
        assert NEW.encode() not in file.read_bytes(), file


def test_all_of_it_outlives_a_power_cut(own_hub: Hub):
    own_hub.start()
    manager, counter = own_hub.caller("manager"), own_hub.caller("counter")
    ana = {"desk": HALL_DESKS[0], "staff": "Ana", "pin": PIN}
    old = counter.done("sign-in", ana)["session"]
    manager.done("reset-pin", {"staff": "Ana", "pin": NEW})
    manager.done("remove-staff", {"staff": "Luis"})
    own_hub.kill()
    assert own_hub.differences() == []
    own_hub.start()
    counter = own_hub.caller("counter")
    assert counter.post("sign-out", {}, old).error == "not-signed-in"
    assert counter.post("sign-in", ana).error == "wrong-pin"
    assert counter.post("sign-in", ana | {"staff": "Luis"}).error == "wrong-pin"
    assert counter.post("sign-in", ana | {"pin": NEW}).status == 200
    own_hub.kill()
    assert NEW not in own_hub.stderr
