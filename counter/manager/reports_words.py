"""Sentences of the reports page. Source texts are English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from counter.manager import manager_words
from counter.manager.reports_book import Said
from shared.domain.periods import Period

translate = QCoreApplication.translate


def choice(code: str) -> str:
    """Return what a choice is called."""
    known = {
        "summary": translate("Reports", "The center’s report"),
        "municipal": translate("Reports", "For the municipality"),
        "day": translate("Reports", "A day"),
        "week": translate("Reports", "A week"),
        "month": translate("Reports", "A month"),
        "quarter": translate("Reports", "A quarter"),
        "es": "Español",
        "en": "English",
        "pdf": translate("Reports", "PDF, to print"),
        "xlsx": translate("Reports", "XLSX, for a spreadsheet"),
        "csv": translate("Reports", "CSV, for other programs"),
    }
    return known[code]


def period(of: Period) -> str:
    """Return a period within its year: "Oct 2026", "5 Oct 2026"."""
    since, until = of.since, of.until
    if of.every == "quarter":
        said = translate("Reports", "Quarter {number} of {year}")
        return said.format(number=(since.month + 2) // 3, year=since.year)
    if of.every == "month":
        return f"{manager_words.month(since)} {since.year}"
    first = f"{since.day} {manager_words.month(since)}"
    if of.every == "week":
        return f"{first} – {until.day} {manager_words.month(until)} {until.year}"
    return f"{first} {since.year}"


def scheduled(entry: Mapping[str, Any]) -> tuple[str, str]:
    """Return what is made by itself, and where it lies."""
    what = translate("Reports", "{kind}, {every}").format(
        kind=choice(entry["kind"]), every=each(entry["every"])
    )
    kinds = ", ".join(each.upper() for each in entry["formats"])
    last = entry["last"] or translate("Reports", "none yet")
    said = translate("Reports", "{kinds} in {folder}. Last: {last}")
    return what, said.format(kinds=kinds, folder=entry["folder"], last=last)


def each(every: str) -> str:
    """Return how often a report is made."""
    known = {
        "day": translate("Reports", "every day"),
        "week": translate("Reports", "every week"),
        "month": translate("Reports", "every month"),
        "quarter": translate("Reports", "every quarter"),
    }
    return known[every]


def said(told: Said) -> str:
    """Return what became of a report, or nothing."""
    known = {
        "": "",
        "saved": translate("Reports", "Saved."),
        "bad-file": translate("Reports", "It cannot be written there."),
        "away": translate("Reports", "The hub does not answer."),
        "nothing-yet": translate("Reports", "Nobody has been here yet."),
        "slow-down": translate("Reports", "The hub is at other figures. Try again in a moment."),
    }
    return known.get(told.code, translate("Reports", "The report could not be made."))
