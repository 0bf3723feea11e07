"""Joining as a machine without a screen: which center, which name, the digits, and what came of it.

Every method that needs the time is given it, in seconds of one monotonic clock. What is to be done
outside (dial, hang up, forget, leave) is kept for `take_effects`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from shared.link.addresses import read_address
from shared.link.errors import AwayReason
from shared.link.pairing_told import Dialling, NotYet, ShowCode, Told
from shared.link.session import FoundHub

ALONE_AFTER = 8.0
"""Seconds a screen without hands waits for a second center before it dials the only one."""
GOES_ON_AFTER = 60.0
"""Seconds the last page stays when nobody presses anything."""
LONGEST_NAME = 40


class Face(StrEnum):
    """What the page shows."""

    SHUT_OUT = "shut-out"
    CENTERS = "centers"
    ADDRESS = "address"
    NAME = "name"
    ASKING = "asking"
    CODE = "code"
    TROUBLE = "trouble"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class Place:
    """A center that may be joined: its name, and where it answers."""

    key: str
    name: str
    urls: tuple[str, ...]

    @property
    def where(self) -> str:
        """Its address without the scheme: what tells two centers of one name apart."""
        return self.urls[0].removeprefix("https://")


@dataclass(frozen=True, slots=True)
class Dial:
    """Ask the center at these addresses to be admitted, under this name."""

    urls: tuple[str, ...]
    name: str


class Do(StrEnum):
    """What else is to be done outside."""

    HANG_UP = "hang-up"
    FORGET = "forget"
    LEAVE = "leave"


Effect = Dial | Do
_TALKING = {Face.ASKING, Face.CODE, Face.TROUBLE}


class Page:
    """The state of one pairing page.

    `by_itself` is for a screen without hands. `shut_out` says why the device it had is of no use.
    `code` are the digits shown, `until` the instant they run out, `reason` what went wrong last,
    `retry_at` when it is tried again: None when only a person can do something.
    """

    def __init__(
        self,
        name: str,
        *,
        by_itself: bool = False,
        url: str | None = None,
        shut_out: AwayReason | None = None,
    ) -> None:
        self.name = name
        self.address = ""
        self.address_is_wrong = False
        self.shut_out = shut_out
        self.is_known_again = False
        self.places: tuple[Place, ...] = ()
        self.place: Place | None = None
        self.code = ""
        self.until = 0.0
        self.reason = ""
        self.retry_at: float | None = None
        self.face = Face.SHUT_OUT if shut_out else Face.CENTERS
        self._by_itself = by_itself
        self._alone_since: float | None = None
        self._listed_at = 0.0
        self._effects: list[Effect] = []
        if url and not shut_out:
            self._dial(_typed(url))

    # What is found, and what the hub says

    def found(self, hubs: Sequence[FoundHub], now: float) -> None:
        """Take in the centers that are announced now."""
        # Anyone may announce anything, also what another announces: each place stands once.
        places = (
            Place(
                f"{each.hub} {each.urls[0]}", each.center or each.urls[0], _likely_first(each.urls)
            )
            for each in hubs
        )
        self.places = tuple({each.key: each for each in places}.values())
        alone = len(self.places) == 1
        self._alone_since = (self._alone_since or now) if alone else None

    def told(self, told: Told, now: float) -> None:
        """Take in what joining has to tell."""
        if self.face not in _TALKING:
            return
        match told:
            case Dialling():
                # Digits that ran out stay until there are new ones, so that nothing flickers.
                self.face = Face.CODE if self._is_between_codes else Face.ASKING
            case ShowCode(_, code, seconds):
                self.face, self.code, self.until = Face.CODE, code, now + seconds
                if self.reason not in {"expired", "sent-away"}:
                    self.reason = ""
            case NotYet(_, reason, seconds):
                self.reason, self.retry_at = reason, now + seconds
                self.face = Face.CODE if self._is_between_codes else Face.TROUBLE
                self.until = now

    @property
    def _is_between_codes(self) -> bool:
        return self.reason == "expired" and self.code != ""

    def failed(self, reason: str) -> None:
        """Note that it cannot be tried again without a person."""
        if self.face in _TALKING:
            self.face, self.reason, self.retry_at = Face.TROUBLE, reason, None

    def joined(self, now: float) -> None:
        """Note that the device is admitted and on disk; forget that where somebody gave up."""
        if self.face in _TALKING:
            self.face, self._listed_at = Face.LISTED, now
        else:
            self._effects.append(Do.FORGET)

    def known_again(self) -> None:
        """Leave a page that is of no use: the hub listens to the old device after all."""
        self.is_known_again = True
        if self.face is Face.SHUT_OUT:
            self._effects.append(Do.LEAVE)

    # What a person presses

    def choose(self, key: str) -> None:
        """Join this center; one that is gone changes nothing."""
        place = next((each for each in self.places if each.key == key), None)
        if self.face is Face.CENTERS and place is not None:
            self._dial(place)

    def choose_number(self, number: int) -> None:
        """Join the center with this number in the list, from 1."""
        if 1 <= number <= len(self.places):
            self.choose(self.places[number - 1].key)

    def ask_address(self) -> None:
        """Let an address be typed."""
        if self.face is Face.CENTERS:
            self._stay()
            self.face, self.address_is_wrong = Face.ADDRESS, False

    def ask_name(self) -> None:
        """Let another name be typed."""
        if self.face is Face.CENTERS:
            self._stay()
            self.face = Face.NAME

    def enter(self, text: str) -> None:
        """Take what was typed on the address or the name face."""
        if self.face is Face.ADDRESS:
            self.address = text.strip()
            try:
                place = _typed(self.address)
            except ValueError:
                self.address_is_wrong = True
            else:
                self._dial(place)
        elif self.face is Face.NAME and (name := fit_name(text)):
            self.name, self.face = name, Face.CENTERS

    def again(self) -> None:
        """Try once more after trouble, or join anew after having been shut out."""
        if self.face is Face.SHUT_OUT:
            self.face = Face.CENTERS
        elif self.face is Face.TROUBLE and self.place is not None:
            self._effects.append(Do.HANG_UP)
            self._dial(self.place)

    def back(self) -> None:
        """Go back; whatever is under way ends, and nothing of it is kept."""
        self._stay()
        if self.face in _TALKING:
            self._effects.append(Do.HANG_UP)
        if self.can_go_back:
            here = self.face is Face.CENTERS
            self.face = Face.SHUT_OUT if here else Face.CENTERS
        if self.face is Face.SHUT_OUT and self.is_known_again:
            self._effects.append(Do.LEAVE)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a face before this one."""
        if self.face is Face.CENTERS:
            return self.shut_out is not None
        return self.face not in {Face.SHUT_OUT, Face.LISTED}

    def go_on(self) -> None:
        """Begin to work as a device of the hub."""
        if self.face is Face.LISTED:
            self._effects.append(Do.LEAVE)

    def forget(self) -> None:
        """Leave a hub that does not list this device, and begin again."""
        if self.face is Face.LISTED:
            self._stay()
            self._effects.append(Do.FORGET)
            self.face, self.shut_out = Face.CENTERS, None

    # What time does

    def tick(self, now: float) -> None:
        """Do what time alone does."""
        if (left := self.seconds(now)) is None or left > 0:
            return
        if self.face is Face.LISTED:
            self.go_on()
        elif self.face is Face.CENTERS:
            self.choose(self.places[0].key)

    def seconds(self, now: float) -> int | None:
        """Return the seconds to count down on this face; None when nothing is waited for."""
        end = {
            Face.CODE: self.until,
            Face.TROUBLE: self.retry_at,
            Face.LISTED: self._listed_at + GOES_ON_AFTER,
            Face.CENTERS: self._alone_until,
        }.get(self.face)
        return None if end is None else max(0, round(end - now))

    @property
    def _alone_until(self) -> float | None:
        if not self._by_itself or self._alone_since is None:
            return None
        return self._alone_since + ALONE_AFTER

    def take_effects(self) -> list[Effect]:
        """Return what is to be done outside, once."""
        effects, self._effects = self._effects, []
        return effects

    def _dial(self, place: Place) -> None:
        self.place, self.face = place, Face.ASKING
        self.code, self.reason, self.retry_at = "", "", None
        self._effects.append(Dial(place.urls, self.name))

    def _stay(self) -> None:
        """There are hands after all: nothing is begun without them any more."""
        self._by_itself = False


def fit_name(text: str) -> str:
    """Return a name as the hub takes it: one line, no control characters, not too long."""
    plain = "".join(each for each in text if unicodedata.category(each)[0] != "C")
    return " ".join(plain.split())[:LONGEST_NAME].strip()


def _typed(text: str) -> Place:
    """Return the place at a typed address; raises ValueError."""
    url = read_address(text)
    return Place(url, url.removeprefix("https://"), (url,))


def _likely_first(urls: Sequence[str]) -> tuple[str, ...]:
    """Return IPv4 first: it is what people write on labels."""
    return tuple(sorted(urls, key=lambda url: "[" in url))
