"""`python -m shared.insight`: what it prints, and what it says of bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from shared.insight.__main__ import main
from tests.fakes.house import SAMPLE

QUEUE = ["queue", "--servers", "1", "--visits", "200", "--service", "exponential"]


@pytest.fixture
def center(tmp_path: Path) -> str:
    path = tmp_path / "center.toml"
    path.write_text(SAMPLE, encoding="utf-8")
    return str(path)


def sentence(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command line that must fail; return its one line."""
    try:
        code = main(list(arguments))
    except SystemExit as stop:
        code = int(str(stop.code))
    said = capsys.readouterr()
    assert code != 0
    assert said.out == ""
    (line,) = said.err.splitlines()
    return line


def test_a_queue_is_printed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*QUEUE, "--arrivals", "0.3,0.5", "--weights", "2,1", "--seed", "1"]) == 0
    classes = json.loads(capsys.readouterr().out)["classes"]
    assert [list(each) for each in classes] == [["mean", "p90", "max", "waiting", "abandoned"]] * 2
    assert all(0 < each["mean"] < each["p90"] < each["max"] for each in classes)
    assert all(0 < each["waiting"] < 1 for each in classes)
    assert [each["abandoned"] for each in classes] == [0, 0]


def test_patience_carries_a_load_above_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*QUEUE, "--arrivals", "2", "--patience", "1"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["classes"]
    assert 0.3 < found["abandoned"] < 0.7


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("--arrivals 0.3,0.5 --weights 1", "As many weights as arrival rates are expected: 2"),
        ("--arrivals 0.3,-0.5", "An arrival rate is from 0.001 to 1,000, not -0.5."),
        ("--arrivals 0.3,nan", "An arrival rate is from 0.001 to 1,000, not nan."),
        ("--arrivals inf", "An arrival rate is from 0.001 to 1,000, not inf."),
        ("--arrivals 0.3,,0.2", 'expected numbers with commas, not "0.3,,0.2"'),
        ("--arrivals 0.5 --weights 0", "A weight is from 1e-06 to 1,000,000, not 0."),
        ("--arrivals 1", "A load of 1 makes the queue grow without end"),
        ("--arrivals 0.5 --patience -1", "The patience rate is from 0.001 to 1,000, not -1."),
        ("--arrivals 0.5 --patience nan", "The patience rate is from 0.001 to 1,000, not nan."),
        ("--arrivals 0.5 --service uniform", '"uniform" is no law'),
        ("--arrivals 0.5 --service lognormal:x", "lognormal:CV: expected a number from 0 to 10"),
        ("--arrivals 0.5 --rule random", "invalid choice: 'random'"),
        ("--arrivals 0.5 --visits 0", "The number of visits is from 1 to 10,000,000, not 0."),
        ("--arrivals 0.5 --visits 1000000000000", "The number of visits is from 1 to 10,000,000"),
        ("--arrivals 0.5 --visits many", "invalid int value: 'many'"),
        ("--arrivals 0.5 --servers 0", "The number of servers is from 1 to 500, not 0."),
        ("", "the following arguments are required: --arrivals"),
    ],
)
def test_a_bad_queue_is_one_sentence(
    more: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said in sentence(capsys, *QUEUE, *more.split())


def test_a_day_is_printed_as_json(
    center: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = tmp_path / "day.csv"
    day.write_text(
        "arrival,services,class,service_seconds,tip\n"
        "100,health,,600,\n100,health,,600,\nsoon,health,,600,\n100,health,elderly,600,\n",
        encoding="utf-8",
    )
    assert main(["simulate", "--center", center, "--day", str(day)]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out) == {
        "groups": [
            {
                "service": "health",
                "class": None,
                "n": 2,
                "mean": 600.0,
                "p90": 1200.0,
                "max": 1200.0,
                "abandoned": 0.0,
            },
            {
                "service": "health",
                "class": "elderly",
                "n": 1,
                "mean": 600.0,
                "p90": 600.0,
                "max": 600.0,
                "abandoned": 0.0,
            },
        ]
    }
    assert said.err.splitlines() == [
        f'{day}: line 1: the column "tip" is not known and not used.',
        f'{day}: line 4: arrival: expected seconds, not "soon".',
        "1 rows were left out, 3 were used.",
    ]


def test_a_day_that_cannot_be_used_is_one_sentence(
    center: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = tmp_path / "day.csv"
    command = ("simulate", "--center", center, "--day", str(day))
    assert sentence(capsys, *command) == f"{day}: No such file or directory."
    day.write_text("arrival,services\n1,dentist\n", encoding="utf-8")
    assert "no row can be used; line 2" in sentence(capsys, *command)
    assert "expected YYYY-MM-DD" in sentence(capsys, *command, "--date", "tomorrow")


def test_a_center_that_cannot_be_used_is_told_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    center = tmp_path / "center.toml"
    center.write_bytes(b"name = \xff")
    day = ("--day", "day.csv")
    assert sentence(capsys, "simulate", "--center", str(center), *day) == (
        f"{center}: expected text in UTF-8."
    )
    center.write_text("name = ", encoding="utf-8")
    assert f"{center}:1:" in sentence(capsys, "simulate", "--center", str(center), *day)
    assert f"{center}:1:" in sentence(capsys, "fairness", "--center", str(center))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("--days 0", "The number of days is from 1 to 1,000, not 0."),
        ("--load nan", "The load is above 0 and at most 2, not nan."),
    ],
)
def test_bad_numbers_for_fairness_are_one_sentence(
    more: str, said: str, center: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said in sentence(capsys, "fairness", "--center", center, *more.split())


def test_fairness_is_a_table(center: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fairness", "--center", center, "--days", "1"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:6] == ["rule", "who", "steps", "mean", "p90", "max"]
    assert {line.split()[0] for line in lines[1:]} == {"fifo", "strict", "ours"}
