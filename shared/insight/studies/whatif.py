"""What a change would do: days of the center's own past, run again with it and without.

Asked: `weekday` (Monday is 0), `staffing`, a list of `service`, `from` and `until` ("08:00") and
`desks` more (or fewer, below 0), `rates` of priority classes, and if wanted `days` to simulate
(100) and `weeks` to look back (26). Answered: what `effects` tells, of the services that may be
seen, and `history` of those: `since`, `until`, `days`, how many of them are `imported`, how many
were left out because no desk is known of them (`unstaffed`), `visits` on such a day, and the `mean`
wait that was recorded, beside which the simulated one of today stands. Of fewer than five visits in
all nothing is told (`too-few`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from statistics import fmean
from typing import Any

from ...domain.center import Center
from ..archive import Archive, Past
from ..whatif.both_cores import shared_out
from ..whatif.change import ChangeError, read_change
from ..whatif.effects import effects
from ..whatif.recorded import Came, Durations, Patience, RecordedDay, recorded_days
from ..whatif.trial import Trial, always_open
from ..withholding import FEWEST
from . import CannotStudy, Sees

Json = dict[str, Any]
Progress = Callable[[float], None]

_DAYS, _MOST_DAYS = 100, 1_000
_WEEKS, _MOST_WEEKS = 26, 520


def study(asked: Json, archive: Archive, sees: Sees, progress: Progress) -> Json:
    """Return what a change would do; raises CannotStudy."""
    count = _number(asked, "days", _DAYS, 2, _MOST_DAYS)
    trial = trial_of(asked, archive, lambda _share: progress(0.0))
    seen = services_seen(trial.center, sees)
    check_many(trial, seen)
    pairs = shared_out(count, trial.pair, progress)
    return effects(trial.center, pairs, len(trial.days), seen) | {"history": history(trial, seen)}


def trial_of(asked: Json, archive: Archive, progress: Progress) -> Trial:
    """Return the past that a question is about, and the change it asks for; raises CannotStudy."""
    weekday = _number(asked, "weekday", None, 0, 6)
    weeks = _number(asked, "weeks", _WEEKS, 1, _MOST_WEEKS)
    past = archive.look(progress)
    if past is None:
        raise CannotStudy("no-center", "There is no center here yet.")
    return made_trial(past, asked, recorded_days(past, weekday, weeks))


def made_trial(past: Past, asked: Json, days: list[RecordedDay]) -> Trial:
    """Return the trial of a question on these days; raises CannotStudy."""
    try:
        change = read_change(asked, past.center)
    except ChangeError as error:
        raise CannotStudy("wrong-change", str(error)) from None
    if not days:
        raise CannotStudy("no-days", "There is no such day in the past yet.")
    staffed = [each for each in days if each.shifts]
    if not staffed:
        said = "Of none of these days it is known which desks called. Import them with their desks."
        raise CannotStudy("no-desks", said)
    return Trial(
        center=always_open(past.center),
        days=staffed,
        durations=Durations(past, staffed),
        patience=Patience(staffed),
        change=change,
        unstaffed=len(days) - len(staffed),
    )


def services_seen(center: Center, sees: Sees) -> list[str]:
    """Return the services that may be seen, in the profile's order."""
    return [each.code for each in center.services if sees.sensitive or not each.sensitive]


def check_many(trial: Trial, seen: Collection[str]) -> None:
    """Raise CannotStudy unless enough came for these services that nobody can be told from it."""
    if sum(len(_seen(day, seen)) for day in trial.days) < FEWEST:
        raise CannotStudy("too-few", "Fewer than five visitors came on such days.")


def _seen(day: RecordedDay, seen: Collection[str]) -> list[Came]:
    """Return the visits of a day that any of these services was asked for."""
    return [each for each in day.visits if not set(seen).isdisjoint(each.services)]


def history(trial: Trial, seen: Collection[str]) -> Json:
    """Return which days are run again, and how long visitors really waited on them, in minutes."""
    days = trial.days
    waits = [
        fmean(found) / 60
        for day in days
        if (found := [wait for service, wait in day.waits if service in seen])
    ]
    return {
        "since": days[0].day.isoformat(),
        "until": days[-1].day.isoformat(),
        "days": len(days),
        "imported": sum(each.imported for each in days),
        "unstaffed": trial.unstaffed,
        "visits": round(fmean(len(_seen(day, seen)) for day in days), 1),
        "mean": fmean(waits) if waits else None,
    }


def _number(asked: Json, name: str, usual: int | None, least: int, most: int) -> int:
    found = asked.get(name, usual)
    if type(found) is not int or not least <= found <= most:
        raise CannotStudy(f"wrong-{name}", f"{name}: expected a number from {least} to {most}.")
    return found
