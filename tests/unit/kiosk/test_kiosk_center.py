"""What the kiosk reads of its center, keeps of it, and says in which words."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from hardware.printer import qr
from hardware.printer.job import Job, JobState
from hardware.printer.status import Trouble
from kiosk.disk.memory import FILE, keep_center, recall_center
from kiosk.visit.paper import Paper, Stage, paper_of
from kiosk.visit.shelves import next_shelf, shelf
from kiosk.visit.slips import Issued, issued, slip
from kiosk.words.languages import offered, tongue
from tests.unit.kiosk.kiosk_specimen import a_center, a_ticket, need, raw_center, service

NOW = datetime(2026, 11, 22, 15, 14, tzinfo=UTC)


def test_the_way_out_is_not_among_the_choices() -> None:
    center = a_center()
    assert [each.code for each in center.choices] == ["papers", "talk", "arrived"]
    assert center.way_out == center.need("other")


def test_a_center_without_a_welcome_service_has_no_way_out() -> None:
    center = a_center(needs=[need("papers")], services=[service("papers")])
    assert center.way_out is None
    assert center.need("other") is None


@pytest.mark.parametrize(
    ("language", "said"), [("es", "Hola"), ("en", "Hello"), ("pt", "Hola"), ("xx", "Hola")]
)
def test_a_text_is_in_the_language_asked_or_in_the_centers_own(language: str, said: str) -> None:
    assert a_center().text({"en": "Hello", "es": "Hola"}, language) == said


def test_a_text_in_neither_is_better_than_none() -> None:
    assert a_center().text({"uk": "Привіт"}, "en") == "Привіт"
    assert a_center().text({}, "en") == ""


def test_public_names_hide_what_is_sensitive_and_come_once() -> None:
    names = a_center().public_names(("legal", "support", "papers", "gone"), "es")
    assert names == ("Orientación", "Papers")


@pytest.mark.parametrize(
    "broken",
    [
        {"languages": []},
        {"time_zone": "Mars/Olympus"},
        {"time_zone": "../etc/passwd"},
        {"needs": [{"code": "papers"}]},
        {"services": "many"},
        {"name": None},
    ],
)
def test_a_center_that_lacks_something_is_refused(broken) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  pydantic's and ours: both are one
        a_center(**broken)


def test_languages_without_words_here_are_not_offered() -> None:
    both = offered(["es", "qu", "en"], {"en", "es", "fr"})
    assert [each.name for each in both] == ["Español", "English"]


def test_a_center_of_languages_unknown_here_still_gets_one() -> None:
    assert [each.code for each in offered(["qu"], {"es", "en"})] == ["en"]


def test_an_unknown_language_goes_by_its_code() -> None:
    assert tongue("qu").name == "QU"


def test_the_center_is_kept_and_recalled(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    keep_center(folder, raw_center())
    assert recall_center(folder) == a_center()


@pytest.mark.parametrize("rubbish", [b"", b"{", b"[]", b"\xff\xfe", b'{"name": "x"}'])
def test_rubbish_on_the_disk_is_no_center(tmp_path: Path, rubbish: bytes) -> None:
    (tmp_path / FILE).write_bytes(rubbish)
    assert recall_center(tmp_path) is None


def test_an_unwritable_folder_is_said_and_survived(tmp_path: Path, caplog) -> None:
    (tmp_path / "file").write_text("")
    with caplog.at_level(logging.INFO):
        keep_center(tmp_path / "file" / "folder", raw_center())
    assert "cannot be kept" in caplog.text


def test_the_kept_center_is_replaced_whole(tmp_path: Path) -> None:
    keep_center(tmp_path, raw_center())
    keep_center(tmp_path, raw_center(name="Otro"))
    assert json.loads((tmp_path / FILE).read_text())["name"] == "Otro"
    assert [each.name for each in tmp_path.iterdir()] == [FILE]


def test_what_fits_one_page_stands_on_it() -> None:
    assert shelf(range(6), 0, 6) == (range(6), False)
    assert next_shelf(range(6), 0, 6) == 0


def test_what_does_not_fit_leaves_a_place_for_more() -> None:
    things = list("abcdefghijklm")
    shelves = [shelf(things, number, 6) for number in range(3)]
    assert [("".join(some), more) for some, more in shelves] == [
        ("abcde", True),
        ("fghij", True),
        ("klm", True),
    ]
    assert [next_shelf(things, number, 6) for number in range(3)] == [1, 2, 0]


def given() -> Issued:
    return issued(a_ticket("support", "papers", ahead=2), a_center(), "en")


def test_a_ticket_is_told_in_public_names_of_the_visitors_language() -> None:
    assert given().public_names == ("Guidance", "PAPERS")


def test_the_slip_says_what_the_screen_says() -> None:
    paper = slip(given(), a_center(), NOW)
    assert (paper.number, paper.people_ahead, paper.language) == ("A-017", 2, "en")
    assert paper.link == given().link
    assert paper.public_names == ("Guidance", "PAPERS")
    assert f"{paper.local_time:%H:%M}" == "10:14"


def test_the_slip_says_what_the_center_wants_said_in_the_visitors_language() -> None:
    services = raw_center()["services"]
    services[0]["bring"] = {"es": "cédula", "en": "identity card"}
    services[1]["bring"] = {"es": "carné"}
    ticket = {"wait_at": {"es": "Sala azul", "en": "Blue room"}, "ask_at": {"es": "Puerta 1"}}
    center = a_center(services=services, ticket=ticket)
    paper = slip(issued(a_ticket("papers", "health"), center, "en", people=3), center, NOW)
    assert (paper.bring, paper.people) == (("identity card", "carné"), 3)
    assert (paper.wait_at, paper.ask_at) == ("Blue room", "Puerta 1")


def test_the_qr_on_screen_is_read_as_the_link_by_another_program() -> None:
    rows = qr.rows(given().link)
    picture = Image.new("L", (len(rows) + 8, len(rows) + 8), 255)
    for y, row in enumerate(rows):
        for x, module in enumerate(row):
            picture.putpixel((x + 4, y + 4), 0 if module == "1" else 255)
    found = zxingcpp.read_barcodes(picture.resize((picture.width * 8, picture.height * 8), 0))
    assert [each.text for each in found] == [given().link]


@pytest.mark.parametrize(
    ("state", "stage"),
    [
        (JobState.QUEUED, Stage.PRINTING),
        (JobState.PRINTING, Stage.PRINTING),
        (JobState.PRINTED, Stage.READY),
        (JobState.SENT, Stage.SENT),
        (JobState.DELAYED, Stage.TROUBLE),
        (JobState.FAILED, Stage.TROUBLE),
    ],
)
def test_every_state_of_a_print_job_means_something_to_the_visitor(state, stage) -> None:
    job = Job(3, slip(given(), a_center(), NOW), 0.0, state, Trouble.PAPER_OUT)
    assert paper_of(job) == Paper(stage=stage, trouble=Trouble.PAPER_OUT, job=3)
