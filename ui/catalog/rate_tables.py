"""Rates of currencies by day, typed or from a central bank's file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.catalog.bank_rates import MAX_BYTES, read_bank_rates
from app.catalog.commands import save_currency_rates
from app.catalog.queries import list_currencies, list_currency_rates
from app.catalog.records import Currency, CurrencyRate
from app.database.errors import UserError
from ui.catalog.unit_names import in_window_language
from ui.common import messages, tokens
from ui.common.columns import Column, Sort
from ui.common.error_texts import sentence_for
from ui.common.fields import ChoiceField, DateField, NumberField
from ui.common.formats import today_here
from ui.common.list_menu import ListMenu
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role
from ui.common.translations import QT_TRANSLATE_NOOP

_SOURCES = {
    "typed": QT_TRANSLATE_NOOP("RateList", "typed"),
    "cbr": QT_TRANSLATE_NOOP("RateList", "Bank of Russia"),
    "ecb": QT_TRANSLATE_NOOP("RateList", "European Central Bank"),
}
_RATES = (
    Column("day", QT_TRANSLATE_NOOP("RateList", "From"), "date", width=110),
    Column("nominal", QT_TRANSLATE_NOOP("RateList", "Units"), "number", width=80),
    Column("currency", QT_TRANSLATE_NOOP("RateList", "Currency"), width=90),
    Column("rate", QT_TRANSLATE_NOOP("RateList", "Worth"), "price", width=140),
    Column("base", QT_TRANSLATE_NOOP("RateList", "In"), width=90),
    Column("source", QT_TRANSLATE_NOOP("RateList", "Source"), "choice", width=200, choices=_SOURCES),
)  # fmt: skip


class RateList(QWidget):
    """Rates, newest first; a row above the list takes a new one, a button reads a bank's file."""

    def __init__(self, runner: QueryRunner, me: SessionInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._may_edit = me.may("prices", "edit")
        self._currencies: list[Currency] = []
        self._base = me.own_firms[0].currency if me.own_firms else "RUB"
        self.view = ListView(
            runner,
            "currency_rates",
            _RATES,
            "RateList",
            Source(self._load_page, lambda row, _sort: (row.day, row.id), lambda row: row.id),
            self._texts,
            sort=Sort("day", descending=True),
            on_open=lambda _row: None,
        )
        ListMenu(self.view, runner, me, "prices")
        self.currency = ChoiceField()
        self.day = DateField()
        self.nominal = NumberField(0, minimum=1)
        self.rate = NumberField(minimum=0)
        self.base = ChoiceField()
        self.words = [QLabel(), QLabel()]
        self.add_button = QPushButton()
        self.import_button = QPushButton()
        self._build()
        self._retranslate()
        runner.run(self, list_currencies, self._take_currencies, replaces="currencies")
        self.view.start()

    def add_rate(self) -> None:
        """Keep the rate that was typed."""
        fields = (self.day, self.nominal, self.rate)
        refused = [field for field in fields if not field.commit()]
        if refused:
            return
        for field in fields:
            if field.value() is None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self._keep([{
            "currency": self.currency.value(), "base": self.base.value(), "day": self.day.value(),
            "nominal": int(self.nominal.value() or 1), "rate": self.rate.value(), "source": "typed",
        }])  # fmt: skip

    def choose_file(self) -> None:
        """Let the person choose a bank's file."""
        dialog = QFileDialog(self, self.tr("Rates of a central bank"), "", self.tr("XML files (*.xml);;All files (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.read_file(Path(name)))
        dialog.open()

    def read_file(self, path: Path) -> None:
        """Keep the rates of a saved XML file of the Bank of Russia or the European Central Bank."""
        try:
            if path.stat().st_size > MAX_BYTES:
                raise UserError("KT611", reason="size")
            rates = read_bank_rates(path.read_bytes(), {row.code for row in self._currencies})
        except UserError as error:
            messages.warning(self, sentence_for(error))
            return
        except OSError as error:
            messages.warning(self, self.tr("The file cannot be read: %1").replace("%1", error.strerror or path.name))
            return
        self._keep(rates)

    def _keep(self, rates: Sequence[dict[str, Any]]) -> None:
        work = partial(_save_rates, uuid4(), rates)
        self._runner.run(self, work, self._tell, writes=True)

    def _tell(self, count: int) -> None:
        messages.status(self, self.tr("%n rate(s) kept that are new or other.", "", count))
        self.rate.set_value(None)
        self.view.reset()

    def _take_currencies(self, rows: list[Currency]) -> None:
        self._currencies = [row for row in rows if not row.archived]
        choices = [(row.code, f"{row.code}  {in_window_language(row.name)}") for row in self._currencies]
        self.currency.set_choices(choices)
        self.base.set_choices(choices)
        self.base.set_value(self._base)
        self.currency.set_value("EUR" if self._base != "EUR" else "USD")

    def _load_page(self, search: str, _sort: Sort, after: Any, limit: int) -> Callable[[Any], list[CurrencyRate]]:
        return partial(list_currency_rates, currency=search.strip().upper()[:3] or None, after=after, limit=limit)

    def _build(self) -> None:
        self.day.set_value(today_here())
        self.nominal.set_value(Decimal(1))
        for field, width in (
            (self.nominal, 72),
            (self.currency, 190),
            (self.rate, 120),
            (self.base, 190),
            (self.day, 124),
        ):
            field.setFixedWidth(width)
        row = QHBoxLayout()
        row.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP_WIDE, 0)
        row.setSpacing(tokens.GAP)
        parts = (self.nominal, self.currency, self.words[0], self.rate, self.base, self.words[1], self.day)
        for widget in (*parts, self.add_button):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        for label in self.words:
            set_role(label, "muted")
            label.setFixedHeight(tokens.FIELD_HEIGHT)
        self.typing = QWidget()
        self.typing.setLayout(row)
        self.typing.setVisible(self._may_edit)
        self.import_button.setVisible(self._may_edit)
        self.view.tools.addWidget(self.import_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.typing)
        layout.addWidget(self.view, 1)
        self.add_button.clicked.connect(lambda _checked: self.add_rate())
        self.import_button.clicked.connect(lambda _checked: self.choose_file())
        self.setFocusProxy(self.view)

    def _texts(self) -> ListTexts:
        return ListTexts(search=self.tr("Currency: EUR"), empty=self.tr("There are no rates yet."))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Currencies and rates"))
        self.words[0].setText(self.tr("is worth"))
        self.words[1].setText(self.tr("from"))
        self.add_button.setText(self.tr("Keep the rate"))
        self.import_button.setText(self.tr("Read a bank's file…"))
        for field, name in (
            (self.nominal, self.tr("Units")), (self.currency, self.tr("Currency")), (self.rate, self.tr("Worth")),
            (self.base, self.tr("In")), (self.day, self.tr("From")),
        ):  # fmt: skip
            field.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "typing"):
            self._retranslate()


def _save_rates(save_id: Any, rates: Sequence[dict[str, Any]], connection: Any) -> int:
    return save_currency_rates(connection, save_id, rates)
