"""The sections of the manager's pages, in the order of their tabs. A new one is a line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QCoreApplication, QObject

from counter.manager.section_model import SectionModel
from counter.station import Station

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Section:
    """One tab: `model` is the class of its model, `page` its QML file beside ManagerPage.qml.

    The model is imported and made when the section is opened for the first time.
    """

    code: str
    title: Callable[[], str]
    model: str
    page: str
    managers_only: bool = False

    def make(self, station: Station, parent: QObject) -> SectionModel:
        """Make the model of this section."""
        module, _, name = self.model.rpartition(".")
        make: Callable[[Station, QObject], SectionModel] = getattr(import_module(module), name)
        return make(station, parent)


SECTIONS = (
    Section(
        "floor",
        lambda: translate("Manager", "Now"),
        "counter.manager.floor_model.FloorModel",
        "FloorPage.qml",
    ),
    Section(
        "statistics",
        lambda: translate("Manager", "Statistics"),
        "counter.manager.statistics_model.StatisticsModel",
        "StatisticsPage.qml",
    ),
    Section(
        "whatif",
        lambda: translate("Manager", "What if"),
        "counter.manager.whatif_model.WhatIfModel",
        "WhatIfPage.qml",
    ),
    Section(
        "reports",
        lambda: translate("Manager", "Reports"),
        "counter.manager.reports_model.ReportsModel",
        "ReportsPage.qml",
    ),
    Section(
        "accuracy",
        lambda: translate("Manager", "Estimates"),
        "counter.manager.accuracy_model.AccuracyModel",
        "AccuracyPage.qml",
    ),
    Section(
        "setup",
        lambda: translate("Manager", "Set-up"),
        "counter.manager.setup_model.SetupModel",
        "SetupPage.qml",
        managers_only=True,
    ),
    Section(
        "journal",
        lambda: translate("Manager", "Journal"),
        "counter.manager.journal_model.JournalModel",
        "JournalPage.qml",
    ),
    Section(
        "computer",
        lambda: translate("Manager", "This computer"),
        "counter.manager.computer_model.ComputerModel",
        "ComputerPage.qml",
    ),
)
