"""How the center's machines are: the kiosks' printers, and whether links on tickets lead here.

Passed on to staff, and kept nowhere. What a kiosk said holds as long as it listens; of one that is
gone nobody knows how it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from ..domain.commands.setting_up import PrinterState
from ..domain.events.event import Entry
from ..domain.events.setting_up import DeviceRenamed, DeviceRevoked


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one device said of itself.

    `left_out` are numbers on its papers that the hub did not take in; `links_moved` is the hub's
    own trouble with its address.
    """

    device: str
    name: str
    printer: PrinterState
    left_out: tuple[str, ...] = ()
    links_moved: bool = False


_HUB = "hub"


Tell = Callable[[tuple[Told, ...]], None]


class Health:
    """What every device said last; `tell` hears all of it whenever something is another."""

    def __init__(self, tell: Tell = lambda _: None) -> None:
        self._tell = tell
        self._told: dict[str, Told] = {}

    def of(self, device: str) -> dict[str, str] | None:
        """Return what a device said, by machine; None when nobody knows."""
        told = self._told.get(device)
        return None if told is None else {"printer": told.printer}

    def report(self, told: Told) -> None:
        """Take in what a device says."""
        self._change(self._told | {told.device: told})

    def links(self, moved: bool) -> None:
        """Take in whether links on today's tickets lead elsewhere."""
        if moved:
            self.report(Told(device=_HUB, name="", printer="none", links_moved=True))
        else:
            self.gone(_HUB)

    def gone(self, device: str) -> None:
        """Forget a device that does not listen any more."""
        self._change({key: told for key, told in self._told.items() if key != device})

    def learn(self, entries: Iterable[Entry]) -> None:
        """Take in that devices are called otherwise, or were shut out."""
        for entry in entries:
            match entry.event:
                case DeviceRenamed(device=device, name=name) if device in self._told:
                    self.report(replace(self._told[device], name=name))
                case DeviceRevoked(device=device):
                    self.gone(device)

    def _change(self, told: dict[str, Told]) -> None:
        if told != self._told:
            self._told = told
            self._tell(tuple(told[device] for device in sorted(told)))
