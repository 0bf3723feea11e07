"""Appointment lists as tables."""

from __future__ import annotations

import dataclasses
import zipfile
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.profile import read_profile
from shared.hub.appointments.lists import read_appointments, read_csv
from shared.hub.appointments.rows import AppointmentList, AppointmentListError, AppointmentRow
from tests.fakes.house import SAMPLE

CENTER = read_profile(SAMPLE)
MADRID = read_profile(SAMPLE.replace("America/Bogota", "Europe/Madrid"))
NOW = datetime(2026, 3, 2, 13, 0, tzinfo=UTC)
TEN = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)  # 10 o'clock in Bogota


def read(data: str | bytes, center=CENTER, now=NOW) -> AppointmentList:
    return read_csv(data, center, now, "citas.csv")


def times(data: str, center=CENTER) -> list[str]:
    found = read(data, center)
    assert not found.faults, found.faults
    return [f"{row.at:%m-%dT%H:%M}" for row in found.rows]


def only_fault(data: str | bytes, center=CENTER) -> str:
    found = read(data, center)
    assert found.rows == ()
    (fault,) = found.faults
    return fault


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_whole_row_however_the_file_is_written(delimiter: str, end: str, mark: str):
    header = ["People", " CLASS", "language", "Code", "At", "SERVICE "]
    row = ["3", "elderly", "EN", "AB-12.c_d", "2026-11-30 10:00", "health"]
    text = mark + end.join(delimiter.join(each) for each in (header, row)) + end
    found = read(text.encode())
    assert found.rows == (
        AppointmentRow(
            line=2,
            service="health",
            at=TEN,
            code="AB-12.C_D",
            language="en",
            priority="elderly",
            people=3,
        ),
    )
    assert (found.faults, found.notes, found.cancelled) == ((), (), ())


def test_a_row_of_the_two_columns_that_must_be():
    (row,) = read("service,at\npapers,2026-11-30T10:00\n").rows
    assert row == AppointmentRow(line=2, service="papers", at=TEN)


@pytest.mark.parametrize(
    "at",
    [
        "2026-11-30 10:00",
        "2026-11-30T10:00:00",
        "2026-11-30  10:00",
        "30/11/2026 10:00",
        "2026-11-30T15:00Z",
        "2026-11-30T15:00:00.000Z",
        "2026-11-30T16:00+01:00",
        "2026-11-30 16:00 +0100",
        "2026-11-30T10:00-05:00",
    ],
)
def test_the_same_instant_in_many_ways(at: str):
    assert times(f"at,service\n{at},health\n") == ["11-30T15:00"]


@pytest.mark.parametrize("date", ["2026-11-30", "30/11/2026"])
@pytest.mark.parametrize(("time", "hour"), [("9:05", "14:05"), ("09:05", "14:05")])
def test_date_and_time_in_columns_of_their_own(date: str, time: str, hour: str):
    assert times(f"service;date;time\nhealth;{date};{time}\n") == [f"11-30T{hour}"]


@pytest.mark.parametrize(
    "name", ["papers", "PAPERS", "Papeles", "papeles", "Papiers", "  documentos ", "PAPYE"]
)
def test_a_service_by_code_or_by_name_in_any_language(name: str):
    assert [row.service for row in read(f"service,at\n{name},2026-11-30 10:00").rows] == ["papers"]


def test_accents_do_not_matter():
    rows = read("service,at\neducacion,2026-11-30 10:00\nSaude,2026-11-30 10:00").rows
    assert [row.service for row in rows] == ["education", "health"]


def test_a_neutral_name_that_services_share_means_none_of_them():
    assert "citas.csv:2: expected a service (" in only_fault(
        "service,at\nOrientación,2026-11-30 10:00"
    )


def test_a_name_of_two_services_is_not_guessed():
    twins = read_profile(SAMPLE.replace('es = "Trabajo"', 'es = "Salud"'))
    said = only_fault("service,at\nsalud,2026-11-30 10:00", twins)
    assert said == 'citas.csv:2: "salud" may be health, work: expected the code.'


ROW = "service,at,code,language,class,people\n"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("dentist,2026-11-30 10:00", "expected a service (education, health, legal, papers,"),
        (",2026-11-30 10:00", 'not "".'),
        ("papers,", "expected a date and a time such as"),
        ("papers,2026-11-30", 'not "2026-11-30".'),
        ("papers,10:00", 'not "10:00".'),
        ("papers,tomorrow", 'not "tomorrow".'),
        ("papers,2026-11-31 10:00", "expected a time that exists"),
        ("papers,2026-11-30 24:00", "expected a time that exists"),
        ("papers,2026-11-30 10:60", "expected a time that exists"),
        ("papers,30-11-2026 10:00", 'expected a date as yyyy-mm-dd or dd/mm/yyyy, not "30-11-2026'),
        ("papers,2026/11/30 10:00", "expected a date as yyyy-mm-dd or dd/mm/yyyy"),
        ("papers,30/11/26 10:00", "expected a date as yyyy-mm-dd or dd/mm/yyyy"),
        ("papers,11/30/2026 10:00", "expected the day before the month (dd/mm/yyyy), not 11/30"),
        ("papers,2026-11-30 10:00 a. m.", "expected a date and a time such as"),
        ("papers,2026-11-30 10:00+99:00", "expected an offset such as -05:00"),
        ("papers,٢٠٢٦-11-30 10:00", "expected a date and a time such as"),
        ("papers,2026-03-02 07:59", "expected a time to come, not 2026-03-02 07:59."),
        ("papers,2025-11-30 10:00", "expected a time to come"),
        ("papers,2062-11-30 10:00", "expected a time in the next 400 days, not in 2062."),
        ("papers,2027-05-30 10:00", "expected a time in the next 400 days, not in 2027."),
        ("papers,0001-01-01 00:00", "expected a time to come, not in 1."),
        ("papers,9999-12-31 23:59-12:00", "not in 9999."),
        ("papers,2026-11-30 10:00,ab", "expected a code of 3 to 64 letters"),
        ("papers,2026-11-30 10:00,Ana María", 'not "Ana María".'),
        (f"papers,2026-11-30 10:00,{'x' * 65}", f'not "{"x" * 40}…".'),
        ("papers,2026-11-30 10:00,,klingon", "expected a language (ar, en, es, fr, ht, pt, uk)"),
        ("papers,2026-11-30 10:00,,,vip", "expected a class ("),
        ("papers,2026-11-30 10:00,,,,0", 'expected 1 to 99 people, not "0".'),
        ("papers,2026-11-30 10:00,,,,100", 'expected 1 to 99 people, not "100".'),
        ("papers,2026-11-30 10:00,,,,-1", 'expected 1 to 99 people, not "-1".'),
        ("papers,2026-11-30 10:00,,,,two", 'expected 1 to 99 people, not "two".'),
        ("papers,2026-11-30 10:00,,,,1,more", "expected 6 cells as in the header, not 7."),
        ('papers,"2026-11-30 10:00', 'expected every quote (") to be closed, or doubled.'),
        ('papers,"2026"-11-30 10:00', 'expected every quote (") to be closed, or doubled.'),
        (f"papers,{'9' * 100_001}", "expected rows of at most 100,000 characters."),
    ],
)
def test_a_bad_row_is_one_sentence_with_its_line_and_spoils_no_other(row: str, said: str):
    good = "health,2026-11-30 10:00,ok-1,,,"
    found = read(f"{ROW}{good}\n{row}\n{good.replace('ok-1', 'ok-2')}\n")
    assert [each.code for each in found.rows] == ["OK-1", "OK-2"]
    (fault,) = found.faults
    assert fault.startswith("citas.csv:3: ")
    assert said in fault
    assert fault.endswith(".")
    assert "\n" not in fault


def test_the_same_code_twice():
    found = read(f"{ROW}papers,2026-11-30 10:00,abc\nhealth,2026-11-30 11:00,ABC\n")
    assert [row.service for row in found.rows] == ["papers"]
    assert found.faults == (
        "citas.csv:3: expected each code once; this one stands in line 2 already.",
    )


def test_a_code_of_a_bad_row_is_free_for_a_good_one():
    found = read(f"{ROW}papers,2020-11-30 10:00,abc\nhealth,2026-11-30 11:00,abc\n")
    assert [row.line for row in found.rows] == [3]


def test_months_first_is_not_guessed_from_dates_that_could_be_either():
    found = read(
        "service,at\npapers,12/25/2026 10:00\npapers,05/06/2026 10:00\npapers,07/07/2026 10:00\n"
        "papers,2026-08-09 10:00\n"
    )
    assert [row.line for row in found.rows] == [4, 5]
    assert [fault.split(" ", 1)[0] for fault in found.faults] == ["citas.csv:2:", "citas.csv:3:"]
    assert "05/06/2026 may be two days" in found.faults[1]


def test_one_slip_among_days_that_come_first_spoils_no_other():
    found = read(
        "service,at\npapers,12/25/2026 10:00\npapers,05/06/2026 10:00\npapers,25/12/2026 10:00\n"
    )
    assert [f"{row.at:%m-%d}" for row in found.rows] == ["06-05", "12-25"]


def test_an_hour_that_the_clocks_leave_out():
    said = only_fault("service,at\npapers,2026-03-29 02:30", MADRID)
    assert said.endswith("the clocks go forward over 02:30 on 2026-03-29.")
    assert times("service,at\npapers,2026-03-29 03:00", MADRID) == ["03-29T01:00"]


def test_an_hour_that_comes_twice_is_the_first_unless_an_offset_says_otherwise():
    found = read("service,at\npapers,2026-10-25 02:30\npapers,2026-10-25 02:30+01:00\n", MADRID)
    assert [f"{row.at:%H:%M}" for row in found.rows] == ["00:30", "01:30"]
    (note,) = found.notes
    assert note.startswith("citas.csv:2: 02:30 comes twice on 2026-10-25")


def test_a_file_of_another_program_says_how_it_was_read():
    text = "service,at,nombre\neducación,2026-11-30 10:00,Íñigo\n"
    utf16, cp1252 = read(text.encode("utf-16")), read(text.encode("cp1252"))
    assert utf16.rows == cp1252.rows == read(text).rows
    assert utf16.notes[0] == "citas.csv: read as UTF-16."
    assert cp1252.notes[0] == "citas.csv: read as Windows-1252, for it is not UTF-8."


def test_a_spreadsheets_hint_and_empty_rows_are_passed_over():
    text = "\nSEP=;\nservice;at\n\n;;\nhealth;2026-11-30 10:00;;\n  \n"
    assert [row.line for row in read(text).rows] == [6]


def test_a_cell_may_hold_line_breaks_and_lines_are_still_counted():
    text = 'service,at,note\nhealth,2026-11-30 10:00,"one\n\n""two"", three"\nhealth,never,\n'
    found = read(text)
    assert [row.line for row in found.rows] == [2]
    assert [fault[:12] for fault in found.faults] == ["citas.csv:5:"]


def test_a_quote_that_is_never_closed_swallows_no_other_row():
    rows = [f"health,2026-11-30 10:{minute:02}," for minute in range(60)]
    rows[7] += '"oh'
    found = read("service,at,note\n" + "\n".join(rows))
    assert len(found.rows) == 59
    assert found.faults == ('citas.csv:9: expected every quote (") to be closed, or doubled.',)


SECRET = "Yolanda Quiñones"


def test_nothing_of_a_person_comes_in():
    """Every cell that is not asked for holds a name: none may be anywhere in what is read."""
    text = (
        f"name,service,at,phone,code\n{SECRET},health,2026-11-30 10:00,{SECRET},abc\n"
        f"{SECRET},{'dentist'},2026-11-30 10:00,{SECRET},abd\n"
        f"{SECRET},health,2020-11-30 10:00,{SECRET},abe\n"
        f'"{SECRET},health\n'
    )
    found = read(text)
    assert (len(found.rows), len(found.faults)) == (1, 3)
    assert "Yolanda" not in repr(found)
    assert {note[:12] for note in found.notes} == {"citas.csv:1:"}
    assert [field.name for field in dataclasses.fields(AppointmentRow)] == [
        "line",
        "service",
        "at",
        "code",
        "language",
        "priority",
        "people",
    ]


def workbook() -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "citas.csv: expected a list; the file is empty."),
        (b"\xef\xbb\xbf \r\n\t", "citas.csv: expected a list; the file is empty."),
        ("\ufeff", "citas.csv: expected a list; the file is empty."),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "this is no text."),
        (b"\xff\xfe\x00", "this is no text."),
        (b"service,at\n\x81\x8d\xff", "this is no text."),
        (b"\0" * 100, "this is no text."),
        (workbook(), "Save it as CSV."),
        (b"papers,2026-11-30 10:00\n", "citas.csv:1: expected a first line that names the columns"),
        (b"service,date\n", "citas.csv:1: expected a first line that names the columns"),
        (b"service,time,at,date\n", 'citas.csv:1: expected either "at", or "date" and "time".'),
        (b"at,service,Service\n", 'citas.csv:1: expected the column "service" once.'),
        (b"sep=;", "expected a first line that names the columns"),
    ],
)
def test_a_file_that_is_no_list_is_one_sentence(data: str | bytes, said: str):
    with pytest.raises(AppointmentListError) as caught:
        read(data)
    assert said in str(caught.value)
    assert str(caught.value).startswith("citas.csv:")


def test_a_header_alone_is_a_list_of_nobody():
    assert read("service,at\n") == AppointmentList(rows=(), cancelled=(), faults=(), notes=())


def test_a_hundred_thousand_rows_and_not_one_more():
    rows = [
        f"health,{TEN + timedelta(minutes=n % 5_000):%Y-%m-%d %H:%M},c-{n}" for n in range(100_000)
    ]
    text = "service,at,code\n" + "\n".join(rows)
    assert len(read(text).rows) == 100_000
    with pytest.raises(AppointmentListError, match="at most 100,000 rows"):
        read(text + "\n" + rows[0])


def test_quotes_that_are_never_closed_in_every_row_take_no_longer():
    found = read("service,at,note\n" + 'health,2026-11-30 10:00,"\n' * 20_001)
    assert found.rows or found.faults


CELLS = st.one_of(
    st.sampled_from(
        ["papers", "Salud", "2026-11-30 10:00", "30/11/2026", "11/30/2026", "10:00", "es", "5"]
    ),
    st.text(alphabet=st.sampled_from('abc019-/:; ,"\t\r\n\0\u2028+Z.é'), max_size=12),
    st.text(max_size=6),
)
HEADERS = st.lists(
    st.sampled_from(["service", "at", "date", "time", "code", "language", "class", "people", "x"]),
    max_size=6,
)


@given(HEADERS, st.lists(st.lists(CELLS, max_size=7), max_size=6), st.sampled_from(",;\t"))
def test_whatever_a_table_holds_ends_in_rows_and_sentences(
    header: list[str], rows: list[list[str]], delimiter: str
):
    text = "\n".join(delimiter.join(each) for each in [["service", "at", *header], *rows])
    check_any(text)
    check_any(text.encode("utf-8", "replace"))


@given(st.one_of(st.binary(max_size=200), st.text(max_size=100)))
def test_whatever_a_file_holds_ends_in_rows_and_sentences(data: str | bytes):
    check_any(data)


def check_any(data: str | bytes) -> None:
    for reader in (read_csv, read_appointments):
        try:
            found = reader(data, CENTER, NOW, "f")
        except AppointmentListError as error:
            said = (str(error),)
        else:
            said = (*found.faults, *found.notes)
            for row in found.rows:
                assert row.at > NOW
                assert row.at.tzinfo is UTC
                assert row.service in CENTER.service_by_code
                assert 1 <= row.people <= 99
        assert all(each.startswith("f:") and each.endswith(".") for each in said), said
        assert not any("\n" in each or "\r" in each for each in said), said
