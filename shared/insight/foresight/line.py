"""What anybody in the room can see of a line: who waits, and how long the last ones waited."""

from __future__ import annotations

from collections import deque

Who = int | str

_LAST = 20
_LONG = 80
# How much the newest wait weighs in the fading mean.
_NEWEST = 0.15


class Line:
    """The people who wait, in the order they came. Instants and waits are seconds of one clock.

    Attributes:
        last_wait: of who was called last; 0 before anybody was.
        fading_wait: the mean of all waits so far, the new ones weighing more.
        called_at: when somebody was called last.
    """

    def __init__(self) -> None:
        self.last_wait = 0.0
        self.fading_wait = 0.0
        self.called_at: float | None = None
        self._since: dict[Who, float] = {}
        self._waits: deque[float] = deque(maxlen=_LAST)
        self._gaps: deque[float] = deque(maxlen=_LONG)

    def __len__(self) -> int:
        return len(self._since)

    def join(self, who: Who, now: float) -> None:
        """Somebody begins to wait."""
        self._since[who] = now

    def leave(self, who: Who) -> float:
        """Somebody gives up; returns since when they waited."""
        return self._since.pop(who)

    def shift(self, seconds: float) -> None:
        """Go by a clock that was set forward by so many seconds."""
        self._since = {who: since + seconds for who, since in self._since.items()}
        if self.called_at is not None:
            self.called_at += seconds

    def call(self, who: Who, now: float) -> None:
        """Somebody is called."""
        since = self._since.pop(who)
        waited = now - since
        if waited > 0 and self.called_at is not None:
            # Only while somebody waits do calls tell how fast the desks are.
            self._gaps.append(now - max(self.called_at, since))
        self.fading_wait += (_NEWEST if self._waits else 1.0) * (waited - self.fading_wait)
        self._waits.append(waited)
        self.last_wait = waited
        self.called_at = now

    @property
    def is_quiet(self) -> bool:
        """Whether nobody waits, and the last one did not either."""
        return not self._since and self.last_wait == 0

    # Rules of thumb: how long somebody who comes now will wait.

    def by_length(self) -> float:
        """As many calls from now as wait, and one more, as fast as the last twenty came."""
        return self._calls_away(_LAST)

    def by_last_entered(self) -> float:
        """As long as who was called last."""
        return self.last_wait

    def by_head(self, now: float) -> float:
        """As long as the first in line has waited already."""
        return now - next(iter(self._since.values())) if self._since else 0.0

    def by_last_20(self) -> float:
        """As long as the last twenty, on average."""
        return sum(self._waits) / len(self._waits) if self._waits else 0.0

    def by_pace(self) -> float:
        """As by_length, but as fast as the last eighty came: steadier, and later to notice."""
        return self._calls_away(_LONG)

    def _calls_away(self, of_last: int) -> float:
        gaps = list(self._gaps)[-of_last:]
        if self.is_quiet or not gaps:
            return 0.0
        return (len(self._since) + 1) * sum(gaps) / len(gaps)

    def rules(self, now: float) -> tuple[float, float, float, float]:
        """Return by length, by who entered last, by the head of the line, by the last 20."""
        return self.by_length(), self.by_last_entered(), self.by_head(now), self.by_last_20()
