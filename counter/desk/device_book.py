"""The center's devices as the hub lists them, and what is being done about one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from counter.desk.acts import Act
from counter.desk.digits import as_code
from counter.desk.errand import Errand
from shared.domain.commands.command import Command
from shared.domain.commands.setting_up import (
    AdmitPending,
    DeviceAdmitted,
    MuteScreen,
    RenameDevice,
    RevokeDevice,
    SetZone,
    TryScreen,
)
from shared.domain.roles import Role
from shared.link.errors import HubAway, Refused
from shared.link.rows import Message

AWAY = "away"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceEntry:
    """A device that may speak to the hub; None is what the hub does not know.

    `zone` is whose calls a screen shows, None those of the whole center; `muted` is one that is not
    heard.
    """

    id: str
    role: str
    name: str
    added_at: datetime | None
    version: str | None
    last_seen: datetime | None
    connected: bool
    addresses: tuple[str, ...]
    printer: str | None
    zone: str | None = None
    muted: bool = False


class DeviceBook:
    """What the devices page knows.

    `entries` is None until the hub has told. `trouble` is AWAY, or the code of why it did not.
    `pending` devices show their digits now. `chosen` is the id of the device being looked at;
    `revoking` says that its end is to be confirmed. `reported` are ids whose key was seen in two
    places at once.
    """

    def __init__(self) -> None:
        self.entries: tuple[DeviceEntry, ...] | None = None
        self.pending = 0
        self.trouble = ""
        self.told_at: datetime | None = None
        self.chosen = ""
        self.revoking = False
        self.reported: dict[str, tuple[str, ...]] = {}
        self.errand = Errand()
        self._asked: UUID | None = None

    @property
    def is_asking(self) -> bool:
        """Whether an answer to a question is awaited."""
        return self._asked is not None

    @property
    def current(self) -> DeviceEntry | None:
        """The device being looked at, while it is listed."""
        return self.entry(self.chosen)

    @property
    def let_in(self) -> bool:
        """Whether the last digits let a device in."""
        return isinstance(self.errand.answer, DeviceAdmitted)

    @property
    def joined(self) -> DeviceEntry | None:
        """The device that the last digits let in, once it is listed."""
        answer = self.errand.answer
        return self.entry(answer.device_id) if isinstance(answer, DeviceAdmitted) else None

    def entry(self, device: str) -> DeviceEntry | None:
        """Return the device with this id."""
        return next((each for each in self.entries or () if each.id == device), None)

    # What is looked at

    def begin(self) -> None:
        """Open the page afresh; what was listed last is shown meanwhile."""
        self.chosen, self.revoking, self._asked = "", False, None
        self.errand.clear()

    def forget(self) -> None:
        """Forget everything: somebody else sits here now."""
        self.entries, self.pending, self.trouble, self.told_at = None, 0, "", None
        self.begin()

    def choose(self, device: str) -> None:
        """Look at a device; the same one again, or an empty id, looks at none."""
        self.chosen = "" if device == self.chosen else device
        self.revoking = False
        self.errand.clear()

    def ask_to_revoke(self, sure: bool) -> None:
        """Begin to revoke the chosen device, or leave it."""
        self.revoking = sure and self.current is not None
        self.errand.clear()

    # What is sent: None when there is nothing to send, or one is still under way

    def admit(self, typed: str, now: datetime) -> AdmitPending | None:
        """Return the command that lets in the device with these digits."""
        if self.errand.is_under_way or self.errand.seconds_left(now):
            return None
        code, mistake = as_code(typed)
        if mistake:
            self.errand.say(Act.ADMIT, mistake, now)
            return None
        command = AdmitPending(code=code, command_id=uuid4())
        self.errand.begin(Act.ADMIT, command)
        return command

    def rename(self, name: str) -> RenameDevice | None:
        """Return the command that calls the chosen device something else."""
        device = self.current
        if device is None or self.errand.is_under_way or name in ("", device.name):
            return None
        command = RenameDevice(device_id=device.id, device_name=name, command_id=uuid4())
        self.errand.begin(Act.RENAME, command, name)
        return command

    def set_zone(self, zone: str | None, said: str) -> SetZone | None:
        """Return the command that lets the chosen screen show a zone; `said` is that in words."""
        device = self.current
        if device is None or self.errand.is_under_way or zone == device.zone:
            return None
        command = SetZone(device_id=device.id, zone=zone, command_id=uuid4())
        self.errand.begin(Act.SET_ZONE, command, said)
        return command

    def mute(self) -> MuteScreen | None:
        """Return the command that mutes the chosen screen, or lets it be heard again."""
        device = self.current
        if device is None or self.errand.is_under_way:
            return None
        command = MuteScreen(device_id=device.id, muted=not device.muted, command_id=uuid4())
        self.errand.begin(Act.MUTE_SCREEN, command, device.name)
        return command

    def try_screen(self) -> TryScreen | None:
        """Return the command that lets the chosen screen show a test."""
        device = self.current
        if device is None or self.errand.is_under_way:
            return None
        command = TryScreen(device_id=device.id, command_id=uuid4())
        self.errand.begin(Act.TRY_SCREEN, command, device.name)
        return command

    def look_at_joined(self) -> None:
        """Look at the device that was just let in, and keep what was said of it."""
        if self.joined is not None:
            self.chosen = self.joined.id

    def revoke(self) -> RevokeDevice | None:
        """Return the command that shuts the chosen device out, once that was asked for."""
        device = self.current
        if device is None or not self.revoking or self.errand.is_under_way:
            return None
        command = RevokeDevice(device_id=device.id, command_id=uuid4())
        self.errand.begin(Act.REVOKE, command, device.name)
        return command

    # What the hub tells

    def asked(self, request_id: UUID) -> None:
        """Await this answer and no other."""
        self._asked = request_id

    def take_list(
        self,
        request_id: UUID,
        found: Mapping[str, Any] | None,
        failure: Refused | HubAway | None,
        now: datetime,
    ) -> bool:
        """Take the list if it is the awaited one; say whether it was."""
        if request_id != self._asked:
            return False
        self._asked = None
        if found is not None:
            self.entries = tuple(_entry(each) for each in found["devices"])
            self.pending, self.trouble, self.told_at = found["pending"], "", now
            self._keep_listed()
        else:
            self.trouble = failure.code if isinstance(failure, Refused) else AWAY
        return True

    def take_answer(
        self,
        command: Command[Any],
        answer: object,
        failure: Refused | HubAway | None,
        now: datetime,
    ) -> bool:
        """Take what became of a command of ours; say whether it was one."""
        if not self.errand.take(command, answer, failure, now):
            return False
        if isinstance(command, RevokeDevice) and failure is None:
            self.chosen, self.revoking = "", False
            self.entries = tuple(
                each for each in self.entries or () if each.id != command.device_id
            )
        return True

    def heard(self, messages: Iterable[Message]) -> bool:
        """Take what the stream tells of devices; say whether it told anything."""
        told = [each for each in messages if str(each.get("event", "")).startswith("device-")]
        for message in told:
            if message["event"] == "device-cloned":
                self.reported[message["device"]] = tuple(message["addresses"])
        return bool(told)

    def _keep_listed(self) -> None:
        """Let go of a device that somebody else has shut out."""
        if self.chosen and self.current is None:
            self.chosen, self.revoking = "", False


def _entry(raw: Mapping[str, Any]) -> DeviceEntry:
    return DeviceEntry(
        id=raw["id"],
        role=str(Role(raw["role"]).value),
        name=raw["name"],
        added_at=_instant(raw["added_at"]),
        version=raw["version"],
        last_seen=_instant(raw["last_seen"]),
        connected=raw["connected"],
        addresses=tuple(raw["addresses"]),
        printer=raw["health"]["printer"] if raw["health"] else None,
        zone=raw["zone"],
        muted=raw["muted"],
    )


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
