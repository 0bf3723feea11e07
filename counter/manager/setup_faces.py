"""What the set-up page shows: rows of its lists, made from the book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from functools import cache
from typing import Any

from PySide6.QtCore import QTranslator

from counter.manager import setup_forms as forms
from counter.manager import setup_sayings, setup_words
from counter.manager.rates_trial import RatesTrial
from counter.manager.setup_book import SetupBook, key_of
from counter.manager.setup_parts import PARTS, SELDOM
from counter.words.languages import language_name
from shared.domain.draft import Draft, tree_of
from shared.ui.paths import TRANSLATIONS

PUBLISH = "publish"
_RAIL = (
    *(each.code for each in PARTS if each not in SELDOM),
    *("staff", "devices"),
    *(each.code for each in SELDOM),
    "history",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLine:
    """One part at the page's side; `troubles` is a figure, or nothing."""

    code: str
    title: str
    troubles: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLine:
    """One entry of a part."""

    place: int
    name: str
    second: str
    troubled: bool
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLine:
    """One line of a form; each of `choices` has code, text, glyph and chosen.

    `row` tells the lines of one form from those of the next.
    """

    row: str
    key: str
    kind: str
    label: str
    value: str
    trouble: str
    choices: list[dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewTile:
    """A need as the kiosk shows it."""

    place: int
    words: str
    glyph: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionLine:
    """A profile that was published."""

    seq: int
    when: str
    who: str
    newest: bool
    chosen: bool


def part_lines(book: SetupBook, seen: str) -> list[PartLine]:
    """Return the parts, and how many troubles each has."""
    draft = book.draft
    counts = {each.code: forms.count_troubles(each, draft) for each in PARTS} if draft else {}
    return [
        PartLine(
            code=code,
            title=setup_words.part(code),
            troubles=str(counts.get(code) or ""),
            chosen=code == seen,
        )
        for code in _RAIL
    ]


def entry_lines(book: SetupBook, language: str) -> list[EntryLine]:
    """Return the entries of the part that is open."""
    if book.draft is None or not book.part.group:
        return []
    at = {path[:2] for path, _ in forms.faults(book.draft)}
    rows = []
    for place, raw in enumerate(forms.entries(book.part, book.draft)):
        name, second = setup_words.entry(book.part.group, raw, book.draft, language)
        if book.part.code == "quotas":
            second = _quotas(raw)
        rows.append(
            EntryLine(
                place=place,
                name=name,
                second=second,
                troubled=(book.part.group, place) in at,
                chosen=place == book.index,
            )
        )
    return rows


def _quotas(raw: dict[str, Any]) -> str:
    """Return a service's limits in short: "80 / 14"."""
    limits = [str(raw.get(name, "–")) for name in ("daily_quota", "hourly_quota")]
    return "" if limits == ["–", "–"] else " / ".join(limits)


def form_lines(book: SetupBook, language: str, form: int) -> list[FormLine]:
    """Return the lines of the form that is open, which has this number."""
    if book.draft is None:
        return []
    return [_form_line(book, each, book.draft, language, form) for each in book.places()]


def _form_line(
    book: SetupBook, place: forms.Place, draft: Draft, language: str, form: int
) -> FormLine:
    label = setup_words.line(book.part.code, place.line.path)
    if place.language:
        label = f"{label}  ·  {language_name(place.language)}"
    key = key_of(place)
    return FormLine(
        row=f"{form}.{key}",
        key=key,
        kind=place.line.kind,
        label=label,
        value=place.value,
        trouble=setup_sayings.trouble(place.trouble),
        choices=_choices(place, draft, language),
    )


def _choices(place: forms.Place, draft: Draft, language: str) -> list[dict[str, Any]]:
    if place.line.kind == "flag":
        return [{"code": "yes", "text": "", "glyph": "", "chosen": bool(place.chosen)}]
    name = place.line.path[-1]
    codes = dict.fromkeys((*place.choices, *place.chosen))
    glyphs = place.line.kind == "glyph"
    return [
        {
            "code": code,
            "text": "" if glyphs else setup_words.choice(name, code, draft, language),
            "glyph": code if glyphs else "",
            "chosen": code in place.chosen,
        }
        for code in codes
    ]


def preview_tiles(book: SetupBook, language: str) -> list[PreviewTile]:
    """Return the needs as the kiosk would show them in a language."""
    if book.draft is None:
        return []
    return [
        PreviewTile(
            place=place,
            words=setup_words.text_in(each.get("names", {}), book.draft, language),
            glyph=str(each.get("pictogram", "info")),
            chosen=place == book.index,
        )
        for place, each in enumerate(book.draft.at(("needs",), ()))
    ]


@cache
def preview_question(language: str) -> str:
    """Return what the kiosk asks above them, from its own texts."""
    asked = "What do you need today?"
    texts = QTranslator()
    texts.load(f"kiosk_{language}", str(TRANSLATIONS))
    return texts.translate("NeedPage", asked) or asked


def effect_lines(trial: RatesTrial, draft: Draft, language: str) -> list[dict[str, Any]]:
    """Return whose waits would be others: `who`, `before`, `after`, `better` and `worse`."""
    return [
        {
            "who": setup_sayings.who_waits(each.who, draft, language),
            "before": f"{each.before:.0f}",
            "after": f"{each.after:.0f}",
            "better": round(each.after) < round(each.before),
            "worse": round(each.after) > round(each.before),
        }
        for each in trial.effects
    ]


def edition_lines(book: SetupBook, zone: tzinfo) -> list[EditionLine]:
    """Return the profiles that were published, the newest first."""
    rows = []
    for place, each in enumerate(book.editions):
        when, who = setup_sayings.edition(each, zone)
        looked = each.seq == book.looked
        row = EditionLine(seq=each.seq, when=when, who=who, newest=place == 0, chosen=looked)
        rows.append(row)
    return rows


def change_lines(book: SetupBook, language: str) -> list[str]:
    """Return what the draft would change."""
    if book.draft is None:
        return []
    named = _with_what_went(book.draft, book.draft.began)
    return [_said(each, named, language) for each in book.changes]


def _with_what_went(draft: Draft, before: Mapping[str, Any]) -> Draft:
    """Return a draft that also names what another profile had."""
    for group in ("services", "desks", "needs", "classes", "zones"):
        entries = [*draft.at((group,), ()), *before.get(group, ())]
        draft = draft.put((group,), entries or None)
    return draft


def since_lines(book: SetupBook, language: str) -> Sequence[str] | None:
    """Return what changed since the edition that is looked at; None until it is known."""
    changes, draft = book.changes_since(), book.draft
    if changes is None or draft is None:
        return None
    named = _with_what_went(draft, tree_of(book.looked_text))
    return [_said(each, named, language) for each in changes]


def _said(change: Any, draft: Draft, language: str) -> str:
    return setup_sayings.change(change, draft, language)
