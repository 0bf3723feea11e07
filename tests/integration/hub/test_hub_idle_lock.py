"""A console that nobody touches is locked by the hub, and opened by the same person's PIN."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.integration.hub.inside import Inside, Told
from tests.integration.hub.template import PIN, Corner, copy_template, profile

MINUTES = 60.0
ONE = Corner(0)
SIGN_IN = {"desk": ONE.desk, "staff": "Ana", "pin": PIN}


@pytest_asyncio.fixture
async def inside(template: tuple[Path, dict[str, str]], tmp_path: Path) -> AsyncIterator[Inside]:
    async with Inside(copy_template(template[0], tmp_path / "data")).open() as opened:
        yield opened


async def sign_in(inside: Inside, device: str = "counter", **more: object) -> str:
    told = await inside.post("sign-in", SIGN_IN | more, device)
    assert told.status == 200, told
    session: str = told.json["session"]
    return session


async def use(inside: Inside, session: str, device: str = "counter") -> Told:
    return await inside.post("close-desk", {"desk": ONE.desk}, device, session)


def is_locked(told: Told) -> bool:
    return (told.status, told.json.get("error")) == (403, "session-locked")


async def test_a_session_sleeps_after_as_long_as_the_profile_says(inside: Inside):
    told = await inside.post("sign-in", SIGN_IN)
    assert told.json["idle_lock_minutes"] == 15
    session = told.json["session"]
    inside.seconds += 15 * MINUTES - 1
    assert (await use(inside, session)).status == 200
    inside.seconds += 15 * MINUTES - 1  # counted from the last command, not from the sign-in
    assert (await use(inside, session)).status == 200
    inside.seconds += 15 * MINUTES
    assert is_locked(await use(inside, session))
    assert is_locked(await use(inside, session))  # a refused try does not open it


async def test_everything_that_carries_a_locked_session_is_refused(inside: Inside):
    session = await sign_in(inside)
    inside.seconds += 15 * MINUTES
    assert is_locked(await inside.post("sign-out", {}, session=session))
    ticket = {"services": [ONE.service], "language": "es"}
    assert is_locked(await inside.post("issue-ticket", ticket, session=session))
    for asked in ("visit?number=A-001", "why?step=s1", "devices"):
        assert is_locked(await inside.get(asked, session=session))


async def test_asking_keeps_a_session_awake_and_reading_the_floor_does_not(inside: Inside):
    session = await sign_in(inside)
    inside.seconds += 10 * MINUTES
    await inside.get("visit?number=A-001", session=session)
    inside.seconds += 10 * MINUTES
    assert (await use(inside, session)).status == 200
    inside.seconds += 10 * MINUTES
    for read in ("floor", "center"):  # which consoles do by themselves, locked or not
        assert (await inside.get(read, session=session)).status == 200
    inside.seconds += 10 * MINUTES
    assert is_locked(await use(inside, session))
    assert (await inside.get("floor", session=session)).status == 200


async def test_the_same_person_opens_it_and_the_desk_has_kept_its_visitor(inside: Inside):
    ticket = {"services": [ONE.service], "language": "es"}
    step = (await inside.post("issue-ticket", ticket, "kiosk")).json["step_id"]
    old = await sign_in(inside)
    await inside.post("call-next", {"desk": ONE.desk}, session=old)
    inside.seconds += 60 * MINUTES
    assert is_locked(await inside.post("arrive", {"step_id": step}, session=old))
    other = await inside.post("sign-in", SIGN_IN | {"staff": "Luis"})
    assert (other.status, other.json["error"], other.json["staff"]) == (409, "desk-taken", "Ana")
    new = await sign_in(inside)
    assert (await inside.post("arrive", {"step_id": step}, session=new)).json == {}
    assert (await use(inside, old)).json["error"] == "not-signed-in"


async def test_a_stolen_session_keeps_nothing_awake_and_learns_nothing(inside: Inside):
    session = await sign_in(inside)
    for _ in range(3):
        inside.seconds += 5 * MINUTES
        thief = await use(inside, session, "counter-2")
        assert thief.json["error"] == "not-signed-in"
    assert is_locked(await use(inside, session))
    assert (await use(inside, session, "counter-2")).json["error"] == "not-signed-in"


async def test_a_session_of_nobody_is_no_session(inside: Inside):
    assert (await use(inside, "made up")).json["error"] == "not-signed-in"


@pytest.mark.parametrize(("minutes", "locked"), [(0, False), (1, True)])
async def test_what_the_profile_says_holds_at_once(inside: Inside, minutes: int, locked: bool):
    session = await sign_in(inside)
    changed = profile() + f"\n[staff]\nidle_lock_minutes = {minutes}\n"
    assert (await inside.post("adopt-profile", {"profile": changed}, "door")).status == 200
    inside.seconds += (minutes or 10_000) * MINUTES
    assert is_locked(await use(inside, session)) == locked


async def test_after_a_restart_time_begins_anew(
    template: tuple[Path, dict[str, str]], tmp_path: Path
):
    data = copy_template(template[0], tmp_path / "data")
    async with Inside(data).open() as before:
        session = await sign_in(before)
        before.seconds += 14 * MINUTES
    async with Inside(data, seconds=5.0).open() as after:
        after.seconds += 14 * MINUTES
        assert (await use(after, session)).status == 200
        after.seconds += 15 * MINUTES
        assert is_locked(await use(after, session))
