"""Terms of a client: special prices and discounts, by date and quantity."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.catalog.queries import list_items
from app.catalog.records import ItemRow
from app.clients.price_commands import save_client_terms
from app.clients.price_queries import ClientTerms, get_client_terms
from app.database.errors import UserError
from ui.catalog.item_pages import indented
from ui.catalog.part_rows import PartRows
from ui.common import messages, tokens
from ui.common.error_texts import sentence_for
from ui.common.fields import CheckField, ChoiceField, DateField, NumberField, Reference, ReferenceField
from ui.common.form_binding import FormBinding
from ui.common.formats import today_here
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, with_key
from ui.common.states import BusyOverlay
from ui.common.style import set_role


class TermsTab(QWidget):
    """Rows to read, and to change by the right to set prices."""

    def __init__(self, runner: QueryRunner, me: SessionInfo, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._client_id = client_id
        self._currency = me.own_firms[0].currency if me.own_firms else "RUB"
        self._terms: ClientTerms | None = None
        self._sent: dict[str, tuple[Any, Any]] = {}
        self.prices = PartRows(
            self._price_fields,
            lambda: (self.tr("Item"), self.tr("From"), self.tr("To"), self.tr("From quantity"), self.tr("Price"), ""),
            lambda: self.tr("Add a special price"),
        )
        self.discounts = PartRows(
            self._discount_fields,
            lambda: (self.tr("From"), self.tr("To"), self.tr("Percent off"), self.tr("On the group")),
            lambda: self.tr("Add a discount"),
        )
        self.binding = FormBinding({"prices": self.prices, "discounts": self.discounts}, self)
        self.save_button = QPushButton()
        self._titles = [QLabel(), QLabel(), QLabel()]
        self._busy = BusyOverlay(self)
        self._build()
        self._retranslate()
        self.reload()

    def reload(self) -> None:
        """Ask for the terms anew."""
        self._busy.start()
        work = partial(get_client_terms, client_id=self._client_id)
        self._runner.run(self, work, self._show, replaces="terms")

    def save(self) -> None:
        """Save what changed."""
        if self._terms is None or not self._terms.may_edit or not self.binding.commit():
            return
        self._sent = self.binding.changes()
        if not self._sent:
            return
        self._busy.start()
        work = partial(
            save_client_terms, save_id=uuid4(), client_id=self._client_id, changes=self._changes(self._terms)
        )
        self._runner.run(self, work, self._take_saved, failed=self._refuse, writes=True)

    def _changes(self, terms: ClientTerms) -> dict[str, Any]:
        """Return what is put and dropped; a row that changed is dropped and put, as its key may have changed."""
        found: dict[str, Any] = {}
        for name, (old, new) in self._sent.items():
            rows = [*terms.prices] if name == "prices" else [*terms.discounts]
            ids = [row.id for row in rows]
            dropped = [row_id for row_id, value in zip(ids, old, strict=True) if value not in new]
            put = [self._complete(name, value) for value in new if value not in old]
            found[name] = {"drop": dropped, "put": put}
        return found

    def _complete(self, name: str, value: dict[str, Any]) -> dict[str, Any]:
        return value | {"currency": self._currency} if name == "prices" else value

    def _take_saved(self, _nothing: None) -> None:
        self.binding.mark_saved(self._sent)
        messages.status(self, self.tr("The terms are saved."))
        self.reload()

    def _refuse(self, error: UserError) -> bool:
        self._busy.stop()
        return error.field is not None and self.binding.set_errors({error.field: sentence_for(error)}) == {}

    def _show(self, terms: ClientTerms) -> None:
        self._busy.stop()
        if self.binding.dirty:
            return
        self._terms = terms
        self.binding.set_record(
            {
                "prices": [
                    {
                        "item_id": Reference(price.item_id, price.item_name, "", price.item_code),
                        "from_date": price.from_date, "to_date": price.to_date,
                        "from_quantity": price.from_quantity or None, "price": price.price,
                        "vat_included": price.vat_included,
                    }
                    for price in self._terms.prices
                ],
                "discounts": [
                    {
                        "from_date": one.from_date, "to_date": one.to_date, "percent": one.percent,
                        "group_id": one.group_id,
                    }
                    for one in self._terms.discounts
                ],
            }
        )  # fmt: skip
        for field in (self.prices, self.discounts):
            field.set_read_only(not self._terms.may_edit)
        self.save_button.setVisible(self._terms.may_edit)

    def _price_fields(self) -> dict[str, Any]:
        fields: dict[str, Any] = {
            "item_id": ReferenceField(self._find_items, required=True),
            "from_date": DateField(),
            "to_date": DateField(),
            "from_quantity": NumberField(minimum=0),
            "price": NumberField(minimum=0),
            "vat_included": CheckField(self.tr("with VAT")),
        }
        _fit(fields, (300, 124, 124, 96, 110, 104))
        fields["from_date"].set_value(today_here())
        return fields

    def _discount_fields(self) -> dict[str, Any]:
        groups = [(None, self.tr("all goods")), *indented(self._terms.groups if self._terms else ())]
        fields: dict[str, Any] = {
            "from_date": DateField(),
            "to_date": DateField(),
            "percent": NumberField(2, minimum=0, maximum=100, unit="%"),
            "group_id": ChoiceField(groups),
        }
        _fit(fields, (124, 124, 110, 260))
        return fields

    def _find_items(self, text: str, done: Callable[[list[Reference]], None]) -> None:
        def take(rows: list[ItemRow]) -> None:
            done([Reference(row.id, row.name, row.group_name or "", row.code) for row in rows])

        self._runner.run(self, partial(list_items, search=text, limit=20), take, replaces="lookup")

    def _build(self) -> None:
        set_role(self, "surface")
        set_role(self.save_button, "primary")
        for title in self._titles[:2]:
            set_role(title, "strong")
        set_role(self._titles[2], "muted")
        self._titles[2].setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._titles[2], 1)
        buttons.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_WIDE, tokens.GAP_WIDE, tokens.GAP_WIDE, tokens.GAP)
        layout.setSpacing(tokens.GAP)
        layout.addLayout(buttons)
        layout.addWidget(self._titles[0])
        layout.addWidget(self.discounts)
        layout.addSpacing(tokens.GAP_WIDE)
        layout.addWidget(self._titles[1])
        layout.addWidget(self.prices)
        layout.addStretch(1)
        self.save_button.clicked.connect(lambda _checked: self.save())
        bind(self, "save", self.save)

    def _retranslate(self) -> None:
        self.save_button.setText(with_key(self.tr("Save terms"), "save"))
        self._titles[0].setText(self.tr("Discounts"))
        self._titles[1].setText(self.tr("Special prices"))
        self._titles[2].setText(
            self.tr("Discounts are not added up: the largest holds. Nothing comes off a special price.")
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_busy"):
            self._retranslate()


def _fit(fields: dict[str, Any], widths: Sequence[int]) -> None:
    for field, width in zip(fields.values(), widths, strict=True):
        field.setFixedWidth(width)
