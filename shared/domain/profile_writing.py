"""Writing a profile as TOML that reads back equal, keeping the comments that still have a place.

Whoever edits a profile needs this; the hub only reads, and never loads it.
"""

from __future__ import annotations

import contextlib
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Array, InlineTable, Item

from .draft import Draft, tree_of

# Lists of tables that stand in one line each.
_IN_LINES = frozenset({"holidays", "exceptions"})


def written(draft: Draft) -> str:
    """Return the draft as TOML; `tree_of` of it equals the draft's tree."""
    if tree_of(draft.text) == draft.tree:
        return draft.text
    # The library knows texts that it cannot change: what they say matters more than how.
    with contextlib.suppress(TOMLKitError, ValueError, TypeError):
        document = tomlkit.parse(draft.text)
        _bring(document, draft.tree, top=True)
        text = tomlkit.dumps(document)
        if tree_of(text) == draft.tree:
            return text
    return _plain(draft.tree)


def _bring(table: Any, wanted: Any, *, top: bool = False) -> None:
    """Let a table of the document say what is wanted, touching nothing that says so already."""
    for key in [key for key in table if key not in wanted]:
        del table[key]
    for key, value in wanted.items():
        if key not in table:
            table[key] = _item(key, value, top=top)
        elif _data(table[key]) != value:
            _change(table, key, value, top=top)


def _change(table: Any, key: str, value: Any, *, top: bool) -> None:
    old = table[key]
    if isinstance(old, InlineTable):
        # Taking something out of one leaves gaps in its line.
        table[key] = _inline(value)
    elif isinstance(old, dict) and isinstance(value, dict):
        _bring(old, value)
    elif isinstance(old, Array) and _begins(old, value):
        for each in value[len(old) :]:
            old.append(_inline(each))
    elif isinstance(old, AoT) and isinstance(value, list) and _begins(old, value):
        for index, each in enumerate(value):
            if index >= len(old):
                old.append(_table(each))
            elif _data(old[index]) != each:
                _bring(old[index], each)
    else:
        table[key] = _item(key, value, top=top)


def _begins(old: Any, value: list[Any]) -> bool:
    """Take out what is no longer there; say whether the rest begins the wanted list."""
    wanted = [_mark(each) for each in value]
    for index in reversed(range(len(old))):
        if _mark(_data(old[index])) not in wanted:
            del old[index]
    known = [_mark(_data(each)) for each in old]
    return bool(known) and known == wanted[: len(known)]


def _mark(entry: Any) -> Any:
    """Return what tells an entry of a list from others, whatever else is changed about it."""
    return entry.get("code", entry) if isinstance(entry, dict) else entry


def _data(item: Any) -> Any:
    return item.unwrap() if isinstance(item, Item) else item


def _plain(tree: Any) -> str:
    """Write a tree without looking at any text: plain values first, then the tables."""
    document = tomlkit.document()
    for key, value in sorted(tree.items(), key=lambda each: _is_table(*each)):
        document[key] = _item(key, value, top=True)
    return tomlkit.dumps(document)


def _is_table(key: str, value: Any) -> bool:
    return isinstance(value, dict) or _are_tables(key, value)


def _are_tables(key: str, value: Any) -> bool:
    if not isinstance(value, list) or key in _IN_LINES:
        return False
    return bool(value) and all(isinstance(each, dict) for each in value)


def _item(key: str, value: Any, *, top: bool) -> Any:
    """Return a value as the document has it: beneath the top level tables stand in one line."""
    if top and _are_tables(key, value):
        tables = tomlkit.aot()
        for each in value:
            tables.append(_table(each))
        return tables
    if top and isinstance(value, dict):
        return _table(value)
    if isinstance(value, list):
        array = tomlkit.array()
        array.extend(_inline(each) for each in value)
        return array.multiline(key in _IN_LINES)
    return _inline(value)


def _table(value: Any) -> Any:
    table = tomlkit.table()
    for key, each in value.items():
        table[key] = _item(key, each, top=False)
    table.add(tomlkit.nl())
    return table


def _inline(value: Any) -> Any:
    if not isinstance(value, dict):
        return tomlkit.item(value)
    texts = tomlkit.inline_table()
    texts.update(value)
    return texts
