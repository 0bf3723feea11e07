"""A day with planted secrets, every command and every tool at --debug; then a hunt for each.

Hunted as they are and in the forms in which programs write bytes down; in whatever others may come
to read: the log, what the hub says, a support bundle, the journal, the OpenAPI page.
"""

from __future__ import annotations

import json
import zipfile
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

import pytest

from shared.domain.rights import COMMAND_RIGHTS
from tests.integration.hub.pairs import ByHand, knocking
from tests.integration.hub.running import Hub, Ran, tool
from tests.integration.hub.template import PIN
from tests.integration.hub.test_hub_errors import BODIES, DOOR, VISITORS

OWN_PIN, WRONG_PIN = "998877665544", "112233998877"
NOTE = "viene por ñandú & violencia en casa"
REASON = "hermana de la señora del 4º/B"
CODE = "CC-52001002-ÑX"
GUESS = "stranger-with-a-guess-1234"
STAFF = "Marta Ruiz"
# What a support bundle may not hold either, though the log and the journal may not do without.
NAMES = (STAFF, "Ana", "Eva", "Luis", "Centro Puente")


def forms(secret: str) -> Iterator[bytes]:
    """Yield a secret as it is, and as programs write bytes down."""
    raw = secret.encode()
    yield from (raw, repr(secret)[1:-1].encode(), json.dumps(secret)[1:-1].encode())
    yield from (raw.hex().encode(), raw.hex().upper().encode())
    yield from (quote(secret, safe="").encode(), quote_plus(secret).encode())
    for encode in (b64encode, urlsafe_b64encode):
        for before in range(3):
            # Whatever stands before it moves the text along; its ends then depend on neighbours.
            yield encode(b"\0" * before + raw)[4 if before else 0 : -4]


class Day:
    """A center's day, and what was secret in it."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        self.secrets: set[str] = {OWN_PIN, WRONG_PIN, NOTE, REASON, GUESS, *hub.tokens.values()}

    def tool(self, *words: str) -> Ran:
        done = tool(*words, "--data", str(self.hub.data))
        assert done.returncode == 0, done
        return done

    def morning(self) -> None:
        """Let tools and devices join, staff sign in and mistype."""
        self.tool("staff", "--add", STAFF, "--role", "manager", "--pin", OWN_PIN)
        config = self.hub.data.with_name("kiosk-config")
        said = self.tool("token", "--role", "kiosk", "--name", "Entrada", "--config", str(config))
        self.secrets |= {said.stdout.split()[-1], self._door_key()}
        self.counter = self.hub.caller("counter")
        signing = {"desk": "desk-1", "staff": STAFF, "pin": OWN_PIN}
        self.session = self.counter.done("sign-in", signing)["session"]
        self.secrets.add(self.session)
        assert self.counter.post("sign-in", signing | {"pin": WRONG_PIN}).status == 403
        assert self.hub.caller(token=GUESS).get("floor").status == 401
        assert self.counter.get(f"visit?number={GUESS}").status == 404

    def _door_key(self) -> str:
        key: str = json.loads((self.hub.data / "door.json").read_text())["key"]
        return key

    async def join(self) -> None:
        """Let one device join by digits, and another one fail."""
        async with knocking(self.hub.ready["api"]) as device:
            code = await device.show()
            self.tool("pair", code)
            told = await device.hear()
            self._keep(device, told["token"], code)
        async with knocking(self.hub.ready["api"], name="Otra") as device:
            await device.hear()
            await device.say({"type": "reveal", "nonce": GUESS})
            assert await device.refused() == "wrong-shape"
            self._keep(device)

    def _keep(self, device: ByHand, *more: str) -> None:
        self.secrets |= {device.nonce.hex(), *more}

    def queue(self) -> None:
        """Let visitors come, be called, sent on with a note, and look at their phones."""
        kiosk = self.hub.caller("kiosk")
        body = {"services": ["papers"], "language": "en"}
        tickets = [kiosk.done("issue-ticket", body) for _ in range(4)]
        self.secrets |= {ticket["token"] for ticket in tickets}
        called = self.counter.done("call-next", {"desk": "desk-1"}, self.session)
        step = {"step_id": called["step_id"]}
        self.counter.done("start-service", step, self.session)
        sent = step | {"service": "health", "note": NOTE}
        self.counter.done("refer", sent, self.session)
        picked = {"desk": "desk-1", "step_id": tickets[1]["step_id"], "reason": REASON}
        self.counter.done("call-step", picked, self.session)
        at = (datetime.now(UTC) + timedelta(days=1)).isoformat()
        self.counter.post("book-appointment", {"service": "papers", "at": at, "code": CODE})
        for path in (tickets[2]["token"], GUESS, f"{tickets[3]['token']}/%F1"):
            self.hub.visit_page(f"/t/{path}")
        self.tool("privacy", "erase", "--token", tickets[3]["token"])

    def everything(self) -> None:
        """Send every command as every device, right and wrong, with secrets in every text."""
        for command in COMMAND_RIGHTS:
            body = (BODIES | DOOR | VISITORS).get(command.name, {})
            wrong = {name: GUESS if isinstance(said, str) else said for name, said in body.items()}
            for device in ("kiosk", "counter", "display", "manager"):
                caller = self.hub.caller(device)
                for each in (wrong, wrong | {"note": NOTE, "pin": WRONG_PIN, GUESS: OWN_PIN}):
                    caller.post(command.name, each, self.session)
                caller.post(command.name, f'{{"{GUESS}'.encode(), GUESS)
        self.counter.post("sign-in", {"desk": "desk-9", "staff": GUESS, "pin": WRONG_PIN})
        with self.hub.raw() as line:
            line.sendall(f"GET /{GUESS} nonsense\r\n\r\n".encode())
            assert line.recv(100)

    def evening(self) -> dict[str, bytes]:
        """End the day; returns what others may come to read."""
        page = self.hub.caller("kiosk").get("openapi.json").body
        bundle = self.hub.data.with_name("bundle.zip")
        self.tool("backup")
        self.tool("privacy", "anonymise")
        self.tool("support-bundle", "--to", str(bundle))
        self.hub.stop()
        with zipfile.ZipFile(bundle) as packed:
            packed_texts = {f"bundle: {name}": packed.read(name) for name in packed.namelist()}
        rows = self.hub.sql("SELECT device, kind, body FROM journal")
        return packed_texts | {
            "hub.log": (self.hub.data / "hub.log").read_bytes(),
            "stderr": self.hub.stderr.encode(),
            "journal": "\n".join(" ".join(row) for row in rows).encode(),
            "page": page,
        }


@pytest.fixture
async def day(own_hub: Hub) -> tuple[Day, dict[str, bytes]]:
    """A whole day at a hub that says all it can."""
    own_hub.words = ("--debug",)
    own_hub.start()
    day = Day(own_hub)
    day.morning()
    await day.join()
    day.queue()
    day.everything()
    return day, day.evening()


async def test_no_secret_of_a_day_is_found_anywhere_and_all_is_its_owners_alone(
    day: tuple[Day, dict[str, bytes]], tmp_path: Path
):
    held, texts = day
    assert b"DEBUG" in texts["hub.log"]
    assert len(held.secrets) > 15
    found = [
        (where, secret)
        for where, text in texts.items()
        for secret in held.secrets
        for form in forms(secret)
        if form in text
    ]
    assert found == []
    told = b"".join(text for where, text in texts.items() if where.startswith("bundle"))
    assert [name for name in (*NAMES, CODE) if name.encode() in told] == []
    said = texts["hub.log"] + texts["stderr"]
    assert [name for name in (STAFF, CODE) if name.encode() in said] == []
    assert f"pin={PIN}".encode() not in said
    restored(held.hub)
    assert open_to_others(tmp_path) == []


def restored(hub: Hub) -> None:
    """Put the backup back, here and in a new place."""
    (copy,) = (hub.data / "backups").glob("*.db")
    for place in (hub.data, hub.data.with_name("again")):
        back = tool("restore", "--data", str(place), "--from", str(copy))
        assert back.returncode == 0, back


def open_to_others(folder: Path) -> list[Any]:
    """Return what anybody but its owner may look at, of all that the day left behind."""
    meant = {"hub.pem"}
    places = [folder, *(path for path in folder.rglob("*") if path.name not in meant)]
    return [path for path in places if path.stat().st_mode & 0o077]


def test_the_hunt_finds_what_is_there():
    for text in (
        *(f"x={OWN_PIN}", repr({"note": NOTE}), json.dumps(NOTE), quote(NOTE), NOTE.encode().hex()),
        *(b64encode(b"x" * shift + NOTE.encode() + b"tail").decode() for shift in range(5)),
    ):
        hunted = OWN_PIN if OWN_PIN in text else NOTE
        assert any(form in text.encode() for form in forms(hunted)), text
