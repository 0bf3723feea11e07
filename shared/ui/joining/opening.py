"""Runs an app as a device of a hub; where it is none, or none any more, it joins first."""

from __future__ import annotations

import argparse
import socket
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Slot

from shared.domain.roles import Role
from shared.link.addresses import read_address
from shared.link.device import FILE, Device, load_device
from shared.link.errors import AwayReason, DeviceError
from shared.link.session import Away, CenterChanged, Connected
from shared.ui.hub_link import HubLink
from shared.ui.joining.page import fit_name
from shared.ui.launch import Kind, Stage, Theme
from shared.ui.options import ScreenOptions

QML = Path(__file__).resolve().parent.parent / "qml"
LANGUAGES = ("es", "en")
_NOT_OURS = {AwayReason.NOT_ADMITTED, AwayReason.SHUT_OUT}


@dataclass(frozen=True, kw_only=True)
class Newcomer:
    """What an app is, and how its pairing page looks.

    `url` is an address to join at once, `name` one given by whoever set the device up;
    `by_itself` is for screens without hands, `visitors` for those that visitors look at.
    """

    role: Role
    kind: Kind
    folder: Path
    options: ScreenOptions
    theme: Theme = "day"
    inches: float = 21.5
    url: str | None = None
    name: str | None = None
    by_itself: bool = False
    visitors: bool = True


@dataclass(frozen=True, slots=True)
class Ended:
    """How an app's run ended: its exit code, or why the hub does not listen to it any more."""

    code: int = 0
    shut_out: AwayReason | None = None


def add_joining_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what a device may be told for joining."""
    parser.add_argument("--name", type=_name, help="name under which this device joins a center")


def _name(text: str) -> str:
    if not (name := fit_name(text)):
        raise argparse.ArgumentTypeError("a name has at least one letter")
    return name


def run_joined(newcomer: Newcomer, roles: Collection[Role], run: Callable[[Device], Ended]) -> int:
    """Run an app, and whenever it is no device of a hub, its pairing page before it.

    Raises DeviceError for a device file that cannot be used, ValueError for a `url` that is none.
    """
    if newcomer.url is not None:
        read_address(newcomer.url)
    why: AwayReason | None = None
    while True:
        if (why or not (newcomer.folder / FILE).exists()) and not _join(newcomer, why):
            return 0
        ended = run(load_device(newcomer.folder, roles))
        if ended.shut_out is None:
            return ended.code
        why = ended.shut_out


class Watch(QObject):
    """Ends an app's stage when the hub does not listen to its device any more.

    A hub for training has the stage say so.

    `calm` says whether nobody is in the middle of something; call `look` when that may change.
    """

    def __init__(
        self,
        link: HubLink,
        stage: Stage,
        calm: Callable[[], bool] = lambda: True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._calm = calm
        self._reason: AwayReason | None = None
        self._left = False
        link.arrived.connect(self._arrived)

    def ended(self, code: int) -> Ended:
        """Return how the run ended."""
        return Ended(code, self._reason if self._left else None)

    @Slot()
    def look(self) -> None:
        """Leave, if it is time to."""
        if self._reason is not None and not self._left and self._calm():
            self._left = True
            self._stage.app.exit()

    @Slot(object)
    def _arrived(self, update: object) -> None:
        match update:
            case Away(_, reason):
                self._reason = reason if reason in _NOT_OURS else None
            case Connected():
                self._reason = None
            case CenterChanged(center):
                self._stage.set_training(bool(center.get("training")))
        self.look()


def _join(newcomer: Newcomer, why: AwayReason | None) -> bool:
    """Show the pairing page until the device is joined; False when its window was closed."""
    # Here: an app that is a device already does not need any of it.
    from shared.ui.joining.joining_model import JoiningModel  # noqa: PLC0415
    from shared.ui.joining.line import Line  # noqa: PLC0415
    from shared.ui.joining.page import Page  # noqa: PLC0415
    from shared.ui.joining.words import default_name  # noqa: PLC0415

    language = _language(newcomer.options)
    stage = Stage(
        "Joining",
        kind=newcomer.kind,
        theme=newcomer.theme,
        qml=QML,
        options=replace(newcomer.options, language=language),
        assumed_inches=newcomer.inches,
    )
    name = newcomer.name or fit_name(default_name(newcomer.role, socket.gethostname()))
    line = Line(newcomer.role, newcomer.folder)
    page = Page(name, by_itself=newcomer.by_itself, url=newcomer.url, shut_out=why)
    line.start()
    model = JoiningModel(
        page,
        line,
        newcomer.folder,
        language=language,
        speak=stage.set_language,
        visitors=newcomer.visitors,
    )
    model.left.connect(stage.app.quit)
    link = _old_link(newcomer.folder) if why else None
    if link is not None:
        link.arrived.connect(model.hubTold)
        link.start()
    stage.show({"joining": model})

    def close() -> None:
        line.stop()
        if link is not None:
            link.stop()

    stage.run(closing=close)
    return model.is_done


def _old_link(folder: Path) -> HubLink | None:
    """Return a link for the device that the hub does not listen to: it may do so again."""
    try:
        return HubLink(load_device(folder), discover=True, config_dir=folder)
    except DeviceError:
        return None


def _language(options: ScreenOptions) -> str:
    """Return the language to begin in: the given one, this computer's, or Spanish."""
    here = QLocale.system()
    spoken = "" if here.language() == QLocale.Language.C else here.name().partition("_")[0]
    return next((each for each in (options.language, spoken) if each in LANGUAGES), "es")
