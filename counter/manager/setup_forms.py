"""The forms of the set-up: what stands in each line of a draft, and what typing makes of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from counter.manager.setup_parts import Line, Part
from shared.domain.contradictions import Fault, Path
from shared.domain.draft import Draft

COMPLAINTS = "complaints"
NOT_FROM_HERE = "this is changed on the hub's computer alone"


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the form that is open; of texts, one for each language.

    `path` leads from the profile to the value. `value` is as it is written in a field: nothing
    where a word was chosen instead.
    """

    line: Line
    path: Path
    language: str
    value: str
    chosen: tuple[str, ...]
    choices: tuple[str, ...]
    trouble: str


def entry_path(part: Part, index: int) -> Path:
    """Return where an entry of a part stands."""
    return (part.group, index) if part.group else ()


def entries(part: Part, draft: Draft) -> list[dict[str, Any]]:
    """Return the entries of a part that has some."""
    found: list[dict[str, Any]] = draft.at((part.group,), []) if part.group else []
    return found


def places(part: Part, index: int, draft: Draft) -> Iterator[Place]:
    """Return the lines of the form of an entry, each with what stands there."""
    for line in part.lines:
        path = (*entry_path(part, index), *line.path)
        if line.kind == "texts":
            for language in draft.at(("languages",), ()):
                yield _place(line, (*path, language), draft, language)
        else:
            yield _place(line, path, draft)


def _place(line: Line, path: Path, draft: Draft, language: str = "") -> Place:
    found = draft.at(path)
    choices, chosen = _choices(line, path, draft), _chosen(line, found)
    if line.kind == "either":
        chosen = tuple(code for code in chosen if code in choices)
    worded = line.kind == "either" and isinstance(found, str) and chosen
    return Place(
        line=line,
        path=path,
        language=language,
        value="" if worded else _as_text(found),
        chosen=chosen,
        choices=choices,
        trouble=_trouble(faults(draft), path, of_all=language == draft.at(("languages", 0))),
    )


def _choices(line: Line, path: Path, draft: Draft) -> tuple[str, ...]:
    if line.of_entry is not None:
        return tuple(line.of_entry(draft.at(path[: -len(line.path)], {})))
    return tuple(line.choices(draft)) if line.choices else ()


def faults(draft: Draft) -> list[Fault]:
    """Return what keeps a draft from being published: the rules' faults, and what is not from here.

    Who reads complaints is named on the hub's computer: whoever is complained of must not be able
    to name a reader of theirs.
    """
    before, after = (tree.get(COMPLAINTS) or {} for tree in (draft.began, draft.tree))
    held = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    return [*draft.faults, *(((COMPLAINTS, key), NOT_FROM_HERE) for key in held)]


def _chosen(line: Line, found: Any) -> tuple[str, ...]:
    if line.kind == "flag":
        return ("yes",) if (line.usual if found is None else found is True) else ()
    if isinstance(found, list):
        return tuple(map(str, found))
    return line.absent if found is None else (str(found),)


def _as_text(found: Any) -> str:
    if isinstance(found, list):
        return ", ".join(map(str, found))
    return "" if found is None or isinstance(found, (dict, bool)) else f"{found}"


def _trouble(told: Sequence[Fault], path: Path, *, of_all: bool) -> str:
    """Return what is wrong at a place or within it; of the own text also what is with all."""
    for at, said in told:
        if at[: len(path)] == path or (of_all and at == path[:-1]):
            return said
    return ""


def other_troubles(part: Part, index: int, draft: Draft) -> list[str]:
    """Return what is wrong with an entry and belongs to none of its lines."""
    shown = [each.path for each in places(part, index, draft)]
    covered = {*shown, *(path[:-1] for path in shown)}
    here = entry_path(part, index)
    return [
        said
        for at, said in faults(draft)
        if here
        and at[: len(here)] == here
        and not any(at[: len(path)] == path for path in covered if len(path) > len(here))
    ]


def count_troubles(part: Part, draft: Draft) -> int:
    """Return how many faults lie in a part."""
    roots = {(part.group,)} if part.group else {line.path[:1] for line in part.lines}
    if part.code == "quotas":
        return sum(at[-1:] in {("daily_quota",), ("hourly_quota",)} for at, _ in faults(draft))
    return sum(at[:1] in roots for at, _ in faults(draft))


def written(draft: Draft, place: Place, typed: str) -> Draft:
    """Return the draft with what was typed into a line, or touched among its choices."""
    line, path = place.line, place.path
    if line.kind in {"choice", "glyph"}:
        changed = _with_choice(draft, line, path, typed, already=typed in place.chosen)
        return _without_empty(changed, path[:-1])
    if line.kind == "texts":
        return _with_text(draft, path, typed)
    return _without_empty(draft.put(path, _value(place, typed)), path[:-1])


def _without_empty(draft: Draft, table: Path) -> Draft:
    """Leave a table out that nothing stands in any more; a list keeps its entries."""
    bare = bool(table) and isinstance(table[-1], str) and draft.at(table) == {}
    return draft.put(table, None) if bare else draft


def _value(place: Place, typed: str) -> Any:
    """Return what a profile has for what was typed; None leaves it out."""
    line = place.line
    nothing: list[str] | None = [] if line.kept else None
    match line.kind:
        case "flag":
            return None if (typed == "yes") == line.usual else typed == "yes"
        case "choices":
            return _toggled(place, typed) or nothing
        case "list":
            return [word for word in re.split(r"[,;\s]+", typed) if word] or nothing
        case "number" | "either":
            return _number(typed.strip())
    return typed or None


def _with_choice(draft: Draft, line: Line, path: Path, code: str, *, already: bool) -> Draft:
    if line.path == ("series",) and code not in {each["code"] for each in draft.at(("series",))}:
        draft = draft.add(("series",), {"code": code})
    if line.path == ("sector",) and not already:
        draft = draft.put((*path[:-1], "indicator"), None)  # it was one of another sector's
    value = int(code) if line.figures else code
    return draft.put(path, None if already and line.optional else value)


def _toggled(place: Place, code: str) -> list[str]:
    if code in place.chosen:
        return [each for each in place.chosen if each != code]
    chosen = (*place.chosen, code)
    if place.path[-1:] == ("days",):
        return [each for each in place.choices if each in chosen]
    return list(chosen)


def _number(typed: str) -> Any:
    """Return a number as a profile has it; what is none stays, so that it is told."""
    if re.fullmatch(r"-?[0-9]{1,9}", typed):
        return int(typed)
    if re.fullmatch(r"[0-9]{1,9}[.,][0-9]{1,6}", typed):
        return float(typed.replace(",", "."))
    return typed or None


def _with_text(draft: Draft, path: Path, typed: str) -> Draft:
    """Write one language's text; a table of texts that is empty is left out."""
    draft = draft.put(path, typed or None)
    required = path[-2] in {"names", "texts"}
    return draft if draft.at(path[:-1]) or required else draft.put(path[:-1], None)


def added(draft: Draft, part: Part) -> tuple[Draft, int]:
    """Return the draft with a new entry of a part, and its place."""
    assert part.fresh is not None  # noqa: S101  only such parts offer it
    draft = draft.add((part.group,), part.fresh(draft))
    last = len(draft.at((part.group,))) - 1
    if part.before_last and last > 0:
        return draft.move((part.group, last), -1), last - 1
    return draft, last


def removed(draft: Draft, part: Part, index: int) -> Draft:
    """Return the draft without an entry; of a service, without all that names it."""
    if part.group == "services":
        return draft.without_service(draft.at(("services", index, "code"), ""))
    left = draft.drop((part.group, index))
    keep = part.group in {"desks", "needs"} or left.at((part.group,))
    return left if keep else left.put((part.group,), None)
