"""The inventory of what is kept is whole: every column of every table, once."""

from collections import Counter

from shared.store import schema
from shared.store.upkeep_inventory import INVENTORY


def test_every_column_of_every_table_is_listed_once():
    listed = Counter((kept.table, name) for kept in INVENTORY for name in kept.names)
    there = Counter(
        (table.name, column.name)
        for table in schema.metadata.tables.values()
        for column in table.columns
    )
    assert listed == there


def test_every_reason_and_end_is_told():
    for kept in INVENTORY:
        assert all(len(text) > 5 for text in (kept.what, kept.why, kept.until)), kept


def test_columns_that_name_or_open_are_not_called_harmless():
    telling = {"staff", "token", "pin_hash", "text", "code", "answer", "body"} - {"text"}
    harmless = {(k.table, name) for k in INVENTORY if k.leads == "nobody" for name in k.names}
    assert not [each for each in harmless if each[1] in telling]
