"""Who works at this console: its session, whether it is locked, and who took the desk over."""

from __future__ import annotations

from counter.desk import acts
from counter.desk.knowledge import Knowledge
from shared.domain.commands.desks import SignedIn
from shared.domain.roles import StaffRole


class Seat(Knowledge):
    """The session of one console.

    `rank` is what the person here is, as the hub said. `is_locked` covers everything until the same
    person has shown their PIN; it locks itself after `idle_lock_minutes` (0: never).
    """

    def __init__(self) -> None:
        super().__init__()
        self.rank: StaffRole | None = None
        self.is_locked = False
        self.idle_lock_minutes = 0
        self._session: str | None = None
        self._session_id = ""
        self._seen = False
        self._wonders = False
        self._device: str | None = None

    @property
    def is_signed_in(self) -> bool:
        """Whether this console holds a session."""
        return self._session is not None

    @property
    def session(self) -> str | None:
        """The secret of the session, for what is asked beside the desk's work."""
        return self._session

    @property
    def leads(self) -> bool:
        """Whether the person here may let devices in."""
        return self.rank in {StaffRole.SUPERVISOR, StaffRole.MANAGER}

    @property
    def manages(self) -> bool:
        """Whether the person here may shut devices out and give colleagues a new PIN."""
        return self.rank is StaffRole.MANAGER

    @property
    def may_pick(self) -> bool:
        """Whether the profile lets the person here call somebody out of turn."""
        return self.center is not None and self.rank in self.center.pickers

    def lock(self) -> None:
        """Cover everything until the person here has shown their PIN."""
        self.is_locked = self.is_signed_in

    def _hold(self, signed: SignedIn) -> None:
        """Work with this session from now on."""
        self._session, self._session_id = signed.session, signed.session_id
        self.rank, self.idle_lock_minutes = signed.role, signed.idle_lock_minutes
        self.is_locked, self._wonders = False, False
        row = self.floor.desks.get(self.desk) if self.floor else None
        self._seen = row is not None and row.session == signed.session_id
        self._device = row.device if row is not None and self._seen else None

    def _give_up(self) -> None:
        """Work with no session any more."""
        self._session, self.rank = None, None
        self.is_locked, self._wonders = False, False

    def _was_ended(self, session: str | None, code: str) -> bool:
        """See what a refusal says of our session; one of an older session says nothing.

        Returns whether the session is over. Why, the floor may tell a little later.
        """
        ours = session is not None and session == self._session
        if ours and code == acts.LOCKED:
            self.lock()
        return ours and code == acts.SIGNED_OUT

    def _taken_by(self) -> str | None:
        """Return who has the desk in our place; the floor may be behind our own sign-in."""
        row = self.floor.desks.get(self.desk) if self.floor else None
        if row is None or not row.session or not self._session_id:
            return None
        if row.session == self._session_id:
            self._seen, self._device = True, row.device
            return None
        if self.is_locked and (row.device, row.staff) == (self._device, self.staff):
            # Opened again from here: the answer with the new session is on its way.
            return None
        ours = self.is_signed_in and self._seen
        return row.staff or "" if ours or self._wonders else None
