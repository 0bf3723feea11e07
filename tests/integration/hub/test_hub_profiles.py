"""Publishing a profile from a console: who, why and in which order, with a way back."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from shared.domain.draft import Draft
from shared.domain.profile_writing import written
from tests.integration.hub.inside import Inside
from tests.integration.hub.template import HALL_DESKS, PIN, copy_template


@pytest_asyncio.fixture
async def inside(template: tuple[Path, dict[str, str]], tmp_path: Path) -> AsyncIterator[Inside]:
    async with Inside(copy_template(template[0], tmp_path / "data")).open() as opened:
        yield opened


async def session(inside: Inside, staff: str, desk: int = 0) -> str:
    body = {"desk": HALL_DESKS[desk], "staff": staff, "pin": PIN}
    told = await inside.post("sign-in", body)
    secret: str = told.json["session"]
    return secret


async def in_force(inside: Inside, secret: str) -> tuple[int, Draft]:
    listed = (await inside.get("profiles", session=secret)).json["profiles"]
    told = (await inside.get(f"profile?seq={listed[0]['seq']}", session=secret)).json
    return told["seq"], Draft.of(told["profile"])


async def test_a_manager_publishes_and_finds_the_way_back(inside: Inside):
    eva = await session(inside, "Eva")
    first, draft = await in_force(inside, eva)
    renamed = written(draft.put(("name",), "Centro Nuevo"))
    body = {"profile": renamed, "base": first, "note": "A new name"}
    assert (await inside.post("adopt-profile", body, session=eva)).json == {}
    assert (await inside.get("center")).json["name"] == "Centro Nuevo"
    listed = (await inside.get("profiles", session=eva)).json["profiles"]
    told = [(each["staff"], each["note"]) for each in listed]
    assert told == [("Eva", "A new name"), (None, None)]
    second, _ = await in_force(inside, eva)
    back = {"profile": draft.text, "base": second, "note": "Back"}
    assert (await inside.post("adopt-profile", back, session=eva)).json == {}
    assert (await inside.get("center")).json["name"] == draft.at(("name",))
    assert inside.heard.count("profile-adopted") == 2


async def test_of_two_who_publish_at_once_the_second_is_told(inside: Inside):
    eva = await session(inside, "Eva")
    first, draft = await in_force(inside, eva)
    one, other = (written(draft.put(("name",), name)) for name in ("One", "Other"))
    body = {"profile": one, "base": first}
    assert (await inside.post("adopt-profile", body, session=eva)).status == 200
    told = await inside.post("adopt-profile", {"profile": other, "base": first}, session=eva)
    now, _ = await in_force(inside, eva)
    assert (told.status, told.json["error"], told.json["seq"]) == (409, "profile-changed", now)
    assert (await inside.get("center")).json["name"] == "One"
    body = {"profile": other, "base": now}
    assert (await inside.post("adopt-profile", body, session=eva)).status == 200


async def test_a_service_that_somebody_waits_for_stays(inside: Inside):
    eva = await session(inside, "Eva")
    base, draft = await in_force(inside, eva)
    await inside.post("issue-ticket", {"services": ["papers"], "language": "es"}, "kiosk")
    body = {"profile": written(draft.without_service("papers")), "base": base}
    told = await inside.post("adopt-profile", body, session=eva)
    assert (told.status, told.json["error"]) == (409, "still-waited-for")
    assert "papers" in told.json["sentence"]


async def test_troubles_are_all_told_and_nothing_is_applied(inside: Inside):
    eva = await session(inside, "Eva")
    base, draft = await in_force(inside, eva)
    bad = draft.put(("desks", 0, "services"), ["x"]).put(("needs", 0, "services"), ["y"])
    told = await inside.post("adopt-profile", {"profile": written(bad), "base": base}, session=eva)
    assert (told.status, told.json["error"]) == (422, "bad-profile")
    assert told.json["sentence"].count("no service is called") == 2
    assert await in_force(inside, eva) == (base, draft)


async def test_a_manager_does_not_change_who_reads_complaints(inside: Inside):
    eva = await session(inside, "Eva")
    base, draft = await in_force(inside, eva)
    mine = {"name": "Eva", "contact": "eva@centro.example"}
    body = {"profile": written(draft.put(("complaints",), mine)), "base": base}
    for device, secret in (("counter", eva), ("manager", None)):
        told = await inside.post("adopt-profile", body, device, secret)
        assert (told.status, told.json["error"]) == (403, "complaints-kept")
    assert (await inside.post("adopt-profile", body, "door")).status == 200
    base, draft = await in_force(inside, eva)
    body = {"profile": written(draft.put(("complaints",), None)), "base": base}
    told = await inside.post("adopt-profile", body, session=eva)
    assert (told.status, told.json["error"]) == (403, "complaints-kept")


async def test_a_large_profile_comes_through_and_a_larger_one_is_refused(inside: Inside):
    eva = await session(inside, "Eva")
    base, draft = await in_force(inside, eva)
    large = draft.text + "".join(f"# {'x' * 90}\n" for _ in range(1_500))
    body = {"profile": large, "base": base}
    assert len(json.dumps(body)) > 128 * 1024
    assert (await inside.post("adopt-profile", body, session=eva)).status == 200
    told = await inside.post("adopt-profile", {"profile": "x" * 2_000_000}, session=eva)
    assert (told.status, told.json["error"]) == (413, "too-large")


async def test_only_managers_see_profiles(inside: Inside):
    luis = await session(inside, "Luis")
    for name in ("profiles", "profile?seq=1"):
        told = await inside.get(name, session=luis)
        assert (told.status, told.json["error"]) == (403, "not-permitted")
    eva = await session(inside, "Eva", 1)
    for seq, status, error in (("99999", 404, "unknown-profile"), ("x", 422, "wrong-shape")):
        told = await inside.get(f"profile?seq={seq}", session=eva)
        assert (told.status, told.json["error"]) == (status, error)


async def test_a_manager_brings_somebody_in_and_changes_their_role(inside: Inside):
    eva = await session(inside, "Eva")
    body = {"staff": "Noa", "role": "agent", "pin": "7788"}
    assert (await inside.post("add-staff", body, session=eva)).json == {}
    told = await inside.post("sign-in", {"desk": HALL_DESKS[1], "staff": "Noa", "pin": "7788"})
    noa = told.json["session"]
    assert (await inside.get("staff", session=noa)).status == 403
    change = {"staff": "Noa", "role": "manager"}
    assert (await inside.post("change-role", change, session=eva)).json == {}
    assert (await inside.get("staff", session=noa)).status == 200
    alone = {"staff": "Noa", "role": "agent"}
    assert (await inside.post("change-role", alone, session=eva)).json == {}
    told = await inside.post("change-role", {"staff": "Eva", "role": "agent"}, session=eva)
    assert (told.status, told.json["error"]) == (409, "last-manager")
    told = await inside.post("add-staff", body, session=eva)
    assert (told.status, told.json["error"]) == (409, "staff-exists")
