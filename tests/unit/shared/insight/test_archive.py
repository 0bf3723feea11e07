"""The past in columns: all that the tables hold, new days too, and nothing forgotten."""

import shutil
import threading
from datetime import date, timedelta
from types import SimpleNamespace

import numpy as np
import pytest
from sqlalchemy import delete, insert, select, update

from shared.insight.archive import Archive
from shared.insight.archive_columns import MISSING, STATES
from shared.insight.archive_copy import FOLDER
from shared.store import schema
from shared.store.opening import open_database
from tests.fakes.months import FIRST, Center, play

EVER = (date(2026, 1, 1), date(2027, 1, 1))


def in_tables(center):
    """Return what the step table says, in the order of seq."""
    with center.engine.connect() as connection:
        rows = connection.execute(select(schema.step).order_by(schema.step.c.seq)).mappings()
        return [dict(row) for row in rows]


def micros(instant):
    if instant is None:
        return MISSING
    return int(np.datetime64(instant.replace(tzinfo=None), "us").astype("i8"))


def check(center, archive):
    """Hold every column against the table."""
    past, rows = archive.look(), in_tables(center)
    steps = past.steps(*EVER)
    order = np.argsort(steps["seq"])
    assert steps["seq"][order].tolist() == [row["seq"] for row in rows]
    words = past.words.all
    for column in ("service", "desk", "language", "priority"):
        found = [words[each] for each in steps[column][order]]
        assert found == [row[column] or "" for row in rows], column
    assert [STATES[each] for each in steps["state"][order]] == [row["state"] for row in rows]
    for column in ("opened", "first_called", "called", "arrived", "started", "ended"):
        found = steps[column][order].tolist()
        assert found == [micros(row[f"{column}_at"]) for row in rows], column
    for column in ("told_low", "told_high"):
        told = [-1 if row[column] is None else row[column] for row in rows]
        assert steps[column][order].tolist() == told, column
    visits = {}
    for row, visit in zip(rows, steps["visit"][order].tolist(), strict=True):
        assert visits.setdefault(row["visit_id"], visit) == visit
    assert len(set(visits.values())) == len(visits)
    return past


def test_new_days_are_noticed_and_old_ones_come_from_the_copy(tmp_path):
    center = Center(tmp_path)
    archive = Archive(tmp_path)
    for number in range(6):
        center.day(number, visits=8)
        check(center, archive)
        check(center, Archive(tmp_path))
    past = archive.look()
    assert len(past.settled.steps["seq"]) > 20
    assert len(list((tmp_path / FOLDER).glob("*-*"))) == 1
    assert past.days() == (FIRST.date(), (FIRST + timedelta(days=5)).date())
    assert len(past.turned(*EVER)["at"]) > 0
    assert len(past.desks(*EVER)["at"]) > 20
    center.close()


def test_a_center_without_a_past(tmp_path):
    center = Center(tmp_path)
    past = Archive(tmp_path).look()
    assert past.days() is None
    assert len(past.steps(*EVER)["seq"]) == 0
    center.close()


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """Four days of a center: do not look at them, copy them."""
    folder = tmp_path_factory.mktemp("played")
    play(folder, 4, visits=6).close()
    return folder


@pytest.fixture
def four_days(played, tmp_path):
    """A center after four days, and its folder."""
    shutil.copytree(played, tmp_path, dirs_exist_ok=True)
    center = SimpleNamespace(engine=open_database(tmp_path))
    yield center
    center.engine.dispose()


def test_another_journal_has_another_copy(four_days, tmp_path):
    center = four_days
    archive = Archive(tmp_path)
    archive.look()
    with center.engine.begin() as connection:
        connection.execute(
            update(schema.meta).where(schema.meta.c.key == "journal").values(value="restored")
        )
        connection.execute(delete(schema.step).where(schema.step.c.state == "done"))
    check(center, archive)
    check(center, Archive(tmp_path))


@pytest.mark.parametrize("damage", [b"", b"not json", b"{}"])
def test_a_damaged_copy_is_made_anew(four_days, tmp_path, damage):
    center = four_days
    Archive(tmp_path).look()
    (facts,) = (tmp_path / FOLDER).glob("*/facts.json")
    facts.write_bytes(damage)
    check(center, Archive(tmp_path))
    assert b"journal" in facts.read_bytes()


def test_two_who_look_first_at_the_same_time_make_one_copy(four_days, tmp_path):
    """The second waits for the first one's copy, and reads no day twice."""
    begun, waiting = threading.Event(), threading.Event()
    told = []

    def slowly(_share):
        begun.set()
        assert waiting.wait(60)

    first = threading.Thread(target=lambda: Archive(tmp_path).look(slowly))
    first.start()
    assert begun.wait(60)
    second = threading.Thread(target=lambda: Archive(tmp_path).look(told.append))
    second.start()
    waiting.set()
    first.join(60)
    second.join(60)
    assert told == []
    assert len(list((tmp_path / FOLDER).glob("*-*"))) == 1
    check(four_days, Archive(tmp_path))


def test_feedback_that_the_hub_forgot_is_gone_at_once(four_days, tmp_path):
    center = four_days
    archive = Archive(tmp_path)
    with center.engine.begin() as connection:
        row = {"day": "2026-03-02", "service": "papers", "face": 5, "count": 7}
        connection.execute(insert(schema.feedback).values(row))
    assert archive.look().feedback(*EVER) == [("2026-03-02", "papers", 5, 7)]
    with center.engine.begin() as connection:
        connection.execute(delete(schema.feedback))
    assert archive.look().feedback(*EVER) == []


def test_the_copy_holds_no_secret_and_no_name(four_days, tmp_path):
    center = four_days
    Archive(tmp_path).look()
    with center.engine.connect() as connection:
        secrets = [
            *connection.scalars(select(schema.visit_token.c.token)),
            *connection.scalars(
                select(schema.step.c.staff).where(schema.step.c.staff.is_not(None))
            ),
            *connection.scalars(select(schema.visit.c.id)),
            *connection.scalars(select(schema.visit.c.number)),
        ]
    assert len(secrets) > 20
    kept = [each.read_bytes() for each in (tmp_path / FOLDER).glob("*/*")]
    assert len(kept) > 20
    assert not [each for each in (tmp_path / FOLDER).rglob("*") if each.stat().st_mode & 0o077]
    assert not [each for each in set(secrets) if any(each.encode() in data for data in kept)]
