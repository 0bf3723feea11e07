"""Waits foreseen on queues that go wrong as real ones do."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from shared.insight.__main__ import main
from shared.insight.foresight.trace import Stay, read_trace
from shared.insight.foresight.walking import OURS, RULES, Room, moments, walk
from tests.unit.shared.insight.made_queues import lunch, made, rush

QUEUES = {
    "steady": lambda: made(an_hour=lambda _: 43.0),
    "rush hours": lambda: made(an_hour=rush),
    "no ends": lambda: made(an_hour=rush, ends=False, seed=4),
    "staff leaving": lambda: made(desks=lunch),
    "abandonment": lambda: made(an_hour=lambda _: 60.0, patience=900.0),
    "priority": lambda: made(an_hour=lambda _: 44.0, priority=2.0),
    "strict priority": lambda: made(an_hour=lambda _: 44.0, priority=1e6),
    "one day": lambda: made(an_hour=rush, days=1, seed=11),
}


@pytest.mark.parametrize("queue", QUEUES)
def test_ours_is_nearer_than_every_rule_of_thumb(queue: str):
    found = walk(QUEUES[queue]())
    ours = found.pop(OURS)
    assert tuple(found) == RULES
    for each in found.values():
        assert ours["mae"] < each["mae"]
        assert ours["rmse"] < each["rmse"]
        assert ours["n"] == each["n"]
    assert 0.85 <= ours["covered_p90"] <= 0.95
    # Where many do not wait at all, more than half are at most at the low end: it is 0.
    assert 0.45 <= ours["covered_p50"] <= 0.75


def test_a_regime_that_comes_and_goes_does_not_mislead_the_blend():
    """Over lunch waits grow from minutes to an hour, and shrink as fast when all are back."""
    found = walk(made(an_hour=lambda _: 44.0, desks=lambda hour: 2 if 12 < hour < 14 else 5))
    ours = found.pop(OURS)
    assert all(ours["mae"] < 0.95 * each["mae"] for each in found.values())


def said_of(stays: list[Stay], before: float) -> list[tuple]:
    """Return what was said to all who came before an instant."""
    room, said = Room(), []
    for at, turn, who in sorted(moments(stays)):
        if at >= before:
            break
        room.happen(at, turn, who, stays[who])
        if turn.name == "ARRIVE":
            said.append((who, room.said[who].points, room.said[who].ranges))
    return said


def test_nothing_is_known_before_it_happens():
    stays = made(an_hour=rush, days=1)
    noon = 12 * 3600.0
    later = [
        replace(stay, arrival=stay.arrival + 60, start=stay.start + 999, end=None)
        if stay.arrival > noon
        else replace(
            stay,
            start=stay.start if stay.start < noon else stay.start + 500,
            end=stay.end if stay.end < noon else None,
        )
        for stay in stays
    ]
    assert said_of(stays, noon) == said_of(later, noon)
    assert len(said_of(stays, noon)) > 100


def test_who_waits_alone_at_once_was_told_so():
    stays = [
        Stay(arrival=t, start=t, end=t + 10, left=None, priority="", queue="")
        for t in (0.0, 100.0, 100.0, 300.0)
    ]
    found = walk(stays)
    assert {name: each["mae"] for name, each in found.items()} == dict.fromkeys((OURS, *RULES), 0)


def test_a_queue_that_nobody_was_called_from_has_no_errors():
    stays = [Stay(arrival=1.0, start=None, end=None, left=5.0, priority="", queue="")]
    assert walk(stays)[OURS]["n"] == 0


def test_every_queue_of_a_trace_has_a_line_of_its_own():
    one = [replace(stay, queue="a") for stay in made(days=1)]
    idle = [
        Stay(arrival=t, start=t, end=None, left=None, priority="", queue="b")
        for t in range(9 * 3600, 16 * 3600, 600)
    ]
    room = Room()
    both = sorted([*one, *idle], key=lambda stay: stay.arrival)
    worst = 0.0
    for at, turn, who in sorted(moments(both)):
        room.happen(at, turn, who, both[who])
        if turn.name == "ARRIVE" and both[who].queue == "b":
            worst = max(worst, *(room.said[who].points[name] for name in RULES))
    assert worst == 0


def replayed(tmp_path: Path, text: str, capsys) -> tuple[int, str, str]:
    path = tmp_path / "trace.csv"
    path.write_text(text)
    code = main(["replay", "--trace", str(path)])
    out, err = capsys.readouterr()
    return code, out, err.replace(str(path), "trace.csv")


def test_the_command_prints_each_estimator(tmp_path: Path, capsys):
    rows = [f"{t},{t + 30 * (t % 7)},,,," for t in range(0, 6000, 20)]
    code, out, err = replayed(
        tmp_path, "arrival,start,end,class,queue,left\n" + "\n".join(rows), capsys
    )
    assert (code, err) == (0, "")
    found = json.loads(out)["estimators"]
    assert set(found) == {OURS, *RULES}
    assert set(found[OURS]) == {"mae", "rmse", "bias", "covered_p50", "covered_p90", "n"}
    assert found[OURS]["n"] == 300


BROKEN = """arrival,start,end,class,queue,left,desk
10,5,,,,,1
10,20,15,,,,1
yesterday,20,,,,,1
10,,,,,,1
10,20,,,,30,1
10,,30,,,25,1
-5,20,,,,,1
nan,20,,,,,1
10,20,,,,,1,9
10,,,,,5,1
10,20,30,,,,1
"""


def test_every_bad_row_is_named_and_every_good_one_kept(tmp_path: Path, capsys):
    code, out, err = replayed(tmp_path, BROKEN, capsys)
    assert code == 0
    assert json.loads(out)["estimators"][OURS]["n"] == 1
    assert err.splitlines() == [
        'trace.csv: line 1: the column "desk" is not known and not used.',
        "trace.csv: line 2: start is before arrival.",
        "trace.csv: line 3: end is before start.",
        'trace.csv: line 4: arrival: expected seconds, not "yesterday".',
        "trace.csv: line 5: expected a start, or when they left.",
        "trace.csv: line 6: start and left: only one can be.",
        "trace.csv: line 7: end: there was no start.",
        "trace.csv: line 8: arrival: expected seconds from 0, not -5.",
        "trace.csv: line 9: arrival: expected seconds from 0, not nan.",
        "trace.csv: line 10: expected 7 cells, found 8.",
        "trace.csv: line 11: left is before arrival.",
        "10 rows were left out, 1 were used.",
    ]


def test_one_line_that_is_no_csv_or_no_utf8_costs_no_other():
    rows = read_trace(b'arrival,start,queue\n1,2,a\n3,4,"b\n5,6,\xf3\n1e200,1e300,a\n7,8,a\n')
    assert [stay.arrival for stay in rows.kept] == [1, 7]
    assert rows.faults == [
        'line 3: expected every quote (") to be closed, or doubled',
        "line 4: expected letters in UTF-8",
        "line 5: arrival: expected seconds of a clock, not 1e200",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "trace.csv: line 1: expected the column arrival and the column start.\n"),
        ("arrival\n5\n", "trace.csv: line 1: expected the column start.\n"),
        ("arrival,start\n", "trace.csv: no row can be used.\n"),
        (
            "arrival,start\n5,1\n",
            "trace.csv: no row can be used; line 2: start is before arrival.\n",
        ),
    ],
)
def test_a_file_without_a_good_row_is_refused(tmp_path: Path, capsys, text: str, said: str):
    assert replayed(tmp_path, text, capsys) == (1, "", said)


def test_rows_may_come_in_any_order():
    text = "arrival,start\n50,70\n10,20\n"
    kept = read_trace(text.encode()).kept
    assert walk(kept) == walk(sorted(kept, key=lambda stay: stay.arrival))
