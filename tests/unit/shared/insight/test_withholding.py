"""No count that is withheld can be computed from what is shown: table by table, and across them."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import product
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.profile import read_profile
from shared.insight.archive import Past, instant_of
from shared.insight.archive_columns import (
    DESK,
    MISSING,
    SECOND,
    STATES,
    STEP,
    TURNED,
    Columns,
    Words,
    empty,
)
from shared.insight.outcomes import CALLED, OUTCOMES
from shared.insight.studies import Sees
from shared.insight.studies.statistics import study
from shared.insight.withholding import WITHHELD, withheld
from tests.fakes.months import PROFILE

COUNTS = st.lists(st.integers(0, 12), min_size=1, max_size=8)
CENTER = read_profile(PROFILE)
DAY = date(2026, 3, 2)


@given(COUNTS)
def test_small_cells_are_withheld_and_no_sum_of_a_few_is_left(counts):
    hidden = withheld([(each,) for each in counts])
    assert all(place in hidden for place, count in enumerate(counts) if 0 < count < 5)
    left = [counts[place] for place in hidden]
    if hidden and sum(counts) >= 5:
        assert len(left) >= 2
        assert sum(left) >= 5


def tables_of(size, total):
    """Yield every table of so many cells that holds so many people."""
    if size == 1:
        yield (total,)
        return
    for first in range(total + 1):
        yield from ((first, *rest) for rest in tables_of(size - 1, total - first))


@pytest.mark.parametrize(("size", "most"), [(2, 30), (3, 17), (4, 17), (5, 14), (6, 11)])
def test_a_small_table_looks_like_others_even_to_who_knows_the_rule(size, most):
    """Of all tables that look the same, at least two differ in each withheld cell."""
    for total in range(5, most + 1):
        may_be = defaultdict(lambda: defaultdict(set))
        for counts in tables_of(size, total):
            hidden = withheld([(each,) for each in counts])
            looks = tuple(None if place in hidden else each for place, each in enumerate(counts))
            for place in hidden:
                may_be[looks][place].add(counts[place])
        for looks, places in may_be.items():
            assert all(len(values) > 1 or values == {0} for values in places.values()), looks


SERVICES, DESKS = ("papers", "health", "support"), ("desk-1", "desk-2")
CLASSES, LANGUAGES = ("", "elderly"), ("es", "uk")
ROW = st.tuples(
    st.sampled_from(SERVICES),
    st.sampled_from(DESKS),
    st.sampled_from(CLASSES),
    st.sampled_from(LANGUAGES),
    st.integers(0, 3),
    st.sampled_from(("done", "done", "done", "no-show", "cancelled", "unmet", "referred")),
    st.booleans(),
)


def past_of(rows):
    """Return a past of these steps, each a visit of its own."""
    words, steps = Words(), empty(STEP)
    size = len(rows)
    steps = {name: np.zeros(size, column.dtype) for name, column in steps.items()}
    opening = instant_of(DAY, CENTER.zone) + 10 * 3_600 * SECOND
    for place, (service, desk, group, language, number, state, in_time) in enumerate(rows):
        called = state not in {"cancelled", "unmet"}
        opened = opening + number * 24 * 3_600 * SECOND
        first = opened + (1 if in_time else 90) * 60 * SECOND
        times = (opened, opened, first, first, first, first, first + 600 * SECOND)
        if not called:
            times = (opened, opened, *[MISSING] * 4, opened)
        names = ("opened", "ready", "first_called", "called", "arrived", "started", "ended")
        row = dict(zip(names, times, strict=True)) | {
            "seq": place,
            "visit": place,
            "people": 1,
            "service": words.place(service),
            "desk": words.place(desk if called else ""),
            "priority": words.place(group),
            "language": words.place(language),
            "state": STATES.index(state),
            "waited": first - opened if called else MISSING,
        }
        for name, value in row.items():
            steps[name][place] = value
    columns = Columns(steps, empty(TURNED), empty(DESK))
    none = Columns(empty(STEP), empty(TURNED), empty(DESK))
    return Past(CENTER, words, columns, none, none, ())


class Attack:
    """What follows of an answer by reckoning: every shown figure is a sum of unknown atoms.

    An atom is everybody alike in all that the answer tells of. A withheld count is found out if
    it is a combination of shown sums.
    """

    def __init__(self, services):
        kinds = ("service", "desk", "class", "language", "day", "became", "in_time")
        every = product(
            services, (*DESKS, ""), CLASSES, LANGUAGES, range(4), OUTCOMES, (True, False)
        )
        atoms = [
            each
            for each in every
            if (each[5] in CALLED) == (each[1] != "") and (each[5] in CALLED or not each[6])
        ]
        columns = (np.array(column) for column in zip(*atoms, strict=True))
        self.of = dict(zip(kinds, columns, strict=True))
        self.all = np.ones(len(atoms), bool)
        self.called = np.isin(self.of["became"], CALLED)
        self.known, self.hidden, self.nobody = [], [], np.zeros(len(atoms), bool)

    def say(self, figure, mask, what):
        """Take a figure of the answer: how many there are of whom the mask holds."""
        if figure == WITHHELD:
            self.hidden.append((what, mask))
        elif figure == 0:
            self.nobody |= mask
        elif figure is not None:
            self.known.append(mask)

    def say_shares(self, row, here, what):
        """Take the shares of a row, which say how many they are of."""
        if row["steps"] == WITHHELD:
            return
        for name, outcome in (("left", "left"), ("no_show", "no-show")):
            self.say(row[name], here & (self.of["became"] == outcome), (what, name))
        share = row["in_time"]
        late = 1 - share if isinstance(share, float) else share
        self.say(share, here & self.of["in_time"], (what, "in time"))
        self.say(late, here & ~self.of["in_time"], (what, "late"))

    def found(self):
        """Return what of the withheld can be computed."""
        here = ~self.nobody
        known = np.array(self.known)[:, here].astype(float)
        _u, sizes, rows = np.linalg.svd(known, full_matrices=False)
        rows = rows[sizes > 1e-9]
        told = []
        for what, mask in self.hidden:
            count = mask[here].astype(float)
            rest = count - rows.T @ (rows @ count)
            if count.any() and np.abs(rest).max() < 1e-6:
                told.append(what)
        return told


def attack(answer, services):
    one, whole = Attack(services), answer["totals"]
    became = one.of["became"]
    one.say(whole["steps"], one.all, "steps")
    for name, figure in whole["outcomes"].items():
        one.say(figure, became == name, name)
    one.say_shares(whole, one.all, "all")
    one.say(whole["wait"]["known"], one.called, "called")
    one.say(whole["wait"]["unknown"], ~one.called, "never called")
    if whole["touches"] != WITHHELD:
        one.say(whole["touches"], one.called, "touches")
    if whole["service"]["known"] != WITHHELD:  # else it is the sum of two withheld outcomes
        one.say(whole["service"]["known"], np.isin(became, ("done", "referred")), "served")
    for table in ("service", "desk", "class", "language"):
        for row in answer["tables"][table]:
            here = one.of[table] == row["code"]
            one.say(row["steps"], here, (table, row["code"]))
            one.say_shares(row, here, (table, row["code"]))
    for point in answer["trend"]["points"]:
        number = (date.fromisoformat(point["since"]) - DAY).days
        one.say(point["steps"], one.of["day"] == number, point["since"])
    for bar in answer["waits"]:
        if bar["from"] is None:
            one.say(bar["steps"], ~one.called, "bar of never")
    return one.found()


@settings(max_examples=60, derandomize=True)
@given(st.lists(ROW, min_size=1, max_size=70), st.booleans())
def test_no_withheld_count_follows_from_an_answer(rows, sees):
    archive = SimpleNamespace(look=lambda progress: past_of(rows))
    asked = {"since": DAY.isoformat(), "until": (DAY + timedelta(days=3)).isoformat()}
    answer = study(asked, archive, Sees(sensitive=sees), lambda share: None)
    seen = [row for row in rows if sees or row[0] != "support"]
    if 0 < len(seen) < 5:
        assert answer["totals"] == WITHHELD
        assert "tables" not in answer
        return
    assert answer["totals"]["steps"] == len(seen)
    if seen:
        services = SERVICES if sees else SERVICES[:2]
        assert attack(answer, services) == []
    assert sees or "support" not in repr(answer)


def test_the_attack_finds_what_a_careless_answer_tells():
    """Were only the small cell withheld, the total would give it away."""
    one = Attack(SERVICES)
    health = one.of["service"] == "health"
    one.say(20, one.all, "steps")
    one.say(17, ~health, "the others")
    one.say(WITHHELD, health, "health")
    assert one.found() == ["health"]
