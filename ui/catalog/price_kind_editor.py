"""Price kinds: currency, VAT, purpose, and how one is worked out from another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.access.queries import SessionInfo
from app.catalog.commands import save_price_kind
from app.catalog.queries import list_price_kind_rows
from app.catalog.records import PriceKindRow
from ui.catalog.catalog_words import PURPOSES, ROUNDING, choices_of
from ui.catalog.directory_editor import Directory, DirectoryEditor
from ui.common.columns import Column
from ui.common.fields import CheckField, ChoiceField, NumberField, TextField
from ui.common.form_page import FormPage
from ui.common.formats import format_entry
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP

_FIELDS = (
    "name", "purpose", "currency", "vat_included", "base_kind_id", "markup_percent", "rounding_step", "rounding",
    "rounding_less", "archived",
)  # fmt: skip


def _derivation(row: PriceKindRow) -> str | None:
    if row.base_name is None or row.markup_percent is None:
        return None
    sign = "+" if row.markup_percent >= 0 else "\u2212"
    return f"{row.base_name} {sign} {format_entry(abs(row.markup_percent))} %"


_COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("PriceKindPage", "Price kind"), width=200,
           tone=lambda row: "muted" if row.archived else None),
    Column("currency", QT_TRANSLATE_NOOP("PriceKindPage", "Currency"), width=80),
    Column("base_name", QT_TRANSLATE_NOOP("PriceKindPage", "Worked out as"), width=240, value=_derivation),
)  # fmt: skip


class PriceKindPage(FormPage):
    """The form of a price kind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        self.currencies: list[str] = []
        self.name = TextField(100, required=True)
        self.name.setObjectName("first")
        self.purpose = ChoiceField()
        self.currency = ChoiceField()
        self.vat_included = CheckField()
        self.base_kind_id = ChoiceField()
        self.markup_percent = NumberField(2, minimum=-100, maximum=99999, unit="%")
        self.rounding_step = NumberField(minimum=0)
        self.rounding = ChoiceField()
        self.rounding_less = NumberField(minimum=0)
        self.archived = CheckField()
        self.add_row(0, lambda: self.tr("Name"), self.name)
        self.add_row(0, lambda: self.tr("Used for"), self.purpose, 200)
        self.add_row(0, lambda: self.tr("Currency"), self.currency, 120)
        self.add_row(0, lambda: self.tr("VAT"), self.vat_included)
        self.add_heading(0, lambda: self.tr("Worked out from another kind"))
        self.add_row(0, lambda: self.tr("From"), self.base_kind_id)
        self.add_row(0, lambda: self.tr("Percent on top"), self.markup_percent, 120)
        self.add_row(0, lambda: self.tr("A multiple of"), self.rounding_step, 120)
        self.add_row(0, lambda: self.tr("Rounded"), self.rounding, 200)
        self.add_row(0, lambda: self.tr("Then less"), self.rounding_less, 120)
        self.add_row(0, lambda: self.tr("Archive"), self.archived)
        self._word_choices()

    def fields(self) -> dict[str, QWidget]:
        """Return the fields by the names of the server."""
        return {name: getattr(self, name) for name in _FIELDS}

    def offer(self, rows: Sequence[Any], row: Any | None) -> None:
        """Offer currencies, and the kinds that this one may follow."""
        self.currency.set_choices([(code, code) for code in self.currencies])
        others = [one for one in rows if row is None or one.id != row.id]
        self.base_kind_id.set_choices([(None, self.tr("prices are set")), *((one.id, one.name) for one in others)])

    def _word_choices(self) -> None:
        self.purpose.set_choices(choices_of(PURPOSES))
        self.rounding.set_choices(choices_of(ROUNDING))
        self.vat_included.set_text(self.tr("Prices contain VAT"))
        self.archived.set_text(self.tr("Not offered any more"))
        self.rounding_step.set_placeholder(self.tr("not rounded"))

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "archived"):
            self._word_choices()


def price_kind_editor(runner: QueryRunner, me: SessionInfo) -> DirectoryEditor:
    """Make the editor of price kinds; a new one is in the currency of the first own firm."""
    page = PriceKindPage()

    def read(connection: Any) -> Sequence[PriceKindRow]:
        rows, page.currencies = list_price_kind_rows(connection)
        return rows

    directory = Directory(
        read=read,
        values=lambda row: {name: getattr(row, name) for name in _FIELDS},
        save=_save,
        blank={
            "name": None, "purpose": "sale", "currency": me.own_firms[0].currency if me.own_firms else "RUB",
            "vat_included": True, "base_kind_id": None, "markup_percent": None, "rounding_step": None,
            "rounding": "nearest", "rounding_less": None, "archived": False,
        },
        columns=_COLUMNS,
        context="PriceKindPage",
        title=lambda: QCoreApplication.translate("PriceKindPage", "Price kinds"),
        add_word=lambda: QCoreApplication.translate("PriceKindPage", "New price kind"),
        icon="goods",
        offer=page.offer,
    )  # fmt: skip
    may = me.may("prices", "edit")
    return DirectoryEditor(runner, directory, page, page.fields(), may_edit=may, may_create=may)


def _save(connection: Any, save_id: Any, kind_id: int | None, changes: dict[str, list[Any]]) -> Any:
    # Compared as text on the server: 5 and 5.00 are one number there, and an empty "less" is nothing.
    for name in ("markup_percent", "rounding_step", "rounding_less"):
        if name in changes:
            changes[name] = [None if one is None else format(one.normalize(), "f") for one in changes[name]]
    if changes.get("rounding_less", [0, 0])[1] is None:
        changes["rounding_less"][1] = "0"
    return save_price_kind(connection, save_id, kind_id, changes)
