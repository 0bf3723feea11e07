"""Which report a manager wishes for, and the file that comes of it."""

import base64
from datetime import date

from counter.manager.reports_book import ReportsBook
from shared.link.errors import Refused

TODAY = date(2026, 11, 22)


def test_it_begins_with_the_last_month_that_is_over():
    book = ReportsBook(TODAY, "en")
    assert book.ask("~") == {
        "kind": "summary", "period": "2026-10", "language": "en", "format": "pdf",
    }  # fmt: skip
    assert book.is_over
    book.go(1)
    assert (book.ask("~")["period"], book.is_over, book.can_go_on) == ("2026-11", False, False)
    book.go(1)
    book.go(-1)
    book.go(-1)
    assert book.ask("~")["period"] == "2026-09"


def test_choices_are_taken_and_others_are_not():
    book = ReportsBook(TODAY, "fr")
    for what, code in (("every", "quarter"), ("kind", "municipal"), ("format", "csv"), ("x", "y")):
        book.choose(what, code)
    book.choose("language", "fr")
    assert book.ask("~") == {
        "kind": "municipal", "period": "2026-Q3", "language": "es", "format": "csv",
    }  # fmt: skip


def test_a_report_is_written_under_its_name_and_nowhere_else(tmp_path):
    book = ReportsBook(TODAY, "es")
    book.ask(str(tmp_path))
    answer = {"name": "../../elsewhere.pdf", "data": base64.b64encode(b"%PDF").decode()}
    book.take(answer, None)
    assert (tmp_path / "elsewhere.pdf").read_bytes() == b"%PDF"
    assert (book.said.code, book.said.detail) == ("saved", str(tmp_path / "elsewhere.pdf"))
    assert [each.name for each in tmp_path.iterdir()] == ["elsewhere.pdf"]


def test_a_folder_that_is_none_is_said(tmp_path):
    book = ReportsBook(TODAY, "es")
    book.ask(str(tmp_path / "none"))
    book.take({"name": "a.pdf", "data": ""}, None)
    assert book.said.code == "bad-file"
    assert "No such file or directory" in book.said.detail


def test_a_hub_that_refuses_or_is_away_is_said():
    book = ReportsBook(TODAY, "es")
    for refused, code in ((Refused("nothing-yet", "no", 200), "nothing-yet"), (None, "away")):
        book.ask("~")
        book.take(None, refused)
        assert book.said.code == code
