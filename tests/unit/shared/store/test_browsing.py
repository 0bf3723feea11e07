"""The journal read backwards: every page by place, never by counting rows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from shared.store import browsing
from shared.store.browsing import Wanted
from shared.store.history import History
from shared.store.opening import open_database
from shared.store.schema import journal

START = datetime(2026, 1, 1, tzinfo=UTC)
COUNT = 500


@pytest.fixture
def history(tmp_path: Path) -> History:
    """A journal of called visitors, a minute apart, by three people at two desks."""
    engine = open_database(tmp_path)

    def row(seq: int) -> dict[str, Any]:
        number, staff = f"A-{seq % 100:03}", ("Ana", 'Lu"is Ñ', "Ana María")[seq % 3]
        body = (
            f'{{"step_id":"s{seq}","visit_id":"v{seq}","number":"{number}","service":"papers",'
            f'"language":"es","discreet":false,"desk":"d{seq % 2}","staff":"{_json(staff)}"}}'
        )
        at = START + timedelta(minutes=seq)
        told = {"seq": seq, "at": at, "act": seq, "device": "d", "kind": "step-arrived"}
        return told | {"body": body, "desk": f"d{seq % 2}"}

    with engine.begin() as connection:
        connection.execute(journal.insert(), [row(seq) for seq in range(1, COUNT + 1)])
    return History(engine)


def _json(text: str) -> str:
    return text.replace('"', '\\"')


def everything(history: History, wanted: Wanted, most: int = 50) -> list[int]:
    """Return the seqs of all pages."""
    found, before = [], None
    while True:
        page = history.browse(wanted, before, most)
        found += [entry.seq for entry in page.entries]
        if page.reached == 0:
            return found
        assert before is None or page.reached < before
        before = page.reached


@pytest.mark.parametrize("looked", [7, 40, 100_000])
@pytest.mark.parametrize("most", [1, 50, 600])
def test_pages_join_without_a_gap(
    history: History, monkeypatch: pytest.MonkeyPatch, looked: int, most: int
) -> None:
    monkeypatch.setattr(browsing, "LOOKED", looked)
    monkeypatch.setattr(browsing, "_WINDOW", 13)
    assert everything(history, Wanted(), most) == list(range(COUNT, 0, -1))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(staff="Ana"), [seq for seq in range(COUNT, 0, -1) if seq % 3 == 0]),
        (Wanted(staff='Lu"is Ñ'), [seq for seq in range(COUNT, 0, -1) if seq % 3 == 1]),
        (Wanted(staff="ana"), []),
        (Wanted(desk="d1"), [seq for seq in range(COUNT, 0, -1) if seq % 2]),
        (Wanted(number="A-017"), [417, 317, 217, 117, 17]),
        (Wanted(kinds=("step-arrived",), number="A-1"), []),
        (Wanted(kinds=("step-missed",)), []),
        (
            Wanted(since=START + timedelta(minutes=10), until=START + timedelta(minutes=13)),
            [12, 11, 10],
        ),
        (Wanted(since=START + timedelta(days=9)), []),
        (Wanted(until=START), []),
    ],
)
def test_what_is_looked_for_is_all_that_is_found(
    history: History, wanted: Wanted, expected: list[int]
) -> None:
    assert everything(history, wanted) == expected


def test_a_page_looks_at_so_many_entries_and_no_more(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browsing, "LOOKED", 100)
    page = history.browse(Wanted(kinds=("step-missed",)), None, 50)
    assert (page.entries, page.reached) == ((), COUNT - 99)


def test_an_empty_journal(tmp_path: Path) -> None:
    history = History(open_database(tmp_path))
    assert history.browse(Wanted(), None, 50) == browsing.Page((), 0)
