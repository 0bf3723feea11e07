"""A console on a window, with a link that only listens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from counter.__main__ import QML, view_models
from counter.station import Station
from shared.domain.commands.command import Command
from shared.domain.commands.desks import SignedIn
from shared.domain.roles import StaffRole
from shared.link.errors import AwayReason, Refused
from shared.link.session import Away, CenterChanged, Connected, FloorChanged, FloorReplaced
from shared.ui.hub_link import Answered, Looked, Studied
from tests.qml.conftest import Shown, ShowQml
from tests.unit.counter.specimen import CENTER, NOW, SIGNED, floor


class FakeLink(QObject):
    """Keeps what is sent; the test answers."""

    arrived = Signal(object)
    answered = Signal(object)
    looked = Signal(object)
    progressed = Signal(object)
    studied = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[tuple[Command[Any], str | None]] = []
        self.asked: list[tuple[UUID, str]] = []
        self.listed: list[UUID] = []
        self.profile_asked: list[tuple[UUID, str]] = []
        self.floors: list[UUID] = []
        self.read: list[tuple[UUID, dict[str, str]]] = []
        self.studies: list[tuple[UUID, str, dict[str, Any]]] = []
        self.given_up: list[UUID] = []

    def send(self, command: Command[Any], session: str | None = None) -> object:
        self.sent.append((command, session))
        return command.command_id

    def look(self, name: str, session: str | None = None, **query: str) -> UUID:
        if name in ("profile", "profiles"):
            assert session == "secret"
            self.profile_asked.append((uuid4(), query.get("seq", "")))
            return self.profile_asked[-1][0]
        if name == "journal":
            self.read.append((uuid4(), query))
            return self.read[-1][0]
        if name == "floor":
            self.floors.append(uuid4())
            return self.floors[-1]
        if name in ("devices", "staff"):
            assert session == "secret"
            self.listed.append(uuid4())
            return self.listed[-1]
        assert name == "visit"
        self.asked.append((uuid4(), query["number"]))
        return self.asked[-1][0]

    def study(self, name: str, asked: dict[str, Any], session: str | None = None) -> UUID:
        assert session == "secret"
        self.studies.append((uuid4(), name, asked))
        return self.studies[-1][0]

    def give_up(self, request_id: UUID) -> None:
        self.given_up.append(request_id)

    def find_out(self, **answer: Any) -> None:
        """Answer the last study."""
        request_id, name, _ = self.studies[-1]
        self.studied.emit(Studied(request_id, name, answer))

    def refuse_study(self, request_id: UUID, code: str) -> None:
        """Refuse a study."""
        self.studied.emit(Studied(request_id, "study", refusal=Refused(code, "no", 403)))

    def tell_devices(self, *devices: dict[str, Any], pending: int = 0) -> None:
        """Answer the last look at the devices."""
        found = {"devices": list(devices), "pending": pending}
        self.looked.emit(Looked(self.listed[-1], "devices", found))

    def tell_floor(self, found: dict[str, Any]) -> None:
        """Answer the last look at the floor."""
        self.looked.emit(Looked(self.floors[-1], "floor", found))

    def tell_journal(self, *entries: dict[str, Any], reached: int = 0) -> None:
        """Answer the last look at the journal."""
        found = {"entries": list(entries), "reached": reached}
        self.looked.emit(Looked(self.read[-1][0], "journal", found))

    def tell_staff(self, *staff: tuple[str, str]) -> None:
        """Answer the last look at the staff, by names and roles."""
        rows = [{"name": name, "role": role} for name, role in staff]
        self.looked.emit(Looked(self.listed[-1], "staff", {"staff": rows}))

    def tell_profiles(self, *profiles: tuple[int, str, str, str]) -> None:
        """Answer all that is asked of profiles: seq, by whom, note and TOML, newest first."""
        texts = {str(seq): text for seq, _, _, text in profiles}
        rows = [
            {
                "seq": seq,
                "at": NOW.isoformat(),
                "device": "d1",
                "staff": staff or None,
                "note": note,
            }
            for seq, staff, note, _ in profiles
        ]
        while self.profile_asked:
            request, seq = self.profile_asked.pop(0)
            found = {"seq": seq, "profile": texts[seq]} if seq else {"profiles": rows}
            self.looked.emit(Looked(request, "profile" if seq else "profiles", found))

    def refuse_profiles(self, code: str) -> None:
        """Refuse what was asked of profiles."""
        request, _ = self.profile_asked.pop()
        self.looked.emit(Looked(request, "profiles", refusal=Refused(code, "no", 403)))

    def refuse_devices(self, code: str) -> None:
        """Refuse the last look at the devices."""
        refusal = Refused(code, "no", 403)
        self.looked.emit(Looked(self.listed[-1], "devices", refusal=refusal))

    def find(self, found: dict[str, Any] | None = None, *, code: str = "") -> None:
        """Answer the last question with a visit, or a refusal."""
        refusal = Refused(code, "no", 404) if code else None
        self.looked.emit(Looked(self.asked[-1][0], "visit", found, refusal))

    def answer(self, answer: object) -> None:
        """Answer the last command."""
        command = self.sent[-1][0]
        self.answered.emit(Answered(command.command_id, command, answer))

    def refuse(self, code: str, **more: Any) -> None:
        """Refuse the last command."""
        command, refusal = self.sent[-1][0], Refused(code, "no", 409, more=more)
        self.answered.emit(Answered(command.command_id, command, refusal=refusal))

    def connect_to(
        self, raw_floor: dict[str, Any], raw_center: dict[str, Any] | None = None
    ) -> None:
        """Bring center and floor, as a hub that was just found."""
        self.arrived.emit(CenterChanged(raw_center or CENTER))
        self.arrived.emit(FloorReplaced(raw_floor))
        self.arrived.emit(Connected("https://hub"))

    def happen(self, *messages: Any) -> None:
        """Let events of the floor arrive."""
        self.arrived.emit(FloorChanged(messages))

    def lose(self, reason: AwayReason = AwayReason.UNREACHABLE) -> None:
        """Lose the hub."""
        self.arrived.emit(Away(NOW, reason))


@dataclass
class Watch:
    """A clock that goes when the test says so."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Console:
    """A console on screen, its link and its state."""

    page: Shown
    link: FakeLink
    station: Station
    models: dict[str, Any] = field(default_factory=dict)
    watch: Watch = field(default_factory=Watch)

    def text(self, name: str) -> str:
        return str(self.page.find(name).property("text"))

    def type(self, name: str, words: str) -> None:
        self.page.find(name).setProperty("text", words)

    def write(self, words: str) -> None:
        """Type letters into whatever has the focus."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(self.page.window, key)

    def settle(self) -> None:
        """Let a page that left go, and draw, so that everything is where a mouse finds it."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.page.grab()

    def resize(self, size: tuple[int, int]) -> None:
        """Give the window another size, and let it settle there."""
        self.page.window.resize(*size)
        page = self.page.window.contentItem()
        self.page.qtbot.waitUntil(lambda: (page.width(), page.height()) == size)
        self.settle()

    def sign_in(self, **more: Any) -> None:
        """Sign Ana in at desk 3; `more` is what the hub answers besides."""
        self.station.sign_in("d3", "Ana Ruiz", "1234")
        self.link.answer(SignedIn(**SIGNED | more))

    def names_sent(self) -> list[str]:
        return [command.name for command, _ in self.link.sent]

    def press(self, key: Qt.Key) -> list[str]:
        """Press a key; return the names of the commands it sent."""
        before = len(self.link.sent)
        self.page.key(key)
        return self.names_sent()[before:]


OpenConsole = Callable[..., Console]


@pytest.fixture
def open_console(show_qml: ShowQml, tmp_path: Path) -> OpenConsole:
    """Open a console: with a floor it is connected, and signed in unless told otherwise."""

    def open_it(
        raw_floor: dict[str, Any] | None = None,
        *,
        connected: bool = True,
        signed_in: bool = True,
        size: tuple[int, int] = (1366, 768),
        language: str = "en",
        desk: str | None = None,
        role: StaffRole = StaffRole.SUPERVISOR,
    ) -> Console:
        link, now = FakeLink(), Watch()
        station = Station(link, language=language, clock=now)  # type: ignore[arg-type]
        models = view_models(station, tmp_path, desk, hold_ms=0)
        page = show_qml("Counter", QML, models, size=size, language=language, kind="pc")
        console = Console(page, link, station, models, now)
        station.speak(language)
        if connected:
            link.connect_to(raw_floor or floor())
        if connected and signed_in:
            console.sign_in(role=role)
        console.settle()
        return console

    return open_it
