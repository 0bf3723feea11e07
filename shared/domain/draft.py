"""A profile that is being edited: plain data, changed by path, read by the very reader of profiles.

Nothing here applies anything. A draft may be as wrong as it likes: `faults` says what is expected,
and where. `written` gives TOML that reads back as the draft, with the comments that still have a
place; `differences` tells what sets two profiles apart.
"""

from __future__ import annotations

import copy
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal

from .center import Center
from .contradictions import Fault, Path
from .profile import check_tree, read_profile

# What names an entry of a list of tables, whatever its place.
_KEYS = ("code", "item", "date")

# Where codes of services stand in lists beside the services themselves.
_SERVICE_LISTS = ("desks", "needs", "hours", "zones", "sectors")


@dataclass(frozen=True)
class Draft:
    """What a profile says, as JSON data, and the TOML that it began from."""

    text: str
    tree: Mapping[str, Any]

    @staticmethod
    def of(text: str) -> Draft:
        """Begin from a profile that is good TOML of the right shape; raises ProfileError."""
        text = text.removeprefix("\ufeff")
        read_profile(text)
        return Draft(text, tree_of(text))

    @property
    def began(self) -> Mapping[str, Any]:
        """What the profile says that this began from; nobody may change it."""
        return _began(self.text)

    @cached_property
    def _checked(self) -> tuple[Center | None, list[Fault]]:
        return check_tree(json.dumps(self.tree))

    @property
    def faults(self) -> list[Fault]:
        """Each fault as its place and what was expected; none in a profile that can be lived by."""
        return self._checked[1]

    @property
    def center(self) -> Center | None:
        """The center this tells of; None while its shape is wrong."""
        return self._checked[0]

    def at(self, path: Path, default: Any = None) -> Any:
        """Return what stands at a place."""
        found: Any = self.tree
        for part in path:
            try:
                found = found[part]
            except (KeyError, IndexError, TypeError):
                return default
        return found

    def put(self, path: Path, value: Any) -> Draft:
        """Let this value stand at a place; None leaves the key out. Tables on the way are made."""

        def change(tree: Any) -> None:
            *outer, last = path
            for part in outer:
                tree = tree.setdefault(part, {}) if isinstance(tree, dict) else tree[part]
            if value is not None:
                tree[last] = value
            elif isinstance(tree, dict):
                tree.pop(last, None)

        return self._changed(change)

    def add(self, path: Path, value: Any) -> Draft:
        """Let this value stand last in a list."""
        return self.put(path, [*self.at(path, ()), value])

    def drop(self, path: Path) -> Draft:
        """Take an entry out of its list."""
        *outer, index = path
        kept = [each for n, each in enumerate(self.at(tuple(outer), ())) if n != index]
        return self.put(tuple(outer), kept)

    def move(self, path: Path, by: int) -> Draft:
        """Let an entry change its place in its list by so many, as far as there is room."""
        *outer, index = path
        entries = list(self.at(tuple(outer), ()))
        to = min(max(int(index) + by, 0), len(entries) - 1)
        entries.insert(to, entries.pop(int(index)))
        return self.put(tuple(outer), entries)

    def without_service(self, code: str) -> Draft:
        """Take a service out, and its code from whatever names it."""
        return self._changed(lambda tree: _forget_service(tree, code))

    def upon(self, text: str) -> Draft:
        """Return the same changes made to another profile; raises ProfileError."""
        other = Draft.of(text)
        return Draft(other.text, merged(self.began, self.tree, other.tree))

    def free_code(self, group: str, wish: str) -> str:
        """Return a code that nothing in this group has: the wish, or the wish and a number."""
        taken = {each.get("code") for each in self.at((group,), ())}
        if wish not in taken:
            return wish
        return next(code for n in range(2, 10_000) if (code := f"{wish}-{n}") not in taken)

    def _changed(self, change: Any) -> Draft:
        tree = copy.deepcopy(dict(self.tree))
        change(tree)
        return Draft(self.text, tree)


def tree_of(text: str) -> dict[str, Any]:
    """Return what TOML says, as JSON data; raises tomllib.TOMLDecodeError."""
    tree: dict[str, Any] = json.loads(json.dumps(tomllib.loads(text), default=str))
    return tree


@lru_cache(maxsize=2)
def _began(text: str) -> Mapping[str, Any]:
    """Return what TOML says, read once for all the drafts that typing makes."""
    return tree_of(text)


def _forget_service(tree: dict[str, Any], code: str) -> None:
    tree["services"] = [each for each in tree["services"] if each.get("code") != code]
    for group in _SERVICE_LISTS:
        for each in tree.get(group, ()):
            if "services" in each:
                each["services"] = [one for one in each["services"] if one != code]
    # What was of this service alone goes with it.
    for group in ("hours", "needs", "sectors"):
        if group in tree:
            tree[group] = [each for each in tree[group] if each.get("services") != []]
    if tree.get("welcome") == code:
        del tree["welcome"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that sets two profiles apart.

    `path` names entries by their code, item or date where they have one. `before` and `after` are
    JSON data; None on the side where there is nothing.
    """

    path: tuple[str, ...]
    kind: Literal["added", "removed", "changed", "moved"]
    before: Any = None
    after: Any = None


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """Return what changed from one profile's tree to another's, in the order of the profiles."""
    return list(_table_changes((), before, after))


def _table_changes(
    path: tuple[str, ...], before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[Change]:
    for key in dict.fromkeys((*before, *after)):
        yield from _value_changes((*path, key), before.get(key), after.get(key))


def _value_changes(path: tuple[str, ...], before: Any, after: Any) -> Iterator[Change]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _table_changes(path, before, after)
    elif (old := _keyed(before)) is not None and (new := _keyed(after)) is not None:
        yield from _list_changes(path, old, new)
    elif before is None:
        yield Change(path, "added", None, after)
    else:
        yield Change(path, "removed" if after is None else "changed", before, after)


def _list_changes(
    path: tuple[str, ...], before: dict[str, Any], after: dict[str, Any]
) -> Iterator[Change]:
    yield from _table_changes(path, before, after)
    if [key for key in before if key in after] != [key for key in after if key in before]:
        yield Change(path, "moved", list(before), list(after))


def _keyed(entries: Any) -> dict[str, Any] | None:
    """Return tables by what names them; None if this is no list of such tables."""
    if entries is None:
        return {}
    if not isinstance(entries, list) or not all(isinstance(each, dict) for each in entries):
        return None
    keys = [next((str(each[key]) for key in _KEYS if key in each), None) for each in entries]
    if None in keys or len(set(keys)) != len(keys):
        return None
    return dict(zip((str(key) for key in keys), entries, strict=True))


def merged(base: Any, mine: Any, theirs: Any) -> Any:
    """Return theirs with what I changed since we both began from `base`.

    Where both changed the same value, mine stays: whoever merges looks at it before they publish.
    """
    if mine == base:
        return theirs
    if theirs == base:
        return mine
    if all(isinstance(each, dict) for each in (base, mine, theirs)):
        return _merged_tables(base, mine, theirs)
    keyed = [_keyed(each) for each in (base, mine, theirs)]
    if isinstance(mine, list) and isinstance(theirs, list) and None not in keyed:
        return list(_merged_tables(*keyed).values())  # type: ignore[arg-type]  # none is None
    return mine


def _merged_tables(
    base: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any]
) -> dict[str, Any]:
    every = dict.fromkeys((*mine, *theirs))
    found = {key: merged(base.get(key), mine.get(key), theirs.get(key)) for key in every}
    return {key: value for key, value in found.items() if value is not None}
