"""The inventory of what is kept is whole: every column of every table, once."""

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

import shared.domain
from shared.domain.keeping import BY_DAYS, IN_USE, Item, days_of
from shared.domain.profile import read_profile
from shared.store import schema
from shared.store.upkeep_inventory import FILES, INVENTORY


def test_every_column_of_every_table_is_listed_once():
    listed = Counter((kept.table, name) for kept in INVENTORY for name in kept.names)
    there = Counter(
        (table.name, column.name)
        for table in schema.metadata.tables.values()
        for column in table.columns
    )
    assert listed == there


def test_every_reason_and_end_is_told():
    for kept in (*INVENTORY, *FILES):
        assert all(len(text) > 5 for text in (kept.what, kept.why, kept.until)), kept


def test_columns_that_name_or_open_are_not_called_harmless():
    telling = {"staff", "token", "pin_hash", "text", "code", "answer", "body"} - {"text"}
    harmless = {(k.table, name) for k in INVENTORY if k.leads == "nobody" for name in k.names}
    assert not [each for each in harmless if each[1] in telling]


def test_every_item_is_kept_somewhere():
    assert {kept.item for kept in (*INVENTORY, *FILES)} == set(get_args(Item))


def test_what_leads_to_a_visitor_has_an_end():
    for kept in INVENTORY:
        if kept.leads == "a visitor":
            assert kept.item in {*BY_DAYS, "answers"}, kept


@pytest.mark.parametrize("name", ["sample", "integration"])
def test_our_centers_state_a_purpose_and_an_end_for_all_that_could_lead_to_somebody(name: str):
    text = Path(str(shared.domain.__file__)).with_name(f"{name}.toml").read_text(encoding="utf-8")
    center = read_profile(text)
    stated = {kept.item: kept for kept in center.data}
    assert set(stated) >= {kept.item for kept in INVENTORY if kept.leads != "nobody"}
    assert set(days_of(center.data)) >= {*BY_DAYS, "answers"}
    assert all(kept.purpose for kept in center.data)
    assert {kept.item for kept in center.data if kept.keep == IN_USE} <= set(stated) - BY_DAYS
