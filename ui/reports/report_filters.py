"""The row of filters above a report: only those it reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.common import tokens
from ui.common.fields import CheckField, ChoiceField
from ui.common.fields.number_field import NumberField
from ui.common.formats import format_date, format_moment
from ui.common.style import set_role
from ui.reports.report_directories import ReportDirectories
from ui.reports.report_kinds import FAR_AWAY, LONG_AGO, ReportAsk, ReportKind
from ui.warehouse.moment_field import MomentField
from ui.warehouse.period_filter import ANY, MONTH, OWN, PeriodFilter

_DAYS_WIDTH = 64
MOST_DAYS = 3650


class ReportFilters(QWidget):
    """Says what a report is asked for; days and periods are those of the zone."""

    changed = Signal()

    def __init__(
        self,
        kind: ReportKind,
        directories: ReportDirectories,
        zone: ZoneInfo,
        ask: ReportAsk | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._directories = directories
        self._zone = zone
        self._given = ask or ReportAsk()
        self.warehouse = ChoiceField()
        self.group = ChoiceField()
        self.moment_label, self.moment = QLabel(), MomentField()
        self.period = PeriodFilter(zone, MONTH)
        self.days_label, self.days = QLabel(), NumberField(0, 1, MOST_DAYS)
        self.by_lot, self.grouped = CheckField(), CheckField()
        self._lay_out()
        self._retranslate()
        self.days.set_value(Decimal(self._given.days))
        self._show_given_period()
        for field in (self.warehouse, self.group, self.moment, self.days, self.by_lot, self.grouped):
            field.value_changed.connect(lambda _value: self.changed.emit())
        self.period.changed.connect(self.changed)
        # The lists are asked for when a hand goes to them, so that opening a report is one turn.
        for combo in (self.warehouse.combo, self.group.combo):
            combo.installEventFilter(self)

    def ask(self) -> ReportAsk:
        """Return what the filters say now; a period that is open on a side goes as far as documents can."""
        first, until = self.period.bounds(datetime.now(UTC))
        moment, typed = self.moment.moment(self._zone)
        if moment is not None and not typed:
            moment = moment.replace(hour=23, minute=59, second=59)
        return replace(
            self._given,
            warehouse_id=self.warehouse.value(),
            group_id=self.group.value(),
            moment=moment,
            first=first or LONG_AGO,
            until=until or FAR_AWAY,
            days=int(self.days.value() or self._given.days),
            by_lot=bool(self.by_lot.value()),
            grouped=bool(self.grouped.value()),
        )

    def name_directories(self) -> None:
        """Offer the warehouses and groups, once they are known; what was chosen stays chosen."""
        warehouses = [(found.id, found.name) for found in self._directories.warehouses]
        if self._given.warehouse_id is not None and not warehouses:
            warehouses = [(self._given.warehouse_id, self._given.warehouse_name)]
        self._offer(self.warehouse, self.tr("All warehouses"), warehouses, self._given.warehouse_id)
        self._offer(self.group, self.tr("All groups"), self._directories.groups, self._given.group_id)

    def words(self) -> str:
        """Return what the report is about in one line, for its paper."""
        parts = []
        if "warehouse" in self._kind.filters:
            parts.append(self.warehouse.combo.currentText())
        if "group" in self._kind.filters and self.group.value() is not None:
            parts.append(self.group.combo.currentText().strip())
        if "period" in self._kind.filters:
            parts.append(self._period_words())
        if "moment" in self._kind.filters:
            moment, typed = self.moment.moment(self._zone)
            said = "" if moment is None else format_moment(moment) if typed else format_date(moment.date())
            parts.append(f"{self.tr('as of')} {said or self.tr('now')}")
        if "days" in self._kind.filters:
            parts.append(self.tr("unused for %n day(s)", "", int(self.days.value() or 0)))
        return " · ".join(part for part in parts if part)

    def _show_given_period(self) -> None:
        first, until = self._given.first, self._given.until
        if first == LONG_AGO:
            # A ledger that was opened from stock goes back to the beginning.
            self.period.choice.set_value(ANY if self._given.item_id else MONTH)
            return
        self.period.choice.set_value(OWN)
        last = until - timedelta(microseconds=1) if until < FAR_AWAY else datetime.now(UTC)
        for field, moment in ((self.period.first, first), (self.period.last, last)):
            field.set_value(moment.astimezone(self._zone).date())
            field.show()

    def _period_words(self) -> str:
        if self.period.period != OWN:
            return self.period.choice.combo.currentText()
        days = (self.period.first.value(), self.period.last.value())
        return " \u2013 ".join(format_date(day) for day in days if day is not None)

    def _offer(self, field: ChoiceField, everything: str, names: list[tuple[int, str]], given: int | None) -> None:
        kept = field.value() if field.value() is not None else given
        field.blockSignals(True)
        field.set_choices([(None, everything), *names])
        field.set_value(kept if kept in {key for key, _ in names} else None)
        field.blockSignals(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.GAP)
        shown: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            ("warehouse", (self.warehouse,)),
            ("group", (self.group,)),
            ("period", (self.period,)),
            ("moment", (self.moment_label, self.moment)),
            ("days", (self.days_label, self.days)),
            ("by_lot", (self.by_lot,)),
            ("grouped", (self.grouped,)),
        )
        for name, widgets in shown:
            for widget in widgets:
                row.addWidget(widget)
                widget.setVisible(name in self._kind.filters)
        for label in (self.moment_label, self.days_label):
            set_role(label, "muted")
        self.moment.setFixedWidth(264)
        self.days.setFixedWidth(_DAYS_WIDTH)

    def _retranslate(self) -> None:
        self.moment_label.setText(self.tr("as of"))
        self.days_label.setText(self.tr("Unused for days"))
        self.by_lot.set_text(self.tr("by lot"))
        self.grouped.set_text(self.tr("by group"))
        self.warehouse.setAccessibleName(self.tr("Warehouse"))
        self.group.setAccessibleName(self.tr("Group"))
        self.days.line.setAccessibleName(self.tr("Unused for days"))
        self.moment.day.setAccessibleName(self.tr("As of day"))
        self.moment.time.setAccessibleName(self.tr("As of time"))
        self.moment.day.set_placeholder(self.tr("now"))
        self.moment.time.set_placeholder(self.tr("day's end"))
        self.name_directories()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self._directories.ask(self.name_directories)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
