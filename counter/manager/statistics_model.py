"""The statistics page: filters, figures, and why waits were what they were."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from counter.manager import statistics_faces as faces
from counter.manager import statistics_words as words
from counter.manager.statistics_book import LEFT_VIEWS, RIGHT_VIEWS, StatisticsBook
from counter.manager.statistics_figures import figure
from counter.manager.study import Study
from counter.station import Station
from shared.ui.hub_link import Studied
from shared.ui.records import RecordModel

QML_IMPORT_NAME = "Ventanilla.Manager"
QML_IMPORT_MAJOR_VERSION = 1
# Nothing is said of an answer that comes within this time.
_SOON_MS = 700


@QmlElement
class StatisticsModel(QObject):
    """Figures of a range as whoever sits here may see them; asked anew at each change of a filter.

    Signals:
        changed: any property is another.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._book = StatisticsBook()
        self._study, self._why = Study(station, self), Study(station, self)
        self._study.came.connect(self._came)
        self._why.came.connect(self._explained)
        for each in (self._study, self._why):
            each.moved.connect(self.changed)
        self._late = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._late.timeout.connect(self.changed)
        self._filters = RecordModel(faces.Filter, key="code", parent=self)
        self._figures = RecordModel(faces.KeyFigure, key="code", parent=self)
        self._left_views = RecordModel(faces.View, key="code", parent=self)
        self._right_views = RecordModel(faces.View, key="code", parent=self)
        self._heat = RecordModel(faces.HeatRow, key="weekday", parent=self)
        self._columns = RecordModel(faces.Column, key="place", parent=self)
        self._rows = RecordModel(faces.TableRow, key="code", parent=self)
        self._facts = RecordModel(faces.Fact, key="code", parent=self)
        self._causes = RecordModel(faces.Cause, key="code", parent=self)

    def begin(self) -> None:
        """Ask for the figures."""
        self._study.begin()
        self._why.begin()
        self._station.changed.connect(self._connected)
        self._ask()

    def end(self) -> None:
        """Ask nothing more."""
        self._study.end()
        self._why.end()
        self._station.changed.disconnect(self._connected)

    def _today(self) -> date:
        center, now = self._station.console.center, self._station.now()
        return (now.astimezone(center.time_zone) if center else now).date()

    def _ask(self) -> None:
        self._study.give_up()
        self._why.give_up()
        asked = self._book.asked(self._today())
        self._book.began(makes_sense=asked is not None)
        if asked is not None:
            self._study.ask("statistics", asked)
        self._ask_why()
        self._late.start()
        self._refresh()

    def _ask_why(self) -> None:
        book, asked = self._book, self._book.asked(self._today())
        if book.left == "why" and asked and book.why is None and not self._why.is_awaited:
            self._why.ask("causes", asked)

    @Slot()
    def _connected(self) -> None:
        if self._book.state == "away" and not self._station.console.is_away:
            self._ask()

    @Slot(object)
    def _came(self, told: Studied) -> None:
        self._book.take(told.answer, told.refusal)
        self._refresh()

    @Slot(object)
    def _explained(self, told: Studied) -> None:
        self._book.why = told.answer or {}
        self._refresh()

    def _refresh(self) -> None:
        book, center = self._book, self._station.console.center
        self._left_views.show(faces.views(LEFT_VIEWS, book.left))
        self._right_views.show(faces.views(RIGHT_VIEWS, book.right))
        if center is not None:
            self._filters.show(faces.filters(center, book.chosen))
        if book.state == "ready" and center is not None:
            self._figures.show(faces.key_figures(book.answer))
            self._heat.show(faces.heat_rows(book.answer))
            trend = book.left == "trend"
            self._columns.show((faces.trend_columns if trend else faces.wait_columns)(book.answer))
            self._rows.show(faces.table_rows(book.answer, book.right, center))
            self._facts.show(faces.facts(book.answer))
        self._causes.show(faces.cause_lines(book.why or {}))
        self.changed.emit()

    @Slot(str, str)
    def choose(self, name: str, code: str) -> None:
        """Choose what a filter keeps; "days" waits until they are written."""
        if self._book.chosen[name] == code:
            return
        days = self._book.days(self._today())
        if code == "days" and days is not None:
            self._book.first, self._book.last = (each.isoformat() for each in days)
        self._book.chosen[name] = code
        self._ask()

    @Slot(str, str)
    def chooseDays(self, first: str, last: str) -> None:
        """Take both days as they were written."""
        self._book.first, self._book.last = first, last
        self._ask()

    @Slot(int, int)
    def ask(self, weekday: int, column: int) -> None:
        """See why it was waited so on a weekday, at the hour of a column of the heat map."""
        hours: list[int] = self._book.answer.get("heat", {}).get("hours", [])
        self._book.chosen |= {"weekday": str(weekday), "hour": str(hours[column])}
        self._book.left = "why"
        self._ask()

    @Slot(str)
    def look(self, view: str) -> None:
        """See another view on its side."""
        if view in LEFT_VIEWS:
            self._book.left = view
        else:
            self._book.right = view
        self._ask_why()
        self._refresh()

    @Property(QObject, constant=True)
    def filters(self) -> QObject:
        """The filters (Filter)."""
        return self._filters

    @Property(QObject, constant=True)
    def figures(self) -> QObject:
        """The key figures (KeyFigure)."""
        return self._figures

    @Property(QObject, constant=True)
    def leftViews(self) -> QObject:
        """The views of the left panel."""
        return self._left_views

    @Property(QObject, constant=True)
    def rightViews(self) -> QObject:
        """The views of the right panel."""
        return self._right_views

    @Property(QObject, constant=True)
    def heat(self) -> QObject:
        """The rows of the heat map."""
        return self._heat

    @Property(QObject, constant=True)
    def columns(self) -> QObject:
        """The bars of the trend, or of the waits."""
        return self._columns

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The rows of the table."""
        return self._rows

    @Property(QObject, constant=True)
    def facts(self) -> QObject:
        """Every other figure."""
        return self._facts

    @Property(QObject, constant=True)
    def causes(self) -> QObject:
        """The causes, the largest first."""
        return self._causes

    @Property(str, notify=changed)
    def state(self) -> str:
        """What there is to see: loading, ready, nobody, few, empty, and so on (StatisticsBook)."""
        return self._book.state

    @Property(str, notify=changed)
    def seen(self) -> str:
        """The state of what is seen, which may be the figures before."""
        return self._book.seen

    @Property(str, notify=changed)
    def left(self) -> str:
        """The view of the left panel."""
        return self._book.left

    @Property(str, notify=changed)
    def right(self) -> str:
        """The view of the right panel."""
        return self._book.right

    @Property(bool, notify=changed)
    def byDays(self) -> bool:
        """Whether both days are written by hand."""
        return self._book.chosen["range"] == "days"

    @Property(str, notify=changed)
    def firstDay(self) -> str:
        """The first day, as it was written."""
        return self._book.first

    @Property(str, notify=changed)
    def lastDay(self) -> str:
        """The last day, as it was written."""
        return self._book.last

    @Property(float, notify=changed)
    def progress(self) -> float:
        """How far an answer is that does not come at once; -1 when nothing is worked out."""
        if self._late.isActive():
            return -1.0
        seen = [self._study, self._why] if self._book.left == "why" else [self._study]
        return next((each.share for each in seen if each.is_awaited), -1.0)

    @Property(str, notify=changed)
    def finding(self) -> str:
        """The page's title."""
        wait = ("totals", "wait")
        median, p90 = (figure(self._book.answer, *wait, part) for part in ("median", "p90"))
        return words.finding(self._book.seen, median, p90)

    @Property(str, notify=changed)
    def meaning(self) -> str:
        """What to do where there are no figures."""
        return words.meaning(self._book.state)

    @Property(str, notify=changed)
    def span(self) -> str:
        """The days that the figures are of."""
        days = self._book.answer.get("range")
        if not days:
            return ""
        return words.span(date.fromisoformat(days["since"]), date.fromisoformat(days["until"]))

    @Property(str, notify=changed)
    def known(self) -> str:
        """Of how many the waits are known, and what is not counted."""
        if self._book.state != "ready":
            return ""
        wait = [figure(self._book.answer, "totals", "wait", part) for part in ("known", "unknown")]
        said = words.known(*wait)
        return f"{said} {words.left_out()}" if self._book.answer.get("left_out") else said

    @Property(str, constant=True)
    def withheld(self) -> str:
        """What a dash means."""
        return words.withheld()

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # Qt's own name
    def hours(self) -> list[str]:
        """The heads of the heat map."""
        return faces.heat_hours(self._book.answer)

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]  # Qt's own name
    def legend(self) -> list[str]:
        """What the steps of the ramp stand for, in minutes."""
        return faces.legend()

    @Property(str, notify=changed)
    def longest(self) -> str:
        """The longest median of the trend."""
        return faces.trend_longest(self._book.answer)

    @Property(str, notify=changed)
    def whySaid(self) -> str:
        """What the causes are of, or nothing while they are worked out."""
        return faces.why_said(self._book.why) if self._book.why is not None else ""
