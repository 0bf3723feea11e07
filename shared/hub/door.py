"""The one door for tools: clients of the running hub, or, with none running, its own writer."""

from __future__ import annotations

import http.client
import json
import ssl
import time
from typing import Any
from urllib.parse import urlsplit

from pydantic_core import from_json, to_json

from ..domain.commands.command import Command
from ..domain.commands.staffing import AddStaff, ResetPin
from ..domain.errors import Refusal
from ..store.ledger import Ledger
from ..store.requests import Request
from .access import HASHER
from .certificate import ensure_certificate
from .folder import Door, Folder, FolderInUseError
from .health import Health
from .making import hub_of
from .opening import DOOR_ACTOR, open_ledger
from .presence import Presence
from .views.lists import device_rows, staff_rows

# Where a hub that has never run will listen, unless told otherwise.
DEFAULT_PORT = 8720
PATIENCE = 10.0


class DoorError(Exception):
    """The hub refused, or cannot be reached; the message is a sentence."""


class RefusedError(DoorError):
    """The hub refused; the message is its sentence."""


class Opened:
    """A data folder through its door; raises DoorError, FolderError, StoreError."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._ledger: Ledger | None = None
        self._open()
        self.certificate = folder.path / "hub.pem"

    def _open(self) -> None:
        """Take the folder, or find the hub that has it; another tool is waited for."""
        until = time.monotonic() + PATIENCE
        while True:
            try:
                self._folder.hold()
            except FolderInUseError:
                if self._hub_answers():
                    return
            else:
                self._ledger, _ = open_ledger(self._folder)
                ensure_certificate(self._folder.path, self._ledger.hub)
                return
            if time.monotonic() > until:
                raise DoorError(f"The hub on {self._folder.path} does not answer.")
            time.sleep(0.1)

    def close(self) -> None:
        """Let the folder go, if it was taken."""
        if self._ledger is not None:
            self._ledger.close()
            self._folder.release()

    @property
    def hub(self) -> str:
        """The hub's id, as its certificate bears it."""
        return hub_of(self.certificate)

    @property
    def api(self) -> str:
        """Where devices find the hub: where it runs, or ran last."""
        door = self._folder.read_door()
        return f"https://127.0.0.1:{DEFAULT_PORT}" if door is None else door.api

    def send(self, command: Command[Any]) -> dict[str, Any]:
        """Carry out a command and return its answer; raises RefusedError, or another DoorError."""
        if self._ledger is None:
            return self._ask(command)
        hashed = HASHER.hash(command.pin) if isinstance(command, AddStaff | ResetPin) else None
        request = Request(command, DOOR_ACTOR, pin_hash=hashed)
        outcome = self._ledger.write([request]).outcomes[0]
        if isinstance(outcome, Refusal):
            raise RefusedError(outcome.sentence)
        answer: dict[str, Any] = json.loads(outcome.body or b"{}")
        return answer

    def devices(self) -> dict[str, Any]:
        """Return the admitted devices and how many are `pending`, as GET devices tells them."""
        if self._ledger is not None:
            rows = device_rows(self._ledger.floor, Presence(), Health())
            return {"devices": from_json(to_json(rows)), "pending": 0}
        return self._look("devices")

    def staff(self) -> list[dict[str, Any]]:
        """Return who may sign in, as GET staff tells it."""
        if self._ledger is not None:
            rows: list[dict[str, Any]] = from_json(to_json(staff_rows(self._ledger.floor)))
            return rows
        told: list[dict[str, Any]] = self._look("staff")["staff"]
        return told

    def _look(self, name: str) -> dict[str, Any]:
        door = self._folder.read_door()
        if door is None:
            raise DoorError(f"The hub on {self._folder.path} does not answer.")
        status, told = self._request(door, "GET", name, None)
        if status != http.HTTPStatus.OK:
            raise RefusedError(told.get("sentence", "The hub refused."))
        return told

    def _hub_answers(self) -> bool:
        door = self._folder.read_door()
        if door is None:
            return False
        try:
            status, _ = self._request(door, "GET", "center", None)
        except DoorError:
            return False
        return status == http.HTTPStatus.OK

    def _ask(self, command: Command[Any]) -> dict[str, Any]:
        door = self._folder.read_door()
        if door is None:
            raise DoorError(f"The hub on {self._folder.path} does not answer.")
        status, told = self._request(door, "POST", command.name, to_json(command))
        if status != http.HTTPStatus.OK:
            raise RefusedError(told.get("sentence", "The hub refused."))
        return told

    def _request(
        self, door: Door, method: str, name: str, body: bytes | None
    ) -> tuple[int, dict[str, Any]]:
        place = urlsplit(door.url)
        headers = {"Authorization": f"Bearer {door.key}"}
        try:
            trust = ssl.create_default_context(cafile=str(self._folder.path / "hub.pem"))
            connection = http.client.HTTPSConnection(
                place.hostname or "", place.port, timeout=10, context=trust
            )
            try:
                connection.request(method, f"/api/v1/{name}", body, headers)
                answered = connection.getresponse()
                return answered.status, json.loads(answered.read() or b"{}")
            finally:
                connection.close()
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise DoorError(f"The hub does not answer: {error}.") from None
