"""`appointments`: lists go in through the one door, with a hub running and without."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from shared.hub.appointments.from_ical import code_of
from tests.integration.hub.running import Hub, Ran, tool
from tests.integration.hub.test_hub_start import sentence

# Whole days ahead: the same row stays good while the tests run.
DAY = (datetime.now(UTC) + timedelta(days=30)).date().isoformat()
SECRET = "Yolanda Quiñones"


@pytest.fixture(params=["with a hub running", "without a hub"])
def house(own_hub: Hub, request: pytest.FixtureRequest) -> Hub:
    """A folder with a hub running on it, and without."""
    return own_hub.start() if request.param == "with a hub running" else own_hub


def take(house: Hub, file: Path, text: str | bytes | None = None) -> Ran:
    """Import a list."""
    if text is not None:
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return tool("appointments", "import", "--data", str(house.data), str(file))


def booked(house: Hub, *words: str) -> list[dict[str, str]]:
    """Return what the tool lists."""
    done = tool("appointments", "list", "--data", str(house.data), *words)
    assert (done.returncode, done.stderr) == (0, "")
    return list(csv.DictReader(done.stdout.splitlines()))


def events(house: Hub, kind: str) -> int:
    """Stop the hub; return how many events of a kind there are, the tables being as replayed."""
    house.close()
    assert house.differences() == []
    ((found,),) = house.sql(f"SELECT count(*) FROM journal WHERE kind = '{kind}'")
    return int(found)


WHOLE = f"service,at,code,language,class,people\nSalud,{DAY} 10:00,ab-1,en,elderly,3\n"


def test_a_list_is_booked_and_shown(house: Hub, tmp_path: Path):
    done = take(house, tmp_path / "citas.csv", WHOLE)
    assert done == Ran(0, "1 booked, 0 unchanged, 0 refused\n", "")
    assert booked(house) == [
        {
            "at": f"{DAY} 10:00-05:00",
            "service": "health",
            "code": "AB-1",
            "language": "en",
            "class": "elderly",
            "people": "3",
            "state": "booked",
        }
    ]
    assert events(house, "appointment-booked") == 1


def test_the_same_list_again_changes_nothing(house: Hub, tmp_path: Path):
    take(house, tmp_path / "citas.csv", WHOLE)
    done = take(house, tmp_path / "citas.csv", WHOLE.replace("ab-1", "AB-1"))
    assert done == Ran(0, "0 booked, 1 unchanged, 0 refused\n", "")
    assert events(house, "appointment-booked") == 1


def test_another_time_under_a_known_code_moves_it(house: Hub, tmp_path: Path):
    take(house, tmp_path / "citas.csv", WHOLE)
    done = take(house, tmp_path / "citas.csv", WHOLE.replace("10:00", "16:30"))
    assert done.stdout == "1 booked, 0 unchanged, 0 refused\n"
    assert [row["at"] for row in booked(house)] == [f"{DAY} 16:30-05:00"]
    assert events(house, "appointment-booked") == 2


def test_bad_rows_are_said_with_their_lines_and_all_good_ones_kept(house: Hub, tmp_path: Path):
    file = tmp_path / "citas.csv"
    rows = [
        f"{WHOLE}dentist,{DAY} 10:00,b,,,",
        "papers,2020-01-01 10:00,ccc,,,",
        f"papers,{DAY} 11:00,ddd,,,100",
        f"papers,{DAY} 12:00,eee,,,\n",
    ]
    done = take(house, file, "\n".join(rows))
    assert done.returncode == 1
    assert done.stdout == "2 booked, 0 unchanged, 3 refused\n"
    *faults, last = done.stderr.splitlines()
    assert [fault.split(" ")[0] for fault in faults] == [f"{file}:{line}:" for line in (3, 4, 5)]
    assert last.startswith(str(file))
    assert [row["code"] for row in booked(house)] == ["AB-1", "EEE"]


def test_rows_without_codes_are_given_one_and_are_not_booked_twice(house: Hub, tmp_path: Path):
    file = tmp_path / "citas.csv"
    row = f"papers,{DAY} 10:00\n"
    first = take(house, file, f"service,at\n{row}{row}")
    *told, last = first.stdout.splitlines()
    assert last == "2 booked, 0 unchanged, 0 refused"
    codes = {line.split()[-1] for line in told}
    assert codes == {row["code"] for row in booked(house)}
    assert len(codes) == 2

    again = take(house, file, f"service,at\n{row}{row}{row}")
    assert again.stdout.splitlines()[-1] == "1 booked, 2 unchanged, 0 refused"
    assert codes < {line.split()[-1] for line in again.stdout.splitlines()[:-1]}
    assert events(house, "appointment-booked") == 3


def calendar(*events: str) -> str:
    inner = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{inner}END:VCALENDAR\r\n"


EVENT = f"UID:one@example.org\r\nDTSTART:{DAY.replace('-', '')}T100000\r\nSUMMARY:Papeles"


def test_a_calendar_is_booked_and_cancelled(house: Hub, tmp_path: Path):
    file = tmp_path / "citas.ics"
    other = EVENT.replace("one@", "two@")
    assert take(house, file, calendar(EVENT, other)).stdout.startswith("2 booked, 0 unchanged")
    gone = calendar(f"{EVENT}\r\nSTATUS:CANCELLED", other)
    done = take(house, file, gone)
    assert done == Ran(0, "0 booked, 1 unchanged, 0 refused, 1 cancelled\n", "")
    assert [row["code"] for row in booked(house)] == [code_of("two@example.org")]
    assert take(house, file, gone).stdout == "0 booked, 2 unchanged, 0 refused\n"
    assert {row["state"] for row in booked(house, "--day", DAY)} == {"booked", "cancelled"}
    assert events(house, "appointment-cancelled") == 1


def test_what_the_hub_refuses_is_said_with_its_line(own_hub: Hub, tmp_path: Path):
    file = tmp_path / "citas.csv"
    take(own_hub, file, WHOLE)
    own_hub.sql("UPDATE appointment SET state = 'kept'")
    own_hub.start()
    assert take(own_hub, file, WHOLE).stdout == "0 booked, 1 unchanged, 0 refused\n"
    done = take(own_hub, file, WHOLE.replace("10:00", "11:00") + f"papers,{DAY} 10:00,new,,,\n")
    assert done.returncode == 1
    assert done.stdout == "1 booked, 0 unchanged, 1 refused\n"
    assert done.stderr.startswith(f"{file}:2: ")


def test_what_is_listed_may_be_imported(house: Hub, tmp_path: Path):
    take(house, tmp_path / "citas.csv", WHOLE)
    done = tool("appointments", "list", "--data", str(house.data))
    again = take(house, tmp_path / "back.csv", done.stdout)
    assert (again.returncode, again.stdout) == (0, "0 booked, 1 unchanged, 0 refused\n")


def test_a_day_is_listed_by_the_centers_clock(house: Hub, tmp_path: Path):
    text = f"service,at,code\npapers,{DAY} 00:30,one\npapers,{DAY} 23:30,two\n"
    assert take(house, tmp_path / "citas.csv", text).returncode == 0
    assert [row["code"] for row in booked(house, "--day", DAY)] == ["ONE", "TWO"]
    assert booked(house, "--day", "2026-01-01") == []


def test_nothing_of_a_person_reaches_the_disk(house: Hub, tmp_path: Path):
    table = f"name,service,at\n{SECRET},papers,{DAY} 10:00\n{SECRET},x,y\n"
    done = take(house, tmp_path / "citas.csv", table)
    event = f"{EVENT}\r\nDESCRIPTION:{SECRET}\r\nATTENDEE;CN={SECRET}:mailto:y@example.org"
    ical = take(house, tmp_path / "citas.ics", calendar(event, f"UID:{SECRET}\r\nSUMMARY:{SECRET}"))
    for ran in (done, ical):
        assert ran.stdout.splitlines()[-1] == "1 booked, 0 unchanged, 1 refused"
        assert "Yolanda" not in ran.stdout + ran.stderr
    house.close()
    for file in house.data.iterdir():
        assert b"Yolanda" not in file.read_bytes(), file


@pytest.mark.parametrize("act", ["import", "list"])
def test_a_folder_without_a_center_is_one_sentence_and_is_not_made(tmp_path: Path, act: str):
    (tmp_path / "citas.csv").write_text(WHOLE)
    file = [str(tmp_path / "citas.csv")] if act == "import" else []
    said = sentence(tool("appointments", act, "--data", str(tmp_path / "nobody"), *file))
    assert str(tmp_path / "nobody") in said
    assert not (tmp_path / "nobody").exists()


@pytest.mark.parametrize("content", [None, b"", b"\x89PNG\0\0", b"nombre,telefono\n"])
def test_a_file_that_is_no_list_is_one_sentence(house: Hub, tmp_path: Path, content: bytes | None):
    said = sentence(take(house, tmp_path / "citas.csv", content))
    assert str(tmp_path / "citas.csv") in said
    assert events(house, "appointment-booked") == 0


@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "30/11/2026", ""])
def test_a_day_that_is_none(own_hub: Hub, day: str):
    done = tool("appointments", "list", "--data", str(own_hub.data), "--day", day)
    assert (done.returncode, done.stdout) == (2, "")
    assert "2026-11-30" in done.stderr
