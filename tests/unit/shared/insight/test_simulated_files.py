"""Recorded days: what a CSV file may hold, and what is said of the rest."""

from __future__ import annotations

from contextlib import suppress
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.profile import read_profile
from shared.insight.days import RecordedDay, read_day
from shared.insight.table import TableError
from tests.fakes.house import SAMPLE

CENTER = read_profile(SAMPLE)
HEAD = "arrival,services,class,language,service_seconds,patience_seconds\n"


def read(text: str, seed: int = 1) -> RecordedDay:
    return read_day(text.encode(), CENTER, seed)


def test_a_row_says_who_comes() -> None:
    day = read(HEAD + "28800.5, papers ; health ,elderly,fr,600;300,1800\n")
    (row,) = day.arrivals
    assert row.at == 28_800.5
    assert row.services == ("papers", "health")
    assert row.seconds == (600, 300)
    assert (row.priority, row.language, row.patience) == ("elderly", "fr", 1_800)
    assert (day.faults, day.dropped) == ([], 0)


def test_what_is_not_known_has_a_default() -> None:
    (row,) = read("services,arrival\npapers;health,0\n").arrivals
    assert (row.priority, row.language, row.patience) == (None, "es", inf)
    assert all(60 < seconds < 7_200 for seconds in row.seconds)


def test_one_figure_is_for_every_service() -> None:
    (row,) = read(HEAD + "0,papers;health,,,240,\n").arrivals
    assert row.seconds == (240, 240)


def test_drawn_times_depend_on_the_seed_and_the_line_only() -> None:
    one = read("arrival,services\n0,papers\n5,papers\n")
    two = read("arrival,services\nx,papers\n5,papers\n")
    assert one.arrivals[1] == two.arrivals[0]
    assert one.arrivals[0].seconds != one.arrivals[1].seconds
    assert one != read("arrival,services\n0,papers\n5,papers\n", seed=2)


def test_drawn_times_are_usual_on_average() -> None:
    rows = "".join(f"{n},papers\n" for n in range(4_000))
    seconds = [row.seconds[0] for row in read("arrival,services\n" + rows).arrivals]
    assert sum(seconds) / len(seconds) == pytest.approx(15 * 60, rel=0.03)


def test_rows_may_stand_in_any_order() -> None:
    day = read("arrival,services\n50,papers\n20,health\n")
    assert [row.at for row in day.arrivals] == [20, 50]


@pytest.mark.parametrize(
    "data",
    [
        "\ufeffarrival,services\r\n10,papers\r\n",
        "arrival,services\n10,papers",
        "arrival,services\n\n10,papers\n,\n   \n",
        'arrival,services\n"10","papers"\n',
        "arrival;services\n10;papers\n",
        "arrival\tservices\r10\tpapers\r",
    ],
)
def test_spreadsheets_write_files_in_many_ways(data: str) -> None:
    day = read(data)
    assert [row.at for row in day.arrivals] == [10]
    assert day.faults == []


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("x,papers,,,,", 'arrival: expected seconds, not "x"'),
        (",papers,,,,", 'arrival: expected seconds, not ""'),
        ("nan,papers,,,,", "arrival: expected seconds from 0 and below 86,400, not nan"),
        ("-1,papers,,,,", "arrival: expected seconds from 0 and below 86,400, not -1"),
        ("86400,papers,,,,", "arrival: expected seconds from 0 and below 86,400, not 86400"),
        ("0,,,,,", 'services: the center has no service ""'),
        ("0,papers;dentist,,,,", 'services: the center has no service "dentist"'),
        ("0,papers;papers,,,,", "services: one stands there twice"),
        ("0,papers,king,,,", 'class: the center has no priority class "king"'),
        ("0,papers,,tlh,,", 'language: the center does not list "tlh"'),
        ("0,papers,,,1;2,", "service_seconds: expected 1 figure or 1, found 2"),
        ("0,papers,,,soon,", 'service_seconds: expected seconds, not "soon"'),
        ("0,papers,,,-5,", "service_seconds: expected seconds from 0 and below 86,400, not -5"),
        ("0,papers,,,,inf", "patience_seconds: expected seconds from 0, not inf"),
        ("0,papers,,,,,,", "expected 6 cells, found 8"),
    ],
)
def test_a_broken_row_is_named_and_the_good_ones_stay(row: str, said: str) -> None:
    day = read(f"{HEAD}0,papers,,,,\n{row}\n10,health,,,,\n")
    assert day.faults == [f"line 3: {said}"]
    assert (len(day.arrivals), day.dropped) == (2, 1)


def test_columns_that_are_not_known_are_named_and_left_out() -> None:
    day = read("arrival,services,colour,arrival\n1,papers,red,2\n")
    assert [row.at for row in day.arrivals] == [2]
    assert day.faults == [
        'line 1: the column "colour" is not known and not used',
        'line 1: the column "arrival" stands there twice; the last one counts',
    ]
    assert day.dropped == 0


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "expected the column arrival and the column services"),
        (b"arrival\n1\n", "expected the column services"),
        (b"arrival,services\n", "no row can be used"),
        (
            b"arrival,services\nx,papers\n",
            'no row can be used; line 2: arrival: expected seconds, not "x"',
        ),
        (b"arrival,services\n1,pap\xe9\n", "line 2: expected letters in UTF-8"),
        ("arrival,services\n1,papers\n".encode("utf-16"), "expected text in UTF-8"),
    ],
)
def test_a_file_without_a_usable_row_is_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(TableError) as caught:
        read_day(data, CENTER)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@given(
    st.one_of(
        st.binary(max_size=200),
        st.text(alphabet='0123456789,;\n"\x00apersvicl .-', max_size=120).map(
            lambda text: (HEAD + text).encode()
        ),
    )
)
def test_any_bytes_are_a_day_or_a_sentence(data: bytes) -> None:
    with suppress(TableError):
        assert read_day(data, CENTER).arrivals
