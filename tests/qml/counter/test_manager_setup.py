"""The set-up page: typed, touched, published, refused, and looked at in every part."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shared.domain.commands.setting_up import AdoptProfile
from shared.domain.commands.staffing import AddStaff
from shared.domain.profile import read_profile
from shared.domain.roles import StaffRole
from shared.ui.hub_link import Progressed
from tests.fakes.house import SAMPLE
from tests.qml.counter.conftest import Console, OpenConsole
from tests.qml.counter.whole import nothing_is_cut
from tests.unit.counter.specimen import event, floor

WHOLE = (Path(__file__).parents[3] / "shared" / "domain" / "integration.toml").read_text()
CTRL = Qt.KeyboardModifier.ControlModifier


def opened(console: Console, text: str = SAMPLE) -> Console:
    QTest.keyClick(console.page.window, Qt.Key.Key_M, CTRL)
    console.settle()
    console.page.click("section-setup")
    console.settle()
    console.link.tell_staff(("Ana Ruiz", "agent"), ("Eva", "manager"))
    console.link.tell_profiles((4, "Eva", "Quotas", text))
    console.settle()
    return console


@pytest.fixture
def console(open_console: OpenConsole) -> Console:
    return opened(open_console(floor(), role=StaffRole.MANAGER))


def write(console: Console, name: str, words: str) -> None:
    """Type into a line, as a hand does."""
    console.page.find(name).forceActiveFocus()
    QTest.keyClick(console.page.window, Qt.Key.Key_A, CTRL)
    console.write(words)
    console.settle()


def published(console: Console) -> AdoptProfile:
    command = console.link.sent[-1][0]
    assert isinstance(command, AdoptProfile)
    return command


def test_it_is_for_managers(open_console: OpenConsole) -> None:
    console = open_console(floor(), role=StaffRole.SUPERVISOR)
    QTest.keyClick(console.page.window, Qt.Key.Key_M, CTRL)
    console.settle()
    codes = [each.code for each in console.models["manager"].tabs.records]
    assert "setup" not in codes


def test_a_change_is_typed_seen_and_published(console: Console) -> None:
    write(console, "line-name", "Centro Nuevo")
    assert console.text("setup-finding") == "One change, not yet published."
    console.page.click("setup-to-publish")
    console.settle()
    write(console, "setup-note", "New name")
    console.page.click("setup-publish")
    command = published(console)
    assert (command.base, command.note) == (4, "New name")
    assert read_profile(command.profile).name == "Centro Nuevo"
    console.link.answer(None)
    console.link.tell_profiles((9, "Ana Ruiz", "New name", command.profile))
    console.settle()
    assert console.text("setup-finding") == "The center lives by what you see."
    assert console.page.find("setup-said").property("title") == "Published."


def test_a_trouble_stands_beside_its_line_and_nothing_is_published(console: Console) -> None:
    console.page.click("part-desks")
    console.settle()
    write(console, "line-name", "a name that is far too long")
    assert console.text("trouble-name") == "1 to 20 letters."
    console.page.click("setup-to-publish")
    console.settle()
    assert not console.page.find("setup-publish").property("enabled")


def test_another_entry_is_never_written_by_what_was_typed_before(console: Console) -> None:
    console.page.click("part-desks")
    console.settle()
    write(console, "line-name", "7")
    console.page.click("entry-2")
    console.settle()
    assert console.text("line-name") == "3"
    assert len(console.models["manager"].sectionModel.publishing.changes) == 1


def test_skills_are_touched_and_a_need_is_seen_as_the_kiosk_shows_it(console: Console) -> None:
    console.page.click("part-desks")
    console.settle()
    console.page.click("line-services-health")
    assert "papers" not in console.models["manager"].sectionModel.publishing.changes[0]
    assert console.models["manager"].sectionModel.publishing.changes[0].endswith("Papers, Health")
    console.page.click("part-needs")
    console.settle()
    write(console, "line-names.en", "Papers, please")
    console.page.click("preview-en")
    console.settle()
    assert console.text("preview-need-0") == "Papers, please"


def test_a_municipality_is_found_by_its_name_and_touched(console: Console) -> None:
    write(console, "line-municipality", "san jose")
    assert console.text("trouble-municipality").startswith("Choose the municipality")
    console.page.find("setup-form").setProperty("contentY", 500)
    console.settle()
    console.page.click("line-municipality-17665")
    console.settle()
    assert console.text("line-municipality") == "17665"
    model = console.models["manager"].sectionModel
    assert model.publishing.changes == ["Municipality, for its reports: new, San José, Caldas"]
    write(console, "line-municipality", "54002")
    assert console.text("trouble-municipality").startswith("No municipality has this code. Near it")
    write(console, "line-municipality", " ")
    assert model.publishing.changes == []


def test_what_was_done_is_taken_back_and_done_again(console: Console) -> None:
    page = console.page
    write(console, "line-name", "Centro Nuevo")
    page.click("part-desks")
    console.settle()
    page.click("line-services-health")
    console.settle()
    page.click("part-needs")
    console.settle()
    page.click("setup-undo")
    console.settle()
    assert page.find("part-desks").property("chosen")
    assert not page.find("line-services-health").property("chosen")
    page.find("setup-parts").forceActiveFocus()
    QTest.keyClick(page.window, Qt.Key.Key_Z, CTRL)
    console.settle()
    assert console.text("line-name") == "Centro Puente"
    assert console.text("setup-finding") == "The center lives by what you see."
    assert not page.find("setup-undo").isEnabled()
    page.click("setup-redo")
    console.settle()
    assert console.text("line-name") == "Centro Nuevo"


def test_who_published_second_puts_theirs_upon_it(console: Console) -> None:
    write(console, "line-name", "Mine")
    console.page.click("setup-to-publish")
    console.settle()
    console.page.click("setup-publish")
    console.link.refuse("profile-changed")
    theirs = SAMPLE.replace("America/Bogota", "America/Lima")
    console.link.tell_profiles((9, "Eva", "Lima", theirs), (4, "Eva", "", SAMPLE))
    console.settle()
    assert "meanwhile" in console.page.find("setup-said").property("title")
    console.page.click("setup-merge")
    console.settle()
    console.page.click("setup-publish")
    command = published(console)
    center = read_profile(command.profile)
    assert (command.base, center.name, center.time_zone) == (9, "Mine", "America/Lima")


def test_a_draft_outlives_a_visitor(console: Console) -> None:
    write(console, "line-name", "Half-way")
    QTest.keyClick(console.page.window, Qt.Key.Key_M, CTRL)
    console.settle()
    opened(console)
    assert console.text("line-name") == "Half-way"


def test_what_others_publish_is_followed(console: Console) -> None:
    console.link.happen(event("profile-adopted", None, 101))
    console.link.tell_profiles((9, "Eva", "", SAMPLE.replace("Centro Puente", "Newer")))
    console.settle()
    assert console.text("line-name") == "Newer"


def test_a_file_goes_out_and_comes_back(console: Console, tmp_path: Path) -> None:
    model, file = console.models["manager"].sectionModel, tmp_path / "profile.toml"
    model.openPart("history")
    model.publishing.save(str(file))
    assert file.read_text() == SAMPLE
    file.write_text(SAMPLE.replace("Centro Puente", "From a file"))
    model.publishing.bringIn(str(file))
    console.settle()
    assert model.publishing.changes == ["Name: Centro Puente → From a file"]
    for odd in (tmp_path, tmp_path / "nothing", Path("/dev/zero")):
        model.publishing.bringIn(str(odd))
        assert model.publishing.said
        assert not model.publishing.saidFine
    model.publishing.save(str(tmp_path / "no" / "such"))
    assert model.publishing.said == "This file cannot be used."


def test_somebody_is_added_and_their_pin_shown(console: Console) -> None:
    console.page.click("part-staff")
    console.settle()
    write(console, "person-name", "Noa")
    console.page.click("role-supervisor")
    console.page.click("person-add")
    command = console.link.sent[-1][0]
    assert isinstance(command, AddStaff)
    assert (command.staff, command.role) == ("Noa", "supervisor")
    console.link.answer(None)
    console.settle()
    said = console.page.find("people-said")
    assert said.property("title") == "Noa may sign in."
    assert command.pin[:3] in said.property("meaning")


def test_parts_and_entries_are_walked_by_arrows(console: Console) -> None:
    model = console.models["manager"].sectionModel
    console.page.find("setup-parts").forceActiveFocus()
    for part in ("services", "desks", "needs"):
        console.page.key(Qt.Key.Key_Down)
        assert model.part == part
    console.settle()
    console.page.find("setup-entries").forceActiveFocus()
    for _ in range(20):
        console.page.key(Qt.Key.Key_Down)
    assert model.entry == model.entryCount - 1
    console.page.key(Qt.Key.Key_Up)
    console.settle()
    assert console.page.find(f"entry-{model.entry}").property("chosen")
    assert console.text("line-names.en") == model.lines.records[1].value


def test_what_goes_is_named_as_it_was(console: Console) -> None:
    model = console.models["manager"].sectionModel
    model.openPart("services")
    model.openEntry(2)
    model.remove()
    assert any("Services: Health → —" in each for each in model.publishing.changes)
    assert not any("health" in each for each in model.publishing.changes)


def test_rates_are_tried_before_they_are_published(console: Console) -> None:
    model, link = console.models["manager"].sectionModel, console.link
    console.page.click("part-classes")
    console.settle()
    console.page.click("try-rates")
    request, name, asked = link.studies[-1]
    assert (name, asked["rates"]["elderly"]) == ("rates", 1.5)
    link.progressed.emit(Progressed(request, name, 0.5))
    assert (model.rates.trying, model.rates.share) == (True, 0.5)
    rows = [("everybody", 40, 40), ("ordinary", 41, 44), ("elderly", 39, 21)]
    link.find_out(
        days=30,
        rows=[
            {
                "who": who,
                "n": 9,
                "before": {"mean": 1, "p90": one},
                "after": {"mean": 1, "p90": two},
            }
            for who, one, two in rows
        ],
    )
    console.settle()
    assert console.text("rates-of") == "Nine in ten wait at most, in minutes (30 days):"
    told = [
        (each["who"], each["after"], each["better"], each["worse"]) for each in model.rates.effects
    ]
    assert told[1:] == [
        ("Without priority", "44", False, True),
        ("Older person", "21", True, False),
    ]
    write(console, "line-rate", "3")
    assert model.rates.effects == [], "that was of other rates"
    console.page.click("try-rates")
    console.page.click("try-rates")
    assert link.given_up == [link.studies[-1][0]]
    console.page.click("try-rates")
    link.refuse_study(link.studies[-1][0], "wrong-rates")
    console.settle()
    assert console.text("rates-trouble") == "Put the rates right first."


def test_a_refused_list_is_told(open_console: OpenConsole) -> None:
    console = open_console(floor(), role=StaffRole.MANAGER)
    QTest.keyClick(console.page.window, Qt.Key.Key_M, CTRL)
    console.settle()
    console.page.click("section-setup")
    console.link.refuse_profiles("not-permitted")
    console.settle()
    assert console.page.find("setup-refused").isVisible()
    assert console.text("setup-finding") == "The profile cannot be read now."
    console.page.click("back-to-desk")
    console.settle()
    opened(console)
    assert console.text("line-name") == "Centro Puente"


PARTS = (
    *("center", "services", "desks", "needs", "hours", "calling", "reports", "sectors", "data"),
    *("complaints", "outcomes", "breaks", "quiet_hours", "staff", "history", "publish"),
)


@pytest.mark.parametrize(
    ("size", "language"), [((1366, 768), "en"), ((1366, 768), "es"), ((1920, 1080), "es")]
)
def test_no_word_is_cut(open_console: OpenConsole, size: tuple[int, int], language: str) -> None:
    console = open_console(floor(), size=size, language=language, role=StaffRole.MANAGER)
    opened(console, WHOLE)
    model = console.models["manager"].sectionModel
    model.write("name", "Centro")
    for part in PARTS:
        model.openPart(part)
        nothing_is_cut(console, size)
