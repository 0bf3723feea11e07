"""Setting a center up: every line of every form reads and writes, and a draft is never lost."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest

from counter.manager import setup_forms as forms
from counter.manager import setup_words
from counter.manager.people_book import PeopleBook
from counter.manager.setup_book import SetupBook, key_of
from counter.manager.setup_faces import form_lines, part_lines, preview_question, preview_tiles
from counter.manager.setup_parts import PART, PARTS
from counter.manager.setup_sayings import change, trouble
from counter.manager.setup_trail import MOST
from shared.domain.commands.staffing import AddStaff, ChangeRole, RemoveStaff, ResetPin
from shared.domain.draft import Draft, merged
from shared.domain.profile import read_profile
from shared.domain.roles import StaffRole
from shared.link.errors import AwayReason, HubAway, Refused
from tests.fakes.house import SAMPLE

WHOLE = (Path(__file__).parents[3] / "shared" / "domain" / "integration.toml").read_text()
AT = "2026-11-22T15:00:00Z"


def listed(*seqs: int) -> dict[str, object]:
    return {
        "profiles": [
            {"seq": seq, "at": AT, "device": "d1", "staff": "Eva", "note": None} for seq in seqs
        ]
    }


def answer(book: SetupBook, texts: dict[int, str]) -> None:
    """Let the hub answer whatever the book wants to know."""
    while (wanted := book.wants()) is not None:
        name, query = wanted
        request = uuid4()
        book.asked(request, query)
        assert book.wants() is None, "one question at a time"
        found = listed(*sorted(texts, reverse=True)) if name == "profiles" else None
        if found is None:
            found = {"seq": int(query["seq"]), "profile": texts[int(query["seq"])]}
        assert book.take(request, found, None)


@pytest.fixture
def book() -> SetupBook:
    book = SetupBook()
    answer(book, {1: WHOLE})
    assert (book.state, book.base, book.changes, book.troubles) == ("ready", 1, [], 0)
    return book


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.code)
def test_every_line_shows_what_stands_there_and_takes_it_back(book: SetupBook, part: forms.Part):
    book.open(part.code)
    assert book.draft is not None
    last = len(forms.entries(part, book.draft)) - 1
    for index in {0, max(0, last)}:
        book.open(part.code, index)
        for place in book.places():
            assert not place.trouble
            if place.line.kind in {"text", "texts", "number", "list"}:
                again = forms.written(book.draft, place, place.value)
                assert again.tree == book.draft.tree, key_of(place)
            for code in place.choices:
                there = forms.written(book.draft, place, code)
                (now,) = [
                    each for each in forms.places(part, index, there) if each.path == place.path
                ]
                if place.line.kind == "choices":
                    assert (code in now.chosen) is (code not in place.chosen)
                elif not place.line.optional:
                    assert now.chosen == (code,)
    assert len(form_lines(book, "es", 1)) == len(book.places())


def test_every_part_and_line_has_a_name(book: SetupBook):
    for part in PARTS:
        assert setup_words.part(part.code)
        for line in part.lines:
            assert setup_words.line(part.code, line.path)
    assert [each.code for each in part_lines(book, "desks") if each.chosen] == ["desks"]


@pytest.mark.parametrize("part", [each for each in PARTS if each.fresh], ids=lambda part: part.code)
def test_an_entry_is_added_told_what_it_lacks_and_removed(book: SetupBook, part: forms.Part):
    assert book.draft is not None
    before = book.draft.tree
    draft, index = forms.added(book.draft, part)
    there = len(forms.entries(part, draft))
    assert len(forms.entries(part, forms.removed(draft, part, index))) == there - 1
    assert forms.removed(draft, part, index).tree == before
    if part.code in {"services", "needs", "holidays", "exceptions", "classes", "notices"}:
        assert forms.count_troubles(part, draft) > 0
        shown = [each.trouble for each in forms.places(part, index, draft) if each.trouble]
        assert shown or forms.other_troubles(part, index, draft)


def test_troubles_are_worded_at_their_line(book: SetupBook):
    book.open("desks", 1)
    book.write("dates", "2026-13-01")
    book.write("name", "x" * 30)
    said = {key_of(each): trouble(each.trouble) for each in book.places() if each.trouble}
    assert said == {"name": "1 to 20 letters.", "dates": "There is no such date."}
    assert book.publish("") is None
    book.write("name", "2")
    book.write("dates", "")
    assert (book.troubles, book.changes) == (0, [])


def test_a_number_that_is_none_stays_and_is_told(book: SetupBook):
    book.open("quotas", 1)
    book.write("daily_quota", "many")
    (place, _) = book.places()
    assert (place.value, trouble(place.trouble)) == ("many", "A whole number.")
    book.open("classes", 0)
    book.write("rate", "1,5")
    assert book.draft is not None
    assert book.draft.at(("classes", 0, "rate")) == 1.5


def test_a_letter_that_is_new_brings_its_series(book: SetupBook):
    book.open("services", 0)
    book.write("series", "E")
    assert book.draft is not None
    assert {"code": "E"} in book.draft.at(("series",))
    assert book.troubles == 0


def said(book: SetupBook) -> dict[str, str]:
    return {key_of(each): trouble(each.trouble) for each in book.places() if each.trouble}


def test_another_sector_has_other_indicators(book: SetupBook):
    book.open("sectors", 0)
    book.write("sector", "2")
    (indicator,) = [each for each in book.places() if key_of(each) == "indicator"]
    assert (indicator.choices, indicator.chosen) == (("6", "7", "8", "9"), ())
    book.write("indicator", "6")
    (told,) = book.changes
    assert book.draft is not None
    assert "2  Albergue · 6" in change(told, book.draft, "es")
    book.write("indicator", "6")
    assert book.draft.at(("sectors", 0)) == {"services": ["papers", "legal"], "sector": 2}
    book.open("sectors", 1)
    book.write("services", "papers")
    assert said(book) == {"services": "papers stands under another sector already."}


def test_what_is_kept_ends_by_days_or_by_a_word(book: SetupBook):
    notes = [each["item"] for each in book.draft.at(("data",))].index("notes")
    book.open("data", notes)
    keep = book.places()[-1]
    assert (keep.value, keep.chosen, keep.choices) == ("", ("until-closed",), ("until-closed",))
    for typed, expected in (
        ("90", {}),
        ("soon", {"keep": "Days, from 2 to 36500."}),
        ("1", {"keep": "Days, from 2 to 36500."}),
        ("in-use", {"keep": "This could lead to a person: say after how many days it goes."}),
        ("until-closed", {}),
    ):
        book.write("keep", typed)
        assert said(book) == expected
    book.write("item", "visits")
    assert said(book)["keep"] == "These are kept as long as the center is in use."


def test_a_day_ends_as_it_is_said_and_may_end_no_more(book: SetupBook):
    book.open("calling")
    book.write("end_of_day.at", "01:00")
    assert said(book) == {"end_of_day.at": "Not before the last closing, 17:00."}
    book.write("end_of_day.at", "00:00")
    assert said(book)["end_of_day.at"].startswith("A time after 00:00")
    told = [change(each, book.draft, "es") for each in book.changes]
    assert told == ["Calling · The day ends at: 19:00 → 00:00"]
    book.write("end_of_day.at", "")
    assert said(book) == {"end_of_day.at": "This is needed."}
    book.write("end_of_day.rule", "close")
    assert (said(book), book.draft.at(("end_of_day",))) == ({}, None)
    book.write("calling.cherry_pick", "agent")
    book.write("calling.cherry_pick", "manager")
    command = book.publish("")
    assert command is not None
    center = read_profile(command.profile)
    assert center.end_of_day is None
    assert set(center.calling.cherry_pick) == {"agent", "supervisor"}


def test_quiet_hours_are_quieter_than_others(book: SetupBook):
    book.open("board")
    book.write("board.sound", "chime")
    book.open("quiet_hours")
    assert book.draft is not None
    book.edit(*forms.added(book.draft, PART["quiet_hours"]))
    assert said(book) == {}
    book.write("sound", "chime")
    assert said(book) == {"sound": "Less than is heard at other times."}


def test_a_report_is_made_as_it_is_said(book: SetupBook):
    assert book.draft is not None
    book.edit(*forms.added(book.draft, PART["reports"]))
    book.open("reports", 1)
    assert [each.chosen for each in book.places()] == [
        *(("summary",), ("month",), ("es",), ("pdf",), ()),
    ]
    book.write("formats", "xlsx")
    book.write("folder", "reports")
    assert said(book) == {"folder": "A whole path such as /srv/reports."}
    book.write("folder", "/srv/reports")
    command = book.publish("")
    assert command is not None
    (_, new) = read_profile(command.profile).reports
    assert (new.kind, new.formats, new.folder) == ("summary", ("pdf", "xlsx"), "/srv/reports")


def test_who_reads_complaints_is_not_changed_from_here(book: SetupBook):
    book.open("complaints")
    before = [each.value for each in book.places()]
    book.write("complaints.name", "Mine")
    assert said(book)["complaints.name"].startswith("Only the hub’s computer can change this")
    assert book.publish("") is None
    book.write("complaints.public_key", "mine")
    assert said(book)["complaints.public_key"].startswith("The public key, as")
    book.write("complaints.name", before[0])
    book.write("complaints.public_key", before[2])
    assert (book.troubles, book.changes) == (0, [])
    older = WHOLE.replace("Defensoría del Pueblo", "Somebody").replace(
        "daily_quota = 80", "daily_quota = 60"
    )
    book.bring_in(older)
    assert book.said is not None
    assert book.said.code == "brought-in-but-reader"
    assert [each.after for each in book.changes] == [60]
    assert book.troubles == 0


def test_without_a_reader_of_complaints_none_can_be_made_up(book: SetupBook):
    other = SetupBook()
    answer(other, {1: SAMPLE})
    other.open("complaints")
    for line, typed in (("name", "Ana"), ("contact", "Ana")):
        other.write(f"complaints.{line}", typed)
    assert list(said(other)) == ["complaints.name", "complaints.contact"]
    for line in ("name", "contact"):
        other.write(f"complaints.{line}", "")
    assert (other.troubles, other.changes) == (0, [])


def test_steps_are_taken_back_and_done_again(book: SetupBook):
    book.open("center")
    for typed in ("N", "Ne", "New"):
        book.write("name", typed)
    book.open("desks", 1)
    book.write("services", "papers")
    book.write("name", "2b")
    assert book.draft is not None
    skills = book.draft.at(("desks", 1, "services"))
    book.open("needs")
    for left in (2, 1, 0):
        book.undo()
        assert len(book.changes) == left
    assert (book.part.code, book.can_undo, book.can_redo) == ("center", False, True)
    book.undo()
    for done in (1, 2, 3):
        book.redo()
        assert len(book.changes) == done
    assert book.draft.at(("name",)) == "New", "typed in one go, taken back in one go"
    assert (book.part.code, book.index, book.can_redo) == ("desks", 1, False)
    assert book.draft.at(("desks", 1, "services")) == skills
    book.undo()
    book.write("name", "2c")
    assert not book.can_redo, "another way was taken"


def test_what_was_removed_or_thrown_away_comes_back(book: SetupBook):
    assert book.draft is not None
    before = book.draft.tree
    book.open("services", 2)
    book.edit(forms.removed(book.draft, book.part, book.index))
    removed = book.draft.tree
    book.undo()
    assert (book.draft.tree, book.index) == (before, 2)
    book.redo()
    book.discard()
    assert book.changes == []
    book.undo()
    assert book.draft.tree == removed


def test_nothing_is_undone_that_was_published_or_is_of_another_profile(book: SetupBook):
    book.open("center")
    book.write("name", "One")
    command = book.publish("")
    assert command is not None
    assert command.command_id is not None
    book.published(command.command_id, None)
    assert not book.can_undo
    answer(book, {1: WHOLE, 9: command.profile})
    book.write("name", "Two")
    book.look_again()
    answer(book, {1: WHOLE, 9: command.profile, 12: WHOLE})
    book.merge()
    assert not book.can_undo


def test_only_so_many_steps_are_kept(book: SetupBook):
    book.open("quotas", 1)
    for limit in range(2 * MOST):
        book.write("daily_quota", str(100 + limit))
        book.open("quotas", 1)
    while book.can_undo:
        book.undo()
    assert book.draft is not None
    assert book.draft.at(("services", 1, "daily_quota")) == 100 + MOST - 1


def test_what_is_published_reads_back_and_the_next_draft_begins_there(book: SetupBook):
    book.open("center")
    book.write("name", "Centro Nuevo")
    (told,) = book.changes
    assert book.draft is not None
    assert change(told, book.draft, "es") == "Name: Centro Integra → Centro Nuevo"
    command = book.publish("  because  ")
    assert command is not None
    assert (command.base, command.note) == (1, "because")
    assert read_profile(command.profile).name == "Centro Nuevo"
    assert book.publish("") is None, "one at a time"
    assert command.command_id is not None
    assert book.published(command.command_id, None)
    answer(book, {1: WHOLE, 9: command.profile})
    assert (book.base, book.changes) == (9, [])
    assert book.said is not None
    assert book.said.fine


def test_what_is_written_while_publishing_stands_upon_what_was_published(book: SetupBook):
    book.open("center")
    book.write("name", "Centro Nuevo")
    command = book.publish("")
    assert command is not None
    assert command.command_id is not None
    book.write("time_zone", "America/Lima")
    assert book.published(command.command_id, None)
    book.write("visitor_url", "https://tickets.example")
    answer(book, {1: WHOLE, 9: command.profile})
    assert (book.base, book.overtaken) == (9, False)
    assert [each.after for each in book.changes] == ["America/Lima", "https://tickets.example"]
    book.undo()
    assert [each.after for each in book.changes] == ["America/Lima"]


def test_of_two_who_publish_the_second_is_told_and_loses_nothing(book: SetupBook):
    book.open("quotas", 1)
    book.write("daily_quota", "99")
    command = book.publish("")
    assert command is not None
    assert command.command_id is not None
    book.published(command.command_id, Refused("profile-changed", "no", 409))
    theirs = WHOLE.replace('name = "Centro Integra"', 'name = "Theirs"')
    answer(book, {1: WHOLE, 5: theirs})
    assert book.overtaken
    assert book.draft is not None
    assert book.draft.at(("name",)) == "Centro Integra"
    book.merge()
    assert (book.base, book.overtaken, book.draft.at(("name",))) == (5, False, "Theirs")
    assert [each.after for each in book.changes] == [99]


def test_a_hub_that_does_not_answer_costs_nothing(book: SetupBook):
    book.open("center")
    book.write("name", "Mine")
    command = book.publish("")
    assert command is not None
    assert command.command_id is not None
    book.published(command.command_id, HubAway(AwayReason.UNREACHABLE))
    assert book.draft is not None
    assert book.draft.at(("name",)) == "Mine"
    assert book.said is not None
    assert book.said.code == "away"


def test_the_way_back_is_a_draft_of_what_was(book: SetupBook):
    older = WHOLE.replace("daily_quota = 80", "daily_quota = 60")
    book.look_again()
    answer(book, {0: older, 1: WHOLE})
    book.look(0)
    answer(book, {0: older, 1: WHOLE})
    assert [(each.before, each.after) for each in book.changes_since() or ()] == [(60, 80)]
    book.go_back()
    assert [(each.before, each.after) for each in book.changes] == [(80, 60)]
    book.discard()
    assert book.changes == []


@pytest.mark.parametrize("text", ["", "name = ", "x" * 300_000, '\ud800 = "x"', 'name = "x"'])
def test_a_file_that_is_no_profile_is_told_and_changes_nothing(book: SetupBook, text: str):
    book.bring_in(text)
    assert book.changes == []
    assert book.said is not None
    assert book.said.code == "bad-profile"
    assert book.said.sentence


def test_the_kiosks_page_speaks_its_languages(book: SetupBook):
    assert preview_question("es") == "¿Qué necesita hoy?"
    assert preview_question("xx") == "What do you need today?"
    assert preview_tiles(book, "fr")[0].words == "J’ai besoin de papiers"
    book.bring_in(SAMPLE.replace('languages = ["es", "en", ', 'languages = ["es", "en", "zh", '))
    assert preview_tiles(book, "zh")[0].words == "Necesito papeles", "as the kiosk does"


def test_three_ways_come_together():
    base = {"a": 1, "b": [{"code": "x", "n": 1}, {"code": "y"}], "c": [1]}
    mine = {"a": 1, "b": [{"code": "x", "n": 2}, {"code": "y"}], "c": [1, 2]}
    theirs = {"a": 3, "b": [{"code": "x", "n": 1}, {"code": "z"}], "c": [1], "d": 4}
    both = {"a": 3, "b": [{"code": "x", "n": 2}, {"code": "z"}], "c": [1, 2], "d": 4}
    assert merged(base, mine, theirs) == both
    assert merged(base, base, theirs) == theirs
    assert merged(base, mine, base) == mine


def test_a_service_goes_with_what_names_it(book: SetupBook):
    draft = Draft.of(WHOLE)
    index = [each["code"] for each in draft.at(("services",))].index("education")
    assert "education" not in str(forms.removed(draft, PART["services"], index).tree["desks"])


# Staff


@pytest.fixture
def people() -> PeopleBook:
    people = PeopleBook(make=lambda: "135790")
    request = uuid4()
    people.asked(request)
    rows = [{"name": "Ana", "role": "agent"}, {"name": "Eva", "role": "manager"}]
    assert people.take_list(request, {"staff": rows}, None)
    return people


def test_somebody_new_gets_a_pin_that_is_shown_once(people: PeopleBook):
    assert people.add("  \n ", "agent") is None
    command = people.add(" Noa \t Paz ", "supervisor")
    assert isinstance(command, AddStaff)
    assert (command.staff, command.role, command.pin) == ("Noa Paz", "supervisor", "135790")
    assert people.add("Other", "agent") is None, "one at a time"
    assert people.made == "", "not before it counts"
    assert command.command_id is not None
    assert people.take(command.command_id, None)
    assert people.made == "135790"
    people.choose("Ana")
    assert people.made == ""


def test_another_role_another_pin_and_leaving(people: PeopleBook):
    assert people.reset_pin() is None
    assert people.remove() is None
    people.choose("Ana")
    assert people.change_role("agent") is None
    sent = people.change_role("manager")
    assert isinstance(sent, ChangeRole)
    assert sent.role is StaffRole.MANAGER
    assert sent.command_id is not None
    assert people.take(sent.command_id, Refused("last-manager", "no", 409))
    assert people.said is not None
    assert people.said.code == "last-manager"
    reset = people.reset_pin()
    assert isinstance(reset, ResetPin)
    assert reset.command_id is not None
    assert people.take(reset.command_id, HubAway(AwayReason.UNREACHABLE))
    assert people.made == ""
    assert people.remove() is None, "asked first"
    people.ask_to_remove(True)
    assert isinstance(people.remove(), RemoveStaff)
