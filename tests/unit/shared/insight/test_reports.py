"""Reports as files: the page's figures and no others, the same bytes each time."""

import csv
import datetime as dt
import io
import tomllib
import zipfile
from collections import Counter
from xml.etree import ElementTree

import pytest

from shared.domain.periods import last_ended, read_period
from shared.domain.profile import read_profile
from shared.humanitarian import codes
from shared.insight.__main__ import main
from shared.insight.archive import Archive
from shared.insight.outcomes import OUTCOMES
from shared.insight.reports import words
from shared.insight.reports.document import Column, Gap, Headline, Report, Table
from shared.insight.reports.files import FORMATS, file_of
from shared.insight.reports.making import make, read_asked
from shared.insight.reports.municipal import municipal
from shared.insight.reports.summary import summary
from shared.insight.reports.words import Words
from shared.insight.studies import CannotStudy, Sees
from shared.insight.studies import report as report_study
from shared.insight.studies.statistics import study as statistics
from tests.fakes.months import PROFILE, Center
from tests.unit.shared.insight.test_archive import in_tables

MARCH = read_period("2026-03")
ALL, SOME = Sees(sensitive=True), Sees(sensitive=False)
SECTORS = """
[[sectors]]
services = ["papers", "legal"]
sector = 14
indicator = 52
[[sectors]]
services = ["health"]
sector = 17
"""


@pytest.fixture(scope="module")
def center(tmp_path_factory):
    folder = tmp_path_factory.mktemp("month")
    center = Center(folder, profile=f"municipality = 54001\n{PROFILE}{SECTORS}")
    for number in range(3):
        center.day(number, visits=25)
    center.folder = folder
    return center


@pytest.fixture(scope="module")
def archive(center):
    return Archive(center.folder)


def quiet(_share):
    pass


SAMPLE = Report(
    language="es",
    title="Informe",
    center="Centro = Puente",
    period="marzo de 2026",
    until=dt.date(2026, 3, 31),
    headlines=(Headline(label="Visitas", cell=1204, before=Gap.NOTHING),),
    tables=(
        Table(
            title="Por servicio: [1] / a?",
            columns=(
                Column("Servicio", "text"),
                Column("Visitas", bar=True),
                Column("Espera", "minutes"),
                Column("En meta", "share"),
            ),
            rows=(
                ("=1+1", 1204, 12.34, 0.5),
                ("الصحة والدعم", 7, Gap.WITHHELD, Gap.NOTHING),
                ("Здоров’я #*_$ <b> \\", 0, 0.0, 1.0),
            ),
        ),
    )
    * 2,
    notes=("@nota",),
)


@pytest.mark.parametrize(
    ("name", "since", "until", "before"),
    [
        ("2026-03-01", (2026, 3, 1), (2026, 3, 1), "2026-02-28"),
        ("2026-W01", (2025, 12, 29), (2026, 1, 4), "2025-W52"),
        ("2024-02", (2024, 2, 1), (2024, 2, 29), "2024-01"),
        ("2026-Q1", (2026, 1, 1), (2026, 3, 31), "2025-Q4"),
    ],
)
def test_periods_are_named(name, since, until, before):
    period = read_period(name)
    assert (period.since, period.until) == (dt.date(*since), dt.date(*until))
    assert (period.name, period.before().name, period.before().after().name) == (name, before, name)


@pytest.mark.parametrize(
    "name", ["", "2026", "2026-13", "2026-W54", "2026-Q5", "9999-12-31", "0001-01"]
)
def test_a_period_that_is_none_is_one_sentence(name):
    with pytest.raises(ValueError, match="expected a period such as"):
        read_period(name)
    with pytest.raises(CannotStudy, match=r"^period: expected a period such as"):
        read_asked({"period": name})


def test_the_last_period_that_is_over():
    day = dt.date(2026, 4, 1)
    names = [last_ended(day, each).name for each in ("day", "week", "month", "quarter")]
    assert names == ["2026-03-31", "2026-W13", "2026-03", "2026-Q1"]


def test_the_code_lists_are_whole():
    counts = len(codes.sectors()), len(codes.indicators()), len(codes.municipalities())
    assert counts == (21, 104, 1119)
    assert {each.sector for each in codes.indicators().values()} <= set(codes.sectors())
    assert codes.municipalities()[54001] == "Cúcuta, Norte De Santander"


def test_both_languages_say_everything():
    one, other = (
        tomllib.loads((words._WORDS / f"{each}.toml").read_text()) for each in ("es", "en")
    )
    assert one.keys() == other.keys()
    assert all(one[table].keys() == other[table].keys() for table in ("reasons", "languages"))
    assert set(one["outcomes"]) == set(other["outcomes"]) == set(OUTCOMES)


@pytest.mark.parametrize("kind", FORMATS)
def test_the_same_report_is_the_same_bytes(kind):
    assert file_of(SAMPLE, kind) == file_of(SAMPLE, kind)


def test_nothing_in_a_file_tells_when_it_was_made():
    pdf = file_of(SAMPLE, "pdf")
    assert pdf.startswith(b"%PDF-")
    assert b"CreationDate" not in pdf
    assert b"CreateDate" not in pdf
    with zipfile.ZipFile(io.BytesIO(file_of(SAMPLE, "xlsx"))) as book:
        assert {each.date_time[:3] for each in book.infolist()} == {(1980, 1, 1)}
        assert b"2026-04-01T00:00:00Z" in book.read("docProps/core.xml")


def test_a_sheet_has_figures_not_texts_and_no_formula():
    with zipfile.ZipFile(io.BytesIO(file_of(SAMPLE, "xlsx"))) as book:
        sheet = book.read("xl/worksheets/sheet2.xml").decode()
        named = book.read("xl/workbook.xml").decode()
        said = book.read("xl/sharedStrings.xml").decode()
    tree = ElementTree.fromstring(sheet)
    space = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    cells = {each.get("r"): each for each in tree.iterfind(".//x:c", space)}
    assert cells["B2"].get("t") is None
    assert cells["B2"].findtext("x:v", namespaces=space) == "1204"
    assert cells["C2"].findtext("x:v", namespaces=space) == "12.34"
    assert cells["C3"].get("t") == "s"
    assert tree.find(".//x:f", space) is None
    assert tree.find(".//x:pane", space).get("state") == "frozen"
    assert 'name="Por servicio   1    a"' in named
    assert "=1+1" in said


def test_a_spanish_spreadsheet_reads_the_csv_and_works_out_nothing():
    data = file_of(SAMPLE, "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert ["'=1+1", "1204", "12,3", "0,5000"] in rows
    assert ["الصحة والدعم", "7", "—", "s. d."] in rows
    assert ["'@nota"] in rows


def figures(report):
    return [[*table.rows] for table in report.tables]


@pytest.mark.parametrize("sees", [ALL, SOME])
@pytest.mark.parametrize("language", ["es", "en"])
def test_the_summary_says_what_the_page_says(archive, sees, language):
    """The figures of the page's answer stand in the report; what is withheld stands nowhere."""
    past = archive.look()
    answer = statistics({"since": "2026-03-01", "until": "2026-03-31"}, archive, sees, quiet)
    found = summary(past.center, MARCH, answer, Words(language))
    by_service = next(t for t in found.tables if t.title == Words(language)["by-service"])
    names = {each.code: each.names[language] for each in past.center.services}
    rows = {row[0]: row[1:] for row in by_service.rows}
    assert len(rows) == len(answer["tables"]["service"])
    for row in answer["tables"]["service"]:
        cells = rows[names[row["code"]]]
        told = (row["steps"], row["in_time"], row["left"], row["no_show"])
        for cell, figure in zip((cells[0], cells[1], cells[5], cells[6]), told, strict=True):
            assert cell == (Gap.WITHHELD if figure == "withheld" else figure)
        if isinstance(row["wait"], dict) and isinstance(row["wait"]["median"], float):
            assert cells[2] == pytest.approx(row["wait"]["median"] / 60)
    assert found.headlines[0].cell == answer["totals"]["visits"]
    sensitive = {names[each.code] for each in past.center.services if each.sensitive}
    assert sees.sensitive or not sensitive & set(rows)
    assert any(row[1] is Gap.WITHHELD for row in by_service.rows) == any(
        row["steps"] == "withheld" for row in answer["tables"]["service"]
    )


def test_the_municipality_counts_as_the_tables_do(center, archive):
    """By hand from the step table: who was served, by sector, a visit once in each."""
    served = [
        row
        for row in in_tables(center)
        if row["first_called_at"] and row["state"] in ("done", "referred")
    ]
    sector = {"papers": "14", "legal": "14", "health": "17"}
    visits, people = {}, {}
    for row in served:
        visits.setdefault(sector.get(row["service"], ""), set()).add(row["visit_id"])
        people[row["visit_id"]] = row["people"]
    steps = Counter(sector.get(row["service"], "") for row in served)
    found = municipal(archive.look(), MARCH, ALL, Words("es"))
    table = found.tables[0]
    titles = [column.title for column in table.columns]
    *rows, total = [dict(zip(titles, row, strict=True)) for row in table.rows]
    assert {row["Cód. sector"] for row in rows} == {"", "14", "17"}
    for row in rows:
        code = row["Cód. sector"]
        assert row["Visitas"] == len(visits[code])
        assert row["Servicios prestados"] == steps[code]
        assert row["Personas"] == sum(people[each] for each in visits[code])
        assert row["Edad"] == row["Sexo"] == row["Discapacidad"] == "Sin información"
        assert (row["Período"], row["DIVIPOLA"]) == ("2026-03", "54001")
    assert total["Personas"] == sum(people.values())
    assert {row[2] for row in found.tables[1].rows} == {sum(people.values())}


def test_a_sector_of_few_visits_is_withheld_with_another(tmp_path):
    """The total is told: one gap alone could be worked out from it."""
    alone = PROFILE + SECTORS.replace('["health"]', '["welcome"]')
    center = Center(tmp_path, profile=alone)
    center.day(0, visits=40)
    center.engine.dispose()
    table = municipal(Archive(tmp_path).look(), MARCH, ALL, Words("en")).tables[0]
    *rows, total = [row[-3:] for row in table.rows]
    hidden = [row for row in rows if row == (Gap.WITHHELD,) * 3]
    assert len(hidden) > 1
    assert all(row in hidden or row[1] >= 5 for row in rows)
    told = sum(row[2] for row in rows if row not in hidden)
    assert total[2] - told >= 5


def test_few_visits_are_told_of_nowhere(tmp_path):
    center = Center(tmp_path, profile=f"{PROFILE}{SECTORS}")
    center.day(0, visits=2)
    center.engine.dispose()
    archive = Archive(tmp_path)
    for kind in ("summary", "municipal"):
        asked = read_asked({"kind": kind, "period": "2026-03-02", "format": "csv"})
        said = make(asked, archive, ALL, quiet).data.decode("utf-8-sig")
        assert "son muy pocas" in said or "nadie fue atendido" in said
        cells = {cell for row in said.splitlines() for cell in row.split(";")}
        assert not [cell for cell in cells if cell.isdigit() and cell != "0"]


def test_a_day_on_which_nobody_came_is_said(archive):
    asked = read_asked({"period": "2026-02-01", "format": "csv", "language": "en"})
    assert "Nobody came in this period." in make(asked, archive, ALL, quiet).data.decode()


def test_a_center_that_nobody_visited_yet_has_no_report(tmp_path):
    Center(tmp_path).engine.dispose()
    with pytest.raises(CannotStudy, match="Nobody has been here yet"):
        make(read_asked({"period": "2026-03"}), Archive(tmp_path), ALL, quiet)


@pytest.mark.parametrize(
    "asked", [{}, {"period": "soon"}, {"period": "2026-03", "format": "doc"}, {"period": 3}]
)
def test_a_wrong_question_is_one_sentence(asked):
    with pytest.raises(CannotStudy):
        read_asked(asked)


def test_the_study_names_the_file(archive):
    told = []
    asked = {"kind": "municipal", "period": "2026-03", "format": "csv"}
    found = report_study.study(asked, archive, SOME, told.append)
    assert found["name"] == "centro-puente-municipal-2026-03-es.csv"
    assert found["data"]
    assert told == sorted(told)


def test_the_command_line_writes_a_file(center, capsys, tmp_path):
    out = tmp_path / "report.pdf"
    words = ["report", "--data", str(center.folder), "--period", "2026-03", "--out"]
    assert main([*words, str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    assert main([*words, str(tmp_path / "report.doc")]) == 1
    assert main([*words, str(tmp_path / "none" / "report.pdf")]) == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 2


@pytest.mark.parametrize(
    ("added", "said"),
    [
        ('[[sectors]]\nservices = ["nada"]\nsector = 1', 'no service is called "nada"'),
        ('[[sectors]]\nservices = ["health"]\nsector = 1', "stands under another sector"),
        ('[[reports]]\nkind = "summary"\nevery = "year"', "every"),
        ('[[reports]]\nkind = "summary"\nevery = "day"\nfolder = "x"', "a whole path"),
    ],
)
def test_a_profile_that_cannot_be_reported_by_is_refused(added, said):
    with pytest.raises(ValueError, match=said):
        read_profile(f"{PROFILE}{SECTORS}{added}")
