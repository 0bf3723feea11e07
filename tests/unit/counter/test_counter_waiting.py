"""Who may come to this desk, who is next by the hub's own rule, and how rows are told."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from counter.desk.center import read_center
from counter.desk.console import Console
from counter.desk.ruling import candidate, caring, minutes_since
from counter.desk.waiting import MOST_ROWS
from counter.faces.waiting_faces import next_candidate, waiting_face
from shared.domain.calling import choose
from shared.domain.lines import Lines
from shared.domain.visit import State, Step
from shared.link.errors import AwayReason
from shared.link.session import Away
from tests.unit.counter.specimen import (
    BUSY_HALL,
    CENTER,
    NOW,
    called_event,
    console_at,
    desk_row,
    floor,
    waiting_row,
)


def test_the_longest_wait_among_my_services_is_next() -> None:
    chosen = next_candidate(console_at(floor(waiting=BUSY_HALL)), NOW)
    assert chosen is not None
    assert (chosen.number, chosen.minutes, chosen.language) == ("B-014", 31, "fr")


def test_nobody_is_next_when_nobody_waits_for_my_services() -> None:
    hall = (waiting_row("C-007", "health", 90), waiting_row("A-001", "papers", 95, state="held"))
    assert next_candidate(console_at(floor(waiting=hall)), NOW) is None


def test_closing_a_visitor_sets_the_other_services_of_that_visit_free() -> None:
    other = waiting_row("A-017", "legal", 50, state="held", step_id="s2", visit_id="v-A-017")
    hall = (other, waiting_row("B-014", "legal", 31))
    console = console_at(floor(desk_row("A-017", "serving"), waiting=hall))
    chosen = next_candidate(console, NOW)
    assert chosen is not None
    assert chosen.step_id == "s2"


def at(minutes: float) -> str:
    return (NOW + timedelta(minutes=minutes)).isoformat()


def next_number(*hall: dict[str, Any], **center: Any) -> str | None:
    """Return whom desk 3 (papers and legal, in Spanish and French) would call."""
    console = console_at(floor(waiting=hall, desks={"d1": "open", "d2": "open"}))
    console.center_changed(read_center(CENTER | center, "en"))
    chosen = next_candidate(console, NOW)
    return chosen.number if chosen else None


def test_a_class_gains_credit_as_fast_as_the_profile_says() -> None:
    rows = waiting_row("A-001", "papers", 19), waiting_row("A-002", "papers", 10, priority="infant")
    assert next_number(*rows) == "A-002"
    slow = [each | {"rate": 1.5} for each in CENTER["classes"]]
    assert next_number(*rows, classes=slow) == "A-001"


def test_whoever_waited_the_hard_maximum_goes_first() -> None:
    longest = waiting_row("A-001", "papers", 121)
    assert next_number(longest, waiting_row("A-002", "papers", 90, priority="infant")) == "A-001"
    services = [each | {"hard_max_minutes": 200} for each in CENTER["services"]]
    rows = longest, waiting_row("A-002", "papers", 90, priority="infant")
    assert next_number(*rows, services=services) == "A-002"


def test_an_appointment_goes_before_those_who_came_without() -> None:
    due = waiting_row("A-002", "papers", 1, due=at(-1))
    assert next_number(waiting_row("A-001", "papers", 90), due) == "A-002"


def test_nobody_is_offered_before_they_are_ready() -> None:
    resting = waiting_row("A-001", "papers", 50, ready_at=at(1))
    assert next_number(resting, waiting_row("A-002", "papers", 5)) == "A-002"
    assert next_number(waiting_row("A-001", "papers", 50, ready_at=at(-1))) == "A-001"


def test_a_language_that_another_open_desk_speaks_is_left_to_it_for_a_while() -> None:
    english = waiting_row("A-001", "papers", 19, language="en")
    assert next_number(english) is None
    assert next_number(english | {"since": at(-20)}) == "A-001"
    assert next_number(waiting_row("A-001", "papers", 1, language="ht")) == "A-001"


def test_who_was_sent_to_another_desk_only_does_not_come_here() -> None:
    assert next_number(waiting_row("A-001", "papers", 50, only_desk="d1")) is None
    assert next_number(waiting_row("A-001", "papers", 50, only_desk="d3")) == "A-001"


def test_a_held_service_of_the_visitor_here_is_not_next_where_visitors_walk_first() -> None:
    other = waiting_row("A-017", "legal", 50, state="held", step_id="s2", visit_id="v-A-017")
    console = console_at(floor(desk_row("A-017", "serving"), waiting=(other,)))
    calling = CENTER["calling"] | {"walking_seconds": 60}
    console.center_changed(read_center(CENTER | {"calling": calling}, "en"))
    assert next_candidate(console, NOW) is None


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["papers", "legal", "health"]),
            st.sampled_from([None, "elderly", "infant"]),
            st.integers(0, 150),
            st.sampled_from(["es", "en", "fr", "ht"]),
            st.sampled_from([None, None, "d1", "d3"]),
            st.sampled_from([None, None, None, -5]),
            st.sampled_from([None, None, -1, 3]),
        ),
        max_size=25,
    )
)
def test_looking_at_heads_finds_whom_the_rule_finds_among_everybody(
    people: list[tuple[str, str | None, int, str, str | None, int | None, int | None]],
) -> None:
    hall = [
        waiting_row(
            f"A-{place:03}",
            service,
            waited,
            priority=priority,
            language=language,
            only_desk=only,
            due=None if due is None else at(due),
            ready_at=None if ready is None else at(ready),
        )
        for place, (service, priority, waited, language, only, due, ready) in enumerate(people)
    ]
    hall.sort(key=lambda row: row["since"])
    console = console_at(floor(waiting=tuple(hall), desks={"d1": "open"}))
    assert console.center is not None
    assert console.floor is not None
    desk = caring(console, console.center, console.floor, NOW)
    everybody = Lines(console.center.rates, console.center.hard_max)
    for place, row in enumerate(console.floor.waiting):
        everybody.add(
            Step(
                id=row.step_id,
                visit_id=row.visit_id,
                number=row.number,
                service=row.service,
                state=State.WAITING,
                language=row.language,
                priority=row.priority,
                people=1,
                since=row.since,
                seq=place,
                opened_at=row.since,
                ready_at=row.ready_at,
                due=row.due,
                only_desk=row.only_desk,
            )
        )
    chosen = candidate(console.floor.waiting, console.center, desk)
    truth = choose(everybody, desk.caller, NOW)
    assert (chosen.step_id if chosen else None) == (truth[0].id if truth else None)


def test_each_way_of_waiting_has_its_words_and_its_sign() -> None:
    hall = (
        waiting_row("A-001", "papers", 60, state="parked", ready_at=at(15)),
        waiting_row("A-002", "papers", 50, state="parked"),
        waiting_row("A-003", "papers", 40, state="planned"),
        waiting_row("A-004", "papers", 30, state="held"),
        waiting_row("A-005", "papers", 20, ready_at=at(2)),
        waiting_row("A-006", "papers", 10, due=at(0), language="ht", people=4),
        waiting_row("C-001", "health", 70, state="parked"),
    )
    face = waiting_face(console_at(floor(waiting=hall)), NOW)
    assert [(row.number, row.section, row.second) for row in face.rows] == [
        ("A-006", "mine", "appointment 10:58, interpreter: kreyòl, 4 people"),
        ("C-001", "others", "on hold"),
        ("A-003", "others", "another service comes first"),
        ("A-004", "others", "at another desk now"),
        ("A-005", "others", "not before 11:00"),
    ]
    assert [(row.number, row.key, row.second) for row in face.parked] == [
        ("A-001", "1", "back at 11:13"),
        ("A-002", "2", ""),
    ]
    signs = [row.sign for row in face.rows]
    assert signs == ["", "hourglass", "list-numbers", "storefront", "timer"]
    assert [row.quiet for row in face.rows] == [False] + [True] * 4
    assert face.total == 7
    assert face.mine_text == "1 can come to you"


def private(number: str, waited: float, **more: Any) -> dict[str, Any]:
    return waiting_row(number, "welcome", waited, discreet=True, **more)


def console_at_welcome(*hall: dict[str, Any]) -> Console:
    desks = [
        each | ({"services": ["welcome"]} if each["code"] == "d3" else {})
        for each in CENTER["desks"]
    ]
    console = console_at(floor(waiting=hall))
    console.center_changed(read_center(CENTER | {"desks": desks}, "en"))
    return console


def test_whoever_asks_to_speak_in_private_is_told_at_the_welcome_desk_only() -> None:
    hall = (private("A-030", 4.5), private("A-031", 2), waiting_row("A-029", "welcome", 9))
    face = waiting_face(console_at_welcome(*hall), NOW)
    assert face.alert == "A-030 asks to speak in private."
    assert face.alert_more == "Since 4 min. 1 more ask for it."
    assert face.alert_number == "A-030"
    assert waiting_face(console_at(floor(waiting=hall)), NOW).alert == ""


def test_the_alert_ends_when_that_number_is_called() -> None:
    console = console_at_welcome(private("A-030", 4))
    assert waiting_face(console, NOW).alert
    console.floor_changed([called_event(private("A-030", 4), desk="welcome")], NOW)
    assert waiting_face(console, NOW).alert == ""


def test_those_who_may_come_here_stand_first_and_the_next_on_top() -> None:
    face = waiting_face(console_at(floor(waiting=BUSY_HALL)), NOW)
    numbers = [row.number for row in face.rows]
    assert numbers[0] == "B-014"
    assert [row.next for row in face.rows] == [True] + [False] * 10
    assert [row.section for row in face.rows] == ["mine"] * 8 + ["others"] * 3
    assert numbers[8:] == ["C-007", "D-011", "B-016"]
    assert (face.total, face.mine_text) == (11, "8 can come to you")


def test_a_row_tells_what_the_desk_should_know_and_never_the_class() -> None:
    rows = {row.number: row for row in waiting_face(console_at(floor(waiting=BUSY_HALL)), NOW).rows}
    assert rows["B-014"].second == "speaks français"
    assert rows["B-014"].late
    assert rows["A-021"].second == "interpreter: kreyòl, 3 people"
    assert rows["B-016"].second == "at another desk now"
    assert rows["B-016"].sign == "storefront"
    assert rows["A-018"].priority
    assert "elderly" not in repr(rows["A-018"])
    assert not rows["A-018"].late
    assert rows["A-018"].wait == "29 min"


def test_without_the_hub_waits_stand_still() -> None:
    console = console_at(floor(waiting=BUSY_HALL))
    console.went_away(Away(NOW, AwayReason.UNREACHABLE))
    later = waiting_face(console, NOW + timedelta(hours=1))
    assert later.rows[0].wait == "31 min"


def test_a_clock_that_stepped_back_makes_nobodys_wait_negative() -> None:
    assert minutes_since(NOW + timedelta(minutes=3), NOW) == 0


def test_a_service_the_profile_no_longer_has_is_shown_by_its_code() -> None:
    hall = (waiting_row("Z-001", "gone", 5),)
    row = waiting_face(console_at(floor(waiting=hall)), NOW).rows[0]
    assert (row.service, row.section, row.late) == ("gone", "others", False)


def test_texts_are_in_the_wished_language_or_else_the_centers_first() -> None:
    assert read_center(CENTER, "en").service_text("legal") == "Legal advice"
    assert read_center(CENTER, "uk").service_text("legal") == "Consejo legal"


def test_a_crowd_is_counted_whole_but_listed_only_as_far_as_anybody_reads() -> None:
    hall = tuple(
        waiting_row(f"A-{place:04}", ("health", "papers")[place % 2], 500 - place)
        for place in range(450)
    )
    face = waiting_face(console_at(floor(waiting=hall)), NOW)
    assert (len(face.rows), face.total) == (MOST_ROWS, 450)
    assert (face.mine_text, face.more_text) == ("225 can come to you", "and 250 more")
    assert all(row.section == "mine" for row in face.rows)
