"""How long a guesser has to wait, and an honest person does not.

Wrong PINs are counted three times: of a person at a device, at a device whoever was meant, and of
a person wherever it was. So neither trying everybody at one console nor trying one person at many
consoles is faster than trying one person at one.

Whoever types their own PIN right is forgiven their own typos, there and in all three counts; what
was tried against others stays. Where a person is known (they have signed in there) only what
happens at that device delays them: no guesser elsewhere can shut them out of their usual desk. The
price is that a guesser who sits at that very console has as many tries as its own two counts give.
No delay is longer than LONGEST_DELAY: a console that somebody guesses at is slow for everybody
there until it is shut out, but never closed for good. A restart of the hub forgets the counts; it
knows again who is signed in where.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

FREE_GUESSES = 5
# At a device whoever is meant, and of a person anywhere: a whole crew may have a clumsy morning.
FREE_OF_MANY = 20
LONGEST_DELAY = 300.0
# After so many seconds one wrong PIN is forgotten.
FORGIVEN_AFTER = 900.0
# More than a center has of people at devices; beyond it the oldest count goes.
MOST_COUNTS = 10_000

Key = tuple[str | None, str | None]


@dataclass(slots=True)
class _Count:
    """`wrong` as of `at`, from when the next one is on its way to be forgotten."""

    at: float
    wrong: int = 0
    until: float = 0.0

    def left(self, now: float) -> int:
        """Return how many wrong ones are not yet forgotten."""
        over = int((now - self.at) / FORGIVEN_AFTER)
        self.at += over * FORGIVEN_AFTER
        self.wrong = max(0, self.wrong - over)
        return self.wrong


class Guesses:
    """The counts, in memory; `clock` counts seconds. `known` are (device, person) at work now."""

    def __init__(self, clock: Callable[[], float], known: Iterable[tuple[str, str]] = ()) -> None:
        self._clock = clock
        self._counts: OrderedDict[Key, _Count] = OrderedDict()
        self._known = OrderedDict.fromkeys(known)

    def delay(self, device: str, staff: str) -> float:
        """Return for how many seconds nobody may try this person's PIN at this device."""
        keys: list[Key] = [(device, staff), (device, None)]
        if (device, staff) not in self._known:
            keys.append((None, staff))
        counts = [self._counts[key] for key in keys if key in self._counts]
        return max((each.until - self._clock() for each in counts), default=0.0)

    def wrong(self, device: str, staff: str) -> None:
        """Count a wrong PIN."""
        self._add((device, staff), FREE_GUESSES)
        self._add((device, None), FREE_OF_MANY)
        self._add((None, staff), FREE_OF_MANY)

    def right(self, device: str, staff: str) -> None:
        """Forgive a person the wrong PINs of this device: they were typos."""
        self._forgive(device, staff)
        self._known[device, staff] = None
        self._known.move_to_end((device, staff))
        _shorten(self._known)

    def forget(self, staff: str) -> None:
        """Begin anew with a person: who has another PIN, or is on the staff no more."""
        for device, of in list(self._counts):
            if of == staff and device is not None:
                self._forgive(device, staff)
        self._counts.pop((None, staff), None)
        for device, of in list(self._known):
            if of == staff:
                del self._known[device, of]

    def _add(self, key: Key, free: int) -> None:
        now = self._clock()
        count = self._counts.setdefault(key, _Count(now))
        if count.left(now) == 0:
            count.at = now
        count.wrong += 1
        over = count.wrong - free + 1
        count.until = now + (min(LONGEST_DELAY, 2.0 ** min(over, 30)) if over > 0 else 0.0)
        self._counts.move_to_end(key)
        _shorten(self._counts)

    def _forgive(self, device: str, staff: str) -> None:
        now = self._clock()
        own = self._counts.pop((device, staff), None)
        if own is None:
            return
        for key in ((device, None), (None, staff)):
            if (count := self._counts.get(key)) is not None:
                count.wrong = max(0, count.left(now) - own.left(now))


def _shorten(kept: OrderedDict[Key, _Count] | OrderedDict[tuple[str, str], None]) -> None:
    while len(kept) > MOST_COUNTS:
        kept.popitem(last=False)
