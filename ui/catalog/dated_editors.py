"""Short lists edited beside their form: discounts on groups, tax regimes of own firms by date, currencies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.access.queries import SessionInfo
from app.catalog.commands import save_currency
from app.catalog.dated_lists import (
    list_group_discounts,
    list_tax_regimes,
    save_group_discount,
    save_tax_regime,
)
from app.catalog.queries import list_currencies, list_item_groups
from app.catalog.records import Currency, SavedItem
from ui.catalog.catalog_words import VAT_CLASSES, choices_of
from ui.catalog.directory_editor import Directory, DirectoryEditor
from ui.catalog.item_pages import indented
from ui.catalog.unit_names import in_window_language
from ui.common.columns import Column
from ui.common.fields import CheckField, ChoiceField, DateField, NumberField, TextField
from ui.common.form_page import FormPage
from ui.common.formats import today_here
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP

_DISCOUNTS = (
    Column("group_name", QT_TRANSLATE_NOOP("DiscountPage", "Group"), width=220),
    Column("percent", QT_TRANSLATE_NOOP("DiscountPage", "Percent"), "number", width=80),
    Column("from_quantity", QT_TRANSLATE_NOOP("DiscountPage", "From quantity"), "number", width=100,
           value=lambda row: row.from_quantity or None),
    Column("from_date", QT_TRANSLATE_NOOP("DiscountPage", "From"), "date", width=100),
    Column("to_date", QT_TRANSLATE_NOOP("DiscountPage", "To"), "date", width=100),
)  # fmt: skip
_REGIMES = (
    Column("own_firm_name", QT_TRANSLATE_NOOP("RegimePage", "Own firm"), width=220),
    Column("valid_from", QT_TRANSLATE_NOOP("RegimePage", "From"), "date", width=110),
    Column("vat_class", QT_TRANSLATE_NOOP("RegimePage", "Sells"), width=200,
           value=lambda row: dict(choices_of(VAT_CLASSES)).get(row.vat_class, _each_its_own())),
)  # fmt: skip
_CURRENCIES = (
    Column("code", QT_TRANSLATE_NOOP("CurrencyPage", "Code"), width=80,
           tone=lambda row: "muted" if row.archived else None),
    Column("name", QT_TRANSLATE_NOOP("CurrencyPage", "Name"), width=260,
           tone=lambda row: "muted" if row.archived else None),
    Column("number", QT_TRANSLATE_NOOP("CurrencyPage", "Number"), width=90),
)  # fmt: skip


class DiscountPage(FormPage):
    """The form of a discount on a group."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        self.groups: list[tuple[int, str]] = []
        self.group_id = ChoiceField()
        self.group_id.setObjectName("first")
        self.percent = NumberField(2, minimum=0, maximum=100, unit="%")
        self.from_quantity = NumberField(minimum=0)
        self.from_date, self.to_date = DateField(), DateField()
        self.add_row(0, lambda: self.tr("Group"), self.group_id)
        self.add_row(0, lambda: self.tr("Percent off"), self.percent, 120)
        self.add_row(0, lambda: self.tr("From quantity"), self.from_quantity, 120)
        self.add_row(0, lambda: self.tr("From"), self.from_date, 140)
        self.add_row(0, lambda: self.tr("To"), self.to_date, 140)

    def fields(self) -> dict[str, QWidget]:
        """Return the fields by the names of the server."""
        names = ("group_id", "percent", "from_quantity", "from_date", "to_date")
        return {name: getattr(self, name) for name in names}

    def offer(self, _rows: Sequence[Any], _row: Any | None) -> None:
        """Offer the groups as a tree."""
        self.group_id.set_choices(self.groups)


class RegimePage(FormPage):
    """The form of a tax regime."""

    def __init__(self, firms: Sequence[tuple[int, str]], parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        self.own_firm_id = ChoiceField(firms)
        self.own_firm_id.setObjectName("first")
        self.valid_from = DateField()
        self.vat_class = ChoiceField()
        self.add_row(0, lambda: self.tr("Own firm"), self.own_firm_id)
        self.add_row(0, lambda: self.tr("From"), self.valid_from, 140)
        self.add_row(0, lambda: self.tr("Sells"), self.vat_class)

    def fields(self) -> dict[str, QWidget]:
        """Return the fields by the names of the server."""
        return {name: getattr(self, name) for name in ("own_firm_id", "valid_from", "vat_class")}

    def offer(self, _rows: Sequence[Any], _row: Any | None) -> None:
        """Offer the classes in the language in force."""
        self.vat_class.set_choices([(None, _each_its_own()), *choices_of(VAT_CLASSES)])


class CurrencyPage(FormPage):
    """The form of a currency; of one that is kept only the archive changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        self.code, self.number, self.name = TextField(3, required=True), TextField(3, required=True), TextField(100)
        self.code.setObjectName("first")
        self.archived = CheckField()
        self.add_row(0, lambda: self.tr("Code"), self.code, 120)
        self.add_row(0, lambda: self.tr("Number"), self.number, 120)
        self.add_row(0, lambda: self.tr("Name"), self.name)
        self.add_row(0, lambda: self.tr("Archive"), self.archived)

    def fields(self) -> dict[str, QWidget]:
        """Return the fields by the names of the server."""
        return {name: getattr(self, name) for name in ("code", "number", "name", "archived")}

    def offer(self, _rows: Sequence[Any], row: Any | None) -> None:
        """Open what may be typed of this one."""
        self.archived.set_text(self.tr("Not offered any more"))
        for field in (self.code, self.number, self.name):
            field.set_read_only(row is not None)


@dataclass(frozen=True, slots=True)
class _CurrencyRow:
    """A currency by its number of ISO 4217, which no other has."""

    id: int
    code: str
    number: str
    name: str
    archived: bool


def group_discount_editor(runner: QueryRunner, me: SessionInfo) -> DirectoryEditor:
    """Make the editor of discounts on groups; without the right to change prices it is to read."""
    page = DiscountPage()

    def read(connection: Any) -> Sequence[Any]:
        page.groups = indented(tuple(list_item_groups(connection)))
        return list_group_discounts(connection)

    directory = Directory(
        read=read,
        values=lambda row: {name: getattr(row, name) or None for name in page.fields()},
        save=_save_discount,
        blank={"group_id": None, "percent": None, "from_quantity": None, "from_date": today_here(), "to_date": None},
        columns=_DISCOUNTS,
        context="DiscountPage",
        title=lambda: QCoreApplication.translate("DiscountPage", "Discounts on groups"),
        add_word=lambda: QCoreApplication.translate("DiscountPage", "New discount"),
        icon="goods",
        offer=page.offer,
    )
    may = me.may("prices", "edit")
    return DirectoryEditor(runner, directory, page, page.fields(), may_edit=may, may_create=may)


def tax_regime_editor(runner: QueryRunner, me: SessionInfo) -> DirectoryEditor:
    """Make the editor of tax regimes by date."""
    firms = [(firm.id, firm.name) for firm in me.own_firms]
    page = RegimePage(firms)
    directory = Directory(
        read=list_tax_regimes,
        values=lambda row: {name: getattr(row, name) for name in page.fields()},
        save=save_tax_regime,
        blank={"own_firm_id": firms[0][0] if firms else None, "valid_from": today_here(), "vat_class": None},
        columns=_REGIMES,
        context="RegimePage",
        title=lambda: QCoreApplication.translate("RegimePage", "Tax regimes"),
        add_word=lambda: QCoreApplication.translate("RegimePage", "New regime"),
        icon="settings",
        offer=page.offer,
    )
    may = me.may("settings", "edit")
    return DirectoryEditor(runner, directory, page, page.fields(), may_edit=may, may_create=may)


def currency_editor(runner: QueryRunner, me: SessionInfo) -> DirectoryEditor:
    """Make the editor of currencies."""
    page = CurrencyPage()
    kept: dict[int, _CurrencyRow] = {}

    def read(connection: Any) -> Sequence[_CurrencyRow]:
        kept.update({int(one.number): _currency_row(one) for one in list_currencies(connection)})
        return list(kept.values())

    directory = Directory(
        read=read,
        values=lambda row: {name: getattr(row, name) for name in page.fields()},
        save=partial(_save_currency, kept),
        blank={"code": None, "number": None, "name": None, "archived": False},
        columns=_CURRENCIES,
        context="CurrencyPage",
        title=lambda: QCoreApplication.translate("CurrencyPage", "Currencies"),
        add_word=lambda: QCoreApplication.translate("CurrencyPage", "New currency"),
        icon="goods",
        offer=page.offer,
    )
    may = me.may("prices", "edit")
    return DirectoryEditor(runner, directory, page, page.fields(), may_edit=may, may_create=may)


def _each_its_own() -> str:
    return QCoreApplication.translate("RegimePage", "each item at its own rate")


def _currency_row(one: Currency) -> _CurrencyRow:
    return _CurrencyRow(int(one.number), one.code, one.number, in_window_language(one.name), one.archived)


def _save_currency(
    kept: Mapping[int, _CurrencyRow],
    connection: Any,
    save_id: Any,
    currency_id: int | None,
    changes: Mapping[str, Any],
) -> SavedItem:
    """Add a currency, or archive one: the server knows it by its code."""
    new = {name: pair[1] for name, pair in changes.items()}
    row = kept.get(currency_id) if currency_id is not None else None
    if row is not None:
        new = {"code": row.code, "number": row.number, "name": row.name} | new
    texts = {name: new.get(name) or "" for name in ("code", "number", "name")}
    save_currency(connection, save_id, **texts, archived=bool(new.get("archived")))
    return SavedItem(int(texts["number"]), 1)


def _save_discount(connection: Any, save_id: Any, discount_id: int | None, changes: dict[str, list[Any]]) -> SavedItem:
    # No quantity is any quantity.
    if "from_quantity" in changes:
        changes["from_quantity"] = [Decimal(0) if one is None else one for one in changes["from_quantity"]]
    return save_group_discount(connection, save_id, discount_id, changes)
