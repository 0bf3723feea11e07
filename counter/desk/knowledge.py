"""What a console knows: the center, the floor, who sits here, and whether that is true now."""

from __future__ import annotations

from collections.abc import Sequence

from counter.desk.center import Center, Desk
from shared.link.errors import AwayReason
from shared.link.floor_view import FloorView
from shared.link.rows import Row
from shared.link.session import Away
from shared.link.wire import Json


class Knowledge:
    """The console's picture of the world.

    `health` is how the kiosks' printers are, as HealthTold says it, while the hub is there;
    `messages` what was said to desks, as MessagesTold says it. `desk`
    and `staff` are those of the session or of the last try to sign in; `away` says since
    when the hub is, if it is.
    """

    def __init__(self) -> None:
        self.center: Center | None = None
        self.floor: FloorView | None = None
        self.away: Away | None = None
        self.health: Sequence[Json] = ()
        self.messages: Sequence[Json] = ()
        self.desk = ""
        self.staff = ""
        self._live = False

    @property
    def is_ready(self) -> bool:
        """Whether center and floor are known, however old."""
        return self.center is not None and self.floor is not None

    @property
    def is_away(self) -> bool:
        """Whether the hub cannot be asked now."""
        return not (self._live and self.is_ready)

    @property
    def is_shut_out(self) -> bool:
        """Whether the hub was told never to listen to this computer again."""
        return self.away is not None and self.away.reason is AwayReason.SHUT_OUT

    @property
    def my_desk(self) -> Desk | None:
        """The desk of this session, as the profile describes it."""
        return self.center.desks.get(self.desk) if self.center else None

    @property
    def services(self) -> tuple[str, ...]:
        """The services of my desk today."""
        return self.services_of(self.desk)

    def services_of(self, desk: str) -> tuple[str, ...]:
        """Return what a desk serves today: what a supervisor said, or else the profile."""
        row = self.floor.desks.get(desk) if self.floor else None
        if row is not None and row.services is not None:
            return row.services
        told = self.center.desks.get(desk) if self.center else None
        return told.services if told else ()

    @property
    def current(self) -> Row | None:
        """The visitor called to or served at my desk."""
        return self.floor.at_desk(self.desk) if self.floor else None

    @property
    def private_asked(self) -> tuple[Row, ...]:
        """Who asks to speak in private, the longest first, where my desk is to answer that."""
        if self.floor is None or self.center is None or self.center.welcome not in self.services:
            return ()
        welcome = self.center.welcome
        return tuple(row for row in self.floor.waiting if row.discreet and row.service == welcome)

    def desk_state(self, desk: str) -> str:
        """Return "open", "paused" or "closed"."""
        row = self.floor.desks.get(desk) if self.floor else None
        return row.state if row else "closed"

    def desk_staff(self, desk: str) -> str:
        """Return who sits at a desk, or an empty string."""
        row = self.floor.desks.get(desk) if self.floor else None
        return (row.staff or "") if row else ""

    def center_changed(self, center: Center) -> None:
        """Take what the center's things are called from now on."""
        self.center = center

    def went_away(self, away: Away) -> None:
        """Keep the last state: the hub cannot be reached."""
        self._live, self.away, self.health = False, away, ()
