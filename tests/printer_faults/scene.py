"""A real hub, a kiosk and a console over the network, and a printer that can be maltreated."""

from __future__ import annotations

import gc
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

import zxingcpp
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEventLoop

from counter.faces.desk_faces import foot_face
from counter.station import Station as Console
from hardware.printer.device import Printer
from hardware.printer.escpos import connect
from hardware.printer.journal import FILE, PrintJournal
from hardware.virtual_printer.server import VirtualPrinter
from hardware.virtual_printer.thread import PrinterThread
from kiosk.models.ticket_model import TicketModel
from kiosk.printing import Printing
from kiosk.reporting import Reporting
from kiosk.station import Station, utc_now
from kiosk.visit.walk import Page
from shared.link.device import load_device
from shared.ui.hub_link import HubLink
from tests.integration.hub.running import Hub, tool
from tests.integration.hub.template import PIN

PATIENCE = 60.0  # how long anything is waited for; nothing is measured with it
DESK = "desk-2"


def until(true: Callable[[], bool]) -> float:
    """Let Qt work until something is true; returns how many seconds that took."""
    begun = time.monotonic()
    while not true():
        assert time.monotonic() - begun < PATIENCE, "it never came"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    return time.monotonic() - begun


class Kiosk:
    """A kiosk without its window: station, printer and link, on a folder that outlives it.

    `ahead` is how far it goes before the real time in seconds, `wrong` how far its clock on the
    wall beside that. With `hub_away` it does not wait for the hub.
    """

    def __init__(
        self,
        folder: Path,
        printer: Printer | None,
        poll: float,
        *,
        ahead: float = 0.0,
        hub_away: bool = False,
    ) -> None:
        self.ahead = ahead
        self.wrong = timedelta(0)
        link = HubLink(load_device(folder), config_dir=folder)
        self.printing = (
            Printing(printer, PrintJournal(folder / FILE), poll=poll) if printer else None
        )
        self.station = Station(
            link,
            self.printing,
            folder,
            clock=lambda: time.monotonic() + self.ahead,
            wall=lambda: utc_now() + timedelta(seconds=self.ahead) + self.wrong,
            uptime=lambda: ("boot", time.monotonic() + self.ahead),
        )
        self._reporting = Reporting(link, self.printing, parent=self.station)
        self.station.left_out.connect(self._reporting.left_out)
        self.ticket = TicketModel(self.station, parent=self.station)
        self._link = link
        link.start()
        awaited = "away" if hub_away else "here"
        until(lambda: self.station.session.hub.value == awaited)

    def take_number(self) -> str:
        """Be a visitor up to the number, and return it."""
        station = self.station
        self.press(lambda: station.choose_language("en"))
        self.press(lambda: station.choose_need("papers"))
        self.press(station.go_on)
        self.press(lambda: station.choose_priority(None))
        self.press(station.confirm)
        until(lambda: station.session.page is Page.TICKET)
        return self.number

    def press(self, act: Callable[[], None]) -> None:
        """Press a second after the page came, as people do."""
        self.ahead += 1.0
        act()

    @property
    def number(self) -> str:
        return str(self.ticket.number)

    @property
    def link(self) -> str:
        issued = self.station.session.walk.issued
        assert issued is not None
        return issued.link

    def sees(self) -> str:
        """Return what the page tells of the paper, number and code being there."""
        assert self.number
        assert self.ticket.qrRows
        keep = "Write down your number, or take a photo" if self.ticket.alone else ""
        return str(self.ticket.trouble or self.ticket.paperLine or keep)

    def end(self) -> None:
        self.station.stop()
        self._reporting.stop()
        self._link.stop()
        if self.printing is not None:
            self.printing.stop()


@cache
def _codes(paper: Path) -> list[str]:
    """Return what the codes on a paper say to an independent reader."""
    with Image.open(paper) as picture:
        return [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))]


@dataclass
class Scene:
    """Everything of one fault; `kiosk` may be started anew."""

    hub: Hub
    folder: Path
    poll: float
    paper: Path
    printer: PrinterThread
    console: Console
    kiosk: Kiosk
    stack: ExitStack

    @property
    def target(self) -> str:
        return f"tcp://127.0.0.1:{self.printer.printer.port}"

    @property
    def staff(self) -> str:
        """What the plinth of every console says of the kiosk's printer."""
        return foot_face(self.console.console).trouble

    def printer_states(self) -> list[str]:
        return [each["printer"] for each in self.console.console.health]

    def order(self, *lines: str) -> None:
        """Do something to the printer."""
        for line in lines:
            assert "error" not in self.printer.order(line)

    def papers(self) -> list[str]:
        """Return what the codes of the whole tickets that came out say."""
        return [text for path in sorted(self.paper.glob("ticket-*.png")) for text in _codes(path)]

    def is_a_copy(self) -> bool:
        """Say whether the last paper says that there may be another of it."""
        assert self.kiosk.printing is not None
        return self.kiosk.printing.lines(1)[0].copy

    def call(self) -> None:
        """Call the visitor at the kiosk to a desk."""
        counter = self.hub.caller("counter")
        body = {"desk": DESK, "staff": "Luis", "pin": PIN, "take_over": True}
        session = counter.done("sign-in", body)["session"]
        floor = counter.floor()
        for row in floor["called"]:  # of the fault before
            counter.done("cancel", {"step_id": row["step_id"]}, session)
        waiting = {row["number"]: row["step_id"] for row in floor["waiting"]}
        called = {"step_id": waiting[self.kiosk.number], "reason": "a fault is tried"}
        counter.done("call-step", {"desk": DESK, **called}, session)

    def restart_kiosk(self, target: str | None) -> None:
        """Start the kiosk's program anew, on its own disk."""
        self.end_kiosk()
        self.start_kiosk(target)

    def start_kiosk(self, target: str | None) -> None:
        """Start a kiosk's program that was ended."""
        printer = connect(target) if target else None
        self.kiosk = Kiosk(self.folder / "kiosk", printer, self.poll)

    def end_kiosk(self) -> None:
        """End the kiosk's program; what it leaves is collected here, on Qt's own thread."""
        self.kiosk.end()
        gc.collect()


def admit(hub: Hub, folder: Path) -> Path:
    """Admit a kiosk and a console; returns the folder that says who they are."""
    for role in ("kiosk", "counter"):
        words = ("--role", role, "--name", f"{role.title()} 1")
        made = tool("token", "--data", str(hub.data), *words, "--config", str(folder / role))
        assert made.returncode == 0, made.stderr
    return folder


@contextmanager
def scene(hub: Hub, admitted: Path, folder: Path, poll: float) -> Iterator[Scene]:
    """A kiosk and a console of a running hub, and a printer that is well."""
    shutil.copytree(admitted, folder, dirs_exist_ok=True)
    with ExitStack() as stack:
        stack.callback(gc.collect)
        printer = stack.enter_context(PrinterThread(VirtualPrinter(folder / "paper")))
        link = HubLink(load_device(folder / "counter"), config_dir=folder / "counter")
        console = Console(link, language="en")
        stack.callback(link.stop)
        link.start()
        until(lambda: not console.console.is_away)
        target = f"tcp://127.0.0.1:{printer.printer.port}"
        played = Scene(
            *(hub, folder, poll, folder / "paper", printer, console),
            kiosk=Kiosk(folder / "kiosk", connect(target), poll),
            stack=stack,
        )
        stack.callback(played.end_kiosk)
        until(lambda: played.printer_states() == ["fine"])
        yield played
