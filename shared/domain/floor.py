"""Everything open right now: what the journal folds into (`folding.apply`).

`decisions` only read a floor. What is ended leaves it; the tables keep it.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from . import calendar
from .center import Center
from .lines import Lines
from .profile import adopted_profile
from .roles import Role, StaffRole
from .visit import AT_DESK, State, Step, Visit

# Quotas look back at most a day, which daylight saving may stretch.
_GIVEN_KEPT = timedelta(hours=26)


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A paired program; `digest` is the SHA-256 of its token, `revoked_at` ends its rights.

    A kiosk's `slot` (1 to 4) says which numbers are its own while the hub is away, a screen's
    `zone` whose calls it shows; None is the whole center. One that is `muted` is not heard.
    """

    id: str
    role: Role
    name: str
    digest: str
    added_at: datetime
    revoked_at: datetime | None = None
    slot: int | None = None
    zone: str | None = None
    muted: bool = False

    def holds_slot(self, slot: int) -> bool:
        """Say whether this kiosk may give the numbers of a slot now."""
        return self.slot == slot and self.revoked_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who may sign in."""

    name: str
    role: StaffRole
    added_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A person bound to a device and a desk; `digest` is the SHA-256 of the session's secret.

    `reason` is the break for which it is paused, if one was told.
    """

    desk: str
    staff: str
    device: str
    digest: str
    opened_at: datetime
    paused: bool = False
    reason: str | None = None

    @property
    def id(self) -> str:
        """What the session is called where others read."""
        return session_id(self.digest)


def session_id(digest: str) -> str:
    """Return a session's public name: it leads back to neither the secret nor the digest."""
    return digest[:12]


@dataclass(slots=True, kw_only=True, eq=False)
class Counter:
    """The last number given of a series on a day."""

    series: str
    day: str
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A profile and the journal's place at which it came into force."""

    seq: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSkills:
    """What a desk serves on a day instead of what the profile says; without services, that."""

    desk: str
    services: tuple[str, ...]
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShutService:
    """A service for which no number is given on a day; with no day it is open again."""

    service: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Emergency:
    """A call for help, and who goes there; until then it stands on every console."""

    id: str
    device: str
    desk: str | None
    staff: str | None
    raised_at: datetime
    acknowledged_by: str | None = None
    acknowledged_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeDesk:
    """A desk at which nobody is signed in any more."""

    desk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerPerson:
    """Somebody who may no longer sign in."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How many of a priority class a desk has called in a row, where the profile caps that."""

    desk: str
    calls: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """Somebody who will come, or came (`visit_id`); `state` is booked, kept, missed, cancelled."""

    code: str
    service: str
    due: datetime
    language: str
    priority: str | None
    people: int
    state: str = "booked"
    visit_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnRight:
    """The place of somebody who was turned away: on `day`, from `come_back` on, since `since`.

    `digest` is the SHA-256 of the secret they were given.
    """

    digest: str
    services: tuple[str, ...]
    day: str
    come_back: datetime
    since: datetime
    used_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EndedDay:
    """The last local date whose end has been dealt with, by an entry of the journal."""

    seq: int
    day: str


Touched = (
    Visit
    | Step
    | Device
    | Person
    | Session
    | DeskSkills
    | ShutService
    | Emergency
    | FreeDesk
    | FormerPerson
    | Counter
    | Profile
    | Run
    | Appointment
    | ReturnRight
    | EndedDay
)


@dataclass(eq=False)
class Floor:
    """What is open. `seq` is the journal's last entry that is folded in.

    `due` is when time alone will change something: `PassTime` does it. `booked` are the
    appointments to come, in order; `returns` and `appointments` also keep for a while those that
    were used, to say so.
    """

    seq: int = 0
    profile: str = ""
    profile_seq: int = 0
    visits: dict[str, Visit] = field(default_factory=dict)
    steps: dict[str, Step] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    at_desk: dict[str, Step] = field(default_factory=dict)
    sessions: dict[str, Session] = field(default_factory=dict)
    skills: dict[str, DeskSkills] = field(default_factory=dict)
    shut: dict[str, ShutService] = field(default_factory=dict)
    emergencies: dict[str, Emergency] = field(default_factory=dict)
    devices: dict[str, Device] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    counters: dict[tuple[str, str], Counter] = field(default_factory=dict)
    runs: dict[str, int] = field(default_factory=dict)
    appointments: dict[str, Appointment] = field(default_factory=dict)
    booked: list[tuple[datetime, str]] = field(default_factory=list)
    returns: dict[str, ReturnRight] = field(default_factory=dict)
    parked: dict[str, Step] = field(default_factory=dict)
    given: dict[str, list[datetime]] = field(default_factory=dict)
    ended_day: str = ""
    lines: Lines = field(default_factory=lambda: Lines({}, {}))
    due: datetime | None = None
    _center: Center | None = None
    _spoken: dict[str, frozenset[str] | None] | None = None

    @property
    def center(self) -> Center:
        """The profile in force; RuntimeError while there is none."""
        if self._center is None:
            raise RuntimeError("this floor has no center yet")
        return self._center

    @property
    def has_center(self) -> bool:
        """Whether a profile was adopted."""
        return self._center is not None

    def session_of(self, digest: str | None) -> Session | None:
        """Return the session with this secret's digest."""
        for session in self.sessions.values():
            if session.digest == digest:
                return session
        return None

    def services_at(self, desk: str) -> tuple[str, ...]:
        """Return what a desk of the center serves today."""
        skills = self.skills.get(desk)
        return skills.services if skills is not None else self.center.desk_by_code[desk].services

    def bound_to(self, desk: str) -> set[str]:
        """Return the services for which somebody is bound to this desk alone."""
        return {step.service for step in self.steps.values() if step.only_desk == desk}

    def is_shut(self, service: str, day: str) -> bool:
        """Say whether somebody closed a service for this local date."""
        shut = self.shut.get(service)
        return shut is not None and shut.day == day

    def spoken(self) -> dict[str, frozenset[str] | None]:
        """Return the languages that the open desks of each service speak; None is all of them."""
        if self._spoken is None:
            self._spoken = {}
            for session in self.sessions.values():
                desk = self.center.desk_by_code.get(session.desk)
                if desk is None or session.paused:
                    continue
                for service in self.services_at(desk.code):
                    known = self._spoken.get(service, frozenset())
                    if known is not None:
                        more = None if desk.interpreter else known.union(desk.languages)
                        self._spoken[service] = more
        return self._spoken

    def given_since(self, service: str, start: datetime) -> int:
        """Return how many numbers were given for a service since then, at most a day back."""
        given = self.given.get(service, [])
        return len(given) - bisect_left(given, start)

    def adopt(self, profile: str, seq: int) -> None:
        """Live by this profile, which `read_profile` let pass; raises ProfileError."""
        self._center = center = adopted_profile(profile)
        self.profile, self.profile_seq = profile, seq
        self._spoken = None
        hard_max = {
            each.code: timedelta(minutes=each.hard_max_minutes or center.calling.hard_max_minutes)
            for each in center.services
        }
        self.line_up(Lines(center.rates, hard_max))

    def line_up(self, lines: Lines) -> None:
        """Put everybody who waits into these lines."""
        self.lines = lines
        for step in self.steps.values():
            if step.state is State.WAITING:
                lines.add(step)

    def restore(self, visit: Visit) -> None:
        """Put back an open visit, as read from the tables or from before an act."""
        self.visits[visit.id] = visit
        self.numbers[visit.number] = visit.id
        for step in visit.steps:
            if step.ended_at is None:
                self.steps[step.id] = step
                self.place(step)

    def place(self, step: Step) -> None:
        """Keep lines, desks and alarms true to a step's state."""
        if step.state is State.WAITING:
            self.lines.add(step)
        elif step.state in AT_DESK and step.desk is not None:
            self.at_desk[step.desk] = step
        elif step.state is State.PARKED and step.ready_at is not None:
            self.parked[step.id] = step
            self.look_ahead()

    def displace(self, step: Step) -> None:
        """Take a step out of lines, desks and alarms before it moves."""
        if step.state is State.WAITING:
            self.lines.remove(step)
        elif step.state in AT_DESK and step.desk is not None:
            self.at_desk.pop(step.desk, None)
        elif step.state is State.PARKED and self.parked.pop(step.id, None) is not None:
            self.look_ahead()

    def note_given(self, service: str, at: datetime) -> None:
        """Count a number that was given for a service."""
        given = self.given.setdefault(service, [])
        insort(given, at)  # a clock may be set back
        if given[0] < at - _GIVEN_KEPT:
            del given[: bisect_left(given, at - _GIVEN_KEPT)]

    def desks_changed(self) -> None:
        """Forget what is derived from who is at which desk."""
        self._spoken = None

    def appoint(self, appointment: Appointment) -> None:
        """Keep an appointment, in place of any with its code."""
        self.dismiss(appointment.code)
        self.appointments[appointment.code] = appointment
        if appointment.state == "booked":
            insort(self.booked, (appointment.due, appointment.code))
        self.look_ahead()

    def dismiss(self, code: str) -> None:
        """Forget an appointment."""
        known = self.appointments.pop(code, None)
        if known is not None and known.state == "booked":
            self.booked.remove((known.due, code))
            self.look_ahead()

    def look_ahead(self) -> None:
        """Work out anew when time alone will change something."""
        times = [step.ready_at for step in self.parked.values() if step.ready_at is not None]
        times += [self.end_of(day) for day in self.days_to_end()]
        self.due = min(times, default=None)

    def days_to_end(self) -> list[date]:
        """Return the next date to end by the profile, or else that of the next appointment."""
        if self._center is None:
            return []
        if self.ended_day and self.center.end_of_day is not None:
            return [date.fromisoformat(self.ended_day) + timedelta(days=1)]
        return [self.booked[0][0].astimezone(self.center.zone).date()] if self.booked else []

    def last_over(self, now: datetime) -> date:
        """Return the last local date that is over by now."""
        today = date.fromisoformat(self.center.day(now))
        return today if self.end_of(today) <= now else today - timedelta(days=1)

    def end_of(self, day: date) -> datetime:
        """Return when a local date is over: as the profile says, or at midnight."""
        end = calendar.day_ends(self.center, day)
        if end is not None:
            return end
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=self.center.zone)
        return calendar.midnight_after(self.center, noon)
