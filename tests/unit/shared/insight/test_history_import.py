"""History from other systems: every good row kept, every bad one named by its line."""

import datetime as dt
import sqlite3
import stat
from contextlib import closing
from datetime import date

import numpy as np
import pytest

from shared.domain.profile import read_profile
from shared.insight.__main__ import main
from shared.insight.archive import Archive
from shared.insight.archive_columns import MISSING, SECOND
from shared.insight.elsewhere.column_map import MapError, read_map
from shared.insight.elsewhere.keeping import Elsewhere
from shared.insight.elsewhere.rows import read_steps
from shared.insight.reports.making import make, read_asked
from shared.insight.studies import CannotStudy, Sees
from shared.insight.studies.whatif import study as whatif
from shared.insight.table import TableError
from shared.store.backup import BackupError, back_up
from shared.store.backup_beside import FILE_NAME, is_in
from shared.store.backup_restoring import restore
from shared.store.database import FILE_NAME as DATABASE
from tests.fakes.house import SAMPLE
from tests.fakes.months import Center
from tests.integration.hub.running import tool

MANAGER = Sees(sensitive=True)
NOW = dt.datetime(2026, 3, 20, 12, tzinfo=dt.UTC)
MAP = """
source = "TurnoFácil"
[columns]
id = "No."
visit = "Turno"
came = "Llegada"
called = "Llamado"
ended = "Fin"
service = "Trámite"
people = "Personas"
outcome = "Estado"
[services]
"Regularización PPT" = "papers"
[outcomes]
"Atendido" = "served"
"Ausente" = "no-show"
"Abandonó" = "left"
"""
HEAD = "No.;Turno;Llegada;Llamado;Fin;Trámite;Personas;Estado\n"
GOOD = (
    "1;A1;02/02/2026 08:00;02/02/2026 08:10;02/02/2026 08:30;Regularización PPT;1;Atendido\n"
    "2;A1;02/02/2026 08:35;02/02/2026 08:45;02/02/2026 08:50;Salud;1;Atendido\n"
    "3;A2;02/02/2026 08:05:30;;;papers;2;Abandonó\n"
)


def read(text, means=MAP):
    data = text if isinstance(text, bytes) else text.encode()
    return read_steps(data, read_map(means), read_profile(SAMPLE), NOW)


def test_good_rows_become_steps():
    rows, note = read(HEAD + GOOD)
    one, two, three = rows.kept
    assert (rows.faults, note) == ([], "")
    assert one.came == dt.datetime(2026, 2, 2, 13, 0, tzinfo=dt.UTC)
    assert (one.service, one.state, two.service) == ("papers", "done", "health")
    assert one.visit == two.visit != three.visit
    assert (three.state, three.called, three.people) == ("cancelled", None, 2)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("9;A9;31/02/2026 08:00;;;Salud;1;Abandonó", "came: expected a time that exists"),
        ("9;A9;0000-00-00 00:00:00;;;Salud;1;Abandonó", "came: expected a time"),
        ("9;A9;02/02/2026 00:00;;;Salud;1;Abandonó", "came: midnight"),
        ("9;A9;02/02/2026;;;Salud;1;Abandonó", "came: expected a time of the day too"),
        ("9;A9;2026-02-02T00:00:00Z;;;Salud;1;Abandonó", "came: midnight"),
        ("9;A9;01/01/1970 08:00;;;Salud;1;Abandonó", "came: expected a year from 2000"),
        ("9;A9;02/02/2027 08:00;;;Salud;1;Abandonó", "came: expected a time that is past"),
        ("9;A9;45690,33;;;Salud;1;Abandonó", "came: expected a date and a time"),
        ("9;A9;;;;Salud;1;Abandonó", "came: expected a date and a time, found nothing"),
        ("9;A9;02/02/2026 08:00;02/02/2026 07:00;;Salud;1;Atendido", "called: expected a time aft"),
        ("9;A9;02/02/2026 08:00;05/02/2026 08:00;;Salud;1;Atendido", "called: expected at most"),
        ("9;A9;02/02/2026 08:00;;;Salud;1;Atendido", "called: expected a time, for it was served"),
        ("9;A9;02/02/2026 08:00;;;Astrología;1;Abandonó", "service: nothing of ours"),
        ("9;A9;02/02/2026 08:00;;;Salud;dos;Abandonó", "people: expected 1 to 99"),
        ("9;A9;02/02/2026 08:00;;;Salud;1;Quizás", "outcome: the map has no"),
        ("1;A1;02/02/2026 08:00;02/02/2026 08:10;02/02/2026 08:30;Regularización PPT;1;Atendido",
         "the same as line 2"),
        ("9;A9;02/02/2026 08:00;;;Salud", "expected 8 cells"),
        ('9;A9;02/02/2026 08:00;;;"Salud;1;Abandonó', "expected every quote"),
        ("9;A9;02/02/2026 08:00;;;Sal\0ud;1;Abandonó", "there is a NUL"),
    ],
)  # fmt: skip
def test_a_bad_row_is_named_and_the_others_stay(row, said):
    rows, _ = read(f"{HEAD}{GOOD}{row}\n4;A4;02/02/2026 09:00;;;Salud;1;Abandonó\n")
    assert len(rows.kept) == 4
    (fault,) = rows.faults
    assert fault.startswith(f"line 5: {said}")
    assert rows.dropped == 1


def test_a_counter_that_begins_again_makes_another_visit():
    again = "77;A1;02/02/2026 14:00;02/02/2026 14:10;;Salud;1;Atendido\n"
    rows, _ = read(HEAD + GOOD + again)
    assert rows.faults == []
    assert len({each.visit for each in rows.kept}) == 3


def test_rows_without_a_number_that_are_equal_are_two_people():
    means = MAP.replace('id = "No."\n', "")
    twin = "3;A2;02/02/2026 08:05:30;;;papers;2;Abandonó\n"
    rows, _ = read(HEAD + GOOD + twin, means)
    assert len({each.key for each in rows.kept}) == 4


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_letters_and_separators_are_found_out(encoding, separator):
    text = (HEAD + GOOD).replace(";", separator).replace("\n", "\r\n")
    rows, note = read(text.encode(encoding))
    assert [each.service for each in rows.kept] == ["papers", "health", "papers"]
    assert bool(note) == (encoding == "windows-1252")


def test_a_line_in_another_encoding_is_named():
    many = "".join(f"{n};B{n};02/02/2026 08:00;;;Salud;1;Abandonó\n" for n in range(10, 40))
    data = (HEAD + many).encode() + "50;C1;02/02/2026 08:00;;;Salud;1;Abandonó\n".encode("latin-1")
    rows, _ = read(data)
    assert len(rows.kept) == 30
    assert rows.faults == ["line 32: the letters are broken: another encoding than the file's"]


def test_times_of_the_day_beside_a_date_and_halves_of_a_day():
    means = MAP.replace('came = "Llegada"', 'date = "Fecha"\ncame = "Llegada"')
    text = HEAD.strip() + ";Fecha\n1;;8:05 a. m.;12:10 p. m.;1:00 PM;Salud;1;Atendido;2/2/2026\n"
    (row,) = read(text, means)[0].kept
    local = [at.astimezone(read_profile(SAMPLE).zone) for at in (row.came, row.called, row.ended)]
    assert [f"{at:%H:%M}" for at in local] == ["08:05", "12:10", "13:00"]


@pytest.mark.parametrize(
    ("means", "said"),
    [
        ("source = ", "not TOML"),
        ('source = "x"\n[columns]\ncame = "a"', "columns: expected service"),
        ('source = "x"\n[columns]\ncame = "a"\nservice = "a"', "stands there twice"),
        ('source = "x"\n[columns]\ncame = "a"\nname = "a"', "columns"),
        ('source = "x"\nencoding = "klingon"\n[columns]\ncame = "a"', "encoding"),
    ],
)
def test_a_map_that_cannot_be_used_says_why(means, said):
    with pytest.raises(MapError, match=said):
        read_map(means)


def test_a_map_to_a_service_that_is_not_there():
    with pytest.raises(TableError, match='the center has no "nada"'):
        read(HEAD + GOOD, MAP.replace('"papers"', '"nada"'))


@pytest.mark.parametrize("data", [b"", b"\n\n", b"a;b\n1;2\n", HEAD.encode()])
def test_a_file_of_nothing_is_one_sentence(data):
    with pytest.raises(TableError):
        read(data)


@pytest.fixture
def folder(tmp_path):
    center = Center(tmp_path)
    center.day(0, visits=6)
    center.engine.dispose()
    (tmp_path / "map.toml").write_text(MAP, encoding="utf-8")
    (tmp_path / "old.csv").write_text(HEAD + GOOD + "bad\n", encoding="utf-8")
    return tmp_path


def history(folder, *words):
    return main(["history", words[0], "--data", str(folder), *words[1:]])


def take(folder):
    return history(folder, "import", "--map", str(folder / "map.toml"), str(folder / "old.csv"))


def test_what_is_taken_in_joins_the_past_and_goes_again(folder, capsys):
    archive = Archive(folder)
    year = date(2026, 1, 1), date(2027, 1, 1)
    ours = archive.look().steps(*year)
    assert take(folder) == 0
    said = capsys.readouterr()
    assert said.out == "3 rows were taken in, 0 were there already, 1 were left out.\n"
    assert "old.csv: line 5: expected 8 cells" in said.err
    assert take(folder) == 0
    assert capsys.readouterr().out.startswith("0 rows were taken in, 3 were there already")

    past = archive.look()
    version = Elsewhere(folder).version()
    steps = archive.look().steps(*year)
    assert Elsewhere(folder).version() == version, "looking changes nothing"
    foreign = steps["seq"] == 0
    assert np.count_nonzero(foreign) == 3
    assert len(steps["seq"]) == len(ours["seq"]) + 3
    assert (np.diff(steps["opened"]) >= 0).all()
    assert past.days()[0] == date(2026, 2, 2)
    assert set(steps["visit"][foreign]) == {-1, -2}
    assert [past.words.all[each] for each in steps["service"][foreign]] == [
        "papers", "papers", "health",
    ]  # fmt: skip
    waits = steps["waited"][foreign]
    assert sorted(waits[waits != MISSING] // (60 * SECOND)) == [10, 10]

    asked = read_asked({"period": "2026-02", "format": "csv", "language": "en"})
    report = make(asked, archive, Sees(sensitive=False), lambda _share: None).data.decode()
    assert "— of the services asked for in this period come from another system" in report

    assert history(folder, "list") == 0
    assert "1\tTurnoFácil\told.csv\t" in capsys.readouterr().out
    assert history(folder, "remove", "1") == 0
    assert len(archive.look().steps(*year)["seq"]) == len(ours["seq"])
    assert history(folder, "remove", "1") == 1
    assert Elsewhere(folder).imports() == []


def test_a_look_before_it_is_taken_changes_nothing(folder, capsys):
    words = ("--map", str(folder / "map.toml"), "--try", str(folder / "old.csv"))
    assert history(folder, "import", *words) == 0
    assert capsys.readouterr().out == "3 rows are good, 1 are not.\n"
    assert Elsewhere(folder).imports() == []


def with_desks(folder, *mondays):
    """Bring in Mondays of February on which so many came, with a desk or with none."""
    (folder / "map.toml").write_text(MAP.replace("[services]", 'desk = "Módulo"\n[services]'))
    rows = [
        f"{day}-{n};{day}-{n};{day:02}/02/2026 08:{n:02};{day:02}/02/2026 08:{n + 10};"
        f"{day:02}/02/2026 08:{n + 20};papers;1;Atendido;{desk}\n"
        for day, count, desk in mondays
        for n in range(count)
    ]
    (folder / "old.csv").write_text(HEAD.replace("\n", ";Módulo\n") + "".join(rows))
    assert take(folder) == 0


def test_a_what_if_lives_through_imported_days_whose_desks_are_known(folder):
    with_desks(folder, (2, 6, "desk-1"), (9, 6, ""))
    told = whatif({"weekday": 0, "days": 2}, Archive(folder), MANAGER, lambda _share: None)
    days = {name: told["history"][name] for name in ("since", "days", "imported", "unstaffed")}
    assert days == {"since": "2026-02-02", "days": 2, "imported": 1, "unstaffed": 1}


def test_a_what_if_of_days_without_desks_says_what_is_missing(tmp_path):
    Center(tmp_path).engine.dispose()
    with_desks(tmp_path, (9, 6, ""))
    with pytest.raises(CannotStudy) as caught:
        whatif({"weekday": 0}, Archive(tmp_path), MANAGER, lambda _share: None)
    assert caught.value.code == "no-desks"


def test_what_was_imported_is_in_a_backup_and_comes_back(folder, tmp_path):
    assert take(folder) == 0
    told = Elsewhere(folder).imports(), Elsewhere(folder).rows()
    copy, new = tmp_path / "copy.db", tmp_path / "new"
    said = tool("backup", "--data", str(folder), "--to", str(copy))
    assert said.stdout.endswith(", with what was imported\n"), said
    assert history(folder, "remove", "1") == 0
    new.mkdir()
    for data in (new, folder):
        restore(data, copy, ())
        assert (Elsewhere(data).imports(), Elsewhere(data).rows()) == told
        assert stat.S_IMODE((data / FILE_NAME).stat().st_mode) == 0o600
        past = Archive(data).look().steps(date(2026, 1, 1), date(2027, 1, 1))
        assert int((past["seq"] == 0).sum()) == len(told[1])
        assert not list(data.glob("*.part"))
    (aside,) = folder.glob("before-restore-*")
    assert (aside / FILE_NAME).exists()
    with closing(sqlite3.connect(new / DATABASE)) as restored:
        assert not is_in(restored)


def test_an_import_that_was_cut_off_is_not_undone_in_what_is_put_back(folder, tmp_path):
    assert take(folder) == 0
    told, copy = Elsewhere(folder).rows(), tmp_path / "copy.db"
    back_up(folder / DATABASE, copy, imported=folder / FILE_NAME)
    assert history(folder, "remove", "1") == 0
    # As a power cut leaves it: half written, with what was there before beside it.
    file, before = folder / FILE_NAME, folder / f"{FILE_NAME}-journal"
    with closing(sqlite3.connect(file, isolation_level=None)) as cut:
        cut.execute("PRAGMA cache_size=1")
        cut.execute("BEGIN")
        rows = (("old", "x" * 500, "now") for _ in range(500))
        cut.executemany("INSERT INTO import (source, file, at) VALUES (?, ?, ?)", rows)
        left = file.read_bytes(), before.read_bytes()
        cut.execute("ROLLBACK")
    file.write_bytes(left[0])
    before.write_bytes(left[1])
    done = restore(folder, copy, ())
    assert Elsewhere(folder).rows() == told
    assert done.aside is not None
    assert (done.aside / before.name).exists()


def test_a_table_that_cannot_be_read_costs_no_backup(folder, tmp_path):
    (folder / FILE_NAME).write_bytes(b"no database" * 100)
    copy, new = tmp_path / "copy.db", tmp_path / "new"
    said = tool("backup", "--data", str(folder), "--to", str(copy))
    assert (said.returncode, said.stderr.count("\n")) == (1, 1)
    assert "is whole, but without what was imported" in said.stderr
    new.mkdir()
    assert not restore(new, copy, ()).examined.imported
    assert not (new / FILE_NAME).exists()


@pytest.mark.parametrize("bytes_", ["substr(bytes, 1, 9)", "'x'", "zeroblob(9)"])
def test_a_backup_whose_imported_part_is_damaged_is_not_restored(folder, tmp_path, bytes_):
    assert take(folder) == 0
    copy, new = tmp_path / "copy.db", tmp_path / "new"
    assert back_up(folder / DATABASE, copy, imported=folder / FILE_NAME).imported
    with closing(sqlite3.connect(copy)) as damaged, damaged:
        damaged.execute(f"UPDATE beside SET bytes = CAST({bytes_} AS BLOB)")
    new.mkdir()
    with pytest.raises(BackupError, match="is damaged"):
        restore(new, copy, ())
    assert list(new.iterdir()) == []


def test_the_example_is_a_map(capsys):
    assert main(["history", "example"]) == 0
    assert read_map(capsys.readouterr().out).source


def test_a_folder_without_a_center_is_one_sentence(tmp_path, capsys):
    assert history(tmp_path, "list") == 1
    assert "holds no center" in capsys.readouterr().err


def test_a_table_that_cannot_be_written_is_one_sentence(folder, capsys):
    (folder / "elsewhere.db").write_bytes(b"no database" * 100)
    assert take(folder) == 1
    assert "Nothing can be written in the folder" in capsys.readouterr().err.splitlines()[-1]
