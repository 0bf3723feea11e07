"""What stands on one paper; nothing about the visitor beyond the public name of the service."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from shared.domain.series import mark

_LONGEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A ticket to print, in the visitor's language.

    number: as it is called, for example "A-017".
    public_names: the services' names as others may read them; a sensitive one
        comes with its neutral name.
    printed_at: an aware instant; zone is the center's, for the time on paper.
    people_ahead, wait_range: None when not known; the range is in whole minutes.
    link: what the QR says, http://.../t/TOKEN.
    language: code of the visitor's language.
    wait_at, ask_at: the center's own lines on where to wait and to ask, in that language.
    bring: what to have at hand, in that language; people: how many come together.
    fetched: nobody calls this number out: somebody comes to its visitor.
    copy: the same may be on another paper already.

    Raises ValueError with a sentence when something cannot stand on a ticket.
    """

    center: str
    number: str
    public_names: tuple[str, ...]
    printed_at: datetime
    zone: tzinfo
    link: str
    language: str
    people_ahead: int | None = None
    wait_range: tuple[int, int] | None = None
    wait_at: str = ""
    ask_at: str = ""
    bring: tuple[str, ...] = ()
    people: int = 1
    fetched: bool = False
    copy: bool = False

    def __post_init__(self) -> None:
        """Check everything that comes from elsewhere."""
        _check_text("center", self.center, _LONGEST)
        _check_text("number", self.number, 8)
        for name in self.public_names:
            _check_text("public name", name, _LONGEST)
        for line in filter(None, (self.wait_at, self.ask_at, *self.bring)):
            _check_text("line of the center", line, _LONGEST)
        if self.people < 1:
            raise ValueError("A ticket is for one person or more.")
        if self.printed_at.tzinfo is None:
            raise ValueError("A ticket's time needs its time zone.")
        self._check_waiting()
        self._check_link()

    def _check_waiting(self) -> None:
        if self.people_ahead is not None and self.people_ahead < 0:
            raise ValueError("The people ahead cannot be fewer than none.")
        if self.wait_range is not None and not 0 <= self.wait_range[0] <= self.wait_range[1]:
            raise ValueError(f"A waiting time runs upwards from 0, not as {self.wait_range}.")

    def _check_link(self) -> None:
        _check_text("link", self.link, 300)
        if not self.link.startswith(("http://", "https://")) or not self.link.isascii():
            raise ValueError(f"A ticket's link is a web address, not {self.link!r}.")

    @property
    def local_time(self) -> datetime:
        """The time on the center's wall."""
        return self.printed_at.astimezone(self.zone)

    @property
    def mark(self) -> tuple[str, bool]:
        """The shape of the series, and whether it is hollow."""
        return mark(self.number[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnSlip:
    """A paper to come back with, without a number: whoever brings it that day goes first.

    come_back: an aware instant; zone is the center's, for days and times on paper.
    token: what the QR says, and nothing else.
    The rest as on a Slip.

    Raises ValueError with a sentence when something cannot stand on it.
    """

    center: str
    public_names: tuple[str, ...]
    printed_at: datetime
    come_back: datetime
    zone: tzinfo
    token: str
    language: str
    bring: tuple[str, ...] = ()
    copy: bool = False

    def __post_init__(self) -> None:
        """Check everything that comes from elsewhere."""
        _check_text("center", self.center, _LONGEST)
        _check_text("token", self.token, _LONGEST)
        for name in self.public_names:
            _check_text("public name", name, _LONGEST)
        for line in self.bring:
            _check_text("line of the center", line, _LONGEST)
        if self.printed_at.tzinfo is None or self.come_back.tzinfo is None:
            raise ValueError("A ticket's time needs its time zone.")

    @property
    def number(self) -> str:
        """What names it in a log: it has no number."""
        return "to come back with"

    @property
    def local_time(self) -> datetime:
        """The time on the center's wall."""
        return self.printed_at.astimezone(self.zone)

    @property
    def local_come_back(self) -> datetime:
        """Day and time to come back, on the center's wall."""
        return self.come_back.astimezone(self.zone)


AnySlip = Slip | ReturnSlip


def _check_text(what: str, text: str, longest: int) -> None:
    """Refuse what no paper can show: nothing, too much, control characters, half characters."""
    if not text.strip() or len(text) > longest:
        raise ValueError(f"A ticket's {what} has 1 to {longest} characters, not {len(text)}.")
    if any(ord(letter) < 0x20 or 0x7F <= ord(letter) < 0xA0 for letter in text):
        raise ValueError(f"A ticket's {what} holds a control character.")
    if any(0xD800 <= ord(letter) < 0xE000 for letter in text):
        raise ValueError(f"A ticket's {what} holds half a character.")
