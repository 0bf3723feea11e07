"""What can be had today, as the hub tells it and as tiles and pages say it."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.visit.outlook import Outlook, Shut, Why
from kiosk.words import sentences as words
from kiosk.words.choices import choice_of, notes_on
from tests.unit.kiosk.kiosk_specimen import Visitor, a_visitor

MONDAY = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
FRIDAY = datetime(2026, 11, 27, 17, 0, tzinfo=UTC)
# A Sunday afternoon in Bogota.
DAY = words.Day(
    now=datetime(2026, 11, 22, 20, 0, tzinfo=UTC), zone=ZoneInfo("America/Bogota"), language="en"
)


def told(**shut: tuple[str, str | None]) -> Outlook:
    today = {
        code: {"open": False, "why": why, "come_back": back} for code, (why, back) in shut.items()
    }
    return Outlook().with_center({"today": {**today, "welcome": {"open": True}}})


def plain(said: str) -> str:
    return said.replace("\u00a0", " ")


class TestReading:
    def test_a_hub_that_tells_nothing_leaves_everything_open(self) -> None:
        assert Outlook().with_center({}).with_floor({}) == Outlook()

    def test_closed_services_are_known_with_their_reason_and_day(self) -> None:
        outlook = told(papers=("closed", "2026-11-23T13:00:00Z"))
        assert outlook.shut == {"papers": Shut(why=Why.CLOSED, come_back=MONDAY)}

    def test_limits_and_waits_come_with_the_floor(self) -> None:
        outlook = Outlook().with_floor(
            {"left": {"papers": 3, "legal": None}, "ranges": {"papers": [15, 30], "legal": None}}
        )
        assert (outlook.left, outlook.ranges) == ({"papers": 3}, {"papers": (15, 30)})

    @pytest.mark.parametrize("today", [7, {"papers": 7}, {"papers": {"open": "maybe"}}])
    def test_what_cannot_be_read_is_an_error(self, today: object) -> None:
        with pytest.raises(ValueError, match="validation error"):
            Outlook().with_center({"today": today})

    def test_a_need_is_shut_when_nothing_it_leads_to_is_open_until_the_first_opens(self) -> None:
        outlook = told(
            papers=("full", "2026-11-27T17:00:00Z"),
            health=("closed", "2026-11-23T13:00:00Z"),
            legal=("closed", None),
        )
        assert outlook.shut_of(["papers", "health", "legal"]) == Shut(
            why=Why.CLOSED, come_back=MONDAY
        )
        assert outlook.shut_of(["legal"]) == Shut(why=Why.CLOSED)
        assert outlook.shut_of(["papers", "welcome"]) is None
        assert outlook.open_of(["papers", "welcome"]) == ("welcome",)


@pytest.fixture
def visitor() -> Visitor:
    made = a_visitor()
    made.session.outlook = told(
        papers=("full", "2026-11-23T13:00:00Z"), support=("not-today", "2026-11-27T17:00:00Z")
    )
    return made


class TestTiles:
    def test_a_tile_says_why_not_and_when(self, visitor: Visitor) -> None:
        session = visitor.session
        assert session.center is not None
        notes = {}
        for need in session.center.choices:
            choice = choice_of(need, session.offer, session.center, DAY)
            notes[choice.code] = (plain(choice.note), choice.sign)
        assert notes == {
            "papers": ("Full. Tomorrow 8:00", "users"),
            "talk": ("Not today. Friday 12:00", "calendar"),
            "arrived": ("", ""),
        }

    def test_without_the_hub_nothing_is_claimed(self, visitor: Visitor) -> None:
        visitor.lose_hub()
        session = visitor.session
        assert session.center is not None
        assert all(session.offer.shut(need.services) is None for need in session.center.choices)

    def test_a_need_that_is_open_in_part_asks_for_that_part_and_says_the_rest(
        self, visitor: Visitor
    ) -> None:
        session = visitor.to_confirm("arrived").session
        assert session.center is not None
        need = session.center.need("arrived")
        assert need is not None
        (note,) = notes_on(need.services, session.offer, session.center, DAY)
        assert plain(note) == "PAPERS: Full. Tomorrow 8:00"
        visitor.wait(1)
        command = session.confirm(visitor.now)
        assert command is not None
        assert command.services == ("health",)

    def test_without_the_hub_all_of_a_need_is_asked_for(self, visitor: Visitor) -> None:
        visitor.lose_hub()
        assert visitor.session.offer.wanted(("papers", "health")) == ("papers", "health")

    def test_what_is_shut_is_called_as_others_may_read_it(self, visitor: Visitor) -> None:
        session = visitor.session
        assert session.center is not None
        notes = notes_on(("support", "health"), session.offer, session.center, DAY)
        assert [plain(note) for note in notes] == ["Guidance: Not today. Friday 12:00"]

    def test_places_left_are_the_fewest_of_a_need(self, visitor: Visitor) -> None:
        visitor.session.outlook = Outlook().with_floor({"left": {"papers": 9, "health": 2}})
        session = visitor.session
        assert session.center is not None
        need = session.center.need("arrived")
        assert need is not None
        assert session.offer.left(need.services) == 2

    def test_waits_are_said_of_one_open_service_only(self, visitor: Visitor) -> None:
        ranges = {"ranges": {"papers": [15, 30], "health": [5, 10]}}
        visitor.session.outlook = Outlook().with_floor(ranges)
        offer = visitor.session.offer
        assert offer.wait_range(("papers",)) == (15, 30)
        assert offer.wait_range(("papers", "health")) is None


class TestWords:
    @pytest.mark.parametrize(
        ("shut", "title", "back"),
        [
            (
                Shut(why=Why.CLOSED, come_back=MONDAY),
                "It is closed now",
                "Come back tomorrow, Monday 23, from 8:00.",
            ),
            (
                Shut(why=Why.FULL, come_back=FRIDAY),
                "No places left today",
                "Come back on Friday 27, from 12:00.",
            ),
            (
                Shut(why=Why.FULL, come_back=datetime(2026, 11, 22, 21, tzinfo=UTC)),
                "No places left right now",
                "Come back today, from 16:00.",
            ),
            (
                Shut(why=Why.NOT_TODAY),
                "Not today",
                "Please ask at the welcome desk when to come back.",
            ),
        ],
    )
    def test_a_page_says_why_and_when(self, shut: Shut, title: str, back: str) -> None:
        assert words.shut_title(shut, DAY) == title
        assert plain(words.come_back(shut, DAY)) == back

    @pytest.mark.parametrize(
        ("minutes", "said"),
        [
            (None, ""),
            ((15, 30), "15 to 30 min"),
            ((0, 5), "under 5 min"),
            ((10, 10), "about 10 min"),
        ],
    )
    def test_a_wait_is_a_range(self, minutes: tuple[int, int] | None, said: str) -> None:
        assert words.wait(minutes) == said
        assert words.wait_about(minutes) == (f"Waiting time: {said}" if said else "")
