"""Appointment lists as calendars."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.profile import read_profile
from shared.hub.appointments.from_ical import code_of
from shared.hub.appointments.lists import read_appointments, read_csv, read_ical
from shared.hub.appointments.rows import AppointmentList, AppointmentListError, AppointmentRow
from tests.fakes.house import SAMPLE

CENTER = read_profile(SAMPLE)
MADRID = read_profile(SAMPLE.replace("America/Bogota", "Europe/Madrid"))
NOW = datetime(2026, 3, 2, 13, 0, tzinfo=UTC)
TEN = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)  # 10 o'clock in Bogota

GOOD = ("UID:good@example.org", "DTSTART:20261130T150000Z", "SUMMARY:Papeles")


def event(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"])


def calendar(*events: str, head: tuple[str, ...] = ()) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *head, *events, "END:VCALENDAR", ""]
    return "\r\n".join(lines).encode()


def read(data: str | bytes, center=CENTER) -> AppointmentList:
    return read_ical(data, center, NOW, "citas.ics")


def only(*lines: str, center=CENTER) -> AppointmentRow:
    found = read(calendar(event(*lines)), center)
    assert not found.faults, found.faults
    (row,) = found.rows
    return row


def test_an_event_is_a_row_under_a_short_code():
    row = only(*GOOD)
    code = code_of("good@example.org")
    assert row == AppointmentRow(line=3, service="papers", at=TEN, code=code)
    assert len(code) == 9
    assert code == code_of("good@example.org") != code_of("bad@example.org")


@pytest.mark.parametrize(
    "start",
    [
        "DTSTART:20261130T150000Z",
        "DTSTART:20261130T100000",
        "dtstart;tzid=America/Bogota:20261130T100000",
        'DTSTART;TZID="Europe/Madrid":20261130T160000',
        "DTSTART;TZID=SA Pacific Standard Time:20261130T100000",
        "DTSTART;VALUE=DATE-TIME;TZID=America/Bogota:20261\r\n 130T100000",
    ],
)
def test_the_same_instant_in_many_ways(start: str):
    assert only("UID:1", start, "SUMMARY:papers").at == TEN


@pytest.mark.parametrize(
    "said",
    [
        "SUMMARY:Papeles",
        "SUMMARY;LANGUAGE=fr:papiers",
        "LOCATION:PAPERS",
        "CATEGORIES:Cita,Documentos",
        "CATEGORIES:Cita\r\nCATEGORIES:papers",
        "CATEGORIES:papers\r\nSUMMARY:Salud",
        "SUMMARY:Yolanda\r\nLOCATION:papeles",
    ],
)
def test_the_service_is_a_category_a_summary_or_a_place(said: str):
    assert only("UID:1", "DTSTART:20261130T150000Z", said).service == "papers"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("DTSTART:20261130T150000Z", "SUMMARY:papers"), "expected an event with a UID."),
        (("UID: ", "DTSTART:20261130T150000Z", "SUMMARY:papers"), "expected an event with a UID."),
        (("UID:1", "UID:2", *GOOD[1:]), "expected one UID an event."),
        (("UID:1", "SUMMARY:papers"), "expected one DTSTART with a date and a time of day."),
        (("UID:1", "DTSTART;VALUE=DATE:20261130", GOOD[2]), "a date and a time of day."),
        (("UID:1", "DTSTART:soon", GOOD[2]), "a date and a time of day."),
        (("UID:1", GOOD[1], GOOD[1], GOOD[2]), "expected one DTSTART"),
        (("UID:1", "DTSTART;TZID=Mars/Olympus:20261130T100000", GOOD[2]), 'not "Mars/Olympus".'),
        (("UID:1", "DTSTART;TZID=../../etc/passwd:20261130T100000", GOOD[2]), "time zone"),
        (("UID:1", "DTSTART:20200101T100000Z", GOOD[2]), "expected a time to come"),
        (("UID:1", "DTSTART:99991231T235959Z", GOOD[2]), "not in 9999."),
        (("UID:1", GOOD[1]), "expected the code or the name of a service as CATEGORIES, SUMMARY"),
        (("UID:1", GOOD[1], "SUMMARY:Papeles de Yolanda"), "expected the code or the name"),
        (("UID:1", GOOD[1], "CATEGORIES:papers,health"), "expected one service as CATEGORIES, not"),
        ((*GOOD, "RRULE:FREQ=WEEKLY;COUNT=3"), "for each appointment, not one that repeats."),
        ((*GOOD, "RRULE:FREQ=SOMETIMES"), "for each appointment, not one that repeats."),
        ((*GOOD, "RDATE:20261201T150000Z"), "for each appointment, not one that repeats."),
        ((*GOOD, "RECURRENCE-ID:20261201T150000Z", "RECURRENCE-ID:1"), "one RECURRENCE-ID"),
        (("UID:1", GOOD[1], "SUMMARY:" + "x" * 3000), "expected lines of at most 2,000"),
    ],
)
def test_a_bad_event_is_one_sentence_with_its_line_and_spoils_no_other(
    lines: tuple[str, ...], said: str
):
    found = read(calendar(event(*lines), event("UID:other", *GOOD[1:])))
    assert [row.code for row in found.rows] == [code_of("other")]
    (fault,) = found.faults
    assert fault.startswith("citas.ics:3: ")
    assert said in fault
    assert "Yolanda" not in fault


def test_an_event_that_is_not_ended_spoils_no_other():
    found = read(calendar("BEGIN:VEVENT", *GOOD, event("UID:other", *GOOD[1:]), "BEGIN:VEVENT"))
    assert [row.code for row in found.rows] == [code_of("other")]
    assert [fault[:13] for fault in found.faults] == ["citas.ics:3: ", "citas.ics:12:"]


def test_a_cancelled_event_is_told_apart():
    found = read(calendar(event("UID:gone", "STATUS:CANCELLED"), event(*GOOD, "STATUS:confirmed")))
    assert [(each.line, each.code) for each in found.cancelled] == [(3, code_of("gone"))]
    assert [row.service for row in found.rows] == ["papers"]


def test_a_calendar_may_cancel_all_it_holds():
    found = read(calendar(event(*GOOD), head=("METHOD:CANCEL",)))
    assert found.rows == ()
    assert [each.code for each in found.cancelled] == [code_of("good@example.org")]


def test_the_same_uid_twice():
    found = read(calendar(event(*GOOD), event(*GOOD)))
    assert len(found.rows) == 1
    assert found.faults[0].startswith("citas.ics:8: expected each code once")


def test_a_moved_one_of_a_row_of_events_is_an_appointment_of_its_own():
    found = read(
        calendar(
            event(*GOOD, "RECURRENCE-ID:20261201T150000Z"),
            event(*GOOD, "RECURRENCE-ID:20261202T150000Z"),
        )
    )
    assert len({row.code for row in found.rows}) == 2


def test_alarms_tasks_and_time_zones_are_passed_over():
    alarm = ("BEGIN:VALARM", "SUMMARY:health", "DTSTART:20261130T100000Z", "END:VALARM")
    zone = ("BEGIN:VTIMEZONE", "TZID:Mine", "BEGIN:STANDARD", "RRULE:FREQ=SECONDLY", "END:STANDARD")
    data = calendar(
        *zone,
        "END:VTIMEZONE",
        "BEGIN:VTODO",
        *GOOD,
        "END:VTODO",
        event(*GOOD, *alarm),
    )
    (row,) = read(data).rows
    assert (row.service, row.at) == ("papers", TEN)


def test_an_hour_that_the_clocks_leave_out_or_repeat():
    gap = event("UID:1", "DTSTART:20260329T023000", "SUMMARY:papers")
    fold = event("UID:2", "DTSTART;TZID=Europe/Madrid:20261025T023000", "SUMMARY:papers")
    found = read(calendar(gap, fold), MADRID)
    assert found.faults[0].endswith("the clocks go forward over 02:30 on 2026-03-29.")
    assert [f"{row.at:%H:%M}" for row in found.rows] == ["00:30"]
    assert found.notes[0].startswith("citas.ics:8: 02:30 comes twice on 2026-10-25")


def test_nothing_of_a_person_comes_in():
    """Every property that is not asked for holds a name, and those that are too."""
    name = "Yolanda Quinones"
    lines = [
        f"DESCRIPTION:{name}",
        f"ATTENDEE;CN={name}:mailto:yolanda@example.org",
        f"ORGANIZER;CN={name}:mailto:yolanda@example.org",
        f"COMMENT:{name}\r\n and {name}",
        f"X-PHONE;X-NAME={name}:{name}",
        f"LOCATION:{name}",
        f"CONTACT:{name}",
    ]
    good = event("UID:yolanda@example.org", GOOD[1], "CATEGORIES:papers", f"SUMMARY:{name}", *lines)
    bad = event("UID:yolanda2@example.org", GOOD[1], f"SUMMARY:{name}", *lines)
    broken = event("UID:yolanda3@example.org", f"DTSTART:{name}", "SUMMARY:papers", *lines)
    found = read(calendar(good, bad, broken, head=(f"X-WR-CALNAME:{name}",)))
    assert (len(found.rows), len(found.faults)) == (1, 2)
    assert "yolanda" not in repr(found).lower()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "citas.ics: expected a list; the file is empty."),
        (b"\n\nservice,at\n", "citas.ics:3: expected BEGIN:VCALENDAR."),
        (b"BEGIN:VEVENT\nEND:VEVENT\n", "citas.ics:1: expected BEGIN:VCALENDAR."),
        (b"\0BEGIN:VCALENDAR", "this is no text."),
    ],
)
def test_a_file_that_is_no_calendar_is_one_sentence(data: bytes, said: str):
    with pytest.raises(AppointmentListError) as caught:
        read(data)
    assert said in str(caught.value)


def test_a_file_is_read_by_what_it_holds():
    table = "service,at,code\npapers,2026-11-30 10:00,abc\n"
    assert read_appointments(table, CENTER, NOW) == read_csv(table, CENTER, NOW)
    ical = b"\xef\xbb\xbf\r\n" + calendar(event(*GOOD))
    assert read_appointments(ical, CENTER, NOW) == read_ical(ical, CENTER, NOW)
    assert len(read_appointments(ical, CENTER, NOW).rows) == 1


def test_ten_thousand_events():
    events = (event(f"UID:{n}", *GOOD[1:]) for n in range(10_000))
    assert len({row.code for row in read(calendar(*events)).rows}) == 10_000


LINES = st.one_of(
    st.sampled_from(
        [
            *GOOD,
            "BEGIN:VEVENT",
            "END:VEVENT",
            "BEGIN:VCALENDAR",
            "END:VCALENDAR",
            "BEGIN:VTIMEZONE",
            "BEGIN:VALARM",
            "END:VALARM",
            "END:",
            "METHOD:CANCEL",
            "STATUS:CANCELLED",
            "RRULE:FREQ=SECONDLY",
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20261130T150000Z",
            "DTSTART;TZID=America/Bogota:20261130T150000Z",
            "DTSTART;VALUE=PERIOD:20261130T150000Z/PT1H",
            "DTSTART:20261130T156199",
            "DTSTART;TZID=:20261130T150000",
            "DTSTART;VALUE=BINARY;ENCODING=BASE64:AAAA",
            "UID;VALUE=INTEGER:7",
            "CATEGORIES;X=,",
        ]
    ),
    st.builds(
        "{}{}{}".format,
        st.sampled_from(["UID", "DTSTART", "SUMMARY", "CATEGORIES", "STATUS", "RDATE", "LOCATION"]),
        st.text(alphabet=st.sampled_from(';=:"\\, TZIDVALUE\t'), max_size=8),
        st.text(alphabet=st.sampled_from('20261130TZ:;,\\"\x07é'), max_size=20),
    ),
    st.text(max_size=20),
)


@given(st.lists(LINES, max_size=14), st.booleans())
def test_whatever_a_calendar_holds_ends_in_rows_and_sentences(lines: list[str], framed: bool):
    if framed:
        lines = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", event(*GOOD)]
    text = "\n".join(lines)
    check_any(text)
    check_any(text.encode("utf-8", "replace"))


@given(st.binary(max_size=200))
def test_whatever_follows_a_calendars_first_line(data: bytes):
    check_any(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + data + b"\nEND:VEVENT\n")


def check_any(data: str | bytes) -> None:
    try:
        found = read_ical(data, CENTER, NOW, "f")
    except AppointmentListError as error:
        said = (str(error),)
    else:
        said = (*found.faults, *found.notes)
        for row in found.rows:
            assert row.at > NOW
            assert row.at.tzinfo is UTC
            assert row.service in CENTER.service_by_code
            assert row.code is not None
    assert all(each.startswith("f:") and each.endswith(".") for each in said), said
    assert not any("\n" in each or "\r" in each for each in said), said
