"""Who may come to this desk, who is next by the hub's own rule, and how rows are told."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from counter.center import read_center
from counter.faces import next_candidate, waiting_face
from counter.waiting import MOST_ROWS, candidate, minutes_since
from shared.domain.calling import Caller, choose
from shared.domain.lines import Lines
from shared.domain.visit import State, Step
from shared.link.floor_view import FloorView
from shared.link.session import Away, AwayReason
from tests.unit.counter.specimen import (
    BUSY_HALL,
    CENTER,
    NOW,
    console_at,
    desk_row,
    floor,
    waiting_row,
)

MINE = ("papers", "legal")


def test_the_longest_wait_among_my_services_is_next() -> None:
    chosen = candidate(FloorView(floor(waiting=BUSY_HALL)).waiting, MINE, "", NOW)
    assert chosen is not None
    assert (chosen.number, chosen.minutes, chosen.language) == ("B-014", 31, "fr")


def test_nobody_is_next_when_nobody_waits_for_my_services() -> None:
    hall = (waiting_row("C-007", "health", 90), waiting_row("A-001", "papers", 95, state="held"))
    assert candidate(FloorView(floor(waiting=hall)).waiting, MINE, "", NOW) is None


def test_closing_a_visitor_sets_the_other_services_of_that_visit_free() -> None:
    other = waiting_row("A-017", "legal", 50, state="held", step_id="s2", visit_id="v-A-017")
    hall = (other, waiting_row("B-014", "legal", 31))
    console = console_at(floor(desk_row("A-017", "serving"), waiting=hall))
    chosen = next_candidate(console, NOW)
    assert chosen is not None
    assert chosen.step_id == "s2"


ANY_DESK = Caller(
    desk="", services=tuple(MINE), languages=None, language_bound=timedelta(0), spoken={}
)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["papers", "legal", "health"]),
            st.sampled_from([None, "elderly", "infant"]),
            st.integers(0, 90),
        ),
        max_size=25,
    )
)
def test_looking_at_heads_finds_whom_the_rule_finds_among_everybody(
    people: list[tuple[str, str | None, int]],
) -> None:
    hall = [
        waiting_row(f"A-{place:03}", service, waited, priority=priority)
        for place, (service, priority, waited) in enumerate(people)
    ]
    hall.sort(key=lambda row: row["since"])
    rows = FloorView(floor(waiting=tuple(hall))).waiting
    everybody = Lines({}, {})
    for place, row in enumerate(rows):
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
            )
        )
    chosen, truth = candidate(rows, MINE, "", NOW), choose(everybody, ANY_DESK, NOW)
    assert (chosen.step_id if chosen else None) == (truth[0].id if truth else None)


def test_those_who_may_come_here_stand_first_and_the_next_on_top() -> None:
    face = waiting_face(console_at(floor(waiting=BUSY_HALL)), NOW)
    numbers = [row.number for row in face.rows]
    assert numbers[0] == "B-014"
    assert [row.next for row in face.rows] == [True] + [False] * 10
    assert [row.mine for row in face.rows] == [True] * 8 + [False] * 3
    assert numbers[8:] == ["C-007", "D-011", "B-016"]
    assert (face.total, face.mine_text) == (11, "8 can come to you")


def test_a_row_tells_what_the_desk_should_know_and_never_the_class() -> None:
    rows = {row.number: row for row in waiting_face(console_at(floor(waiting=BUSY_HALL)), NOW).rows}
    assert rows["B-014"].second == "speaks français"
    assert rows["B-014"].late
    assert rows["A-021"].second == "speaks kreyòl, 3 people"
    assert rows["B-016"].second == "at another desk now"
    assert rows["B-016"].held
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
    assert (row.service, row.mine, row.late) == ("gone", False, False)


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
    assert all(row.mine for row in face.rows)
