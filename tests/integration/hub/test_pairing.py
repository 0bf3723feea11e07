"""Joining by commit and compare, over real sockets: what works, and every attack by name."""

from __future__ import annotations

import asyncio
import json
import re
import shutil
import ssl
import stat
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from shared.domain.commands.issuing import IssueTicket
from shared.domain.roles import Role
from shared.hub.making import hub_of
from shared.link.client import HubClient
from shared.link.device import Device, load_device
from shared.link.errors import AwayReason, HubAway, PairingError, Refused
from shared.link.pairing import Applicant, Dialling, NotYet, ShowCode, Told, pair
from tests.integration.hub.pairs import HastyHub, Middle, knocking
from tests.integration.hub.running import PATIENCE, Caller, Hub, Ran, Reply, tool
from tests.integration.hub.template import PIN, copy_template

KIOSK = Applicant(Role.KIOSK, "Kiosco de la puerta ñ")


@pytest.fixture
def hub(own_hub: Hub) -> Hub:
    """A hub for this test alone: places are shared by all who ask."""
    return own_hub.start()


@pytest.fixture
def hasty(template: tuple[Path, dict[str, str]], tmp_path: Path) -> Iterator[Hub]:
    """A hub for which two minutes pass in two seconds."""
    source, tokens = template
    running = HastyHub(copy_template(source, tmp_path / "hasty"), tokens)
    yield running.start()
    running.close()


class Page:
    """A pairing page: keeps what it is told to show."""

    def __init__(self) -> None:
        self.told: list[Told] = []
        self._news = asyncio.Event()

    def __call__(self, told: Told) -> None:
        self.told.append(told)
        self._news.set()

    @property
    def codes(self) -> list[str]:
        return [each.code for each in self.told if isinstance(each, ShowCode)]

    @property
    def failures(self) -> list[str]:
        return [each.code for each in self.told if isinstance(each, NotYet)]

    async def code(self, nth: int = 1) -> str:
        """Return the nth digits that were shown."""
        await self.until(lambda: len(self.codes) >= nth)
        return self.codes[nth - 1]

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until this is true of what was told."""
        async with asyncio.timeout(PATIENCE):
            while not true():
                self._news.clear()
                await self._news.wait()


@asynccontextmanager
async def pairing(
    url: str, folder: Path, applicant: Applicant = KIOSK
) -> AsyncIterator[tuple[Page, asyncio.Task[Device]]]:
    page = Page()
    task = asyncio.create_task(pair(url, applicant, folder, page))
    try:
        yield page, task
    finally:
        task.cancel()
        await asyncio.wait([task])


async def type_at(
    hub: Hub, code: str, device: str = "manager", session: str | None = None
) -> Reply:
    caller = hub.caller(device)
    return await asyncio.to_thread(caller.post, "admit-pending", {"code": code}, session)


async def pair_tool(hub: Hub, *code: str) -> Ran:
    return await asyncio.to_thread(tool, "pair", "--data", str(hub.data), *code)


async def joined(hub: Hub, folder: Path, applicant: Applicant = KIOSK) -> Device:
    """Let a device join, and a manager type its digits."""
    async with pairing(hub.ready["api"], folder, applicant) as (page, task):
        assert (await type_at(hub, await page.code())).status == 200
        return await asyncio.wait_for(task, PATIENCE)


def devices(hub: Hub, caller: Caller | None = None) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (caller or hub.caller("manager")).done_get("devices")["devices"]
    return found


async def test_a_device_joins_and_trusts_that_hub_alone(hub: Hub, tmp_path: Path):
    folder = tmp_path / "kiosk"
    device = await joined(hub, folder)
    assert device == load_device(folder, {Role.KIOSK})
    written = json.loads((folder / "device.json").read_text())
    assert set(written) == {"hub", "url", "role", "token", "certificate"}
    assert written["url"] == hub.ready["api"]
    pinned = folder / written["certificate"]
    own = (hub.data / "hub.pem").read_text()
    assert ssl.PEM_cert_to_DER_cert(pinned.read_text()) == ssl.PEM_cert_to_DER_cert(own)
    assert [stat.S_IMODE(each.stat().st_mode) for each in sorted(folder.iterdir())] == [0o600] * 2
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    async with HubClient(device) as client:
        assert (await client.center())["name"] == "Centro Puente"
        await client.send(IssueTicket(services=("welcome",), language="es"))
    mine = [each for each in await asyncio.to_thread(devices, hub) if each["name"] == KIOSK.name]
    assert [(each["role"], each["version"], each["connected"]) for each in mine] == [
        ("kiosk", "0.1.0", False)
    ]
    assert mine[0]["last_seen"] is not None


async def test_the_page_is_told_what_to_show(hub: Hub, tmp_path: Path):
    async with pairing(hub.ready["api"], tmp_path) as (page, task):
        code = await page.code()
        assert page.told == [
            Dialling(hub.ready["api"]),
            ShowCode(hub.ready["api"], code, 120),
        ]
        assert re.fullmatch(r"[0-9]{8}", code)
        assert not (tmp_path / "device.json").exists()
        await type_at(hub, code)
        await asyncio.wait_for(task, PATIENCE)


async def test_every_kind_of_device_may_join_by_the_door(hub: Hub, tmp_path: Path):
    for role in ("kiosk", "counter", "display", "manager"):
        applicant = Applicant(Role(role), "Uno")
        async with pairing(hub.ready["api"], tmp_path, applicant) as (page, task):
            code = await page.code()
            ran = await pair_tool(hub, code[:4], code[4:])
            assert (ran.returncode, ran.stderr) == (0, "")
            assert re.fullmatch(rf"d[0-9]+: {role} Uno\n", ran.stdout)
            assert (await asyncio.wait_for(task, PATIENCE)).role == role


async def test_many_join_at_once_each_by_its_own_digits(hub: Hub, tmp_path: Path):
    async with AsyncExitStack() as stack:
        found = []
        for n in range(8):
            applicant = Applicant(Role.DISPLAY, f"Sala {n}")
            entered = pairing(hub.ready["api"], tmp_path / str(n), applicant)
            found.append(await stack.enter_async_context(entered))
        codes = [await page.code() for page, _ in found]
        told = await asyncio.to_thread(hub.caller("manager").done_get, "devices")
        assert told["pending"] == 8
        for code, (_, task) in zip(reversed(codes), reversed(found), strict=True):
            assert (await type_at(hub, code)).status == 200
            device = await asyncio.wait_for(task, PATIENCE)
            async with HubClient(device) as client:
                await client.floor()
    names = [each["name"] for each in await asyncio.to_thread(devices, hub)]
    assert [name for name in names if name.startswith("Sala")] == [f"Sala {n}" for n in range(8)]


async def test_digits_sent_twice_admit_once(hub: Hub, tmp_path: Path):
    async with pairing(hub.ready["api"], tmp_path) as (page, task):
        code = await page.code()
        first, second = await asyncio.gather(type_at(hub, code), type_at(hub, code))
        await asyncio.wait_for(task, PATIENCE)
        again = await type_at(hub, code)
    answers = {each.body for each in (first, second, again) if each.status == 200}
    assert len(answers) == 1
    assert {each.status for each in (first, second)} <= {200, 404}
    names = [each["name"] for each in await asyncio.to_thread(devices, hub)]
    assert names.count(KIOSK.name) == 1


async def test_a_man_in_the_middle_has_other_digits(hub: Hub, tmp_path: Path):
    """A relay with a certificate of its own, in the hub's name, passes every byte on."""
    middle = Middle(hub.ready["api"], tmp_path, hub_of(Path(hub.ready["certificate"])))
    async with middle.listening() as url, pairing(url, tmp_path / "kiosk") as (page, task):
        code = await page.code()
        reply = await type_at(hub, code)
        assert (reply.status, reply.error) == (404, "unknown-code")
        assert not task.done()
        assert not (tmp_path / "kiosk" / "device.json").exists()
    assert b"challenge" in middle.seen
    assert b"token" not in middle.seen
    assert KIOSK.name not in [each["name"] for each in await asyncio.to_thread(devices, hub)]


async def test_a_man_in_the_middle_who_grinds_gets_eight_tries(hub: Hub):
    """Drawing nonce after nonce until the digits fit: each draw costs a place for two minutes."""
    tries = 0
    refusals = set()
    for _ in range(20):
        try:
            async with knocking(hub.ready["api"]) as by_hand:
                await by_hand.hear()
                tries += 1
        except aiohttp.WSServerHandshakeError as error:
            refusals.add(error.status)
    assert (tries, refusals) == (8, {429})


async def test_an_onlooker_who_repeats_everything_is_not_admitted_in_its_place(hub: Hub):
    """Everything of an exchange, sent once more: another nonce of the hub, other digits."""
    async with knocking(hub.ready["api"]) as device:
        code = await device.show()
        async with knocking(hub.ready["api"], commitment=device.commitment) as onlooker:
            onlooker.nonce = device.nonce
            assert await onlooker.show() != code
            assert (await type_at(hub, code)).status == 200
            admitted = await device.hear()
            assert set(admitted) == {"type", "hub", "device_id", "token"}
            told = await asyncio.to_thread(hub.caller("manager").done_get, "devices")
            assert told["pending"] == 1


async def test_old_messages_are_worth_nothing_in_a_new_exchange(hub: Hub):
    async with knocking(hub.ready["api"]) as old:
        old_code = await old.show()
    async with knocking(hub.ready["api"]) as fresh:
        await fresh.hear()
        await fresh.say({"type": "reveal", "nonce": old.nonce.hex()})
        assert await fresh.refused() == "wrong-reveal"
    reply = await type_at(hub, old_code)
    assert (reply.status, reply.error) == (404, "nobody-waits")


BAD_REVEALS: list[tuple[Any, str]] = [
    ({"type": "reveal", "nonce": "00" * 32}, "wrong-reveal"),
    ({"type": "reveal", "nonce": "00" * 20_000}, "wrong-reveal"),
    ({"type": "reveal", "nonce": 7}, "wrong-shape"),
    ({"type": "admitted", "nonce": "00" * 32}, "wrong-shape"),
    ([], "wrong-shape"),
    (None, "wrong-shape"),
    ("{", "wrong-shape"),
    ("[" * 60_000, "wrong-shape"),
]


async def test_a_reveal_that_is_not_what_was_committed_to(hub: Hub):
    for word, error in BAD_REVEALS:
        async with knocking(hub.ready["api"]) as device:
            await device.hear()
            await device.say(word if isinstance(word, str) else json.dumps(word))
            assert await device.refused() == error
    told = await asyncio.to_thread(hub.caller("manager").done_get, "devices")
    assert told["pending"] == 0


async def test_bytes_instead_of_words(hub: Hub):
    async with knocking(hub.ready["api"]) as device:
        await device.hear()
        await device.socket.send_bytes(device.nonce)
        assert await device.refused() == "wrong-shape"


async def test_a_second_reveal_ends_it(hub: Hub):
    async with knocking(hub.ready["api"]) as device:
        code = await device.show()
        await device.say({"type": "reveal", "nonce": device.nonce.hex()})
        assert await device.refused() == "out-of-turn"
    assert (await type_at(hub, code)).error == "nobody-waits"


async def test_a_late_reveal_is_none(hasty: Hub):
    async with knocking(hasty.ready["api"]) as device:
        await device.hear()
        assert await device.refused() == "late-reveal"


async def test_digits_that_nobody_types_are_replaced_by_new_ones(hasty: Hub, tmp_path: Path):
    async with pairing(hasty.ready["api"], tmp_path / "kiosk") as (page, task):
        first, second = await page.code(1), await page.code(2)
        assert first != second
        assert page.failures == ["expired"]
        assert (await type_at(hasty, second)).status == 200
        await asyncio.wait_for(task, PATIENCE)


async def test_a_ninth_device_is_told_to_wait_in_a_sentence(hub: Hub):
    async with AsyncExitStack() as stack:
        for _ in range(8):
            await stack.enter_async_context(knocking(hub.ready["api"]))
        query = f"role=kiosk&name=a&version=1&commitment={'0' * 64}"
        ninth = hub.caller(token="")
        upgrade = {"Connection": "Upgrade", "Upgrade": "websocket"} | _HANDSHAKE
        path = f"/api/v1/pairing?{query}"
        reply = await asyncio.to_thread(ninth.ask, "GET", path, None, upgrade)
        assert (reply.status, reply.error) == (429, "slow-down")
        assert reply.json["sentence"] == "Too many devices wait to be admitted."
        assert int(reply.headers["retry-after"]) >= 1


_HANDSHAKE = {"Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}


async def test_in_a_flood_an_honest_device_gets_in(hasty: Hub, tmp_path: Path):
    """Somebody takes every place as soon as it is free; the device comes from another address."""
    stop = asyncio.Event()

    async def flood() -> None:
        while not stop.is_set():
            try:
                async with knocking(hasty.ready["api"], here="127.0.0.66") as by_hand:
                    await by_hand.hear()
            except aiohttp.WSServerHandshakeError:
                await asyncio.sleep(0.02)

    async with asyncio.TaskGroup() as group:
        floods = [group.create_task(flood()) for _ in range(4)]
        async with pairing(hasty.ready["api"], tmp_path / "kiosk") as (page, task):
            await page.code()
            stop.set()
            await asyncio.wait(floods)
            assert len([each for each in page.failures if each != "full"]) == 0
            reply = await type_at(hasty, page.codes[-1])
            assert reply.status == 200
            assert (await asyncio.wait_for(task, PATIENCE)).role == "kiosk"


async def test_a_guesser_waits_longer_each_time_and_then_nobody_is_left(hasty: Hub):
    async with knocking(hasty.ready["api"]) as device:
        code = await device.show()
        wrong = f"{(int(code) + 1) % 10**8:08d}"
        assert (await type_at(hasty, wrong)).error == "unknown-code"
        reply = await type_at(hasty, code)
        assert (reply.status, reply.error) == (429, "slow-down")
        assert int(reply.headers["retry-after"]) == 2
        ran = await pair_tool(hasty, code)
        assert (ran.returncode, ran.stderr.strip()) == (
            1,
            "The last digits were wrong. Wait a little.",
        )


BAD_CODES = ["", "1234567", "123456789", "1234567a", "١٢٣٤٥٦٧٨", "1234 5678", "12345678\n"]


async def test_digits_that_are_none_cost_no_try(hub: Hub):
    async with knocking(hub.ready["api"]) as device:
        right = await device.show()
        for code in BAD_CODES:
            reply = await type_at(hub, code)
            assert (reply.status, reply.error) == (422, "wrong-shape")
        assert (await type_at(hub, right)).status == 200


BAD_KNOCKS = [
    {"role": "door"},
    {"role": "visitor"},
    {"role": ""},
    {"name": ""},
    {"name": "a" * 61},
    {"name": "two\nlines"},
    {"version": ""},
    {"version": "1 2"},
    {"version": "v" * 41},
    {"commitment": "0" * 63},
    {"commitment": "z" * 64},
    {"commitment": ""},
    {"admin": "yes"},
]


async def test_who_knocks_wrong_takes_no_place(hub: Hub):
    for said in BAD_KNOCKS:
        with pytest.raises(aiohttp.WSServerHandshakeError) as caught:
            async with knocking(hub.ready["api"], **said):
                pass
        assert caught.value.status == 422
    async with knocking(hub.ready["api"]) as device:
        await device.show()


async def test_only_who_leads_may_admit_and_look(hub: Hub):
    async with knocking(hub.ready["api"]) as waiting:
        code = await waiting.show()
        for device in ("kiosk", "display", "counter"):
            error = "not-signed-in" if device == "counter" else "wrong-role"
            caller = hub.caller(device)
            for name, body in (
                ("admit-pending", {"code": f"{(int(code) + 1) % 10**8:08d}"}),
                ("rename-device", {"device_id": "d7", "device_name": "x"}),
                ("revoke-device", {"device_id": "d7"}),
                ("report-clone", {"device_id": "d7", "addresses": ["a", "b"]}),
            ):
                reply = await asyncio.to_thread(caller.post, name, body)
                expected = "wrong-role" if name == "report-clone" else error
                assert (reply.status, reply.error) == (403, expected)
            reply = await asyncio.to_thread(caller.get, "devices")
            assert (reply.status, reply.error) == (403, error)
        assert (await type_at(hub, code)).status == 200, "and that cost no try"


async def test_at_a_console_the_person_decides(hub: Hub):
    counter = hub.caller("counter")
    known = {each["name"]: each["id"] for each in await asyncio.to_thread(devices, hub)}
    rename = {"device_id": known["kiosk"], "device_name": "Otro"}
    for desk, staff in (("desk-1", "Ana"), ("desk-2", "Luis"), ("desk-3", "Eva")):
        body = {"desk": desk, "staff": staff, "pin": PIN}
        session = (await asyncio.to_thread(counter.done, "sign-in", body))["session"]
        async with knocking(hub.ready["api"]) as waiting:
            code = await waiting.show()
            # A session is of no use at another console.
            reply = await type_at(hub, code, "counter-2", session)
            assert (reply.status, reply.error) == (403, "not-signed-in")
            reply = await type_at(hub, code, "counter", session)
            assert reply.status == (403 if staff == "Ana" else 200)
            if staff == "Ana":
                assert reply.error == "not-permitted"
        reply = await asyncio.to_thread(counter.post, "rename-device", rename, session)
        assert reply.status == (200 if staff == "Eva" else 403)


async def test_a_supervisor_does_not_make_themselves_a_managers_device(hub: Hub, tmp_path: Path):
    counter = hub.caller("counter")
    applicant = Applicant(Role.MANAGER, "Mine")
    async with pairing(hub.ready["api"], tmp_path / "mine", applicant) as (page, task):
        code = await page.code()
        for desk, staff in (("desk-2", "Luis"), ("desk-3", "Eva")):
            body = {"desk": desk, "staff": staff, "pin": PIN}
            session = (await asyncio.to_thread(counter.done, "sign-in", body))["session"]
            reply = await type_at(hub, code, "counter", session)
            assert reply.status == (403 if staff == "Luis" else 200)
            if staff == "Luis":
                assert reply.error == "not-permitted"
                assert not task.done()
        assert (await asyncio.wait_for(task, PATIENCE)).role == "manager"


async def test_a_hub_restored_from_a_backup_does_not_know_later_devices(
    own_hub: Hub, tmp_path: Path
):
    backup = copy_template(own_hub.data, tmp_path / "backup")
    await asyncio.to_thread(own_hub.start)
    device = await joined(own_hub, tmp_path / "kiosk")
    await asyncio.to_thread(own_hub.stop)
    shutil.rmtree(own_hub.data)
    shutil.copytree(backup, own_hub.data)
    await asyncio.to_thread(own_hub.start)
    async with HubClient(device, own_hub.ready["api"]) as client:
        with pytest.raises(Refused) as caught:
            await client.center()
    assert (caught.value.status, caught.value.code) == (401, "unknown-token")
    again = await joined(own_hub, tmp_path / "kiosk")
    assert again.token != device.token
    async with HubClient(load_device(tmp_path / "kiosk")) as client:
        assert (await client.center())["name"] == "Centro Puente"


async def test_an_address_moves_nobody_to_another_hub(hub: Hub, tmp_path: Path):
    device = await joined(hub, tmp_path / "kiosk")
    middle = Middle(hub.ready["api"], tmp_path, device.hub)
    async with middle.listening() as url, HubClient(device, url) as client:
        with pytest.raises(HubAway) as caught:
            await client.center()
    assert caught.value.reason is AwayReason.OTHER_HUB
    assert device.token.encode() not in middle.seen


async def test_no_token_and_no_nonce_is_written_to_the_log_or_the_journal(hub: Hub, tmp_path: Path):
    device = await joined(hub, tmp_path / "kiosk")
    await asyncio.to_thread(hub.stop)
    for file in (*hub.data.iterdir(), hub._said):
        assert device.token.encode() not in file.read_bytes(), file


async def test_where_no_hub_answers_a_page_is_told_and_tries_again(hub: Hub, tmp_path: Path):
    for url in ("https://127.0.0.1:1", hub.ready["visitors"].replace("http:", "https:")):
        async with pairing(url, tmp_path / "kiosk") as (page, _task):
            await page.until(lambda page=page: len(page.failures) >= 2)
        assert set(page.failures) == {"unreachable"}


async def test_a_folder_that_cannot_be_written_is_said_before_anybody_is_admitted(
    hub: Hub, tmp_path: Path
):
    (tmp_path / "file").write_text("")
    with pytest.raises(PairingError, match="cannot-save"):
        await pair(hub.ready["api"], KIOSK, tmp_path / "file", Page())
    told = await asyncio.to_thread(hub.caller("manager").done_get, "devices")
    assert told["pending"] == 0


async def test_a_try_that_is_given_up_leaves_nothing(hub: Hub, tmp_path: Path):
    async with pairing(hub.ready["api"], tmp_path / "kiosk") as (page, _task):
        code = await page.code()
    assert list((tmp_path / "kiosk").iterdir()) == []
    reply = await type_at(hub, code)
    assert reply.status == 404


async def test_a_hub_that_ends_meanwhile_lets_the_page_go_on(hub: Hub, tmp_path: Path):
    async with pairing(hub.ready["api"], tmp_path / "kiosk") as (page, _task):
        await page.code()
        await asyncio.to_thread(hub.kill)
        await page.until(lambda: page.failures == ["unreachable"])
